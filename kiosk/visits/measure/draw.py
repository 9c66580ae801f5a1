# SPDX-License-Identifier: GPL-3.0-or-later
"""The draw of followed slots and visits: from a seed whose hash was published before the period began."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
import hmac
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_WHOLE: Final = 2**64


@dataclass(frozen=True, slots=True)
class Draw:
    """A period's draw at one kiosk; `seed` is 32 random bytes, secret until the period is over."""

    seed: bytes
    period: str
    kiosk: str

    @property
    def commitment(self) -> str:
        """Return the hash that is published before the period."""
        return sha256(f"{self.seed.hex()}|{self.period}|{self.kiosk}".encode()).hexdigest()

    def order(self, names: Iterable[str]) -> list[str]:
        """Return names in the order in which they are drawn."""
        return sorted(names, key=lambda name: self._mac(name).hex())

    def slots(self, stratum: Iterable[str], take: int) -> list[str]:
        """Return `take` slots ("YYYY-MM-DD HH:MM") of a stratum, in the order of time."""
        return sorted(self.order(stratum)[:take])

    def follows(self, visit: str, q: float) -> bool:
        """Return whether the visit of this id is chosen, each with probability `q`."""
        return int.from_bytes(self._mac(visit)[:8]) / _WHOLE < q

    def _mac(self, what: str) -> bytes:
        return hmac.digest(self.seed, f"{self.period}|{self.kiosk}|{what}".encode(), "sha256")
