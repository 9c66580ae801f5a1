# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's keyring: founding the city's keys, opening them, handing them on, changing them, losing none."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from nacl.utils import random

from kiosk.cases.keys import (
    PrivateHalf,
    WrongPassphrase,
    change_passphrase,
    make_keeper,
    new_key,
    open_keeper,
    read_sheet,
    recovery_sheet,
)
from kiosk.cases.records import CaseAct
from kiosk.cases.sealing import CALLBACKS, CASES, RECOVERY, Recipient, Unreadable, unwrap, wrap
from kiosk.cases.trust import NotTrusted, Trust, fingerprint, sign, signer_of
from kiosk.cases.unlocked import Unlocked

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from datetime import datetime
    from uuid import UUID

    from kiosk.cases.keys import Cost, Keeper
    from kiosk.cases.sealing import WrappedKey
    from kiosk.storage.city_keys import StoredKeys

ROLES: Final = (CASES, CALLBACKS)
BATCH: Final = 500
SECRET_SIZE: Final = 32
PSEUDONYMS: Final = "pseudonyms"
SECRETS: Final = (PSEUDONYMS,)


class LockedOut(Exception):  # noqa: N818 # it says what is the case
    """Too many wrong passphrases; no restart shortens the wait."""

    def __init__(self, wait_s: float) -> None:
        super().__init__(f"{wait_s:.0f}초 뒤에 다시 시도해 주십시오.")
        self.wait_s = wait_s


