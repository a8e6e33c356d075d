"""What a screen reader says unasked. The rules are Orca's: a notification that comes to be shown is
spoken, and so is what a program announces itself."""

import re

from screen import Atspi, GLib, Role, until

EVENTS = ("object:state-changed:showing", "object:announcement")


class Ears:
    def __init__(self):
        self.heard = []  # since the last hear()
        self._listener = Atspi.EventListener.new(self._on_event)
        for event in EVENTS:
            self._listener.register(event)

    def hear(self, pattern):
        """Waits until something is said that the pattern matches; what was heard before counts, once."""

        def said():
            for index, words in enumerate(self.heard):
                if re.search(pattern, words):
                    del self.heard[: index + 1]
                    return words
            return None

        try:
            return until(said, f"hearing {pattern!r}")
        except AssertionError as error:
            raise AssertionError(f"{error}, but {self.heard}") from None

    def heard_again(self, pattern):
        return any(re.search(pattern, words) for words in self.heard)

    def _on_event(self, event):
        try:
            if words := _spoken(event):
                self.heard.append(words)
        except GLib.Error:
            pass  # gone before it could be asked

    def close(self):
        for event in EVENTS:
            self._listener.deregister(event)


def _spoken(event):
    source = event.source
    if event.type.startswith("object:announcement"):
        return event.any_data
    if event.detail1 and source.get_role() == Role.NOTIFICATION:
        return " ".join(filter(None, [source.get_name(), source.get_description()]))
    return None
