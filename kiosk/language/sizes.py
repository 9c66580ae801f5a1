# SPDX-License-Identifier: GPL-3.0-or-later
"""How much room something takes, as staff read it."""

from __future__ import annotations


def size_of(count: int) -> str:
    """Tell bytes in the unit that reads best."""
    for unit, power in (("GB", 30), ("MB", 20)):
        if count >= 1 << power:
            return f"{count / (1 << power):,.1f} {unit}"
    return f"{count / 1024:,.0f} KB"
