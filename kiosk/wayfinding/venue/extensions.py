# SPDX-License-Identifier: GPL-3.0-or-later
"""Our IMDF extensions: the properties that IMDF lacks and a kiosk needs, declared in the manifest."""

from __future__ import annotations

DESK = "imdf:extension:city-hall-kiosk:desk#1.0.0"  # fixture: desk_no, approach_deg, unit_id
HEADING = "imdf:extension:city-hall-kiosk:heading#1.0.0"  # kiosk: heading_deg, where the screen looks
CLEAR_WIDTH = "imdf:extension:city-hall-kiosk:clear-width#1.0.0"  # opening: clear_width_m
DRAWING = "imdf:extension:city-hall-kiosk:drawing#1.0.0"  # detail, fixture: kind ("window", "counter", …)
PLACEHOLDER = "imdf:extension:city-hall-kiosk:placeholder#1.0.0"  # manifest: nobody has drawn this venue yet

DECLARED = (DESK, HEADING, CLEAR_WIDTH, DRAWING)

PROPERTIES = {
    ("fixture", "desk_no"): DESK,
    ("fixture", "approach_deg"): DESK,
    ("fixture", "unit_id"): DESK,
    ("fixture", "kind"): DRAWING,
    ("kiosk", "heading_deg"): HEADING,
    ("opening", "clear_width_m"): CLEAR_WIDTH,
    ("detail", "kind"): DRAWING,
}
