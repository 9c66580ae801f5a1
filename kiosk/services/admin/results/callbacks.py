# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the call-backs asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from kiosk.cases.states import CaseMove
    from kiosk.services.admin.results.seal import SealState
    from kiosk.services.cases.callbacks import Waiting


@dataclass(frozen=True, slots=True)
class CallBackEntry:
    """A call to be made: when its office was told, the tries so far, what may be done, and its version.

    `hand_over_by` is until when an office that it came to by mistake must have passed it on; `parted` are the
    offices that have teams of its office since, where nobody has said yet whose call it is.
    """

    waiting: Waiting
    told_at: datetime | None
    tries: int
    moves: frozenset[CaseMove]
    version: int
    hand_over_by: datetime | None = None
    parted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CallList:
    """The calls that are due next, how many there are in all, and the offices one may be passed to."""

    now: datetime
    seal: SealState
    calls: Sequence[CallBackEntry]
    total: int
    offices: Sequence[str] = ()
