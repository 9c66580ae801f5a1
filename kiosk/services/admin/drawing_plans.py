# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans of others: kept beside the drawing to draw over, or read as a drawing of their own."""

from __future__ import annotations

from hashlib import blake2b
import logging
from typing import TYPE_CHECKING, Final

from kiosk.services.admin.results.drawing_plans import BroughtPlan, PlanPreview
from kiosk.services.refused import Refused
from kiosk.storage.folder import writing
from kiosk.wayfinding.drafting.from_draft import drawing_of_draft
from kiosk.wayfinding.importing.account import Account
from kiosk.wayfinding.importing.pictures import plan_pages, plan_picture
from kiosk.wayfinding.importing.reading import UNEXPECTED, read_plan
from kiosk.wayfinding.importing.unreadable import UnclearLayers, UnreadablePlan

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from kiosk.wayfinding.drafting.model import SiteDrawing

ODD: Final = (
    "읽다가 뜻밖의 것을 만나 그만두었습니다. 그리던 것은 그대로입니다. 다른 형식(DXF, OSM)으로 받아 보십시오."
)
_log = logging.getLogger(__name__)


class LayersUnclear(Refused):
    """A DXF's layers do not tell which are walls or doors; `layers` are what each was taken for."""

    def __init__(self, told: str, layers: Mapping[str, str]) -> None:
        super().__init__(told)
        self.layers = layers


class PlanFiles:
    """The plans of one city's sites, in `underlay/` beside each drawing."""

    def __init__(self, drawings: Path) -> None:
        self._drawings = drawings

    def bring(self, site: str, file: Path) -> BroughtPlan:
        """Keep a copy of a plan and return its pages; raises Refused with what to do where it is none."""
        try:
            pages = plan_pages(file)
            data = file.read_bytes()
        except UnreadablePlan as error:
            raise Refused(str(error)) from error
        except OSError as error:
            raise Refused(f"{file.name}: 파일을 열 수 없습니다. 자리를 확인하여 주십시오.") from error
        name = f"{blake2b(data, digest_size=6).hexdigest()}{file.suffix.lower()}"
        kept = self._folder(site) / name
        if not kept.exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            with writing(kept) as opened:
                opened.write(data)
        return BroughtPlan(name, tuple(pages))

    def picture(self, site: str, file: str, page: int) -> bytes:
        """Return a kept plan's page as a PNG; raises Refused where it is gone."""
        try:
            return plan_picture(self._folder(site) / file, page)
        except UnreadablePlan as error:
            raise Refused(f"밑그림을 다시 깔아 주십시오. {error}") from error

    def look_at(  # made of what a clerk chooses
        self, files: Sequence[Path], roles: Mapping[str, str], repairs: Collection[str], before: SiteDrawing,
        *, whole: bool = True,
    ) -> PlanPreview:  # fmt: skip
        """Return what a plan would become; raises Refused, LayersUnclear where its layers say nothing.

        `whole` tells each text that was left; of the map in use what is lost by publishing is told instead.
        """
        try:
            draft = read_plan(files, roles, repairs)
        except UnclearLayers as error:
            raise LayersUnclear(str(error), error.layers) from error
        except (UnreadablePlan, OSError) as error:
            told = str(error) if isinstance(error, UnreadablePlan) else f"{error.filename}: {error.strerror}"
            raise Refused(told) from error
        except UNEXPECTED as error:
            _log.exception("a plan could not be read")
            raise Refused(f"{files[0].name}: {ODD}") from error
        if not whole:
            draft.account = Account()
        made = drawing_of_draft(draft, before.name, before.address)
        return PlanPreview(made.drawing, made.told, dict(draft.layers), tuple(draft.repairs))

    def _folder(self, site: str) -> Path:
        return self._drawings / site / "underlay"
