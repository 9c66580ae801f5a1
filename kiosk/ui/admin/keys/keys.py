# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the city's keys: founding them, keepers, passphrases, rotation, the sheet in the safe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot

from kiosk.ui.admin.sealed import SealedPage
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Collection

    from kiosk.services.admin.keys import KeyService
    from kiosk.services.admin.results.keys import KeyRing

PANES: Final = ("지닌 사람", "비밀 문구", "열쇠 바꾸기", "복구 용지", "서명")
NOT_TWICE: Final = "비밀 문구가 서로 다릅니다. 두 칸에 똑같이 적어 주십시오."
NOT_WRITTEN: Final = "마지막 네 글자가 용지와 다릅니다. 옮겨 적으신 것을 다시 확인해 주십시오."
ROTATE: Final = "열쇠를 지녔던 사람이 떠났습니다. 베껴 두었을 수 있으니 지금 열쇠를 바꾸어 주십시오."


@dataclass(frozen=True, slots=True)
class KeeperRow:
    """One person who keeps keys."""

    name: str
    told: str
    me: bool


@qml_element
class CityKeys(SealedPage["KeyService"]):
    """The keys; a sheet is shown once, and only until it is said to lie in the safe."""

    changed = Signal()

    keepers = listed(KeeperRow)
    panes = shown("QStringList")(lambda _: list(PANES))
    known = shown(bool, changed)(lambda self: self._ring is not None)
    candidates = shown("QStringList", changed)(lambda self: list(self._ring.candidates) if self._ring else [])
    sheet = shown("QStringList", changed)(lambda self: self._sheet.split("-") if self._sheet else [])
    rekeying = shown(bool, changed)(lambda self: self._rekeying)
    left = shown(int, changed)(lambda self: self._ring.left if self._ring else 0)
    held = shown(bool, changed)(lambda self: self._ring is not None and self._ring.held)
    fingerprint = shown(str, changed)(lambda self: self._ring.fingerprint if self._ring else "")
    progress = shown(float, changed)(lambda self: self._progress())
    told = shown(str, changed)(lambda self: self._told())

    def clear(self) -> None:
        """Hold no sheet and no name."""
        self._ring: KeyRing | None = None
        self._sheet, self._rekeying = "", False
        self._vouched: Collection[str] = ()  # keepers whom the next press says to work here still

    @Slot()
    def look(self) -> None:
        """Read who keeps keys."""
        self.run(lambda office: office.look(), self._show)

    def _show(self, ring: KeyRing) -> None:
        self._ring = ring
        self.keepers.show(
            [
                KeeperRow(one.name, "모든 민원" if one.all_cases else "전화 부탁만", one.me)
                for one in ring.keepers
            ]
        )
        self.show_seal(ring.seal)

    def conceal(self) -> None:
        """Stop what needs the open seal."""
        self._rekeying, self._vouched = False, ()
        self.renew()

    # ------------------------------------------------------------------ founding and the sheet
    @Slot(str, str)
    def make(self, passphrase: str, again: str) -> None:
        """Make the city's keys; the sheet for the safe is shown."""
        if self._same(passphrase, again):
            self.run(lambda office: office.found(passphrase), self._show_sheet, keeps=True)

    @Slot(str)
    def renewSheet(self, before: str = "") -> None:  # noqa: N802 # QML's spelling
        """Make a new recovery key; what is sealed anew to it, the sheet before no longer opens."""
        if self.may_read():
            self.run(lambda office: office.new_sheet(before), self._show_sheet, keeps=True)

    @Slot(str)
    def sign(self, sheet: str) -> None:
        """Sign the keys in force with the sheet in the safe."""

        def work(office: KeyService) -> KeyRing:
            office.sign(sheet)
            return office.look()

        self.run(work, self._signed, keeps=True)

    def _signed(self, ring: KeyRing) -> None:
        self._show(ring)
        self.tell("시의 열쇠에 서명했습니다. 지문을 kiosk.toml에 적어야 지켜집니다.")

    def _show_sheet(self, sheet: str) -> None:
        self._sheet = sheet
        self.tell("")

    @Slot(str)
    def keep(self, last: str) -> None:
        """Put the sheet away once its last group proves that it was written down."""
        if last.strip().upper() != self._sheet.rsplit("-", 1)[-1]:
            self.tell(NOT_WRITTEN)
            return
        self._sheet = ""
        self.tell("용지를 금고에 넣어 주십시오. 이 화면에는 다시 나오지 않습니다.")
        self.run(lambda office: office.look(), self._kept)

    def _kept(self, ring: KeyRing) -> None:
        """Seal what the sheet before still opens to the one that lies in the safe now."""
        self._show(ring)
        if ring.left and ring.seal.left_s > 0:
            self.go()

    @Slot(str, str, str)
    def recover(self, sheet: str, passphrase: str, again: str) -> None:
        """Begin anew from the sheet; then every case is sealed to the new keys."""
        vouched = self._vouched

        def work(office: KeyService) -> KeyRing:
            office.recover(sheet, passphrase, vouched)
            return office.look()

        if self._same(passphrase, again):
            self.run(work, self._recovered, keeps=True)

    def _recovered(self, ring: KeyRing) -> None:
        self._show(ring)
        self.go()

    # ------------------------------------------------------------------ keepers
    @Slot(str, str, str, bool)
    def add(self, name: str, passphrase: str, again: str, all_cases: bool) -> None:  # noqa: FBT001 # QML has no keywords
        """Entrust one more person, who has written their own passphrase twice."""
        if not name.strip():
            self.tell("열쇠를 맡을 사람을 골라 주십시오.")
        elif self._same(passphrase, again) and self.may_read():
            told = f"{name}님에게 열쇠를 맡겼습니다."
            self.do(lambda office: office.add_keeper(name, passphrase, all_cases=all_cases), told)

    @Slot(str)
    def drop(self, name: str) -> None:
        """Take the keys from a person."""
        if self.may_read():
            told = f"{name}님의 열쇠를 거두었습니다. 베껴 두었을 수 있으니 열쇠를 바꾸어 주십시오."
            self.do(lambda office: office.drop_keeper(name), told)

    @Slot(str, str, str)
    def change(self, old: str, new: str, again: str) -> None:
        """Change one's own passphrase."""
        if self._same(new, again):
            self.do(lambda office: office.change_passphrase(old, new), "비밀 문구를 바꾸었습니다.")

    def _same(self, passphrase: str, again: str) -> bool:
        if passphrase != again:
            self.tell(NOT_TWICE)
        return passphrase == again

    # ------------------------------------------------------------------ rotation
    @Slot(str)
    def rotate(self, sheet: str = "") -> None:
        """Make new keys and begin to seal every record to them."""
        vouched = self._vouched
        if self.may_read():
            self.run(lambda office: office.rotate(sheet, vouched), lambda _done: self.go(), keeps=True)

    @Slot()
    def go(self) -> None:
        """Go on sealing to the newest keys, batch by batch."""
        if not self.may_read():
            return
        self._rekeying, self._vouched = True, ()
        self.tell("")
        self._next()

    @Slot()
    def rest(self) -> None:
        """Stop after this batch; what is left can be done later."""
        self._rekeying = False
        self.tell("멈추었습니다. 남은 것은 나중에 이어서 할 수 있습니다. 민원은 모두 그대로 열립니다.")

    def _next(self) -> None:
        def work(office: KeyService) -> tuple[int, KeyRing]:
            return office.rekey(), office.look()

        self.run(work, self._rekeyed)

    def _rekeyed(self, found: tuple[int, KeyRing]) -> None:
        left, ring = found
        self._show(ring)
        if left == 0:
            self._rekeying = False
            self.tell("모든 민원을 새 열쇠로 봉인했습니다.")
        elif self._rekeying:
            self._next()

    def _fail(self, error: Exception, *, read: bool = True) -> None:
        self._rekeying = False
        self._vouched = getattr(error, "names", ())
        super()._fail(error, read=read)

    # ------------------------------------------------------------------ words
    def _progress(self) -> float:
        whole = self._ring.whole if self._ring else 0
        return 1.0 if self._ring is None or whole == 0 else (whole - self._ring.left) / whole

    def _told(self) -> str:
        if self._ring is None:
            return ""
        if self._ring.rotation_due:
            return ROTATE
        if not self._ring.whole:
            return "봉인된 민원이 아직 없습니다"
        if self._ring.left:
            return f"{self._ring.whole:,}건 가운데 {self._ring.left:,}건이 옛 열쇠로 남아 있습니다"
        return f"{self._ring.whole:,}건 모두 새 열쇠로 봉인되어 있습니다"
