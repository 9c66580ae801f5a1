# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk new-city`: a folder for a city that has nothing yet, from a few answers."""

from __future__ import annotations

from pathlib import Path
import sys
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused
from kiosk.cli.opening import answering
from kiosk.directory.charts.unreadable import UnreadableFileError
from kiosk.services.founding.answers import QUESTIONS, CityAnswers, example, read_answers
from kiosk.services.founding.city_folder import offices_of, write_city
from kiosk.services.refused import Refused

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Invocation
    from kiosk.services.founding.answers import CityQuestion

HELP = "Ask, in Korean, what a new city's kiosk must know, and write the city's folder."
NEXT = "kiosk --config {} --data {} admin"


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the folder, and where the answers come from."""
    parser.add_argument(
        "folder", nargs="?", type=Path, metavar="DIR", help="a new folder; nothing is overwritten"
    )
    parser.add_argument(
        "--answers", type=Path, metavar="FILE", help="answer from a TOML file instead of asking"
    )
    parser.add_argument("--example", action="store_true", help="print such a file with its keys")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Write the folder whole, or say what is wrong and write nothing."""
    if args.example:
        call.emit({"example": example()}, example().rstrip())
        return 0
    if args.folder is None:
        raise CommandRefused("usage", "new-city needs a folder", "kiosk new-city DIR")
    with answering():
        answers = read_answers(args.answers) if args.answers else _asked(call)
    near = args.answers.parent if args.answers else Path()
    try:
        offices = offices_of(answers, near)
        files = write_city(args.folder, answers, offices.offices)
    except (Refused, UnreadableFileError) as error:
        raise CommandRefused("new_city", str(error), "kiosk new-city --help") from error
    except OSError as error:
        raise CommandRefused(
            "new_city", f"{args.folder}: {error.strerror}", "choose another folder"
        ) from error
    config = args.folder / "kiosk.toml"
    told = [str(file) for file in files]
    row = {"files": told, "offices": len(offices.offices), "untaken": offices.untaken, "config": str(config)}
    told += [f"부서 목록에서 쓰지 않음 · {one}" for one in offices.untaken]
    call.emit(row, "\n".join([*told, "", NEXT.format(config, args.folder / "data")]))
    return 0


def _asked(call: Invocation) -> CityAnswers:
    """Ask each question on stderr until its answer will do; an empty line takes the default."""
    if call.json:
        raise CommandRefused("usage", "--json asks nothing", "give --answers FILE; --example prints one")
    values: dict[str, object] = {}
    while True:
        for question in QUESTIONS:
            if question.key not in values:
                values[question.key] = _answer(question)
        try:
            return CityAnswers(**values)  # type: ignore[arg-type] # each as its question's rule gave it
        except ValueError as error:
            key, sentence = error.args
            print(f"  ! {sentence}", file=sys.stderr)
            del values[key]


def _answer(question: CityQuestion) -> object:
    default = f" [{_shown(question.default)}]" if question.default else ""
    while True:
        print(f"{question.asked}{default}: ", end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        if not line:
            raise CommandRefused("usage", "the answers ended before the questions", "or give --answers FILE")
        given = line.strip() or question.default
        if given is None:
            print("  ! 꼭 필요한 답입니다", file=sys.stderr)
            continue
        try:
            return question.rule(given)
        except ValueError as error:
            print(f"  ! {error}", file=sys.stderr)


def _shown(default: object) -> str:
    return ", ".join(default) if isinstance(default, list) else str(default)
