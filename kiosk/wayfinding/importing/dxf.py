# SPDX-License-Identifier: GPL-3.0-or-later
"""DXF drawings: layers to roles, blocks taken apart, floors side by side parted, doors by their arcs."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
import math
import re
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from shapely.affinity import scale as scaled
from shapely.geometry import Polygon

from kiosk.wayfinding.importing.account import DrawnText, tells
from kiosk.wayfinding.importing.draft import Draft
from kiosk.wayfinding.importing.floors import lay_floors
from kiosk.wayfinding.importing.lines import SNAP_M, segments
from kiosk.wayfinding.importing.outlines import UNITS, nearest_unit, scale_of_rooms
from kiosk.wayfinding.importing.regions import labelled, scale_by_words
from kiosk.wayfinding.importing.sheets import parted
from kiosk.wayfinding.importing.tracing import SMALLEST_ROOM_M2, Arc, DrawnStorey, curtains, polygons_of
from kiosk.wayfinding.importing.unreadable import UnclearLayers, UnreadablePlan
from kiosk.wayfinding.venue.frame import MetreFrame

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from shapely.geometry import LineString

    from kiosk.wayfinding.importing.account import Account, PlanEntry

ROLES: Final = ("wall", "door", "window", "name", "room_outline", "column", "stairs", "ignore")
GUESSES: Final = (
    ("ignore", r"치수|중심선|가구|도곽|해치|DIM|GRID|FURN|TTLB|HAT|PATT|SYMB|DEFPOINTS|CEN"),
    ("column", r"기둥|COL"),
    ("stairs", r"계단|STR"),
    ("window", r"창(?!호|고)|WIN|GLA?Z"),
    ("door", r"문|창호|DOOR|^DR|-DR"),
    ("wall", r"벽|조적|WAL|PARTITION"),
    ("name", r"실명|실번호|문자|TXT|TEXT|ANNO|ROOM|IDEN|NAME|TAG"),
    ("room_outline", r"실경계|방경계|SPACE|AREA"),
)
LEAF_M: Final = (0.6, 1.4)  # a door's width, by which a drawing's unit is known
CHORD_M: Final = 0.02  # how far a bent wall's chord may lie beside it
OF_A_HOUSE: Final = frozenset({"wall", "room_outline", "column"})
WRITTEN: Final = {
    1: 0.0254,
    2: 0.3048,
    4: 0.001,
    5: 0.01,
    6: 1.0,
}  # metres, as a file's header numbers its unit
LEAST_M: Final = 5.0  # that a house measures, and its site
MOST_M: Final = 500.0
TEXTS: Final = frozenset({"TEXT", "MTEXT", "ATTRIB"})
CODED: Final = re.compile(r"\\U\+([0-9A-Fa-f]{4})")  # how drawings before 2007 write Hangul
MOST_ENTITIES: Final = 2_000_000
AGAIN: Final = "도면을 준 곳에 ‘DXF(2010)로 다시 저장’을 부탁하십시오."
NO_WALLS: Final = (
    "벽으로 볼 선이 없습니다. 도면층 가운데 벽인 것을 알려 주십시오(명령에서는 --layers). 있는 도면층"
    "(하나뿐이면 색마다): {}"
)
NO_SCALE: Final = (
    "도면의 단위를 알 수 없습니다. 문을 나타내는 호(ARC)가 없거나 문 크기가 아닙니다. "
    "문이 있는 도면층을 알려 주십시오(명령에서는 --layers)."
)


def guess(layer: str) -> str:
    """Guess a layer's role from its name, as Korean offices, AIA's list and plain English have it."""
    upper = layer.upper()
    return next((role for role, words in GUESSES if re.search(words, upper)), "ignore")


def guessed(layers: Sequence[str]) -> dict[str, str]:
    """Guess all layers' roles; 창호 is doors and windows, and windows alone where doors have a layer."""
    roles = {layer: guess(layer) for layer in layers}
    doors = {layer for layer, role in roles.items() if role == "door"}
    joinery = {layer for layer in doors if "창호" in layer}
    return roles | dict.fromkeys(joinery if doors - joinery else (), "window")


def read_dxf(paths: Sequence[Path], roles: Mapping[str, str] | None = None) -> Draft:
    """Return the draft of one drawing or of one a storey; `roles`, by layer, a clerk has confirmed."""
    draft = Draft(MetreFrame(0.0, 0.0), ", ".join(path.name for path in paths))
    storeys: list[DrawnStorey] = []
    for path in paths:
        storeys += _storeys(path, roles or {}, draft)
    lay_floors(draft, storeys)
    return draft


