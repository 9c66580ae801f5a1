# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows in the answer itself what of a template is still to be filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat

from kiosk.cases.letters import GAP

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor, QTextDocument


class GapMarks(QSyntaxHighlighter):
    """Marks every gap by ground, ink and a dashed line, while an answer is being written."""

    def __init__(self, text: QTextDocument, ground: QColor, ink: QColor, wanted: Callable[[], bool]) -> None:
        super().__init__(text)
        self._wanted = wanted
        self._look = QTextCharFormat()
        self._look.setBackground(ground)
        self._look.setForeground(ink)
        self._look.setFontWeight(QFont.Weight.Bold)
        self._look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)

    def highlightBlock(self, text: str) -> None:  # noqa: N802 # Qt's name
        """Mark the gaps of a paragraph."""
        at = text.find(GAP) if self._wanted() else -1
        while at >= 0:
            self.setFormat(at, len(GAP), self._look)
            at = text.find(GAP, at + len(GAP))
