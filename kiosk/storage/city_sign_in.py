# SPDX-License-Identifier: GPL-3.0-or-later
"""Accounts of the city's directory: made, given their roles and closed here as it says at each sign-in.

Such an account has a mark where others have a password: no password opens it here, and it is never asked
of the directory for another.
"""

from __future__ import annotations

from dataclasses import dataclass
import hashlib
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import insert, select, update
from sqlalchemy.exc import ProgrammingError

from kiosk.settings.city_accounts import NoAnswer, NotThere
from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.account_rows import keep_one_system, roles_of
from kiosk.storage.account_rules import MARK, AccountError, checked_name, checked_roles, person_of, plain
from kiosk.storage.lockout import forgive, subject, take_back
from kiosk.storage.notices import tell_admin
from kiosk.storage.same_person import inherit, open_account
from kiosk.storage.tables import new_key
from kiosk.storage.tables.base import accounts, right_changes

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy import Connection

    from kiosk.settings.city_accounts import CityAccounts, CityPerson
    from kiosk.storage.account_rights import AccountRights
    from kiosk.storage.database import Database

SYSTEM: Final = "system"
SOMEBODY_ELSES: Final = (
    "이 이름은 시청 계정 서버에서 이제 다른 사람의 것입니다. 그래서 전의 계정을 열어 드리지 않습니다. "
    "계정 서버에서 다른 이름을 받아 주십시오."
)
AT_THE_DESK: Final = "권한이 바뀌었습니다. 관리 화면에서 한 번 로그인하시면 여기서도 쓸 수 있습니다."
CLOSED_HERE: Final = "이 계정은 여기에서 닫혀 있습니다. 시스템 담당에게 문의해 주십시오."


CITYS_ROLES: Final = (
    "이 계정의 권한은 시청 계정 서버가 정합니다. 그곳의 모둠을 바꾸면 다음 로그인 때 여기서도 바뀝니다."
)
CITYS_PASSWORD: Final = "이 계정의 비밀번호는 시청 계정 서버에서 바꿉니다."  # noqa: S105 # a sentence
MADE_HERE: Final = "이 이름에는 이곳에 따로 만든 계정이 있습니다. 이름과 비밀번호로 들어와 주십시오."
NOT_KNOWN: Final = (
    "시청 계정 서버에 이 이름이 없거나 여기에서 쓸 권한이 없습니다. 시스템 담당에게 부탁해 주십시오."
)
LOCAL_ONES: Final = "이곳에 따로 만든 계정으로는 그대로 로그인할 수 있습니다."


def is_citys(password: str) -> bool:
    """Return whether what stands in an account's column for its password marks one of the city's."""
    return password.startswith(MARK)


def refuse_citys(connection: Connection, account: UUID, why: str) -> None:
    """Raise AccountError for an account of the city's directory."""
    known = connection.scalar(select(accounts.c.password).where(accounts.c.id == account))
    if is_citys(known or ""):
        raise AccountError(why)


