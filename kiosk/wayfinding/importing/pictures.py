# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans as pictures to draw over: the pages of a PDF, a scan, a photograph; nothing is read out of them."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
import math
import re
from typing import TYPE_CHECKING, Any, Final
import warnings

from PIL import Image, ImageOps

from kiosk.wayfinding.importing.floors import ordinal_of
from kiosk.wayfinding.importing.unreadable import ADVICE, UnreadablePlan, look_at, opened_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGEST_PIXELS: Final = 100_000_000  # an A1 sheet at 300 dpi has 70 million; each costs three bytes
LONGEST_EDGE: Final = 5000  # px of what is drawn over: an A3 sheet at 300 dpi
DPI: Final = 200
MOST_PAGES: Final = 60
THUMB: Final = 220  # px
IMAGES: Final = frozenset({".png", ".jpg", ".jpeg"})
PICTURES: Final = frozenset({".pdf", *IMAGES})
_STOREY: Final = re.compile(r"(?:지하|B)?\s*\d+\s*층")


@dataclass(frozen=True, slots=True)
class PlanPage:
    """One page that can be laid under a storey; `ordinal` is guessed from its words, None where none tell."""

    page: int
    thumb: bytes
    ordinal: int | None


def plan_pages(path: Path) -> list[PlanPage]:
    """Return a file's pages, small; raises UnreadablePlan with a sentence for the clerk."""
    if _kind(path) != ".pdf":
        with _image(path) as image:
            return [PlanPage(0, _png(image, THUMB), _ordinal(path.stem))]
    with opened_pdf(path) as document:
        if len(document) > MOST_PAGES:
            raise UnreadablePlan(
                f"{path.name}: {MOST_PAGES}쪽보다 많습니다. 평면도가 있는 쪽만 PDF로 주십시오."
            )
        return [_page(document[at], at, path) for at in range(len(document))]


def plan_picture(path: Path, page: int = 0) -> bytes:
    """Return one page as a PNG that is sharp enough to draw over; raises UnreadablePlan."""
    if _kind(path) != ".pdf":
        with _image(path) as image:
            return _png(image, LONGEST_EDGE)
    with opened_pdf(path) as document:
        if not 0 <= page < len(document):
            raise UnreadablePlan(f"{path.name}: {page + 1}쪽이 없습니다. 쪽을 다시 골라 주십시오.")
        return _png(_rendered(document[page], DPI, LONGEST_EDGE), LONGEST_EDGE)


def _kind(path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix not in PICTURES:
        told = ADVICE.get(suffix, "이 형식은 깔 수 없습니다. PDF, PNG, JPG로 주십시오.")
        raise UnreadablePlan(f"{path.name}: {told}")
    look_at(path)
    return suffix


@contextmanager
def _image(path: Path) -> Iterator[Image.Image]:
    """Open a picture upright, as the camera was held."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore", Image.DecompressionBombWarning
            )  # the limit below is the one meant
            image = Image.open(path, formats=("PNG", "JPEG"))
        with image:
            if math.prod(image.size) > LARGEST_PIXELS:
                told = f"{image.size[0]:,} × {image.size[1]:,} 픽셀이라 너무 큽니다. 줄여서 주십시오"
                raise UnreadablePlan(f"{path.name}: {told}.")
            image.draft("RGB", (LONGEST_EDGE, LONGEST_EDGE))
            yield ImageOps.exif_transpose(image).convert("RGB")
    except Image.DecompressionBombError as error:
        raise UnreadablePlan(f"{path.name}: 픽셀이 너무 많습니다. 줄여서 주십시오.") from error
    except (OSError, ValueError, SyntaxError) as error:  # all that Pillow raises for what is broken
        raise UnreadablePlan(f"{path.name}: 그림이 아니거나 깨졌습니다. 다시 받아 주십시오.") from error


def _page(page: Any, at: int, path: Path) -> PlanPage:  # noqa: ANN401 # pypdfium2's
    told = page.get_textpage().get_text_bounded()
    return PlanPage(
        at, _png(_rendered(page, DPI, THUMB), THUMB), _ordinal(told) if told else _ordinal(path.stem)
    )


def _rendered(page: Any, dpi: int, edge: int) -> Image.Image:  # noqa: ANN401 # pypdfium2's
    scale = min(dpi / 72, edge / max(1.0, *page.get_size()))
    image: Image.Image = page.render(scale=scale).to_pil()
    return image.convert("RGB")


def _ordinal(told: str) -> int | None:
    found = _STOREY.search(told)
    return ordinal_of(found[0], 0) if found else None


def _png(image: Image.Image, edge: int) -> bytes:
    small, out = image.copy(), BytesIO()
    small.thumbnail((edge, edge))
    small.save(out, "PNG", compress_level=1)
    return out.getvalue()
