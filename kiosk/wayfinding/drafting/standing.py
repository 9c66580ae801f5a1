# SPDX-License-Identifier: GPL-3.0-or-later
"""A drawing beside the venue that stands: what it takes over of it, and what would be lost by it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from shapely.errors import GEOSException
from shapely.geometry import shape

from kiosk.wayfinding.venue.placeholder import is_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kiosk.wayfinding.venue.archive import Archive, Json

NAMED: Final = ("venue", "building", "level", "unit", "kiosk")
NAMES: Final = ("name", "short_name", "alt_name")
# What the drawing has no tool for, but an earlier map may have; what hangs on another comes after it.
OTHER_KINDS: Final = {
    "anchor": "안내 지점", "amenity": "편의시설 표시", "occupant": "입주 기관", "section": "구역",
    "geofence": "알림 구역", "relationship": "연결 표시", "detail": "그림 요소",
}  # fmt: skip
FACTS: Final = {
    "restriction": "출입 제한", "accessibility": "무장애 표시", "hours": "이용 시간", "phone": "전화",
    "website": "홈페이지",
}  # fmt: skip
WITH_ID: Final = ("unit", "opening", "fixture", "kiosk")
BY_HAND: Final = frozenset({  # what the drawing itself says
    *NAMES, "restriction", "category", "level_id", "display_point", "anchor_id", "kind", "heading_deg",
    "clear_width_m", "address_id",
})  # fmt: skip
DOORS: Final = frozenset({"pedestrian", "pedestrian.principal"})  # the drawing tells no others apart
JOINED: Final = ("origin", "intermediary", "destination")
UNKNOWN: Final = "모름"  # the writer's address where nobody has said one
LISTED: Final = 3  # set by the page: names told of each kind of loss


def with_what_stands(drawn: Archive, standing: Archive) -> Archive:
    """Return the drawn venue with what stands of it: other languages, the address, what has no tool.

    A name is taken over where its Korean is the same to the letter; of another name nobody knows the others.
    What stands beside rooms and doors stays where each that it hangs on is drawn under its id.
    """
    drawn = _on_standing_levels(drawn, standing)
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
    halls = {_name(one): one for one in standing.features.get("venue", ())}
    features["venue"] = tuple(_with_facts(one, halls.get(_name(one))) for one in features["venue"])
    for kind in WITH_ID:
        before = {one["id"]: one for one in standing.features.get(kind, ())}
        features[kind] = tuple(_with_facts(one, before.get(one["id"])) for one in features.get(kind, ()))
    features["address"] = _addresses(drawn, standing)
    _set_beside(features, standing)
    return replace(drawn, features={kind: rows for kind, rows in features.items() if rows})


def _on_standing_levels(drawn: Archive, standing: Archive) -> Archive:
    """Return the drawn venue with the id of each level on which the same rooms stand."""
    level_of = {one["id"]: _properties(one).get("level_id") for one in standing.features.get("unit", ())}
    shared = Counter(
        (_properties(one)["level_id"], before)
        for one in drawn.features.get("unit", ())
        if isinstance(before := level_of.get(one["id"]), str)
    )
    known: dict[str, str] = {}
    for (new, old), _ in shared.most_common():
        if old not in known.values():
            known.setdefault(new, old)
    levels = {one["id"]: _properties(one) for one in standing.features.get("level", ())}

    def placed(one: Json) -> Json:
        said = _properties(one)
        told: dict[str, Any] = {}
        if said.get("level_id") in known:
            told = {"level_id": known[said["level_id"]]}
        if said.get("outdoor") and one["id"] in known:  # the drawing has one word for every yard
            told = {part: levels[known[one["id"]]].get(part) for part in NAMES if part in said}
        return {**one, "id": known.get(one["id"], one["id"]), "properties": {**said, **told}}

    return replace(drawn, features={kind: tuple(map(placed, rows)) for kind, rows in drawn.features.items()})


def _with_facts(one: Json, before: Json | None) -> Json:
    """Return what is drawn under a standing id with what the drawing cannot say of it."""
    said, known = _properties(one), _properties(before)
    facts = {key: fact for key, fact in known.items() if fact and key not in BY_HAND}
    if (facts.get("door") or {}).get("type") != (said.get("door") or {}).get("type"):
        facts.pop("door", None)
    if before is not None and one["feature_type"] == "opening" and known.get("category") not in DOORS:
        facts["category"] = known.get("category")
    return {**one, "properties": {**said, **facts}} if facts else one


def _set_beside(features: dict[str, tuple[Json, ...]], standing: Archive) -> None:
    """Put back what the drawing has no tool for, where all that it hangs on is there."""
    there = {str(one["id"]): one for rows in features.values() for one in rows}
    for kind in ("fixture", *OTHER_KINDS):
        rows = _desks(standing) if kind == "fixture" else standing.features.get(kind, ())
        kept = [_elsewhere(one) for one in rows if str(one["id"]) not in there and _hangs(one, there)]
        features[kind] = (*features.get(kind, ()), *kept)
        there |= {str(one["id"]): one for one in kept}


def _desks(archive: Archive) -> Sequence[Json]:
    return [one for one in archive.features.get("fixture", ()) if _properties(one).get("desk_no")]


def _elsewhere(one: Json) -> Json:
    """Return a feature without its address: the drawing writes one of its own."""
    said = _properties(one)
    return {**one, "properties": {**said, "address_id": None}} if said.get("address_id") else one


def _hangs(one: Json, there: dict[str, Json]) -> bool:
    """Return whether all that a feature names is there, and it lies in one of the rooms that it names."""
    named = set(_references(_properties(one)))
    if not named or not named <= there.keys():
        return False
    rooms = [there[key] for key in named if there[key].get("feature_type") == "unit"]
    if not rooms or not one.get("geometry"):
        return True
    try:
        place = shape(one["geometry"]).representative_point()
    except (GEOSException, KeyError, TypeError, ValueError):
        return False
    return any(shape(room["geometry"]).covers(place) for room in rooms)


def _references(said: dict[str, Any]) -> Iterator[str]:
    for key, value in said.items():
        if key in JOINED or (key.endswith(("_id", "_ids")) and key not in {"address_id", "correlation_id"}):
            for one in value if isinstance(value, list) else [value]:
                if one:
                    yield str(one.get("id") if isinstance(one, dict) else one)


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
        kept = {one["id"] for one in drawn.features.get(kind, ())}
        gone_rows = [one for one in standing.features.get(kind, ()) if one["id"] not in kept]
        yield from _told(words, [_name(one) for one in gone_rows])
    seats = {one["id"] for one in _desks(drawn)}
    yield from _told(
        "자리", [str(one["properties"]["desk_no"]) for one in _desks(standing) if one["id"] not in seats]
    )
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
