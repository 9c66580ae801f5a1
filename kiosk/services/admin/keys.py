# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the city's keys: founding, keepers, passphrases, rotation, recovery."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.cases.keys import WrongPassphrase
from kiosk.cases.records import CaseAct
from kiosk.cases.sealing import CALLBACKS, CASES, RECOVERY
from kiosk.cases.trust import signer_of_all
from kiosk.services.admin.results.keys import KeeperOf, KeyRing
from kiosk.services.admin.seal import ROLE, in_words, said_with_tries
from kiosk.services.city_directory import look_up
from kiosk.services.refused import Refused, refusing
from kiosk.storage.account_rules import AccountError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from kiosk.services.admin.seal import Seal
    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.settings.city_accounts import NoAnswer
    from kiosk.storage.staff_accounts import StaffAccount

NOT_KNOWN: Final = "아직 일하시는지 알 수 없는 분이 있어 열쇠를 바꾸지 않았습니다."
NONE: Final = "새 열쇠를 받지 않습니다."
STILL: Final = "새 열쇠를 받습니다."
ANEW: Final = "떠난 분이 있으면 먼저 ‘지닌 사람’에서 거두시고, 맞으면 한 번 더 하십시오."
ROLES = (CALLBACKS, CASES)  # re-keyed in this order, the sheet in the safe last


class Unasked(Refused):
    """Of these keepers the city's directory does not say that they still work here."""

    def __init__(self, unknown: Mapping[str, AccountError | NoAnswer]) -> None:
        told = (f"{name}님: {str(why).rstrip('.')}. {_then(why)}" for name, why in unknown.items())
        super().__init__(" ".join([NOT_KNOWN, *told, ANEW]))
        self.names = frozenset(unknown)


def _then(why: AccountError | NoAnswer) -> str:
    return NONE if isinstance(why, AccountError) else STILL


