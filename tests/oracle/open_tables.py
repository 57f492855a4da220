#!/usr/bin/env python3
"""Checks a plan from its open tables alone (docs/open-tables.md), with nothing of the program.

    yingtuo export DB --plan N --format csv --out DIR
    python3 tests/oracle/open_tables.py DIR

Computes the plan's figures and its broken rules from the csv files and compares the figures with summary.csv. Prints one
JSON document: figures, violations (single occurrences by rule; the names are those of `yingtuo check`, which puts
occurrences together by subject, so that the two agree in being zero or not), differences, and the keys of the summary
that the tables cannot decide. Exit codes: 0 all figures agree; 1 a figure differs; 2 a table is missing or malformed.

Python 3, standard library only.
"""

import argparse
import csv
import datetime
import json
import math
import sys
from collections import Counter, defaultdict
from itertools import groupby
from pathlib import Path

TABLES = {
    "children": "child_id household_id venue_id visit walk_min method",
    "households": "household_id village_code lon lat",
    "venues": "venue_id kind tier village_code lon lat capacity usable open pinned rooms beds",
    "site_days": "venue_id date state",
    "reach": "household_id venue_id walk_min",
    "adults": "adult_id class lon lat from to cleared_until general_trained posts_trained max_days_week "
              "accepts_lodging",
    "duties": "adult_id venue_id date start end post",
    "stays": "adult_id venue_id from to",
    "sessions": "venue_id group date start end activity category responsible_adult assisting_adult place rain_activity",
    "activities": "activity category block setting pace youngest oldest fewest most shortest_min longest_min not_in_heat "
                  "not_in_rain post skill max_week max_season on_drowning shared_kit speaker regions programme",
    "programmes": "programme audience kinds regions per_week weekday",
    "groups": "venue_id group child_id",
    "visits": "child_id date order adult_id round_id arrive leave",
    "policy": "key value source",
    "summary": "key value",
}

VENUE_KINDS = ["school", "childrens_home", "protection_centre", "welfare_home", "elder_care", "civic_station",
               "farm_library", "youth_home", "other"]
OPEN_AIR = {"操场", "操场荫凉处", "用餐区"}  # places that are no rooms and hold all
WALK_BANDS = [15, 30, 45, 60]

# Of the summary's keys, what the open tables do not hold: answers of families and categories, an adult's single days of
# absence, siting's weights, the two named persons.
NOT_IN_TABLES = {"roll.left_behind", "roll.willing", "roll.not_willing", "roll.unasked", "siting.unplaced",
                 "siting.objective", "siting.lower_bound", "siting.gap", "staffing.usable", "visits.two_persons",
                 "visits.missing_persons"}


class Malformed(Exception):
    pass


def read_table(directory, name):
    path = directory / f"{name}.csv"
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            columns = TABLES[name].split()
            missing = [column for column in columns if column not in (reader.fieldnames or [])]
            if missing:
                raise Malformed(f"{path}: no column {', '.join(missing)}")
            return list(reader)
    except OSError as error:
        raise Malformed(str(error)) from error


def number(text):
    return int(text) if text else None


def clock(text):
    """Minutes since midnight."""
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


DAYS = {}


def day(text):
    """A date; the same few hundred are read a million times."""
    if text not in DAYS:
        DAYS[text] = datetime.date.fromisoformat(text) if text else None
    return DAYS[text]


def monday(date):
    return date - datetime.timedelta(days=date.weekday())


