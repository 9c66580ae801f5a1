# SPDX-License-Identifier: GPL-3.0-or-later
"""The clipboard at a desk: what one person copied is not for the next."""

from __future__ import annotations

from PySide6.QtGui import QClipboard, QGuiApplication


def forget_copied() -> None:
    """Empty the clipboard, what a marked text leaves for the middle button, and what is being composed."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
    QGuiApplication.inputMethod().reset()
