# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of visitors' words asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Vain:
    """Words that found nothing, and how often in the last 30 days."""

    words: str
    times: int


@dataclass(frozen=True, slots=True)
class Wrong:
    """What a visitor said is wrong: where, when, and which of its facts."""

    report: str
    where: str
    told: str
    what: str
    office: str


@dataclass(frozen=True, slots=True)
class Joined:
    """Words that an admin joined to a duty of an office; without a duty they were set aside."""

    words: str
    duty: str
    office: str


@dataclass(frozen=True, slots=True)
class WordMatch:
    """One answer of a search that is tried out, or one duty that words can be joined to."""

    label: str
    office: str
    why: str


@dataclass(frozen=True, slots=True)
class WorkList:
    """All that waits, and what was joined."""

    vain: Sequence[Vain]
    wrong: Sequence[Wrong]
    joined: Sequence[Joined]
