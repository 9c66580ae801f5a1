# SPDX-License-Identifier: GPL-3.0-or-later
"""Bytes on paper: groups of four letters and digits (base32), which a person copies and types back."""

from __future__ import annotations

import base64
import re


def on_paper(content: bytes) -> str:
    """Write bytes in groups: `ABCD-EFGH-…`."""
    return "-".join(re.findall(".{1,4}", base64.b32encode(content).decode().rstrip("=")))


def typed(text: str) -> str:
    """Return the letters of what a person typed; groups, cases and figures that look alike do not matter."""
    return re.sub(r"[^A-Z2-7]", "", text.upper().replace("0", "O").replace("1", "I").replace("8", "B"))


def off_paper(text: str) -> bytes:
    """Read bytes back; raises ValueError for what no bytes were written as."""
    plain = typed(text)
    return base64.b32decode(plain + "=" * (-len(plain) % 8))
