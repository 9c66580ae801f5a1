# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of the cases on its way into a table, piece by piece, so that the page stays at hand meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.services.admin.results.cases import CaseExport, TableForm
from kiosk.ui.properties import qml_element, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.services.admin.results.cases import CaseExportStep
    from kiosk.ui.admin.cases.cases import Cases


@qml_element
class CaseExporting(QObject):
    """One export at a time; the page says what became of it."""

    changed = Signal()

    def __init__(self, page: Cases) -> None:
        super().__init__(page)
        self._page = page
        self._open = False
        self._steps: Iterator[CaseExportStep] | None = None
        self._step: CaseExportStep | None = None

    open = shown(bool, changed)(lambda self: self._open)
    running = shown(bool, changed)(lambda self: self._steps is not None)
    told = shown(str, changed)(lambda self: self._told())
    share = shown(float, changed)(lambda self: self._share())

    def clear(self) -> None:
        """Leave an export that is not whole; nothing of it stays."""
        self._open, self._steps, self._step = False, None, None
        self.changed.emit()

    @Slot(bool)
    def turn(self, open_now: bool) -> None:  # noqa: FBT001 # QML's call
        """Ask for the form of the table, or not."""
        self._open = open_now
        self.changed.emit()

    @Slot(int, bool, str)
    def begin(self, form: int, persons: bool, reason: str) -> None:  # noqa: FBT001 # QML's call
        """Write the list as it is narrowed and sorted."""
        wanted = CaseExport(list(TableForm)[form], persons, reason)
        query = self._page.narrowing.query
        self._page.run(lambda office: office.export_list(query, wanted), self._begun)

    def _begun(self, steps: Iterator[CaseExportStep]) -> None:
        self._steps = steps
        self._go_on()

    def _go_on(self) -> None:
        steps = self._steps
        if steps is not None:
            self._page.beside(
                lambda: next(steps),
                lambda step: self._show(step) if steps is self._steps else None,
                self.clear,
            )
        self.changed.emit()

    def _show(self, step: CaseExportStep) -> None:
        self._step = step
        if not step.file:
            self._go_on()
            return
        self.clear()
        self._page.tell(f"{step.total:,}건을 담았습니다: {step.file} · 사흘 뒤에 저절로 지워집니다.")

    def _told(self) -> str:
        if self._steps is None:
            return ""
        step = self._step
        return f"{step.total:,}건 가운데 {step.done:,}건을 적었습니다" if step else "쓰고 있습니다"

    def _share(self) -> float:
        return self._step.done / self._step.total if self._step and self._step.total else 0.0
