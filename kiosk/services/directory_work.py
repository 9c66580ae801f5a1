"""What one transaction does with the directory: the part that every step of `DirectoryDesk` shares."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.directory.projection import project
from kiosk.directory.revisions import publish, roll_back
from kiosk.directory.rules import first_policy
from kiosk.storage.access_log import Deed, record
from kiosk.storage.directory import StoredPhotos, StoredPolicy, StoredProjection, StoredRevisions
from kiosk.storage.opened import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from kiosk.directory.model import Directory
    from kiosk.directory.public import PublicDirectory
    from kiosk.directory.register import Register
    from kiosk.directory.revisions import Draft, Revision
    from kiosk.directory.visibility import Policy
    from kiosk.settings import Settings
    from kiosk.storage.database import Transaction

    Rules = Callable[[Policy], Policy]


@dataclass(frozen=True, slots=True)
class DirectoryWork:
    """The directory's tables within one transaction, and the access log of the same one."""

    connection: Transaction
    settings: Settings
    register: Register

    @property
    def shelf(self) -> StoredRevisions:
        """Return the revisions."""
        return StoredRevisions(self.connection)

    def directory(self, day: date) -> Directory:
        """Load everything valid on that day."""
        shelf = self.shelf
        return self.register.directory(self.settings.city_name, day, shelf.in_force(day), shelf.valid(day))

    def projected(self, day: date) -> PublicDirectory | None:
        """Load what visitors may know on that day, None where it is not projected yet."""
        number, _ = self.policy()
        revision = self.shelf.in_force(day)
        return StoredProjection(self.connection).load(self.settings.city_name, day, revision, number)

    def project(self, day: date) -> PublicDirectory:
        """Work out what visitors may know on that day, and keep it."""
        number, policy = self.policy()
        public = project(self.directory(day), policy)
        StoredProjection(self.connection).replace(public, number)
        return public

    def policy(self) -> tuple[int, Policy]:
        """Give the rules in force and their number; the city's first ones are number 0."""
        return StoredPolicy(self.connection).current() or (0, self.first_policy())

    def policy_before(self, number: int) -> Policy:
        """Give the rules that those of a number replaced."""
        return StoredPolicy(self.connection).at(number - 1) or self.first_policy()

    def first_policy(self) -> Policy:
        """Read the rules that the booth's own files set."""
        return first_policy(self.settings, register_file(self.settings))

    def change_policy(self, policy: Policy, now: datetime, deed: Deed) -> None:
        """Put rules in force at once and write down who did."""
        StoredPolicy(self.connection).change(policy, deed.actor, now)
        self.project(now.date())
        record(self.connection, deed, place=place_of(self.settings), now=now)

    def publish(
        self, drafts: Sequence[Draft], photos: Mapping[str, bytes], rules: Rules | None, now: datetime
    ) -> Revision:
        """Publish a draft and what later days need of it, with its photos and rules."""
        StoredPhotos(self.connection).keep(photos)
        first, *later = drafts
        log = self._log(now)
        revision = publish(first, self.shelf, log, now)
        for one in later:
            publish(replace(one, base=self.shelf.latest()), self.shelf, log, now)
        _, policy = self.policy()
        if rules and (after := rules(policy)) != policy:
            StoredPolicy(self.connection).change(after, first.actor, now)
        return revision

    def roll_back(self, number: int, actor: str, now: datetime) -> Revision:
        """Undo a revision by a new one."""
        return roll_back(number, self.shelf, self._log(now), actor=actor, today=now.date(), now=now)

    def _log(self, now: datetime) -> _Logged:
        return _Logged(self.connection, place_of(self.settings), now)


@dataclass(frozen=True, slots=True)
class _Logged:
    """The access log of one transaction."""

    connection: Transaction
    place: str
    now: datetime

    def record(self, actor: str, action: str, obj: str) -> None:
        """Write one line in the transaction of the deed itself."""
        record(self.connection, Deed(actor, action, obj), place=self.place, now=self.now)


def register_file(settings: Settings) -> Path:
    """Name the file of the city's offices."""
    return settings.folder / "offices.toml"
