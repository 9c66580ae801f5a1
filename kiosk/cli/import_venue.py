# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk import-venue`: a plan that somebody else drew becomes a draft, with what a hand has still to do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused
from kiosk.wayfinding.importing.draft_archive import archive_of
from kiosk.wayfinding.importing.osm import read_osm
from kiosk.wayfinding.importing.unreadable import ADVICE, UNKNOWN, UnreadablePlan
from kiosk.wayfinding.venue.archive import write_folder

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Invocation
    from kiosk.wayfinding.importing.draft import Draft

HELP = "Read an indoor map (OSM) into a draft of a venue, and list what has still to be done by hand."
READERS = {".osm": read_osm, ".xml": read_osm}


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the file, and where the draft goes."""
    parser.add_argument("file", type=Path, metavar="FILE", help="an indoor map: .osm")
    parser.add_argument("--out", type=Path, metavar="DIR", help="write the draft there as an IMDF folder")
    parser.add_argument("--name", default="", help="the building's name (default: the file's)")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Print the draft; 1 when something of the file could not be read."""
    try:
        draft = _read(args.file)
    except (UnreadablePlan, OSError) as error:
        told = str(error) if isinstance(error, UnreadablePlan) else f"{args.file}: {error.strerror}"
        raise CommandRefused("plan", told, "kiosk import-venue --help") from error
    if args.out is not None:
        if args.out.exists() and (not args.out.is_dir() or any(args.out.iterdir())):
            raise CommandRefused(
                "plan", f"{args.out} is not empty", "give a new folder; nothing is overwritten"
            )
        write_folder(archive_of(draft, args.name or args.file.stem), args.out)
    call.emit(draft.row(), "\n".join(_lines(draft)))
    return 1 if draft.problems else 0


def _read(file: Path) -> Draft:
    suffix = file.suffix.lower()
    if suffix not in READERS:
        raise UnreadablePlan(f"{file.name}: {ADVICE.get(suffix, UNKNOWN)}")
    return READERS[suffix](file)


def _lines(draft: Draft) -> list[str]:
    rooms = [f"{ordinal}: 방 {len(draft.on(ordinal))}" for ordinal in draft.ordinals]
    left = [f"할 일 · {what} {count}" for what, count in sorted(draft.to_do.items())]
    return [*rooms, f"문과 트인 곳 {len(draft.openings)}", *left, *(f"! {one}" for one in draft.problems)]
