# SPDX-License-Identifier: GPL-3.0-or-later
"""Lifts, doors, rooms and hours: stopped, closed, renamed or set otherwise; the kiosk heeds it at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
import re
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import SEOUL, WorkingHours
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
    ListSearch,
    Note,
    Title,
)
from kiosk.desk.languages import language_fields
from kiosk.desk.page import ActResult, DeskPage
from kiosk.language.particles import with_particle
from kiosk.services.refused import Refused
from kiosk.settings import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.desk.blocks import PageBlock
    from kiosk.desk.page import DeskStanding, Given, Place
    from kiosk.directory.service_windows import ServiceWindow
    from kiosk.services.admin.places import PlaceService
    from kiosk.services.admin.results.places import PlaceEntry, PlaceReach

_PANES: Final = (("", "승강기·문"), ("1", "방"), ("2", "부서·여는 시간"), ("3", "번호 창구"))
_LISTED: Final = {
    "": ("elevator", "escalator", "stairs", "door"), "1": ("room",), "2": ("office",), "3": ("office",),
}  # fmt: skip
_WINDOWS: Final = "3"
_EMPTY: Final = {
    "": "도면에 승강기도 문도 없습니다.", "1": "도면에 방이 없습니다.", "2": "부서가 없습니다.",
    "3": "번호 창구가 있는 방이 없습니다.",
}  # fmt: skip
_KINDS: Final = {
    "elevator": "승강기", "escalator": "에스컬레이터", "stairs": "계단", "door": "출입문", "room": "방",
    "office": "부서",
}  # fmt: skip
_CLOSES: Final = {"door", "room", "office"}  # the rest stops
_CLOCK: Final = re.compile(r"(\d{1,2})(?::(\d{2}))?")
_UNCHOSEN: Final = (
    "왼쪽에서 고르면 멈추거나 닫을 수 있습니다.\n방은 이름을, 부서는 여는 시간을 바꿀 수 있습니다."
)
_HEEDED: Final = "민원의 근무 시간 셈과 키오스크의 ‘지금 열림’이 이 시간을 따릅니다."
_SERVES: Final = (
    "많이 찾는 일을 맨 앞에, 쉼표로 나누어 적습니다. 업무 목록에 있는 이름이면 다섯 언어로 실립니다. "
    "모르는 것은 비워 두면 비워 둔 채로 뽑힙니다."
)
_NO_HOURS: Final = "여는 시각과 닫는 시각을 09:00, 18:00처럼 적어 주십시오. 닫는 시각이 늦어야 합니다."


@dataclass(frozen=True, slots=True)
class _PlacesRead:
    """Every place, and what it would change to stop or open the one of this key."""

    places: Sequence[PlaceEntry]
    key: str
    reach: PlaceReach | None


def _read(service: PlaceService, place: Place) -> _PlacesRead:
    places, key = service.places(), place.get("place", "")
    chosen = next((one for one in places if one.key == key and one.kind != "office"), None)
    return _PlacesRead(places, key, service.weigh(chosen) if chosen else None)


def _show(known: _PlacesRead, standing: DeskStanding) -> DeskView:
    pane = standing.at("pane")
    search = f"words{pane}"
    words, chosen = standing.at(search).replace(" ", ""), _chosen(known, standing.place)
    listed = [one for one in _listed(known, pane) if words in f"{_name(one)} {one.plan}".replace(" ", "")]
    listing = Listing(
        rows=tuple(_row(at, one, pane) for at, one in enumerate(listed, 1)),
        empty="이런 이름이 없습니다." if words else _EMPTY[pane],
        place="place",
        chosen=chosen.key if chosen else "",
        clears=("window",),
        least=56,
        search=ListSearch(search, "이름으로 찾기", standing.at(search), "/"),
        choice=DeskChoice("pane", "시설", _PANES, pane),
    )
    beside = Lane(
        _beside(chosen, known, standing) if chosen else (Title(""), Note(_UNCHOSEN, soft=True)), 480
    )
    return DeskView((Lane((listing,)), beside), "여기서 바꾸면 키오스크의 길과 안내에 바로 반영됩니다")


def _listed(known: _PlacesRead, pane: str) -> list[PlaceEntry]:
    """Return what one of the lists holds: first what is stopped; the whole city has no windows."""
    within = [one for one in known.places if one.kind in _LISTED[pane]]
    return sorted(
        (one for one in within if pane != _WINDOWS or not one.whole), key=lambda one: one.stopped is None
    )


def _chosen(known: _PlacesRead, place: Place) -> PlaceEntry | None:
    listed = _listed(known, place.get("pane", ""))
    return next((one for one in listed if one.key == place.get("place")), None)


def _name(place: PlaceEntry) -> str:
    return place.names.get("ko") or place.plan


def _state(place: PlaceEntry) -> tuple[str, str]:
    """Return how a place stands, and since when."""
    out, well = ("닫힘", "열림") if place.kind in _CLOSES else ("멈춤", "정상")
    if place.stopped is None:
        return well, ""
    return out, f"{place.stopped.astimezone(SEOUL):%m-%d %H:%M}부터"


def _row(at: int, place: PlaceEntry, pane: str) -> ListRow:
    shape, looks = ("done", "less right") if place.stopped is None else ("broken", "less right strong tone")
    state, since = _state(place)
    numbers = "·".join(str(one.number) for one in place.windows)
    told = (f"{numbers}번" if numbers else "창구를 모름") if pane == _WINDOWS else _told(place)
    cells = (DeskCell(_name(place), 0, "strong wrap", told), DeskCell(state, 130, looks, since))
    spoken = " ".join(filter(None, (f"{at}.", _name(place), state, since)))
    return ListRow(place.key, cells, shape, spoken)


def _told(place: PlaceEntry) -> str:
    if place.hours:
        return _hours_words(place.hours) + (" · 따로 정함" if place.decided else "")
    return " · ".join(filter(None, (_kind(place), f"도면 이름 {place.plan}" if place.decided else "")))


def _kind(place: PlaceEntry) -> str:
    return " · ".join(filter(None, (_KINDS.get(place.kind, place.kind), place.where)))


def _hours_words(hours: WorkingHours) -> str:
    return f"{hours.opens:%H:%M}–{hours.closes:%H:%M}{' 점심에도 엶' if hours.open_through_lunch else ''}"


def _beside(place: PlaceEntry, known: _PlacesRead, standing: DeskStanding) -> tuple[PageBlock, ...]:
    blocks: list[PageBlock] = [Title(_name(place), _kind(place))]
    if not place.whole:
        blocks.append(_stop_form(place, known))
    if place.kind == "room":
        blocks.append(_names_form(place, standing))
    elif place.kind == "office" and standing.at("pane") == _WINDOWS:
        blocks += _windows(place, standing)
    elif place.kind == "office":
        blocks += (_hours_form(place, known, standing), Note(_HEEDED, soft=True))
    return tuple(blocks)


def _stop_form(place: PlaceEntry, known: _PlacesRead) -> DeskForm:
    out, well = ("닫힘으로", "열림으로") if place.kind in _CLOSES else ("멈춤으로", "정상으로")
    deed, shape = (out, "done") if place.stopped is None else (well, "broken")
    act = DeskAct(deed, "stop", asks="한 번 더 누르면 바꿉니다", about=place.key)
    state = " · ".join(filter(None, _state(place)))
    return DeskForm(f"stop {place.key}", (), (act,), state, _effect(place, known), shape)


def _effect(place: PlaceEntry, known: _PlacesRead) -> str:
    """Return what the button changes; an office that closes keeps its way."""
    if place.kind == "office":
        closes = "키오스크가 이 부서를 ‘닫힘’으로 안내합니다."
        return closes if place.stopped is None else "‘닫힘’ 안내를 거둡니다."
    if known.key != place.key or known.reach is None:
        return "길이 바뀌는 부서를 세는 중입니다."
    now, then = known.reach.unreached
    changed = f"길이 바뀌는 부서 {known.reach.changed}곳"
    return f"{changed} · 계단 없이 갈 수 없는 부서 {now}곳 → {then}곳"


def _names_form(place: PlaceEntry, standing: DeskStanding) -> DeskForm:
    written = standing.drafts.get(place.key, {})
    other = any(place.names.get(code, "") != name for code, name in written.items())
    acts = [DeskAct("이름 바꾸기", "rename", primary=other, open=other)]
    if place.decided:
        acts.append(DeskAct(f"도면 이름으로: {place.plan}", "name_as_planned"))
    return DeskForm(place.key, language_fields(place.names, 40), tuple(acts), told="방문객에게 보이는 이름")


def _hours_form(place: PlaceEntry, known: _PlacesRead, standing: DeskStanding) -> DeskForm:
    hours = place.hours or WorkingHours()
    stored = {
        "opens": f"{hours.opens:%H:%M}",
        "closes": f"{hours.closes:%H:%M}",
        "through": "1" if hours.open_through_lunch else "",
    }
    now = {**stored, **standing.drafts.get(place.key, {})}
    asks = f"한 번 더 누르면 {now['opens']}–{now['closes']}"
    about = ",".join((place.key, *now.values()))
    acts = [DeskAct("이 시간으로 정하기", "set", asks=asks, about=about, primary=True, open=now != stored)]
    if place.decided:
        asks = "한 번 더 누르면 돌아갑니다"
        acts.append(DeskAct("원래 시간으로", "usual", asks=asks, about=place.key))
    told = f"지금 {_hours_words(hours)}"
    if place.whole:
        same = [one for one in known.places if one.kind == "office" and one.hours == place.hours]
        told += f" · 따로 정하지 않은 부서 {len(same) - 1}곳이 함께 바뀝니다"
    fields = (
        DeskField("opens", "여는 시각", stored["opens"], longest=5, width=216, beside=True),
        DeskField("closes", "닫는 시각", stored["closes"], longest=5, width=216, beside=True),
        DeskField("through", "점심에도 엽니다", stored["through"], "check"),
    )
    return DeskForm(place.key, fields, tuple(acts), "여는 시간", told)


def _windows(place: PlaceEntry, standing: DeskStanding) -> tuple[PageBlock, ...]:
    """Return what the numbered windows of an office serve: plates are drawn from this, and nothing else."""
    number = standing.at("window")
    window = next((one for one in place.windows if str(one.number) == number), None)
    listing = Listing(
        "번호 창구",
        tuple(_window(one) for one in place.windows),
        "적은 창구가 없습니다.",
        place="window",
        chosen=number,
    )
    key = f"{place.key} {number}"
    acts = [DeskAct("창구 적기", "set_window", primary=True)]
    if window:
        asks = "한 번 더 누르면 없앱니다"
        acts.append(DeskAct(f"{number}번 창구 없애기", "remove_window", asks=asks, about=key))
    serves = ", ".join(window.serves) if window else ""
    fields = (
        DeskField(
            "number", "창구 번호", number if window else "", longest=2, hint="번호", unit="번", width=110
        ),
        DeskField("serves", "맡은 일", serves, longest=160, hint="여권 발급, 여권 분실신고", width=320),
    )
    return DeskForm(key, fields, tuple(acts)), Note(_SERVES, soft=True), listing


def _window(one: ServiceWindow) -> ListRow:
    """Return a window, and in how many languages it is known what it serves."""
    known = "다섯 언어" if len(one.names) == len(LANGUAGES) - 1 else "한국어만"
    served = ", ".join(one.serves)
    cells = (
        DeskCell(f"{one.number}번", 56, "strong"),
        DeskCell(served, 0, "less"),
        DeskCell(known if served else "모름", 84, "less right soft"),
    )
    return ListRow(str(one.number), cells, spoken=f"{one.number}번 창구 {served}".strip())


def _entry(given: Given[_PlacesRead]) -> PlaceEntry:
    if place := _chosen(given.known, given.place):
        return place
    raise Refused("이 시설은 이제 목록에 없습니다. 다시 골라 주십시오.")


def _stop(service: PlaceService, given: Given[_PlacesRead]) -> ActResult:
    place = _entry(given)
    service.stop(place, stopped=place.stopped is None)
    return ActResult(f"{_name(place)}: 키오스크와 안내요원 화면에 바로 보입니다.")


def _rename(service: PlaceService, given: Given[_PlacesRead]) -> ActResult:
    place, names = _entry(given), {code: given.fields[code] for code in LANGUAGES}
    service.rename(place, {**place.names, **names})
    return ActResult(f"{with_particle(names['ko'], '으로/로')} 보입니다.", ends=place.key)


def _name_as_planned(service: PlaceService, given: Given[_PlacesRead]) -> ActResult:
    place = _entry(given)
    service.rename(place, {})
    return ActResult(f"도면 이름 {with_particle(place.plan, '으로/로')} 돌아갔습니다.", ends=place.key)


def _set(service: PlaceService, given: Given[_PlacesRead]) -> ActResult:
    place, fields = _entry(given), given.fields
    try:
        opens, closes = _clock(fields["opens"]), _clock(fields["closes"])
        hours = WorkingHours(opens, closes, None, fields["through"] == "1")
    except ValueError:
        raise Refused(_NO_HOURS) from None
    service.set_hours(place, hours)
    return ActResult("오늘부터 이 시간으로 보입니다.", ends=place.key)


def _clock(text: str) -> time:
    """Read 9, 9:00 or 09:30; raises ValueError for the rest."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    return time(int(found[1]), int(found[2] or 0))