def _storeys(path: Path, given: Mapping[str, str], draft: Draft) -> list[DrawnStorey]:
    sheets = _sheets(path, draft.account)
    entities = [one for drawn in sheets.values() for one in drawn]
    hidden = _hidden(entities)
    usual = _by_colour(entities) if len({one.dxf.layer for one in entities}) == 1 else {}
    layers = sorted({one.dxf.layer for one in entities})
    usual = guessed(layers) | dict.fromkeys(hidden, "ignore") | usual
    role = {layer: given.get(layer, usual[layer]) for layer in layers}
    draft.to_do["확인할 도면층"] += sum(layer not in given for layer in layers)
    drawn = [_DxfSheet(path.name, name, found, draft.account) for name, found in sheets.items()]
    regions = [room for sheet in drawn for room in sheet.rooms]
    if not regions and not any(role[one.dxf.layer] in {"wall", "room_outline"} for one in entities):
        raise UnclearLayers(f"{path.name}: {NO_WALLS.format(', '.join(layers))}", role)
    scale = _scale(entities, role)
    if scale is None:
        lined = [one for one in entities if role[one.dxf.layer] == "room_outline"]
        shapes = [shape for one in lined for shape in _outlines(one, 1.0)] or regions
        scale = scale_by_words(shapes, [text for sheet in drawn for text in sheet.labels])
        scale = scale or scale_of_rooms(shapes) or (nearest_unit(regions) if regions else None)
        scale = scale or _written_unit(entities, role)
        draft.to_do["확인할 도면 단위"] += 1
    if scale is None:
        raise UnclearLayers(f"{path.name}: {NO_SCALE}", role)
    draft.layers |= role
    storeys = []
    for sheet in drawn:
        name = sheet.sheet
        for storey in parted(_sheet(sheet, role, scale)):
            storey.title = storey.title or (name if len(sheets) > 1 else path.stem)
            storeys.append(storey)
    return storeys


def _by_colour(entities: Sequence[Any]) -> dict[str, str]:
    """Make a layer of each colour where one that says nothing holds all; guess each by its shapes."""
    if not entities or guess(entities[0].dxf.layer) != "ignore":
        return {}
    kinds: dict[str, set[str]] = defaultdict(set)
    for one in entities:
        one.dxf.layer = f"{one.dxf.layer} 색 {one.dxf.color}"
        kinds[one.dxf.layer].add("LEAF" if one.dxftype() == "ARC" and _is_quarter(one) else one.dxftype())
    return {
        layer: "door" if "LEAF" in found else "name" if found <= TEXTS else "ignore"
        for layer, found in kinds.items()
    }


def _sheets(path: Path, account: Account) -> dict[str, list[Any]]:
    """Return what is drawn on each sheet, blocks taken apart; raises UnreadablePlan for what is no DXF."""
    try:
        from ezdxf import recover  # noqa: PLC0415 # 1.4 s, and only here
        from ezdxf.filemanagement import readfile  # noqa: PLC0415 # the same
        from ezdxf.lldxf.const import DXFStructureError  # noqa: PLC0415 # the same
    except ImportError as error:
        raise UnreadablePlan("DXF를 읽으려면 pipx install 'kiosk[plans]'로 설치하여 주십시오.") from error
    if path.read_bytes()[:6].startswith(b"AC10"):
        raise UnreadablePlan(f"{path.name}: DWG입니다. 도면을 준 곳에 ‘DXF(2010)로 저장’을 부탁하십시오.")
    found: dict[str, list[Any]] = {}
    try:
        try:
            document = readfile(path)
        except DXFStructureError:
            document, _ = recover.readfile(path)
        drawn = _drawn_on(document)
        for name in document.layout_names_in_taborder():
            if (sheet := document.layout(name)) not in drawn and (many := _drawn_parts(sheet)):
                account.enter(path.name, name, f"배치 ‘{name}’에 그린 것 {many:,}개", "모형 공간 밖")
        for layout in drawn:
            found[layout.name] = list(islice(_apart(layout), MOST_ENTITIES + 1))
    except Exception as error:  # over a damaged drawing the library fails in ways of its own
        raise UnreadablePlan(f"{path.name}: DXF가 아니거나 깨졌습니다. {AGAIN}") from error
    if sum(map(len, found.values())) > MOST_ENTITIES:
        raise UnreadablePlan(f"{path.name}: 요소가 {MOST_ENTITIES:,}개보다 많습니다. 한 층씩 주십시오.")
    return found


def _hidden(entities: Sequence[Any]) -> set[str]:
    """Return the layers that nobody sees: what was planned before, and is switched off or frozen."""
    document = next((one.doc for one in entities if one.doc is not None), None)
    return {one.dxf.name for one in document.layers if one.is_off() or one.is_frozen()} if document else set()


