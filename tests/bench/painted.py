"""Sees from outside, through X11, when a program's window has been painted.

Nothing is asked of the program itself: a window counts as painted when a picture of it taken from the
X server shows at least two colours.
"""
import ctypes
import os
import time

_x = ctypes.CDLL("libX11.so.6")
_x.XOpenDisplay.restype = ctypes.c_void_p
_x.XDefaultRootWindow.restype = ctypes.c_ulong
_x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
_x.XQueryTree.argtypes = [ctypes.c_void_p, ctypes.c_ulong] + [ctypes.c_void_p] * 4
_x.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint,
                         ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
_x.XGetImage.restype = ctypes.c_void_p
_x.XFree.argtypes = [ctypes.c_void_p]
_x.XGetGeometry.argtypes = [ctypes.c_void_p, ctypes.c_ulong] + [ctypes.c_void_p] * 7


class _Image(ctypes.Structure):
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int),
                ("format", ctypes.c_int), ("data", ctypes.c_void_p), ("byte_order", ctypes.c_int),
                ("bitmap_unit", ctypes.c_int), ("bitmap_bit_order", ctypes.c_int),
                ("bitmap_pad", ctypes.c_int), ("depth", ctypes.c_int), ("bytes_per_line", ctypes.c_int)]


# Windows come and go while they are looked at: an error is an answer, not the end.
_ignore = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda display, error: 0)
_x.XSetErrorHandler(_ignore)


class Screen:
    """The X display this process was given. One row of pixels a look keeps looking cheap."""

    def __init__(self):
        self.display = _x.XOpenDisplay(os.environ["DISPLAY"].encode())
        if not self.display:
            raise RuntimeError("no X display")
        self.root = _x.XDefaultRootWindow(self.display)

    def windows(self):
        """The top-level windows of at least 200 by 200 pixels."""
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        _x.XQueryTree(self.display, self.root, *map(ctypes.byref, (root, parent, children, count)))
        found = []
        for window in children[:count.value]:
            size = self.size(window)
            if size and min(size) >= 200:
                found.append(window)
        if count.value:
            _x.XFree(children)
        return found

    def size(self, window):
        numbers = [ctypes.c_ulong(), ctypes.c_int(), ctypes.c_int(), ctypes.c_uint(), ctypes.c_uint(),
                   ctypes.c_uint(), ctypes.c_uint()]
        if not _x.XGetGeometry(self.display, window, *map(ctypes.byref, numbers)):
            return None
        return numbers[3].value, numbers[4].value

    def colours(self, window):
        """The colours in the window's lower two thirds, every 40th row; empty while it is not mapped."""
        size = self.size(window)
        if not size:
            return set()
        seen = set()
        for row in range(size[1] // 3, size[1], 40):
            image = _x.XGetImage(self.display, window, 0, row, size[0], 1, 0xFFFFFFFF, 2)
            if not image:
                return set()
            picture = ctypes.cast(image, ctypes.POINTER(_Image)).contents
            pixels = ctypes.string_at(picture.data, picture.bytes_per_line)
            seen.update(pixels[i:i + 3] for i in range(0, size[0] * 4, 4))
            _x.XFree(picture.data)
            _x.XFree(image)
        return seen

    def wait_painted(self, before=(), wanted=lambda colours: len(colours) >= 2, seconds=30):
        """Waits for a window not in `before` that is painted; returns time.monotonic() of then."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for window in self.windows():
                if window not in before and wanted(self.colours(window)):
                    return time.monotonic()
            time.sleep(0.002)
        raise TimeoutError("no painted window")
