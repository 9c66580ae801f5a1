# SPDX-License-Identifier: GPL-3.0-or-later
"""What PySide would read of every module, and keep."""

from __future__ import annotations

from pathlib import Path
import subprocess
import sys

from kiosk.ui.places import ROOT

PROGRAM = """
from kiosk.bootstrap.qt import start_qt
start_qt()
import linecache
import kiosk.bootstrap.entering
for file in linecache.cache:
    print(file)
"""


def test_no_source_is_read_while_the_kiosk_is_loaded() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    ours = [Path(file) for file in done.stdout.splitlines() if Path(file).is_relative_to(ROOT / "kiosk")]
    assert ours == []
