# SPDX-License-Identifier: GPL-3.0-or-later
"""A drawing as rows of JSON, one object a line and sorted, and what an edit changed of them.

The same drawing always gives the same bytes. A row is named by its kind, its floor and its number.
"""

from __future__ import annotations

from dataclasses import MISSING, fields, replace
import json
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from kiosk.wayfinding.drafting.model import (
    FloorGraph,
    FloorRoom,
    Georeference,
    KioskStand,
    NamedBuilding,
    PlacedFixture,
    SharedStack,
    SheetUnderlay,
    SiteDrawing,
    Wall,
    WallDoor,
)
from kiosk.wayfinding.drafting.planar import FARTHEST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

type RowKey = tuple[str, int, int]  # kind, floor (0 for the site's own), number
type DraftRow = dict[str, Any]

_OF_SITE: Final = {
    "stack": SharedStack, "kiosk": KioskStand, "building": NamedBuilding, "underlay": SheetUnderlay,
}  # fmt: skip
_OF_FLOOR: Final = {"wall": Wall, "door": WallDoor, "room": FloorRoom, "fixture": PlacedFixture}
_TABLES: Final = {
    "stack": "stacks", "kiosk": "kiosks", "building": "buildings", "underlay": "underlays",
    "wall": "walls", "door": "doors", "room": "rooms", "fixture": "fixtures",
}  # fmt: skip
_ORDER: Final = ("site", "place", *_OF_SITE, "floor", "node", *_OF_FLOOR)
_SITE: Final = ("name", "address", "source", "next_id", "uid")
_FLOOR: Final = ("name", "next_id", "uid")


class DamagedDrawing(Exception):  # noqa: N818 # a sentence for whoever opens it
    """The rows are not a drawing; the sentence says which one."""


def drawing_rows(drawing: SiteDrawing) -> dict[RowKey, DraftRow]:
    """Return every row of a drawing."""
    rows = dict(_site_rows(drawing))
    for floor in drawing.floors.values():
        rows |= _floor_rows(floor)
    return rows


def changed_rows(old: SiteDrawing, new: SiteDrawing) -> tuple[dict[RowKey, DraftRow], list[RowKey]]:
    """Return the rows that differ in the new drawing, and the keys of those that are gone.

    A floor that an edit left alone is the same object, and is not looked into.
    """
    before, after = dict(_site_rows(old)), dict(_site_rows(new))
    for ordinal in old.floors.keys() | new.floors.keys():
        one, other = old.floors.get(ordinal), new.floors.get(ordinal)
        if one is other:
            continue
        before |= _floor_rows(one, other) if one else {}
        after |= _floor_rows(other, one) if other else {}
    changed = {key: row for key, row in after.items() if before.get(key) != row}
    return changed, sorted(before.keys() - after.keys())


def dumped(rows: Mapping[RowKey, DraftRow]) -> str:
    """Return rows as the lines of `draft.json`."""
    keys = sorted(rows, key=lambda key: (_ORDER.index(key[0]), *key[1:]))
    return "[\n" + ",\n".join(_line([list(key), rows[key]]) for key in keys) + "\n]\n"


def journal_line(name: str, changed: Mapping[RowKey, DraftRow], gone: Iterable[RowKey]) -> str:
    """Return an edit as the line that the journal keeps of it; to read it twice changes nothing."""
    return (
        _line([name, [[list(key), row] for key, row in changed.items()], [list(key) for key in gone]]) + "\n"
    )


def parsed(text: str) -> dict[RowKey, DraftRow]:
    """Return the rows of a `draft.json`; raises DamagedDrawing."""
    try:
        return {_key(key): dict(row) for key, row in json.loads(text)}
    except (ValueError, TypeError) as error:
        raise DamagedDrawing(f"draft.json을 읽을 수 없습니다: {error}") from error


def replayed(rows: Mapping[RowKey, DraftRow], journal: str) -> tuple[dict[RowKey, DraftRow], int]:
    """Return the rows after a journal, and how many edits it held; a line cut short ends it."""
    now, edits = dict(rows), 0
    for line in journal.splitlines(keepends=True):
        try:
            _, changed, gone = json.loads(line if line.endswith("\n") else "")
            then = {_key(key): dict(row) for key, row in changed}
            away = list(map(_key, gone))
        except (ValueError, TypeError):
            break
        now |= then
        for key in away:
            now.pop(key, None)
        edits += 1
    return now, edits


def drawing_of(rows: Mapping[RowKey, DraftRow]) -> SiteDrawing:
    """Return the drawing that rows are of; raises DamagedDrawing."""
    tables: dict[tuple[str, int], dict[int, Any]] = {}
    for (kind, ordinal, number), row in sorted(rows.items()):
        tables.setdefault((kind, ordinal), {})[number] = row
    try:
        drawn = {key[1] for key in rows if key[0] == "node" or key[0] in _OF_FLOOR}
        floors = {
            ordinal: _floor(ordinal, rows["floor", ordinal, 0], tables)
            for ordinal in sorted(drawn | {key[1] for key in rows if key[0] == "floor"})
        }
        site = SiteDrawing(
            **rows["site", 0, 0], floors=floors, place=_made(Georeference, rows["place", 0, 0])
        )
        parts: dict[str, Any] = {
            _TABLES[kind]: _table(cls, tables.get((kind, 0), {})) for kind, cls in _OF_SITE.items()
        }
        _check(site, rows["site", 0, 0])
        UUID(site.uid)
        drawing = replace(site, **parts)
        for floor in drawing.floors.values():
            _sound(floor)
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise DamagedDrawing(f"도면의 줄이 모자라거나 맞지 않습니다: {error!r}") from error
    return drawing


