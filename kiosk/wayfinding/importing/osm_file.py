# SPDX-License-Identifier: GPL-3.0-or-later
"""An OSM file as rings and points: ways that close, multipolygons put together, doors as points or lines."""

from __future__ import annotations

from dataclasses import dataclass, field
import math
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from kiosk.wayfinding.importing.levels import levels_in
from kiosk.wayfinding.importing.unreadable import UnreadablePlan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from kiosk.wayfinding.importing.account import PlanEntry
    from kiosk.wayfinding.importing.categories import Tags

MOST_ELEMENTS: Final = 2_000_000
MOST_CORNERS: Final = 10_000  # of one line; OSM itself takes 2,000
_TELLING: Final = frozenset(
    {
        "indoor",
        "room",
        "door",
        "entrance",
        "level",
        "repeat_on",
        "name",
        "ref",
        "office",
        "amenity",
        "information",
    }
)
CLOSED: Final = 4  # points of a triangle, the first one twice


@dataclass(frozen=True, slots=True)
class OsmRing:
    """A closed way of the file, its points in degrees."""

    key: str
    tags: Tags
    nodes: tuple[str, ...]
    holes: tuple[tuple[str, ...], ...] = ()
    mended: bool = False  # its end is not its beginning in the file
    whole: bool = True  # no piece of it is missing or left over


@dataclass(slots=True)
class OsmFile:
    """What the file holds, by the ids it gives."""

    points: dict[str, tuple[float, float]]
    point_tags: dict[str, Tags]
    ways: dict[str, tuple[Tags, tuple[str, ...]]]
    relations: list[tuple[str, Tags, list[tuple[str, str]]]]
    entries: dict[str, PlanEntry] = field(default_factory=dict)  # of all that says something of the indoors
    ordinals: dict[float, int] = field(
        default_factory=dict
    )  # of the levels, where they are no floors by themselves

    def storeys(self, tags: Tags) -> tuple[int, ...]:
        """Return the storeys that something is on."""
        return tuple(dict.fromkeys(self.ordinals.get(one, math.floor(one)) for one in levels_in(tags)))

    def tagged(self) -> Iterator[tuple[str, Tags, tuple[str, ...]]]:
        """Yield all that says something of what is indoors, with its points."""
        ways = ((f"way/{key}", tags, nodes) for key, (tags, nodes) in self.ways.items())
        nodes = ((f"node {key}", tags, (key,)) for key, tags in self.point_tags.items())
        pieces = {key: nodes for key, (_, nodes) in self.ways.items()}
        relations = (
            (f"relation/{key}", tags, tuple(at for ref, _ in members for at in pieces.get(ref, ())))
            for key, tags, members in self.relations
        )
        yield from (one for one in (*nodes, *ways, *relations) if _TELLING.intersection(one[1]))

    def doors(self) -> Iterator[tuple[str, Tags, tuple[str, ...]]]:
        """Yield what is tagged as a door or an entrance, with its points: one, or a line's along the wall."""
        yield from ((f"node {key}", tags, (key,)) for key, tags in self.point_tags.items() if _is_door(tags))
        lines = ((key, tags, nodes) for key, (tags, nodes) in self.ways.items() if nodes[0] != nodes[-1])
        yield from ((f"way/{key}", tags, nodes) for key, tags, nodes in lines if _is_door(tags))


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
        if nodes:
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
        elif len(set(nodes)) >= CLOSED and not _is_line(tags):
            yield OsmRing(f"way/{key}", tags, (*nodes, nodes[0]), mended=True)
        elif not _is_line(tags):
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
        used = {node for ring in (*outer, *inner) for node in ring}
        whole = all(ref in file.ways and used.issuperset(file.ways[ref][1]) for ref, _ in members)
        yield from (
            OsmRing(f"relation/{key}/{at}", tags, ring, tuple(inner), whole=whole)
            for at, ring in enumerate(outer)
        )


def _is_door(tags: Tags) -> bool:
    return tags.get("door") not in {None, "no"} or "entrance" in tags or tags.get("indoor") == "door"


def _is_line(tags: Tags) -> bool:
    """Tell what is no room and need not close: a wall, a way that one walks, a door."""
    return tags.get("indoor") in {"wall", "door"} or tags.get("highway", "elevator") != "elevator"


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
