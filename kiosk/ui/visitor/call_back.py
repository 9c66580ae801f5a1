# SPDX-License-Identifier: GPL-3.0-or-later
"""Where and when to ring the visitor back: large keys, and "as soon as possible" says its own due time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from kiosk.cases.wishes import halves
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.visitor.case_contact import NumberPage
from kiosk.ui.visitor.case_page import CasePage
from kiosk.ui.visitor.case_parts import choose_office, office_chips, phrase_chips, toggle_phrase
from kiosk.ui.visitor.case_texts import until, when
from kiosk.ui.visitor.wording import away_told, in_a_row

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.cases.wishes import Half
    from kiosk.charter.clock import StatutoryClock
    from kiosk.ui.shell.stage import Stage
    from kiosk.ui.visitor.case_draft import CaseDraft
    from kiosk.ui.visitor.case_parts import ChipRow


# Their keys take one line without the hours, which the line over them says of what is chosen.
LONG_WORDED = frozenset({"en", "vi"})


@qml_element
class CallBackModel(NumberPage):
    """The number, and a choice of times."""

    page = "call_number"
    fields = ("office", "words", "name", "contact", "wished")
    changed = Signal()

    offices = shown("QVariantList", changed)(lambda self: office_chips(self._draft, needed=True))
    phrases = shown("QVariantList", changed)(lambda self: self._phrases())
    time = shown(str, changed)(lambda self: self._time())
    times = shown("QVariantList", changed)(lambda self: self._times())
    place = shown(bool, changed)(lambda self: bool(self._draft.given("place")))

    @property
    def question(self) -> str:
        """The question."""
        return self._stage.text("case.call_title")

    @property
    def headline(self) -> str:
        """The kind, and until when the one to be called from is away."""
        return in_a_row((super().headline, self._away()))

    @property
    def spoken_title(self) -> str:
        """The question, behind who is away."""
        return ". ".join(filter(None, (self._away(), self.question)))

    def _away(self) -> str:
        return away_told(self._stage, self._draft.services.directory.seat(self._draft.given("seat") or ""))

    @Slot(str)
    def choose_office(self, what: str) -> None:
        """Choose who is to ring."""
        self._mended("office")
        choose_office(self._draft, what)
        self.tell()

    @Slot(str)
    def choose(self, phrase: str) -> None:
        """Say what for, or take it back."""
        self._mended("words")
        toggle_phrase(self._draft, phrase)
        self.tell()

    @Slot()
    def write(self) -> None:
        """Write it oneself."""
        self._mended("words")
        self._draft.ask("case_write")

    @Slot(str)
    def choose_time(self, at: str) -> None:
        """Take a time: as soon as possible, one of the halves of the next working day, or a later day."""
        if at == "later":
            self._stage.pages.open("call_time", draft=self._draft)
            return
        self._draft.answer("wished", None if at == "soon" else self._next_day()[int(at)].ends)
        self.tell()

    @Slot()
    def pick_place(self) -> None:
        """Let the visitor name a place or another number."""
        self._draft.ask("case_ask", "place")

    def _times(self) -> ChipRow:
        wished = self._draft.given("wished")
        day = self._next_day()
        rows: ChipRow = [{"id": "soon", "name": self._stage.text("call.soon"), "chosen": wished is None}]
        for at, half in enumerate(day):
            name = _named(self._stage, half, hours=self._stage.words.language not in LONG_WORDED)
            rows.append({"id": str(at), "name": name, "chosen": wished == half.ends})
        later = wished is not None and wished not in [one.ends for one in day]
        return [*rows, {"id": "later", "name": self._stage.text("call.pick"), "chosen": later}]

    def _time(self) -> str:
        """Return when the call comes as things stand: a wish is kept by the end of its hours."""
        wished = self._draft.given("wished")
        when_due = " ".join(until(self._stage, wished or _soonest(self._draft))).strip()
        return f"{self._stage.text('receipt.until_call')}: {when_due}"

    def _phrases(self) -> ChipRow:
        """Return the common words, and the way to one's own."""
        common = phrase_chips(self._draft)
        said = [self._stage.text(f"case_sentence.{one['id']}") for one in common if one["chosen"]]
        own = (self._draft.given("words") or "") != " ".join(said)
        name = self._stage.text("case.write_own")
        return [
            *common,
            {"id": "own", "name": name, "chosen": own, "glyph": "pen"},
        ]

    def _next_day(self) -> list[Half]:
        offered = list(halves(_clock(self._draft), self._draft.services.now()))
        return [one for one in offered if one.begins.date() == offered[0].begins.date()] if offered else []


@qml_element
class CallTimeModel(CasePage):
    """Half days of the next working days."""

    page = "call_time"
    changed = Signal()

    def __init__(self, stage: Stage, *, draft: CaseDraft) -> None:
        super().__init__(stage, draft=draft)
        self._halves = list(halves(_clock(draft), draft.services.now()))

    times = shown("QVariantList", changed)(lambda self: self._times())

    @property
    def question(self) -> str:
        """The question."""
        return self._stage.text("case.time_title")

    @Slot(int)
    def choose(self, at: int) -> None:
        """Take a time and return."""
        self._draft.answer("wished", self._halves[at].ends)
        self._stage.pages.back()

    def _times(self) -> list[dict[str, object]]:
        wished = self._draft.given("wished")
        return [{**_row(self._stage, one), "chosen": wished == one.ends} for one in self._halves]


def _row(stage: Stage, half: Half) -> dict[str, object]:
    return {"name": _named(stage, half, hours=True), "detail": when(stage, half.begins)[0]}


def _named(stage: Stage, half: Half, *, hours: bool) -> str:
    name = stage.text(f"call.{half.name}")
    if hours:
        name = stage.text("call.hours", name, *(at.hour % 12 or 12 for at in (half.begins, half.ends)))
    return name[:1].upper() + name[1:]


def _clock(draft: CaseDraft) -> StatutoryClock:
    return draft.intake.clock_of(draft.kind.office_in_charge(draft.given("office")))


def _soonest(draft: CaseDraft) -> datetime:
    return _clock(draft).due(draft.services.now(), draft.kind.within)
