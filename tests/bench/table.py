#!/usr/bin/env python3
"""The figures of ./dev bench as one table: runs every tests/bench/*/run and prints what each measured.

Usage: table.py <build folder> [row…]. A run prints a line a figure, separated by tabs: name, unit, our median,
our spread, the peer's name, median and spread, and how often each was measured.
"""
import subprocess
import sys
from pathlib import Path

HEAD = ["figure", "ours", "spread", "peer", "spread", "ratio", "n", "peer is"]


def cells(line):
    name, unit, ours, our_spread, peer_name, peer, peer_spread, count = line.split("\t")
    ratio = f"{float(ours) / float(peer):.2f}×"
    return [name, f"{ours} {unit}", our_spread, f"{peer} {unit}", peer_spread, ratio, count, peer_name]


def main():
    here = Path(__file__).resolve().parent
    build, only = sys.argv[1], sys.argv[2:]
    rows, failed = [], []
    for run in sorted(here.glob("*/run")):
        if only and run.parent.name not in only:
            continue
        print(f"measuring: {run.parent.name}", file=sys.stderr, flush=True)
        try:
            done = subprocess.run([run, build], stdout=subprocess.PIPE, text=True, timeout=900)
            rows += [cells(line) for line in done.stdout.splitlines() if line.count("\t") == 7]
            if done.returncode != 0:
                failed.append(run.parent.name)
        except subprocess.TimeoutExpired:
            failed.append(run.parent.name)
    widths = [max(len(row[column]) for row in [HEAD, *rows]) for column in range(len(HEAD))]
    for row in [HEAD, *rows]:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
    for name in failed:
        print(f"bench: {name} failed", file=sys.stderr)
    return 1 if failed or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