def _drawn_on(document: Any) -> list[Any]:  # noqa: ANN401 # ezdxf's
    """Return the model; where nothing is drawn in it, the sheets that are drawn upon."""
    if len(model := document.modelspace()):
        return [model]
    sheets = [document.layout(name) for name in document.layout_names_in_taborder() if name != "Model"]
    return [one for one in sheets if _drawn_parts(one)]


def _drawn_parts(sheet: Any) -> int:  # noqa: ANN401 # ezdxf's
    return sum(part.dxftype() != "VIEWPORT" for part in sheet)


def _apart(entities: Any) -> Iterator[Any]:  # noqa: ANN401 # ezdxf's layouts
    for entity in entities:
        if not entity.dxf.is_supported("layer"):
            continue  # a table's row that a damaged file has among what is drawn
        if entity.dxftype() in {"INSERT", "MLINE"}:
            fields = getattr(entity, "attribs", ())  # a room's tag has some for its name and number
            parts = [*fields, *_apart(entity.virtual_entities())]
            for part in parts:
                if part.dxf.layer == "0":  # what a block draws on layer 0 is on the block's
                    part.dxf.layer = entity.dxf.layer
                yield part
            if not parts:  # as of a drawing that is fastened to this one and was not sent with it
                yield entity
        else:
            yield entity


def _scale(entities: list[Any], role: Mapping[str, str]) -> float | None:
    """Return metres a unit, by the doors: units are written wrongly too often. None where no arc is one."""
    leaves = [
        float(one.dxf.radius)
        for one in entities
        if one.dxftype() == "ARC" and role[one.dxf.layer] == "door" and _is_quarter(one)
    ]
    fits = (unit for unit in UNITS if leaves and LEAF_M[0] <= median(leaves) * unit <= LEAF_M[1])
    return next(fits, None)


def _written_unit(entities: Sequence[Any], role: Mapping[str, str]) -> float | None:
    """Return metres a unit as the file says, else by how large houses are; to be confirmed."""
    drawn = [
        line.bounds for one in entities if role[one.dxf.layer] in OF_A_HOUSE for line in _lines(one, 1.0)
    ]
    if not drawn:
        return None
    wide = max(max(one[at + 2] for one in drawn) - min(one[at] for one in drawn) for at in (0, 1))
    document = next((one.doc for one in entities if one.doc is not None), None)
    told = WRITTEN.get(document.header.get("$INSUNITS", 0)) if document else None
    fits = (unit for unit in (told, 0.001, *UNITS) if unit and LEAST_M <= wide * unit <= MOST_M)
    return next(fits, None)


def _is_quarter(arc: Any) -> bool:  # noqa: ANN401 # ezdxf's
    return bool(60 < (arc.dxf.end_angle - arc.dxf.start_angle) % 360 < 120)  # noqa: PLR2004 # degrees


def _is_leaf(arc: Any, scale: float) -> bool:  # noqa: ANN401 # ezdxf's
    return _is_quarter(arc) and bool(LEAF_M[0] <= arc.dxf.radius * scale <= LEAF_M[1])


@dataclass(frozen=True)
class _DxfSheet:
    """What is drawn on one sheet of a file, and the account in which all of it is entered."""

    file: str
    sheet: str
    entities: Sequence[Any]
    account: Account

    @property
    def labels(self) -> list[DrawnText]:
        """Return the texts, in the drawing's own units."""
        return [text for _, text in self.texts]

    @cached_property
    def rooms(self) -> list[Polygon]:
        """Return the closed lines and the edges of hatches that are rooms, on whatever layer they are."""
        shapes = [shape for one in self.entities for shape in _closed(one)]
        return labelled(shapes, self.labels)

    @cached_property
    def texts(self) -> list[tuple[Any, DrawnText]]:
        """Return each text with what draws it, entered in the account."""
        return list(self._texts())

    def _texts(self) -> Iterator[tuple[Any, DrawnText]]:
        for one in self.entities:
            if one.dxftype() in TEXTS and tells(text := _text(one)):
                at = one.dxf.insert if one.dxftype() == "MTEXT" else one.ocs().to_wcs(one.dxf.insert)
                where = f"도면층 {one.dxf.layer} ({at.x:,.0f}, {at.y:,.0f})"
                entry = self.account.enter(self.file, self.sheet, text, where)
                yield one, DrawnText(text, (at.x, at.y), entry, _height(one))

    def lines(self) -> dict[tuple[str, str], PlanEntry]:
        """Return what else is drawn, entered by its layer and kind."""
        held = Counter((one.dxf.layer, one.dxftype()) for one in self.entities if one.dxftype() not in TEXTS)
        return {
            (layer, kind): self.account.enter(self.file, self.sheet, f"{kind} {many:,}개", f"도면층 {layer}")
            for (layer, kind), many in held.items()
        }


