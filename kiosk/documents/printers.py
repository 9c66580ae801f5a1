# SPDX-License-Identifier: GPL-3.0-or-later
"""The system's own printer for files, where there is one."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE_S: Final = 5.0


def print_file(file: Path) -> bool:
    """Hand a file to the default printer of CUPS; False when there is none or it takes nothing."""
    status, send = shutil.which("lpstat"), shutil.which("lp")
    if status is None or send is None or not _done(status, "-d", says=":"):
        return False
    return _done(send, "-o", "fit-to-page", "--", str(file))


def _done(program: str, *arguments: str, says: str = "") -> bool:
    try:
        answer = subprocess.run(  # noqa: S603 # a program of the system, no shell
            [program, *arguments], capture_output=True, text=True, timeout=PATIENCE_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0 and says in answer.stdout
