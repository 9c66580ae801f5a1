# SPDX-License-Identifier: GPL-3.0-or-later
"""Which key does what: by the name that Qt gives it, and by its place on the keypad.

A keypad sends F13 to F24, but X and Wayland turn most of them by the usual layout into Tools, Launch5,
MicMute or nothing at all. The place, which the kernel numbers, tells them all the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from kiosk.settings.toml_file import Lines, Mistake, SettingsError, read_toml

if TYPE_CHECKING:
    from pathlib import Path

PAUSE: Final = "pause"  # holds what is said or what moves, where every other key would end it
SOUGHT: Final = "sought"  # a sensor or a button before the booth asks where it is
PLUG: Final = {"plugged": True, "unplugged": False}  # what a keypad with a jack of its own sends as keys
ACTIONS = frozenset(
    {
        "next",
        "previous",
        "select",
        "back",
        "home",
        "repeat",
        "stop",
        PAUSE,
        "louder",
        "softer",
        "faster",
        "slower",
        "voice",
        "guide",
        "plugged",
        "unplugged",
        SOUGHT,
    }
)
_PLACES: Final = {f"F{at}": 170 + at for at in range(13, 25)}  # KEY_F13 in linux/input-event-codes.h is 183
_BEFORE: Final = 8  # X, Wayland and Qt's own reader of devices count a place from here


@dataclass(frozen=True, slots=True)
class Keymap:
    """The action of each key, by Qt's code and by the kernel's number of its place."""

    names: dict[int, str] = field(default_factory=dict)
    places: dict[int, str] = field(default_factory=dict)

    def action(self, key: int, scan: int) -> str | None:
        """Return what a key does that came with this code of Qt and this native scan code."""
        named = self.names.get(key)
        return self.places.get(place(scan)) if named is None else named


def place(scan: int) -> int:
    """Return the kernel's number of a place whose scan code Qt tells; 0 where there is no such number."""
    return max(0, scan - _BEFORE) if sys.platform == "linux" else 0


def read_keymap(file: Path) -> Keymap:
    """Return the action of each key, or raise a `SettingsError` that names every wrong action and key."""
    text, tree = read_toml(file)
    table, lines = tree.get("keys"), Lines(text)
    keys = Keymap()
    mistakes = [] if isinstance(table, dict) else [Mistake(1, "there is no section [keys]")]
    for action, names in table.items() if isinstance(table, dict) else ():
        at = lines.of("keys", action)
        if action not in ACTIONS:
            mistakes.append(Mistake(at, f"{action!r} is no action; there are {', '.join(sorted(ACTIONS))}"))
        mistakes += [
            Mistake(at, f"{name!r} under {action!r} is no key that Qt knows")
            for name in (names if isinstance(names, list) else [names])
            if not _take(keys, name, action)
        ]
    if mistakes:
        raise SettingsError(file, mistakes)
    return keys


def _take(keys: Keymap, name: object, action: str) -> bool:
    """Take a key by its name or by the number of its place; false where it is neither."""
    if isinstance(name, int) and not isinstance(name, bool) and name > 0:
        keys.places[name] = action
        return True
    code = getattr(Qt.Key, f"Key_{name}", None)
    if not isinstance(code, Qt.Key):
        return False
    keys.names[code.value] = action
    if name in _PLACES:
        keys.places[_PLACES[str(name)]] = action
    return True
