# SPDX-License-Identifier: GPL-3.0-or-later
"""The numbered windows of an office: what each serves, as its clerks have said; no more is known."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from kiosk.directory.matters import Matter


@dataclass(frozen=True, slots=True)
class ServiceWindow:
    """One window: its number, what it serves (the first is what most come for), and that in other languages.

    `team` is whose window it is, where all that it serves is one team's.
    """

    number: int
    serves: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    team: str = ""


def team_of(serves: Iterable[str], matters: Mapping[str, Matter], office: str) -> str:
    """Return the one team of an office that deals with all that a window serves; none where in doubt."""
    dealing = {(one.office, one.team) if (one := matters.get(name)) else None for name in serves}
    owner = dealing.pop() if len(dealing) == 1 else None
    return owner[1] if owner and owner[0] == office else ""


def windows_for(windows: Iterable[ServiceWindow], asked: Collection[str], team: str) -> list[int]:
    """Return the numbers of the windows that serve any of what is asked for, else those of the team."""
    there = [*windows]
    serving = [one.number for one in there if not set(one.serves).isdisjoint(asked)]
    return serving or [one.number for one in there if team and one.team == team]
