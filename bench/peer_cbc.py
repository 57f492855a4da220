#!/usr/bin/env python3
"""The peer: a city file as one whole-number program, solved by the `cbc` program (Debian: coinor-cbc).

peer_cbc.py FILE SECONDS [THREADS] prints one JSON line like siting_instances. The model is the one of
docs/model/siting.md, written out as an LP file.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
import time


def write_program(path, lp):
    numbers = open(path, encoding="utf-8").read().split()
    hamlets, venues, arcs = (int(n) for n in numbers[:3])
    staff, walk, visit = (float(n) for n in numbers[3:6])
    at = 6
    children = [int(float(numbers[at + 4 * i + 3])) for i in range(hamlets)]
    at += 4 * hamlets
    capacity = [int(float(numbers[at + 6 * j + 4])) for j in range(venues)]
    fixed = [float(numbers[at + 6 * j + 5]) for j in range(venues)]
    at += 6 * venues
    sites_of = [[] for _ in range(hamlets)]
    hamlets_of = [[] for _ in range(venues)]
    cost = [f"{visit * children[i]} u{i}" for i in range(hamlets)]
    cost += [f"{fixed[j]} y{j} + {staff} k{j}" for j in range(venues)]
    for a in range(arcs):
        i, j, km = int(numbers[at + 3 * a]), int(numbers[at + 3 * a + 1]), float(numbers[at + 3 * a + 2])
        sites_of[i].append(j)
        hamlets_of[j].append(i)
        cost.append(f"{walk * children[i] * km:.6f} x{i}_{j}")
    lp.write("Minimize\n obj: " + "\n + ".join(cost) + "\nSubject To\n")
    for i in range(hamlets):
        lp.write(" + ".join([f"u{i}"] + [f"x{i}_{j}" for j in sites_of[i]]) + " = 1\n")
    for j in range(venues):
        if not hamlets_of[j]:
            continue
        load = "\n + ".join(f"{children[i]} x{i}_{j}" for i in hamlets_of[j])
        lp.write(f"{load} - 10 k{j} <= 0\n{load} - {capacity[j]} y{j} <= 0\n")
        for i in hamlets_of[j]:
            lp.write(f"x{i}_{j} - y{j} <= 0\n")
    lp.write("Bounds\n" + "\n".join(f"k{j} <= {(capacity[j] + 9) // 10}" for j in range(venues)) + "\n")
    lp.write("Generals\n" + "\n".join(f"k{j}" for j in range(venues)) + "\n")
    names = [f"u{i}" for i in range(hamlets)] + [f"y{j}" for j in range(venues)]
    names += [f"x{i}_{j}" for i in range(hamlets) for j in sites_of[i]]
    lp.write("Binaries\n" + "\n".join(names) + "\nEnd\n")


def main():
    path, seconds = sys.argv[1], float(sys.argv[2])
    threads = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, "city.lp")
        with open(program, "w", encoding="ascii") as lp:
            write_program(path, lp)
        begin = time.monotonic()
        command = ["cbc", program, "threads", str(threads if threads > 1 else 0), "timeMode", "elapsed", "sec",
                   str(seconds), "solve"]
        log = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        elapsed = time.monotonic() - begin
    objective = re.search(r"^Objective value:\s+([-\d.e+]+)", log, re.M)
    bound = re.search(r"^Lower bound:\s+([-\d.e+]+)", log, re.M)
    value = float(objective.group(1)) if objective else None
    is_optimal = "Optimal solution found" in log
    if bound is None and not is_optimal:
        sys.exit("cbc gave neither a bound nor an optimum:\n" + log[-2000:])
    least = value if is_optimal else float(bound.group(1))
    print(json.dumps({"file": path, "solver": "CBC", "objective": value, "lower_bound": least,
                      "gap": (value - least) / value if value else None, "seconds": round(elapsed, 2), "limit": seconds,
                      "threads": threads, "feasible": value is not None, "optimal": is_optimal}))


if __name__ == "__main__":
    main()
