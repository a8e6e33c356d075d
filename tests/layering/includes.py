#!/usr/bin/env python3
"""The rules of the house, read off the sources: who may include whom, and what no file may say.

Usage: includes.py [root]. Prints one line a finding, exits 1 when there is one.
"""
import re
import sys
from pathlib import Path

# Qt headers that belong to Gui or Widgets, beside the module headers themselves. QtGui's value types
# count too: core decides with plain values, ui gives them a face.
GUI = re.compile(
    r"Qt(Gui|Widgets|Svg|SvgWidgets)\b|Q(Gui)?Application\b|QWidget|QWindow|QColor|QFont|QIcon|QImage|QPixmap"
    r"|QPainter|QPalette|QScreen|QClipboard|QDesktopServices|QAction|QStyle|QLabel|QDialog|QMainWindow"
    r"|Q(?!\w*String|ByteArray)\w+(Layout|Button|Box|View|Edit)\b")
ENGINE = re.compile(r"Q(t)?WebEngine")

# Room: (what it may include of ours, Qt headers it must not include and why)
# A file belongs to the longest folder that holds it. Naming a room does not open the rooms inside it.
ROOMS = {
    "app/core": ([], [(GUI, "Qt Gui or Widgets")]),
    "app": (["app/core", "ui", "ui/portal/PortalModule.h"], []),
    "ui": (["app/core"], []),
    "ui/portal": (["app/core/portal", "app/core/api", "app/core/Clock.h", "app/core/Completion.h",
                   "ui/PortalHost.h"], []),
    "backend-stub": (["backend-stub/serving", "backend-stub/storage", "backend-stub/stripe",
                      "backend-stub/backend", "backend-stub/qa"], [(GUI, "Qt Gui or Widgets")]),
    "backend-stub/serving": ([], [(GUI, "Qt Gui or Widgets")]),
    "backend-stub/storage": ([], [(GUI, "Qt Gui or Widgets")]),
    "backend-stub/pdf": ([], [(GUI, "Qt Gui or Widgets")]),
    "backend-stub/stripe": (["backend-stub/serving", "backend-stub/storage", "backend-stub/pdf"], [(GUI, "Qt Gui or Widgets")]),
    "backend-stub/backend": (["backend-stub/serving", "backend-stub/storage"], [(GUI, "Qt Gui or Widgets")]),
    "backend-stub/qa": (["backend-stub/serving", "backend-stub/storage", "backend-stub/backend"], [(GUI, "Qt Gui or Widgets")]),
}
TEXT_RULES = [
    (re.compile(r"\b(s?_?instance|getInstance|self)\s*\(\s*\)\s*\{|\bstatic\s+\w+\s*[*&]\s*instance\s*\("),
     lambda room: True, "a singleton"),
    (re.compile(r"(?<![\w.>])(tr|QCoreApplication::translate|QObject::tr)\s*\("),
     lambda room: room not in ("ui", "ui/portal"), "tr() outside ui"),
]
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.S)


def room_of(path):
    """The longest room that holds the path, or None."""
    held = [room for room in ROOMS if path == room or path.startswith(room + "/")]
    return max(held, key=len, default=None)


def allowed(room, target):
    """May a file of `room` include our file `target`?"""
    if room_of(target) == room:
        return True
    return any(target == may or target.startswith(may + "/") and room_of(target) == room_of(may)
               for may in ROOMS[room][0])


def findings(root, path):
    room = room_of(path)
    text = (root / path).read_text(encoding="utf-8")
    code = COMMENT.sub("", text)
    for kind, name in INCLUDE.findall(code):
        if ENGINE.search(name) and room != "ui/portal":
            yield f"{path}: includes {name}: only ui/portal knows Qt WebEngine"
        for pattern, what in ROOMS[room][1]:
            if kind == "<" and pattern.match(name.rsplit("/", 1)[-1]):
                yield f"{path}: includes {name}: {what} in {room}"
        if kind != '"' or name.endswith(".moc"):
            continue
        if room_of(name) is None:
            if ((root / path).parent / name).exists():
                yield f"{path}: includes {name}: write it from the root"
            continue
        if not allowed(room, name):
            yield f"{path}: includes {name}: {room} must not know it"
    for pattern, applies, what in TEXT_RULES:
        if applies(room) and (hit := pattern.search(code)):
            yield f"{path}: {hit.group(0).strip()!r}: {what}"


def sources(root):
    for top in ("app", "ui", "backend-stub"):
        for suffix in ("*.h", "*.cpp"):
            for file in sorted((root / top).rglob(suffix)):
                yield file.relative_to(root).as_posix()


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    paths = list(sources(root))
    found = [line for path in paths for line in findings(root, path)]
    print(*found, sep="\n", end="\n" if found else "")
    print(f"layering: {len(paths)} files, {len(found)} findings")
    return 1 if found or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
