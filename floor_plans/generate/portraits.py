# SPDX-License-Identifier: GPL-3.0-or-later
"""Flat drawn portraits for the demo: plainly drawings, of nobody."""

from __future__ import annotations

from io import BytesIO
import random

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 180, 240
FINE = 3
GROUNDS = ("#dfe9f5", "#e6efe4", "#f3ece0", "#ebe5f2", "#e3eef0")
SKINS = ("#f2cfb5", "#e8bd9d", "#d9a884")
HAIRS = ("#2b2622", "#4a382d", "#6b6460", "#3a3f47")
CLOTHES = ("#34506e", "#5d6b74", "#6d4c5b", "#3f6656", "#8a6a3f")


def portrait(seed: int) -> bytes:
    """Draw head, hair and shoulders in flat colours, as a PNG."""
    chance = random.Random(seed)  # noqa: S311 # a drawing, not a secret
    picture = Image.new("RGB", (WIDTH * FINE, HEIGHT * FINE), chance.choice(GROUNDS))
    draw = ImageDraw.Draw(picture)
    skin, hair, cloth = chance.choice(SKINS), chance.choice(HAIRS), chance.choice(CLOTHES)
    long_hair = chance.random() < 0.5  # noqa: PLR2004 # half of them
    if long_hair:
        _ellipse(draw, (90, 112), (56, 68), hair)
        draw.rounded_rectangle(_box(36, 104, 144, 178), 20 * FINE, hair)
    _ellipse(draw, (90, 250), (76, 68), cloth)
    draw.rounded_rectangle(_box(74, 150, 106, 196), 14 * FINE, skin)
    draw.polygon([_at(70, 186), _at(90, 214), _at(110, 186)], "#ffffff")
    _ellipse(draw, (90, 112), (44, 54), skin)
    draw.chord(_box(44, 52, 136, 150), 180, 360, hair)
    _fringe(draw, hair, chance)
    _face(draw, chance)
    small = picture.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    out = BytesIO()
    small.quantize(48).save(out, "PNG", optimize=True)
    return out.getvalue()


def _fringe(draw: ImageDraw.ImageDraw, hair: str, chance: random.Random) -> None:
    parting = chance.choice((62, 90, 118))
    draw.polygon(
        [_at(46, 96), _at(parting, 78), _at(134, 96), _at(134, 104), _at(parting, 92), _at(46, 104)], hair
    )


def _face(draw: ImageDraw.ImageDraw, chance: random.Random) -> None:
    for x in (72, 108):
        _ellipse(draw, (x, 122), (4, 5), "#3a332e")
    draw.arc(_box(76, 126, 104, 150), 30, 150, "#9c5f4a", 3 * FINE)
    if chance.random() < 0.3:  # noqa: PLR2004 # some wear glasses
        for x in (72, 108):
            draw.ellipse(_box(x - 13, 110, x + 13, 134), outline="#4b4f55", width=2 * FINE)
        draw.line([_at(85, 121), _at(95, 121)], "#4b4f55", 2 * FINE)


def _at(x: float, y: float) -> tuple[float, float]:
    return x * FINE, y * FINE


def _box(left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
    return left * FINE, top * FINE, right * FINE, bottom * FINE


def _ellipse(
    draw: ImageDraw.ImageDraw, at: tuple[float, float], radius: tuple[float, float], fill: str
) -> None:
    draw.ellipse(_box(at[0] - radius[0], at[1] - radius[1], at[0] + radius[0], at[1] + radius[1]), fill)
