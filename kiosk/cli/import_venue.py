# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk import-venue`: a plan that somebody else drew becomes a draft, with what a hand has still to do."""

from __future__ import annotations

import json
from pathlib import Path
import shutil
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused, given
from kiosk.wayfinding.importing.draft_archive import archive_of
from kiosk.wayfinding.importing.dxf import ROLES
from kiosk.wayfinding.importing.reading import draft_of
from kiosk.wayfinding.importing.repairs import EVERY, KINDS
from kiosk.wayfinding.importing.unreadable import UnreadablePlan
from kiosk.wayfinding.venue.archive import read_archive, write_folder
from kiosk.wayfinding.venue.placeholder import is_placeholder

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from kiosk.cli.call import Invocation
    from kiosk.wayfinding.importing.draft import Draft
    from kiosk.wayfinding.venue.archive import Archive

NO_KIOSK = "이 도면에는 키오스크 자리가 없습니다. 로비를 이것으로 바꾸면 키오스크가 켜지지 않습니다."
AT_THE_DESK = "관리 화면 ‘도면’의 ‘다른 도면 가져오기’로 읽고 키오스크(K)를 놓아 펴내십시오"
MOST_UNTAKEN = 30  # lines on a screen; --json has all
HELP = "Read a map (OSM, IMDF), a drawing (DXF, PDF) or a model (IFC) into a draft; list what is left to do."


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the files, what their layers mean, and where the draft goes."""
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="one .osm, .zip (IMDF), .pdf or .ifc, or a .dxf a storey",
    )
    parser.add_argument(
        "--layers", type=Path, metavar="FILE", help=f"JSON, layer to role: {', '.join(ROLES)}"
    )
    parser.add_argument(
        "--repair",
        action="append",
        default=[],
        metavar="KEY",
        help=f"make an offered repair of an IMDF: its key, {', '.join(KINDS)} for all of a kind, or {EVERY}",
    )
    parser.add_argument("--out", type=Path, metavar="DIR", help="write the draft there as an IMDF folder")
    parser.add_argument("--name", default="", help="the building's name (default: the file's)")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Print the draft, of whatever plan; 1 when something of it could not be read."""
    try:
        draft = draft_of(args.files, _roles(args.layers), args.repair)
    except (UnreadablePlan, OSError) as error:
        told = str(error) if isinstance(error, UnreadablePlan) else f"{error.filename}: {error.strerror}"
        raise CommandRefused("plan", told, "kiosk import-venue --help") from error
    if unknown := sorted(set(args.repair) - {one.key for one in draft.repairs} - {EVERY, *KINDS}):
        lack = f"{', '.join(unknown)}: 이 도면에 그런 고칠 것이 없습니다."
        raise CommandRefused("plan", lack, "고칠 것은 --repair 없이 읽으면 나옵니다")
    if args.out is not None and draft.rooms:
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
        if not archive.features["kiosk"]:  # the hall has one, and a booth that stands nowhere does not start
            raise CommandRefused("plan", f"{folder}: {NO_KIOSK}", AT_THE_DESK)
        shutil.rmtree(folder)
    write_folder(archive, folder)


def _roles(file: Path | None) -> Mapping[str, str]:
    """Read the roles that a clerk confirmed; raises UnreadablePlan for another role than there is."""
    if file is None:
        return {}
    try:
        told = json.loads(given(file).decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadablePlan(f"{file.name}: JSON이 아닙니다({error}).") from error
    if not isinstance(told, dict) or not all(role in ROLES for role in told.values()):
        raise UnreadablePlan(
            f'{file.name}: {{"도면층": "역할"}}이어야 합니다. 역할은 {", ".join(ROLES)}입니다.'
        )
    return told


def _lines(draft: Draft) -> list[str]:
    rooms = [f"{ordinal}: 방 {len(draft.on(ordinal))}" for ordinal in draft.ordinals]
    left = [f"할 일 · {what} {count}" for what, count in sorted(draft.to_do.items())]
    mend = [f"{'고침' if one.done else '고칠 수 있음'} · {one.told} [{one.key}]" for one in draft.repairs]
    told = [*mend, *(f"! {one}" for one in draft.problems)]
    told += [f"쓰지 않음 · {one}" for one in draft.account.told(MOST_UNTAKEN)]
    return [*rooms, f"문과 트인 곳 {len(draft.openings)}", *left, *told]
