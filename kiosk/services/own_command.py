# SPDX-License-Identifier: GPL-3.0-or-later
"""This program's own command line, for the processes that it starts about the same booth."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kiosk.resources import DEMO_CITIES

if TYPE_CHECKING:
    from pathlib import Path


def command_of(data: Path, config: Path | None, *words: str) -> list[str]:
    """Return a command line of this program about the same booth."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
    demo = next((name for name, file in DEMO_CITIES.items() if file == config), None)
    booth = ["--demo-city", demo] if demo else [] if config is None else ["--config", str(config)]
    return [*program, "--data", str(data), *booth, *words]
