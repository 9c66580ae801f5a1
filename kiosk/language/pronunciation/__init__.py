# SPDX-License-Identifier: GPL-3.0-or-later
"""Text as it is spoken: numbers and signs in words, then Hangul by the standard pronunciation."""

from kiosk.language.pronunciation.respelling import respelled

__all__ = ["respelled"]
