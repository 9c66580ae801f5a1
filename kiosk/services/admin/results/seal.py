# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the seal is open, and what opens and closes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class SealState:
    """Whether the city has keys, whether this person keeps some, and for how many seconds they are open."""

    founded: bool
    keeper: bool
    left_s: float = 0.0


class Sealing(Protocol):
    """What opens and closes the seal."""

    def unlock(self, passphrase: str) -> None:
        """Open the seal."""

    def lock(self) -> None:
        """Close it."""