@dataclass(frozen=True, slots=True)
class CitySignIn:
    """One installation and the directory that it asks; `counted`: a try of a password was counted before."""

    database: Database
    rights: AccountRights
    ask: CityAccounts
    counted: bool = True

    def sign_in(self, known: UUID | None, name: str, password: str) -> tuple[UUID | None, str]:
        """Return the account of whom the directory knows; else None, and why where there is more to say.

        A try that never came to the directory is no wrong one.
        """
        who = str(known or "unknown")
        try:
            return self._entered(known, name, password), ""
        except AccountError as refusal:
            self._record(LoggedAct(who, "sign_in.refused", detail={"by": "city"}))
            return None, str(refusal)
        except NoAnswer as silence:
            if self.counted and not silence.asked:
                with self.database.write() as connection:
                    take_back(connection, subject("account", name))
            self._record(LoggedAct(who, "sign_in.unanswered", detail={"why": silence.why}))
            return None, f"{silence}. {LOCAL_ONES}"

    def look(self, known: UUID, name: str) -> AccountError | NoAnswer | None:
        """Let an account be as the directory says, though nobody signs in; return what keeps it as it is.

        That is an AccountError where the directory has let them go, and the account must stay all the same.
        """
        try:
            self._entered(known, name, "")
        except (AccountError, NoAnswer) as why:
            return why
        return None

    def _record(self, deed: LoggedAct) -> None:
        with self.database.write() as connection:
            record(connection, deed, place=self.rights.place, now=self.rights.clock.now())

    def _entered(self, known: UUID | None, name: str, password: str) -> UUID | None:
        try:
            person = self.ask(plain(name), password)
        except NotThere as gone:
            person = None
            self._shut(known, proven=gone.proven)
        if person is None:
            return None
        if self.counted:
            with self.database.write() as connection:
                forgive(connection, subject("account", name))  # the password was right, whatever comes of it
        if not checked_roles(person.roles):
            self._shut(known, proven=True)
            return None
        return self._renewed(known, name, person)

    def _renewed(self, known: UUID | None, name: str, person: CityPerson) -> UUID:
        """Let the account be as the directory says; where this place may not write, it must be so already."""
        with self.database.write() as connection:
            try:
                with connection.begin_nested():
                    account = known or self._made(connection, name, person)
                    self._check(connection, account, person)
                    self._grant(connection, account, plain(name), person.roles)
                    return account
            except ProgrammingError as error:  # no right to: a guide's console or the web's pages on a server
                if known is None or not self._is_so(connection, known, person):
                    raise AccountError(AT_THE_DESK) from error
                return known

    def _grant(self, connection: Connection, account: UUID, name: str, roles: frozenset[str]) -> None:
        before = roles_of(connection, account)
        self.rights.grant(connection, account, name, roles, None)
        if SYSTEM in before - roles:
            keep_one_system(connection)

    def _is_so(self, connection: Connection, account: UUID, person: CityPerson) -> bool:
        """Return whether an account is open, the person's, and has no role that the directory has taken."""
        row = connection.execute(select(accounts).where(accounts.c.id == account)).one()
        known = row.closed_at is None and row.password == _mark(person)
        return known and roles_of(connection, account) <= person.roles

    def _made(self, connection: Connection, name: str, person: CityPerson) -> UUID:
        called = checked_name(name)
        whose, account, now = person_of(called), new_key(), self.rights.clock.now()
        if (other := open_account(connection, whose)) is not None:
            raise AccountError(f"이 사람은 여기에서 '{other}' 계정을 씁니다. 그 계정을 먼저 닫아야 합니다.")
        values = {"id": account, "name": called, "person": whose, "demo": False, "made_at": now}
        connection.execute(insert(accounts).values(password=_mark(person), given=False, **values))
        inherit(connection, account, whose, now)
        self.rights.note(connection, account, "made", None, None)
        return account

    def _check(self, connection: Connection, account: UUID, person: CityPerson) -> None:
        """Let nobody have a predecessor's account, and whom the directory lets in again theirs once more."""
        row = connection.execute(select(accounts).where(accounts.c.id == account)).one()
        if row.password != _mark(person):
            raise AccountError(SOMEBODY_ELSES)
        if row.closed_at is not None:
            if not _closed_by_directory(connection, account):
                raise AccountError(CLOSED_HERE)
            connection.execute(update(accounts).where(accounts.c.id == account).values(closed_at=None))
            self.rights.note(connection, account, "made", None, None)

    def _shut(self, known: UUID | None, *, proven: bool) -> None:
        """Close here what the directory has closed; where anybody may have typed the name, tell the admin.

        The last keeper of a key and the last administrator stay, and are told why: in they do not come.
        """
        if known is None:
            return
        with self.database.write() as connection:
            if not _open(connection, known):
                return
            name: Any = connection.scalar(select(accounts.c.name).where(accounts.c.id == known))
            if not proven:
                tell_admin(connection, "account_unknown", {"account": name}, self.rights.clock.now())
                return
            try:
                with connection.begin_nested():
                    ended = update(accounts).where(accounts.c.id == known)
                    connection.execute(ended.values(closed_at=self.rights.clock.now()))
                    self._grant(connection, known, name, frozenset())
                    self.rights.note(connection, known, "closed", None, None)
            except ProgrammingError:  # where it may not be written: the next desk that may does it
                return


def _mark(person: CityPerson) -> str:
    return MARK + hashlib.sha256(person.key.encode()).hexdigest()


def _open(connection: Connection, account: UUID) -> bool:
    theirs = accounts.c.id == account, accounts.c.closed_at.is_(None)
    return connection.scalar(select(accounts.c.id).where(*theirs)) is not None


def _closed_by_directory(connection: Connection, account: UUID) -> bool:
    """Return whether nobody here has closed an account."""
    theirs = right_changes.c.account == account, right_changes.c.change == "closed"
    last = select(right_changes.c.by).where(*theirs).order_by(right_changes.c.at.desc()).limit(1)
    return connection.scalar(last) is None
