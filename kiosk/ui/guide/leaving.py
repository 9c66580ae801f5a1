# SPDX-License-Identifier: GPL-3.0-or-later
"""What a guide's desk does when its guide leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ui.clipboard import forget_copied

if TYPE_CHECKING:
    from kiosk.ui.guide.console import Console


def leave_nothing(console: Console) -> None:
    """Leave nothing that a visitor told: not in a field, not on a sheet, not on the clipboard."""
    console.walk_up.give_up(console.log)
    console.lifts.shut()
    console.errands.dictation.shut()
    forget_copied()
