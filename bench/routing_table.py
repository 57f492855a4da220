#!/usr/bin/env python3
"""Checks solutions of routing instances from the files alone, and gives the gaps to the best known values.

    routing_table.py RUN.jsonl DATA > summary.md

RUN.jsonl: what routing_instances --solutions printed;
DATA: the folder that holds pvrp/ and vrptw/ with best_known.csv. Reference values of pvrp stand in DATA/README.md.
"""
import csv
import json
import math
import os
import re
import sys

TOLERANCE = 1e-6


def read_pvrp(path):
    rows = [[float(x) for x in line.split()] for line in open(path) if line.split()]
    kind, vehicles, customers, days = (int(x) for x in rows[0][:4])
    limits = [(d or math.inf, q or math.inf) for d, q in (row[:2] for row in rows[1:1 + days])]
    points, demands, services, combinations = [], [], [], []
    for row in rows[1 + days:]:
        points.append((row[1], row[2]))
        services.append(row[3])
        demands.append(row[4])
        combinations.append([{d for d in range(days) if int(code) >> (days - 1 - d) & 1}
                             for code in row[7:7 + int(row[6])]])
    assert kind == 1 and len(points) == customers + 1
    windows = [(0, math.inf)] * len(points)
    return vehicles, limits, points, demands, services, windows, combinations


def read_vrptw(path):
    lines = [line.split() for line in open(path)]
    fleet = next(i for i, words in enumerate(lines) if "CAPACITY" in words) + 1
    vehicles, capacity = int(lines[fleet][0]), float(lines[fleet][1])
    rows = [[float(x) for x in words] for words in lines[fleet + 1:] if len(words) == 7 and words[0].isdigit()]
    windows = [(row[4], row[5]) for row in rows]
    return (vehicles, [(math.inf, capacity)], [(row[1], row[2]) for row in rows], [row[3] for row in rows],
            [row[6] for row in rows], windows, [[] if i == 0 else [{0}] for i in range(len(rows))])


def check(instance, solution):
    """Length of the solution; an AssertionError where it breaks a rule of the instance."""
    vehicles, limits, points, demands, services, windows, combinations = instance
    total, seen, called = 0, set(), [set() for _ in points]
    for line in open(solution):
        day, vehicle, *customers = (int(x) for x in line.split())
        day -= 1
        assert 1 <= vehicle <= vehicles and (day, vehicle) not in seen, "vehicle"
        seen.add((day, vehicle))
        longest, capacity = limits[day]
        now, length, place = windows[0][0], 0.0, 0
        for customer in customers + [0]:
            way = math.dist(points[place], points[customer])
            length += way
            now = max(now + way, windows[customer][0])
            assert now <= windows[customer][1] + TOLERANCE, f"window of {customer}"
            now += services[customer]
            place = customer
            if customer:
                assert day not in called[customer], f"{customer} twice on a day"
                called[customer].add(day)
        assert sum(demands[c] for c in customers) <= capacity + TOLERANCE, "load"
        assert length + sum(services[c] for c in customers) <= longest + TOLERANCE, "longest"
        total += length
    for customer in range(1, len(points)):
        assert called[customer] in combinations[customer], f"days of {customer}"
    return total, len(seen)


def references(data):
    text = open(os.path.join(data, "README.md"), encoding="utf-8").read()
    known = {name: (None, float(value)) for name, value in re.findall(r"\b(p\d\d) (\d+\.\d+)", text)}
    best = {}
    for row in csv.DictReader(open(os.path.join(data, "vrptw", "best_known.csv"))):
        best[row["instance"], False] = (None, float(row["cost_distance"]))
        best[row["instance"], True] = (int(row["vehicles_hierarchical"]), float(row["cost_hierarchical"]))
    best.update({(name, False): value for name, value in known.items()})
    return best


def main():
    run, data = sys.argv[1:3]
    best = references(data)
    families = {}
    for line in open(run):
        row = json.loads(line)
        name = os.path.splitext(os.path.basename(row["file"]))[0]
        instance = (read_pvrp if row["format"] == "pvrp" else read_vrptw)(row["file"])
        length, rounds = check(instance, row["solution"])
        assert abs(length - row["objective"]) < 1e-4 and rounds == row["rounds"]
        family = row["format"] + (", vehicles first" if row["vehicles_first"] else ", way alone")
        families.setdefault(family, []).append((name, rounds, length, best[name, row["vehicles_first"]], row["core_seconds"]))
    for family, rows in families.items():
        print(f"## {family}\n\n| instance | rounds | best known | way | best known | gap | core s |\n|---|---|---|---|---|---|---|")
        gaps, more = [], 0
        for name, rounds, length, (vehicles, value), seconds in rows:
            gap = 100 * (length / value - 1)
            same = vehicles is None or rounds == vehicles
            more += 0 if vehicles is None else rounds - vehicles
            gaps.append((gap, same))
            print(f"| {name} | {rounds} | {vehicles or '-'} | {length:.2f} | {value:.2f} | {gap:.2f} % | {seconds:.1f} |")
        all_gaps = [gap for gap, _ in gaps]
        equal = [gap for gap, same in gaps if same]
        print(f"\n{len(rows)} instances; mean gap {sum(all_gaps) / len(rows):.3f} %, largest {max(all_gaps):.2f} %; "
              f"rounds above the best known: {more} in {len(rows) - len(equal)} instances; "
              f"mean gap of the others {sum(equal) / max(len(equal), 1):.3f} %\n")


if __name__ == "__main__":
    main()
