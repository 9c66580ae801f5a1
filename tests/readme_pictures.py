# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the pictures of the README of those that `make screens` drew: `python -m tests.readme_pictures`."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PIL import Image

FROM, TO = Path("build/screens"), Path("docs/pictures")
STRIP: Final = ("attract", "home", "search", "office", "way", "understood")
ALONE: Final = ("home", "card", "office", "way")
DESKS: Final = {"console": "guide-busy", "desk": "admin-home"}
TALL, GAP, PAPER = 600, 12, "#1d2a3c"
COLOURS: Final = 128  # of a palette: calm screens lose nothing by it that an eye sees, and weigh a third


def small(name: str, tall: int) -> Image.Image:
    """Return a screen's picture, so high."""
    with Image.open(FROM / f"{name}.png") as picture:
        wide = round(picture.width * tall / picture.height)
        return picture.convert("RGB").resize((wide, tall), Image.Resampling.LANCZOS)


def keep(picture: Image.Image, name: str) -> None:
    """Write a picture of the README."""
    picture.quantize(COLOURS).save(TO / f"{name}.png", optimize=True)


def main() -> None:
    """Make the strip of one visit, four screens alone, and the two desks."""
    strip = [small(f"{one}.portrait", TALL) for one in STRIP]
    paper = Image.new("RGB", (sum(one.width + GAP for one in strip) + GAP, TALL + 2 * GAP), PAPER)
    across = GAP
    for one in strip:
        paper.paste(one, (across, GAP))
        across += one.width + GAP
    keep(paper, "one-visit")
    for name in ALONE:
        keep(small(f"{name}.portrait", 960), name)
    for name, file in DESKS.items():
        keep(small(file, 720), name)


if __name__ == "__main__":
    main()
