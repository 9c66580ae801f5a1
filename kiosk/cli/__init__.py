# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: a thin frame around the use cases, as a contract for people and scripts.

Only the module of the invoked command is imported, so that a data command never pays for Qt and the
kiosk's first frame never pays for the database.
"""

from __future__ import annotations

import argparse
from importlib import import_module
import io
import os
from pathlib import Path
import re
import sys
from typing import TYPE_CHECKING, Protocol, cast

from kiosk import __version__
from kiosk.cli.call import AGAIN, CommandRefused, Invocation, complain, failed, forget_stdout, say
from kiosk.resources import DEMO_CITIES
from kiosk.services.authorisation import may_command

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = {
    "run": "open the kiosk (default)",
    "guide": "open the guide's console",
    "admin": "open the admin's desk",
    "search": "find the office for a citizen's words",
    "card": "say what a matter needs, costs and takes",
    "route": "find the way to an office, a seat or an amenity",
    "check-venue": "check a venue (IMDF folder or archive)",
    "import-chart": "read seating charts and publish them",
    "export-chart": "write an office's seating chart as a workbook",
    "posters": "draw the door posters",
    "pronounce": "respell Korean text as it is spoken",
    "due": "compute due times by the statutory clock",
    "visits": "report visits and the two-minute promise",
    "publish-report": "write a year's results for homepage, gazette and press",
    "audit": "hold a publication's printed figures against its own data",
    "measure": "compute the two-minute measure of a file of cases",
    "arrive": "confirm a visit's arrival by its code",
    "intake": "take in a case from a file",
    "cases": "list cases without personal data",
    "demo-data": "fill a demo data folder with visits and cases",
    "demo-check": "hold a demo's estimate against its kept truth",
    "backup": "write a verified backup",
    "restore": "restore or check a backup",
    "doctor": "check the data folder",
    "import-venue": "read an indoor map into a draft of a venue",
    "new-city": "write a folder for a city that has nothing yet",
    "server": "found the city's server, take booths in, look after them",
    "join": "take this booth into a city by its join file",
    "sync": "send what this booth owes the city's server",
    "serve": "serve the pages of offices and visitors to browsers",
    "city-demo": "play a city's morning on this machine, its server included",
}


class Command(Protocol):
    """What a command's module offers."""

    HELP: str

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Add the command's own arguments."""

    def run(self, call: Invocation, args: argparse.Namespace) -> int:
        """Do it; 0 is done or yes, 1 is the answer no, 2 is usage or environment; see `staying` for 75."""


class Parser(argparse.ArgumentParser):
    """Reports a usage error as a `CommandRefused`, so that --json callers get an object too."""

    def error(self, message: str) -> None:  # type: ignore[override] # argparse says NoReturn; raising is that
        """Turn argparse's exit into the one error path."""
        raise CommandRefused("usage", message, f"{self.prog} --help")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    _fill_streams()
    _speak_utf8()
    as_json = "--json" in words
    try:
        return _dispatch(words)
    except CommandRefused as refused:
        complain(refused, as_json=as_json)
        return refused.exit
    except BrokenPipeError:
        forget_stdout()
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 # whatever broke is said in one sentence
        complain(failed(error), as_json=as_json)
        return 2


def _dispatch(words: list[str]) -> int:
    front = _globals(Parser(prog="kiosk", add_help=False, allow_abbrev=False), first=True)
    given, rest = front.parse_known_args(words)
    if _asks_overview(rest):
        return _overview(rest)
    name, rest = _split_command(rest)
    module = cast("Command", import_module(f"kiosk.cli.{name.replace('-', '_')}"))
    parser = Parser(prog=f"kiosk {name}", description=module.HELP, allow_abbrev=False)
    module.configure(_globals(parser, first=False))
    args = parser.parse_args(rest, namespace=given)
    call = Invocation(_data_folder(args.data, args.demo_city), _config(args), args.json)
    if not may_command(name, call.data):
        told = f"{call.data} belongs to another account"
        refused = CommandRefused("not_yours", told, "run it as the folder's owner")
        refused.exit = AGAIN if name == "serve" else refused.exit  # its unit starts it again: it may be given
        raise refused
    return module.run(call, args)


def _config(args: argparse.Namespace) -> Path | None:
    """Return the settings' file that is meant; a demo is named as one, or not at all."""
    if (args.demo or args.demo_city) and args.config is not None:
        raise CommandRefused(
            "usage", "--demo means the demo city, --config a booth of your own", "give one of them"
        )
    if args.config is not None and args.config.resolve() in DEMO_CITIES.values():
        name = args.config.resolve().parent.name
        raise CommandRefused(
            "settings", f"{args.config} is an invented city's", f"kiosk --demo-city {name} …, for the demo"
        )
    return DEMO_CITIES[args.demo_city] if args.demo_city else cast("Path | None", args.config)


def _globals(parser: argparse.ArgumentParser, *, first: bool) -> argparse.ArgumentParser:
    def default(value: object) -> object:
        return value if first else argparse.SUPPRESS

    parser.add_argument(
        "--data", type=_folder, metavar="DIR", default=default(None), help="data folder (KIOSK_DATA)"
    )
    parser.add_argument(
        "--config", type=Path, metavar="FILE", default=default(None), help="the booth's TOML file"
    )
    parser.add_argument(
        "--demo", action="store_true", default=default(value=False), help="the demo city, as without --config"
    )
    parser.add_argument(
        "--demo-city",
        choices=sorted(DEMO_CITIES),
        default=default(None),
        help="another demo city",
    )
    parser.add_argument("--json", action="store_true", default=default(value=False), help="print JSON")
    return parser


def _asks_overview(rest: list[str]) -> bool:
    return bool(rest) and rest[0] in {"-h", "--help", "--version"}


def _overview(rest: list[str]) -> int:
    if rest[0] == "--version":
        say(f"kiosk {__version__}")
        return 0
    commands = "\n".join(f"  {name:14}{what}" for name, what in COMMANDS.items())
    usage = "usage: kiosk [--data DIR] [--config FILE | --demo] [--json] COMMAND …"
    say(f"{usage}\n\ncommands:\n{commands}\n\n`kiosk COMMAND --help` tells more.")
    return 0


def _split_command(rest: list[str]) -> tuple[str, list[str]]:
    if not rest or rest[0].startswith("-"):
        return "run", rest
    if rest[0] not in COMMANDS:
        raise CommandRefused("usage", f"there is no command '{rest[0]}'", "kiosk --help lists the commands")
    return rest[0], rest[1:]


def _folder(given: str) -> Path:
    """Take no empty name, which a script's unset variable leaves, for the present folder."""
    if not given:
        raise argparse.ArgumentTypeError("the folder has no name")
    if re.match(r"[a-z+]+://", given):
        raise argparse.ArgumentTypeError(
            f"{given} is an address; the city's server is named by [city] server"
        )
    return Path(given)


def _data_folder(given: Path | None, demo_city: str | None) -> Path:
    if given is not None:
        return given
    if os.environ.get("KIOSK_DATA"):
        return Path(os.environ["KIOSK_DATA"])
    import platformdirs  # noqa: PLC0415 # only when nothing else names a folder

    name = f"kiosk-{demo_city}" if demo_city else "kiosk"
    return Path(platformdirs.user_data_dir(name, appauthor=False))


def _fill_streams() -> None:
    """Open what was closed to nothing, lest the next file that is opened becomes the standard output."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 # until the end


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
