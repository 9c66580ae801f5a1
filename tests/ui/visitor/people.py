# SPDX-License-Identifier: GPL-3.0-or-later
"""Three people who go the same way: one touches, one presses keys, one only hears what the keys say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.language.lines import JOINER
from kiosk.services.shown import Way
from kiosk.ui.shell.focus import name_of
from tests.screens import LANDSCAPE, PORTRAIT
from tests.visitor import NotThereError

if TYPE_CHECKING:
    from kiosk.services.visitor import VisitorServices
    from tests.screens import Mode
    from tests.visitor import Visitor

PAGES, PRESSES = 12, 40


class Finger:
    """Touches what reads so, and turns pages by their button."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor

    def choose(self, name: str) -> None:
        """Take the control of this name, on whatever page it stands."""
        for _ in range(PAGES):
            if any(name in name_of(item) for item in self.visitor.controls()):
                self.take(name)
                return
            self.take(self.visitor.kiosk.stage.text("pager.after"))
        raise NotThereError(f"{name!r} stands on no page")

    def take(self, name: str) -> None:
        """Touch it."""
        self.visitor.tap(name)


class Keys(Finger):
    """Walks with "next" and takes with "select"; nothing is touched."""

    def take(self, name: str) -> None:
        """Walk to it and press."""
        for _ in range(PRESSES):
            if self.visitor.focused().startswith(name):
                self.visitor.press("select")
                return
            self.visitor.press("next")
        raise NotThereError(f"{name!r} cannot be reached; the focus last stood on {self.visitor.focused()!r}")


class Ears:
    """Knows only what is said: presses "next" until the name is heard, and turns the page when it is not."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        visitor.press("voice")

    def choose(self, name: str) -> None:
        """Take the control of this name as soon as it is said."""
        for _ in range(PAGES):
            if self.hears(name):
                self.visitor.press("select")
                return
            if not self.hears(self.visitor.kiosk.stage.text("pager.after")):
                break
            self.visitor.press("select")
        raise NotThereError(f"{name!r} was never said; the last was {self.visitor.heard()[-1]!r}")

    def hears(self, name: str) -> bool:
        """Press "next" until the voice says it, or says again what it said first."""
        round_from: str | None = None
        said = self.visitor.heard()[-1:]
        for _ in range(PRESSES):
            if any(one.startswith(name) for one in said):
                return True
            before = len(self.visitor.heard())
            self.visitor.press("next")
            # What was said since: the booth may say something of its own right behind it.
            said = self.visitor.heard()[before:] or self.visitor.heard()[-1:]
            if said[0] == round_from:
                return False
            round_from = round_from or said[0]
        return False


def go(visitor: Visitor, services: VisitorServices, person: type[Finger | Ears], mode: Mode) -> str:
    """Go from home by tiles to an office and its way, and say that it was found; return the office."""
    visitor.window.resize(*(LANDSCAPE if mode.landscape else PORTRAIT))
    visitor.kiosk.look.set(**{name: wish for name, wish in mode.wishes().items() if name != "voice"})
    visitor.settle()
    someone = person(visitor)

    def text(key: str) -> str:
        return visitor.kiosk.stage.text(key).replace(JOINER, "")

    someone.choose(text("home.offices"))
    groups = visitor.kiosk.pages.current.model.groups
    if any(name_of(item).startswith(groups[0].name) for item in visitor.controls()):
        someone.choose(str(groups[0].name))
    rows = visitor.kiosk.pages.current.model.items
    ways = [(row, services.way(row.target, mode.language, step_free=False)) for row in rows]
    row, way = next((row, way) for row, way in ways if isinstance(way, Way))
    someone.choose(str(row.name))
    assert visitor.screen == "office"
    someone.choose(text("office.way"))
    assert visitor.screen == "way"
    heard = visitor.heard()[-1] if person is Ears else ""
    assert person is not Ears or all(step.text in heard for step in way.steps), "all of the way is said"
    someone.choose(text("way.set_out"))
    assert visitor.screen == "arrived"
    return str(row.target)
