#!/usr/bin/env python3
"""Two edits of one site's plan, chosen from its open tables, and whether other tables show them.

    edited_plan.py choose DIR            prints: VENUE GROUP DATE START DATE START, DATE START ACTIVITY (a swap, a set)
    edited_plan.py compare DIR EDITED    fails unless EDITED differs from DIR by what `choose DIR` prints, and only by it
    edited_plan.py count WORKBOOK TEXT   prints how many cells of the workbook hold the text
"""

import csv
import datetime
import re
import sys
import zipfile
from collections import Counter, defaultdict

PLAIN = "quiet_rest"  # suits every age and needs nothing


def table(directory, name):
    with open(f"{directory}/{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def choose(directory):
    """Of the first site where it can be done without breaking a hard rule: two hours of a group that begin at the same
    time of different days and need nothing special, and a third whose category has another hour in its week."""
    needs = {a["activity"] for a in table(directory, "activities")
             if a["post"] or a["skill"] or a["speaker"] or a["shared_kit"] or a["programme"] or a["on_drowning"] == "1"
             or a["setting"] != "indoor" or a["block"] != "activity"}
    weeks = defaultdict(list)
    for row in table(directory, "sessions"):
        week = datetime.date.fromisoformat(row["date"]).isocalendar()[1]
        weeks[int(row["venue_id"]), int(row["group"]), week].append(row)
    for (venue, group, _), rows in sorted(weeks.items()):
        if group == 0:
            continue
        often = Counter(row["category"] for row in rows)
        plain = [row for row in rows if row["activity"] not in needs and row["activity"] != PLAIN]
        pairs = [(a, b) for a in plain for b in plain
                 if a["date"] < b["date"] and a["start"] == b["start"] and a["activity"] != b["activity"]]
        if not pairs:
            continue
        a, b = pairs[0]
        third = [row for row in plain if row not in (a, b) and often[row["category"]] > 2]
        if third:
            return venue, group, a, b, third[0]
    sys.exit("FAILED: no site has three hours to edit")


def key(row):
    return row["venue_id"], row["group"], row["date"], row["start"]


def compare(directory, edited):
    _, _, a, b, third = choose(directory)
    expected = {key(a): b["activity"], key(b): a["activity"], key(third): PLAIN}
    before = {key(row): row for row in table(directory, "sessions")}
    after = {key(row): row for row in table(edited, "sessions")}
    changed = {k: after[k]["activity"] for k in after if before.get(k) != after[k]}
    if before.keys() != after.keys() or changed != expected:
        sys.exit(f"FAILED: the tables show {changed}, edited were {expected}")
    print("ok: the tables show the edits and nothing else")


def count(workbook, text):
    with zipfile.ZipFile(workbook) as archive:
        read = {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")}
    strings = re.findall(r"<si>(.*?)</si>", read["xl/sharedStrings.xml"], re.S)
    holding = {str(i) for i, item in enumerate(strings) if text in "".join(re.findall(r"<t[^>]*>(.*?)</t>", item, re.S))}
    sheets = [content for name, content in read.items() if name.startswith("xl/worksheets/")]
    return sum(cell in holding for sheet in sheets for cell in re.findall(r't="s"[^>]*><v>(\d+)</v>', sheet))


if __name__ == "__main__":
    if sys.argv[1] == "choose":
        venue, group, a, b, third = choose(sys.argv[2])
        print(venue, group, a["date"], a["start"], b["date"], b["start"], third["date"], third["start"], PLAIN)
    elif sys.argv[1] == "count":
        print(count(sys.argv[2], sys.argv[3]))
    else:
        compare(sys.argv[2], sys.argv[3])
