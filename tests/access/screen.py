"""What a person with a screen reader has: what is showing of a program, found by role and name, and the
actions it offers. No object names, no places, no pixels."""

import re
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

Role = Atspi.Role
State = Atspi.StateType

PATIENCE = 60  # seconds
LOOK_AGAIN = 50  # milliseconds
RETURN = 0xFF0D  # X11's keysym


def until(question, what):
    """The first answer that is not empty. Events are taken in while it is waited for."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if answer := question():
                return answer
        except GLib.Error:
            pass  # what was looked at has gone meanwhile, or is too busy to answer
        GLib.timeout_add(LOOK_AGAIN, lambda: False)
        GLib.MainContext.default().iteration(True)
    raise AssertionError(f"not within {PATIENCE} s: {what}")


class Screen:
    """The windows of one program."""

    def __init__(self, program):
        self._program = until(lambda: _find_program(program), f"{program} on the desktop")
        self._program.set_cache_mask(Atspi.Cache.NONE)  # as it is now, not as it was

    def shown(self):
        """All that is showing, in the order of reading."""
        yield from _shown_below(self._program)

    def look(self, role, name):
        """What has that role and a name that the pattern matches as a whole; else None."""
        for node in self.shown():
            if node.get_role() == role and re.fullmatch(name, node.get_name() or ""):
                return node
        return None

    def find(self, role, name):
        return self._until(lambda: self.look(role, name), role, name)

    def press(self, role, name):
        def pressed():
            node = self.look(role, name)
            return node and node.get_state_set().contains(State.ENABLED) and _press(node)

        self._until(pressed, role, name)

    def type(self, role, name, text):
        def typed():
            node = self.look(role, name)
            return node and node.set_text_contents(text)

        self._until(typed, role, name)

    def _until(self, question, role, name):
        try:
            return until(question, f"{Role.get_name(role)} {name!r}")
        except AssertionError as error:
            lines = [_described(node) for node in self.shown()]
            raise AssertionError("\n".join([f"{error}, but:", *lines])) from None


def _find_program(name):
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    programs = (desktop.get_child_at_index(i) for i in range(desktop.get_child_count()))
    return next((each for each in programs if each and each.get_name() == name), None)


def _described(node):
    states = node.get_state_set()
    where = "*" if states.contains(State.FOCUSED) or states.contains(State.ACTIVE) else " "
    return f" {where} {node.get_role_name()} {node.get_name()!r}"


def _shown_below(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child and child.get_state_set().contains(State.SHOWING):
            yield child
            yield from _shown_below(child)


# As somebody does it: go there, then press. False: not there yet.
def _press(node):
    actions = [node.get_action_name(index) for index in range(node.get_n_actions())]
    if not node.get_state_set().contains(State.FOCUSED):
        node.do_action(actions.index("SetFocus"))
        return False
    for name in ("Press", "press", "click", "jump"):
        if name in actions:
            return node.do_action(actions.index(name))
    # Qt 6.4 lets a page's controls be focused and no more; the key is the person's to press then.
    return Atspi.generate_keyboard_event(RETURN, None, Atspi.KeySynthType.SYM)
