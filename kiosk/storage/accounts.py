# SPDX-License-Identifier: GPL-3.0-or-later
"""The people who work with the kiosk: one account each, with roles, a password and a history of rights."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import insert, select, update
from sqlalchemy.exc import DBAPIError

from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.account_rights import AccountRights
from kiosk.storage.account_rows import check_unchanged, keep_one_system, roles_of
from kiosk.storage.account_rules import (
    ROLES,
    AccountError,
    check_password,
    checked_name,
    checked_roles,
    person_of,
    plain,
)
from kiosk.storage.city_sign_in import (
    CITYS_PASSWORD,
    CITYS_ROLES,
    MADE_HERE,
    NOT_KNOWN,
    CitySignIn,
    is_citys,
    refuse_citys,
)
from kiosk.storage.installation import is_demo
from kiosk.storage.lockout import ALARM_AT, FREE_TRIES, admit, forgive, subject
from kiosk.storage.notices import tell_admin
from kiosk.storage.same_person import inherit, open_account
from kiosk.storage.staff_accounts import OPEN, PRESENT, SignIn, StaffAccount, gathered
from kiosk.storage.tables import new_key
from kiosk.storage.tables.base import access_log, accounts
from kiosk.storage.tables.cases import account_ties

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection, Row

    from kiosk.settings.city_accounts import CityAccounts, NoAnswer
    from kiosk.storage.database import Database
    from kiosk.storage.lockout import Admission, SystemClock

    type _AccountRow = Row[tuple[object, ...]]

DEMO_NAME: Final = "demo"
DEMO_PASSWORD: Final = "kiosk-mokpo-2026"  # noqa: S105 # documented; opens demo data only
DEMO_OFFICE: Final = "자치행정과"  # whoever belongs nowhere sees no complaint about people
# A hash of nothing anyone knows: an unknown name takes as long as a wrong password.
_NOBODY: Final = (
    "$argon2id$v=19$m=65536,t=3,p=4$TdwiECBzAnqDS76kYjfiog$6C9d5x7X0YJ5vcC/qIW9I0TyXEU0OMisGZ756X1Xu4Q"
)


class AccountRepository:
    """Signs people in and keeps their rights; `place` is where this program runs, for the access log."""

    def __init__(
        self, database: Database, clock: SystemClock, place: str, hasher: PasswordHasher | None = None
    ) -> None:
        self._database = database
        self._clock = clock
        self._place = place
        self._hasher = hasher or PasswordHasher()
        self._rights = AccountRights(clock, place)

    def sign_in(self, name: str, password: str, new: str = "", city: CityAccounts | None = None) -> SignIn:
        """Check a password; the try is counted and on disk before the check begins.

        The `city`'s directory is asked for its own accounts and for names without one. A password that
        somebody else has set lets its owner in only with a new one. Raises AccountError for one soon guessed.
        """
        whose = subject("account", name)
        with self._database.write() as connection:
            admission = admit(connection, whose, self._clock)
            self._alarm(connection, admission)
            row = connection.execute(select(accounts).where(accounts.c.name == plain(name))).first()
            demo = is_demo(connection)
        if not admission.granted:
            return SignIn(None, 0, admission.wait_s)
        if city is not None and (row is None or is_citys(row.password)):
            entrance = CitySignIn(self._database, self._rights, city)
            return self._by_city(entrance, row, name, password, admission)
        right = self._matches(_NOBODY if row is None else row.password, password)
        if row is None or row.closed_at or (row.demo and not demo) or not right:
            return self._refused(row, admission)
        if row.given and not self._renewed(row, whose, password, new):
            return SignIn(None, FREE_TRIES, given=True)
        return SignIn(self._admitted(row, whose, password), FREE_TRIES)

    def vouched(self, name: str, city: CityAccounts) -> SignIn:
        """Let somebody in for whom the city's own sign-on vouches; the directory says with which roles.

        No password is asked, no try counted. A name that has an account made here is that account's alone.
        """
        with self._database.read() as connection:
            row = connection.execute(select(accounts).where(accounts.c.name == plain(name))).first()
        if row is not None and not is_citys(row.password):
            self._record(str(row.id), "sign_in.refused", by="proxy")
            return SignIn(None, why=MADE_HERE)
        entrance = CitySignIn(self._database, self._rights, city, counted=False)
        key, why = entrance.sign_in(None if row is None else row.id, name, "")
        return SignIn(None, why=why or NOT_KNOWN) if key is None else self._let_in(key, name, "proxy")

    def look(self, names: Collection[str], city: CityAccounts) -> dict[str, AccountError | NoAnswer]:
        """Let those of these open accounts that are the city's be as its directory says now.

        Return what keeps whom as they are, by name: no answer closes nobody.
        """
        entrance = CitySignIn(self._database, self._rights, city, counted=False)
        asked = [one for one in self.all() if one.citys and one.name in names]
        return {one.name: why for one in asked if (why := entrance.look(one.id, one.name)) is not None}

    def came_in(self, since: datetime) -> set[str]:
        """Name whoever has signed in since."""
        rows, came = access_log.c, access_log.c.action == "sign_in"
        with self._database.read() as connection:
            who = set(connection.scalars(select(rows.actor).where(rows.at >= since, came).distinct()))
        return {one.name for one in self.all() if str(one.id) in who}

    def _let_in(self, key: UUID, name: str, by: str) -> SignIn:
        with self._database.write() as connection:
            deed = LoggedAct(str(key), "sign_in", detail={"by": by})
            record(connection, deed, place=self._place, now=self._clock.now())
            return SignIn(StaffAccount(key, plain(name), roles_of(connection, key), citys=True), FREE_TRIES)

    def _by_city(
        self, city: CitySignIn, row: _AccountRow | None, name: str, typed: str, tried: Admission
    ) -> SignIn:
        """Let the city's directory check a password."""
        key, why = city.sign_in(None if row is None else row.id, name, typed)
        if key is None:
            return SignIn(None, why=why) if why else self._refused(row, tried)
        return self._let_in(key, name, "city")

    def _renewed(self, row: _AccountRow, whose: bytes, password: str, new: str) -> bool:
        """Take the owner's own password in the place of one that was given; False where there is none yet."""
        with self._database.write() as connection:
            forgive(connection, whose)
        if new in {"", password}:
            return False
        check_password(row.name, new)
        own = update(accounts).where(accounts.c.id == row.id, accounts.c.given)
        with self._database.write() as connection:
            connection.execute(own.values(password=self._hasher.hash(new), given=False))
            deed = LoggedAct(str(row.id), "account.password", str(row.id))
            record(connection, deed, place=self._place, now=self._clock.now())
        return True

    def _matches(self, hashed: str, password: str) -> bool:
        try:
            return self._hasher.verify(hashed, password.encode("utf-8", "surrogatepass"))
        except (VerificationError, InvalidHashError):
            return False

    def _refused(self, row: _AccountRow | None, admission: Admission) -> SignIn:
        who = "unknown" if row is None else str(row.id)
        self._record(who, "sign_in.refused", failures=admission.failures)
        return SignIn(None, max(FREE_TRIES - admission.failures, 0))

    def _admitted(self, row: _AccountRow, whose: bytes, password: str) -> StaffAccount:
        stale = not row.given and self._hasher.check_needs_rehash(row.password)
        hashed = self._hasher.hash(password) if stale else row.password
        with self._database.write() as connection:
            forgive(connection, whose)
            if stale:  # a guide's console on a server may not, and the next desk that may does it
                with suppress(DBAPIError), connection.begin_nested():
                    connection.execute(
                        update(accounts).where(accounts.c.id == row.id).values(password=hashed)
                    )
            record(connection, LoggedAct(str(row.id), "sign_in"), place=self._place, now=self._clock.now())
            return StaffAccount(row.id, row.name, roles_of(connection, row.id), row.demo)

    def _alarm(self, connection: Connection, admission: Admission) -> None:
        if admission.granted and admission.failures >= ALARM_AT:
            tell_admin(connection, "many_wrong_passwords", {"place": self._place}, self._clock.now())

    def _record(self, actor: str, action: str, **detail: str | int) -> None:
        with self._database.write() as connection:
            deed = LoggedAct(actor, action, detail=detail)
            record(connection, deed, place=self._place, now=self._clock.now())

    def sign_out(self, account: StaffAccount, *, idle: bool) -> None:
        """Record that someone left, or was signed out for doing nothing."""
        self._record(str(account.id), "sign_out.idle" if idle else "sign_out")

    def all(self) -> list[StaffAccount]:
        """List the open accounts by name."""
        with self._database.read() as connection:
            return gathered(connection.execute(OPEN))

    def names(self) -> dict[UUID, str]:
        """Return every account, the closed ones too."""
        with self._database.read() as connection:
            return {row.id: row.name for row in connection.execute(select(accounts.c.id, accounts.c.name))}

    def present(self, account: StaffAccount) -> StaffAccount | None:
        """Return an account as it is now; None once it is closed."""
        with self._database.read() as connection:
            return next(iter(gathered(connection.execute(PRESENT, {"key": account.id}))), None)

    def make(  # noqa: PLR0913 # what an account is
        self,
        name: str,
        password: str,
        roles: Iterable[str],
        *,
        by: StaffAccount | None,
        demo: bool = False,
        person: str = "",
    ) -> StaffAccount:
        """Open an account for one person, who keeps the ties of the accounts that they had before.

        `person` is what a person is known by whatever the account is called; where it is empty, the name.
        """
        called, wanted = checked_name(name), checked_roles(roles)
        check_password(called, password)
        hashed, whose, now = self._hasher.hash(password), person_of(person or called), self._clock.now()
        with self._database.write() as connection:
            if connection.scalar(select(accounts.c.id).where(accounts.c.name == called)) is not None:
                raise AccountError(f"'{called}' 계정이 이미 있습니다.")
            if (other := open_account(connection, whose)) is not None:
                raise AccountError(f"이 사람은 '{other}' 계정을 씁니다. 그것을 쓰거나 먼저 닫아 주십시오.")
            made = StaffAccount(new_key(), called, frozenset(), demo)
            values = {"id": made.id, "name": called, "person": whose, "demo": demo, "made_at": now}
            values["given"] = by is not None
            connection.execute(insert(accounts).values(password=hashed, **values))
            inherit(connection, made.id, whose, now)
            self._rights.note(connection, made.id, "made", None, _id(by))
            self._rights.grant(connection, made.id, made.name, wanted, _id(by))
        return StaffAccount(made.id, called, wanted, demo)

    def ensure_demo(self) -> None:
        """Make the documented account of the demo city, which opens demo data only."""
        if DEMO_NAME not in self.names().values():  # one that was closed stays closed
            made = self.make(DEMO_NAME, DEMO_PASSWORD, ROLES, by=None, demo=True)
            tie = {"account": str(made.id), "office": DEMO_OFFICE, "part": "member"}
            with self._database.write() as connection:
                connection.execute(insert(account_ties).values(tie))

    def set_roles(self, account: StaffAccount, roles: Iterable[str], *, by: StaffAccount) -> StaffAccount:
        """Give and take rights; every change is kept. Raises AccountError where `account` is out of date."""
        wanted = checked_roles(roles)
        with self._database.write() as connection:
            check_unchanged(connection, account)
            refuse_citys(connection, account.id, CITYS_ROLES)
            self._rights.grant(connection, account.id, account.name, wanted, by.id)
            keep_one_system(connection)
        return StaffAccount(account.id, account.name, wanted, account.demo)

    def close(self, account: StaffAccount, *, by: StaffAccount) -> None:
        """End an account; its history stays. Raises AccountError where `account` is out of date."""
        with self._database.write() as connection:
            check_unchanged(connection, account)
            ended = update(accounts).where(accounts.c.id == account.id)
            connection.execute(ended.values(closed_at=self._clock.now()))
            self._rights.grant(connection, account.id, account.name, frozenset(), by.id)
            self._rights.note(connection, account.id, "closed", None, by.id)
            keep_one_system(connection)

    def change_password(self, account: StaffAccount, old: str, new: str) -> SignIn:
        """Change one's own password; the old one is checked, and counted, as at a sign-in."""
        with self._database.read() as connection:
            refuse_citys(connection, account.id, CITYS_PASSWORD)
        check_password(account.name, new)
        answer = self.sign_in(account.name, old)
        if answer.account is not None:
            hashed = self._hasher.hash(new)
            with self._database.write() as connection:
                connection.execute(
                    update(accounts).where(accounts.c.id == account.id).values(password=hashed)
                )
                self._rights.note(connection, account.id, "password", None, account.id)
        return answer


def _id(by: StaffAccount | None) -> UUID | None:
    return None if by is None else by.id
