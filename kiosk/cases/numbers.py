# SPDX-License-Identifier: GPL-3.0-or-later
"""Receipt numbers that survive being read over the telephone, and the code that opens their state."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from typing import TYPE_CHECKING, Final

from kiosk.settings import booth_place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

# Damm's quasigroup: any single wrong digit and any two swapped neighbours change the check digit.
_DAMM: Final = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)
SCATTERED: Final = 500_000  # the upper half of six digits; the booth's own count lasts for decades below it
CODE_TRIES: Final = 5


def receipt_number(booth: str, count: int) -> str:
    """Write the booth's count as a number with its check digit, such as A-000137-7."""
    return f"{booth}-{count:06d}-{_check(booth, f'{count:06d}')}"


def scattered_numbers(booth: str, case: UUID) -> Iterator[str]:
    """Return the numbers that a case may have whose place in the row of receipts must tell nobody of it.

    Each follows from the case's own random id, so neither a gap nor a neighbour shows that there is another.
    """
    at = int.from_bytes(hashlib.sha256(case.bytes).digest()[:8])
    for step in range(SCATTERED):
        yield receipt_number(booth, SCATTERED + (at + step) % SCATTERED)


def is_scattered(count: int) -> bool:
    """Return whether a number is none of the booth's count."""
    return SCATTERED <= count < 2 * SCATTERED


def read_number(text: str) -> str | None:
    """Return the number as printed, however it was typed, or None when a digit must be wrong."""
    plain = re.sub(r"[\s\-–—·.]", "", text.upper())
    found = re.fullmatch(r"([A-Z]{1,2})([0-9]{6,})([0-9])", plain, flags=re.ASCII)
    if found is None or _check(found[1], found[2]) != int(found[3]):
        return None
    return f"{found[1]}-{found[2]}-{found[3]}"


def new_code() -> str:
    """Draw the four digits that only the visitor gets to see."""
    return f"{secrets.randbelow(10_000):04d}"


def verifier(key: bytes, number: str, code: str) -> bytes:
    """Return what is kept instead of the code: without the booth's key it cannot be tried out."""
    return hmac.digest(key, f"kiosk receipt code\0{number}\0{code}".encode(), hashlib.sha256)


def fits(key: bytes, number: str, code: str, kept: bytes) -> bool:
    """Compare a code without telling by the time how much of it was right."""
    return hmac.compare_digest(verifier(key, number, code), kept)


def _check(booth: str, digits: str) -> int:
    state = 0
    # Three digits for two letters: none of them begins as one letter's two digits do.
    for digit in f"{booth_place(booth):0{len(booth) + 1}d}{digits}":
        state = _DAMM[state][int(digit)]
    return state
