# SPDX-License-Identifier: GPL-3.0-or-later
"""The receipt's slip on paper, through any printer that the system knows by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

if TYPE_CHECKING:
    from kiosk.ui.slips import Slip

TENTHS_A_INCH: Final = 254  # everything below is in tenths of a millimetre
WIDEST: Final = 720  # a roll of 80 mm prints 72
LABEL, VALUE, GAP, QR = 34, 54, 22, 320
HIGHEST: Final = 10_000


class NotPrinted(Exception):  # noqa: N818 # it says what is the case
    """The printer is not there, out of paper, or did not take the page."""


@dataclass(frozen=True, slots=True)
class SystemPrinter:
    """One printer, by the name that the system gives it."""

    name: str

    def ready(self) -> bool:
        """Return whether the system knows it and it has no error."""
        known = QPrinterInfo.printerInfo(self.name)
        return not known.isNull() and known.state() != QPrinter.PrinterState.Error

    def put_on_paper(self, slip: Slip) -> None:
        """Print the slip, or raise `NotPrinted`; takes as long as the system's queue does."""
        if not self.ready():
            raise NotPrinted(f"the system has no printer '{self.name}' that works")
        printer = QPrinter(QPrinterInfo.printerInfo(self.name), QPrinter.PrinterMode.HighResolution)
        printed(slip, printer)


def printed(slip: Slip, printer: QPrinter) -> None:
    """Draw the slip on a printer and close the page."""
    printer.setPageMargins(QMarginsF(4, 4, 4, 4))
    painter = QPainter()
    if not painter.begin(printer):
        raise NotPrinted(f"'{printer.printerName()}' does not take a page")
    scale = printer.resolution() / TENTHS_A_INCH
    painter.scale(scale, scale)
    _draw(slip, painter, min(WIDEST, printer.width() / scale))
    if not painter.end() or printer.printerState() in {
        QPrinter.PrinterState.Error,
        QPrinter.PrinterState.Aborted,
    }:
        raise NotPrinted(f"'{printer.printerName()}' gave the page up")


def _draw(slip: Slip, painter: QPainter, width: float) -> None:
    """Set one line under the other, the label small and what it says large, and the QR code last."""
    y = 0.0
    for label, text in slip.lines:
        y += _line(painter, label, QRectF(0, y, width, HIGHEST), LABEL, QFont.Weight.Medium)
        y += _line(painter, text, QRectF(0, y, width, HIGHEST), VALUE, QFont.Weight.Bold) + GAP
    side = QR / max(1, len(slip.qr))
    for row, modules in enumerate(slip.qr):
        for column, dark in enumerate(modules):
            if dark == "1":
                painter.fillRect(QRectF(column * side, y + row * side, side, side), Qt.GlobalColor.black)


def _line(painter: QPainter, text: str, room: QRectF, size: int, weight: QFont.Weight) -> float:
    """Set a text, wrapped where it must be, and return its height."""
    font = QFont("Pretendard GOV")
    font.setPixelSize(size)
    font.setWeight(weight)
    painter.setFont(font)
    wrapped = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
    return painter.drawText(room, wrapped, text).height()
