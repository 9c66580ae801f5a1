# SPDX-License-Identifier: GPL-3.0-or-later
"""An OSM file as rings and points: ways that close, multipolygons put together, levels as lists."""

from __future__ import annotations

from dataclasses import dataclass
import math
import re
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from kiosk.wayfinding.importing.unreadable import UnreadablePlan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from xml.etree.ElementTree import Element

    type Tags = Mapping[str, str]

MOST_ELEMENTS: Final = 2_000_000
MOST_CORNERS: Final = 10_000  # of one line; OSM itself takes 2,000
MOST_LEVELS: Final = 100
CLOSED: Final = 4  # points of a triangle, the first one twice


@dataclass(frozen=True, slots=True)
class OsmRing:
    """A closed way of the file, its points in degrees."""

    key: str
    tags: Tags
    nodes: tuple[str, ...]
    holes: tuple[tuple[str, ...], ...] = ()


@dataclass(slots=True)
class OsmFile:
    """What the file holds, by the ids it gives."""

    points: dict[str, tuple[float, float]]
    point_tags: dict[str, Tags]
    ways: dict[str, tuple[Tags, tuple[str, ...]]]
    relations: list[tuple[str, Tags, list[tuple[str, str]]]]


def read_file(path: Path) -> OsmFile:
    """Read the file; raises UnreadablePlan for what is no OSM."""
    file = OsmFile({}, {}, {}, [])
    count = 0
    try:
        for _, element in iterparse(path):
            count += element.tag in {"node", "way", "relation"}
            if count > MOST_ELEMENTS:
                raise UnreadablePlan(
                    f"{path.name}: 요소가 {MOST_ELEMENTS:,}개보다 많습니다. 건물만 잘라 주십시오."
                )
            if element.tag in {"node", "way", "relation"}:
                _keep(file, element)
                element.clear()
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise UnreadablePlan(f"{path.name}: OSM XML이 아니거나 깨졌습니다({error}).") from error
    return file


def _keep(file: OsmFile, element: Element) -> None:
    key, tags = element.get("id", ""), {one.get("k", ""): one.get("v", "") for one in element.iter("tag")}
    if element.get("action") == "delete":  # JOSM keeps what was deleted until it is uploaded
        return
    if element.tag == "node":
        lon, lat = float(element.get("lon", "nan")), float(element.get("lat", "nan"))
        if math.isfinite(lon) and math.isfinite(lat):
            file.points[key] = (lon, lat)
        if tags:
            file.point_tags[key] = tags
    elif element.tag == "way":
        nodes = tuple(one.get("ref", "") for one in element.iter("nd"))
        if len(nodes) > MOST_CORNERS:
            told = f"way {key} ({tags.get('name', '이름 없음')}): 한 선의 점이 {len(nodes):,}개입니다."
            raise UnreadablePlan(f"{told} {MOST_CORNERS:,}개 이하로 줄여 주십시오.")
        file.ways[key] = (tags, nodes)
    else:
        members = [(one.get("ref", ""), one.get("role", "")) for one in element.iter("member")]
        file.relations.append((key, tags, members))


def rings(file: OsmFile, problems: list[str]) -> Iterator[OsmRing]:
    """Yield every closed shape that is tagged as something indoors; what does not close becomes a problem."""
    for key, (tags, nodes) in file.ways.items():
        if "indoor" not in tags and "room" not in tags:
            continue
        if len(nodes) >= CLOSED and nodes[0] == nodes[-1]:
            yield OsmRing(f"way/{key}", tags, nodes)
        elif tags.get("indoor") != "wall" and "highway" not in tags:  # a way that one walks is no room
            problems.append(
                f"way {key} ({tags.get('name', '이름 없음')}): 닫히지 않은 선이라 방이 되지 못했습니다"
            )
    for key, tags, members in file.relations:
        if tags.get("type") != "multipolygon" or not ("indoor" in tags or "room" in tags):
            continue
        outer = _joined([file.ways[ref][1] for ref, role in members if role != "inner" and ref in file.ways])
        inner = _joined([file.ways[ref][1] for ref, role in members if role == "inner" and ref in file.ways])
        if not outer:
            problems.append(f"relation {key} ({tags.get('name', '이름 없음')}): 바깥 선이 닫히지 않습니다")
        yield from (
            OsmRing(f"relation/{key}/{at}", tags, ring, tuple(inner)) for at, ring in enumerate(outer)
        )


def _joined(pieces: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Put the pieces of a multipolygon's ring end to end; what does not close is left out."""
    rings, rest = [], [piece for piece in pieces if len(piece) > 1]
    while rest:
        line = rest.pop()
        while line[0] != line[-1]:
            following = next((one for one in rest if line[-1] in (one[0], one[-1])), None)
            if following is None:
                break
            rest.remove(following)
            line += following[1:] if following[0] == line[-1] else following[-2::-1]
        if line[0] == line[-1]:
            rings.append(line)
    return rings


def levels_of(text: str) -> tuple[int, ...]:
    """Read OSM's levels: `0;2`, `-1-3`, `1,2`, `B1`; a half belongs to the floor below."""
    return tuple(dict.fromkeys(level for part in _parts(text) for level in _levels(part)))


def levels_in(tags: Tags) -> tuple[int, ...]:
    """Return the storeys that something is on, also by what it is repeated on."""
    return tuple(dict.fromkeys((*levels_of(tags.get("level", "")), *levels_of(tags.get("repeat_on", "")))))


def odd_levels(tags: Tags) -> list[str]:
    """Return what is written for a storey and is none: `M`, `1F`."""
    parts = [*_parts(tags.get("level", "")), *_parts(tags.get("repeat_on", ""))]
    return [part for part in parts if not _levels(part)]


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[;,]", text) if part.strip()]


def _levels(part: str) -> list[int]:
    if both := re.fullmatch(r"(-?\d+(?:\.\d+)?)\s*(?:-|to|\.\.)\s*(-?\d+(?:\.\d+)?)", part):
        low, high = (math.floor(float(one)) for one in both.groups())
        return list(range(low, min(high, low + MOST_LEVELS) + 1))
    if cellar := re.fullmatch(r"B([1-9])", part):
        return [-int(cellar[1])]
    return [math.floor(float(part))] if re.fullmatch(r"-?\d+(?:\.\d+)?", part) else []
