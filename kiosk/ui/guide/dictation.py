# SPDX-License-Identifier: GPL-3.0-or-later
"""A case that the visitor tells the guide: written down, read back, sealed, and gone from the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.cases.answers import TELL_BY
from kiosk.cases.form import asked_of
from kiosk.services.guide_results import NotTaken, Offered
from kiosk.ui.guide.duty import NOBODY, why_not
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.staff.case_form import CHOICES, CLAIM_WORDS, KINDS, YOUNGER, CaseForm

if TYPE_CHECKING:
    from kiosk.cases.answers import Answers
    from kiosk.cases.receipt import Receipt
    from kiosk.services.guide_cases import GuideCases
    from kiosk.ui.background import Background
    from kiosk.ui.guide.duty import Duty

GUIDE: Final = "guide"
AGES: Final = ("예", "아니요")
AGE_FIRST: Final = "먼저 만 14세 이상이신지 여쭈어 주십시오."
PERSONAL: Final = ("name", "address", "contact", "guardian", "place")
# What was chosen among what the kind or the office offers falls away with it.
HANGING: Final = {"kind": {"consents": (), "wished": 0}, "office": {"seat": "", "wished": 0}}
NOTHING: Final = Offered({}, {})


@qml_element
class Dictation(QObject):
    """The sheet that opens with F7; to shut it empties it, and nothing of a visitor stays behind."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, background: Background, duty: Duty) -> None:
        super().__init__()
        self._background = background
        self._duty = duty
        self._cases: GuideCases | None = None
        self._form = CaseForm()
        self._offered = NOTHING
        self._sheet = self._busy = False
        self._problem = ""
        self._receipt: Receipt | None = None

    sheet = shown(bool, changed)(lambda self: self._sheet)
    filled = shown("QVariantMap", changed)(lambda self: self._form.filled)
    kinds = shown("QStringList")(lambda _: list(KINDS.values()))
    claims = shown("QStringList")(lambda _: list(CLAIM_WORDS.values()))
    tellBy = shown("QStringList")(lambda _: list(TELL_BY))  # noqa: N815 # QML's spelling
    ages = shown("QStringList")(lambda _: list(AGES))
    asked = shown("QStringList", changed)(lambda self: sorted(self._asked()))
    seats = shown("QStringList", changed)(lambda self: list(self._offered.seats))
    times = shown("QStringList", changed)(lambda self: list(self._offered.times))
    consents = shown("QVariantList", changed)(lambda self: self._consents())
    offices = shown("QStringList", changed)(lambda self: self._offices())
    notice = shown(str, changed)(lambda self: self._notice())
    problem = shown(str, changed)(lambda self: self._problem)
    busy = shown(bool, changed)(lambda self: self._busy)
    number = shown(str, changed)(lambda self: self._receipt.number if self._receipt else "")
    code = shown(str, changed)(lambda self: (self._receipt.code or "") if self._receipt else "")
    codeless = shown(bool, changed)(lambda self: self._codeless())
    due = shown(str, changed)(lambda self: self._receipt.due_words if self._receipt else "")
    window = shown(str, changed)(lambda self: self._window())

    def serve(self, cases: GuideCases) -> None:
        """Take the open data folder."""
        self._cases = cases

    @Slot()
    def open(self) -> None:
        """Begin a case for the visitor who stands here; only a guide on duty may."""
        if not self._duty.on or self._cases is None:
            self.refused.emit(NOBODY)
            return
        self._sheet = True
        self.changed.emit()

    @Slot()
    def shut(self) -> None:
        """Put the sheet away with everything on it."""
        self._form.clear()
        self._offered = NOTHING
        self._sheet, self._problem, self._receipt = False, "", None
        self.changed.emit()

    @Slot(str, "QVariant")
    def put(self, field: str, value: Any) -> None:  # noqa: ANN401 # whatever the field holds
        """Take what was entered into a field."""
        self._form.filled[field] = value
        if field in HANGING:
            self._form.filled |= HANGING[field]
            self._ask_what_is_offered()
        if field in CHOICES or field in {"office", "seat"}:
            self.changed.emit()

    @Slot(str)
    def toggle(self, consent: str) -> None:
        """Allow something, or take it back."""
        given = self._form.filled["consents"]
        kept = tuple(one for one in given if one != consent)
        self.put("consents", kept if consent in given else (*given, consent))

    def _ask_what_is_offered(self) -> None:
        self._offered = NOTHING
        kind, office, cases = self._form.kind, str(self._form.filled["office"]), self._cases
        if not kind or cases is None:
            return

        def take(offered: Offered) -> None:
            if self._sheet and (kind, office) == (self._form.kind, self._form.filled["office"]):
                self._offered = offered
                self.changed.emit()

        self._background.run(lambda: cases.offered(kind, office), take)

    @Slot()
    def submit(self) -> None:
        """Take the case in; a second press while it is under way, or after a failure, is the same case."""
        cases = self._cases
        if self._busy or not self._duty.on or cases is None:
            return
        try:
            answers = self._answers()
        except ValueError as error:
            self._say(str(error))
            return
        self._busy = True
        self._say("")
        self._background.run(lambda: cases.take_in(answers), self._taken, self._fail)

    def _answers(self) -> Answers:
        filled, offered = self._form.filled, self._offered
        if filled["over_14"] < 0 and any(filled[one] for one in PERSONAL):
            raise ValueError(AGE_FIRST)
        times = list(offered.times.values())
        wished = times[filled["wished"]] if times else None
        return self._form.answers(GUIDE, seat=offered.seats.get(filled["seat"]), wished=wished)

    def _asked(self) -> frozenset[str]:
        """Return the fields on the sheet; a guardian is asked for where the young allow something."""
        asked = asked_of(self._form.kind) if self._form.kind else frozenset()
        young = self._form.filled["over_14"] == YOUNGER and self._form.filled["consents"]
        return asked if young else asked - {"guardian"}

    def _consents(self) -> list[dict[str, object]]:
        given, kind = self._form.filled["consents"], self._form.kind
        offered = self._cases.consents(kind) if self._cases and kind else {}
        return [{"id": one, "name": name, "chosen": one in given} for one, name in offered.items()]

    def _taken(self, receipt: Receipt) -> None:
        self._busy = False
        self._form.clear()
        self._receipt = receipt if self._sheet else None
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._busy = False
        self._say(str(error) if isinstance(error, NotTaken) else why_not(error))

    def _say(self, problem: str) -> None:
        self._problem = problem
        self.changed.emit()

    def _offices(self) -> list[str]:
        return list(self._cases.offices()) if self._cases and self._sheet else []

    def _notice(self) -> str:
        kind = self._form.kind
        return self._cases.privacy(kind) if self._cases and kind else ""

    def _codeless(self) -> bool:
        """Return whether no screen looks up what was taken in, as at a console on the city's server."""
        return self._receipt is not None and self._receipt.code is None and not self._receipt.repeated

    def _window(self) -> str:
        return f"{self._receipt.office} {self._receipt.phone}" if self._receipt else ""
