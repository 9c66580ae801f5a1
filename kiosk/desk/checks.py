# SPDX-License-Identifier: GPL-3.0-or-later
"""Spot checks: the offices that were drawn for a week, what was checked where, and how often it was kept."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from kiosk.charter.moments import day_words
from kiosk.desk.blocks import (
    DeskAct,
    DeskCell,
    DeskChoice,
    DeskField,
    DeskForm,
    DeskView,
    Lane,
    Listing,
    ListRow,
    Note,
)
from kiosk.desk.page import ActResult, DeskPage
from kiosk.reports.spot_checks import CheckRound
from kiosk.services.admin.results.checks import Checks, SpotCheckKind
from kiosk.services.refused import Refused

if TYPE_CHECKING:
    from kiosk.desk.page import DeskStanding, Given, Place
    from kiosk.reports.spot_checks import DrawnOffice
    from kiosk.services.admin.checks import SpotCheckService

type _ChecksRead = tuple[Checks, CheckRound]

_UNDRAWN: Final = "이 주는 뽑아 두지 않았습니다.\n주가 시작되기 전에 뽑아야 합니다."
_EMPTY: Final = "올해 적은 점검이 없습니다.\n오른쪽에 한 건씩, 또는 모아서 적어 주십시오."
_WEEKS: Final = (("", "이번 주"), ("1", "다음 주"))
_DRAWN: Final = "뽑았습니다. 해시를 그 주들이 시작되기 전에 알려 주십시오. 씨앗값은 끝난 뒤 결과에 실립니다."


def _ahead(place: Place) -> int:
    return int(place.get("week") or 0)


def _read(service: SpotCheckService, place: Place) -> _ChecksRead:
    return service.checks(), service.round(_ahead(place))


def _show(known: _ChecksRead, standing: DeskStanding) -> DeskView:
    found, told = known
    made = Listing("적은 점검", tuple(_row(one, found) for one in found.made), _EMPTY, least=60)
    lanes = (_round(told, standing), Lane((made,)), _forms(found, standing))
    return DeskView(lanes, "전화 벨, 연결, 인사말, 명찰처럼 현장에서만 보이는 약속")


def _round(told: CheckRound, standing: DeskStanding) -> Lane:
    drawn = Listing(
        f"{told.week:%m.%d}부터",
        tuple(_drawn(one) for one in told.offices or ()),
        _UNDRAWN if told.offices is None else "",
        place="office",
        chosen=standing.at("office"),
        least=60,
        choice=DeskChoice("week", "주", _WEEKS, standing.at("week")),
    )
    acts = []
    if told.offices is not None:
        acts.append(DeskAct("점검표 인쇄", "sheet", glyph="receipt", keeps=False))
    if told.coming:
        month = f"{int(told.coming[5:])}월에 점검할 부서 뽑기"
        acts.append(DeskAct(month, "draw", asks="한 번 더 누르면 뽑습니다", primary=True))
    told_before = (Note(f"시작 전에 알릴 해시 {told.commit}", soft=True),) if told.commit else ()
    return Lane((drawn, *told_before), 300, quiet=True, acts=tuple(acts))


def _drawn(one: DrawnOffice) -> ListRow:
    checked, kept = (sum(told[at] for told in one.told.values()) for at in (0, 1))
    told = f"{checked:,}건 점검, {kept:,}건 지킴" if checked else "아직 만나지 못함"
    cells = (DeskCell(one.name, 0, "strong", " · ".join(filter(None, (one.place, told)))),)
    return ListRow(one.name, cells, "done" if checked else "calm")


def _row(one: SpotCheckKind, found: Checks) -> ListRow:
    first, last = found.period
    counted = "다음 결과에 셉니다" if one.day > last else "이미 공개한 기간" if one.day < first else ""
    count = f"{one.checked}건 가운데 {one.kept}건 지킴"
    promise = found.promises.get(one.promise, one.promise)
    told = " · ".join(filter(None, (count, one.day.isoformat(), promise, one.who, counted)))
    act = DeskAct("지우기", "take_back", asks="한 번 더", spoken=f"{one.office} {told} 지우기")
    shape = "done" if one.kept == one.checked else "missed"
    return ListRow(str(one.key), (DeskCell(one.office, 0, "strong wrap", told),), shape, acts=(act,))


def _forms(found: Checks, standing: DeskStanding) -> Lane:
    promises, offices = tuple(found.promises.values()), tuple(found.offices)
    office = standing.at("office") or next(iter(offices), "")
    check = DeskForm(
        "check",
        (
            DeskField("promise", "약속", next(iter(promises), ""), "pick", promises),
            DeskField("office", "부서", office, "pick", offices, place=True),
            DeskField("day", "점검한 날", found.today.isoformat(), longest=10, beside=True),
        ),
        (DeskAct("한 건 지킴", "kept", strong=True), DeskAct("한 건 못 지킴", "missed", strong=True)),
        inline=True,
    )
    written = standing.drafts.get("many", {})
    ready = bool(written.get("checked") and written.get("kept"))
    many = DeskForm(
        "many",
        (
            DeskField("checked", "점검한 건수", longest=5, hint="점검", unit="건", width=110),
            DeskField("kept", "지킨 건수", longest=5, hint="지킴", unit="건", width=110),
        ),
        (DeskAct("적기", "many", primary=ready, open=ready),),
        told="모아서 적기: 점검한 건수, 지킨 건수",
        inline=True,
    )
    counts = tuple(_count(promise, name, found) for promise, name in found.promises.items())
    title = f"다음에 공개할 결과 · {_period(found)}"
    return Lane((check, many, Listing(title, counts, least=32)), 460, "점검 적기")


def _period(found: Checks) -> str:
    (first, last), today = found.period, found.today
    if first > today:
        return "내일부터 다음 결과에 셉니다"
    return f"{day_words(first, today)} – {day_words(last, today)}"


def _count(promise: str, name: str, found: Checks) -> ListRow:
    first, last = found.period
    mine = [one for one in found.made if one.promise == promise and first <= one.day <= last]
    checked, kept = sum(one.checked for one in mine), sum(one.kept for one in mine)
    told = f"{checked:,}건 · 지킴 {kept / checked * 100:.1f} %" if checked else "아직 없음"
    return ListRow(promise, (DeskCell(name, 0, "less wrap"), DeskCell(told, 146, "strong right")))


def _add(service: SpotCheckService, given: Given[_ChecksRead], checked: str, kept: str) -> ActResult:
    found, said = given.known[0], given.fields
    ids = {name: promise for promise, name in found.promises.items()}
    try:
        day = date.fromisoformat(said["day"].strip())
        check = SpotCheckKind(day, ids[said["promise"]], said["office"], int(checked), int(kept))
    except ValueError:
        raise Refused("날짜는 2026-11-25처럼, 건수는 숫자로 적어 주십시오.") from None
    service.add(check)
    return ActResult(f"{check.office} {check.checked}건을 적었습니다.", ends="many")


def _take_back(service: SpotCheckService, given: Given[_ChecksRead]) -> ActResult:
    check = next(one for one in given.known[0].made if str(one.key) == given.about)
    service.take_back(check)
    return ActResult(f"{check.office} {check.checked}건을 지웠습니다.")


def _draw(service: SpotCheckService, given: Given[_ChecksRead]) -> ActResult:
    service.draw(given.known[1].coming)
    return ActResult(_DRAWN)


CHECKS: Final = DeskPage["SpotCheckService", _ChecksRead](
    "checks",
    "점검 입력",
    "check",
    _read,
    _show,
    {
        "kept": lambda service, given: _add(service, given, "1", "1"),
        "missed": lambda service, given: _add(service, given, "1", "0"),
        "many": lambda service, given: _add(service, given, given.fields["checked"], given.fields["kept"]),
        "take_back": _take_back,
        "draw": _draw,
        "sheet": lambda service, given: ActResult(service.sheet(_ahead(given.place))),
    },
    reads=frozenset({"week"}),
)
