# SPDX-License-Identifier: GPL-3.0-or-later
"""IMDF archives as files: a folder or a zip, one GeoJSON file a feature type, one feature a line."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import accumulate
import json
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
import zipfile
import zlib

from kiosk.wayfinding.venue.problems import info, violation, warning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from kiosk.wayfinding.venue.problems import VenueProblem

FEATURE_TYPES = (
    "address", "amenity", "anchor", "building", "detail", "fixture", "footprint", "geofence", "kiosk",
    "level", "occupant", "opening", "relationship", "section", "unit", "venue",
)  # fmt: skip
LARGEST_FILE = 128 * 1024 * 1024
LARGEST_ARCHIVE = 256 * 1024 * 1024
# A city hall's busiest file holds 7,400 lists, its finest shape 51 points. To shrink and mesh a spiky
# shape takes more than the square of its points: 0.3 s for 100, 1.5 s for 200, 8 s for 400, minutes for 2000.
MOST_LISTS = 200_000  # guards against what is said above
MOST_POINTS = 500  # guards against the same
PLAIN_POINTS = 32  # guards against counting round columns as fine shapes; a thousand of them cost nothing
MOST_WORK = 1_000_000  # squares of the points of all finer shapes: some 30 s on an idle machine
MANIFEST = "manifest.json"
ENCRYPTED = 0x1  # as a zip's entries say it

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Archive:
    """What the files hold, untouched; `features` by type in file order, `others` by file name."""

    manifest: Json
    features: dict[str, tuple[Json, ...]]
    others: dict[str, bytes] = field(default_factory=dict)
    problems: tuple[VenueProblem, ...] = ()


class NotAVenue(Exception):  # it names what was found  # noqa: N818 # it names what was found
    """The path cannot even be opened as a folder or an archive."""


def read_archive(path: Path) -> Archive:
    """Read a folder or a zip; what cannot be understood becomes a problem, not an exception."""
    problems: list[VenueProblem] = []
    files = _each_once(_files(path, problems), problems)
    if MANIFEST not in files:
        problems.extend(_venues_inside(path, files))
    manifest = _manifest(files.pop(MANIFEST, None), problems)
    features: dict[str, tuple[Json, ...]] = {}
    others: dict[str, bytes] = {}
    for name in sorted(files):
        if kind := _kind(name):
            features[kind] = features.get(kind, ()) + _collection(name, files[name], problems)
        else:
            others[name] = files[name]
    return Archive(manifest, _bounded(features, problems), others, tuple(problems))


def write_folder(archive: Archive, folder: Path) -> tuple[Path, ...]:
    """Write the archive as a folder and return the files written."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, data in _entries(archive):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        written.append(target)
    return tuple(written)


def _entries(archive: Archive) -> Iterator[tuple[str, bytes]]:
    yield MANIFEST, (json.dumps(archive.manifest, ensure_ascii=False, indent=2) + "\n").encode()
    for kind in sorted(archive.features):
        yield f"{kind}.geojson", dump_features(archive.features[kind]).encode()
    for name in sorted(archive.others):
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
            continue
        yield name, archive.others[name]


def dump_features(features: tuple[Json, ...]) -> str:
    """One feature a line with sorted keys, so that a moved desk is one changed line."""
    lines = [json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":")) for row in features]
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"


def _files(path: Path, problems: list[VenueProblem]) -> Iterator[tuple[str, bytes]]:
    if path.is_dir():
        yield from _folder_files(path, problems)
    elif path.is_file():
        yield from _zip_files(path, problems)
    else:
        raise NotAVenue(f"{path}: no such folder or archive")


def _each_once(files: Iterable[tuple[str, bytes]], problems: list[VenueProblem]) -> dict[str, bytes]:
    """Keep the first of a name: a zip may hold several folders, or one name twice."""
    kept: dict[str, bytes] = {}
    for name, data in files:
        if name in kept:
            severe = violation if name == MANIFEST or _kind(name) else warning
            problems.append(severe("file-duplicate", name, f"{name}이(가) 여러 번 있어 처음 것만 씁니다"))
        kept.setdefault(name, data)
    return kept


