# SPDX-License-Identifier: GPL-3.0-or-later
"""Hearing that something has changed in a data folder, for windows and whoever else waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.storage.changes import ChangeNotifier, Listener

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Listener", "listen"]


def listen(data: Path) -> Listener | None:
    """Return a listener to the changes of a data folder; None where only looking helps."""
    return ChangeNotifier(data).listen()
