# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos of a worksheet and the cells that they are anchored to; the pictures themselves stay undecoded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.directory.charts.chart import Photo
from kiosk.directory.charts.xlsx.sheet import SheetBox
from kiosk.directory.charts.xlsx.styles import local, number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from kiosk.directory.charts.xlsx.package import Package

MAX_PHOTO = 20 * 1024 * 1024
MAX_PHOTOS = 2000  # guards against files of nothing but pictures
_SIGNATURES = ((b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"))


def media_type(data: bytes) -> str | None:
    """Return a picture's format from its first bytes, or None when it is no format that we show."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return next((name for start, name in _SIGNATURES if data.startswith(start)), None)


def read_photos(
    package: Package, drawing: Element, pictures: dict[str, tuple[str, str]]
) -> list[tuple[SheetBox, Photo]]:
    """Return each photo of a drawing with the cells under it."""
    found: list[tuple[SheetBox, Photo]] = []
    for anchor in list(drawing)[:MAX_PHOTOS]:
        photo = _photo(package, anchor, pictures)
        box = _box(anchor)
        if photo and box:
            found.append((box, photo))
    return found


def _photo(package: Package, anchor: Element, pictures: dict[str, tuple[str, str]]) -> Photo | None:
    for blip in _named(anchor, "blip"):
        reference = next((value for key, value in blip.attrib.items() if key.endswith("}embed")), "")
        data = package.read(pictures.get(reference, ("", ""))[1], MAX_PHOTO)
        kind = media_type(data) if data else None
        if data and kind:
            return Photo(data, kind)
    return None


def _named(root: Element, name: str) -> Iterator[Element]:
    return (element for element in root.iter() if local(element) == name)


def _box(anchor: Element) -> SheetBox | None:
    corners = {local(child): child for child in anchor}
    if "from" not in corners:
        return None
    top, left = _corner(corners["from"])
    bottom, right = _corner(corners["to"]) if "to" in corners else (top, left)
    return SheetBox(top, left, max(top, bottom), max(left, right))


def _corner(element: Element) -> tuple[int, int]:
    values = {local(child): number(child.text) for child in element}
    return min(values.get("row", 0), 1_048_575) + 1, min(values.get("col", 0), 16_383) + 1
