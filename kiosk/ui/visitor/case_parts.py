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
    if not needed:
        chips.append({"id": "none", "name": stage.text("case.unsure"), "chosen": not office})
    if has_seats(draft, offered):
        name = seat_words(draft) or draft.named_seat or stage.text("case_pick.seat")
        chips.append({"id": "seat", "name": name, "chosen": bool(seat_words(draft)), "glyph": "seat"})
    return chips


def choose_office(draft: CaseDraft, what: str) -> None:
    """Open the list of offices or seats, or name no office: the city finds out which one."""
    if what == "seat" and not draft.given("office"):
        draft.answer("office", draft.offered)
    if what in {"other", "seat"}:
        draft.stage.pages.open("case_place", draft=draft, what="office" if what == "other" else "seat")
    elif what == "this":
        draft.answer("office", draft.given("office") or draft.offered)
    elif what == "none":  # its keys stay where they are
        draft.offered, draft.named_seat = draft.given("office") or draft.offered, seat_words(draft)
        draft.answer("office", None)


def seat_words(draft: CaseDraft) -> str:
    """Return which seat of the office was named, as its plate says."""
    found = draft.services.directory.seat(draft.given("seat") or "")
    if found is None:
        return ""
    return called(draft.services, found, draft.stage.words.language) or found.desk


def has_seats(draft: CaseDraft, name: str) -> bool:
    """Return whether a seat of an office can be named."""
    office = draft.services.directory.office(name)
    return bool(office and office.seats)


def phrase_chips(draft: CaseDraft, kind: str = "") -> ChipRow:
    """Return the common words of a kind of case, or of this; chosen are those that are written."""
    stage, words = draft.stage, draft.given("words") or ""
    return [
        {
            "id": one,
            "name": stage.text(f"case_phrase.{one}"),
            "chosen": holds(words, stage.text(f"case_sentence.{one}")),
        }
        for one in PHRASES.get(kind or draft.kind.id, ())
    ]


def toggle_phrase(draft: CaseDraft, phrase: str) -> None:
    """Write the sentence of a common word, or take it back."""
    sentence = draft.stage.text(f"case_sentence.{phrase}")
    draft.answer("words", toggled(draft.given("words") or "", sentence))
