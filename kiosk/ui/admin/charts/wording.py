# SPDX-License-Identifier: GPL-3.0-or-later
"""The admin's lists in words: one dataclass a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import SEOUL
from kiosk.language.particles import with_particle
from kiosk.services.admin.chart_words import ChangeWords
from kiosk.ui.admin.confirmation import Effect, Weighed
from kiosk.ui.admin.page import day_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from kiosk.directory.charts.chart import Diagnostic
    from kiosk.directory.difference import ChartChange
    from kiosk.directory.importing import ImportResult
    from kiosk.directory.revisions import Revision
    from kiosk.directory.undoing import Undoing
    from kiosk.services.admin.results.charts import ChartReading

_KINDS: Final = (("joined", "새로 옴"), ("left", "떠남"), ("moved", "자리 바꿈"), ("changed", "바뀜"))
_SEVERITIES: Final = {"error": ("고칠 칸", "late"), "warning": ("확인할 칸", "near")}
_NAMED: Final = 6
_DEEDS: Final = {"import": "좌석표 발행", "edit": "고침", "rollback": "되돌림"}


@dataclass(frozen=True, slots=True)
class FileRow:
    """A chart in the inbox."""

    file: str


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """One problem or one change of the chart that is shown; problems are numbered from 1, changes are not."""

    number: int
    shape: str
    kind: str
    where: str
    what: str
    named: bool = False
    read_as: str = ""


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """One revision."""

    number: int
    title: str
    told: str
    button: str
    barred: str


def lines(reading: ChartReading, problems: Sequence[Diagnostic]) -> Sequence[DifferenceLine]:
    """List the problems as they are ordered, then every change."""
    result, told = reading.result, ChangeWords(reading)
    found = [_problem(at, one) for at, one in enumerate(problems, 1)]
    for name, word in _KINDS:
        changes: tuple[ChartChange, ...] = getattr(result.difference, name)
        found += [
            DifferenceLine(
                0, name, word, f"{reading.called(one.office)} {one.desk}번", told.change(name, one)
            )
            for one in changes
        ]
    return found or [DifferenceLine(0, "calm", "그대로", "", "지금 좌석표와 같습니다.")]


def ordered(result: ImportResult, picked: Diagnostic | None = None) -> Sequence[Diagnostic]:
    """Put first the cell that was pressed, then what must be mended, then what is doubtful."""
    wrong = [one for one in result.problems if one.severity == "error"]
    others = [one for one in result.problems if one.severity != "error"]
    return [*([picked] if picked else ()), *wrong, *result.doubts, *others]


def first_day(written: str, today: date | None) -> tuple[date | None, str]:
    """Return the day from which a chart is to hold, or what is wrong with it."""
    if (day := day_of(written)) is None:
        return None, "시행일을 2026-12-01처럼 적어 주십시오."
    if today and day < today:
        return None, "시행일은 오늘부터 고를 수 있습니다."
    return day, ""


def past(revision: Revision, floor: int) -> RevisionRow:
    """Return a revision in two lines; up to the first complete one, `floor`, none is taken back."""
    offices = revision.offices
    title = f"{offices[0]} 외 {len(offices) - 1}곳" if len(offices) > 1 else "".join(offices)
    when = f"{revision.published_at.astimezone(SEOUL):%Y-%m-%d %H:%M}"
    deed = f"개정 {revision.restores} 되돌림" if revision.restores else _DEEDS[revision.kind]
    told = " · ".join(filter(None, (deed, revision.actor, when, revision.since, revision.note)))
    button = "되돌림 취소" if revision.kind == "rollback" else "되돌리기"
    barred = "처음 넣은 자료" if revision.number <= floor else ""
    return RevisionRow(revision.number, f"개정 {revision.number}  {title}", told, button, barred)


def weighed(plan: Undoing) -> Weighed:
    """Return what taking a revision back would change, in numbers."""
    lost, number = plan.lost, plan.revision.number
    what = f"{len(lost)}개 부서가 방문객에게서 사라집니다" if lost else f"{plan.changed}자리가 바뀝니다"
    return Weighed(
        title=f"{with_particle(f'개정 {number}', '을/를')} 되돌리면 {what}",
        told=f"{plan.day.isoformat()}부터 그 앞의 자리로 새 개정을 만듭니다. 개정 {number}도 남습니다.",
        button=f"{len(lost)}개 부서를 빼고 되돌리기" if lost else f"{plan.changed}자리 되돌리기",
        effects=[
            _effect("찾을 수 있는 부서", plan.offices, plan.offices_after),
            _effect("자리", plan.desks, plan.desks_after),
            Effect("달라지는 부서", "", f"{plan.touched:,}", less=False),
            Effect("달라지는 자리", "", f"{plan.changed:,}", less=plan.large),
        ],
        touches=_names(lost),
        number=plan.number,
        large=plan.large,
    )


def _effect(what: str, now: int, after: int) -> Effect:
    return Effect(what, f"{now:,}", f"{after:,}", less=after < now)


def _names(lost: Mapping[str, int]) -> Sequence[str]:
    shown = [f"{name} {desks}자리" for name, desks in list(lost.items())[:_NAMED]]
    rest = len(lost) - len(shown)
    return [*shown, f"그 밖 {rest}개 부서"] if rest else shown


def _problem(number: int, one: Diagnostic) -> DifferenceLine:
    word, shape = _SEVERITIES.get(one.severity, ("여쭐 것" if one.doubt else "알림", "calm"))
    where = " ".join(filter(None, (one.sheet, one.cell)))
    read_as = one.doubt.read_as if one.doubt else ""
    return DifferenceLine(number, shape, word, where, one.message, one.named is not None, read_as)
