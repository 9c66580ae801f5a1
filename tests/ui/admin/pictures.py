# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws every page of the admin's desk into build/screens: `python -m tests.ui.admin.pictures`."""

from __future__ import annotations

import subprocess
import sys

PAGES = (
    "directory_pictures",
    "seats_pictures",
    "drawing_pictures",
    "case_pictures",
    "key_pictures",
    "keeping_pictures",
)


def draw() -> int:
    """Draw the pages, each group in a process of its own; return how many groups failed."""
    drawn = (
        subprocess.run([sys.executable, "-m", f"tests.ui.admin.{name}"], check=False).returncode
        for name in PAGES
    )
    return sum(map(bool, drawn))


if __name__ == "__main__":
    sys.exit(draw())
