# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the accounts and the access log."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.cases.keys import WrongPassphrase
from kiosk.charter.hours import SEOUL
from kiosk.plain_text import cleaned
from kiosk.services.admin.account_words import asked_words
from kiosk.services.admin.log_export import LEFT_OUT, LogTable, write_log
from kiosk.services.admin.log_places import LoggedPlaces
from kiosk.services.admin.log_words import ACTORS, GROUPS, charter_words, named
from kiosk.services.admin.results.accounts import AccessLogEntry, Chain, Person, Reviewed
from kiosk.services.authorisation import roles_for
from kiosk.services.cases.booth import case_rules
from kiosk.services.cases.keys_opened import city_keyring
from kiosk.services.charter import CharterRows
from kiosk.services.refused import Refused, refusing
from kiosk.storage import log_reading as reading
from kiosk.storage.access_log import LoggedAct, record, review, review_due, verify
from kiosk.storage.account_rules import AccountError
from kiosk.storage.anchor import kept
from kiosk.storage.opened import place_of
from kiosk.storage.staff_accounts import StaffAccount

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from uuid import UUID

    from kiosk.services.admin.results.accounts import LogFilter
    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.storage.origins import Origins

CASES: Final = "cases"
DOERS: Final = frozenset({CASES, "system"})  # who are audited themselves
PARTS: Final = ("member", "head")
PLACES: Final = frozenset({"upto", "head", "last", "hash"})
LONGEST_REMARK: Final = 1000
MADE_BY: Final = (
    "이 계정은 그 사람이, 또는 그 사람이 만든 계정이 만들었거나 권한을 주었습니다. "
    "그 사람의 소속은 그렇지 않은 다른 시스템 담당이 정하거나, 금고에 있는 복구 용지를 넣어 정합니다."
)
ALONE: Final = (
    "민원을 다루는 이 계정은 직접 만드셨거나 권한을 주셨습니다. 소속은 그 사람을 아는 다른 시스템 담당이 "
    "정하거나, 금고에 있는 복구 용지를 넣어 정합니다."
)
NOT_BOTH: Final = (
    "이 계정은 직접 만드셨고 이미 부서에 묶여 있습니다. 민원 권한은 그 사람을 아는 다른 시스템 담당이 "
    "주거나, 부서에서 먼저 풀고 권한을 준 다음 금고에 있는 복구 용지를 넣어 다시 묶습니다."
)


