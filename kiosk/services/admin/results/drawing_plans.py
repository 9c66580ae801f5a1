# SPDX-License-Identifier: GPL-3.0-or-later
"""What a plan to draw over is once it was brought."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.wayfinding.importing.pictures import PlanPage


@dataclass(frozen=True, slots=True)
class BroughtPlan:
    """A plan's file beside the drawing, and its pages."""

    file: str
    pages: tuple[PlanPage, ...]
