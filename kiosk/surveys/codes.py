# SPDX-License-Identifier: GPL-3.0-or-later
"""What lets somebody answer once: a phone's ticket, and the eight digits of a case that has closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

CODE_DIGITS: Final = 8  # of a hundred open ones all phones, with 60 tries a minute, find one in 12 days
CODE_LASTS: Final = timedelta(days=60)

_TICKETS: Final = {"d": "door", "p": "phone"}  # a phone's ticket, by its first letter


@dataclass(frozen=True, slots=True)
class SurveyCode:
    """A code and the last day on which it counts."""

    digits: str
    until: date

    @property
    def spaced(self) -> str:
        """Return the digits in two groups, as they are read out."""
        return f"{self.digits[:4]} {self.digits[4:]}"


def channel_of(code: str) -> str:
    """Return where a code was given: a phone's ticket at a door or elsewhere, digits by a closed case."""
    return _TICKETS.get(code[:1], "case")