def _kind(name: str) -> str | None:
    """Return the feature type that a file holds."""
    kind, _, suffix = name.lower().rpartition(".")
    return kind if suffix in {"geojson", "json"} and kind in FEATURE_TYPES else None


def _folder_files(path: Path, problems: list[VenueProblem]) -> Iterator[tuple[str, bytes]]:
    for file in sorted(path.iterdir()):
        if not file.is_file() or file.name.startswith("."):
            continue
        try:
            if file.stat().st_size > LARGEST_FILE:
                problems.append(_too_large(file.name))
                continue
            yield file.name, file.read_bytes()
        except OSError as error:
            problems.append(violation("file-unreadable", file.name, f"{file.name}: {error.strerror}"))


def _zip_files(path: Path, problems: list[VenueProblem]) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(path) as source:
            entries = [e for e in source.infolist() if not e.is_dir()]
            if sum(entry.file_size for entry in entries) > LARGEST_ARCHIVE:
                raise NotAVenue(f"{path}: unpacks to more than {LARGEST_ARCHIVE >> 20} MB")
            for entry in entries:
                if name := _entry_name(entry.filename):
                    yield from _entry(source, entry, name, problems)
    except zipfile.BadZipFile as error:
        raise NotAVenue(f"{path}: neither a folder nor a zip archive") from error


def _entry(
    source: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, problems: list[VenueProblem]
) -> Iterator[tuple[str, bytes]]:
    if entry.file_size > LARGEST_FILE:
        problems.append(_too_large(name))
        return
    if entry.flag_bits & ENCRYPTED:
        problems.append(violation("file-unreadable", name, f"{name}에 암호가 걸려 있습니다"))
        return
    try:
        yield name, source.read(entry)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, OSError, EOFError) as error:
        problems.append(violation("file-unreadable", name, f"{name}이(가) 손상되었습니다: {error}"))


def _too_large(name: str) -> VenueProblem:
    return violation("file-too-large", name, f"{name}은(는) {LARGEST_FILE >> 20} MB를 넘습니다")


def _venues_inside(path: Path, files: Mapping[str, bytes]) -> Iterator[VenueProblem]:
    """Point to the venue where someone gave the folder, or the archive, around it."""
    inside = [name for name in files if name.lower().endswith(".zip")]
    if path.is_dir():
        inside += sorted(folder.parent.name for folder in path.glob(f"*/{MANIFEST}"))
    for name in inside:
        yield info("venue-inside", name, f"안에 있는 {name}이(가) 청사 지도인 듯합니다: 그것을 지정하십시오")


