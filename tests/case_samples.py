# SPDX-License-Identifier: GPL-3.0-or-later
"""Drafts and receipts of made-up visitors, for the samples of the intake's screens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from kiosk.cases.memo import VoiceMemo
from kiosk.cases.receipt import WITHDRAWING, Receipt, StateStep, StateView
from kiosk.cases.states import WORDS as WORDS_OF
from kiosk.cases.states import State
from kiosk.charter.hours import SEOUL
from kiosk.speech.hearing import Hearing
from kiosk.speech.microphone import Microphone
from kiosk.ui.printing import NotPrinted, SystemPrinter
from kiosk.ui.visitor.case_draft import CaseDraft

if TYPE_CHECKING:
    from kiosk.ui.slips import Slip
    from tests.visitor import Visitor

WORDS = "어제 오후 주차 과태료를 여쭈었는데 끝까지 듣지 않고 전화를 끊었습니다."
RECEIPT = Receipt(
    number="A-000137-7",
    code="4071",
    kind="unkind",
    kind_name="불친절",
    office="자치행정과",
    phone="061-270-8340",
    fax="061-270-3579",
    homepage="열린시장실 → 시민소통신문고",
    received=datetime(2026, 11, 24, 14, 20, tzinfo=SEOUL),
    due=datetime(2026, 11, 25, 14, 20, tzinfo=SEOUL),
    head="1042:9f3c1ad0b2e47756",
)
WHO = {
    "over_14": True,
    "name": "한나래",
    "address": "목포시 용당동 000-0 나무빌라 101호",
    "tell_by": "문자",
    "contact": "010-0000-1234",
}


def draft(visitor: Visitor, kind: str, **answers: object) -> CaseDraft:
    """Begin a case of a kind and answer some of it."""
    begun = CaseDraft(visitor.kiosk.stage, kind=kind, office="교통행정과", seat="교통행정과/17")
    for field, value in answers.items():
        begun.answer(field, value)
    return begun


def fresh(visitor: Visitor) -> CaseDraft:
    """Return a complaint that only knows what it is about."""
    return draft(visitor, "unkind")


def written(visitor: Visitor) -> CaseDraft:
    """Return a complaint with its words."""
    return draft(visitor, "unkind", words=WORDS)


def whole(visitor: Visitor) -> CaseDraft:
    """Return a complaint that can be handed in."""
    return draft(visitor, "unkind", words=WORDS, **WHO)


def settled(visitor: Visitor) -> CaseDraft:
    """Return a complaint of somebody who has said in which 동 they live."""
    return draft(visitor, "unkind", words=WORDS, address="용당1동")


def by_mail(visitor: Visitor) -> CaseDraft:
    """Return a complaint whose answer goes by e-mail."""
    return draft(visitor, "unkind", words=WORDS, tell_by="전자우편", address="용당1동", over_14=True)


def claim(visitor: Visitor) -> CaseDraft:
    """Return a claim."""
    return draft(visitor, "claim")


def praise(visitor: Visitor) -> CaseDraft:
    """Return thanks."""
    return draft(visitor, "praise", words="친절하게 도와 주셨습니다.")


def call(visitor: Visitor) -> CaseDraft:
    """Return a request to be rung back."""
    return draft(visitor, "callback", words="고지서를 여쭙니다.", contact="010-0000-1234")


MEMO = VoiceMemo(b"OggS a sound that nobody plays", 84)
SPOKEN_RECEIPT = replace(RECEIPT, memo_s=MEMO.seconds)


def spoken(visitor: Visitor) -> CaseDraft:
    """Return a complaint that was said into the microphone, at a booth that has one."""
    _bring_microphone(visitor)
    return draft(visitor, "unkind", memo=MEMO, **WHO)


def unspoken(visitor: Visitor) -> CaseDraft:
    """Return a complaint at a booth with a microphone, with its words."""
    _bring_microphone(visitor)
    return draft(visitor, "unkind", words=WORDS)


def _bring_microphone(visitor: Visitor) -> None:
    visitor.kiosk.stage.microphone = AtHand()


def take_microphone_away(visitor: Visitor) -> None:
    """Leave the samples that follow without one."""
    visitor.kiosk.stage.microphone = None


class AtHand(Microphone):
    """A microphone that is there, and hears what does not move."""

    def there(self) -> bool:
        """Say yes."""
        return True

    def record(self) -> Heard:  # type: ignore[override] # a moment of a recording, held still
        """Hear."""
        return Heard()


@dataclass
class Heard:
    """A recording held still after 24 seconds."""

    hearing: Hearing = Hearing.HEARS
    level: int = 6
    seconds: float = 24.0
    silent: bool = False
    running: bool = True

    def finish(self) -> VoiceMemo:
        """Return what was said."""
        return VoiceMemo(MEMO.sound, 24)

    def drop(self) -> None:
        """Leave nothing."""


def speak(visitor: Visitor) -> None:
    """Begin to speak."""
    visitor.kiosk.pages.current.model.start()
    take_microphone_away(visitor)


class Jammed(SystemPrinter):
    """A printer that is there and gives nothing."""

    def ready(self) -> bool:
        """Say yes."""
        return True

    def put_on_paper(self, slip: Slip) -> None:
        """Print nothing."""
        raise NotPrinted(slip.lines[0][0])


def beside_a_printer(visitor: Visitor) -> Receipt:
    """Return a receipt at a booth that can print it."""
    visitor.kiosk.stage.printer = Jammed("jammed")
    return RECEIPT


def put_on_paper(visitor: Visitor) -> None:
    """Try to print, and take the printer away from the samples that follow."""
    page = visitor.kiosk.pages.current.model
    visitor.settle(lambda: page.printable)
    page.put_on_paper()
    visitor.settle(lambda: page.unprinted)
    visitor.kiosk.stage.printer = None


def read_long_enough(visitor: Visitor) -> None:
    """Stay as long as a receipt must be seen before it can be left."""
    visitor.clock.forward(visitor.kiosk.pace.left_s)
    visitor.kiosk.pages.current.model.changed.emit()  # the button says so at the next tick at the latest
    visitor.settle()


def read_and_put_on_paper(visitor: Visitor) -> None:
    """Do both."""
    put_on_paper(visitor)
    read_long_enough(visitor)


def find_case(visitor: Visitor) -> None:
    """Show how far a case is."""
    assigned = RECEIPT.received.replace(minute=51)
    _show(visitor, WORDS_OF[State.ASSIGNED], StateStep("assigned", assigned))


def find_and_arm(visitor: Visitor) -> None:
    """Show a case, and ask whether it is to be taken back."""
    find_case(visitor)
    visitor.kiosk.pages.current.model.arm()


def find_withdrawn(visitor: Visitor) -> None:
    """Show a case that was taken back."""
    last = StateStep("withdrawn", RECEIPT.received.replace(hour=15))
    _show(visitor, WORDS_OF[State.WITHDRAWN], last, closed=True)


def find_withdrawing(visitor: Visitor) -> None:
    """Show a case that was taken back at a booth of a city, whose server has not closed it yet."""
    last = StateStep(WITHDRAWING, RECEIPT.received.replace(hour=15))
    _show(visitor, WORDS_OF[State.RECEIVED], last, withdrawing=last.at)


def _show(visitor: Visitor, words: str, last: StateStep, **rest: Any) -> None:  # noqa: ANN401 # fields of a view
    steps = (StateStep("received", RECEIPT.received), last)
    known = (RECEIPT.number, RECEIPT.kind_name, RECEIPT.office, RECEIPT.phone, words, RECEIPT.due)
    visitor.kiosk.pages.current.model._tell(StateView(*known, **{"closed": False, "steps": steps, **rest}))


def refuse(visitor: Visitor) -> None:
    """Press on without an answer."""
    visitor.kiosk.pages.current.model.go_on()


CASES: tuple[tuple[Any, ...], ...] = (
    ("case-kind", "cases", {}),
    ("case-offices", "case_place", {"draft": fresh, "what": "office"}),
    ("case-seats", "case_place", {"draft": fresh, "what": "seat"}),
    ("case-words", "case_words", {"draft": written}),
    ("case-words-missing", "case_words", {"draft": fresh}, refuse),
    ("case-words-claim", "case_words", {"draft": claim}),
    ("case-words-spoken", "case_words", {"draft": spoken}, take_microphone_away),
    ("case-memo", "case_memo", {"draft": unspoken}, take_microphone_away),
    ("case-memo-hears", "case_memo", {"draft": unspoken}, speak),
    ("case-memo-kept", "case_memo", {"draft": spoken}, take_microphone_away),
    ("case-write", "case_write", {"draft": praise}),
    ("case-praise", "case_praise", {"draft": praise}),
    ("case-thanks", "case_thanks", {"office": "민원봉사실", "words": "친절하게 설명했습니다"}),
    ("case-privacy", "case_privacy", {"draft": written}),
    ("case-address", "case_ask", {"draft": written, "field": "address"}),
    ("case-address-masked", "case_ask", {"draft": whole, "field": "address"}),
    ("case-dong", "case_dong", {"draft": settled}),
    ("case-contact", "case_contact", {"draft": whole}),
    ("case-contact-missing", "case_contact", {"draft": written}, refuse),
    ("case-contact-mail", "case_contact", {"draft": by_mail}),
    ("case-consents", "case_consents", {"draft": whole}),
    ("case-review", "case_review", {"draft": whole}),
    ("case-review-spoken", "case_review", {"draft": spoken}, take_microphone_away),
    ("case-review-call", "case_review", {"draft": call}),
    ("case-receipt", "case_receipt", {"receipt": RECEIPT}, read_long_enough),
    ("case-receipt-spoken", "case_receipt", {"receipt": SPOKEN_RECEIPT}, read_long_enough),
    ("case-receipt-paper", "case_receipt", {"receipt": beside_a_printer}, read_and_put_on_paper),
    ("call-back", "call_back", {"office": "교통행정과", "seat": "교통행정과/24"}),
    ("call-number", "call_number", {"draft": call}),
    ("call-time", "call_time", {"draft": call}),
    ("lookup", "lookup", {}),
    ("lookup-found", "lookup", {}, find_case),
    ("lookup-armed", "lookup", {}, find_and_arm),
    ("lookup-withdrawn", "lookup", {}, find_withdrawn),
    ("lookup-withdrawing", "lookup", {}, find_withdrawing),
)
