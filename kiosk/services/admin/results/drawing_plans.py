# SPDX-License-Identifier: GPL-3.0-or-later
"""What a plan of others is: to draw over, or to take over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.wayfinding.drafting.model import SiteDrawing
    from kiosk.wayfinding.importing.draft import OfferedRepair
    from kiosk.wayfinding.importing.pictures import PlanPage


@dataclass(frozen=True, slots=True)
class BroughtPlan:
    """A plan's file beside the drawing, and its pages."""

    file: str
    pages: tuple[PlanPage, ...]


@dataclass(frozen=True, slots=True)
class PlanPreview:
    """What a plan would become: the drawing, what is left by hand, its layers, and what can be mended."""

    drawing: SiteDrawing
    told: tuple[str, ...]
    layers: Mapping[str, str]
    repairs: tuple[OfferedRepair, ...] = ()
