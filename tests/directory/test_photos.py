# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos: only with consent, 3:4, bare of metadata, bounded, and gone when switched off."""

from __future__ import annotations

from io import BytesIO
import struct
from typing import TYPE_CHECKING
import zlib

from PIL import Image
import pytest

from kiosk.directory.charts.chart import Photo
from kiosk.directory.photos import Unusable, from_folder, portrait, sync_derived

if TYPE_CHECKING:
    from pathlib import Path


def picture(kind: str = "PNG", size: tuple[int, int] = (300, 500), **save: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, "#336699").save(out, kind, **save)
    return out.getvalue()


def claimed(width: int, height: int) -> bytes:
    """Make a PNG whose header claims a size that its few bytes do not have."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + header
    start = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return start + struct.pack(">I", 20) + b"IDAT" + bytes(24)


def test_without_consent_there_is_no_photo() -> None:
    assert portrait(Photo(picture(), "image/png")) is None


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
@pytest.mark.parametrize("size", [(300, 500), (900, 200), (3, 4)])
def test_a_photo_becomes_a_jpeg_of_three_by_four(kind: str, size: tuple[int, int]) -> None:
    kept = portrait(Photo(picture(kind, size), f"image/{kind.lower()}", consent=True))
    assert kept is not None
    with Image.open(BytesIO(kept.jpeg)) as made:
        assert made.format == "JPEG"
        assert made.size[0] * 4 == made.size[1] * 3
    assert len(kept.jpeg) < 200_000


def test_metadata_does_not_survive() -> None:
    exif = Image.Exif()
    exif[0x010E] = "secret place 34.81N"
    source = picture("JPEG", exif=exif, comment=b"secret comment")
    assert b"secret" in source
    kept = portrait(Photo(source, "image/jpeg", consent=True))
    assert kept is not None
    assert b"secret" not in kept.jpeg
    with Image.open(BytesIO(kept.jpeg)) as made:
        assert not made.getexif()


@pytest.mark.parametrize("size", [(10_000, 8_000), (60_000, 60_000)])
def test_eighty_megapixels_and_bombs_are_refused_from_the_header_alone(size: tuple[int, int]) -> None:
    with pytest.raises(Unusable, match="너무 큽니다"):
        portrait(Photo(claimed(*size), "image/png", consent=True))


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", b"<svg/>", picture()[:60], b"\xff\xd8\xff\xe0" + b"\0" * 50]
)
def test_what_is_no_whole_picture_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(Unusable, match="읽을 수 없습니다"):
        portrait(Photo(data, "image/png", consent=True))


def test_the_same_picture_has_the_same_digest() -> None:
    one, other = (portrait(Photo(picture(), "image/png", consent=True)) for _ in range(2))
    assert one == other


def test_a_picture_is_found_by_staff_id_before_name_and_never_outside_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    (tmp_path / "outside.jpg").write_bytes(b"no")
    (folder / "s1.jpg").write_bytes(b"by id")
    (folder / "가나다.png").write_bytes(b"by name")
    assert from_folder(folder, "s1", "가나다") == b"by id"
    assert from_folder(folder, "s2", "가나다") == b"by name"
    assert from_folder(folder, "../outside", None) is None
    assert from_folder(folder, None, None) is None


def test_derived_files_follow_what_may_be_shown(tmp_path: Path) -> None:
    data = {"a": b"one", "b": b"two"}.get
    sync_derived(tmp_path / "photos", {"a", "b", "gone"}, data)
    assert {file.name for file in (tmp_path / "photos").iterdir()} == {"a.jpg", "b.jpg"}
    sync_derived(tmp_path / "photos", {"b"}, data)
    assert {file.name for file in (tmp_path / "photos").iterdir()} == {"b.jpg"}
    sync_derived(tmp_path / "photos", set(), data)
    assert list((tmp_path / "photos").iterdir()) == []
