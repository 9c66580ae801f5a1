# SPDX-License-Identifier: GPL-3.0-or-later
"""What whoever publishes a chart must ask for in so many words: a new office, a great loss, absurd growth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.chart import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.directory.charts.chart import Chart
    from kiosk.directory.model import Directory, Office

LOSS: Final = 0.4  # of an office's desks or of its people
GROWTH: Final = 2  # times its desks, when that is more than a team
A_TEAM: Final = 10
LARGEST: Final = 300  # more desks than any office of a city hall has: the largest of the demo city has 57
MIXED: Final = "파일에 다른 자료가 섞이지 않았는지 보아 주십시오."
HOW: Final = "맞으면 그렇다고 확인해 주십시오."


def asks(chart: Chart, office: Office, before: Directory) -> Iterator[Diagnostic]:
    """Return what of a new chart is published only when asked for explicitly."""
    for sentence, desks in _sentences(office, before.by_name.get(office.name)):
        yield Diagnostic("error", chart.file, chart.sheet, None, f"{sentence} {HOW}", asks=max(desks, 1))


def _sentences(office: Office, old: Office | None) -> Iterator[tuple[str, int]]:
    now, here = len(office.seats), office.name
    if old is None:
        yield f"‘{here}’은(는) 등록된 부서가 아닙니다({now}자리). 이름이 틀리지 않았는지 보아 주십시오.", now
        was = 0
    else:
        was = len(old.seats)
        yield from _losses(old, office)
    if now and not _tells_anything(office) and (old is None or not old.seats or _tells_anything(old)):
        yield f"{here} {now}자리 모두 전화도 업무도 없습니다. 좌석배치도가 맞는지 보아 주십시오.", now
    if was and now > max(was * GROWTH, was + A_TEAM):
        yield f"{here} 자리가 {was}에서 {now}(으)로 늘어납니다. {MIXED}", now - was
    elif now > LARGEST >= was:
        yield f"{here} 한 부서가 {now}자리입니다. {MIXED}", now


def _losses(old: Office, new: Office) -> Iterator[tuple[str, int]]:
    was, now = len(old.seats), len(new.seats)
    if was - now > was * LOSS:
        told = f"{new.name} 자리가 {was}에서 {now}(으)로 줄어듭니다. {was - now}자리가 사라집니다."
        yield f"{told} 시트가 한 장 더 있지 않은지 보아 주십시오.", was - now
        return
    people, left = _people(old), _people(new)
    if people - left > people * LOSS:
        told = f"{new.name}에서 일하는 사람이 {people}명에서 {left}명으로 줄어듭니다."
        yield f"{told} 빈자리로 잘못 적히지 않았는지 보아 주십시오.", people - left


def _tells_anything(office: Office) -> bool:
    """Tell a chart from an organisation chart, a banquet or a roster: somebody has a telephone or a duty."""
    return any(seat.phone or seat.duties for seat in office.seats)


def _people(office: Office) -> int:
    return sum(not seat.vacant for seat in office.seats)
