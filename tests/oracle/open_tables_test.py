#!/usr/bin/env python3
"""Tests of the open-table check: a season small enough to count by hand, faultless, then spoiled one thing at a time."""

import contextlib
import copy
import csv
import io
import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import open_tables  # noqa: E402
from open_tables import TABLES  # noqa: E402

DAYS = ["2025-07-15", "2025-07-16"]  # a Tuesday and a Wednesday
BLOCKS = [("09:00", "10:00"), ("10:00", "11:00"), ("11:00", "12:00")]


def rows(table, *lines):
    columns = TABLES[table].split()
    return [dict(zip(columns, map(str, line))) for line in lines]


def activity(code, category="safety", setting="indoor", drowning=1, fewest=1, regions="", speaker="", programme=""):
    return (code, category, "activity", setting, "calm", 0, 99, fewest, 0, 15, 600, 0, 0, "", "", 5, 0, drowning, "",
            speaker, regions, programme)


def season():
    """Six children at two sites, one more on home visits, one not taking part; one adult to two children."""
    tables = {
        "children": rows(
            "children",
            (1, 1, 1, 0, "10.00", "network"), (2, 1, 1, 0, "10.00", "network"), (3, 2, 1, 0, "20.00", "network"),
            (4, 3, 1, 0, "50.00", "network"), (5, 4, 2, 0, "30.00", "network"), (6, 4, 2, 0, "30.00", "network"),
            (7, 5, "", 1, "", ""), (8, 2, "", 0, "", "")),
        "households": rows("households", *[(i, f"v{i}", "103.7", "27.3") for i in range(1, 6)]),
        "venues": rows(
            "venues",
            (1, "school", 1, "530001100001", "103.7", "27.3", 4, 1, 1, 1, 1, 1),
            (2, "civic_station", 2, "530002100001", "103.7", "27.3", 3, 1, 1, 0, 1, 0),
            (3, "school", 1, "530002100001", "103.7", "27.3", 30, 0, 0, 0, 0, 9)),
        "site_days": rows("site_days", *[(venue, date, "open") for venue in (1, 2) for date in DAYS]),
        "reach": rows("reach", (1, 1, "10.00"), (2, 1, "20.00"), (3, 1, "50.00"), (4, 2, "30.00")),
        "adults": rows("adults", *[(i, "teacher", "", "", "2025-07-15", "2025-07-16", "2025-12-31", "2025-07-01",
                                    "care|home_visit", 5, int(i < 3)) for i in range(1, 6)]),
        "duties": rows("duties", *[(adult, venue, date, "09:00", "12:00", "care")
                                   for adult, venue in ((1, 1), (2, 1), (3, 2)) for date in DAYS]),
        "stays": rows("stays", (1, 1, DAYS[0], DAYS[1])),
        "sessions": rows("sessions", *[(venue, 1, date, start, end, "drown_six", "safety", responsible, assisting, "教室1", "")
                                       for venue, responsible, assisting in ((1, 1, 2), (2, 3, ""))
                                       for date in DAYS for start, end in BLOCKS]),
        "activities": rows(
            "activities", activity("drown_six"),
            activity("tug", category="sport", setting="outdoor", fewest=3), activity("tea", regions="530002000000"),
            activity("firemen", speaker="fire brigade"), activity("class", programme="grandparents"),
            activity("library", programme="library")),
        "programmes": rows("programmes", ("grandparents", "carers", "", "530001000000", 1, 0),
                           ("library", "children", "civic_station", "", 1, 0)),
        "groups": rows("groups", (1, 1, 1), (1, 1, 2), (1, 1, 3), (1, 1, 4), (2, 1, 5), (2, 1, 6)),
        "visits": rows("visits", (7, DAYS[0], 1, 4, 1, "09:00", "09:40")),
        "policy": rows("policy", *[(key, value, "") for key, value in {
            "season.opening": DAYS[0], "season.last_day": DAYS[1], "season.open_weekdays": "1|2|3|4|5",
            "season.closed_days": "", "day.blocks": "activity 09:00-10:00|meal 10:00-11:00|activity 11:00-12:00",
            "days.min_days": "2", "days.min_hours_day": "2", "days.day_count": "open_days",
            "days.meals_count": "false", "days.naps_count": "false", "ratio.children_per_adult": "2",
            "ratio.min_adults": "1", "ratio.posts": "lead|care", "staffing.lodging_cost": "30.5", "groups.max_size": "4", "programme.weekly_categories": "safety",
            "visits.per_week": "2",
            "visits.length_min": "40", "visits.day_min": "480", "visits.team": "1", "visits.hours": "08:30-18:00"}.items()]),
    }
    tables["summary"] = rows("summary", *{
        "roll.children": "8", "roll.willing": "7", "siting.placed": "6", "siting.visited": "1", "siting.within_15": "0.2857",
        "siting.within_30": "0.7143", "siting.within_45": "0.7143", "siting.within_60": "0.8571",
        "siting.beyond_30": "0.1667", "siting.beyond_45": "0.1667",
        "siting.walk_mean": "25.00", "siting.walk_longest": "50.00", "siting.siblings": "2",
        "siting.siblings_together": "1.0000", "siting.sites": "2", "siting.sites_school": "1",
        "siting.sites_childrens_home": "0", "siting.sites_protection_centre": "0", "siting.sites_welfare_home": "0",
        "siting.sites_elder_care": "0", "siting.sites_civic_station": "1", "siting.sites_farm_library": "0",
        "siting.sites_youth_home": "0", "siting.sites_other": "0", "siting.sites_not_school": "1",
        "siting.children_per_site": "3.00", "siting.places": "7", "siting.venues": "3", "siting.venues_usable": "2",
        "siting.objective": "1000", "staffing.recruited": "5", "staffing.assigned": "3",
        "staffing.children_per_recruited": "1.20", "staffing.ratio": "2.00",
        "staffing.adults_per_site_not_school": "1.00", "staffing.needed": "3", "staffing.adult_days": "6",
        "staffing.lodgers": "1", "staffing.nights": "2", "staffing.lodging_cost": "61",
        "staffing.site_days": "4", "staffing.sites_below": "0", "staffing.site_days_below": "0",
        "staffing.sites_short": "0", "staffing.site_days_short": "0", "staffing.missing_adult_days": "0",
        "programme.open_days": "2", "programme.groups": "2", "programme.sessions": "12",
        "programme.sessions_unled": "0", "programme.child_days": "12", "programme.child_hours": "24",
        "programme.least_child_days": "12", "programme.least_child_hours": "24", "visits.visits": "1",
        "visits.rounds": "1"}.items())
    return tables


