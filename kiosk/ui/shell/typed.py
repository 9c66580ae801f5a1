# SPDX-License-Identifier: GPL-3.0-or-later
"""What Qt itself keeps of what a visitor typed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from kiosk.ui.clipboard import forget_field


def forget_typing() -> None:
    """Empty what Qt keeps of typing beside the fields."""
    if isinstance(QCoreApplication.instance(), QGuiApplication):
        QGuiApplication.clipboard().clear()
        QGuiApplication.inputMethod().reset()
        QGuiApplication.inputMethod().hide()
        forget_field()