def _usual(service: PlaceService, given: Given[_PlacesRead]) -> ActResult:
    place = _entry(given)
    service.set_hours(place, None)
    return ActResult("원래 시간으로 돌아갔습니다.", ends=place.key)


def _set_window(service: PlaceService, given: Given[_PlacesRead]) -> ActResult:
    """Store what a window serves, one matter after another behind commas."""
    place, number = _entry(given), given.fields["number"].strip()
    if not number.isdecimal():
        raise Refused("창구 번호를 숫자로 적어 주십시오.")
    service.set_window(place, int(number), given.fields["serves"].split(","))
    told = f"{int(number)}번 창구를 적었습니다. 다음에 뽑는 창구 표지에 실립니다."
    return ActResult(told, ends=f"{place.key} {given.place.get('window', '')}")


def _remove_window(service: PlaceService, given: Given[_PlacesRead]) -> ActResult:
    place, number = _entry(given), given.place["window"]
    service.set_window(place, int(number), None)
    return ActResult(f"{number}번 창구를 없앴습니다.", {"window": ""}, f"{place.key} {number}")


PLACES: Final = DeskPage["PlaceService", _PlacesRead](
    "places",
    "시설 상태",
    "door",
    _read,
    _show,
    {
        "stop": _stop,
        "rename": _rename,
        "name_as_planned": _name_as_planned,
        "set": _set,
        "usual": _usual,
        "set_window": _set_window,
        "remove_window": _remove_window,
    },
    reads=frozenset({"place"}),
)
