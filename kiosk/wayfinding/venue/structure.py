# SPDX-License-Identifier: GPL-3.0-or-later
"""Structural rules: each feature for itself, then the references between them."""

from __future__ import annotations

from collections import Counter
import math
import re
from typing import TYPE_CHECKING, Any

import shapely

from kiosk.wayfinding.venue import geometry
from kiosk.wayfinding.venue.archive import undeclared_extensions
from kiosk.wayfinding.venue.extensions import PROPERTIES
from kiosk.wayfinding.venue.frame import METRES_A_DEGREE
from kiosk.wayfinding.venue.geometry import BadGeometry
from kiosk.wayfinding.venue.problems import info, violation, warning
from kiosk.wayfinding.venue.raw import FAR, text
from kiosk.wayfinding.venue.schema import AREA, KINDS, RESTRICTIONS, is_beta

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kiosk.wayfinding.venue.archive import Archive, Json
    from kiosk.wayfinding.venue.frame import MetreFrame
    from kiosk.wayfinding.venue.problems import VenueProblem
    from kiosk.wayfinding.venue.schema import FeatureKind

TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
FAR_DEGREES = FAR / METRES_A_DEGREE
ESSENTIAL = ("venue", "level", "unit")


def structure_problems(archive: Archive) -> Iterator[VenueProblem]:
    """Check the manifest, each feature, then ids and references."""
    yield from _manifest(archive.manifest)
    yield from _files(archive)
    frame = _any_frame(archive)
    for kind, rows in archive.features.items():
        for place, row in enumerate(rows):
            yield from _feature(kind, row, f"{kind}.geojson#{place}", frame)
    yield from _identities(archive)
    yield from _references(archive)
    yield from undeclared_extensions(archive, _extensions_used(archive))


def _manifest(manifest: Json) -> Iterator[VenueProblem]:
    if not manifest:
        return
    version = manifest.get("version")
    if is_beta(version):
        yield info("manifest-beta", None, f"manifest.version {version}을(를) 1.0.0으로 읽습니다")
    elif version != "1.0.0":
        yield violation("manifest-version", None, f"manifest.version이 '1.0.0'이 아닙니다: {version!r}")
    if not isinstance(manifest.get("created"), str):
        yield violation("manifest-created", None, "manifest.created에 날짜가 없습니다")
    language = manifest.get("language")
    if not isinstance(language, str) or not TAG.fullmatch(language):
        yield violation("manifest-language", None, f"manifest.language가 언어 표시가 아닙니다: {language!r}")


def _files(archive: Archive) -> Iterator[VenueProblem]:
    for kind in ESSENTIAL:
        if not archive.features.get(kind):
            yield violation("file-missing", None, f"{kind}.geojson에 쓸 수 있는 지물이 없습니다")
    count = len(archive.features.get("venue", ()))
    if count > 1:
        yield violation("venue-count", None, f"venue는 정확히 하나여야 하는데 {count}개입니다")
    for name in archive.others:
        yield info("file-unknown", name, f"{name}은(는) IMDF 파일이 아니므로 그대로 둡니다")


def _feature(kind: str, row: Json, place: str, frame: MetreFrame) -> Iterator[VenueProblem]:
    identity = row.get("id")
    label = identity if isinstance(identity, str) and identity else place
    if identity is None:
        yield violation("feature-id-missing", label, f"{place}에 id가 없습니다")
    elif not isinstance(identity, str):
        yield violation("feature-id-not-string", label, f"{place}의 id가 글자가 아닙니다: {identity!r}")
    elif not identity:
        yield violation("feature-id-empty", label, f"{place}의 id가 비어 있습니다")
    if row.get("type") != "Feature":
        yield violation("feature-not-a-feature", label, f"{label}의 type이 'Feature'가 아닙니다")
    if row.get("feature_type") != kind:
        given = row.get("feature_type")
        yield violation("feature-type", label, f"{label}의 feature_type이 '{kind}'가 아닙니다: {given!r}")
    rules = KINDS[kind]
    yield from _geometry(rules, row.get("geometry"), label, frame)
    properties = row.get("properties")
    if not isinstance(properties, dict):
        yield violation("properties-missing", label, f"{label}에 properties가 없습니다")
        return
    yield from _properties(rules, properties, label)


def _properties(rules: FeatureKind, properties: Json, label: str) -> Iterator[VenueProblem]:
    for name, wanted in rules.required.items():
        value = properties.get(name)
        if value is None:
            yield violation("property-missing", label, f"{label}에 {name}이(가) 없습니다")
        elif not _is(value, wanted):
            yield violation("property-type", label, f"{label}의 {name} 값이 {_NAMES[wanted]}이(가) 아닙니다")
    category = properties.get("category")
    if rules.categories is not None and isinstance(category, str) and category not in rules.categories:
        yield warning("category-unknown", label, f"{label}의 category '{category}'은(는) IMDF에 없습니다")
    restriction = properties.get("restriction")
    if isinstance(restriction, str) and restriction not in RESTRICTIONS:
        yield warning(
            "restriction-unknown", label, f"{label}의 restriction '{restriction}'은(는) IMDF에 없습니다"
        )
    for name in ("name", "alt_name", "short_name"):
        if (
            name not in rules.required
            and properties.get(name) is not None
            and not _is(properties[name], "labels")
        ):
            yield violation("property-type", label, f"{label}의 {name} 값이 언어별 이름이 아닙니다")


