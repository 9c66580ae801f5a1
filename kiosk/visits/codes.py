# SPDX-License-Identifier: GPL-3.0-or-later
"""The four digits by which a visitor's arrival is told at another booth or desk."""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container

_ALL: Final = 10_000
CLASSES: Final = 64  # booths that never give the same code; each has 156 of its own


def fresh_code(taken: Container[str], booth: int = 0, resting: Container[str] = frozenset()) -> str:
    """Draw a code of the booth's class that no open visit has; `booth` is its class, or its place in a row.

    One that is `resting` since its last visit comes only when the class has no other. A booth with 156 open
    visits takes what other booths leave; only one with 10,000 runs out.
    """
    own_class = booth % CLASSES
    others = (other for other in range(CLASSES) if other != own_class)
    for one, avoided in ((own_class, resting), *((any_class, ()) for any_class in (own_class, *others))):
        own = range(one, _ALL, CLASSES)
        first = secrets.randbelow(len(own))
        for step in range(len(own)):
            code = f"{own[(first + step) % len(own)]:04}"
            if code not in avoided and code not in taken:
                return code
    raise RuntimeError("all 10,000 visit codes are taken by open visits")


def is_code(text: str) -> bool:
    """Return whether this is four plain digits."""
    return re.fullmatch(r"[0-9]{4}", text) is not None
