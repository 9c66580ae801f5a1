# SPDX-License-Identifier: GPL-3.0-or-later
"""What is lit in an office's room for what a visitor came for: windows, else one desk, else the team."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from kiosk.directory.service_windows import windows_for

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kiosk.directory.matters import Matter
    from kiosk.directory.public import PublicOffice, PublicSeat
    from kiosk.directory.service_windows import ServiceWindow

_OPEN = "?"  # before a duty that only perhaps means the matter
WINDOWS_APART = "·"


@dataclass(frozen=True, slots=True)
class LitPlace:
    """Where in an office whoever comes for something is served; with no `kind` nothing particular is lit.

    `seat` is the desk's id, where one is lit or was asked for; `duty` is the reason in Korean, a matter or
    what is done at a desk. A team is told also where nobody has drawn the room yet.
    """

    office: str
    kind: Literal["", "window", "desk", "team"] = ""
    team: str = ""
    seat: str = ""
    windows: tuple[int, ...] = ()
    duty: str = ""

    @property
    def numbers(self) -> str:
        """Return the windows' numbers as a sign has them."""
        return WINDOWS_APART.join(map(str, self.windows))

    @property
    def name(self) -> str:
        """Return what stands on it: numbers of windows, of a desk, or a team's name."""
        return {"window": self.numbers, "desk": self.seat.rpartition("/")[2]}.get(self.kind, self.team)

    @property
    def inside(self) -> str:
        """Return what to look for behind the office's door; the way to a desk leads up to it."""
        return self.name if self.kind in {"window", "team"} else ""

    @property
    def target(self) -> str:
        """Return where the way leads: to the desk, else through the office's door."""
        return self.seat if self.kind == "desk" else self.office


def lit_for_matter(
    matter: Matter, office: PublicOffice, windows: Sequence[ServiceWindow], meaning: Collection[str] = ()
) -> LitPlace:
    """Return what is lit for a matter; the duties of its `meaning` tell the one desk that deals with it."""
    closed = [duty for duty in meaning if not duty.startswith(_OPEN)]
    asked = (*matter.names.values(), *closed)
    desks = [
        seat
        for seat in _of_team(office, matter.team)
        if not seat.vacant and not {*asked}.isdisjoint(seat.duties)
    ]
    seat = desks[0] if len(desks) == 1 else None
    return lit_at(office, windows, team=matter.team, seat=seat, duty=matter.names["ko"], asked=asked)


def lit_at(  # noqa: PLR0913 # what is known of what a visitor came for
    office: PublicOffice,
    windows: Sequence[ServiceWindow] = (),
    *,
    team: str = "",
    seat: PublicSeat | None = None,
    duty: str = "",
    asked: Collection[str] = (),
) -> LitPlace:
    """Return what is lit for a desk or a team that was found, or for a duty of one of them."""
    team = (seat and seat.team) or team
    duty = duty or (seat.duties[0] if seat and seat.duties else "")
    found = seat.id if seat else ""
    if numbers := windows_for(windows, {*asked, duty} - {""}, team):
        return LitPlace(office.name, "window", team, found, tuple(numbers), duty)
    if seat is None and not team:
        return LitPlace(office.name, duty=duty)
    return LitPlace(office.name, "desk" if seat else "team", team, found, (), duty)


def _of_team(office: PublicOffice, team: str) -> Sequence[PublicSeat]:
    return [seat for seat in office.seats if not team or seat.team == team]
