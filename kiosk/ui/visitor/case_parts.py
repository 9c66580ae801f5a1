# SPDX-License-Identifier: GPL-3.0-or-later
"""What several pages of the form ask alike: about which office, and the common words of a kind of case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cases.phrases import PHRASES, holds, toggled
from kiosk.ui.visitor.wording import called

if TYPE_CHECKING:
    from kiosk.ui.visitor.case_draft import CaseDraft

type ChipRow = list[dict[str, object]]


def office_chips(draft: CaseDraft, *, needed: bool = False) -> ChipRow:
    """Return the office that stands, or the one last looked at, not chosen; another; and none."""
    stage, office = draft.stage, draft.given("office") or ""
    chips: ChipRow = []
    if offered := office or draft.offered:
        name = draft.services.translated(offered, stage.words.language)
        chips.append({"id": "this", "name": name, "chosen": bool(office)})
    other = "case.else_office" if offered else "case_pick.office"
    chips.append({"id": "other", "name": stage.text(other), "chosen": False})
    if has_seats(draft):
        seat = seat_words(draft)
        name = seat or stage.text("case_pick.seat")
        chips.append({"id": "seat", "name": name, "chosen": bool(seat), "glyph": "seat"})
    if not needed:
        chips.append({"id": "none", "name": stage.text("case.unsure"), "chosen": not office})
    return chips


def choose_office(draft: CaseDraft, what: str) -> None:
    """Open the list of offices or seats, or name no office: the city finds out which one."""
    if what in {"other", "seat"}:
        draft.stage.pages.open("case_place", draft=draft, what="office" if what == "other" else "seat")
    elif what == "this":
        draft.answer("office", draft.given("office") or draft.offered)
    elif what == "none":
        draft.answer("office", None)


def seat_words(draft: CaseDraft) -> str:
    """Return which seat of the office was named, as its plate says."""
    found = draft.services.directory.seat(draft.given("seat") or "")
    if found is None:
        return ""
    return called(draft.services, found, draft.stage.words.language) or found.desk


def has_seats(draft: CaseDraft) -> bool:
    """Return whether a seat of the office can be named."""
    office = draft.services.directory.office(draft.given("office") or "")
    return bool(office and office.seats)


def phrase_chips(draft: CaseDraft) -> ChipRow:
    """Return the common words of this kind of case; chosen are those that stand in what is written."""
    stage, words = draft.stage, draft.given("words") or ""
    return [
        {
            "id": one,
            "name": stage.text(f"case_phrase.{one}"),
            "chosen": holds(words, stage.text(f"case_sentence.{one}")),
        }
        for one in PHRASES.get(draft.kind.id, ())
    ]


def toggle_phrase(draft: CaseDraft, phrase: str) -> None:
    """Write the sentence of a common word, or take it back."""
    sentence = draft.stage.text(f"case_sentence.{phrase}")
    draft.answer("words", toggled(draft.given("words") or "", sentence))