def run(tables):
    """Exit code and, where there is one, the answer."""
    with tempfile.TemporaryDirectory() as directory:
        for name, lines in tables.items():
            text = io.StringIO()
            writer = csv.DictWriter(text, TABLES[name].split(), lineterminator="\r\n")
            writer.writeheader()
            writer.writerows(lines)
            (Path(directory) / f"{name}.csv").write_text(text.getvalue(), encoding="utf-8")
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
            code = open_tables.main([directory])
        return code, json.loads(out.getvalue()) if out.getvalue() else None


def broken(answer):
    return {rule: count for rule, count in answer["violations"].items() if count}


class OpenTables(unittest.TestCase):
    def test_a_faultless_season_agrees_and_breaks_no_rule(self):
        code, answer = run(season())
        self.assertEqual(answer["differences"], [])
        self.assertEqual(broken(answer), {})
        self.assertEqual(code, 0)
        self.assertEqual(answer["not_in_tables"], ["roll.willing", "siting.objective"])

    def test_every_figure_of_the_summary_is_compared(self):
        for line, row in enumerate(season()["summary"]):
            if row["key"] in ("roll.willing", "siting.objective"):
                continue
            tables = season()
            value = row["value"]
            last = str((int(value[-1]) + 1) % 10)  # one off in the last digit
            tables["summary"][line]["value"] = value[:-1] + last
            code, answer = run(tables)
            self.assertEqual(code, 1, row["key"])
            self.assertEqual([difference["key"] for difference in answer["differences"]], [row["key"]])

    def test_a_figure_that_only_one_side_knows_is_a_difference(self):
        tables = season()
        tables["summary"].pop()
        tables["summary"].append({"key": "visits.new", "value": "1"})
        code, answer = run(tables)
        self.assertEqual(code, 1)
        self.assertEqual([difference["key"] for difference in answer["differences"]], ["visits.new", "visits.rounds"])

    def test_each_rule_is_broken_by_one_thing(self):
        def change(table, line, **values):
            return lambda tables: tables[table][line].update({key: str(value) for key, value in values.items()})

        def drop(table, line):
            return lambda tables: tables[table].pop(line)

        def repeat(table, line, **values):
            return lambda tables: tables[table].append({**copy.deepcopy(tables[table][line]),
                                                        **{key: str(value) for key, value in values.items()}})

        def policy(key, value):
            return lambda tables: next(row for row in tables["policy"] if row["key"] == key).update(value=value)

        cases = [
            ("siting.capacity", 1, change("venues", 0, capacity=3)),
            ("siting.at_open_site", 2, change("venues", 1, open=0)),
            ("siting.usable", 1, change("venues", 0, usable=0)),
            ("siting.pinned_open", 1, change("venues", 2, pinned=1)),
            ("siting.within_reach", 1, change("children", 3, walk_min="50.01")),
            ("siting.within_reach", 1, drop("reach", 2)),
            ("siting.one_place", 1, change("children", 0, visit=1)),
            ("siting.siblings", 1, change("children", 4, venue_id=1)),
            ("siting.known", 1, change("children", 7, household_id=9)),
            ("staffing.ratio", 3, drop("duties", 0)),
            ("staffing.ratio", 1, change("duties", 0, end="11:59")),
            ("staffing.minimum_adults", 3, drop("duties", 4)),
            ("staffing.cleared", 1, change("adults", 0, cleared_until=DAYS[0])),
            ("staffing.cleared", 2, change("adults", 0, cleared_until="")),
            ("staffing.general_trained", 1, change("adults", 0, general_trained=DAYS[0])),
            ("staffing.post_trained", 2, change("adults", 0, posts_trained="cook|home_visit")),
            ("staffing.availability", 1, change("adults", 0, **{"from": DAYS[1]})),
            ("staffing.availability", 1, change("duties", 0, adult_id=4)),
            ("staffing.days_per_week", 1, change("adults", 0, max_days_week=1)),
            ("staffing.lodging", 1, change("adults", 0, accepts_lodging=0)),
            ("staffing.lodging", 1, change("stays", 0, venue_id=2)),
            ("staffing.lodging", 1, change("stays", 0, venue_id=3)),
            ("staffing.lodging", 1, change("stays", 0, adult_id=99)),
            ("staffing.lodging", 1, change("stays", 0, to=DAYS[0])),
            ("staffing.lodging", 1, repeat("stays", 0, to=DAYS[0])),
            ("staffing.beds", 1, repeat("stays", 0, adult_id=2, to=DAYS[0])),
            ("staffing.one_place", 1, repeat("duties", 0, venue_id=2, start="11:00")),
            ("staffing.known", 1, change("duties", 0, adult_id=99)),
            ("programme.every_child", 1, drop("groups", 0)),
            ("programme.every_child", 1, repeat("groups", 0)),
            ("programme.group_size", 1, policy("groups.max_size", "3")),
            ("programme.known", 1, change("sessions", 0, group=2)),
            ("programme.responsible", 1, change("sessions", 0, responsible_adult="", assisting_adult="")),
            ("programme.responsible", 1, change("sessions", 0, responsible_adult=4)),
            ("programme.one_place", 1, change("sessions", 6, responsible_adult=1)),
            ("programme.min_hours", 1, change("sessions", 0, start="09:01")),
            ("programme.no_blank", 1, drop("sessions", 1)),
            ("programme.min_days", 2, policy("days.min_days", "3")),
            ("programme.known", 3, change("site_days", 0, state="lost")),
            ("staffing.known", 2, change("site_days", 0, state="lost")),
            ("programme.known", 1, change("sessions", 0, activity="nonsense")),
            ("programme.rooms", 6, change("venues", 0, rooms=2)),
            ("programme.rooms", 1, lambda tables: (repeat("sessions", 0, group=2, place="书屋")(tables),
                                                   change("groups", 0, group=2)(tables))),
            ("programme.activity_size", 1, change("sessions", 6, activity="tug", rain_activity="drown_six")),
            ("programme.rain", 1, change("sessions", 0, activity="tug")),
            ("programme.rain", 1, change("sessions", 0, activity="tug", rain_activity="tug")),
            ("programme.heat", 1, change("sessions", 0, activity="tug", rain_activity="drown_six", end="12:01")),
            ("programme.audience", 1, change("sessions", 0, activity="tea")),
            ("programme.audience", 1, change("sessions", 0, activity="library")),
            ("programme.audience", 1, change("sessions", 0, activity="class")),
            ("programme.speaker", 1, change("sessions", 6, activity="firemen")),
            ("programme.weekly", 2, policy("programme.weekly_categories", "safety|arts")),
            ("programme.drowning_safety", 2, change("activities", 0, on_drowning=0)),
            ("visits.cadence", 1, drop("visits", 0)),
            ("visits.once_a_day", 1, repeat("visits", 0, order=2, arrive="10:00", leave="10:40")),
            ("visits.cadence", 1, policy("visits.team", "2")),
            ("visits.window", 1, policy("visits.hours", "09:01-18:00")),
            ("visits.window", 1, policy("visits.hours", "08:30-09:39")),
            ("visits.length", 1, change("visits", 0, leave="09:39")),
            ("visits.cleared", 1, change("adults", 3, cleared_until="2025-07-14")),
            ("visits.trained", 1, change("adults", 3, posts_trained="care")),
            ("visits.availability", 1, change("adults", 3, **{"from": DAYS[1]})),
            ("visits.known", 1, change("visits", 0, child_id=1)),
            ("visits.one_round", 1, repeat("visits", 0, child_id=7, round_id=2)),
            ("visits.day_length", 1, policy("visits.day_min", "39")),
        ]
        for rule, count, spoil in cases:
            tables = season()
            spoil(tables)
            _, answer = run(tables)
            self.assertEqual(broken(answer).get(rule), count, f"{rule}: {broken(answer)}")

    def test_travel_time_and_siblings_on_a_round(self):
        tables = season()
        tables["children"].append(rows("children", (9, 5, "", 1, "", ""))[0])
        tables["visits"].append(rows("visits", (9, DAYS[0], 2, 4, 1, "09:00", "09:40"))[0])
        self.assertEqual(broken(run(tables)[1]), {}, "siblings are visited together")
        tables["visits"][1]["date"] = DAYS[1]
        self.assertIn("visits.together", broken(run(tables)[1]))
        tables["visits"][1]["date"] = DAYS[0]
        tables["children"][-1]["household_id"] = "3"
        self.assertEqual(broken(run(tables)[1]).get("visits.travel_time"), 1)

    def test_a_missing_table_column_or_setting_is_refused(self):
        tables = season()
        del tables["duties"]
        self.assertEqual(run(tables)[0], 2)
        tables = season()
        tables["policy"] = [row for row in tables["policy"] if row["key"] != "ratio.min_adults"]
        self.assertEqual(run(tables)[0], 2)
        tables = season()
        tables["duties"][0]["date"] = "15/07/2025"
        self.assertEqual(run(tables)[0], 2)


if __name__ == "__main__":
    unittest.main()
