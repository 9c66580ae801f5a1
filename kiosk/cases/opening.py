# SPDX-License-Identifier: GPL-3.0-or-later
"""How a case was opened: the plain facts that stand from its first moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID, uuid5

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.charter.promises import PetitionKind

_COMPENSATIONS: Final = UUID("5b1f7b0e-6a35-4c9d-9a53-3a4f0c0f6d11")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What stands in plain from the first moment: enough to send the case on, and nothing personal."""

    id: UUID
    number: str
    booth: str
    kind: str
    office: str
    received: datetime
    within: str
    law: str | None = None
    wished: datetime | None = None
    channel: str = "booth"
    follows: UUID | None = None
    keep_years: int = 3
    show_consent: bool = False
    entered: datetime | None = None  # when it was typed in, where that is not when it was received
    untimed: bool = False  # the clock could not be believed: `received` is what it said all the same
    not_before: datetime | None = None  # the newest moment that was known then
    arrived: datetime | None = None  # when the city's server had it, by its own clock


def compensation_of(late: UUID) -> UUID:
    """Return the id of the case that a missed time of this one opens, so that it is opened once."""
    return uuid5(_COMPENSATIONS, str(late))


def opened_from(  # noqa: PLR0913 # one row of plain columns, each its own fact
    kind: PetitionKind, *, case: UUID, number: str, office: str, received: datetime,
    wished: datetime | None = None,
    channel: str = "booth", show_consent: bool = False, follows: UUID | None = None,
    entered: datetime | None = None,
) -> Opened:  # fmt: skip
    """Open a case of a kind with the clocks the charter gives it today."""
    return Opened(
        id=case,
        number=number,
        booth=number.split("-", maxsplit=1)[0],
        kind=kind.id,
        office=office,
        received=received,
        within=str(kind.within),
        law=str(kind.statutory.within) if kind.statutory else None,
        wished=wished,
        channel=channel,
        follows=follows,
        keep_years=kind.retention_years,
        show_consent=show_consent,
        entered=entered,
    )
