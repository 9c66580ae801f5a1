# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that may be kept: without anything that could be a person's number or address."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 200
_E_MAIL = re.compile(r"[^\s@＠]+[@＠][^\s@＠]*")
# Four digits or more, also when written in groups: 010-1234-5678, 010 1234 5678, 900101-1….
_DIGITS = re.compile(r"\d(?:[-–.\s]?\d){3,}")


def without_identifiers(words: str) -> str:
    """Return the words without e-mail addresses and digit runs of four or more."""
    bare = _DIGITS.sub(" ", _E_MAIL.sub(" ", words))
    return " ".join(bare.split())[:LONGEST]
