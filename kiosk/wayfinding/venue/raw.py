# SPDX-License-Identifier: GPL-3.0-or-later
"""Raw features, read without trusting them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.plain_text import one_line
from kiosk.wayfinding.venue import geometry

if TYPE_CHECKING:
    from kiosk.wayfinding.venue.archive import Json
    from kiosk.wayfinding.venue.frame import MetreFrame
    from kiosk.wayfinding.venue.model import Labels

LONGEST_NAME = 200  # guards against names, addresses and categories that are leaflets: letters
FAR = 20_000.0  # guards against a corner at the wrong end of a number: metres from a venue's middle


def labels(value: object) -> Labels:
    """LABELS as a mapping of language to text; other shapes yield what text they hold."""
    if isinstance(value, str):
        return {"ko": name} if (name := told(value)) else {}
    if not isinstance(value, dict):
        return {}
    return {str(code): name for code, said in value.items() if (name := told(said))}


def properties(row: Json) -> dict[str, Any]:
    """Return a feature's properties, none if they are no object."""
    found = row.get("properties")
    return found if isinstance(found, dict) else {}


def text(value: object) -> str | None:
    """Return a text that is one and is not empty."""
    return value if isinstance(value, str) and value else None


def told(value: object) -> str:
    """Return what a plan says to people as plain text in one line, cut where it is longer than any name."""
    return one_line(value)[:LONGEST_NAME] if isinstance(value, str) else ""


def usable(row: Json, frame: MetreFrame) -> Any:  # noqa: ANN401 # shapely ships no types
    """Return a feature's area, mended, or None when it is of no use."""
    shape = geometry.mended(geometry.area(row.get("geometry"), frame))
    if shape is None or not all(abs(edge) < 2 * FAR for edge in shape.bounds):
        return None
    return shape
