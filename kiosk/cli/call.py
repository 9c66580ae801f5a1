# SPDX-License-Identifier: GPL-3.0-or-later
"""What every command is handed, and the one way in which a command refuses."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
import json
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class CommandRefused(Exception):  # noqa: N818 # it names what happened, as our exceptions do
    """The command cannot be done: exit 2, with a machine's code, a person's sentence and what to do."""

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
