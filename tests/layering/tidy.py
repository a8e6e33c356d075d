#!/usr/bin/env python3
"""clang-tidy over our own translation units, in parallel; what was clean and has not changed is skipped.

Usage: tidy.py <build folder with compile_commands.json>. A unit's stamp is a hash over its command, the
configuration, and the unit with every file of ours that it includes, directly or not.
"""
import hashlib
import json
import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TIDY = "clang-tidy-19"
ROOT = Path.cwd()
TOPS = ("app/", "ui/", "backend-stub/", "tests/")
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)


def closure(path, seen):
    """Collects the file and all files of ours that it includes."""
    if path in seen or not path.is_file():
        return seen
    seen.add(path)
    for name in INCLUDE.findall(path.read_text(encoding="utf-8")):
        closure(ROOT / name, seen)
        closure(path.parent / name, seen)
    return seen


def stamp_of(unit):
    digest = hashlib.sha256((unit["command"] + TIDY).encode())
    digest.update((ROOT / ".clang-tidy").read_bytes())
    for path in sorted(closure(Path(unit["file"]), set())):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def check(build, unit):
    """Returns clang-tidy's words, empty when it has none."""
    run = subprocess.run([TIDY, "-p", build, "--quiet", unit["file"]], capture_output=True, text=True)
    return run.stdout.strip() if run.returncode == 0 else (run.stdout + run.stderr).strip() or "failed"


def main():
    build = Path(sys.argv[1])
    stamps = build / "tidy"
    stamps.mkdir(exist_ok=True)
    units = [unit for unit in json.loads((build / "compile_commands.json").read_text())
             if os.path.relpath(unit["file"], ROOT).startswith(TOPS)]
    if not units:
        print("clang-tidy: nothing to check")
        return 1
    stamped = {unit["file"]: stamps / stamp_of(unit) for unit in units}
    todo = [unit for unit in units if not stamped[unit["file"]].exists()]
    started = time.monotonic()
    failed = 0
    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        for unit, words in zip(todo, pool.map(lambda unit: check(build, unit), todo)):
            if words:
                failed += 1
                print(words, flush=True)
            else:
                stamped[unit["file"]].touch()
    print(f"clang-tidy: {len(todo)} of {len(units)} files checked in {time.monotonic() - started:.0f} s, "
          f"{failed} with findings")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
