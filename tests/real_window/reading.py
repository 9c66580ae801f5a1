# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader gets of a running window, asked from another process over the accessibility bus.

Nothing of Python touches the window's items: Qt answers in C++, on the window's own thread, between frames.
"""

from __future__ import annotations

from dataclasses import dataclass
import os
from typing import TYPE_CHECKING, Any, Final

from jeepney import DBusAddress, MessageType, new_method_call
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT: Final = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
_COMPONENT: Final = "org.a11y.atspi.Component"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_BUS: Final = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
_ENABLED, _SENSITIVE, _SHOWING, _VISIBLE = 1 << 8, 1 << 24, 1 << 25, 1 << 30  # AtspiStateType
PATIENCE_S: Final = 60.0


class GoneError(RuntimeError):
    """What was asked is no longer there: a page that turned, a window that closed."""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing on the screen: what it is, how it is called, where it stands, whether it can be used."""

    role: str
    name: str
    left: int
    top: int
    wide: int
    high: int
    shown: bool
    usable: bool

    @property
    def middle(self) -> tuple[float, float]:
        """Where a finger touches it."""
        return self.left + self.wide / 2, self.top + self.high / 2


class Reader:
    """A connection to the bus, and the window of one process on it."""

    def __init__(self, bus: str, process: int) -> None:
        self._connection = open_dbus_connection(bus)
        self._process = process
        self._window = ""

    def parts(self) -> list[Part]:
        """Return what the window shows now, in its order; empty while there is no window."""
        try:
            return [part for part in self._walk(_ROOT) if part.shown]
        except GoneError:
            return []

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def _walk(self, path: str) -> Iterator[Part]:
        for _, child in self._ask(path, _ACCESSIBLE, "GetChildren"):
            try:
                part = self._part(child)
            except GoneError:
                continue
            yield part
            yield from self._walk(child)

    def _part(self, path: str) -> Part:
        low = self._ask(path, _ACCESSIBLE, "GetState")[0]
        role = self._ask(path, _ACCESSIBLE, "GetRoleName")
        name = self._ask(path, _PROPERTIES, "Get", "ss", (_ACCESSIBLE, "Name"))[1]
        left, top, wide, high = self._ask(path, _COMPONENT, "GetExtents", "u", (0,))
        shown = bool(low & _SHOWING and low & _VISIBLE and wide > 0 and high > 0)
        return Part(role, name, left, top, wide, high, shown, bool(low & _ENABLED and low & _SENSITIVE))

    def _ask(
        self, path: str, interface: str, method: str, kind: str = "", body: tuple[object, ...] = ()
    ) -> Any:  # noqa: ANN401 # whatever D-Bus gives
        address = DBusAddress(path, self._name(), interface)
        return self._send(new_method_call(address, method, kind or None, body))

    def _send(self, message: Any) -> Any:  # noqa: ANN401 # the same
        answer = self._connection.send_and_get_reply(message, timeout=PATIENCE_S)
        if answer.header.message_type is MessageType.error:
            raise GoneError(str(answer.body))
        return answer.body[0]

    def _name(self) -> str:
        """Find the process among those on the bus."""
        if not self._window:
            names = self._send(new_method_call(_BUS, "ListNames"))
            self._window = next((name for name in names if self._is_theirs(name)), "")
        if not self._window:
            raise GoneError("the window is not on the bus yet")
        return self._window

    def _is_theirs(self, name: str) -> bool:
        if not name.startswith(":"):
            return False
        process = self._send(new_method_call(_BUS, "GetConnectionUnixProcessID", "s", (name,)))
        return bool(process == self._process and process != os.getpid())
