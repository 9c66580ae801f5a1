# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether somebody has said the same before: from the third time on it may be closed (민원처리법 §23)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

TIMES: Final = 3
# Each earlier case is opened to be compared, some 0.5 ms each: of half a year no more than these.
LOOK_BACK: Final = timedelta(days=180)
MOST: Final = 300

type SameAgain = tuple[str, str, str]


def who_said_what(content: Mapping[str, object]) -> SameAgain | None:
    """Return what two cases have alike that say the same of one person; None of one that has no name."""
    name, contact, words = (_bare(content.get(key)) for key in ("name", "contact", "words"))
    return (name, contact, words) if name and contact and words else None


def _bare(value: object) -> str:
    """Return a text without what two hands write differently: spaces, signs, capitals."""
    return "".join(one for one in str(value or "").casefold() if one.isalnum() or one == "@")
