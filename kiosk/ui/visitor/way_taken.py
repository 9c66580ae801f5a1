# SPDX-License-Identifier: GPL-3.0-or-later
"""What a phone takes along of a way: the address of its page, or without one its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from kiosk.documents.qr import fitting, qr_text
from kiosk.services.shown import OffSite
from kiosk.ui.visitor.wording import papers_of

if TYPE_CHECKING:
    from kiosk.directory.lit_place import LitPlace
    from kiosk.services.shown import Way
    from kiosk.ui.shell.stage import Stage


def taken_along(  # noqa: PLR0913 # what a way is taken along with
    stage: Stage,
    way: Way | OffSite | None,
    target: str,
    code: str,
    *,
    step_free: bool,
    lit: LitPlace | None = None,
) -> str:
    """Return the text of the code that is scanned; of a place elsewhere with the link to its map."""
    papers = papers_of(stage, target)
    if isinstance(way, OffSite):
        return fitting([way.title, way.address, way.phone, way.map_url, *papers])
    services, language = stage.services, stage.words.language
    if link := services.phone_link(target, language, step_free=step_free, papers=papers, lit=lit):
        return link
    found = cast("Way", way)
    said = stage.text("way.code", code) if code else ""
    first = " · ".join(part for part in (found.title, found.place, said) if part)
    return qr_text(first, [step.text for step in found.steps], papers)
