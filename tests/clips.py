# SPDX-License-Identifier: GPL-3.0-or-later
"""Clips as a city would lay them: an animated WebP of a moving disc, in the place of a person who signs."""

from __future__ import annotations

from functools import cache
from os import getpid
from pathlib import Path
from tempfile import gettempdir

from PIL import Image, ImageDraw


def draw_clip(file: Path, frames: int = 12, size: tuple[int, int] = (480, 480), ms: int = 66) -> Path:
    """Draw a clip of so many pictures; it plays once."""
    pictures = []
    for number in range(frames):
        picture = Image.new("RGB", size, "#d6e0eb")
        left = 20 + 20 * number
        ImageDraw.Draw(picture).ellipse((left, 160, left + 160, 320), fill="#083891")
        pictures.append(picture)
    file.parent.mkdir(parents=True, exist_ok=True)
    pictures[0].save(file, save_all=True, append_images=pictures[1:], duration=ms, loop=1)
    return file


@cache
def sample_clip() -> Path:
    """Return a clip for the gallery, which several processes may draw and read at once."""
    folder = Path(gettempdir())
    return draw_clip(folder / f"kiosk-sample-clip-{getpid()}.webp").replace(folder / "kiosk-sample-clip.webp")
