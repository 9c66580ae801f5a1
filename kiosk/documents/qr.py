# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps themselves as a QR code: a phone without network, and years later, can still read them."""

from __future__ import annotations

from functools import lru_cache
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LIMIT = 500  # bytes
MORE = "\n..."  # three plain dots: one sign of three would change how readers guess the encoding


def qr_text(first: str, steps: Sequence[str], papers: Sequence[str] = ()) -> str:
    """Return office · floor · room, the numbered steps, and what to bring, as many as fit into the limit."""
    text = fitting([first, *(f"{number}. {step}" for number, step in enumerate(steps, 1)), *papers])
    # Readers guess the encoding: a middle dot alone among Latin letters is taken for Chinese.
    plain = text.replace(" · ", ", ")
    return plain if plain.isascii() else text


def fitting(lines: Sequence[str], limit: int = LIMIT) -> str:
    """Return as many whole lines as fit into so many bytes, a first one that is too long cut.

    A last line of dots says that there are more: a list that ends early must not pass for a whole one.
    """
    whole = "\n".join(lines)
    if len(whole.encode()) <= limit:
        return whole
    text = lines[0].encode()[: limit - len(MORE)].decode(errors="ignore")
    for line in lines[1:]:
        if len(f"{text}\n{line}{MORE}".encode()) > limit:
            break
        text += f"\n{line}"
    return text + MORE


@lru_cache(maxsize=16)  # QML asks for it more than once, and the best mask is dear
def qr_rows(text: str) -> list[str]:
    """Return the code's modules as rows of 0 and 1, without the quiet zone, at level M."""
    from qrcode import QRCode  # noqa: PLC0415 # only when a way is shown
    from qrcode.constants import ERROR_CORRECT_M  # noqa: PLC0415 # the same

    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text.encode())
    code.make()
    return ["".join("1" if dark else "0" for dark in row) for row in code.modules]


@lru_cache(maxsize=16)  # as above
def qr_code(text: str) -> dict[str, int | str]:
    """Return how many modules a side has, and the dark ones as a path of whole units, ready to be drawn.

    Put together by a script of the screen, the path left a megabyte of litter for every hundred visitors.
    """
    rows = qr_rows(text)
    runs = [(y, *run.span()) for y, row in enumerate(rows) for run in re.finditer("1+", row)]
    path = "".join(f"M{left} {y}h{right - left}v1h{left - right}Z" for y, left, right in runs)
    return {"side": len(rows), "path": path}
