# SPDX-License-Identifier: GPL-3.0-or-later
"""The states of a case as an explicit machine: what is not in the table cannot happen."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Illegal(Exception):  # noqa: N818 # it says what is the case
    """This cannot be done in the case's present state."""


class Flow(StrEnum):
    """Four ways a case can go, by its kind."""

    COMPLAINT = "complaint"
    PRAISE = "praise"
    CALLBACK = "callback"
    COMPENSATION = "compensation"


class State(StrEnum):
    """Where a case stands."""

    RECEIVED = "received"
    ASSIGNED = "assigned"
    SUPPLEMENT = "supplement"
    ANSWERED = "answered"
    NOTIFIED = "notified"
    CONFIRMED = "confirmed"
    PASSED_ON = "passed_on"
    SHOWN = "shown"
    TOLD = "told"
    UNREACHED = "unreached"
    CALLED = "called"
    GIVEN_UP = "given_up"
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"
    DESTROYED = "destroyed"


class CaseMove(StrEnum):
    """What can happen to a case."""

    RECEIVE = "receive"
    ASSIGN = "assign"
    HAND_OVER = "hand_over"
    ASK_SUPPLEMENT = "ask_supplement"
    SUPPLEMENTED = "supplemented"
    EXTEND = "extend"
    ANSWER = "answer"
    NOTIFY = "notify"
    PROGRESS = "progress"
    RECORD_CAUSE = "record_cause"
    LAPSE = "lapse"
    RECOMPUTE = "recompute"
    ALERT = "alert"
    EXCLUDE = "exclude"
    WITHDRAW = "withdraw"
    CONFIRM = "confirm"
    PASS_ON = "pass_on"  # noqa: S105 # no password: praise is passed on
    SHOW = "show"
    HIDE = "hide"
    TELL_OFFICE = "tell_office"
    MISS = "miss"
    CALL = "call"
    GIVE_UP = "give_up"
    DECIDE = "decide"
    DESTROY = "destroy"
    SET_TIME = "set_time"


