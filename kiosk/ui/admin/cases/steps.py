# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be done with a case, as the desk offers it: the words, the key, and what has to be filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from kiosk.cases.letters import GAP
from kiosk.cases.posting import LetterChannel, LetterKind, LetterState
from kiosk.cases.states import CaseMove, Flow
from kiosk.cases.times import told_between
from kiosk.charter.deadline import NotAllowed
from kiosk.charter.hours import in_seoul
from kiosk.charter.moments import moment_words, read_moment
from kiosk.desk.letters import KINDS
from kiosk.services.admin.results.cases import ToldTimes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from kiosk.cases.posting import Letter
    from kiosk.services.admin.results.cases import ShownCase

EXPORT: Final = "export"
LETTER: Final = "letter"
SURVEY: Final = "survey"
SEND: Final = "send"
BY_MAIL: Final = "전자우편"
HOWS: Final = ("문자", "전화", "우편", BY_MAIL, "방문")
PERIODS: Final = ("1d", "3d", "7d", "14d")
ABOUT_CONDUCT: Final = "unkind"
LAPSED: Final = "기한이 지나 늘릴 수 없습니다"
WHEN: Final = "알린 때를 14:07이나 11.24 14:07처럼 적어 주십시오."
EMPTY: Final[Mapping[str, Any]] = {
    "text": "", "person": -1, "office": "", "how": -1, "at": "", "upheld": -1, "staff": "",
    "period": -1, "consented": False, "grant": -1, "masked": True, "letter": 0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FormRow:
    """One thing that may be done with the opened case, and its key."""

    form: str
    title: str
    key: str
    chosen: bool
    barred: str


@dataclass(frozen=True, slots=True)
class Form:
    """One thing to do: its name, key and button, the label of its text, and which other fields it has.

    `asks` may hold person, office, how, at, upheld, period, grant, masked, drafts, letter.
    """

    id: str
    title: str
    button: str
    key: str = ""
    text: str = ""
    hint: str = ""
    asks: tuple[str, ...] = ()


FORMS: Final = (
    Form(CaseMove.CONFIRM, "칭찬 확인", "칭찬을 확인함", "F",
        hint="우리 시 직원인지 확인하신 다음 누르십시오."),
    Form(CaseMove.PASS_ON, "당사자에게 전함", "전했음으로 마침", "P",
        hint="당사자와 부서에 칭찬을 전하신 다음 누르십시오."),
    Form(CaseMove.SHOW, "화면에 소개", "화면에 소개하기", "S", text="소개할 한 줄 (이름과 연락처 없이)"),
    Form(CaseMove.HIDE, "화면에서 내리기", "화면에서 내림", "H",
        text="내리는 까닭", hint="동의를 거두시면 바로 내려 주십시오."),
    Form(CaseMove.NOTIFY, "알림 기록", "알렸음으로 마침", "N", asks=("how", "at")),
    Form(CaseMove.SUPPLEMENTED, "보완 받음", "보완을 받음", "B",
        text="받은 것 (선택)", hint="받으시면 멈춘 시계가 다시 갑니다."),
    Form(CaseMove.ANSWER, "답변", "답변 저장", "A", text="답변", asks=("drafts", "upheld")),
    Form(CaseMove.DECIDE, "보상 정하기", "보상을 정함", "M", text="까닭", asks=("grant",)),
    Form(CaseMove.ASSIGN, "담당 정하기", "담당으로 정하기", "D", asks=("person",)),
    Form(CaseMove.ASK_SUPPLEMENT, "보완 요청", "보완을 요청함", "B",
        text="더 필요한 것", hint="보완을 받을 때까지 시계가 멈춥니다."),
    Form(CaseMove.HAND_OVER, "넘기기", "이 부서로 넘기기", "T", text="넘기는 까닭", asks=("office",)),
    Form(CaseMove.EXTEND, "기한 늘리기", "기한을 늘림", "E",
        text="늘리는 까닭", hint="민원인에게 알리신 다음 적으십시오.", asks=("period",)),
    Form(CaseMove.PROGRESS, "중간 알림", "중간 알림을 적음", "G", asks=("how",)),
    Form(CaseMove.RECORD_CAUSE, "정당한 사유", "사유를 적음", "U",
        text="기한을 넘긴 정당한 사유", hint="적으시면 지연 보상이 저절로 열리지 않습니다."),
    Form(CaseMove.EXCLUDE, "손 떼기", "이 민원에서 손을 뗌",
        text="손을 떼는 까닭", hint="아는 분의 일이면 손을 떼십시오. 그 뒤로는 이 민원이 보이지 않습니다."),
    Form(CaseMove.WITHDRAW, "취하", "취하로 마침", "W", text="취하한 까닭"),
    Form(SEND, "메일로 보내기", "메일로 보내기", "V", asks=("letter",),
        hint="적어 주신 곳으로 곧바로 나가며 거둘 수 없습니다. 답이 나가면 ‘알림 기록’에 그때가 적힙니다."),
    Form(LETTER, "편지 인쇄", "인쇄하기", asks=("letter",),
        hint="시의 머리글이 든 편지를 뽑습니다. 프린터가 없으면 화면에 엽니다."),
    Form(SURVEY, "설문 번호", "설문 번호 보기",
        hint="조사에 동의하신 분께 알려 드리십시오. 답은 이 민원과 이어지지 않습니다."),
    Form(EXPORT, "내려받기", "파일로 내려받기", text="내려받는 까닭", asks=("masked",)),
)  # fmt: skip


def prefilled(form: Form | None, sheet: ShownCase | None, filled: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what of a form may stand there already: that an answer was told by the letter that left with it.

    A text message only says that there is an answer. Nothing is closed by it until the clerk presses.
    """
    if form is None or sheet is None or "at" not in form.asks or filled["how"] >= 0 or filled["at"]:
        return {}
    sent = [one for one in sheet.letters if one.kind is LetterKind.ANSWER and _told(one, sheet)]
    if not sent or (at := sent[-1].sent_at) is None:
        return {}
    same_day = in_seoul(at).date() == in_seoul(sheet.now).date()
    return {"how": HOWS.index(BY_MAIL), "at": f"{in_seoul(at):{'%H:%M' if same_day else '%Y-%m-%d %H:%M'}}"}


def _told(letter: Letter, sheet: ShownCase) -> bool:
    left = letter.channel is LetterChannel.MAIL and letter.state is LetterState.SENT
    return left and sheet.answered_at is not None and letter.made_at >= sheet.answered_at


def offered(sheet: ShownCase) -> Sequence[Form]:
    """List what may be done with a case now, what comes next first."""
    return [form for form in FORMS if _may(form, sheet)]


def asks(form: Form, sheet: ShownCase) -> list[str]:
    """Return the fields that a form has for this case; only conduct is judged."""
    judged = sheet.case.opened.kind == ABOUT_CONDUCT
    return [one for one in form.asks if judged or one != "upheld"]


def barred(form: Form, sheet: ShownCase) -> str:
    """Return why a step that stands in the way of things cannot be taken any more; empty when it can."""
    if form.id == SEND:
        return sheet.post_bar
    return LAPSED if form.id == CaseMove.EXTEND and not sheet.extendable else ""


def form_rows(forms: Sequence[Form], chosen: Form | None, sheet: ShownCase) -> list[FormRow]:
    """Return what may be done, and what stands in the way of the rest."""
    return [FormRow(one.id, one.title, one.key, one is chosen, barred(one, sheet)) for one in forms]


def button(form: Form, sheet: ShownCase, written: str) -> str:
    """Return the button that takes a step; a closing that comes late says so."""
    return f"늦게 {form.button}" if "at" in form.asks and ends_late(sheet, written) else form.button


def letters(sheet: ShownCase) -> list[str]:
    """Return what letters may be sent or printed."""
    return [KINDS[one] for one in sheet.writable]


def grants(sheet: ShownCase) -> list[str]:
    """Return what may be paid."""
    rows = sheet.money.rows
    return [
        f"{one.name} {one.amount:,}원" if one.amount else f"{one.name} · 금액 미정, 정하러 가기"
        for one in rows
    ]


def hint(form: Form, sheet: ShownCase, written: str = "") -> str:
    """Return what is to be known before the step is taken; `written` is the told time as typed so far."""
    if "grant" in form.asks:
        money = sheet.money
        return f"{money.year}년 예산 {money.budget:,}원 가운데 {money.budget - money.spent:,}원 남음"
    if "at" in form.asks:
        return closing(sheet, written)
    if "office" in form.asks and sheet.hand_over_by:
        return f"잘못 온 민원은 {moment_words(sheet.hand_over_by, sheet.now)}까지 넘기셔야 합니다."
    return form.hint


def closing(sheet: ShownCase, written: str) -> str:
    """Return how the closing will be counted, before the button is pressed."""
    try:
        told = read_moment(written, sheet.now) if written.strip() else sheet.now
        told_between(sheet.answered_at, told, sheet.now)
    except (ValueError, NotAllowed) as wrong:
        return str(wrong) if isinstance(wrong, NotAllowed) else WHEN
    late = [one.title for one in sheet.clocks if told > one.due]
    count = f"늦게 마침으로 셉니다: {', '.join(late)}이 지나 알림" if late else "기한 안에 마침으로 셉니다"
    recorded = f"적은 때 {in_seoul(sheet.now):%H:%M:%S}도 함께 남고, 바꿀 수 없습니다"
    return f"알린 때 {moment_words(told, sheet.now)} · {count}. {recorded}."


def ends_late(sheet: ShownCase, written: str) -> bool:
    """Return whether a closing told so would be late."""
    try:
        told = read_moment(written, sheet.now) if written.strip() else sheet.now
    except ValueError:
        return False
    return any(told > one.due for one in sheet.clocks)


def entered(filled: Mapping[str, Any], form: Form, sheet: ShownCase) -> ToldTimes:
    """Read what was filled in, choices by their place from 0; raises ValueError with what is to be mended."""
    gaps = str(filled["text"]).count(GAP) if "drafts" in form.asks else 0
    if gaps:
        raise ValueError(f"빈칸(…)이 {gaps}곳 남았습니다. 채우거나 지우고 다시 눌러 주십시오.")
    if "grant" in form.asks and filled["grant"] < 0:
        raise ValueError("무엇을 드릴지, 아니면 드리지 않을지 골라 주십시오.")
    at, grants, people = str(filled["at"]).strip(), sheet.money.rows, sheet.people
    person = people[filled["person"]] if 0 <= filled["person"] < len(people) else ""
    return ToldTimes(
        text=str(filled["text"]),
        to=str(filled["office"]).strip() if "office" in form.asks else person,
        how=HOWS[filled["how"]] if filled["how"] >= 0 else "",
        at=_told_at(at, sheet.now) if at else None,
        upheld=(None, True, False)[filled["upheld"] + 1],
        staff=str(filled["staff"]),
        period=PERIODS[filled["period"]] if filled["period"] >= 0 else "",
        consented=bool(filled["consented"]),
        grant=grants[filled["grant"]].id if 0 <= filled["grant"] < len(grants) else "",
    )


def _told_at(written: str, now: datetime) -> datetime:
    try:
        return read_moment(written, now)
    except ValueError as error:
        raise ValueError(WHEN) from error


def _may(form: Form, sheet: ShownCase) -> bool:
    case = sheet.case
    apart = {EXPORT: True, SEND: bool(sheet.postable), LETTER: bool(sheet.writable), SURVEY: sheet.surveyed}
    if form.id in apart:
        return apart[form.id]
    if form.id == CaseMove.SHOW and not case.opened.show_consent:
        return False
    if form.id in {CaseMove.EXTEND, CaseMove.RECORD_CAUSE} and case.law is None:
        return False
    if form.id == CaseMove.PROGRESS and case.flow is Flow.PRAISE:
        return False
    return CaseMove(form.id) in sheet.moves
