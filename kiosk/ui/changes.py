# SPDX-License-Identifier: GPL-3.0-or-later
"""When a window looks at the database: as soon as a change is announced, and slowly whatever happens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot

if TYPE_CHECKING:
    from kiosk.services.changes import Listener

NET_MS: Final = 2000  # an announcement that was lost is made up for so soon
SETTLED_MS: Final = 300  # a look that was under way at an announcement may have come too early


class ChangeWatch(QObject):
    """Emits `due` when it is time to look.

    Topics in `ignored` are no reason to look. Where nobody can listen it is due every `alone_ms`.
    """

    due = Signal()

    def __init__(
        self,
        listener: Listener | None,
        alone_ms: int,
        ignored: frozenset[str] = frozenset(),
        parent: QObject | None = None,
        net_ms: int = NET_MS,
    ) -> None:
        super().__init__(parent)
        self._ignored = ignored
        self._listener = listener
        self._net = QTimer(self, interval=alone_ms if self._listener is None else max(alone_ms, net_ms))
        self._net.timeout.connect(self.due)
        self._settled = QTimer(self, interval=SETTLED_MS, singleShot=True)
        self._settled.timeout.connect(self.due)
        self._notifier: QSocketNotifier | None = None
        if self._listener is not None:
            kind = QSocketNotifier.Type.Read
            self._notifier = QSocketNotifier(self._listener.fileno(), kind, self)
            self._notifier.activated.connect(self._hear)

    def start(self) -> None:
        """Begin to look now and then, too."""
        self._net.start()

    def close(self) -> None:
        """Hang up, and look no more."""
        self._net.stop()
        self._settled.stop()
        if self._notifier is not None and self._listener is not None:
            self._notifier.setEnabled(False)
            self._listener.close()
            self._notifier = self._listener = None

    @Slot()
    def _hear(self) -> None:
        if self._listener is not None and self._listener.take() - self._ignored:
            self.due.emit()
            self._settled.start()
