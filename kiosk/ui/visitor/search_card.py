# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands before all rows: the matter that is meant, or the office that clearly leads, with its way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.ui.marked import marked
from kiosk.ui.visitor.wording import brief, in_a_row, place_told, walk_time, where

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.directory.lit_place import LitPlace
    from kiosk.ui.shell.stage import Stage

ON_ONE_LINE = 2  # things to bring


def matter_card(stage: Stage, matter: str) -> dict[str, Any]:
    """Return a matter's card in three lines: what it is, where, and what to bring."""
    language, services = stage.words.language, stage.services
    about = next(one for one in services.matters() if one.names["ko"] == matter)
    card = services.card(matter, language)
    office = services.directory.office(about.office)
    papers = [brief(text) for _, text in card.bring] if card else []
    return {
        "name": about.names.get(language) or matter,
        "place": place_told(stage, office),
        "who": services.translated(about.office or about.body, language),
        "papers": in_a_row(papers),
        "first": in_a_row(papers[:ON_ONE_LINE]),
        "reason": marked(("", "")),
        "more": stage.text("card.open"),
        "walk": bool(about.office),
    }


def office_card(
    stage: Stage, name: str, *, lit: LitPlace | None, team: str, reason: Mapping[str, Any]
) -> dict[str, Any]:
    """Return an office's card: its name, its room, the team and the minutes, and why it was found.

    There is none while who sits at the desk is away: the office's page then offers to ring back.
    """
    language, services = stage.words.language, stage.services
    office, desk = services.directory.office(name), services.directory.seat(lit.seat if lit else "")
    if office is None or (desk is not None and desk.away):
        return {}
    # Of a place elsewhere no room is told.
    room = services.room(office, language) if where(services, office, language) else ""
    is_open = services.opening(name).open is not False
    last = walk_time(stage, services.walk(name)) if is_open else stage.text("office.closed")
    return {
        "name": services.translated(name, language),
        "place": f"{place_told(stage, office)} {room}".strip(),
        "who": in_a_row((stage.text("office.seat", team, desk.desk) if desk and team else team, last)),
        "papers": "",
        "reason": reason,
        "more": stage.text("find.desk"),
        "walk": office.placed,
    }


def place_card(name: str, place: str) -> dict[str, Any]:
    """Return the card of a stop that leads: what it is, where and how far, and the way there alone."""
    return {"name": name, "place": place, "who": "", "papers": "", "reason": marked(("", "")),
            "more": "", "walk": True}  # fmt: skip
