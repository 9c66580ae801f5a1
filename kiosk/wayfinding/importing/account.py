# SPDX-License-Identifier: GPL-3.0-or-later
"""The account of a plan: everything its files hold is entered when they are opened, and taken off when used.

No reader says what it left out: whatever nobody has taken up is the list of the untaken.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.wayfinding.importing.lines import Metres

_TELLS: Final = re.compile(r"[^\W_]")  # a letter or a digit: rulings and bullets say nothing


@dataclass(frozen=True, slots=True, eq=False)
class PlanEntry:
    """One thing that a file holds: a page, a text, a feature, or the lines of one layer or colour."""

    file: str
    page: int | str | None
    what: str
    where: str


class DrawnText(NamedTuple):
    """A text on a plan, where its middle stands, and where it is entered."""

    text: str
    at: Metres
    entry: PlanEntry | None = None
    tall: float = 0.0  # how high its letters are, in what the drawing measures in


@dataclass(slots=True)
class Account:
    """What one file or several hold, in their order, and what of it was taken up."""

    entries: list[PlanEntry] = field(default_factory=list)
    _taken: set[PlanEntry] = field(default_factory=set)

    def enter(self, file: str, page: int | str | None, what: str, where: str) -> PlanEntry:
        """Enter a thing; it counts as untaken until somebody takes it."""
        entry = PlanEntry(file, page, what, where)
        self.entries.append(entry)
        return entry

    def enter_names(self, file: str, texts: Iterable[str], where: str) -> dict[str, PlanEntry]:
        """Enter what something is called, by the text: what is not taken over is a name that is lost."""
        return {text: self.enter(file, None, text, where) for text in dict.fromkeys(texts) if tells(text)}

    def take(self, entries: Iterable[PlanEntry | None]) -> None:
        """Take off what has become a part of the draft."""
        self._taken.update(one for one in entries if one is not None)

    @property
    def untaken(self) -> list[PlanEntry]:
        """Return what nobody has taken up, in the order of the files."""
        return [one for one in self.entries if one not in self._taken]

    def rows(self) -> list[dict[str, object]]:
        """Return the untaken as `import-venue --json` prints it."""
        return [asdict(one) for one in self.untaken]

    def told(self, most: int) -> list[str]:
        """Return the untaken as lines for a clerk, the first ones and how many more there are."""
        rest = self.untaken
        lines = [f"{_place(one)}: {one.what}" for one in rest[:most]]
        return [*lines, f"… 그 밖에 {len(rest) - most:,}가지"] if len(rest) > most else lines


def tells(text: str) -> bool:
    """Return whether a text says anything: a name, a number, a word."""
    return bool(_TELLS.search(text))


def _place(entry: PlanEntry) -> str:
    page = f"{entry.page}쪽" if isinstance(entry.page, int) else entry.page
    return " ".join(part for part in (entry.file, page, entry.where) if part)
