"""The whole main job with a screen reader: the real app, stub, engine and keyring through AT-SPI.

tst_screenreader.py <portico> <portico-backend-stub>
"""

import sys
import unittest

from ears import Ears
from programs import Desktop, Portico, Stub
from screen import Role

BUTTON = Role.PUSH_BUTTON
PASSWORD = "portico-demo"


class ScreenReader(unittest.TestCase):
    def setUp(self):
        desktop = Desktop()
        self.addCleanup(desktop.end)
        self.stub = Stub(STUB)
        self.addCleanup(self.stub.end)
        self.ears = Ears()
        self.addCleanup(self.ears.close)
        portico = Portico(PORTICO, self.stub.backend)
        self.addCleanup(portico.end)
        self.screen = portico.screen

    def sign_in(self, password=PASSWORD):
        self.screen.type(Role.TEXT, "E-mail address", "starter@example.com")
        self.screen.type(Role.PASSWORD_TEXT, "Password", password)
        self.screen.press(BUTTON, "Sign in")

    def test_switches_the_plan(self):
        screen = self.screen
        screen.find(Role.FRAME, "Acme Cloud Billing")
        self.sign_in()
        self.ears.hear("Loading your billing")
        self.ears.hear(r"Renews on .* for \$9\.00")
        screen.find(Role.PANEL, "Your plan")
        screen.find(Role.LABEL, "Starter")

        screen.press(BUTTON, "Manage Billing")
        screen.press(BUTTON, "Update plan")
        screen.press(BUTTON, r"\$190\.00 per year")
        screen.press(BUTTON, "Continue")
        screen.press(BUTTON, "Confirm")
        screen.find(Role.HEADING, "Pro")
        screen.press(Role.LINK, "Return to Acme Cloud")

        self.ears.hear(r"Starter monthly → Pro yearly; next charge \$190\.00")
        screen.find(Role.LABEL, "Pro")
        self.assertFalse(self.ears.heard_again("Starter monthly"), "nobody likes to be told twice")
        screen.find(Role.LABEL, r"\$190\.00")
        screen.find(Role.NOTIFICATION, r"Renews on .* for \$190\.00\.")

    def test_says_what_went_wrong(self):
        self.sign_in("not the password")
        self.ears.hear("(?i)password")
        self.sign_in()
        self.ears.hear("Renews on")
        self.screen.press(BUTTON, "Check again")
        self.ears.hear("Checked just now")
        self.stub.end()
        self.screen.press(BUTTON, "Check again")
        self.ears.hear("This is the last known state")


if __name__ == "__main__":
    PORTICO, STUB = sys.argv[1:]
    unittest.main(argv=sys.argv[:1], verbosity=2)
