# SPDX-License-Identifier: GPL-3.0-or-later
"""What every command is handed, and the one way in which a command refuses."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass
import json
import os
from pathlib import Path
import stat
import sys
from traceback import print_exc
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LARGEST: Final = 64 << 20  # bytes of a list of questions
AGAIN: Final = 75  # EX_TEMPFAIL: whoever started it starts it again
# What stays as it is until a person has mended it: starting again and again would not help.
FOR_A_PERSON: Final = frozenset(
    (
        *("usage", "settings", "not_encrypted", "two_proxies", "no_server", "no_platform"),
        *("demo_and_real", "newer_version", "older_version", "not_a_kiosk_database", "unsupported"),
    )
)
# What an extra brings (pyproject.toml): by a module of it, the extra's name.
EXTRAS: Final = {"psycopg": "city", "starlette": "server", "uvicorn": "server", "jinja2": "server"}


class CommandRefused(Exception):  # noqa: N818 # it names what happened, as our exceptions do
    """The command cannot be done: exit 2, with a machine's code, a person's sentence and what to do."""

    exit = 2

    def __init__(self, code: str, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Invocation:
    """The global options of one invocation; `emit` is the only writer to stdout."""

    data: Path
    config: Path | None
    json: bool

    def emit(self, row: Mapping[str, object], text: str) -> None:
        """Print the object as one JSON line under --json, else the text."""
        say(_line(row) if self.json else text)


def given(file: str | Path, most: int = LARGEST) -> bytes:
    """Return what a file holds, or what comes in for "-"; raise CommandRefused for more than so many bytes.

    Nor is anything else than a file opened: a pipe waits for whoever writes, a device never ends.
    """
    try:
        raw = sys.stdin.buffer.read(most + 1) if str(file) == "-" else _begin(Path(file), most + 1)
    except OSError as error:
        told = f"{file} cannot be read: {error.strerror}"
        raise CommandRefused("no_file", told, "check the path") from error
    if len(raw) > most:
        raise CommandRefused("bad_file", f"{file} is larger than {most >> 20} MiB", "give less at a time")
    return raw


def given_text(file: str) -> str:
    """Return the text of a file or of what comes in, as `given` does."""
    try:
        return given(file).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CommandRefused("bad_file", f"{file} is not UTF-8 text", "save it as UTF-8") from error


def _begin(file: Path, most: int) -> bytes:
    if not stat.S_ISREG(file.stat().st_mode):
        told = f"{file} is a pipe, a device or a folder"
        raise CommandRefused("no_file", told, "give a file; what comes in through a pipe is -")
    with file.open("rb") as opened:
        return opened.read(most)


def failed(error: Exception) -> CommandRefused:
    """Print where the program broke, and return what is said of it: it is no answer, 1 would say "no".

    A package that only an extra brings is no fault of the program: what is said then names the extra. Nor is
    a file that the account may not use, or a full disk.
    """
    from kiosk.storage.failures import explain  # noqa: PLC0415 # only on a bad day

    if isinstance(error, ModuleNotFoundError) and (extra := EXTRAS.get(error.name or "")):
        return CommandRefused(
            "unsupported", f"{error.name} is not installed", f"pip install 'kiosk[{extra}]'"
        )
    if (known := explain(error)) is not None:
        return CommandRefused(known.code, known.message, known.hint)
    print_exc()
    told = "nothing is answered by this; please report what stands above"
    return CommandRefused("bug", f"the program failed: {type(error).__name__}", told)


@contextmanager
def staying() -> Iterator[None]:
    """Let a program that a supervisor starts again end with 2 only where a person must mend something.

    A locked folder, a display or port that is not there yet and an error of ours may be gone the next time.
    """
    try:
        yield
    except CommandRefused as refused:
        refused.exit = refused.exit if refused.code in FOR_A_PERSON else AGAIN
        raise
    except BrokenPipeError:
        raise
    except Exception as error:
        bug = failed(error)
        bug.exit = bug.exit if bug.code in FOR_A_PERSON else AGAIN
        raise bug from error


def complain(refused: CommandRefused, *, as_json: bool) -> None:
    """Say on stderr, and under --json on stdout as an object, why a command was refused."""
    if as_json:
        error = {"code": refused.code, "message": refused.message, "hint": refused.hint}
        with suppress(CommandRefused):
            say(_line({"error": error}))
            return
    hint = f"\n  → {refused.hint}" if refused.hint else ""
    with suppress(OSError):
        print(f"kiosk: {refused.message}{hint}", file=sys.stderr)


def say(text: str) -> None:
    """Write to stdout; a reader that left early is the frame's affair, a full disk is a refusal."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        forget_stdout()
        raise CommandRefused(
            "no_output", f"the answer cannot be written: {error.strerror}", "free some room"
        ) from error


def forget_stdout() -> None:
    """Keep Python from trying the same bytes again at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _line(row: Mapping[str, object]) -> str:
    return json.dumps(row, ensure_ascii=False, allow_nan=False)
