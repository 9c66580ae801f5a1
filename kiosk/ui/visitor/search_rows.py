# SPDX-License-Identifier: GPL-3.0-or-later
"""What was found as rows: an office or place each, why it was found, and whether a way leads there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kiosk.language.lines import together
from kiosk.search.leading import part_asked_for
from kiosk.ui.marked import find_marks, marked
from kiosk.ui.visitor.wording import duty_in_type, in_a_row, place_told, walk_time, why_found

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.directory.lit_place import LitPlace
    from kiosk.search import Hit
    from kiosk.ui.shell.stage import Stage


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One office or place as a row; `reason` is what `marked` gives, `target` the place or the office.

    Ears hear the team before the reason, which eyes find at the office. A place's row itself opens its `way`;
    to a desk whose officer is away none is offered, for the office's page then offers to ring back. `lit` is
    where in the office one is served.
    """

    name: str
    place: str
    reason: dict[str, Any]
    team: str
    target: str
    spot: bool
    first: bool
    way: bool = False
    lit: LitPlace | None = None


def found_rows(stage: Stage, hits: Iterable[Hit], words: str, *, leading: bool) -> list[ResultRow]:
    """Return each office one row, by its best hit; the seat comes from its first hit that is one.

    `leading` tells whether the first row is the best answer, with no matter before it.
    """
    grouped: dict[str, list[Hit]] = {}
    for hit in hits:
        grouped.setdefault(hit.office or hit.id, []).append(hit)
    return [_row(stage, found, words, first=at == 0 and leading) for at, found in enumerate(grouped.values())]


def _row(stage: Stage, found: list[Hit], words: str, *, first: bool) -> ResultRow:
    hit = found[0]
    services, language = stage.services, stage.words.language
    why = why_found(services, hit, language)
    if hit.office is None:
        name, near = services.translated(hit.label, language), services.nearest(hit.id)
        told = in_a_row((together(near[0][language]), walk_time(stage, near[1]))) if near else why
        return ResultRow(name, told, marked(("", "")), "", hit.id, spot=True, first=first)
    office = services.directory.office(hit.office)
    lit = _lit(stage, found)
    desk = services.directory.seat(lit.seat)
    return ResultRow(
        name=services.translated(hit.office, language),
        place=place_told(stage, office),
        reason=_reason(stage, hit, why, words),
        team=services.translated(hit.team or "", language),
        target=hit.office,
        spot=False,
        first=first,
        way=office is not None and office.placed and not (desk and desk.away),
        lit=lit,
    )


def _lit(stage: Stage, found: list[Hit]) -> LitPlace:
    """Return what is lit for an office's best hit; its name is nothing that one comes for."""
    best = found[0]
    duty = best.matter if best.basis in {"", "duty"} else ""
    if best.matter and not best.basis and (lit := stage.services.lit_for(duty)) and lit.office == best.office:
        return lit
    return stage.services.lit_at(best.office or "", team=best.team or "", seat=_seat(found), duty=duty)


def _reason(stage: Stage, hit: Hit, why: str, words: str) -> dict[str, Any]:
    """Return why an office was found, with the visitor's words set apart, else its team."""
    services, long = stage.services, [word for word in words.split() if len(word) > 1]
    team = services.translated(hit.team or "", stage.words.language)
    part = part_asked_for(duty_in_type(why), long)
    known = {services.translated(hit.office or "", "ko"), hit.team}
    known_words = hit.matter in known or _joined(part) in _joined(words)
    return marked(*find_marks(team if known_words else part, long))


def _seat(found: list[Hit]) -> str:
    """Return the seat for an office's best hit: itself, or for a team its best seat; an office has none."""
    best = found[0]
    if best.kind == "office":
        return ""
    return next((hit.id for hit in found if hit.kind == "seat" and hit.team == best.team), "")


def _joined(text: str) -> str:
    return "".join(text.split())
