# SPDX-License-Identifier: GPL-3.0-or-later
"""What is late already and what comes after tomorrow, in counts that are the database's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from kiosk.charter.hours import in_seoul
from kiosk.ui.admin.tasks.wording import due_today

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from kiosk.services.admin.results.tasks import Agenda

AGES: Final = ("오늘", "1–3일", "4–7일", "8–21일", "22일+")
OFFICES: Final = 6


@dataclass(frozen=True, slots=True)
class AgeRow:
    """One bar: how long ago the time passed, how many, and how high the bar is, of 1."""

    age: str
    count: int
    share: float


@dataclass(frozen=True, slots=True)
class BacklogRow:
    """One office of the backlog."""

    office: str
    count: str
    oldest: str


def backlog_words(agenda: Agenda) -> dict[str, Any]:
    """Return how much is late, since when, and how much of it the law's own time has run out for."""
    late = agenda.backlog
    oldest = f"가장 오래된 것 {_days(late.oldest, agenda.now)}" if late.oldest else ""
    past_law = f"법정 기한까지 넘긴 것 {late.past_law:,}" if late.past_law else ""
    mine = f"맡으신 것 {late.mine:,}" if late.mine else ""
    stood_in = f"대직하시는 것 {late.stood_in:,}" if late.stood_in else ""
    told = " · ".join(filter(None, (mine, stood_in, oldest, past_law)))
    return {"title": f"밀린 일 {late.total:,}", "told": told, "rest": _rest(agenda)}


def age_rows(agenda: Agenda) -> Sequence[AgeRow]:
    """Draw how old the backlog is."""
    most = max(agenda.backlog.ages, default=0)
    counted = zip(AGES, agenda.backlog.ages, strict=False)
    return [AgeRow(age, count, count / most if most else 0.0) for age, count in counted]


def office_rows(agenda: Agenda) -> Sequence[BacklogRow]:
    """List the offices with most of the backlog."""
    return [
        BacklogRow(one.office, f"{one.count:,}", _days(one.oldest, agenda.now))
        for one in agenda.backlog.offices[:OFFICES]
    ]


def counted(agenda: Agenda, at: str) -> str:
    """Return when all was read, and how much there is."""
    clock = "" if agenda.clock_trusted else " · 시계를 믿을 수 없어 기한을 약속하지 않습니다"
    return f"{at}에 다 읽음 · 오늘 {due_today(agenda):,} · 밀린 것 {agenda.backlog.total:,}{clock}"


def rest_words(agenda: Agenda) -> str:
    """Return what the list does not show, so that nothing is cut in silence."""
    more = f"내일까지 {agenda.unlisted:,}건 더 있습니다" if agenda.unlisted else ""
    later = f"모레부터 {agenda.later:,}건" if agenda.later else ""
    told = " · ".join(filter(None, (more, later)))
    return f"{told} · ‘민원’과 ‘전화 부탁’에서 봅니다" if told else ""


def _rest(agenda: Agenda) -> str:
    rest = agenda.backlog.offices[OFFICES:]
    return f"그 밖 {len(rest)}개 부서 {sum(one.count for one in rest):,}건" if rest else ""


def _days(since: datetime, now: datetime) -> str:
    days = (in_seoul(now).date() - in_seoul(since).date()).days
    return f"{days}일" if days else "오늘"
