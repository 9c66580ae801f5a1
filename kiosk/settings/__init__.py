# SPDX-License-Identifier: GPL-3.0-or-later
"""What a booth is told before it starts: one TOML file, its rules, and the addresses that it may name."""

from kiosk.settings.booth import DEMO_MARK, LANGUAGES, VISIBILITY, Settings, booth_place, load_settings

__all__ = ["DEMO_MARK", "LANGUAGES", "VISIBILITY", "Settings", "booth_place", "load_settings"]
