# SPDX-License-Identifier: GPL-3.0-or-later
"""The system's own printer for files, where there is one, or else its program that shows them."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PATIENCE_S: Final = 5.0
PDF: Final = "application/pdf"


def put_on_paper(what: str, file: Path, *, shows: bool) -> str:
    """Print a PDF or, where nothing prints and the screen `shows` files, open it; return a sentence of it.

    `what` is the file's noun as an object, with its particle.
    """
    if print_file(file):
        return f"{what} 프린터로 보냈습니다. 파일은 {file}에도 있습니다."
    if shows and open_pdf(file):
        return f"{what} 보낼 프린터가 없어 화면에 열었습니다. 파일은 {file}에 있습니다."
    return f"{what} {file}에 두었습니다. 보낼 프린터가 없습니다."


def print_file(file: Path) -> bool:
    """Hand a file to the default printer of CUPS; False when there is none or it takes nothing."""
    status, send = shutil.which("lpstat"), shutil.which("lp")
    if status is None or send is None or not _done(status, "-d", says=":"):
        return False
    return _done(send, "-o", "fit-to-page", "--", str(file))


def open_pdf(file: Path) -> bool:
    """Open a PDF as a double click would; False when there is no desktop, or nothing on it that shows one."""
    desktop = {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys()
    if not desktop or os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    kinds, apart, opens = shutil.which("xdg-mime"), shutil.which("setsid"), shutil.which("xdg-open")
    if kinds is None or apart is None or opens is None or not _done(kinds, "query", "default", PDF, says="."):
        return False
    return _done(apart, "--fork", opens, str(file))  # it may stay as long as what it opens


def _done(program: str, *arguments: str, says: str = "") -> bool:
    heard = subprocess.PIPE if says else subprocess.DEVNULL  # what stays would hold a pipe open
    try:
        answer = subprocess.run(  # noqa: S603 # a program of the system, no shell
            [program, *arguments], stdin=subprocess.DEVNULL, stdout=heard, stderr=subprocess.DEVNULL,
            text=True, timeout=PATIENCE_S, check=False, env=_of_the_system(),
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0 and says in (answer.stdout or "")


def _of_the_system() -> Mapping[str, str]:
    """Return the environment as it was before this program set Qt, and the loader of a bundle, to its own."""
    own = ("QT_", "QML", "LD_LIBRARY_PATH")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    library = os.environ.get("LD_LIBRARY_PATH_ORIG")
    return kept | ({"LD_LIBRARY_PATH": library} if library else {})
