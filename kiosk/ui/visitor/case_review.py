# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything read back once, masked, before it is handed in; and the handing in itself."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from kiosk.cases.form import asked_of
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.visitor.case_sending import SendingPage
from kiosk.ui.visitor.case_texts import choice, kind_name, label, place, spoken_length, until, when

if TYPE_CHECKING:
    from kiosk.cases.form import AnswerLine
    from kiosk.ui.shell.stage import Stage
    from kiosk.ui.visitor.case_draft import CaseDraft, DraftPart

BLOCKS: tuple[tuple[DraftPart, tuple[str, ...]], ...] = (
    ("about", ("kind", "claim", "office")),
    ("words", ("words", "memo")),
    ("who", ("name", "address", "contact", "tell_by", "wished", "place")),
    ("consents", ("consents", "guardian")),
)

LETTERS_A_PAGE = 200
HEADED = frozenset({"about", "who"})  # the parts whose first line says what they are
LABELLED = frozenset({"tell_by", "wished", "place", "guardian"})


@qml_element
class CaseReviewModel(SendingPage):
    """What it is about, what is said, by whom and what is allowed beyond; each part can be mended."""

    page = "case_review"
    changed = Signal()

    def __init__(self, stage: Stage, *, draft: CaseDraft) -> None:
        super().__init__(stage, draft=draft)
        stage.look.changed.connect(self.changed)
        self._bare = False
        self._asking = self._heard = False

    rows = shown("QVariantList", changed)(lambda self: self._rows())
    due = shown(str, changed)(lambda self: self._due())
    bare = shown(bool, changed)(lambda self: self._bare)
    asking = shown(bool, changed)(lambda self: self._asking)

    @property
    def headline(self) -> str:
        """Return the step, as the kind stands in the first block."""
        return self._stage.text("case.check")

    @property
    def question(self) -> str:
        """The question alone: what was written is read only after the visitor allows it."""
        return self._stage.text("case.review_title")

    @property
    def spoken_details(self) -> str:
        """All that will be sent, for whoever alone hears it."""
        if not self._draft.form.may_be_spoken(headset=self._stage.private()):
            return ""
        self._heard = True
        return self._aloud()

    @Slot()
    def submit(self) -> None:
        """Send it; to whoever goes by ear it is read first, or the hall is warned of it, once."""
        if self._stage.look.voice and not self._heard:
            self.listen()
        else:
            super().submit()

    @Slot(str)
    def mend(self, step: DraftPart) -> None:
        """Go back to a part and return."""
        self._draft.mend(step)

    @Slot()
    def unmask(self) -> None:
        """Show, or hide again, what is masked."""
        self._bare = not self._bare
        self.tell()

    @Slot()
    def listen(self) -> None:
        """Read everything aloud; through the loudspeaker only after a warning that others hear it."""
        self._asking = not self._draft.form.may_be_spoken(headset=self._stage.private())
        self.tell()
        if self._asking:
            self._stage.narrator.tell(self._stage.text("case.aloud"))
        else:
            self._heard = True
            self._stage.narrator.say(self._aloud())

    @Slot(bool)
    def allow(self, yes: bool) -> None:  # noqa: FBT001 # yes or no
        """Take the answer to the warning."""
        self._asking, self._heard = False, True
        self.tell()
        if yes:
            self._draft.form = self._draft.form.allow_aloud()
            self.listen()

    def _rows(self) -> list[dict[str, object]]:
        lines = {line.field: line for line in self._draft.form.read_back()}
        rows: list[dict[str, object]] = []
        asked = asked_of(self._draft.kind.id)
        for step, fields in BLOCKS:
            if step == "consents" and "consents" not in asked:
                continue
            masked = step == "who" and any(line.masked != line.text for line in lines.values())
            told = [self._shown(lines[field]) for field in fields if field in lines]
            parts = self._rows_of(told or [self._stage.text("case.agreed_none")])
            for at, part in enumerate(parts):
                first = at == 0
                title = self._stage.text(f"case_block.{step}") if first else ""
                bold = first and step in HEADED
                rows.append(
                    {"step": step, "title": title, "masked": masked and first, "text": part, "bold": bold}
                )
        return rows

    def _due(self) -> str:
        due = " ".join(until(self._stage, self._draft.due)).strip()
        return due if self._draft.due is None else self._stage.text("case.answer_until", due)

    def _rows_of(self, told: list[str]) -> list[str]:
        """Put short answers of a part into one row; only what is long stands in several."""
        rows: list[str] = []
        for part in (part for text in told for part in self._parts(text)):
            if rows and len(rows[-1]) + len(part) <= self._most:
                rows[-1] += f"\n{part}"
            else:
                rows.append(part)
        return rows

    @property
    def _most(self) -> int:
        """Return how many letters a row holds; at 200 % a page holds few."""
        return int(LETTERS_A_PAGE / self._stage.look.zoom**2)

    def _parts(self, text: str) -> list[str]:
        """Cut a long text where a page may turn."""
        return [part for line in text.splitlines() for part in wrap(line, self._most)]

    def _shown(self, line: AnswerLine) -> str:
        said = self._said(line, bare=self._bare)
        return f"{label(self._stage, line.field)}: {said}" if line.field in LABELLED else said

    def _aloud(self) -> str:
        lines = [line for line in self._draft.form.read_back() if line.field != "seat"]
        said = [f"{label(self._stage, line.field)}, {self._said(line, bare=True)}" for line in lines]
        return ". ".join([*said, self.due, self._stage.text("case.review_title")])

    def _said(self, line: AnswerLine, *, bare: bool) -> str:
        """Return one answer in the visitor's language; only personal ones have a masked form."""
        value = self._draft.given(line.field)
        if line.field == "memo":
            return self._stage.text("case.spoke", spoken_length(self._stage, value.seconds))
        if line.field == "kind":
            return kind_name(self._stage, self._draft.kind)
        if line.field == "office":
            return place(self._stage, self._draft.services, value, self._draft.given("seat") or "")
        if line.field == "wished":
            return " ".join(when(self._stage, value))
        if line.field == "consents":
            return ", ".join(choice(self._stage, one) for one in value)
        return choice(self._stage, line.text if bare else line.masked)
