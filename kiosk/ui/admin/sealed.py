# SPDX-License-Identifier: GPL-3.0-or-later
"""What the pages above the seal share: whether it is open, for how long, and the passphrase that opens it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal, Slot

from kiosk.services.admin.results.seal import Sealing, SealState
from kiosk.ui.admin.page import Page
from kiosk.ui.properties import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.background import Background

SEALED: Final = "봉인되어 있습니다. 번호, 시각, 부서, 기한만 보입니다."
TO_OPEN: Final = f"{SEALED} 비밀 문구로 먼저 여십시오."
NOT_A_KEEPER: Final = "이 계정에는 열쇠가 없습니다. 열쇠를 지닌 사람이 ‘봉인 열쇠’에서 맡겨야 합니다."
NO_KEYS: Final = "시의 열쇠가 아직 없어 민원을 받을 수 없습니다. 먼저 열쇠를 만들어 주십시오."


class SealedPage[Service: Sealing](Page[Service]):
    """A page that shows plain columns always, and what is under the seal only while it is open."""

    sealed = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__(background)
        self._state: SealState | None = None
        self._locks_at = 0.0
        self._second, self._minute = QTimer(self, interval=1000), QTimer(self, interval=60_000)
        self._second.timeout.connect(self.tick)
        self._minute.timeout.connect(self.refresh)

    seal = shown(str, sealed)(lambda self: self._seal())
    sealing = shown(str, sealed)(lambda self: self._sealing())

    def enter(self, service: Callable[[], Service], about: str = "") -> None:
        """Show the page, let the time of the open seal run, and read again every minute."""
        self._second.start()
        self._minute.start()
        super().enter(service, about)

    def shut(self) -> None:
        """Leave nothing on the screen."""
        self._second.stop()
        self._minute.stop()
        self._state, self._locks_at = None, 0.0
        super().shut()

    def show_seal(self, state: SealState) -> None:
        """Show how the seal stands."""
        self._state, self._locks_at = state, time.monotonic() + state.left_s
        self.sealed.emit()

    @Slot()
    def tick(self) -> None:
        """Close the seal when its time is over; asked every second."""
        if self._seal() == "open" and time.monotonic() >= self._locks_at:
            self.lock()
        self.sealed.emit()

    def conceal(self) -> None:
        """Take everything from the screen that was under the seal."""

    @Slot(str)
    def unlock(self, passphrase: str) -> None:
        """Open the seal and look again; to press Enter in an empty field is no try."""
        if not passphrase.strip():
            self.tell(TO_OPEN)
            return
        self.tell("")
        self.run(lambda office: office.unlock(passphrase), lambda _done: self.look())

    @Slot()
    def lock(self) -> None:
        """Close the seal at once, whatever else is being worked on."""
        self._locks_at = 0.0
        if self._state:
            self.show_seal(SealState(self._state.founded, self._state.keeper))
        self.conceal()
        if service := self._open:
            self._background.run(lambda: service().lock(), lambda _done: self.look(), self._fail)

    @Slot()
    def found(self) -> None:
        """Turn to the page of the keys."""
        self.turned.emit("keys", "")

    def may_read(self) -> bool:
        """Return whether the seal is open; otherwise tell what opens it."""
        if self._seal() == "open":
            return True
        self.tell({"none": NO_KEYS, "keyless": NOT_A_KEEPER}.get(self._seal(), TO_OPEN))
        return False

    def _seal(self) -> str:
        if self._state is None:
            return ""
        if not self._state.founded:
            return "none"
        if not self._state.keeper:
            return "keyless"
        return "open" if self._state.left_s > 0 else "locked"

    def _sealing(self) -> str:
        left = max(0, round(self._locks_at - time.monotonic()))
        said = {
            "none": NO_KEYS,
            "keyless": NOT_A_KEEPER,
            "locked": SEALED,
            "open": f"{left // 60}:{left % 60:02d} 뒤 잠김 · 이름·연락처·내용을 볼 수 있습니다",
        }
        return said.get(self._seal(), "")
