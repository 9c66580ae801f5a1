# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk posters`: the door posters as PDF, A3 landscape, as the public may see them."""

from __future__ import annotations

from pathlib import Path
import sys
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Invocation

HELP = "Draw the seating charts for the offices' doors as PDF, A3 landscape."


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the office, all of them by default, and the folder."""
    parser.add_argument("--office", metavar="OFFICE", help="only this office")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="the folder to write to")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Write the files; 1 when there is no such office."""
    from kiosk.cli.opening import answering, settings_for  # noqa: PLC0415 # the same
    from kiosk.services.opened_directory import opened_directory  # noqa: PLC0415 # loads the database
    from kiosk.services.posters import (  # noqa: PLC0415 # the same
        draw_door_plates,
        draw_posters,
        draw_whole_city,
        several_words,
    )

    settings = settings_for(call)
    try:
        with answering(), opened_directory(call.data, call.config) as desk:
            files = [str(file) for file in draw_posters(desk, settings, args.out, args.office, _drawing)]
            several: dict[str, int] = {}
            if files and args.office is None:
                whole, more = draw_whole_city(desk, settings, args.out)
                several = dict(more)
                files += [str(file) for file in (whole, *draw_door_plates(desk, settings, args.out)) if file]
    except OSError as error:
        raise CommandRefused(
            "no_output", f"{args.out} cannot be written: {error.strerror}", "check it"
        ) from error
    note = filter(None, [several_words(several)])
    told = "\n".join((*files, *note)) or f"‘{args.office}’ 부서의 배치도가 없습니다."
    call.emit({"files": files} | ({"several": several} if several else {}), told)
    return 0 if files else 1


def _drawing(office: str) -> None:
    print(f"포스터를 그립니다 {office}", file=sys.stderr)
