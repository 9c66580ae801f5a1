# SPDX-License-Identifier: GPL-3.0-or-later
"""A page of the desk as a value: what it reads, how that is shown, what may be done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.desk.blocks import DeskView
    from kiosk.services.admin.results.seal import SealState

type Place = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DeskStanding:
    """Where somebody stands on a page: the place, what is written and not kept, what was revealed.

    `drafts` are the fields by form; `left_s` are the seconds for which `held` may still be shown.
    """

    place: Place = field(default_factory=dict)
    drafts: Mapping[str, Place] = field(default_factory=dict)
    held: Any = None
    left_s: int = 0

    def at(self, name: str) -> str:
        """Return one part of the place; empty where it has none."""
        return self.place.get(name, "")


@dataclass(frozen=True, slots=True)
class Given[Known]:
    """What an act is done with: what was shown, the row it is about, all fields of the page, the place."""

    known: Known
    about: str
    fields: Place
    place: Place


@dataclass(frozen=True, slots=True)
class ActResult:
    """What came of an act: a sentence, another place, the draft that ends, what is held for `held_s` seconds.

    `writes` are words that it puts into drafts, by form and field; `turn` is another page and what that is to
    be about.
    """

    told: str = ""
    to: Place = field(default_factory=dict)
    ends: str = ""
    writes: Mapping[str, Place] = field(default_factory=dict)
    held: Any = None
    held_s: float = 0.0
    turn: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class DeskPage[Service, Known]:
    """A page: `read` asks the service in a worker, `show` draws what was read, and neither stores anything.

    `acts` go through the service's gate and refuse in a sentence. `about` is the place that another page
    names when it leads here; the page is read again when a place of `reads` changes. What is sealed says how
    its seal stands.
    """

    key: str
    title: str
    glyph: str
    read: Callable[[Service, Place], Known]
    show: Callable[[Known, DeskStanding], DeskView]
    acts: Mapping[str, Callable[[Service, Given[Known]], ActResult]]
    about: str = ""
    reads: frozenset[str] = frozenset()
    others_change: bool = False
    seal: Callable[[Known], SealState] | None = None