_NAMES = {
    "text": "글자",
    "whole": "정수",
    "flag": "참/거짓",
    "labels": "언어별 이름",
    "texts": "글자 목록",
    "point": "점",
}


def _is(value: object, wanted: str) -> bool:
    if wanted == "text":
        return isinstance(value, str) and bool(value)
    if wanted == "whole":
        return isinstance(value, int) and not isinstance(value, bool)
    if wanted == "flag":
        return isinstance(value, bool)
    if wanted == "texts":
        return isinstance(value, list) and bool(value) and all(isinstance(one, str) for one in value)
    if wanted == "point":
        return isinstance(value, dict) and value.get("type") == "Point"
    return isinstance(value, dict) and bool(value) and all(isinstance(text, str) for text in value.values())


def _geometry(rules: FeatureKind, shape: object, label: str, frame: MetreFrame) -> Iterator[VenueProblem]:
    if shape is None:
        if rules.geometry and not rules.null_geometry:
            yield violation("geometry-missing", label, f"{label}에 도형이 없습니다")
        return
    kind = text(shape.get("type")) if isinstance(shape, dict) else None
    if not rules.geometry:
        yield warning("geometry-unexpected", label, f"{label}에는 도형이 없어야 하므로 쓰지 않습니다")
    elif kind not in rules.geometry:
        yield violation("geometry-type", label, f"{label}의 도형 종류 {kind!r}은(는) 쓸 수 없습니다")
        return
    yield from _coordinates(shape, str(kind), label, frame)


def _coordinates(shape: Any, kind: str, label: str, frame: MetreFrame) -> Iterator[VenueProblem]:  # noqa: ANN401 # raw JSON
    try:
        found = list(geometry.positions(shape.get("coordinates")))
        area = geometry.area(shape, frame) if kind in AREA else None
    except (BadGeometry, AttributeError, shapely.errors.ShapelyError, ValueError) as error:
        rule = error.rule if isinstance(error, BadGeometry) else "geometry-coordinates"
        yield violation(rule, label, f"{label}: {error}")
        return
    if not found:
        yield violation("geometry-coordinates", label, f"{label}의 좌표가 비어 있습니다")
        return
    if any(math.dist(position, (frame.lon, frame.lat)) > FAR_DEGREES for position in found):
        yield violation("coordinates-far", label, f"{label}이(가) 건물에서 20 km 넘게 떨어져 있습니다")
    if area is not None and not area.is_valid:
        reason = shapely.is_valid_reason(area).split("[")[0]
        yield violation("polygon-invalid", label, f"{label}의 면이 올바르지 않습니다: {reason}")
    elif area is not None and area.area == 0:
        yield violation("polygon-invalid", label, f"{label}의 면에 넓이가 없습니다")


def _any_frame(archive: Archive) -> MetreFrame:
    """Return the middle of the venue, however bad some of its features are."""
    from kiosk.wayfinding.venue.loading import frame_of  # noqa: PLC0415 # loading imports half the room

    return frame_of(archive)


def _identities(archive: Archive) -> Iterator[VenueProblem]:
    ids = [row.get("id") for rows in archive.features.values() for row in rows]
    for identity, count in Counter(one for one in ids if isinstance(one, str) and one).items():
        if count > 1:
            yield violation("feature-id-duplicate", identity, f"id {identity}이(가) {count}번 쓰였습니다")


def _references(archive: Archive) -> Iterator[VenueProblem]:
    homes = {
        row["id"]: kind
        for kind, rows in archive.features.items()
        for row in rows
        if isinstance(row.get("id"), str)
    }
    for kind, rows in archive.features.items():
        for row in rows:
            properties = row.get("properties")
            if isinstance(properties, dict):
                label = str(row.get("id"))
                yield from _pointers(KINDS[kind].references, properties, homes, label)
                if kind == "relationship":
                    yield from _relationship(properties, homes, label)


def _pointers(
    rules: Mapping[str, str], properties: Json, homes: Mapping[str, str], label: str
) -> Iterator[VenueProblem]:
    for name, wanted in rules.items():
        value = properties.get(name)
        for target in value if isinstance(value, list) else [value]:
            if not isinstance(target, str):
                continue
            if target not in homes:
                yield violation(
                    "reference-unresolved", label, f"{label}의 {name} {target}을(를) 찾을 수 없습니다"
                )
            elif homes[target] != wanted:
                yield violation(
                    "reference-type", label, f"{label}의 {name}이(가) {homes[target]}을(를) 가리킵니다"
                )


def _relationship(properties: Json, homes: Mapping[str, str], label: str) -> Iterator[VenueProblem]:
    between = properties.get("intermediary")
    ends = [properties.get("origin"), properties.get("destination")]
    for reference in [*ends, *(between if isinstance(between, list) else [])]:
        if reference is None:
            continue
        target = reference.get("id") if isinstance(reference, dict) else None
        if not isinstance(target, str) or target not in homes:
            yield violation("reference-unresolved", label, f"{label}이(가) 없는 지물 {target}을(를) 잇습니다")


def _extensions_used(archive: Archive) -> dict[str, str]:
    used: dict[str, str] = {}
    for kind, rows in archive.features.items():
        names = {name: urn for (owner, name), urn in PROPERTIES.items() if owner == kind}
        for row in rows:
            properties = row.get("properties")
            if isinstance(properties, dict):
                used.update({name: urn for name, urn in names.items() if properties.get(name) is not None})
    return used
