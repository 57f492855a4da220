#!/usr/bin/env python3
"""Gap tables from the JSON lines of a benchmark run: gap_table.py RAW.jsonl [BEST_KNOWN.csv] > summary.md

A line is one instance solved (siting_instances, siting_regions, peer_cbc.py). The gap to the best known value is
(objective - best) / best; the proven gap is the solver's own, (objective - bound) / objective.
"""
import csv
import json
import os
import sys


def name_of(file):
    """Instance name as in best_known.csv: 'SJC1', 'yang/p3'."""
    folder, base = os.path.split(file)
    base = os.path.splitext(base)[0]
    family = os.path.basename(folder)
    return f"{family}/{base}" if family in ("holmberg", "yang", "diaz_fernandez") else base


def family_of(name):
    if "/" in name:
        return name.split("/")[0]
    if name.startswith("cpmp"):
        return "cpmp01-20"
    return "SJC" if name.startswith("SJC") else "p-median, TSPLIB-based"


def percent(share):
    return f"{100 * share:.3f} %"


def literature(rows, best):
    print("## Published instances\n")
    print("| instance | seconds | objective | best known | gap to best | proven gap |\n|---|---|---|---|---|---|")
    families = {}
    for row in rows:
        name = name_of(row["file"])
        status, value = best[name]
        gap = (row["objective"] - value) / value if row["feasible"] else float("inf")
        families.setdefault(family_of(name), []).append(gap)
        print(f"| {name} | {row['seconds']:.1f} | {row['objective']:.2f} | {value:.2f} {status} | {percent(gap)} "
              f"| {percent(row['gap'])} |")
    print("\n| family | instances | mean gap to best | largest | at best known or below |\n|---|---|---|---|---|")
    for family, gaps in families.items():
        met = sum(gap <= 1e-6 for gap in gaps)
        print(f"| {family} | {len(gaps)} | {percent(sum(gaps) / len(gaps))} | {percent(max(gaps))} | {met} |")
    print()


def city(rows):
    print("## City files\n")
    print("| file | solver | limit, s | threads | objective | lower bound | proven gap | seconds | peak MB |")
    print("|---|---|---|---|---|---|---|---|---|")
    for row in rows:
        objective = f"{row['objective']:.2f}" if row["objective"] is not None else "no plan"
        gap = percent(row["gap"]) if row["objective"] is not None else "-"
        peak = f"{row['peak_mb']:.0f}" if "peak_mb" in row else "-"
        print(f"| {os.path.basename(row['file'])} | {row.get('solver', 'yingtuo')} | {row['limit']} | {row['threads']} "
              f"| {objective} | {row['lower_bound']:.2f} | {gap} | {row['seconds']:.1f} | {peak} |")
    print()


def regions(rows):
    counties = [row for row in rows if row["mode"] == "counties"]
    if counties:
        gaps = sorted(row["gap"] for row in counties)
        cpu = [row["cpu_seconds"] for row in counties]
        print("## A nation by counties (drawn)\n")
        print(f"{len(counties)} counties of {counties[0]['hamlets']} hamlets, one after the other: proven gap mean "
              f"{percent(sum(gaps) / len(gaps))}, median {percent(gaps[len(gaps) // 2])}, largest {percent(gaps[-1])}; "
              f"1 % or better in {sum(gap <= 0.01 for gap in gaps)}; CPU seconds a county mean "
              f"{sum(cpu) / len(cpu):.2f}; peak memory {max(row['peak_mb'] for row in counties):.0f} MB.\n")
    scale = [row for row in rows if row["mode"] == "scale"]
    if scale:
        print("## Growing regions of one density (drawn, one iteration)\n")
        print("| hamlets | components | CPU ms a hamlet | ratio | proven gap | peak MB |\n|---|---|---|---|---|---|")
        for row in scale:
            ratio = row["cpu_ms_a_hamlet"] / scale[0]["cpu_ms_a_hamlet"]
            print(f"| {row['hamlets']} | {row['components']} | {row['cpu_ms_a_hamlet']:.3f} | {ratio:.2f} "
                  f"| {percent(row['gap'])} | {row['peak_mb']:.0f} |")
        print()


def main():
    raw = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8") if line.strip()]
    table = sys.argv[2] if len(sys.argv) > 2 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "best_known.csv")
    best = {row["instance"]: (row["status"], float(row["value"])) for row in csv.DictReader(open(table, encoding="utf-8"))}
    print("# Siting: gaps\n")
    files = [row for row in raw if "file" in row]
    published = [row for row in files if name_of(row["file"]) in best]
    if others := [row for row in files if name_of(row["file"]) not in best]:
        city(others)
    if published:
        literature(published, best)
    regions([row for row in raw if "mode" in row])


if __name__ == "__main__":
    main()
