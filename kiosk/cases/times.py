# SPDX-License-Identifier: GPL-3.0-or-later
"""What an auditor can trust about times: none is won after it has passed, none is told that cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.charter.deadline import NotAllowed
from kiosk.charter.hours import in_seoul

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.cases.model import Case
    from kiosk.charter.clock import StatutoryClock

LAPSED: Final = "기한이 지나 늘릴 수 없습니다. 지난 것은 지난 대로 남습니다."
CLOCK: Final = (
    "이 컴퓨터의 시계가 앞서 적은 때보다 뒤로 가 있어 적지 않았습니다. 시계를 맞춘 다음 다시 눌러 주십시오. "
    "맞는 시계라면 시스템 담당이 시계 알림을 치워야 합니다."
)
UNTIMED: Final = "접수한 때를 아직 몰라 늘릴 기한이 없습니다. 시계를 맞추면 기한이 정해집니다."


def check_clock(*, believed: bool) -> None:
    """Raise `NotAllowed` where a step would be dated by a clock set back, and so win a time that is lost."""
    if not believed:
        raise NotAllowed(CLOCK)


def check_extendable(case: Case, clock: StatutoryClock, now: datetime) -> None:
    """Raise `NotAllowed` where the time to be extended has passed: what was missed stays missed."""
    if not case.timed:
        raise NotAllowed(UNTIMED)
    if not case.may_extend(clock, now):
        raise NotAllowed(LAPSED)


def told_between(answered: datetime | None, told: datetime, now: datetime) -> datetime:
    """Return when the visitor was told; raise `NotAllowed` unless that lies between the answer and now.

    Times are told by the minute: within the minute of the answer they mean the moment after it.
    """
    if told > now:
        raise NotAllowed("알린 때가 지금보다 뒤입니다. 알리신 다음에 적어 주십시오.")
    if answered is None or told >= answered:
        return told
    if told >= answered.replace(second=0, microsecond=0):
        return answered
    raise NotAllowed(
        f"알린 때가 답을 쓴 때({in_seoul(answered):%m.%d %H:%M})보다 앞섭니다. "
        "알린 때를 비워 지금으로 적거나, 그때 알린 것이 있으면 ‘중간 알림’으로 적어 주십시오."
    )
