#!/usr/bin/env python3
"""Independent check of a roster with shifts: what it costs and which hard rules it breaks, from the two files alone.

Usage: shift_roster.py INSTANCE ROSTER. ROSTER is what `yingtuo bench staffing --solution` writes: one line an adult in
the order of the file, for each day the id of the shift or -. Prints one JSON document; exit 1 if a hard rule is broken.
Written from the rules at schedulingbenchmarks.org, without the program's code.
"""
import itertools
import json
import sys


def sections(text):
    found, rows = {}, None
    for line in text.splitlines():
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("SECTION_"):
            rows = found.setdefault(line[len("SECTION_"):], [])
        else:
            rows.append([field.strip() for field in line.split(",")])
    return found


def runs(worked):
    """Runs of equal days: (is it work, length, is it whole within the horizon)."""
    start = 0
    for is_work, days in itertools.groupby(worked):
        length = len(list(days))
        yield is_work, length, start > 0 and start + length < len(worked)
        start += length


def broken_by(row, days, minutes, barred, days_off):
    name, most_of, most, least, most_row, least_row, least_off, weekends = row
    worked = [shift != "-" for shift in days]
    total = sum(minutes[shift] for shift in days if shift != "-")
    if total > int(most):
        yield "minutes over"
    if total < int(least):
        yield "minutes under"
    for part in filter(None, most_of.split("|")):
        shift, times = part.split("=")
        if days.count(shift) > int(times):
            yield f"too many {shift}"
    for day, (one, next_one) in enumerate(zip(days, days[1:])):
        if next_one in barred.get(one, ()):
            yield f"{next_one} after {one} on day {day + 1}"
    for is_work, length, is_whole in runs(worked):
        if is_work and length > int(most_row):
            yield f"{length} shifts in a row"
        if is_whole and length < int(least_row if is_work else least_off):
            yield f"only {length} {'shifts' if is_work else 'days off'} in a row"
    if sum(any(worked[day:day + 2]) for day in range(5, len(days), 7)) > int(weekends):
        yield "weekends over"
    for day in days_off:
        if worked[day]:
            yield f"works on day off {day}"


def check(instance, roster):
    data = sections(instance)
    horizon = int(data["HORIZON"][0][0])
    minutes = {row[0]: int(row[1]) for row in data["SHIFTS"]}
    barred = {row[0]: set(row[2].split("|")) for row in data["SHIFTS"] if len(row) > 2 and row[2]}
    staff = data["STAFF"]
    lines = [line.split() for line in roster.splitlines() if line.strip()]
    broken = []
    if len(lines) != len(staff) or any(len(line) != horizon for line in lines):
        return {"feasible": False, "broken": ["the roster has another shape"], "objective": None}
    if unknown := {shift for line in lines for shift in line} - set(minutes) - {"-"}:
        return {"feasible": False, "broken": [f"unknown shifts {sorted(unknown)}"], "objective": None}
    tours = {row[0]: line for row, line in zip(staff, lines)}
    days_off = {}
    for row in data.get("DAYS_OFF", []):
        days_off.setdefault(row[0], []).extend(int(day) for day in row[1:])
    for row in staff:
        name = row[0]
        broken += [f"{name}: {what}" for what in broken_by(row, tours[name], minutes, barred, days_off.get(name, []))]
    requests = sum(int(weight) for name, day, shift, weight in data.get("SHIFT_ON_REQUESTS", [])
                   if tours[name][int(day)] != shift)
    requests += sum(int(weight) for name, day, shift, weight in data.get("SHIFT_OFF_REQUESTS", [])
                    if tours[name][int(day)] == shift)
    under = over = 0
    for day, shift, needed, under_weight, over_weight in data["COVER"]:
        more = sum(line[int(day)] == shift for line in lines) - int(needed)
        under += max(0, -more) * int(under_weight)
        over += max(0, more) * int(over_weight)
    return {"feasible": not broken, "broken": broken, "objective": requests + under + over,
            "parts": {"requests": requests, "cover_under": under, "cover_over": over}}


def main():
    with open(sys.argv[1], encoding="utf-8") as instance, open(sys.argv[2], encoding="utf-8") as roster:
        answer = check(instance.read(), roster.read())
    print(json.dumps(answer))
    return 0 if answer["feasible"] else 1


if __name__ == "__main__":
    sys.exit(main())
