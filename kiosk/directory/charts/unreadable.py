# SPDX-License-Identifier: GPL-3.0-or-later
"""The one way in which a file is refused."""

from __future__ import annotations

MAX_ROWS = 20_000  # guards against what is no chart: 200,000 lines took 34 s and 415 MB to read
MAX_TEXT = 8_000  # guards against cells that hold a leaflet: letters, the rest of them is not read
TOO_LONG = f"표가 {MAX_ROWS:,}줄보다 깁니다. 좌석배치도가 맞는지, 다른 자료가 섞이지 않았는지 보아 주십시오."


class UnreadableFileError(Exception):
    """A file that cannot be read; the text is a sentence for the clerk, with what to do instead."""