def _sheet(drawn: _DxfSheet, role: Mapping[str, str], scale: float) -> DrawnStorey:
    """Return everything drawn, as one storey in metres."""
    sheet, entered = DrawnStorey(), drawn.lines()
    sheet.regions = [scaled(one, scale, scale, origin=(0, 0)) for one in drawn.rooms]
    lists = {"wall": sheet.walls, "window": sheet.glass, "door": sheet.leaves, "column": sheet.columns}
    for entity, told in drawn.texts:
        named = role[entity.dxf.layer] in {"name", "room_outline"} or sheet.regions
        if named or re.search(r"\d\s*층", told.text):
            sheet.texts.append(told._replace(at=(told.at[0] * scale, told.at[1] * scale)))
    for entity in drawn.entities:
        what, kind = role[entity.dxf.layer], entity.dxftype()
        found: Sequence[object] = ()
        if kind in TEXTS:
            continue
        if kind == "ARC" and (what == "door" or (what == "wall" and _is_leaf(entity, scale))):
            hinge, ends = entity.ocs().to_wcs(entity.dxf.center), (entity.start_point, entity.end_point)
            placed = [(one.x * scale, one.y * scale) for one in (hinge, *ends)]
            found = [arc := Arc(placed[0], (placed[1], placed[2]))]
            sheet.arcs.append(arc)
        elif what == "room_outline":
            found = _outlines(entity, scale)
            sheet.outlines += found
        elif what in lists:
            found = _lines(entity, scale)
            lists[what] += found
        drawn.account.take([entered[entity.dxf.layer, kind]] if found else ())
    sheet.bodies = curtains(sheet.glass)
    doors = [layer for layer, what in role.items() if what == "door"]
    sheet.joinery = "window" not in role.values() and any("창호" in layer for layer in doors)
    return sheet


def _height(entity: Any) -> float:  # noqa: ANN401 # ezdxf's
    return float(entity.dxf.char_height if entity.dxftype() == "MTEXT" else entity.dxf.height)


def _text(entity: Any) -> str:  # noqa: ANN401 # ezdxf's
    return CODED.sub(lambda code: chr(int(code[1], 16)), str(entity.plain_text())).strip()


def _closed(entity: Any) -> list[Polygon]:  # noqa: ANN401 # ezdxf's
    """Return a closed line, or each edge of a hatch, in the drawing's own units."""
    from ezdxf.path import from_hatch, make_path  # noqa: PLC0415 # as above

    kind = entity.dxftype()
    if kind in {"LWPOLYLINE", "POLYLINE", "SPLINE"}:
        paths = [make_path(entity)]
    elif kind in {"HATCH", "MPOLYGON"}:
        paths = list(from_hatch(entity))
    else:
        return []
    found = []
    for path in paths:
        corners = [(one.x, one.y) for one in path.control_vertices()] if len(path) else []
        wide = max((math.dist(corners[0], one) for one in corners), default=0.0)
        points = [(one.x, one.y) for one in path.flattening(wide / 500, segments=1)] if wide else []
        if len(points) > 3 and math.dist(points[0], points[-1]) < wide / 100:  # noqa: PLR2004 # a triangle, closed
            found += polygons_of(Polygon(points).buffer(0))
    return found


def _outlines(entity: Any, scale: float) -> list[Polygon]:  # noqa: ANN401 # ezdxf's
    """Return a closed polyline as the room that it is."""
    pieces = _lines(entity, scale)
    corners = [line.coords[0] for line in pieces]
    if len(corners) < 3 or math.dist(corners[0], pieces[-1].coords[-1]) > SNAP_M:  # noqa: PLR2004 # a triangle
        return []
    return [shape] if (shape := Polygon(corners)).is_valid and shape.area > SMALLEST_ROOM_M2 else []


def _lines(entity: Any, scale: float) -> list[LineString]:  # noqa: ANN401 # ezdxf's
    """Return what is drawn as straight pieces, what is bent as chords."""
    from ezdxf.path import make_path  # noqa: PLC0415 # as above

    kind = entity.dxftype()
    if kind == "LINE":
        points = [entity.dxf.start, entity.dxf.end]
    elif kind in {"LWPOLYLINE", "POLYLINE", "ARC", "CIRCLE", "ELLIPSE", "SPLINE"}:
        points = list(make_path(entity).flattening(CHORD_M / scale, segments=1))
    else:
        return []
    return segments([(one.x * scale, one.y * scale) for one in points])
