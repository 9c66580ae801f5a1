# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of words that travel with the program, and how one is read."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Final

from kiosk.resources import ASSETS

if TYPE_CHECKING:
    from pathlib import Path

WORDS: Final = ASSETS / "words"  # of Korean
FOREIGN: Final = ASSETS / "foreign"  # what things are called in the other languages


def table_rows(file: Path) -> list[dict[str, str]]:
    """Return the rows of a table (TSV with a heading) by column; a city without the file has none."""
    if not file.is_file():
        return []
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
