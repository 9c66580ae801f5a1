# SPDX-License-Identifier: GPL-3.0-or-later
"""What came of a way that was tried on a drawing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.wayfinding.drafting.faces import Spot


@dataclass(frozen=True, slots=True)
class TriedWay:
    """From where to where; how many places there are and are reached; no metres where there is no way."""

    start: str
    goal: str
    places: int
    on_foot: int
    free_of_steps: int
    metres: float | None = None
    seconds: float = 0.0
    steps: tuple[str, ...] = ()
    lines: Mapping[int, tuple[Spot, ...]] = field(default_factory=dict)
