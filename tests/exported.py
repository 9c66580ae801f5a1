# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a file that left a demo city says so wherever it may be cut apart: on each page, in each row."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from pypdf import PdfReader

from kiosk.settings import DEMO_MARK

if TYPE_CHECKING:
    from pathlib import Path


def unmarked(file: Path) -> list[int]:
    """Return the numbers, from 0, of pages of a PDF or of rows of a table without the demo's mark."""
    if file.suffix == ".csv":
        rows = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
        assert len(rows) > 1, "a table without rows proves nothing"
        return [at for at, row in enumerate(rows) if row[-1] != DEMO_MARK]
    pages = [re.sub(r"\s", "", page.extract_text()) for page in PdfReader(file).pages]
    assert pages
    return [at for at, words in enumerate(pages) if re.sub(r"\s", "", DEMO_MARK) not in words]
