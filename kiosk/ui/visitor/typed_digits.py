# SPDX-License-Identifier: GPL-3.0-or-later
"""The digits of a code as a keypad types them."""

from __future__ import annotations


class TypedDigits:
    """At most so many digits; once they are whole, the next one begins anew."""

    def __init__(self, length: int) -> None:
        self._length = length
        self.text = ""

    def press(self, digit: str) -> bool:
        """Add a digit; return whether they are whole now."""
        self.text = digit if len(self.text) == self._length else self.text + digit
        return len(self.text) == self._length

    def erase(self) -> None:
        """Take the last digit back."""
        self.text = self.text[:-1]

    def clear(self) -> None:
        """Begin anew."""
        self.text = ""
