"""The admin's lists in words: one dataclass a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import SEOUL
from kiosk.ui.admin.charts.changes import Told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.directory.chart import Diagnostic
    from kiosk.directory.difference import Change
    from kiosk.directory.revisions import Revision
    from kiosk.services.admin.results.charts import Reading

_KINDS: Final = (("joined", "새로 옴"), ("left", "떠남"), ("moved", "자리 바꿈"), ("changed", "바뀜"))
_SEVERITIES: Final = {"error": ("고칠 칸", "late"), "warning": ("확인할 칸", "near")}
_DEEDS: Final = {"import": "좌석표 발행", "edit": "고침", "rollback": "되돌림"}


@dataclass(frozen=True, slots=True)
class FileRow:
    """A chart in the inbox."""

    file: str


@dataclass(frozen=True, slots=True)
class Line:
    """One problem or one change of the chart that is shown; problems are numbered from 1, changes are not."""

    number: int
    shape: str
    kind: str
    where: str
    what: str
    named: bool = False


@dataclass(frozen=True, slots=True)
class PastRow:
    """One revision."""

    number: int
    title: str
    told: str


def lines(reading: Reading) -> Sequence[Line]:
    """List the problems, what must be mended first, then every change."""
    result, told = reading.result, Told(reading)
    found = [_problem(at, one) for at, one in enumerate(ordered(result.problems), 1)]
    for name, word in _KINDS:
        changes: tuple[Change, ...] = getattr(result.difference, name)
        found += [
            Line(0, name, word, f"{one.office} {one.desk}번", told.change(name, one)) for one in changes
        ]
    return found or [Line(0, "calm", "그대로", "", "지금 좌석표와 같습니다.")]


def ordered(problems: Iterable[Diagnostic]) -> Sequence[Diagnostic]:
    """Put first what must be mended."""
    return sorted(problems, key=lambda one: one.severity != "error")


def past(revision: Revision) -> PastRow:
    """Tell a revision in two lines."""
    offices = revision.offices
    title = f"{offices[0]} 외 {len(offices) - 1}곳" if len(offices) > 1 else "".join(offices)
    when = f"{revision.published_at.astimezone(SEOUL):%Y-%m-%d %H:%M}"
    told = f"{_DEEDS[revision.kind]} · {when} · {revision.since}"
    return PastRow(revision.number, f"개정 {revision.number}  {title}", told)


def _problem(number: int, one: Diagnostic) -> Line:
    word, shape = _SEVERITIES.get(one.severity, ("알림", "calm"))
    return Line(
        number, shape, word, " ".join(filter(None, (one.sheet, one.cell))), one.message, one.named is not None
    )
