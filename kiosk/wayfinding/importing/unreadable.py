# SPDX-License-Identifier: GPL-3.0-or-later
"""The one way in which a plan is refused, and what is said of the formats that nobody can read."""

# ruff: noqa: E501 - a sentence for the clerk stays in one piece
from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

LARGEST_BYTES: Final = 200 * 1024 * 1024


class UnreadablePlan(Exception):  # noqa: N818 # it names what was found
    """A plan that cannot be read; the text is a sentence for the clerk, with what to do instead."""


class UnclearLayers(UnreadablePlan):
    """A drawing whose layers do not say what is drawn on them; `layers` are what each was taken for."""

    def __init__(self, told: str, layers: Mapping[str, str]) -> None:
        super().__init__(told)
        self.layers = layers


ADVICE: Final = {
    ".dwg": "DWG는 열 수 없습니다. 도면을 준 곳에 ‘DXF(2010)로 저장’을 부탁하십시오. AutoCAD, 캐디안, ZWCAD에서 됩니다.",
    ".hwp": "HWP는 열지 않습니다. 한글에서 ‘파일 > PDF로 저장하기’로 저장하여 주십시오.",
    ".hwpx": "HWPX는 열지 않습니다. 한글에서 ‘파일 > PDF로 저장하기’로 저장하여 주십시오.",
}
UNKNOWN: Final = "이 형식은 모릅니다. DXF(.dxf), IFC(.ifc), OSM 실내 지도(.osm)나 IMDF(.zip)를 주십시오."


def look_at(path: Path) -> None:
    """Raise UnreadablePlan for what is not there, waits for a writer, never ends, or is far too large."""
    if not path.is_file():  # neither is a pipe nor a device
        raise UnreadablePlan(
            f"{path.name}: 파일을 열 수 없습니다. 보통 파일이 그 자리에 있어야 합니다(폴더·파이프·장치는 안 됩니다)."
        )
    if (size := path.stat().st_size) > LARGEST_BYTES:
        raise UnreadablePlan(
            f"{path.name}: {size >> 20:,} MB라 너무 큽니다. {LARGEST_BYTES >> 20} MB 이하로 주십시오."
        )


@contextmanager
def opened_pdf(path: Path) -> Iterator[Any]:
    """Open a PDF (pypdfium2's document); raises UnreadablePlan, also for a page that breaks while it is read."""
    try:
        import pypdfium2 as pdfium  # noqa: PLC0415 # 8 MB, and only here
    except ImportError as error:
        raise UnreadablePlan("PDF를 쓰려면 pipx install 'kiosk[plans]'로 설치하여 주십시오.") from error
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower()
        told = (
            "암호가 걸려 있습니다. 암호를 풀어 다시 저장하여 주십시오"
            if locked
            else "PDF가 아니거나 깨졌습니다. 다시 받아 주십시오"
        )
        raise UnreadablePlan(f"{path.name}: {told}.") from error
    try:
        with document:
            yield document
    except pdfium.PdfiumError as error:
        raise UnreadablePlan(f"{path.name}: 깨진 쪽이 있어 읽을 수 없습니다. 다시 받아 주십시오.") from error
