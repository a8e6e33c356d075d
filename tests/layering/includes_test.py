#!/usr/bin/env python3
"""Each rule of includes.py, seen red: one small tree per rule that breaks it, and one that breaks none."""
import tempfile
import unittest
from pathlib import Path

import includes

BROKEN = {
    "a widget in core": ("app/core/a.h", "#include <QWidget>", "Qt Gui or Widgets"),
    "a Gui value in core": ("app/core/api/a.h", "#include <QColor>", "Qt Gui or Widgets"),
    "a Gui module header in core": ("app/core/a.h", "#include <QtGui/QImage>", "Qt Gui or Widgets"),
    "ui in core": ("app/core/a.h", '#include "ui/a.h"', "must not know"),
    "the app in ui": ("ui/a.h", '#include "app/Application.h"', "must not know"),
    "the portal module in ui": ("ui/a.h", '#include "ui/portal/a.h"', "must not know"),
    "the portal module in the app": ("app/a.h", '#include "ui/portal/a.h"', "must not know"),
    "the engine in ui": ("ui/a.h", "#include <QWebEngineView>", "only ui/portal"),
    "the engine in the app": ("app/main.cpp", "#include <QtWebEngineCore/qtwebenginecoreglobal.h>",
                              "only ui/portal"),
    "sessions in the portal module": ("ui/portal/a.h", '#include "app/core/auth/Session.h"', "must not know"),
    "a page of ui in the portal module": ("ui/portal/a.h", '#include "ui/BillingPage.h"', "must not know"),
    "the client in the stub": ("backend-stub/backend/a.h", '#include "app/core/api/Billing.h"',
                               "must not know"),
    "the stub in the client": ("app/core/a.h", '#include "backend-stub/serving/HttpServer.h"',
                               "must not know"),
    "the stand-in in the backend": ("backend-stub/backend/a.h", '#include "backend-stub/stripe/a.h"',
                                    "must not know"),
    "the backend in the stand-in": ("backend-stub/stripe/a.h", '#include "backend-stub/backend/a.h"',
                                    "must not know"),
    "an opinion in the plumbing": ("backend-stub/serving/a.h", '#include "backend-stub/stripe/a.h"',
                                   "must not know"),
    "a singleton": ("ui/a.h", "static Foo *instance();", "a singleton"),
    "a singleton's body": ("app/core/a.cpp", "Foo &Foo::instance() { static Foo f; return f; }", "a singleton"),
    "words in core": ("app/core/a.cpp", 'auto a = tr("x");', "tr() outside ui"),
    "words in the app": ("app/a.cpp", 'auto a = QObject::tr("x");', "tr() outside ui"),
    "an include not from the root": ("ui/a.cpp", '#include "b.h"', "from the root"),
}
CLEAN = {
    "app/core/a.h": "// QWidget is not for us, tr() neither\n#include <QUrl>\n#include \"app/core/b.h\"",
    "app/a.h": '#include "app/core/a.h"\n#include "ui/a.h"\n#include <QApplication>',
    "ui/a.h": '#include "app/core/a.h"\n#include <QLabel>\nauto x = tr("y");',
    "ui/portal/a.h": '#include <QWebEngineView>\n#include "app/core/portal/a.h"\n#include "ui/PortalHost.h"',
    "backend-stub/stripe/a.h": '#include "backend-stub/serving/a.h"\n#include "backend-stub/stripe/b.h"',
}


def found_in(files):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text)
        return [line for path in includes.sources(root) for line in includes.findings(root, path)]


class Rules(unittest.TestCase):
    def test_each_broken_rule_is_found(self):
        for name, (path, text, expected) in BROKEN.items():
            with self.subTest(name):
                found = found_in({path: text, "ui/b.h": ""})
                self.assertEqual([expected in line for line in found], [True], found)

    def test_a_clean_tree_has_no_finding(self):
        self.assertEqual(found_in(CLEAN), [])


if __name__ == "__main__":
    unittest.main()