@dataclass(frozen=True, slots=True)
class CityKeyring:
    """All that is done with keys; who is in `without` gets no new one."""

    store: StoredKeys
    new_id: Callable[[], UUID]
    cost: Cost | None = None
    trust: Trust = field(default_factory=Trust)
    without: Collection[str] = ()

    def founded(self) -> bool:
        """Return whether the city has its keys."""
        return {CASES, RECOVERY} <= {one.role for one in self.store.recipients()}

    def found(self, keeper: str, passphrase: str, now: datetime, *, demo: bool = False) -> str:
        """Make the city's keys for their first keeper; return the sheet for the safe, shown this once."""
        if self.founded():
            raise ValueError("시의 열쇠가 이미 있습니다.")
        person = make_keeper(keeper, passphrase, self.cost)
        self.store.put_keeper(person, CaseAct(keeper, "keys.keeper_added", keeper), now)
        recovery = new_key(self.new_id(), RECOVERY)
        for role in ROLES:
            half = new_key(self.new_id(), role)
            boxes = {keeper: wrap(half.private, person.public)}
            self._add(half, boxes, keeper, now, demo=demo, sheets=[recovery])
        self._add(recovery, {}, keeper, now, demo=demo, sheets=[recovery])
        return recovery_sheet(recovery)

    def sheet(self, text: str) -> PrivateHalf:
        """Read the sheet in the safe; raise WrongPassphrase for any other, a replaced one among them."""
        return read_sheet(text, [one for one in self.store.recipients() if one.role == RECOVERY])

    def sign(self, sheet: PrivateHalf, by: str, now: datetime) -> str:
        """Sign the keys in force with the sheet; return the fingerprint that belongs into the settings."""
        made = {one.key: sign(one, sheet) for one in (*self.store.recipients(), *self.store.office_keys())}
        self.store.add_signatures(made, CaseAct(by, "keys.signed"), now)
        return fingerprint(signer_of(sheet))

    def unlock(self, keeper: str, passphrase: str, now: datetime) -> Unlocked:
        """Open everything entrusted to a keeper; the try is counted, and on disk, before it is made."""
        private = self._open(keeper, passphrase, now)
        demo = {one.key for one in self.store.recipients(retired=True) if one.demo}
        kept = self.store.kept_by(keeper)
        halves = {one.key: half for one in kept if (half := _opened(one, private))}
        if not self.store.is_demo():
            halves = {key: half for key, half in halves.items() if key not in demo}
        self.store.log(CaseAct(keeper, "keys.unlocked"), now)
        return Unlocked(keeper, halves)

    def tries_left(self, keeper: str) -> int:
        """Count the passphrases that a keeper may try before a wait begins."""
        return self.store.tries_left(keeper)

    def _open(self, keeper: str, passphrase: str, now: datetime) -> bytes:
        wait = self.store.admit(keeper)
        if wait > 0:
            raise LockedOut(wait)
        person = next((one for one in self.store.keepers() if one.name == keeper), None)
        if person is None:
            raise WrongPassphrase("비밀 문구가 맞지 않습니다.")
        try:
            private = open_keeper(person, passphrase)
        except WrongPassphrase:
            self.store.log(CaseAct(keeper, "keys.refused"), now)
            raise
        self.store.forgive(keeper)
        return private

    def change_passphrase(self, keeper: str, old: str, new: str, now: datetime) -> None:
        """Change a keeper's passphrase; wrong ones are counted as at unlocking."""
        self._open(keeper, old, now)
        person = next(one for one in self.store.keepers() if one.name == keeper)
        self.store.put_keeper(
            change_passphrase(person, old, new), CaseAct(keeper, "keys.passphrase", keeper), now
        )

    def add_keeper(
        self, by: Unlocked, keeper: str, passphrase: str, now: datetime, roles: Iterable[str] = ROLES
    ) -> None:
        """Entrust one more person with keys the first has opened: all, or only those for call-backs."""
        if self.store.kept_by(keeper):  # whoever a power cut left without keys is entrusted anew
            raise ValueError(f"{keeper}님은 이미 열쇠를 지니고 있습니다.")
        if keeper not in self.store.entitled():
            raise ValueError(f"{keeper}님에게는 민원을 맡는 열린 계정이 없어 열쇠를 맡길 수 없습니다.")
        wanted = set(roles)
        person = make_keeper(keeper, passphrase, self.cost)
        self.store.put_keeper(person, CaseAct(by.keeper, "keys.keeper_added", keeper), now)
        boxes = {
            key: wrap(half.private, person.public) for key, half in by.halves.items() if half.role in wanted
        }
        self.store.entrust(keeper, boxes, CaseAct(by.keeper, "keys.entrusted", keeper), now)

    def drop_keeper(self, by: Unlocked, keeper: str, now: datetime) -> None:
        """Take the keys from another person; rotate afterwards, for what they may have copied.

        Only who has opened every key in force that the other holds may do so.
        """
        if by.keeper == keeper:
            raise ValueError(
                "자기 열쇠는 스스로 거둘 수 없습니다. 같은 열쇠를 지닌 다른 사람에게 부탁해 주십시오."
            )
        in_force = {one.key for one in self.store.recipients()}
        if in_force & {one.key for one in self.store.kept_by(keeper)} - set(by.halves):
            raise ValueError("같은 열쇠를 지닌 사람만 거둘 수 있습니다. 이 사람의 열쇠가 더 많이 엽니다.")
        self.store.drop_keeper(keeper, CaseAct(by.keeper, "keys.keeper_dropped", keeper), now)

    def roles_of(self, keeper: str) -> set[str]:
        """Return the roles whose keys a keeper holds."""
        return {one.role for one in self.store.kept_by(keeper)}

    def left(self, role: str) -> tuple[int, int]:
        """Count the records that the newest key of a role does not open yet, and all of the role."""
        newest = next((one for one in self.store.recipients() if one.role == role), None)
        return self.store.count_behind(newest) if newest else (0, 0)

    def rotate(self, by: Unlocked, role: str, now: datetime, sheet: PrivateHalf | None = None) -> PrivateHalf:
        """Make a new key for a role, for whoever keeps the old one and still may; `rekey` then follows."""
        _check_holds(by, role)
        if by.keeper not in self.store.entitled():
            raise ValueError("민원을 맡는 열린 계정이 없어 열쇠를 바꿀 수 없습니다.")
        self._check_signs(sheet)
        half = new_key(self.new_id(), role)
        boxes = {one.name: wrap(half.private, one.public) for one in self._keepers_of(role)}
        demo = any(one.demo for one in self.store.recipients() if one.role == role)
        self._add(half, boxes, by.keeper, now, demo=demo, sheets=[sheet] if sheet else [])
        by.halves[half.key] = half
        return half

    def _check_signs(self, sheet: PrivateHalf | None) -> None:
        """Make no key that the booths would then refuse."""
        if not self.trust.demands:
            return
        if sheet is None or fingerprint(signer_of(sheet)) not in self.trust.fingerprints:
            raise NotTrusted("새 열쇠에 서명할 복구 용지가 있어야 합니다. 금고의 용지를 적어 주십시오.")

    def _keepers_of(self, role: str) -> list[Keeper]:
        may = set(self.store.entitled()) - set(self.without)
        keepers = (one for one in self.store.keepers() if one.name in may)
        return [one for one in keepers if role in self.roles_of(one.name)]

    def rotate_recovery(self, by: Unlocked, now: datetime, sheet: PrivateHalf | None = None) -> str:
        """Make a new recovery key, trusted by either fingerprint; return its sheet, shown this once."""
        _check_holds(by, CASES)
        self._check_signs(sheet)
        half = new_key(self.new_id(), RECOVERY)
        demo = any(one.demo for one in self.store.recipients() if one.role == RECOVERY)
        self._add(half, {}, by.keeper, now, demo=demo, sheets=[half, *([sheet] if sheet else [])])
        self.sign(half, by.keeper, now)
        return recovery_sheet(half)

    def rekey(self, by: Unlocked, role: str, now: datetime) -> Iterator[int]:
        """Seal everything to the role's newest key, batch by batch; stop at any time, and go on later."""
        newest, *older = [one for one in self.store.recipients(retired=True) if one.role == role]
        self.trust.check([newest])
        if role == CASES:  # the shared secrets are none of who only rings back
            self._rekey_secrets(by, newest)
        for old in older:
            private = by.halves.get(old.key)
            while private is not None and (batch := self.store.wrapped_to(old.key, BATCH)):
                boxes = [(case, wrap(unwrap(box, private.private), newest.public)) for case, box in batch]
                self.store.rewrap(old.key, newest, boxes)
                yield len(boxes)
        self.store.log(CaseAct(by.keeper, "keys.rekeyed", role), now)

    def _rekey_secrets(self, by: Unlocked, newest: Recipient) -> None:
        for name in SECRETS:
            wrapped = self.store.secret(name)
            if wrapped and all(one.key != newest.key for one in wrapped):
                self.store.put_secret(name, {newest.key: wrap(by.open(wrapped), newest.public)})

    def rekey_recovery(self, by: Unlocked, now: datetime) -> Iterator[int]:
        """Seal to the newest sheet what older ones open, by way of the opened keys."""
        newest, *older = [one for one in self.store.recipients(retired=True) if one.role == RECOVERY]
        self.trust.check([newest])
        self._rekey_secrets(by, newest)
        for old in older:
            while batch := self.store.openable(old.key, by.halves, BATCH):
                opened = ((one.case, unwrap(one.box, by.halves[one.key].private)) for one in batch)
                self.store.rewrap(old.key, newest, [(case, wrap(key, newest.public)) for case, key in opened])
                yield len(batch)
        self.store.log(CaseAct(by.keeper, "keys.rekeyed", RECOVERY), now)

    def recover(self, sheet: str, keeper: str, passphrase: str, now: datetime) -> Unlocked:
        """Begin anew from the sheet in the safe when every passphrase is lost; `rekey` then follows."""
        half = read_sheet(sheet, self.store.recipients(retired=True))
        in_force = {one.key for one in self.store.recipients()}
        if half.key not in in_force and not self.store.wrapped_to(half.key, 1):
            raise WrongPassphrase("새 용지로 바뀐 옛 복구 용지입니다. 금고의 새 용지로 하십시오.")
        person = make_keeper(keeper, passphrase, self.cost)
        self.store.put_keeper(person, CaseAct(keeper, "keys.recovered", keeper), now)
        unlocked = Unlocked(keeper, {half.key: half})
        for role in ROLES:
            fresh = self.rotate(unlocked, role, now, half)
            deed = CaseAct(keeper, "keys.entrusted", keeper)
            self.store.entrust(keeper, {fresh.key: wrap(fresh.private, person.public)}, deed, now)
        return unlocked

    def rekey_from_recovery(self, by: Unlocked, now: datetime) -> Iterator[int]:
        """Seal everything that the recovery key opens to the new key for cases."""
        recovery = next(half for half in by.halves.values() if half.role == RECOVERY)
        newest = next(one for one in self.store.recipients() if one.role == CASES)
        self.trust.check([newest])
        self._rekey_secrets(by, newest)
        last: UUID | None = None
        while batch := self.store.wrapped_to(recovery.key, BATCH, after=last):
            boxes = [(case, wrap(unwrap(box, recovery.private), newest.public)) for case, box in batch]
            self.store.rewrap(newest.key, newest, boxes)
            last = batch[-1][0]
            yield len(boxes)
        self.store.log(CaseAct(by.keeper, "keys.rekeyed", RECOVERY), now)

    def secret(self, by: Unlocked, name: str) -> bytes:
        """Return a shared secret such as the one behind pseudonyms; the first time it is made."""
        wrapped = self.store.secret(name)
        if not wrapped:
            made = random(SECRET_SIZE)
            keys = [one for one in self.store.recipients() if one.role in {CASES, RECOVERY}]
            self.trust.check(keys)
            self.store.put_secret(name, {one.key: wrap(made, one.public) for one in keys})
            wrapped = self.store.secret(name)
        return by.open(wrapped)

    def _add(  # noqa: PLR0913 # whose key, for whom, by whom, when, how
        self,
        half: PrivateHalf,
        boxes: dict[str, bytes],
        by: str,
        now: datetime,
        *,
        demo: bool,
        sheets: Iterable[PrivateHalf],
    ) -> None:
        public = Recipient(half.key, half.role, half.recipient.public, demo)
        signed = replace(public, signatures=tuple(sign(public, one) for one in sheets))
        self.store.add_key(signed, boxes, CaseAct(by, "keys.made", half.role), now, retires=True)


def _check_holds(by: Unlocked, role: str) -> None:
    """Let nobody make a key in place of one they do not hold; the sheet in the safe stands for any."""
    if not {role, RECOVERY} & {one.role for one in by.halves.values()}:
        raise Unreadable("이 열쇠를 지니지 않으셔서 새로 만들 수 없습니다.")


def _opened(kept: WrappedKey, private: bytes) -> PrivateHalf | None:
    """Open a key that a keeper holds; what was sealed to a pair they lost stays shut."""
    try:
        return PrivateHalf(kept.key, kept.role, unwrap(kept.box, private))
    except Unreadable:
        return None