class KeyService:
    """The city's keyring on an open data folder, for whoever is in."""

    def __init__(self, context: StaffContext, seal: Seal) -> None:
        self._context = context
        self._seal = seal
        self._rekeying: Iterator[int] | None = None

    @property
    def _me(self) -> StaffAccount:
        return self._context.holder()

    def unlock(self, passphrase: str) -> None:
        """Open the seal."""
        self._seal.unlock(passphrase)

    def lock(self) -> None:
        """Close it; a rotation under way stops and goes on later."""
        self._rekeying = None
        self._seal.lock()

    def look(self) -> KeyRing:
        """Show who keeps keys."""
        me, keyring = self._me, self._seal.keyring
        with _in_words():
            kept = {one.name: keyring.roles_of(one.name) for one in keyring.store.keepers()}
            keepers = [KeeperOf(name, CASES in roles, name == me.name) for name, roles in kept.items()]
            people = [one.name for one in self._context.storage.accounts.all() if ROLE in one.roles]
            left, whole = self._left()
            signer = signer_of_all(keyring.store.recipients())
            due = keyring.store.rotation_due()
        could = [one for one in people if one not in kept]
        held = keyring.trust.demands
        return KeyRing(self._seal.state(), keepers, could, left, whole, due, signer, held)

    def found(self, passphrase: str) -> str:
        """Make the city's keys for whoever is in; return the sheet for the safe, shown this once."""
        me, demo = self._me, self._context.storage.demo
        with _in_words():
            sheet = self._seal.keyring.found(me.name, passphrase, self._context.now(), demo=demo)
        self._seal.unlock(passphrase)
        return sheet

    def add_keeper(self, name: str, passphrase: str, *, all_cases: bool) -> None:
        """Entrust one more person, whom the city still knows, under a passphrase of their own."""
        roles = ROLES if all_cases else (CALLBACKS,)
        with _in_words():
            keys = self._seal.at_work.keys()
            self._look_up({name})
            self._seal.keyring.add_keeper(keys, name, passphrase, self._context.now(), roles)

    def drop_keeper(self, name: str) -> None:
        """Take the keys from a person."""
        with _in_words():
            self._seal.keyring.drop_keeper(self._seal.at_work.keys(), name, self._context.now())

    def change_passphrase(self, old: str, new: str) -> None:
        """Change the passphrase of whoever is in."""
        me, keyring = self._me, self._seal.keyring
        with _in_words(), said_with_tries(keyring, me.name):
            keyring.change_passphrase(me.name, old, new, self._context.now())

    def sign(self, sheet: str) -> str:
        """Sign the keys in force with the sheet in the safe; return its fingerprint for the settings."""
        me, keyring = self._me, self._seal.keyring
        with _in_words(), refusing(WrongPassphrase):
            return keyring.sign(keyring.sheet(sheet), me.name, self._context.now())

    def rotate(self, sheet: str, vouched: Collection[str] = ()) -> None:
        """Make new keys, signed with the sheet in the safe; every record must then be sealed to them.

        Raises Unasked for keepers of whom the city's directory says nothing, unless they are `vouched` for.
        """
        keyring = self._seal.keyring
        with _in_words(), refusing(WrongPassphrase):
            keys, signer = self._seal.at_work.keys(), keyring.sheet(sheet) if sheet.strip() else None
            keyring = replace(keyring, without=self._check(vouched))
            for role in ROLES:
                keyring.rotate(keys, role, self._context.now(), signer)
            self._look_up(keyring.without)
        self._rekeying = None

    def _check(self, vouched: Collection[str]) -> Collection[str]:
        """Take the keys from keepers whom the city's directory knows no more, before there are new ones.

        Return who gets none: whom it has let go, and who keeps the old ones until another does.
        """
        me, store = self._me.name, self._seal.keyring.store
        unknown = dict(self._look_up({me, *(one.name for one in store.keepers())}))
        if isinstance(why := unknown.pop(me, None), AccountError):
            raise Refused(str(why))
        if unknown.keys() - set(vouched):
            raise Unasked(unknown)
        for name in unknown:
            store.log(CaseAct(me, "keys.vouched", name), self._context.now())
        return [name for name, why in unknown.items() if isinstance(why, AccountError)]

    def _look_up(self, names: Collection[str]) -> Mapping[str, AccountError | NoAnswer]:
        return look_up(self._context.storage.accounts, self._context.settings, names)

    def rekey(self) -> int:
        """Seal the next batch of records to the newest keys; return how many are left."""
        with _in_words():
            if self._rekeying is None:
                self._rekeying = self._batches()
            done = next(self._rekeying, None)
            left = self._left()[0]
        if done is None:
            self._rekeying = None
            if left:
                raise Refused(f"{left:,}건은 이 열쇠로 열 수 없어 그대로 두었습니다. 복구 용지로 하십시오.")
        return left

    def _left(self) -> tuple[int, int]:
        """Count the records that a replaced key still has to let go, and all of them."""
        cases, sheet = self._seal.keyring.left(CASES), self._seal.keyring.left(RECOVERY)
        return max(cases[0], sheet[0]), cases[1]

    def _batches(self) -> Iterator[int]:
        keys, keyring, now = self._seal.at_work.keys(), self._seal.keyring, self._context.now()
        for role in ROLES:
            yield from keyring.rekey(keys, role, now)
        yield from keyring.rekey_recovery(keys, now)

    def new_sheet(self, sheet: str) -> str:
        """Make a new recovery key, signed with the sheet before; return its sheet, shown this once."""
        keyring = self._seal.keyring
        with _in_words(), refusing(WrongPassphrase):
            keys, signer = self._seal.at_work.keys(), keyring.sheet(sheet) if sheet.strip() else None
            return keyring.rotate_recovery(keys, self._context.now(), signer)

    def recover(self, sheet: str, passphrase: str, vouched: Collection[str] = ()) -> None:
        """Begin anew from the sheet in the safe, for whoever is in; every record must then be re-keyed.

        Raises Unasked as `rotate` does.
        """
        me, keyring, now = self._me, self._seal.keyring, self._context.now()
        with _in_words(), refusing(WrongPassphrase):
            keyring = replace(keyring, without=self._check(vouched))
            unlocked = keyring.recover(sheet, me.name, passphrase, now)
            self._look_up(keyring.without)
            self._rekeying = keyring.rekey_from_recovery(unlocked, now)
        self._seal.unlock(passphrase)


@contextmanager
def _in_words() -> Iterator[None]:
    """Let what the keyring refuses reach the screen as the sentence it is."""
    with refusing(ValueError), in_words():
        yield
