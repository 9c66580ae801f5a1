# SPDX-License-Identifier: GPL-3.0-or-later
"""A command of the city's own for text messages: one letter a run, as JSON on its standard input.

It answers by how it ends: 0 taken, 75 try later, 65 or 67 refused for good; anything else, or a run that had
to be ended, leaves open whether somebody was told. What it prints is kept nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass
import json
import subprocess
from typing import TYPE_CHECKING, Final

from kiosk.gateway.port import NotSent, Unanswered

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.gateway.port import Outgoing

PATIENCE_S: Final = 30.0
LATER: Final = 75  # EX_TEMPFAIL of sysexits.h; the next two are EX_DATAERR and EX_NOUSER
REFUSED: Final = frozenset({65, 67})


@dataclass(frozen=True, slots=True)
class CommandGateway:
    """The command that the settings name."""

    command: Path
    patience_s: float = PATIENCE_S

    def send(self, letter: Outgoing) -> int:
        """Run the command with a letter and return 0."""
        told = {"id": letter.message_id, "to": letter.to, "subject": letter.subject, "text": letter.text}
        try:
            done = subprocess.run(  # noqa: S603 # the path stands in the settings, and no shell reads it
                [self.command], input=json.dumps(told, ensure_ascii=False).encode(),
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=self.patience_s, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired as error:
            raise Unanswered("the command did not end") from error
        except OSError as error:
            raise NotSent("command") from error
        return _ended(done.returncode)


def _ended(code: int) -> int:
    if code == 0:
        return 0
    if code == LATER:
        raise NotSent("command_later", code)
    if code in REFUSED:
        raise NotSent("command_refused", code, lasting=True)
    raise Unanswered(f"the command ended with {code}")
