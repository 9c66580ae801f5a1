# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos of staff: only with consent, cropped to 3:4, without metadata, no larger than a card needs."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
import hashlib
from io import BytesIO
import os
from typing import TYPE_CHECKING
import warnings

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from pathlib import Path

    from kiosk.directory.charts.chart import ChartSeat, Photo

MOST_PIXELS = 40_000_000
MOST_BYTES = 30 << 20
WIDTH, HEIGHT = 360, 480
FORMATS = ("JPEG", "PNG", "WEBP")
QUALITY = 86
PICTURES = ("사진", "photos")


class Unusable(Exception):  # noqa: N818 # it names what is wrong with the photo, as our exceptions do
    """This picture cannot be used; the sentence is for the clerk."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """A photo ready to be kept; the digest of its bytes is its name."""

    digest: str
    jpeg: bytes


def portrait(photo: Photo) -> Portrait | None:
    """Crop a photo given with consent; without consent there is none, however good the picture."""
    return _prepare(photo.data) if photo.consent else None


def _prepare(data: bytes) -> Portrait:
    if len(data) > MOST_BYTES:
        raise Unusable("사진 파일이 30 MB를 넘습니다. 작은 사진으로 바꿔 주십시오.")
    jpeg = _cropped(data)
    return Portrait(hashlib.sha256(jpeg).hexdigest(), jpeg)


def _cropped(data: bytes) -> bytes:
    from PIL import Image, ImageOps  # noqa: PLC0415 # only an import of charts with photos needs it

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(data), formats=FORMATS)
        _refuse_too_large(*picture.size)
        picture.draft("RGB", (WIDTH * 2, HEIGHT * 2))
        upright = ImageOps.exif_transpose(picture)
        fitted = ImageOps.fit(upright.convert("RGB"), (WIDTH, HEIGHT), centering=(0.5, 0.35))
    except Image.DecompressionBombError as bomb:
        raise Unusable("사진이 너무 큽니다. 4천만 화소 이하로 줄여 주십시오.") from bomb
    except (OSError, ValueError, SyntaxError) as broken:
        raise Unusable("사진을 읽을 수 없습니다. JPEG, PNG, WebP 사진으로 바꿔 주십시오.") from broken
    bare = Image.new("RGB", fitted.size)
    bare.paste(fitted)
    out = BytesIO()
    bare.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()


def _refuse_too_large(width: int, height: int) -> None:
    """Decide from the header alone, before a pixel is decoded."""
    if width * height > MOST_PIXELS:
        millions = width * height // 1_000_000
        raise Unusable(f"사진이 너무 큽니다({millions}백만 화소). 4천만 화소 이하로 줄여 주십시오.")


def from_folder(folder: Path, staff_id: str | None, name: str | None) -> bytes | None:
    """Find a person's picture in a folder, named by staff id or name."""
    for stem in (staff_id, name):
        if not stem or stem != os.path.basename(stem):  # noqa: PTH119 # a name must not walk out of the folder
            continue
        for ending in (".jpg", ".jpeg", ".png", ".webp"):
            file = folder / f"{stem}{ending}"
            if file.is_file() and file.stat().st_size <= MOST_BYTES:
                return file.read_bytes()
    return None


def pictures_beside(files: Iterable[Path]) -> Callable[[ChartSeat], bytes | None]:
    """Look for pictures named by staff id or name in a folder 사진 or photos beside the charts."""
    folders = {file.parent / name for file in files for name in PICTURES}
    present = sorted(folder for folder in folders if folder.is_dir())

    def find(seat: ChartSeat) -> bytes | None:
        found = (from_folder(folder, seat.staff_id, seat.name) for folder in present)
        return next((picture for picture in found if picture), None)

    return find


def sync_derived(folder: Path, shown: Collection[str], data: Callable[[str], bytes | None]) -> None:
    """Make the files that screens draw equal to what may be shown: missing ones written, others gone."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    wanted = {f"{digest}.jpg": digest for digest in shown}
    present = {file.name for file in folder.iterdir()}
    for name in present - set(wanted):
        with suppress(FileNotFoundError):
            (folder / name).unlink()
    for name in set(wanted) - present:
        jpeg = data(wanted[name])
        if jpeg is not None:
            _write_whole(folder / name, jpeg)


def _write_whole(file: Path, data: bytes) -> None:
    """Write all of it or nothing; on a full disk a portrait is missing, and everything else goes on."""
    unfinished = file.with_suffix(".part")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(file)
    except OSError:
        unfinished.unlink(missing_ok=True)
