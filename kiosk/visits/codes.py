# SPDX-License-Identifier: GPL-3.0-or-later
"""The four digits by which a visitor's arrival is told at another booth or desk."""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

_ALL = 10_000


def fresh_code(taken: Container[str]) -> str:
    """Draw a code that no open visit has; only a city with 10,000 open visits runs out."""
    first = secrets.randbelow(_ALL)
    for step in range(_ALL):
        code = f"{(first + step) % _ALL:04}"
        if code not in taken:
            return code
    raise RuntimeError("all 10,000 visit codes are taken by open visits")


def is_code(text: str) -> bool:
    """Return whether this is four plain digits."""
    return re.fullmatch(r"[0-9]{4}", text) is not None
