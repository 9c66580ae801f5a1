# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk import-venue`: a plan that somebody else drew becomes a draft, with what a hand has still to do."""

from __future__ import annotations

import json
from pathlib import Path
import shutil
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused
from kiosk.wayfinding.importing.draft_archive import archive_of
from kiosk.wayfinding.importing.dxf import ROLES, read_dxf
from kiosk.wayfinding.importing.osm import read_osm
from kiosk.wayfinding.importing.pdf import read_pdf
from kiosk.wayfinding.importing.unreadable import ADVICE, UNKNOWN, UnreadablePlan
from kiosk.wayfinding.venue.archive import read_archive, write_folder
from kiosk.wayfinding.venue.placeholder import is_placeholder

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

    from kiosk.cli.call import Invocation
    from kiosk.wayfinding.importing.draft import Draft
    from kiosk.wayfinding.venue.archive import Archive

HELP = "Read an indoor map (OSM) or a drawing (DXF, PDF) into a draft of a venue; list what is left to do."
MAPS = frozenset({".osm", ".xml"})


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the files, what their layers mean, and where the draft goes."""
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="one .osm or .pdf, or a .dxf a storey"
    )
    parser.add_argument(
        "--layers", type=Path, metavar="FILE", help=f"JSON, layer to role: {', '.join(ROLES)}"
    )
    parser.add_argument("--out", type=Path, metavar="DIR", help="write the draft there as an IMDF folder")
    parser.add_argument("--name", default="", help="the building's name (default: the file's)")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Print the draft; 1 when something of the file could not be read."""
    try:
        draft = _read(args.files, _roles(args.layers))
    except (UnreadablePlan, OSError) as error:
        told = str(error) if isinstance(error, UnreadablePlan) else f"{error.filename}: {error.strerror}"
        raise CommandRefused("plan", told, "kiosk import-venue --help") from error
    if args.out is not None:
        _write(archive_of(draft, args.name or args.files[0].stem), args.out)
    call.emit(draft.row(), "\n".join(_lines(draft)))
    return 1 if draft.problems else 0


def _write(archive: Archive, folder: Path) -> None:
    """Write the draft as a folder; only a new city's hall, which nobody has drawn, gives way to it."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        if not (folder.is_dir() and is_placeholder(read_archive(folder).manifest)):
            raise CommandRefused(
                "plan", f"{folder} is not empty", "give a new folder; nothing is overwritten"
            )
        shutil.rmtree(folder)
    write_folder(archive, folder)


def _read(files: Sequence[Path], roles: Mapping[str, str]) -> Draft:
    kinds = {file.suffix.lower() for file in files}
    if kinds == {".dxf"}:
        return read_dxf(files, roles)
    if kinds == {".pdf"} and len(files) == 1:
        return read_pdf(files[0])
    if kinds <= MAPS and len(files) == 1:
        return read_osm(files[0])
    odd = next((file for file in files if file.suffix.lower() not in MAPS | {".dxf", ".pdf"}), None)
    if odd is not None:
        raise UnreadablePlan(f"{odd.name}: {ADVICE.get(odd.suffix.lower(), UNKNOWN)}")
    raise UnreadablePlan("여러 파일은 층마다 하나인 DXF만 함께 읽습니다. OSM과 PDF는 하나씩 주십시오.")


def _roles(file: Path | None) -> Mapping[str, str]:
    """Read the roles that a clerk confirmed; raises UnreadablePlan for another role than there is."""
    if file is None:
        return {}
    try:
        told = json.loads(file.read_text("utf-8-sig"))
    except ValueError as error:
        raise UnreadablePlan(f"{file.name}: JSON이 아닙니다({error}).") from error
    if not isinstance(told, dict) or not all(role in ROLES for role in told.values()):
        raise UnreadablePlan(
            f'{file.name}: {{"도면층": "역할"}}이어야 합니다. 역할은 {", ".join(ROLES)}입니다.'
        )
    return told


def _lines(draft: Draft) -> list[str]:
    rooms = [f"{ordinal}: 방 {len(draft.on(ordinal))}" for ordinal in draft.ordinals]
    left = [f"할 일 · {what} {count}" for what, count in sorted(draft.to_do.items())]
    return [*rooms, f"문과 트인 곳 {len(draft.openings)}", *left, *(f"! {one}" for one in draft.problems)]
