# SPDX-License-Identifier: GPL-3.0-or-later
"""The colours a plan is drawn in, by theme; ratios to their ground stand in the tests."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Inks:
    """Colour names as Qt reads them."""

    ground: str
    floor: str
    room: str
    wall: str
    thin: str
    text: str
    soft: str
    accent: str
    target: str
    lit: str
    desk: str
    on_accent: str
    here: str
    warning: str


LIGHT = Inks(
    ground="#ffffff", floor="#eef2f7", room="#ffffff", wall="#39506c", thin="#8e9db0", text="#1e2124",
    soft="#464c53", accent="#083891", target="#d8e5fd", lit="#ecf2fe", desk="#ffffff", on_accent="#ffffff",
    here="#8a240f", warning="#614100",
)  # fmt: skip
DARK = Inks(
    ground="#000000", floor="#1e2124", room="#000000", wall="#cdd1d5", thin="#8a949e", text="#f4f5f6",
    soft="#cdd1d5", accent="#b1cefb", target="#03163a", lit="#020f27", desk="#000000", on_accent="#131416",
    here="#f7afa1", warning="#ffc95c",
)  # fmt: skip


def inks(*, high_contrast: bool) -> Inks:
    """Return the theme's inks."""
    return DARK if high_contrast else LIGHT
