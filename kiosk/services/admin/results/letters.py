# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the letters shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from kiosk.cases.posting import Letter


@dataclass(frozen=True, slots=True)
class LetterQueue:
    """The letters of cases that whoever is in may know of; `ways` names the channels the settings open."""

    now: datetime
    letters: Sequence[Letter]
    names: Mapping[str, str]
    ways: Sequence[str]
    unlocked: bool
    demo: bool
