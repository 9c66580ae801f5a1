# SPDX-License-Identifier: GPL-3.0-or-later
"""The house typefaces: one that is not as it was shipped is left out, and the others serve."""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
import logging
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from kiosk.resources import FONTS

HOUSE: Final = "Pretendard GOV"
CHINESE: Final = "Noto Sans CJK SC"
_log = logging.getLogger(__name__)
_left_out: list[str] = []


def load_fonts() -> None:
    """Make the bundled typefaces known; Chinese takes its Latin letters from the house typeface.

    What reads a damaged typeface may crash, so each is first compared with what was shipped. Where the house
    typeface is lost the system's own serves.
    """
    digests = _shipped()
    _left_out[:] = sorted(name for name in digests if not _loaded(name, digests[name]))
    for name in _left_out:
        _log.error("%s is not the typeface that was shipped; the others serve", name)
    families = QFontDatabase.families()
    for family, other in ((CHINESE, HOUSE), (HOUSE, CHINESE)):
        if other in families:
            QFont.insertSubstitutions(family, [other])
    if HOUSE in families:
        QGuiApplication.setFont(QFont(HOUSE))


def left_out() -> list[str]:
    """Return the typefaces that were left out."""
    return list(_left_out)


def _loaded(name: str, digest: str) -> bool:
    with suppress(OSError):
        content = (FONTS / name).read_bytes()
        if digest in ("", sha256(content).hexdigest()):
            return QFontDatabase.addApplicationFont(str(FONTS / name)) >= 0
    return False


def _shipped() -> dict[str, str]:
    """Return each typeface's digest as shipped; where the list is lost, every typeface without one."""
    with suppress(OSError, UnicodeError):
        lines = (FONTS / "SHA256SUMS").read_text(encoding="ascii").splitlines()
        if lines:
            return {name: digest for digest, _, name in (line.partition("  ") for line in lines) if name}
    return {file.name: "" for file in sorted(FONTS.glob("*.[ot]tf"))}
