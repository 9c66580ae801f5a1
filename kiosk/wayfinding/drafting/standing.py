# SPDX-License-Identifier: GPL-3.0-or-later
"""A drawing beside the venue that stands: which names it takes over, and what would be lost by it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from kiosk.wayfinding.venue.placeholder import is_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.wayfinding.venue.archive import Archive, Json

NAMED: Final = ("venue", "building", "level", "unit", "kiosk")
NAMES: Final = ("name", "short_name", "alt_name")
# What the drawing has no tool for, but an earlier map may have.
OTHER_KINDS: Final = {
    "amenity": "편의시설 표시", "occupant": "입주 기관", "anchor": "안내 지점", "section": "구역",
    "geofence": "알림 구역", "relationship": "연결 표시", "detail": "그림 요소",
}  # fmt: skip
FACTS: Final = {
    "restriction": "출입 제한", "accessibility": "무장애 표시", "hours": "이용 시간", "phone": "전화",
    "website": "홈페이지",
}  # fmt: skip
UNKNOWN: Final = "모름"  # the writer's address where nobody has said one
LISTED: Final = 3  # set by the page: names told of each kind of loss


def with_what_stands(drawn: Archive, standing: Archive) -> Archive:
    """Return the drawn venue with what stands of it in other languages, and the site's address.

    A name is taken over where its Korean is the same to the letter; of another name nobody knows the others.
    """
    known = {
        (kind, part, labels["ko"]): labels
        for kind in NAMED
        for one in standing.features.get(kind, ())
        for part in NAMES
        if (labels := _labels(one, part)).get("ko")
    }
    features = dict(drawn.features)
    for kind in NAMED:
        features[kind] = tuple(_named(kind, one, known) for one in features.get(kind, ()))
    features["address"] = _addresses(drawn, standing)
    return replace(drawn, features={kind: rows for kind, rows in features.items() if rows})


def losses(drawn: Archive, standing: Archive) -> tuple[str, ...]:
    """Return what visitors would miss of the venue that stands, a line a kind; nothing of a first hall."""
    if is_placeholder(standing.manifest):
        return ()
    return tuple(_losses(drawn, standing))


def _losses(drawn: Archive, standing: Archive) -> Iterator[str]:
    ids = {str(one["id"]) for one in drawn.features.get("unit", ())}
    there = set(_names(drawn, "unit"))
    gone = [
        name
        for one in standing.features.get("unit", ())
        if (name := _name(one)) and str(one["id"]) not in ids and name not in there
    ]
    yield from _told("방", gone)
    for kind, words in (("building", "건물 이름"), ("level", "층 이름"), ("kiosk", "키오스크 자리")):
        here = set(_names(drawn, kind))
        yield from _told(words, [name for name in _names(standing, kind) if name not in here])
    yield from _told("문에 붙인 QR이 맞지 않게 되는 방", _new_ids(drawn, standing))
    yield from _told_facts(drawn, standing)
    for kind, words in OTHER_KINDS.items():
        rows = standing.features.get(kind, ())
        if rows and not drawn.features.get(kind):
            yield from _told(words, [_name(one) for one in rows])
    if standing.features.get("fixture") and not drawn.features.get("fixture"):
        yield from _told("기둥·창구·비품", ["" for _ in standing.features["fixture"]])
    yield from _told("모르는 파일", sorted(standing.others.keys() - drawn.others.keys()))


def _new_ids(drawn: Archive, standing: Archive) -> list[str]:
    """Return the rooms whose name stays but whose id, to which the door's QR code points, does not."""
    ids = {str(one["id"]) for one in drawn.features.get("unit", ())}
    there, before = Counter(_names(drawn, "unit")), Counter(_names(standing, "unit"))
    return [
        name
        for one in standing.features.get("unit", ())
        if (name := _name(one)) and there[name] == before[name] == 1 and str(one["id"]) not in ids
    ]


def _told_facts(drawn: Archive, standing: Archive) -> Iterator[str]:
    lost: dict[str, list[str]] = {}
    for kind in ("venue", "building", "unit"):
        known = {name: one for one in drawn.features.get(kind, ()) if (name := _name(one))}
        for one in standing.features.get(kind, ()):
            other = known.get(_name(one))
            for key in FACTS if other is not None else ():
                if _properties(one).get(key) and not _properties(other).get(key):
                    lost.setdefault(key, []).append(_name(one))
    for key, names in lost.items():
        yield from _told(FACTS[key], names)


def _told(words: str, names: list[str]) -> Iterator[str]:
    if names:
        shown = [name for name in dict.fromkeys(names) if name]
        listed = ", ".join(shown[:LISTED]) + (" …" if len(shown) > LISTED else "")
        yield f"{words} {len(names)}" + (f": {listed}" if listed else "")


def _named(kind: str, one: Json, known: dict[tuple[str, str, str], dict[str, str]]) -> Json:
    said = _properties(one)
    taken = {
        part: known[key] | labels
        for part in NAMES
        if (key := (kind, part, (labels := _labels(one, part)).get("ko", ""))) in known
    }
    return {**one, "properties": {**said, **taken}} if taken else one


def _addresses(drawn: Archive, standing: Archive) -> tuple[Json, ...]:
    rows, known = drawn.features.get("address", ()), standing.features.get("address", ())
    if len(rows) != 1 or not known:
        return rows
    said, before = _properties(rows[0]), _properties(known[0])
    same = said.get("address") in {UNKNOWN, before.get("address")}
    return ({**rows[0], "properties": {**said, **before}},) if same else rows


def _names(archive: Archive, kind: str) -> Iterable[str]:
    return [name for one in archive.features.get(kind, ()) if (name := _name(one))]


def _name(one: Json) -> str:
    return _labels(one, "name").get("ko", "")


def _labels(one: Json, part: str) -> dict[str, str]:
    found = _properties(one).get(part)
    return {str(code): str(text) for code, text in found.items()} if isinstance(found, dict) else {}


def _properties(one: Json | None) -> dict[str, Any]:
    found = (one or {}).get("properties")
    return found if isinstance(found, dict) else {}
