# SPDX-License-Identifier: GPL-3.0-or-later
"""Run commands one after the other in one process, which a test has started as another account.

`python -m tests.cli.commands_in_turn` reads a JSON list of command lines, and prints of each, as one list,
with what it ended and what it said.
"""

from __future__ import annotations

from contextlib import redirect_stderr, redirect_stdout
import io
import json
import sys

from kiosk.cli import main


def _ended(words: list[str]) -> tuple[int, str]:
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        code = main(words)
    return code, said.getvalue()


if __name__ == "__main__":
    sys.stdout.write(json.dumps([_ended(words) for words in json.load(sys.stdin)]))
