"""What the page of the city's keys asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from kiosk.services.admin.results.seal import Sealing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.services.admin.results.seal import SealState


@dataclass(frozen=True, slots=True)
class KeeperOf:
    """Somebody who keeps keys: those for all cases, or only those for call-backs."""

    name: str
    all_cases: bool
    me: bool


@dataclass(frozen=True, slots=True)
class KeyRing:
    """Who keeps keys, who could, how many records still hang on a key that has been replaced.

    `rotation_due` says that somebody who keeps keys no more held one in force; `fingerprint` is that of the
    sheet that has signed all keys in force, nothing while none has; `held` says that the settings hold it, so
    that each new key must be signed.
    """

    seal: SealState
    keepers: Sequence[KeeperOf]
    candidates: Sequence[str]
    left: int
    whole: int
    rotation_due: bool
    fingerprint: str = ""
    held: bool = False


class KeyOffice(Sealing, Protocol):
    """The city's keys; the private halves lie under their keepers' passphrases and on a sheet in the safe."""

    def look(self) -> KeyRing:
        """Show who keeps keys."""

    def found(self, passphrase: str) -> str:
        """Make the city's keys for whoever is in; return the sheet for the safe, shown this once."""

    def add_keeper(self, name: str, passphrase: str, *, all_cases: bool) -> None:
        """Entrust one more person, under a passphrase of their own."""

    def drop_keeper(self, name: str) -> None:
        """Take the keys from a person."""

    def change_passphrase(self, old: str, new: str) -> None:
        """Change the passphrase of whoever is in."""

    def sign(self, sheet: str) -> str:
        """Sign the keys in force with the sheet in the safe; return its fingerprint for the settings."""

    def rotate(self, sheet: str) -> None:
        """Make new keys, signed with the sheet in the safe; every record must then be sealed to them."""

    def rekey(self) -> int:
        """Seal the next batch of records to the newest keys; return how many are left."""

    def new_sheet(self, sheet: str) -> str:
        """Make a new recovery key, signed with the sheet before; return its sheet, shown this once."""

    def recover(self, sheet: str, passphrase: str) -> None:
        """Begin anew from the sheet in the safe, for whoever is in; every record must then be re-keyed."""
