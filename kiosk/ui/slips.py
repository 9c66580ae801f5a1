# SPDX-License-Identifier: GPL-3.0-or-later
"""A slip: what a screen hands to the booth's printer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slip:
    """What a printer puts on paper: labels with what they say, and the rows of a QR code as 0 and 1."""

    lines: tuple[tuple[str, str], ...]
    qr: tuple[str, ...]
