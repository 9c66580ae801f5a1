# SPDX-License-Identifier: GPL-3.0-or-later
"""A voice memo: what somebody who cannot write says instead, compressed, and bounded wherever it enters."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

LONGEST_S: Final = 120
MOST_BYTES: Final = 700_000
OGG: Final = b"OggS"  # how every page of an Ogg file begins (RFC 3533)


@dataclass(frozen=True, slots=True)
class VoiceMemo:
    """An Ogg/Opus file in memory, and how many seconds it lasts."""

    sound: bytes = field(repr=False)
    seconds: int

    @property
    def fits(self) -> bool:
        """Return whether it may be kept: a sound, and neither too long nor too large."""
        sized = 0 < len(self.sound) <= MOST_BYTES and 0 < self.seconds <= LONGEST_S
        return sized and self.sound.startswith(OGG)


def length_words(seconds: int) -> str:
    """Return how long a memo is, for staff."""
    minutes, rest = divmod(seconds, 60)
    return " ".join(part for part in (f"{minutes}분" * bool(minutes), f"{rest}초" * bool(rest)) if part)
