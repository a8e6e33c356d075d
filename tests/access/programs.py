"""The real stub and the real app as processes, on a desktop on which a screen reader runs."""

import re
import subprocess

from gi.repository import Gio, GLib

from screen import Screen


class Desktop:
    """A window manager, without which no window has the focus; a display for the services that the bus
    starts, as AT-SPI's presses keys there; and what a screen reader does first, so that programs describe
    themselves."""

    def __init__(self):
        subprocess.run(["dbus-update-activation-environment", "DISPLAY"], check=True)
        self._windows = subprocess.Popen(["openbox", "--sm-disable"])
        _turn_screen_reader_on()

    def end(self):
        _end(self._windows)


class Stub:
    def __init__(self, program):
        command = [program, "--port", "0", "--stripe-port", "0"]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        ready = self._process.stdout.readline()
        self.backend = re.match(r"ready backend=(\S+)", ready)[1]

    def end(self):
        _end(self._process)


class Portico:
    def __init__(self, program, backend):
        self._process = subprocess.Popen([program, "--backend", backend])
        self.screen = Screen("Portico")

    def end(self):
        _end(self._process)


def _end(process):
    process.kill()
    process.wait()
    if process.stdout:
        process.stdout.close()


def _turn_screen_reader_on():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    on = GLib.Variant("(ssv)", ("org.a11y.Status", "ScreenReaderEnabled", GLib.Variant("b", True)))
    bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", on,
                  None, Gio.DBusCallFlags.NONE, -1)
