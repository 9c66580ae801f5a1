# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk pronounce`: Korean text respelled as it is spoken, as the kiosk's voice is given it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused, given_text
from kiosk.language.pronunciation import respelled

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Invocation

HELP = "Respell Korean text by the standard pronunciation, numbers and letters in words."
_EXAMPLE = 'kiosk pronounce "9–18시에 오십시오"'


def configure(parser: argparse.ArgumentParser) -> None:
    """Take one text, or a file of them."""
    parser.add_argument("text", metavar="TEXT", nargs="?", help="what is to be said")
    parser.add_argument("--from-file", metavar="FILE", help="a file, one text a line; - for stdin")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Print a line an input."""
    for text in _texts(args):
        said = respelled(text)
        call.emit({"text": text, "spoken": said}, said)
    return 0


def _texts(args: argparse.Namespace) -> list[str]:
    if (args.text is None) == (args.from_file is None):
        raise CommandRefused("usage", "pronounce needs either a TEXT or --from-file", _EXAMPLE)
    if args.text is not None:
        return [args.text]
    return given_text(args.from_file).splitlines()
