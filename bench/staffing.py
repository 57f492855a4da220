#!/usr/bin/env python3
"""Rosters with shifts on published instances: gap table of the solver, every roster checked on its own.

Usage: bench/staffing.py FOLDER OUT [--seconds 60] [--threads 1] [--only 1,2,3]
Solves FOLDER/Instance*.txt with build/release/bench/shift_instances, one after the other, recomputes each answer with
tests/oracle/shift_roster.py, adds lines to OUT/staffing.jsonl and writes OUT/staffing.md from all of them.
"""
import argparse
import csv
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "oracle"))
from shift_roster import check  # noqa: E402


def number(path):
    return int(re.search(r"\d+", path.stem)[0])


def solve(path, seconds, threads):
    with tempfile.NamedTemporaryFile("r", suffix=".txt") as roster:
        command = [ROOT / "build/release/bench/shift_instances", "--seconds", str(seconds), "--threads", str(threads),
                   "--solution", roster.name, path]
        answer = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
        found = check(path.read_text(), Path(roster.name).read_text())
    if not found["feasible"] or found["objective"] != answer["objective"]:
        sys.exit(f"{path}: the independent check found {found}, the program said {answer['objective']}")
    return {"instance": path.stem, "limit": seconds, **{key: answer[key] for key in (
        "objective", "lower_bound", "gap", "seconds", "feasible", "optimal", "iterations", "seed", "threads", "peak_mb")}}


def table(rows):
    with open(ROOT / "bench/best_known.csv", encoding="utf-8") as file:
        best = {row["instance"]: float(row["value"]) for row in csv.DictReader(file)}
    yield "# Staffing: rosters with shifts\n"
    for limit, threads in sorted({(row["limit"], row["threads"]) for row in rows}):
        yield f"## {limit} s, {threads} thread{'s' if threads > 1 else ''}\n"
        yield "| instance | objective | best known | gap to best | lower bound | proven gap | seconds |"
        yield "|---|---|---|---|---|---|---|"
        gaps = []
        for row in rows:
            if (row["limit"], row["threads"]) != (limit, threads):
                continue
            known = best.get("shifts/" + row["instance"])
            gap = (row["objective"] - known) / known if known else None
            gaps += [] if gap is None else [gap]
            yield (f"| {row['instance']} | {row['objective']} | {'-' if known is None else int(known)} | "
                   f"{'-' if gap is None else f'{100 * gap:.2f} %'} | {row['lower_bound']} | {100 * row['gap']:.2f} % | "
                   f"{row['seconds']:.1f} |")
        if gaps:
            yield f"\nMean gap to best known over {len(gaps)}: {100 * sum(gaps) / len(gaps):.3f} %, worst {100 * max(gaps):.2f} %.\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--only", type=lambda text: {int(part) for part in text.split(",")})
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    raw = options.out / "staffing.jsonl"
    for path in sorted(options.folder.glob("Instance*.txt"), key=number):
        if options.only and number(path) not in options.only:
            continue
        row = solve(path, options.seconds, options.threads)
        with raw.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")
        print(row)
    rows = sorted((json.loads(line) for line in raw.read_text().splitlines()), key=lambda row: number(Path(row["instance"])))
    (options.out / "staffing.md").write_text("\n".join(table(rows)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