def _sound(floor: FloorGraph) -> None:
    """Raise KeyError for a wall, a door or a room that hangs on nothing."""
    for wall in floor.walls.values():
        floor.nodes[wall.a], floor.nodes[wall.b]
    for door in floor.doors.values():
        floor.walls[door.wall]
    for room in floor.rooms.values():
        floor.faces.at_side[room.side]


def _floor(
    ordinal: int, row: DraftRow, tables: Mapping[tuple[str, int], Mapping[int, DraftRow]]
) -> FloorGraph:
    nodes = {number: (at["x"], at["y"]) for number, at in tables.get(("node", ordinal), {}).items()}
    if not all(map(_is_pair, nodes.values())):
        raise ValueError(f"a corner of storey {ordinal} lies nowhere")
    parts: dict[str, Any] = {
        _TABLES[kind]: _table(cls, tables.get((kind, ordinal), {})) for kind, cls in _OF_FLOOR.items()
    }
    floor = FloorGraph(ordinal, nodes=nodes, **row, **parts)
    _check(floor, row)
    return floor


def _table[Part](cls: type[Part], rows: Mapping[int, DraftRow]) -> dict[int, Part]:
    return {number: _made(cls, row) for number, row in rows.items()}


def _made[Part](cls: type[Part], row: DraftRow) -> Part:
    """Return a part; raises TypeError or ValueError for a field that holds another kind of value."""
    made = cls(**{name: _tupled(value) for name, value in row.items()})
    _check(made, [one.name for one in fields(made)])  # type: ignore[arg-type] # each is a dataclass
    return made


def _check(made: object, names: Iterable[str]) -> None:
    kinds = {one.name: str(one.type) for one in fields(made)}  # type: ignore[arg-type] # the same
    for name in names:
        value = getattr(made, name)
        if not _KINDS[kinds[name]](value):
            raise ValueError(f"{type(made).__name__}.{name}: {value!r}")


def _is_int(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= FARTHEST


def _is_float(value: object) -> bool:
    return _is_int(value) or (isinstance(value, float) and abs(value) <= FARTHEST)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_pair(value: object) -> bool:
    return isinstance(value, tuple) and len(value) == 2 and all(map(_is_float, value))  # noqa: PLR2004 # a pair


def _is_named(value: object) -> bool:
    return isinstance(value, tuple) and len(value) == 2 and _is_int(value[0]) and _is_text(value[1])  # noqa: PLR2004 # a pair


def _is_several(value: object, inside: Callable[[object], bool]) -> bool:
    return isinstance(value, tuple) and all(map(inside, value))


def _or_none(inside: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda value: value is None or inside(value)


# What the fields of the model's parts hold, by how they are declared.
_KINDS: Final[Mapping[str, Callable[[object], bool]]] = {
    "int": _is_int,
    "int | None": _or_none(_is_int),
    "float": _is_float,
    "str": _is_text,
    "str | None": _or_none(_is_text),
    "bool": lambda value: isinstance(value, bool),
    "Spot": _is_pair,
    "Side": _is_pair,
    "tuple[Spot, ...]": lambda value: _is_several(value, _is_pair),
    "tuple[int, ...]": lambda value: _is_several(value, _is_int),
    "tuple[float, float]": _is_pair,
    "tuple[tuple[int, str], ...]": lambda value: _is_several(value, _is_named),
}


def _tupled(value: object) -> object:
    return tuple(map(_tupled, value)) if isinstance(value, list) else value


def _key(key: list[Any]) -> RowKey:
    kind, ordinal, number = key
    if kind not in _ORDER:
        raise ValueError(f"unknown kind {kind!r}")
    return str(kind), int(ordinal), int(number)


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _site_rows(drawing: SiteDrawing) -> Iterator[tuple[RowKey, DraftRow]]:
    yield ("site", 0, 0), {name: getattr(drawing, name) for name in _SITE}
    yield ("place", 0, 0), _row(drawing.place)
    for kind in _OF_SITE:
        for number, part in getattr(drawing, _TABLES[kind]).items():
            yield (kind, 0, number), _row(part)


def _floor_rows(floor: FloorGraph, other: FloorGraph | None = None) -> dict[RowKey, DraftRow]:
    """Return a floor's rows; those of parts that another floor has as well are left out of both."""
    rows: dict[RowKey, DraftRow] = {
        ("floor", floor.ordinal, 0): {name: getattr(floor, name) for name in _FLOOR}
    }
    have = other.nodes if other else {}
    for number, (x, y) in floor.nodes.items():
        if have.get(number) != (x, y):
            rows["node", floor.ordinal, number] = {"x": x, "y": y}
    for kind in _OF_FLOOR:
        known = getattr(other, _TABLES[kind]) if other else {}
        for number, part in getattr(floor, _TABLES[kind]).items():
            if known.get(number) is not part and known.get(number) != part:
                rows[kind, floor.ordinal, number] = _row(part)
    return rows


def _row(part: Any) -> DraftRow:  # noqa: ANN401 # any of the model's frozen parts
    """Return a part's fields, those at their default left out."""
    told = ((one.name, getattr(part, one.name), one.default) for one in fields(part))
    return {name: _listed(value) for name, value, usual in told if usual is MISSING or value != usual}


def _listed(value: object) -> object:
    return [_listed(one) for one in value] if isinstance(value, tuple) else value