class AccountService:
    """Accounts, rights, ties and the access log, for whoever administers the installation."""

    def __init__(self, context: StaffContext) -> None:
        self._context = context
        self._accounts = context.storage.accounts
        self._database = context.storage.database
        self._place = place_of(context.settings)
        self._rules = case_rules(context.storage, context.settings)

    def waiting(self) -> int:
        """Count the reviews of the log that are due: none or one."""
        with self._database.read() as connection:
            return int(review_due(connection, datetime.now(UTC)))

    def panes(self) -> Sequence[str]:
        """Return which parts of the page are there for whoever is in: people, log, password."""
        roles = self._context.holder().roles
        return [*(one for one in ("people", "log") if roles_for(f"accounts.{one}") & roles), "password"]

    def people(self) -> Sequence[Person]:
        """List the open accounts by name."""
        holder, origins = self._context.holder(), self._rules.origins()
        return [self._person(one, holder, origins) for one in self._accounts.all()]

    def offices(self) -> Sequence[str]:
        """Return every bureau and office that an account can belong to."""
        offices, names = self._context.directory.register.offices, self._context.office_names()
        bureaus = dict.fromkeys(one.bureau for one in offices.values() if one.bureau)
        return [*bureaus, *(names.name(office) for office in offices if office not in bureaus)]

    def make(self, name: str, password: str, roles: Iterable[str], person: str = "") -> Person:
        """Open an account for one person, known by `person` whatever their accounts are called."""
        holder, wanted = self._context.holder(), _some(roles)
        with refusing(AccountError):
            made = self._accounts.make(name, password, wanted, by=holder, person=person)
        return self._person(made, holder, self._rules.origins())

    def set_roles(self, person: Person, roles: Iterable[str]) -> None:
        """Give and take rights, unless somebody has since the person was shown.

        Whoever belongs somewhere reads complaints with the role for cases, which nobody gives them alone.
        """
        holder, wanted, origins = self._context.holder(), _some(roles), self._rules.origins()
        belongs = bool(self._rules.parts(str(person.id)))
        if CASES in wanted - person.roles and belongs and origins.alone(holder.id, person.id):
            raise Refused(NOT_BOTH)
        with refusing(AccountError):
            self._accounts.set_roles(_account(person), wanted, by=holder)

    def close(self, person: Person) -> None:
        """End an account; nobody ends their own, so that somebody else knows of it."""
        holder = self._context.holder()
        if person.id == holder.id:
            raise Refused("자기 계정은 닫을 수 없습니다. 다른 시스템 담당에게 부탁해 주십시오.")
        with refusing(AccountError):
            self._accounts.close(_account(person), by=holder)

    def tie(self, person: Person, office: str, part: str, sheet: str = "") -> None:
        """Say that a person belongs to an office, and so stays out of complaints about it."""
        holder = self._second_person(person, office, sheet)
        if office not in self.offices() or part not in PARTS:
            raise Refused("묶을 국이나 부서를 목록에서 골라 주십시오.")
        office = self._context.office_names().office(office)
        self._rules.tie(str(person.id), office, part, str(holder.id), datetime.now(UTC))

    def untie(self, person: Person, office: str, sheet: str = "") -> None:
        """Say that a person no longer belongs to an office."""
        holder = self._second_person(person, office, sheet)
        office = self._context.office_names().office(office)
        self._rules.untie(str(person.id), office, str(holder.id), datetime.now(UTC))

    def _second_person(self, person: Person, office: str, sheet: str) -> StaffAccount:
        """Return who is in, unless they are, or come from, whom it is about, or alone have made that account.

        Ties decide which complaints one may see: whoever belongs nowhere sees none. So nobody makes a reader
        alone, and a second account is not a second person. The sheet in the safe stands for the second one
        in a city that has nobody else yet. Who has no role for cases reads none, tied or not.
        """
        holder, now = self._context.holder(), datetime.now(UTC)
        if person.id == holder.id:
            raise Refused("자기 소속은 스스로 묶거나 풀 수 없습니다. 다른 시스템 담당에게 부탁해 주십시오.")
        origins = self._rules.origins()
        for refused, why in (
            (origins.comes_from(holder.id, person.id), MADE_BY),
            (self._alone(origins, holder, person.id), ALONE),
        ):
            if refused and not self._in_the_safe(sheet):
                self._rules.refuse_tie(str(person.id), office, str(holder.id), now)
                raise Refused(why)
        return holder

    def _alone(self, origins: Origins, holder: StaffAccount, account: UUID) -> bool:
        """Return whether an account may read cases and nobody but whoever is in vouches for it."""
        roles = next((one.roles for one in self._accounts.all() if one.id == account), frozenset())
        return CASES in roles and origins.alone(holder.id, account)

    def _in_the_safe(self, sheet: str) -> bool:
        """Return whether this is the sheet in the safe; raise Refused for what is written and is not."""
        if not sheet.strip():
            return False
        with refusing(WrongPassphrase, ValueError):
            city_keyring(self._context.storage, self._context.settings).sheet(sheet)
        return True

    def change_password(self, old: str, new: str) -> None:
        """Change the password of whoever is in; raises Refused with the tries left."""
        holder = self._context.holder()
        with refusing(AccountError):
            answer = self._accounts.change_password(holder, old, new)
        if answer.wait_s > 0:
            raise Refused(f"여러 번 틀렸습니다. {answer.wait_s:.0f}초 뒤에 다시 눌러 주십시오.")
        if answer.account is None:
            raise Refused(f"지금 비밀번호가 다릅니다. {answer.tries_left}번 더 시도할 수 있습니다.")

    def actors(self) -> Sequence[tuple[str, str]]:
        """List who can stand in the log: key and name, the closed accounts too."""
        named = sorted((name, str(key)) for key, name in self._accounts.names().items())
        return [(key, name) for name, key in named] + list(ACTORS.items())

    def log(self, wanted: LogFilter) -> Sequence[AccessLogEntry]:
        """Read a page of the log, newest first."""
        return self._entries(wanted, reading.PAGE)

    def export_log(self, wanted: LogFilter, reason: str) -> str:
        """Write all of the log that is asked for, with its proof; return the file.

        Raises Refused without a reason: the table names people.
        """
        why = " ".join(cleaned(reason).split())
        if not why:
            raise Refused("열람 기록을 내려받는 까닭을 적어 주십시오. 누가 무엇을 했는지 이름이 나옵니다.")
        holder, now = self._context.holder(), datetime.now(UTC)
        entries = self._entries(replace(wanted, before=None), None)
        asked = asked_words(wanted, dict(self.actors()))
        table = LogTable(
            entries, self.verify(), holder.name, asked, why, self._context.mark, self._left_out()
        )

        def keep(digest: str) -> None:
            deed = LoggedAct(str(holder.id), "log.exported", "", why, {"asked": asked, "sha256": digest})
            with self._database.write() as connection:
                record(connection, deed, place=self._place, now=now)

        return str(write_log(self._context.exports, table, now, keep))

    def _entries(self, wanted: LogFilter, most: int | None) -> Sequence[AccessLogEntry]:
        since = None if wanted.day is None else datetime.combine(wanted.day, time(), SEOUL)
        last = wanted.last or wanted.day
        until = None if last is None else datetime.combine(last + timedelta(days=1), time(), SEOUL)
        actions = GROUPS.get(wanted.group, ())
        me = self._reader()
        rows = reading.LogQuery(wanted.account, actions, since, until, before=wanted.before, reader=me)
        names = self._accounts.names()
        charter = CharterRows(self._context.storage, self._context.settings).at(self._context.now())
        places = LoggedPlaces(self._context.settings)
        with self._database.read() as connection:
            found = reading.entries(connection, rows, most)
        about = [charter_words(named(places.named(one.action, one.object), names), charter) for one in found]
        return [
            AccessLogEntry(
                one.seq, one.at, named(one.actor, names), one.place, one.action, what, one.reason,
                _told(one.detail),
            )
            for one, what in zip(found, about, strict=True)
        ]  # fmt: skip

    def verify(self) -> Chain:
        """Walk the whole log, and find in it the head that is kept beside the database."""
        with self._database.read() as connection:
            found = kept(self._context.storage.folder, connection)
            verdict = verify(connection, found.heads)
            rows = reading.count_after(connection, 0, self._reader())
        return Chain(rows, verdict.problem or "; ".join(found.problems))

    def reviewed(self) -> Reviewed:
        """Tell of the last review."""
        with self._database.read() as connection:
            last = reading.last_review(connection)
            since = reading.count_after(connection, last.last_seq if last else 0, self._reader())
        due = bool(self.waiting())
        if last is None:
            return Reviewed(None, "", "", since, due, self._left_out())
        who = self._accounts.names().get(last.reviewer, "")
        return Reviewed(last.at, who, last.remark, since, due, self._left_out())

    def _reader(self) -> reading.LogReader:
        me = self._context.holder()
        return reading.LogReader(str(me.id), audits="audit" in me.roles and not me.roles & DOERS)

    def _left_out(self) -> str:
        """Return in words which rows are kept from whoever is in."""
        reader = self._reader()
        kind = "audits" if reader.audits else "tied" if self._rules.parts(reader.account) else "untied"
        return LEFT_OUT[kind]

    def review(self, remark: str) -> None:
        """Record that whoever is in has looked through the log, and what they say of it."""
        holder, words = self._context.holder(), cleaned(remark).strip()
        if not words:
            raise Refused("무엇을 살폈고 무엇을 보았는지 한 줄 적어 주십시오.")
        if len(words) > LONGEST_REMARK:
            told = f"{LONGEST_REMARK:,}자까지 적을 수 있습니다. 지금은 {len(words):,}자입니다."
            raise Refused(f"살핀 내용: {told}")
        with self._database.write() as connection:
            review(connection, holder.id, words, place=self._place, now=datetime.now(UTC))

    def _person(self, one: StaffAccount, holder: StaffAccount, origins: Origins) -> Person:
        names, parts = self._context.office_names(), self._rules.parts(str(one.id))
        offices = {names.name(office): part for office, part in parts.items()}
        alone = CASES in one.roles and origins.alone(holder.id, one.id)
        alone = alone or origins.comes_from(holder.id, one.id)
        return Person(one.id, one.name, one.roles, offices, origins.person.get(one.id, ""), alone)


def _told(detail: Mapping[str, object]) -> Mapping[str, object]:
    """Leave out where in the log something stands: a place that is missing would tell of a row left out."""
    return {key: value for key, value in detail.items() if key not in PLACES}


def _some(roles: Iterable[str]) -> frozenset[str]:
    """Return the roles that are wanted; raises Refused for none: such an account can do nothing."""
    if wanted := frozenset(roles):
        return wanted
    raise Refused("권한을 하나 이상 골라 주십시오. 권한이 없는 계정으로는 아무것도 할 수 없습니다.")


def _account(person: Person) -> StaffAccount:
    return StaffAccount(person.id, person.name, person.roles)
