#!/usr/bin/env python3
"""clang-tidy over our own translation units, in parallel.

Usage: tidy.py <build folder with compile_commands.json>

Two things keep it short. A unit that was clean is not checked again: its stamp is a hash over its
command, the checks, and the unit with every file of ours that it includes; stamps are kept in the user's
cache, so that a new checkout profits too. And units are checked several at a time, as one that includes
them, because most of the time goes into Qt's headers; what a batch finds is checked again one by one, so
that a batch can only save time and never decides.
"""
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TIDY = "clang-tidy-19"
ROOT = Path.cwd()
TOPS = ("app/", "ui/", "backend-stub/", "tests/")
BATCH = 10
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)
# What a unit keeps to itself; two that use the same name for that cannot share a batch.
PRIVATE = re.compile(r"^namespace \{$(.*?)^\}", re.M | re.S)
NAME = re.compile(r"^(?:struct|class|enum class) (\w+)|^(?![ }#])[\w:<>,&* ]*?[ &*](\w+)(?:\[\w*\])?(?:\(| = |\{|$)", re.M)


def closure(path, seen):
    """Collects the file and all files of ours that it includes."""
    if path in seen or not path.is_file():
        return seen
    seen.add(path)
    for name in INCLUDE.findall(path.read_text(encoding="utf-8")):
        closure(ROOT / name, seen)
        closure(path.parent / name, seen)
    return seen


class Unit:
    def __init__(self, entry):
        self.file = Path(entry["file"])
        self.directory = entry["directory"]
        words = shlex.split(entry["command"])
        start = next(i for i, word in enumerate(words) if word.startswith("-"))
        end = words.index("-o")
        self.flags = words[start:end]
        private = "\n".join(PRIVATE.findall(self.file.read_text(encoding="utf-8")))
        self.names = {name for names in NAME.findall(private) for name in names if name}

    def stamp(self):
        # Where the checkout lies does not matter.
        digest = hashlib.sha256((TIDY + " ".join(self.flags)).replace(str(ROOT), "").encode())
        digest.update((ROOT / ".clang-tidy").read_bytes())
        for path in sorted(closure(self.file, set())):
            digest.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
        return digest.hexdigest()


def batches(units):
    """Groups units that can be checked as one: of one room, with no name in common."""
    made = []
    for unit in units:
        room = unit.file.relative_to(ROOT).parts[:2]
        for batch in made:
            if batch["room"] == room and len(batch["units"]) < BATCH and not batch["names"] & unit.names:
                batch["units"].append(unit)
                batch["names"] |= unit.names
                break
        else:
            made.append({"room": room, "units": [unit], "names": set(unit.names)})
    return [batch["units"] for batch in made]


def tidy(file, units):
    """Returns clang-tidy's words, empty when it has none."""
    flags = list(units[0].flags)
    for unit in units[1:]:
        pairs = zip(unit.flags, unit.flags[1:] + [""])
        for flag, value in pairs:
            if flag == "-isystem":
                flags += [flag, value]
            elif flag.startswith(("-I", "-D")) and flag not in flags:
                flags.append(flag)
    command = [TIDY, "--quiet", f"--config-file={ROOT}/.clang-tidy", str(file), "--", *flags]
    run = subprocess.run(command, cwd=units[0].directory, capture_output=True, text=True)
    return "" if run.returncode == 0 else (run.stdout.strip() or run.stderr.strip() or "failed")


def check(numbered):
    """Checks one batch; returns [(unit, words)]."""
    number, units, folder = numbered
    if len(units) > 1:
        file = folder / f"batch{number}.cpp"
        # Test programs each have a main().
        file.write_text("".join(f'#define main main_{i}\n#include "{unit.file}"\n#undef main\n'
                                for i, unit in enumerate(units)))
        if not tidy(file, units):
            return [(unit, "") for unit in units]
    return [(unit, tidy(unit.file, [unit])) for unit in units]


def main():
    build = Path(sys.argv[1]).resolve()
    stamps = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "portico-lint"
    folder = build / "tidy"
    for made in (stamps, folder):
        made.mkdir(parents=True, exist_ok=True)
    only = tuple(sys.argv[2:]) or TOPS
    units = [Unit(entry) for entry in json.loads((build / "compile_commands.json").read_text())
             if os.path.relpath(entry["file"], ROOT).startswith(only) and Path(entry["file"]).exists()]
    if not units:
        print("clang-tidy: nothing to check")
        return 1
    stamped = {unit: stamps / unit.stamp() for unit in units}
    todo = [unit for unit in units if not stamped[unit].exists()]
    work = [(number, batch, folder) for number, batch in enumerate(batches(todo))]
    started = time.monotonic()
    done = failed = 0
    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        for results in pool.map(check, work):
            for unit, words in results:
                if words:
                    failed += 1
                    print(words)
                else:
                    stamped[unit].touch()
            done += len(results)
            print(f"  {done} of {len(todo)} files, {time.monotonic() - started:.0f} s", flush=True)
    print(f"clang-tidy: {len(todo)} of {len(units)} files had changed, {failed} with findings")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
