# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans to draw over, kept beside the drawing as they were brought; nothing of them is ever published."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from kiosk.services.admin.results.drawing_plans import BroughtPlan
from kiosk.services.refused import Refused
from kiosk.storage.folder import writing
from kiosk.wayfinding.importing.pictures import plan_pages, plan_picture
from kiosk.wayfinding.importing.unreadable import UnreadablePlan

if TYPE_CHECKING:
    from pathlib import Path


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

    def _folder(self, site: str) -> Path:
        return self._drawings / site / "underlay"
