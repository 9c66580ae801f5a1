# SPDX-License-Identifier: GPL-3.0-or-later
"""What posters and plates say out of the catalogue: in Korean, and beside a code in the other languages."""

from __future__ import annotations

from typing import Final

from kiosk.language.catalogue import LANGUAGES, text_in

ABROAD: Final = LANGUAGES[1:]


def said(key: str, *values: object) -> str:
    """Return a text of posters and plates, in Korean."""
    return text_in("ko", f"poster.{key}", *values)


def said_abroad(key: str) -> str:
    """Return a text in each of the other languages, on one line."""
    return " · ".join(text_in(language, f"poster.{key}") for language in ABROAD)
