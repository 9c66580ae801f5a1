# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts by id in Qt's own compiled form, made in memory.

A translator written in Python would be asked on Qt's type-loading thread too, which then waits for the
interpreter while the GUI thread waits for it: the screen would stand still for ever.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
HASHES, MESSAGES = 0x42, 0x69
END, TRANSLATION, SOURCE = b"\x01", b"\x03", b"\x06"


def compiled(texts: Mapping[str, str]) -> bytes:
    """Return what `QTranslator.load` reads, for `qsTrId`."""
    messages, hashes = bytearray(), []
    for key, text in texts.items():
        hashes.append((elf_hash(key.encode()), len(messages)))
        words, source = text.encode("utf-16-be"), key.encode()
        messages += TRANSLATION + struct.pack(">I", len(words)) + words
        messages += SOURCE + struct.pack(">I", len(source)) + source + END
    table = b"".join(struct.pack(">II", *pair) for pair in sorted(hashes))
    return MAGIC + _section(HASHES, table) + _section(MESSAGES, bytes(messages))


def elf_hash(source: bytes) -> int:
    """Return the hash Qt looks a text up by; it is never zero."""
    value = 0
    for byte in source:
        value = (value << 4) + byte
        top = value & 0xF0000000
        value = (value ^ (top >> 24)) & ~top
    return value or 1


def _section(tag: int, data: bytes) -> bytes:
    return struct.pack(">BI", tag, len(data)) + data
