# SPDX-License-Identifier: GPL-3.0-or-later
"""Announcements on the kiosk's first screen: written in up to five languages, from a day until a day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.desk.blocks import (
    DeskAct,
    DeskCell,
    DeskField,
    DeskForm,
    DeskView,
    Lane,
    Listing,
    ListRow,
    Specimen,
)
from kiosk.desk.languages import language_fields
from kiosk.desk.page import ActResult, DeskPage
from kiosk.services.admin.results.notices import AnnouncementEntry
from kiosk.services.refused import Refused
from kiosk.settings import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.desk.page import DeskStanding, Given
    from kiosk.services.admin.notices import AnnouncementService

type _Notices = tuple[date, Sequence[AnnouncementEntry]]

_NEW: Final = "new"
_A_WEEK: Final = timedelta(days=6)
_EMPTY: Final = (
    "아직 문구가 없습니다.\n승강기 점검이나 쉬는 날처럼 방문객이 오시기 전에 알 것을 올려 주십시오."
)


def _read(service: AnnouncementService, _place: object) -> _Notices:
    return service.today(), service.notices()


def _show(known: _Notices, standing: DeskStanding) -> DeskView:
    today, notices = known
    chosen = standing.at("notice")
    listing = Listing(
        "문구",
        tuple(_row(one, today) for one in notices),
        _EMPTY,
        place="notice",
        chosen=chosen,
        least=64,
        acts=(DeskAct("새 문구", to={"notice": _NEW}, strong=chosen == _NEW),),
    )
    entry = _entry(known, chosen)
    title = "문구를 고르거나 새로 만드십시오"
    if entry:
        title = "문구 고치기" if entry.key else "새 문구"
    beside = Lane(_form(entry, standing) if entry else (), 600, title)
    return DeskView((Lane((listing,)), beside), "아무도 쓰지 않을 때 키오스크 첫 화면에 나옵니다")


def _row(one: AnnouncementEntry, today: date) -> ListRow:
    shape, standing = "calm", "앞으로"
    if one.last < today:
        shape, standing = "stopped", "지남"
    elif one.first <= today:
        shape, standing = "done", "나오는 중"
    words, days = one.texts.get("ko", ""), f"{one.first.isoformat()} – {one.last.isoformat()}"
    cells = (DeskCell(standing, 76, "less strong"), DeskCell(words, 0, "strong wrap", days))
    return ListRow(one.key, cells, shape, f"{standing} {words}")


def _entry(known: _Notices, chosen: str) -> AnnouncementEntry | None:
    """Return the announcement that is open; a new one stands for a week from today."""
    today, notices = known
    if chosen == _NEW:
        return AnnouncementEntry({}, today, today + _A_WEEK)
    return next((one for one in notices if chosen and one.key == chosen), None)


def _form(entry: AnnouncementEntry, standing: DeskStanding) -> tuple[Specimen, DeskForm]:
    key = entry.key or _NEW
    texts = {**entry.texts, **standing.drafts.get(key, {})}
    other = next((texts[code] for code in LANGUAGES if code != "ko" and texts.get(code, "").strip()), "")
    acts = [DeskAct("고친 문구로 바꾸기" if entry.key else "올리기", "keep", primary=True)]
    if entry.key:
        acts.append(DeskAct("문구 내리기", "take_away", asks="한 번 더 누르면 내립니다"))
    days = (
        DeskField("first", "첫날", entry.first.isoformat(), longest=10, width=270, beside=True),
        DeskField("last", "끝날", entry.last.isoformat(), longest=10, width=270, beside=True),
    )
    fields = (*language_fields(entry.texts, 90), *days)
    shown = texts.get("ko", "") or "문구를 적으면 이렇게 보입니다"
    return Specimen(shown, other), DeskForm(key, fields, tuple(acts))


def _keep(service: AnnouncementService, given: Given[_Notices]) -> ActResult:
    entry = _entry(given.known, given.place["notice"])
    if entry is None:
        raise Refused("이 문구는 그사이 없어졌습니다. 목록에서 다시 골라 주십시오.")
    texts = {code: given.fields[code] for code in LANGUAGES}
    try:
        first, last = (date.fromisoformat(given.fields[name].strip()) for name in ("first", "last"))
    except ValueError:
        raise Refused("날짜를 2026-12-01처럼 적어 주십시오.") from None
    service.keep(AnnouncementEntry(texts, first, last, entry.key, entry.seen))
    stands = "지금부터" if first <= given.known[0] else f"{first.isoformat()}부터"
    return ActResult(f"{stands} 키오스크 첫 화면에 나옵니다.", {"notice": ""}, entry.key or _NEW)


def _take_away(service: AnnouncementService, given: Given[_Notices]) -> ActResult:
    if entry := _entry(given.known, given.place["notice"]):
        service.take_away(entry)
    return ActResult("문구를 내렸습니다.", {"notice": ""}, given.place["notice"])


NOTICES: Final = DeskPage["AnnouncementService", _Notices](
    "notices", "알림 문구", "megaphone", _read, _show, {"keep": _keep, "take_away": _take_away}
)
