"""The steps themselves as a QR code: a phone without network, and years later, can still read them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LIMIT = 500  # bytes


def qr_text(first: str, steps: Sequence[str]) -> str:
    """Return office · floor · room, then the numbered steps, as many as fit into the limit."""
    lines = [first]
    for number, step in enumerate(steps, 1):
        line = f"{number}. {step}"
        if len("\n".join([*lines, line]).encode()) > LIMIT:
            break
        lines.append(line)
    return "\n".join(lines)


@lru_cache(maxsize=16)  # QML asks for it more than once, and the best mask is dear
def qr_rows(text: str) -> list[str]:
    """Return the code's modules as rows of 0 and 1, without the quiet zone, at level M."""
    from qrcode import QRCode  # noqa: PLC0415 # only when a way is shown
    from qrcode.constants import ERROR_CORRECT_M  # noqa: PLC0415 # the same

    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text.encode())
    code.make()
    return ["".join("1" if dark else "0" for dark in row) for row in code.modules]
