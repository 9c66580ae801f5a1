# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the call-backs: who is to be rung by when, and how it went."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from kiosk.cases.states import CaseMove
from kiosk.charter.hours import in_seoul
from kiosk.charter.moments import moment_words
from kiosk.desk.blocks import (
    DeskAct,
    DeskCell,
    DeskField,
    DeskForm,
    DeskView,
    FactList,
    Lane,
    Listing,
    ListRow,
    Lock,
    Title,
)
from kiosk.desk.page import ActResult, DeskPage

if TYPE_CHECKING:
    from kiosk.desk.page import DeskStanding, Given
    from kiosk.services.admin.callbacks import CallBackService
    from kiosk.services.admin.results.callbacks import CallBackEntry, CallList

REVEALED_S: Final = 120.0
_SAID: Final = {
    CaseMove.TELL_OFFICE: "부서에 알렸습니다.",
    CaseMove.MISS: "받지 않으셨다고 적었습니다.",
    CaseMove.CALL: "전화했다고 적었습니다.",
    CaseMove.GIVE_UP: "닿지 않아 마쳤다고 적었습니다.",
}
_FACTS: Final = (
    ("name", "이름", ""), ("contact", "전화", "large strong"), ("place", "원하신 곳", "wrap"),
    ("seat", "찾으신 자리", "wrap"), ("words", "말씀", "wrap"),
)  # fmt: skip
_EMPTY: Final = "걸어야 할 전화가 없습니다.\n방문객이 전화를 부탁하시면 기한 순으로 여기에 나옵니다."


def _show(calls: CallList, standing: DeskStanding) -> DeskView:
    chosen = _call(calls, standing.at("call"))
    rows = tuple(_row(one, calls) for one in calls.calls)
    lanes = [Lane((Listing(
        rows=rows, empty=_EMPTY, place="call", chosen=standing.at("call"), clears=("handing",), follows=True
    ),))]  # fmt: skip
    if chosen:
        lanes.append(_beside(chosen, calls, standing))
    more = f" 가운데 오래 늦은 것과 다음 것 {len(rows)}" if calls.total > len(rows) else ""
    told = f"걸어야 할 전화 {calls.total:,}{more}"
    return DeskView(tuple(lanes), told, "기한은 근무시간 3시간, 또는 원하신 때입니다")


def _row(call: CallBackEntry, calls: CallList) -> ListRow:
    row, urgency = call.waiting.row, call.waiting.urgency
    told = f"{in_seoul(call.told_at):%H:%M} 알림" if call.told_at else "아직 안 알림"
    if call.tries:
        told += f" · {call.tries}번 안 받으심"
    shape = "done" if call.told_at else "unknown"
    if call.parted:
        told, shape = f"{', '.join(call.parted)} 것이면 넘기기", "near"
    return ListRow(
        row.number,
        (
            DeskCell(urgency.words, 128, "strong tone"),
            DeskCell(width=130, spent=urgency.spent, shape=str(urgency.shape)),
            DeskCell(_due(call, calls), 118, "strong"),
            DeskCell(row.office, 0, "", row.number),
            DeskCell(told, 200, "less", shape=shape),
        ),
        str(urgency.shape),
        ", ".join((urgency.words, _due(call, calls), row.number, row.office, told)),
    )


def _due(call: CallBackEntry, calls: CallList) -> str:
    row = call.waiting.row
    return "시계를 맞추면" if row.untimed else moment_words(row.due, calls.now)


def _beside(call: CallBackEntry, calls: CallList, standing: DeskStanding) -> Lane:
    row, shown = call.waiting.row, standing.held
    left = f"{standing.left_s // 60}:{standing.left_s % 60:02d}"
    told = f"본 사실이 기록됩니다 · {left} 뒤 다시 가림" if shown else "전화번호와 이름은 봉인되어 있습니다"
    act = DeskAct("보기", "reveal", "L", keeps=False, sealed=True)
    if shown:
        act = DeskAct("가리기", "conceal", "L", keeps=False)
    head = (Title(_due(call, calls), f"{row.office} · {row.number}"), Lock(bool(shown), told, act))
    if standing.at("handing"):
        by = call.hand_over_by
        until = f" 잘못 온 부탁은 {moment_words(by, calls.now)}까지 넘기셔야 합니다." if by else ""
        asked = f"어느 부서의 일입니까?{until} 약속한 전화 시각은 그대로입니다."
        others = tuple(one for one in calls.offices if one != row.office)
        chosen = standing.drafts.get(row.number, {}).get("office", "")
        field = DeskField("office", "넘길 부서", kind="option", choices=others)
        acts = (
            DeskAct("이 부서로 넘기기", "hand", primary=chosen in others, open=chosen in others),
            DeskAct("그만두기", key="Esc", to={"handing": ""}),
        )
        return Lane((*head, DeskForm(row.number, (field,), acts, asked, first=True)), 400, quiet=True)
    facts = tuple((label, shown[key], looks) for key, label, looks in _FACTS if (shown or {}).get(key))
    return Lane((*head, FactList(facts)), 400, quiet=True, acts=tuple(_steps(call)))


def _steps(call: CallBackEntry) -> list[DeskAct]:
    may = call.moves
    found = [
        (CaseMove.GIVE_UP, DeskAct(
            "여러 번 걸어도 닿지 않아 마침", CaseMove.GIVE_UP, "G", asks="한 번 더 누르면 마칩니다",
            told="이 부탁이 ‘닿지 않음’으로 끝나고, 다시 걸지 않습니다.",
        )),
        (CaseMove.TELL_OFFICE, DeskAct("담당자 부서에 알림", CaseMove.TELL_OFFICE, "O")),
        (CaseMove.HAND_OVER, DeskAct("다른 부서로 넘기기", key="T", to={"handing": "1"})),
        (CaseMove.MISS, DeskAct("걸었으나 받지 않으심", CaseMove.MISS, "M", open=CaseMove.MISS in may)),
        (CaseMove.CALL, DeskAct(
            "전화했음으로 마침", CaseMove.CALL, "C", primary=True, open=CaseMove.CALL in may
        )),
    ]  # fmt: skip
    return [act for move, act in found if move in may or not act.open]


def _call(calls: CallList, number: str) -> CallBackEntry | None:
    return next((one for one in calls.calls if one.waiting.row.number == number), None)


def _seen(given: Given[CallList]) -> tuple[str, int]:
    """Return the number of the call that is shown, and the version it is shown at."""
    number = given.place["call"]
    call = _call(given.known, number)
    return number, call.version if call else 0


def _act(move: CaseMove, service: CallBackService, given: Given[CallList]) -> ActResult:
    service.act(*_seen(given), move)
    return ActResult(_SAID[move])


def _hand(service: CallBackService, given: Given[CallList]) -> ActResult:
    office = given.fields["office"].strip()
    service.hand_over(*_seen(given), office)
    return ActResult(f"{office}에 넘겼습니다.", {"handing": ""}, given.place["call"])


def _reveal(service: CallBackService, given: Given[CallList]) -> ActResult:
    return ActResult(held=service.reveal(given.place["call"]), held_s=REVEALED_S)


CALLBACKS: Final = DeskPage["CallBackService", "CallList"](
    "callbacks",
    "전화 부탁",
    "phone",
    lambda service, _place: service.look(),
    _show,
    {
        **{move: partial(_act, move) for move in _SAID},
        "hand": _hand,
        "reveal": _reveal,
        "conceal": lambda _service, _given: ActResult(),
    },
    about="call",
    others_change=True,
    seal=lambda calls: calls.seal,
)
