# SPDX-License-Identifier: GPL-3.0-or-later
"""What the screens need of a printer; bootstrap brings one, tests bring a twin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Slip:
    """What a printer puts on paper: labels with what they say, and the rows of a QR code as 0 and 1."""

    lines: tuple[tuple[str, str], ...]
    qr: tuple[str, ...]


class SlipPrinter(Protocol):
    """Puts a slip on paper; both may take a while."""

    def ready(self) -> bool:
        """Return whether it can print now."""
        ...

    def put_on_paper(self, slip: Slip) -> None:
        """Print, or raise why not."""
        ...