class Policy:
    """What policy.csv says, as numbers, dates and lists."""

    def __init__(self, rows):
        self.values = {row["key"]: row["value"] for row in rows}
        self.open_days = self.find_open_days()
        self.open_set = set(self.open_days)
        self.weeks = [list(days) for _, days in groupby(self.open_days, monday)]
        self.blocks = [self.block(text) for text in self.list("day.blocks")]
        self.counting = [(start, end) for kind, start, end in self.blocks if self.counts(kind)]
        self.children_per_adult = int(self.value("ratio.children_per_adult"))
        self.min_adults = int(self.value("ratio.min_adults"))
        self.ratio_posts = set(self.list("ratio.posts"))
        self.min_days = int(self.value("days.min_days"))
        self.min_hours = float(self.value("days.min_hours_day"))
        self.visit_team = int(self.value("visits.team"))

    def value(self, key):
        if key not in self.values:
            raise Malformed(f"policy.csv: no key {key}")
        return self.values[key]

    def list(self, key):
        return [item for item in self.value(key).split("|") if item]

    def is_true(self, key):
        return self.value(key).lower() in ("true", "1")

    def counts(self, kind):
        if kind == "activity":
            return True
        return self.is_true("days.meals_count") if kind == "meal" else self.is_true("days.naps_count")

    @staticmethod
    def block(text):
        kind, hours = text.split(" ")
        start, end = hours.split("-")
        return kind, clock(start), clock(end)

    def find_open_days(self):
        first = day(self.value("season.opening"))
        last = day(self.value("season.last_day"))
        weekdays = {int(weekday) for weekday in self.list("season.open_weekdays")}
        closed = {day(date) for date in self.list("season.closed_days")}
        days = [first + datetime.timedelta(days=i) for i in range((last - first).days + 1)]
        return [date for date in days if date.isoweekday() in weekdays and date not in closed]

    def adults_needed(self, children):
        if children == 0:
            return 0
        return max(self.min_adults, -(-children // self.children_per_adult))

    def countable_days(self, dates):
        if not dates:
            return 0
        if self.value("days.day_count") == "calendar_days":
            return (max(dates) - min(dates)).days + 1
        return len(dates)

    def countable_minutes(self, start, end):
        return sum(max(0, min(end, block_end) - max(start, block_start)) for block_start, block_end in self.counting)

    def visits_due(self, week):
        """A week's share of the visits a week, by its open days, to the nearest whole; at most one a day, and a row for
        each of those who go together."""
        full = len(self.list("season.open_weekdays"))
        prorated = (2 * int(self.value("visits.per_week")) * len(week) + full) // (2 * full)
        return min(prorated, len(week)) * self.visit_team

    def family_hours(self):
        start, _, end = self.value("visits.hours").partition("-")
        return clock(start), clock(end)


class Plan:
    """The tables, by id."""

    def __init__(self, directory):
        tables = {name: read_table(directory, name) for name in TABLES}
        self.policy = Policy(tables["policy"])
        self.summary = {row["key"]: row["value"] for row in tables["summary"]}
        self.children = {int(row["child_id"]): row for row in tables["children"]}
        self.households = {int(row["household_id"]) for row in tables["households"]}
        self.venues = {int(row["venue_id"]): row for row in tables["venues"]}
        self.reach = {(int(row["household_id"]), int(row["venue_id"])): float(row["walk_min"])
                      for row in tables["reach"]}
        self.adults = {int(row["adult_id"]): self.adult(row) for row in tables["adults"]}
        self.duties = [(int(row["adult_id"]), int(row["venue_id"]), day(row["date"]), clock(row["start"]),
                        clock(row["end"]), row["post"]) for row in tables["duties"]]
        self.stays = [(int(row["adult_id"]), int(row["venue_id"]), day(row["from"]), day(row["to"]))
                      for row in tables["stays"]]
        self.sessions = [(int(row["venue_id"]), int(row["group"]), day(row["date"]), clock(row["start"]),
                          clock(row["end"]), row["activity"], number(row["responsible_adult"]),
                          number(row["assisting_adult"]), row["place"], row["rain_activity"])
                         for row in tables["sessions"]]
        self.activities = {row["activity"]: row for row in tables["activities"]}
        self.programmes = {row["programme"]: row for row in tables["programmes"]}
        self.days_of = defaultdict(list)  # by site: the days on which it opens, make-up days among them
        for row in tables["site_days"]:
            if row["state"] != "lost":
                self.days_of[int(row["venue_id"])].append(day(row["date"]))
        self.groups = [(int(row["venue_id"]), int(row["group"]), int(row["child_id"])) for row in tables["groups"]]
        self.visits = [(int(row["child_id"]), day(row["date"]), int(row["order"]), int(row["adult_id"]),
                        int(row["round_id"]), clock(row["arrive"]), clock(row["leave"])) for row in tables["visits"]]

        self.site_of = {}
        self.visited = set()
        for child, row in self.children.items():
            if row["venue_id"]:
                self.site_of[child] = int(row["venue_id"])
            if row["visit"] == "1":
                self.visited.add(child)
        self.load = Counter(self.site_of.values())
        self.open = sorted(venue for venue, row in self.venues.items() if row["open"] == "1")

    @staticmethod
    def adult(row):
        return {"from": day(row["from"]), "to": day(row["to"]), "cleared_until": day(row["cleared_until"]),
                "trained": day(row["general_trained"]), "posts": set(filter(None, row["posts_trained"].split("|"))),
                "max_days_week": int(row["max_days_week"]),
                "accepts_lodging": row["accepts_lodging"] == "1"}

    def is_available(self, adult, date):
        return not ((adult["from"] and date < adult["from"]) or (adult["to"] and date > adult["to"]))

    def is_cleared(self, adult, date):
        return adult["cleared_until"] is not None and date <= adult["cleared_until"]

    def is_trained(self, adult, date):
        return adult["trained"] is not None and adult["trained"] < date

    def is_usable(self, adult, date):
        return self.is_available(adult, date) and self.is_cleared(adult, date) and self.is_trained(adult, date)


def overlaps(stretches):
    """How often a stretch (start, end) begins before the ones so far have ended."""
    count, to = 0, -1
    for start, end in sorted(stretches):
        count += start < to
        to = max(to, end)
    return count


def covers(stretches, start, end):
    """Do the stretches cover start to end without a gap?"""
    for first, last in sorted(stretches):
        if first > start:
            return False
        start = max(start, last)
        if start >= end:
            return True
    return start >= end


def check_siting(plan, broken, figures):
    placed, visited = len(plan.site_of), len(plan.visited)
    walks = {}
    places = defaultdict(set)
    in_plan = Counter()
    for child, row in plan.children.items():
        household = int(row["household_id"])
        broken["siting.known"] += household not in plan.households
        venue = plan.site_of.get(child)
        if venue is None and child not in plan.visited:
            continue
        in_plan[household] += 1
        places[household].add(venue)
        broken["siting.one_place"] += venue is not None and child in plan.visited
        if venue is None:
            continue
        walks[child] = float(row["walk_min"])
        broken["siting.at_open_site"] += venue not in plan.venues or plan.venues[venue]["open"] != "1"
        walk = plan.reach.get((household, venue))
        broken["siting.within_reach"] += walk is None or abs(walk - walks[child]) > 0.005
    for venue, row in plan.venues.items():
        over = plan.load[venue] - int(row["capacity"])
        broken["siting.capacity"] += row["open"] == "1" and over > 0
        broken["siting.usable"] += row["open"] == "1" and row["usable"] != "1"
        broken["siting.pinned_open"] += row["open"] != "1" and row["pinned"] == "1"
    siblings = [household for household, count in in_plan.items() if count >= 2]
    together = sum(len(places[household]) == 1 for household in siblings)
    broken["siting.siblings"] += len(siblings) - together

    figures["roll.children"] = len(plan.children)
    figures["siting.placed"] = placed
    figures["siting.visited"] = visited
    for band in WALK_BANDS:
        figures[f"siting.within_{band}"] = ratio(sum(walk <= band for walk in walks.values()), placed + visited)
    for minutes in (30, 45):
        figures[f"siting.beyond_{minutes}"] = ratio(sum(walk > minutes for walk in walks.values()), placed)
    figures["siting.walk_mean"] = ratio(sum(walks.values()), placed)
    figures["siting.walk_longest"] = max(walks.values(), default=None)
    figures["siting.siblings"] = len(siblings)
    figures["siting.siblings_together"] = ratio(together, len(siblings))
    kinds = Counter(plan.venues[venue]["kind"] for venue in plan.open)
    figures["siting.sites"] = len(plan.open)
    for kind in VENUE_KINDS:
        figures[f"siting.sites_{kind}"] = kinds[kind]
    figures["siting.sites_not_school"] = len(plan.open) - kinds["school"]
    figures["siting.children_per_site"] = ratio(sum(plan.load[venue] for venue in plan.open), len(plan.open))
    figures["siting.places"] = sum(int(plan.venues[venue]["capacity"]) for venue in plan.open)
    figures["siting.venues"] = len(plan.venues)
    figures["siting.venues_usable"] = sum(row["usable"] == "1" for row in plan.venues.values())


def ratio(numerator, denominator):
    return numerator / denominator if denominator else None


def check_stays(plan, broken, figures):
    """Whoever lodges accepts it, at a venue that may be used and has beds, one for each in every night, and serves
    while the stay lasts. Ages are not in the tables."""
    lodgers, nights = Counter(), Counter()
    length = 0
    for adult_id, venue, first, last in plan.stays:
        lodgers[adult_id] += 1
        adult, where = plan.adults.get(adult_id), plan.venues.get(venue)
        is_lawful = (adult is not None and adult["accepts_lodging"] and first <= last and lodgers[adult_id] == 1
                     and where is not None and int(where["usable"]) and int(where["beds"]) > 0)
        broken["staffing.lodging"] += not is_lawful
        if is_lawful:
            broken["staffing.lodging"] += sum(who == adult_id and not first <= date <= last
                                              for who, _, date, *_ in plan.duties)
        length += (last - first).days + 1
        for i in range((last - first).days + 1):
            nights[venue, first + datetime.timedelta(days=i)] += 1
    for (venue, _), count in nights.items():
        beds = int(plan.venues[venue]["beds"]) if venue in plan.venues else 0
        broken["staffing.beds"] += beds > 0 and count > beds
    figures["staffing.lodgers"] = len(plan.stays)
    figures["staffing.nights"] = length
    figures["staffing.lodging_cost"] = length * float(plan.policy.value("staffing.lodging_cost"))


def check_duties(plan, broken, figures):
    policy = plan.policy
    by_adult_day = defaultdict(list)
    present = defaultdict(set)  # (venue, date, block): adults who count
    for adult_id, venue, date, start, end, post in plan.duties:
        adult = plan.adults.get(adult_id)
        if adult is None or venue not in plan.venues or date not in plan.days_of[venue] or start >= end:
            broken["staffing.known"] += 1
            continue
        broken["staffing.cleared"] += not plan.is_cleared(adult, date)
        broken["staffing.general_trained"] += not plan.is_trained(adult, date)
        broken["staffing.post_trained"] += post not in adult["posts"]
        broken["staffing.availability"] += not plan.is_available(adult, date)
        by_adult_day[adult_id, date].append((start, end))
        if post not in policy.ratio_posts or post not in adult["posts"] or not plan.is_usable(adult, date):
            continue
        for block, (_, block_start, block_end) in enumerate(policy.blocks):
            if start <= block_start and end >= block_end:
                present[venue, date, block].add(adult_id)

    working = defaultdict(set)  # (adult, week): days of duty and of home visits
    for (adult, date), stretches in by_adult_day.items():
        broken["staffing.one_place"] += overlaps(stretches)
        working[adult, monday(date)].add(date)
    rounds = {(adult, date) for _, date, _, adult, _, _, _ in plan.visits}
    broken["staffing.availability"] += len(rounds & set(by_adult_day))
    for adult, date in rounds:
        working[adult, monday(date)].add(date)
    for (adult, _), days in working.items():
        if adult in plan.adults:
            broken["staffing.days_per_week"] += max(0, len(days) - plan.adults[adult]["max_days_week"])

    below, short = defaultdict(int), defaultdict(int)
    missing = needed_at_once = 0
    for venue in plan.open:
        children = plan.load[venue]
        needed = policy.adults_needed(children)
        needed_at_once += needed
        for date in plan.days_of[venue]:
            counts = [len(present[venue, date, block]) if (venue, date, block) in present else 0
                      for block in range(len(policy.blocks))]
            broken["staffing.ratio"] += sum(children > count * policy.children_per_adult for count in counts)
            if children > 0:
                broken["staffing.minimum_adults"] += sum(count < policy.min_adults for count in counts)
            fewest = min(counts)
            below[venue] += children > fewest * policy.children_per_adult
            short[venue] += fewest < needed
            missing += max(0, needed - fewest)

    schools = {venue for venue in plan.open if plan.venues[venue]["kind"] == "school"}
    serving = {adult for adult, *_ in plan.duties}
    not_school = {adult for adult, venue, *_ in plan.duties if venue not in schools}
    at_sites = sum(plan.load[venue] for venue in plan.open)
    figures["staffing.recruited"] = len(plan.adults)
    figures["staffing.assigned"] = len(serving & set(plan.adults))
    figures["staffing.children_per_recruited"] = ratio(at_sites, len(plan.adults))
    figures["staffing.ratio"] = ratio(at_sites, len(serving))
    figures["staffing.adults_per_site_not_school"] = ratio(len(not_school), len(plan.open) - len(schools))
    figures["staffing.needed"] = needed_at_once
    figures["staffing.adult_days"] = len({(adult, date) for adult, _, date, *_ in plan.duties})
    figures["staffing.site_days"] = sum(len(plan.days_of[venue]) for venue in plan.open)
    figures["staffing.sites_below"] = sum(count > 0 for count in below.values())
    figures["staffing.site_days_below"] = sum(below.values())
    figures["staffing.sites_short"] = sum(count > 0 for count in short.values())
    figures["staffing.site_days_short"] = sum(short.values())
    figures["staffing.missing_adult_days"] = missing


OF_ADULTS = 0  # the group number of sessions for carers and the public, beside the children's


def lies_in(village_code, regions):
    """Does one of the codes (noughts below their own level) name the region or one it lies in? None names them all."""
    codes = [code for code in regions.split("|") if code]
    return not codes or any(village_code.startswith(code[:digits]) for code in codes
                            for digits in [next(n for n in (4, 6, 9, 12) if not code[n:].strip("0"))])


def runs(venue, programme):
    kinds = [kind for kind in programme["kinds"].split("|") if kind]
    return (not kinds or venue["kind"] in kinds) and lies_in(venue["village_code"], programme["regions"])


def is_offered(plan, venue, group, activity):
    """Is the activity for those who take part, and at home at the site?"""
    programme = plan.programmes.get(activity["programme"])
    here = lies_in(plan.venues[venue]["village_code"], activity["regions"])
    if group == OF_ADULTS:
        return programme is not None and programme["audience"] != "children" and runs(plan.venues[venue], programme)
    if programme is None:
        return here
    return here and programme["audience"] == "children" and runs(plan.venues[venue], programme)


def needs_dry_weather(activity):
    return activity["setting"] != "indoor" or activity["not_in_rain"] == "1"


def is_too_hot(activity, date, start, end):
    closed = activity["setting"] == "outdoor" or activity["not_in_heat"] == "1"
    return closed and date.month in (7, 8) and start < 15 * 60 and end > 12 * 60


def check_content(plan, broken, size):
    """What is done: for whom, in what weather, by whom; every week what is asked of every week."""
    weekly = defaultdict(set)  # (venue, group, monday): categories, and True for drowning safety
    for venue, group, date, start, end, code, responsible, assisting, _, rain_code in plan.sessions:
        activity, rain = plan.activities.get(code), plan.activities.get(rain_code)
        if activity is None or venue not in plan.venues:
            broken["programme.known"] += activity is None
            continue
        both = [activity] + ([rain] if rain else [])
        broken["programme.audience"] += not all(is_offered(plan, venue, group, one) for one in both)
        broken["programme.heat"] += is_too_hot(activity, date, start, end)
        broken["programme.rain"] += needs_dry_weather(activity) and (rain is None or needs_dry_weather(rain))
        children = size[venue, group]
        broken["programme.activity_size"] += children > 0 and not all(
            int(one["fewest"]) <= children and (one["most"] == "0" or children <= int(one["most"])) for one in both)
        two = responsible is not None and assisting is not None and responsible != assisting
        broken["programme.speaker"] += group != OF_ADULTS and not two and any(one["speaker"] for one in both)
        if date in plan.days_of[venue]:
            weekly[venue, group, monday(date)] |= {activity["category"]} | ({True} if activity["on_drowning"] == "1" else set())
    for venue, group in size:
        for week in {monday(date) for date in plan.days_of[venue]}:
            had = weekly[venue, group, week]
            broken["programme.weekly"] += len(set(plan.policy.list("programme.weekly_categories")) - had)
            broken["programme.drowning_safety"] += True not in had


def check_rooms(plan, broken, size):
    """At no moment more rooms than the site has, nor more children in one than its share of the places."""
    at = defaultdict(list)
    for venue, group, date, start, end, _, _, _, place, _ in plan.sessions:
        if venue in plan.venues and size[venue, group] > 0 and place not in OPEN_AIR:
            at[venue, date].append((start, end, place, size[venue, group]))
    for (venue, _), sessions in at.items():
        rooms, capacity = int(plan.venues[venue]["rooms"]), int(plan.venues[venue]["capacity"])
        if rooms <= 0 or capacity <= 0:
            continue
        for moment in {start for start, *_ in sessions}:
            inside = Counter()
            for start, end, place, children in sessions:
                if start <= moment < end:
                    inside[place] += children
            broken["programme.rooms"] += len(inside) > rooms or max(inside.values()) > -(-capacity // rooms)


def check_sessions(plan, broken, figures):
    policy = plan.policy
    size = Counter((venue, group) for venue, group, _ in plan.groups)
    times_grouped = Counter(child for venue, _, child in plan.groups if plan.site_of.get(child) == venue)
    broken["programme.every_child"] += sum(times_grouped[child] != 1 for child in plan.site_of)
    broken["programme.every_child"] += sum(plan.site_of.get(child) != venue for venue, _, child in plan.groups)
    most = int(policy.value("groups.max_size"))
    broken["programme.group_size"] += sum(count > most for count in size.values())
    check_content(plan, broken, size)
    check_rooms(plan, broken, size)

    on_duty = defaultdict(list)  # (adult, venue, date): hours
    for adult, venue, date, start, end, post in plan.duties:
        if post != "home_visit":
            on_duty[adult, venue, date].append((start, end))

    group_day = defaultdict(list)  # (venue, group, date): hours
    busy = defaultdict(list)       # (adult, date): hours, as responsible or assisting
    site_days = defaultdict(set)
    minutes = 0
    unled = 0
    for venue, group, date, start, end, _, responsible, assisting, _, _ in plan.sessions:
        known = venue in plan.venues and plan.venues[venue]["open"] == "1" and date in plan.days_of[venue]
        broken["programme.known"] += not known or start >= end or (group != OF_ADULTS and (venue, group) not in size)
        group_day[venue, group, date].append((start, end))
        if group != OF_ADULTS:
            site_days[venue].add(date)
        minutes += size[venue, group] * policy.countable_minutes(start, end)
        unled += responsible is None
        broken["programme.responsible"] += responsible is None
        for adult in (responsible, assisting):
            if adult is None:
                continue
            busy[adult, date].append((start, end))
            fine = adult in plan.adults and plan.is_usable(plan.adults[adult], date)
            broken["programme.responsible"] += not (fine and covers(on_duty[adult, venue, date], start, end))

    broken["programme.one_place"] += sum(overlaps(hours) for hours in busy.values())
    broken["programme.one_place"] += sum(overlaps(hours) for hours in group_day.values())
    for (venue, group, _), hours in group_day.items():
        if group == OF_ADULTS:
            continue
        counted = sum(policy.countable_minutes(start, end) for start, end in hours)
        broken["programme.min_hours"] += counted + 1e-6 < policy.min_hours * 60
    for venue, group in size:
        for date in plan.days_of[venue]:
            hours = group_day.get((venue, group, date), [])
            broken["programme.no_blank"] += sum(not covers(hours, start, end) for _, start, end in policy.blocks)
    for venue in plan.open:
        if plan.load[venue] > 0:
            broken["programme.min_days"] += policy.countable_days(site_days[venue]) < policy.min_days

    at_sites = sum(plan.load[venue] for venue in plan.open)
    figures["programme.open_days"] = len(policy.open_days)
    figures["programme.groups"] = len(size)
    figures["programme.sessions"] = len(plan.sessions)
    figures["programme.sessions_unled"] = unled
    figures["programme.child_days"] = sum(size[venue, group] for venue, group, _ in group_day)
    figures["programme.child_hours"] = minutes / 60
    figures["programme.least_child_days"] = at_sites * policy.min_days
    figures["programme.least_child_hours"] = at_sites * policy.min_days * policy.min_hours


def check_visits(plan, broken, figures):
    policy = plan.policy
    per_week = Counter()
    per_day = defaultdict(set)
    opens, closes = policy.family_hours()
    rounds = defaultdict(list)
    of_household = defaultdict(lambda: defaultdict(set))
    for child, date, order, adult_id, round_id, arrive, leave in plan.visits:
        adult = plan.adults.get(adult_id)
        broken["visits.known"] += child not in plan.visited or adult is None or date not in policy.open_set
        per_week[child, monday(date)] += 1
        per_day[child, date].add((arrive, adult_id if policy.visit_team == 1 else None))
        broken["visits.window"] += arrive < opens or leave > closes
        rounds[round_id].append((order, arrive, leave, adult_id, date, child))
        if child in plan.children:
            of_household[plan.children[child]["household_id"]][child].add((date, adult_id))
        broken["visits.length"] += leave - arrive < int(policy.value("visits.length_min"))
        if adult is None:
            continue
        broken["visits.cleared"] += not plan.is_cleared(adult, date)
        broken["visits.trained"] += not plan.is_trained(adult, date) or "home_visit" not in adult["posts"]
        broken["visits.availability"] += not plan.is_available(adult, date)
    for child in plan.visited:
        for week in policy.weeks:
            broken["visits.cadence"] += max(0, policy.visits_due(week) - per_week[child, monday(week[0])])
    broken["visits.once_a_day"] += sum(len(calls) - 1 for calls in per_day.values())
    for children in of_household.values():
        broken["visits.together"] += sum(calls != next(iter(children.values())) for calls in children.values())
    of_adult_day = defaultdict(set)
    for round_id, calls in rounds.items():
        calls.sort()
        broken["visits.one_round"] += len({(adult, date) for _, _, _, adult, date, _ in calls}) - 1
        of_adult_day[calls[0][3], calls[0][4]].add(round_id)
        first = min(arrive for _, arrive, *_ in calls)
        last = max(leave for _, _, leave, *_ in calls)
        broken["visits.day_length"] += last - first > int(policy.value("visits.day_min"))
        for before, after in zip(calls, calls[1:]):
            same_home = (before[5] in plan.children and after[5] in plan.children and
                         plan.children[before[5]]["household_id"] == plan.children[after[5]]["household_id"])
            broken["visits.travel_time"] += after[1] < before[2] and not same_home
    broken["visits.one_round"] += sum(len(ids) - 1 for ids in of_adult_day.values())
    figures["visits.visits"] = len(plan.visits)
    figures["visits.rounds"] = len(rounds)


def differs(printed, value):
    """Does a figure differ from what the summary prints, to its last digit?"""
    if printed == "" or value is None:
        return (printed == "") != (value is None)
    decimals = len(printed.partition(".")[2])
    return not math.isclose(float(printed), value, rel_tol=1e-9, abs_tol=0.5000001 * 10 ** -decimals)


def compare(summary, figures):
    differences = []
    for key in sorted(set(summary) | set(figures)):
        if key in NOT_IN_TABLES:
            continue
        if key not in summary or key not in figures:
            differences.append({"key": key, "summary": summary.get(key), "tables": figures.get(key)})
        elif differs(summary[key], figures[key]):
            differences.append({"key": key, "summary": summary[key], "tables": figures[key]})
    return differences


def main(command_line=None):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("directory", type=Path, help="where the csv files are")
    arguments = parser.parse_args(command_line)
    try:
        plan = Plan(arguments.directory)
        broken, figures = Counter(), {}
        for check in (check_siting, check_stays, check_duties, check_sessions, check_visits):
            check(plan, broken, figures)
    except (Malformed, ValueError, KeyError) as error:
        print(f"open_tables.py: {error}", file=sys.stderr)
        return 2
    differences = compare(plan.summary, figures)
    answer = {
        "figures": figures,
        "violations": {rule: count for rule, count in sorted(broken.items())},
        "differences": differences,
        "not_in_tables": sorted(NOT_IN_TABLES & set(plan.summary)),
    }
    print(json.dumps(answer, ensure_ascii=False, indent=1))
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