# What the program itself does to a case: nobody has looked at it.
OF_THE_PROGRAM: Final = frozenset({CaseMove.RECEIVE, CaseMove.ALERT, CaseMove.RECOMPUTE})
CLOSED: Final = frozenset(
    {
        *(State.NOTIFIED, State.PASSED_ON, State.SHOWN, State.CALLED, State.GIVEN_UP),
        *(State.WITHDRAWN, State.DESTROYED),
    }
)
WORDS: Final = {
    State.RECEIVED: "접수했습니다",
    State.ASSIGNED: "처리하고 있습니다",
    State.SUPPLEMENT: "보완을 기다리고 있습니다",
    State.ANSWERED: "답을 준비했습니다",
    State.NOTIFIED: "결과를 알려 드렸습니다",
    State.CONFIRMED: "확인했습니다",
    State.PASSED_ON: "당사자에게 전했습니다",
    State.SHOWN: "화면에 소개했습니다",
    State.TOLD: "부서에 전했습니다",
    State.UNREACHED: "전화를 드렸으나 받지 않으셨습니다",
    State.CALLED: "전화를 드렸습니다",
    State.GIVEN_UP: "여러 번 전화를 드렸으나 닿지 않아 마쳤습니다",
    State.DECIDED: "보상을 정했습니다",
    State.WITHDRAWN: "취하하셨습니다",
    State.DESTROYED: "보존 기간이 끝나 지웠습니다",
}
# The same for staff, as a column of a list has room.
STEPS: Final = {
    State.RECEIVED: "접수", State.ASSIGNED: "검토", State.SUPPLEMENT: "보완 요청",
    State.ANSWERED: "결과 알림", State.NOTIFIED: "알려 드림", State.CONFIRMED: "확인함",
    State.PASSED_ON: "전함", State.SHOWN: "화면 소개", State.TOLD: "부서에 알림",
    State.UNREACHED: "안 받으심", State.CALLED: "전화함", State.GIVEN_UP: "닿지 않음",
    State.DECIDED: "보상 정함", State.WITHDRAWN: "취하", State.DESTROYED: "파기",
}  # fmt: skip
_S, _M = State, CaseMove
_PETITION: Final = {
    (_S.RECEIVED, _M.ASSIGN): _S.ASSIGNED,
    (_S.ASSIGNED, _M.ASSIGN): _S.ASSIGNED,
    (_S.ASSIGNED, _M.ASK_SUPPLEMENT): _S.SUPPLEMENT,
    (_S.SUPPLEMENT, _M.SUPPLEMENTED): _S.ASSIGNED,
    (_S.SUPPLEMENT, _M.ASSIGN): _S.SUPPLEMENT,
    (_S.ANSWERED, _M.NOTIFY): _S.NOTIFIED,
}
_OWN: Final = {
    Flow.COMPLAINT: {
        **_PETITION,
        (_S.ASSIGNED, _M.ANSWER): _S.ANSWERED,
        (_S.ANSWERED, _M.ANSWER): _S.ANSWERED,
    },
    Flow.COMPENSATION: {
        **_PETITION,
        (_S.ASSIGNED, _M.DECIDE): _S.DECIDED,
        (_S.DECIDED, _M.DECIDE): _S.DECIDED,
        (_S.DECIDED, _M.NOTIFY): _S.NOTIFIED,
    },
    Flow.PRAISE: {
        (_S.RECEIVED, _M.CONFIRM): _S.CONFIRMED,
        (_S.CONFIRMED, _M.PASS_ON): _S.PASSED_ON,
        (_S.PASSED_ON, _M.SHOW): _S.SHOWN,
        (_S.SHOWN, _M.HIDE): _S.PASSED_ON,
    },
    Flow.CALLBACK: {
        (_S.RECEIVED, _M.TELL_OFFICE): _S.TOLD,
        (_S.UNREACHED, _M.TELL_OFFICE): _S.UNREACHED,
        (_S.RECEIVED, _M.MISS): _S.UNREACHED,
        (_S.TOLD, _M.MISS): _S.UNREACHED,
        (_S.UNREACHED, _M.MISS): _S.UNREACHED,
        (_S.RECEIVED, _M.CALL): _S.CALLED,
        (_S.TOLD, _M.CALL): _S.CALLED,
        (_S.UNREACHED, _M.CALL): _S.CALLED,
        (_S.UNREACHED, _M.GIVE_UP): _S.GIVEN_UP,
    },
}
# These leave an open case where it is.
_STANDING: Final = {
    *(_M.PROGRESS, _M.RECORD_CAUSE, _M.LAPSE, _M.RECOMPUTE, _M.ALERT, _M.EXCLUDE, _M.SET_TIME),
}
_PETITIONS: Final = {Flow.COMPLAINT, Flow.COMPENSATION}
_EXTENDABLE: Final = {_S.RECEIVED, _S.ASSIGNED}
_MOVABLE: Final = {_S.RECEIVED, _S.ASSIGNED, _S.TOLD, _S.UNREACHED, _S.CONFIRMED}


def flow_of(kind: str) -> Flow:
    """Choose the way of a kind."""
    return {
        "praise": Flow.PRAISE,
        "callback": Flow.CALLBACK,
        "claim": Flow.COMPENSATION,
        "compensation": Flow.COMPENSATION,
    }.get(kind, Flow.COMPLAINT)


def after(flow: Flow, state: State, move: CaseMove) -> State:
    """Return the state a move leads to, or refuse the move."""
    target = _target(flow, state, move)
    if target is None:
        raise Illegal(f"'{WORDS[state]}' 상태에서는 할 수 없는 일입니다({move}).")
    return target


def moves(flow: Flow, state: State) -> frozenset[CaseMove]:
    """Return everything that may happen next, so that a screen offers nothing else."""
    return frozenset(move for move in CaseMove if _target(flow, state, move) is not None)


def _target(flow: Flow, state: State, move: CaseMove) -> State | None:
    if state in CLOSED:
        erased = State.DESTROYED if state is not State.DESTROYED and move is CaseMove.DESTROY else None
        return erased or _OWN[flow].get((state, move))
    if move in _STANDING or (move is CaseMove.EXTEND and state in _EXTENDABLE and flow in _PETITIONS):
        return state
    if move is CaseMove.HAND_OVER:
        return State.RECEIVED if state in _MOVABLE else None
    return State.WITHDRAWN if move is CaseMove.WITHDRAW else _OWN[flow].get((state, move))
