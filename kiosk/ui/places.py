# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the UI's own files lie, from a checkout and from a packaged folder alike."""

from __future__ import annotations

from pathlib import Path

UI = Path(__file__).resolve().parent
ROOT = UI.parent.parent
