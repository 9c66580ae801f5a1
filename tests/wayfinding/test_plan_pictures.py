# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans to draw over: pages and pictures, and a sentence for each that cannot be laid under a storey."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter
import pytest

from kiosk.wayfinding.importing import pictures
from kiosk.wayfinding.importing.pictures import plan_pages, plan_picture
from kiosk.wayfinding.importing.unreadable import LARGEST_BYTES, UnreadablePlan
from tests.wayfinding.test_importing_pdf import STOREYS, Plan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def decoded(png: bytes) -> Image.Image:
    """Return a PNG as a picture."""
    return Image.open(BytesIO(png), formats=("PNG",))


def test_a_pdf_s_pages_are_shown_small_with_the_storey_that_they_tell_and_rendered_large(
    tmp_path: Path,
) -> None:
    Plan().print(STOREYS, tmp_path / "피난안내도.pdf", 1.0)
    pages = plan_pages(tmp_path / "피난안내도.pdf")
    assert [(one.page, one.ordinal) for one in pages] == [(0, 0), (1, 1)]
    assert max(decoded(pages[0].thumb).size) == pictures.THUMB
    large = decoded(plan_picture(tmp_path / "피난안내도.pdf", 1))
    assert large.size == (round(1190 / 72 * 200), round(842 / 72 * 200))
    assert large.convert("L").histogram()[0] > 0  # walls, not only paper


def test_a_photograph_stands_as_the_camera_was_held(tmp_path: Path) -> None:
    photo, exif = Image.new("RGB", (400, 200), "white"), Image.Exif()
    ImageDraw.Draw(photo).rectangle((0, 0, 40, 20), fill="black")
    exif[0x0112] = 6  # turned by a quarter
    photo.save(tmp_path / "지하 1층.jpg", exif=exif)
    [page] = plan_pages(tmp_path / "지하 1층.jpg")
    stands = decoded(plan_picture(tmp_path / "지하 1층.jpg"))
    assert (page.ordinal, stands.size) == (-1, (200, 400))
    assert stands.convert("L").getpixel((190, 10)) == 0


def _locked(file: Path) -> None:
    Plan().print(STOREYS, file, 1.0)
    writer = PdfWriter(clone_from=PdfReader(file))
    writer.encrypt("비밀", algorithm="RC4-128")
    writer.write(file)


def _huge(file: Path) -> None:
    with file.open("wb") as opened:
        opened.truncate(LARGEST_BYTES + 1)


def _torn(file: Path) -> None:
    out = BytesIO()
    Image.effect_noise((300, 300), 60).save(out, "JPEG")
    file.write_bytes(out.getvalue()[:4000])


def _wide(file: Path) -> None:
    Image.new("1", (20_000, 6_000)).save(file)


def _wider(file: Path) -> None:
    Image.new("1", (30_000, 12_000)).save(file)


@pytest.mark.parametrize(
    ("name", "made", "told"),
    [
        ("잠김.pdf", _locked, "암호가 걸려 있습니다. 암호를 풀어"),
        ("큰.pdf", _huge, "200 MB라 너무 큽니다"),
        ("빈.pdf", lambda file: file.write_bytes(b""), "PDF가 아니거나 깨졌습니다"),
        ("글.pdf", lambda file: file.write_bytes(b"PK\3\4" + bytes(100)), "PDF가 아니거나 깨졌습니다"),
        ("글.png", lambda file: file.write_text("그림 아님"), "그림이 아니거나 깨졌습니다"),
        ("찢김.jpg", _torn, "그림이 아니거나 깨졌습니다"),
        ("넓은.png", _wide, "20,000 × 6,000 픽셀이라 너무 큽니다"),
        ("더.png", _wider, "픽셀이 너무 많습니다"),
        ("없음.png", lambda _file: None, "파일을 열 수 없습니다"),
        ("장치.png", lambda file: file.symlink_to("/dev/null"), "장치는 안 됩니다"),
        ("한글.hwp", lambda file: file.write_bytes(b"."), "PDF로 저장하기"),
        ("캐드.dwg", lambda file: file.write_bytes(b"."), "DXF"),
        ("그림.gif", lambda file: file.write_bytes(b"."), "PDF, PNG, JPG로 주십시오"),
    ],
)
def test_what_cannot_be_laid_under_a_storey_says_what_to_do(
    tmp_path: Path, name: str, made: Callable[[Path], object], told: str
) -> None:
    made(tmp_path / name)
    for read in (plan_pages, plan_picture):
        with pytest.raises(UnreadablePlan, match=told) as refused:
            read(tmp_path / name)
        assert str(refused.value).startswith(f"{name}: ")