def _entry_name(name: str) -> str | None:
    """Drop what archivers add and a single folder around the files."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if not parts or "__MACOSX" in parts or parts[-1].startswith("."):
        return None
    return parts[-1]


def _manifest(data: bytes | None, problems: list[VenueProblem]) -> Json:
    if data is None:
        problems.append(violation("manifest-missing", None, f"{MANIFEST}이(가) 없습니다"))
        return {}
    manifest = _parsed(MANIFEST, data, problems)
    if not isinstance(manifest, dict):
        if manifest is not None:
            problems.append(violation("manifest-not-an-object", None, f"{MANIFEST}의 내용이 객체가 아닙니다"))
        return {}
    return manifest


def _collection(name: str, data: bytes, problems: list[VenueProblem]) -> tuple[Json, ...]:
    if (lists := data.count(b"[")) > MOST_LISTS:
        problems.append(_too_fine(name, f"{name}에 좌표가 너무 많습니다({lists:,}개)", MOST_LISTS))
        return ()
    content = _parsed(name, data, problems)
    if content is None:
        return ()
    if not isinstance(content, dict) or not isinstance(content.get("features"), list):
        problems.append(violation("not-a-feature-collection", name, f"{name}에 FeatureCollection이 없습니다"))
        return ()
    if content.get("type") != "FeatureCollection":
        problems.append(
            violation("not-a-feature-collection", name, f"{name}은(는) FeatureCollection이 아닙니다")
        )
    rows = [row for row in content["features"] if isinstance(row, dict)]
    if len(rows) != len(content["features"]):
        problems.append(violation("feature-not-an-object", name, f"{name}에 객체가 아닌 지물이 있습니다"))
    return tuple(row for row in rows if _is_fine_enough(name, row, problems))


def _is_fine_enough(name: str, row: Json, problems: list[VenueProblem]) -> bool:
    """Keep a feature, unless it has more points than anything that people can see on a plan."""
    points = _lists(row.get("geometry"))
    if points <= MOST_POINTS:
        return True
    identity = row.get("id") if isinstance(row.get("id"), str) else name
    told = f"{name}의 도형 하나에 점이 너무 많습니다({points:,}개, id {str(identity)[:40]})"
    problems.append(_too_fine(name, told, MOST_POINTS))
    return False


def _bounded(
    features: dict[str, tuple[Json, ...]], problems: list[VenueProblem]
) -> dict[str, tuple[Json, ...]]:
    """Leave out the finest shapes of a plan that would take minutes, however many shapes they are."""
    fine = [(points, kind, row) for kind, rows in features.items() for row in rows if (points := _fine(row))]
    fine.sort(key=lambda one: one[0])
    work = accumulate(points * points for points, _, _ in fine)
    gone = {id(row): kind for (_, kind, row), so_far in zip(fine, work, strict=True) if so_far > MOST_WORK}
    if not gone:
        return features
    where = ", ".join(f"{kind}.geojson {count:,}개" for kind, count in Counter(gone.values()).items())
    told = f"점이 많은 도형이 모두 {len(fine):,}개라 가장 자세한 것을 뺐습니다({where})"
    problems.append(_too_fine("", told, MOST_POINTS))
    return {kind: tuple(row for row in rows if id(row) not in gone) for kind, rows in features.items()}


def _fine(row: Json) -> int:
    points = _lists(row.get("geometry"))
    return points if points > PLAIN_POINTS else 0


def _too_fine(name: str, told: str, most: int) -> VenueProblem:
    advice = f"점은 {most:,}개까지 읽습니다. 도면 프로그램에서 선을 단순하게 하여 다시 저장하여 주십시오."
    return violation("geometry-too-fine", name or None, f"{told}. {advice}")


def _lists(value: object) -> int:
    """Count the lists within: one a point, few more for the rings."""
    if isinstance(value, dict):
        return sum(map(_lists, value.values()))
    if not isinstance(value, list):
        return 0
    return 1 + sum(map(_lists, value))


def _parsed(name: str, data: bytes, problems: list[VenueProblem]) -> object:
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_refuse_constant)
    except UnicodeDecodeError:
        problems.append(violation("file-not-utf8", name, f"{name}은(는) UTF-8이 아닙니다"))
    except (ValueError, RecursionError) as error:
        problems.append(violation("file-not-json", name, f"{name}은(는) JSON이 아닙니다: {error}"))
    return None


def _refuse_constant(constant: str) -> float:
    raise ValueError(f"{constant} is no JSON number")


def undeclared_extensions(archive: Archive, used: Mapping[str, str]) -> tuple[VenueProblem, ...]:
    """Warn about extension properties that the manifest does not declare."""
    declared = archive.manifest.get("extensions") or ()
    missing = sorted({urn for urn in used.values() if urn not in declared})
    return tuple(
        warning("extension-undeclared", None, f"manifest.extensions에 {urn}이(가) 없습니다")
        for urn in missing
    )
