#!/usr/bin/env python3
"""What the built programs load: the client starts without WebEngine and without the stub's libraries.

Usage: links.py <program>… Checks every library that the dynamic linker resolves, not only direct ones.
"""
import subprocess
import sys

FORBIDDEN = {
    "portico": ["WebEngine", "Qt6HttpServer", "Qt6Sql", "Qt6WebChannel", "Qt6Quick"],
    "portico-backend-stub": ["Qt6Gui", "Qt6Widgets", "WebEngine", "keychain"],
}


def main():
    found = []
    for program in sys.argv[1:]:
        libraries = subprocess.run(["ldd", program], check=True, capture_output=True, text=True).stdout
        for word in FORBIDDEN[program.rsplit("/", 1)[-1]]:
            found += [f"{program}: loads {line.strip()}" for line in libraries.splitlines() if word in line]
    print(*found, sep="\n")
    return 1 if found or len(sys.argv) < 2 else 0


if __name__ == "__main__":
    sys.exit(main())
