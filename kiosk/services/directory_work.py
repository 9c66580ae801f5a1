# SPDX-License-Identifier: GPL-3.0-or-later
"""What one transaction does with the directory: the part that every step of `DirectoryDesk` shares."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kiosk.directory.difference import compared
from kiosk.directory.office_names import OfficeNames
from kiosk.directory.projection import name_gate, project, project_touched
from kiosk.directory.rules import first_policy
from kiosk.directory.texts import NamesInTexts, gate_for, named_in, people_of, texts
from kiosk.directory.undoing import NotUndone, returned
from kiosk.directory.visibility import followed
from kiosk.services.places import OFFICE, name_decision, name_row
from kiosk.services.refused import Refused
from kiosk.services.reseating import ahead, followed_ahead, reorganises
from kiosk.services.revising import publish, roll_back, weigh
from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.decisions import decide_in, history_in
from kiosk.storage.directory import StoredPhotos, StoredPolicy, StoredProjection, StoredRevisions
from kiosk.storage.notices import tell_admin
from kiosk.storage.opened import place_of
from kiosk.storage.publication import StoredPublication

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from kiosk.directory.model import Directory
    from kiosk.directory.names import NameGate
    from kiosk.directory.office_names import OfficeNameRow
    from kiosk.directory.public import PublicDirectory
    from kiosk.directory.register import Register
    from kiosk.directory.revisions import Revision, RevisionDraft
    from kiosk.directory.undoing import Undoing
    from kiosk.directory.visibility import Policy
    from kiosk.settings import Settings
    from kiosk.storage.database import Transaction
    from kiosk.storage.directory import PublicFaces

    Rules = Callable[[Policy], Policy]


CITY_PUBLISHES: Final = (
    "이 부스의 안내 자료는 시 서버가 게시합니다. 시 서버에 연결된 관리 화면에서 고쳐 주십시오."
)


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
        shelf, register = self.shelf, self.register.on(self.names(day))
        return register.directory(self.settings.city_name, day, shelf.in_force(day), shelf.valid(day))

    def names(self, day: date) -> OfficeNames:
        """Return what the offices are on a day, as this transaction sees it."""
        return OfficeNames([name_row(one) for one in history_in(self.connection, OFFICE)], day)

    def projected(self, day: date, faces: PublicFaces | None = None) -> PublicDirectory | None:
        """Load what visitors may know on that day, None where it is not projected yet."""
        published = StoredPublication(self.connection).load(self.settings.city_name, day, faces)
        if published is not None:
            return published
        number, revision = self.policy_number(), self.shelf.in_force(day)
        stored = StoredProjection(self.connection)
        return stored.load(self.settings.city_name, day, revision, number, faces)

    def project(self, day: date) -> PublicDirectory:
        """Work out what visitors may know on that day, and keep it where that is allowed."""
        number, policy = self.policy()
        public, stored = project(self.directory(day), policy), StoredProjection(self.connection)
        if stored.may_keep():
            stored.replace(public, number)
        return public

    def _standing(self, before: Directory) -> tuple[int, Directory] | None:
        """Return the rules' number and the directory of a day if that is what is projected."""
        number = self.policy_number()
        made = StoredProjection(self.connection).made_for(before.day, before.revision, number)
        return (number, before) if made else None

    def _project_touched(self, standing: tuple[int, Directory] | None, touched: Collection[str]) -> None:
        """Project what a publication has touched, so that no reader has to project the whole city.

        What was not projected before, or comes into force on another day, is left to the first reader.
        """
        if standing is None:
            return
        number, before = standing
        after, (now, policy) = self._recharted(before, touched), self.policy()
        if now != number or after.revision == before.revision:
            return
        faces = project_touched(before, after, policy, touched)
        if faces is None:
            self.project(before.day)
        else:
            StoredProjection(self.connection).change(faces, after, number)

    def _recharted(self, before: Directory, touched: Collection[str]) -> Directory:
        """Return the directory of a day after a publication; read whole where an office came or went."""
        charted = self.shelf.valid(before.day, only=touched)
        if not {office.name for office in charted} == set(touched) <= before.by_name.keys():
            return self.directory(before.day)
        register = self.register.on(self.names(before.day))
        return register.recharted(before, self.shelf.in_force(before.day), charted)

    def policy(self) -> tuple[int, Policy]:
        """Return the rules in force and their number; the city's first ones are number 0."""
        return StoredPolicy(self.connection).current() or (0, self.first_policy())

    def edition(self, day: date) -> tuple[int, int]:
        """Return what the projection of a day is made from: revision and rules, or the city's publication."""
        published = StoredPublication(self.connection).number()
        return (self.shelf.in_force(day), self.policy_number()) if published is None else (published, 0)

    @property
    def has_been_published(self) -> bool:
        """Return whether there is something to show, from here or from the city's server."""
        return self.shelf.latest() > 0 or StoredPublication(self.connection).number() is not None

    def beside_no_city(self) -> DirectoryWork:
        """Return this; raises Refused where the city's server publishes: a change here nobody would see."""
        if StoredPublication(self.connection).number() is not None:
            raise Refused(CITY_PUBLISHES)
        return self

    def policy_number(self) -> int:
        """Return the number of the rules in force, without reading them."""
        return StoredPolicy(self.connection).number()

    def policy_before(self, number: int) -> Policy:
        """Return the rules that those of a number replaced."""
        return StoredPolicy(self.connection).at(number - 1) or self.first_policy()

    def first_policy(self) -> Policy:
        """Read the rules that the booth's own files set."""
        return first_policy(self.settings, register_file(self.settings))

    def change_policy(self, policy: Policy, now: datetime, deed: LoggedAct) -> None:
        """Put rules in force at once and write down who did."""
        policy = self._followed_later(policy, now.date())
        StoredPolicy(self.connection).change(policy, deed.actor, now)
        self.project(now.date())
        record(self.connection, deed, place=place_of(self.settings), now=now)

    def _followed_later(self, policy: Policy, today: date) -> Policy:
        """Let what is decided about people go with them into the charts that are published for later days."""
        before = self.directory(today)
        for day in self.shelf.scheduled(None, today):
            after = self.directory(day)
            policy = followed(policy, compared(before.offices, after.offices)[1], now=False)
            before = after
        return followed_ahead(policy, self.shelf, self.names(today))

    def publish(
        self, drafts: Sequence[RevisionDraft], photos: Mapping[str, bytes], rules: Rules | None, now: datetime
    ) -> Revision:
        """Publish a draft and what later days need of it, with its photos and rules.

        Raise NamesInTexts when a text that was not public before names somebody and nobody has decided.
        """
        today = self.directory(now.date())
        for draft in drafts:
            same = draft.valid_from == today.day
            self._refuse_names(draft, today if same else self.directory(draft.valid_from))
        standing = self._standing(today)
        StoredPhotos(self.connection).keep(photos)
        first, *later = drafts
        log = self._log(now)
        revision = publish(first, self.shelf, log, now)
        touched = {name for draft in drafts for name in draft.offices}
        for one in later:
            publish(replace(one, base=self.shelf.latest()), self.shelf, log, now)
        self._rechart_ahead(touched, first.actor, now)
        self._rule(rules, first.actor, now)
        self._project_touched(standing, touched)
        return revision

    def reorganise(
        self,
        rows: Sequence[OfficeNameRow],
        draft: RevisionDraft | None,
        rules: Rules | None,
        *,
        seen: int,
        now: datetime,
    ) -> None:
        """Decide what offices are from a day on, with the charts of that day; raises DecidedMeanwhile.

        The charts' names were looked through when they were published; here nothing is written anew.
        """
        today, by = self.directory(now.date()), rows[0]
        standing = self._standing(today)
        said, action = [name_decision(one) for one in rows], "taken_back" if by.restores else "published"
        decide_in(self.connection, place_of(self.settings), OFFICE, said, seen=seen, action=action)
        if draft is None:
            return
        publish(draft, self.shelf, self._log(now), now)
        self._rechart_ahead(draft.offices, draft.actor, now, after=by.valid_from)
        self._rule(rules, by.by, now)
        self._project_touched(standing, draft.offices)

    def _rechart_ahead(
        self, touched: Collection[str], actor: str, now: datetime, *, after: date | None = None
    ) -> None:
        for one in ahead(self.shelf, self.names(after or now.date()), touched, actor):
            publish(one, self.shelf, self._log(now), now)

    def _rule(self, rules: Rules | None, actor: str, now: datetime) -> None:
        _, policy = self.policy()
        after = followed_ahead(rules(policy), self.shelf, self.names(now.date())) if rules else policy
        if after != policy:
            StoredPolicy(self.connection).change(after, actor, now)

    def weigh(self, number: int, now: datetime) -> Undoing:
        """Work out what taking a revision back would change."""
        undone = self.shelf.revision(number)
        if undone is not None and reorganises(undone):
            raise NotUndone(
                f"개정 {number}은(는) 조직개편이 만든 배치도입니다. ‘조직개편’에서 그 개편을 되돌리십시오."
            )
        return weigh(number, self.shelf, now.date())

    def roll_back(self, plan: Undoing, actor: str, now: datetime, reason: str) -> Revision:
        """Take a revision back by a new one, as it was weighed, and let the other admins know."""
        standing = self._standing(self.directory(now.date()))
        made = roll_back(plan, self.shelf, self._log(now), actor=actor, now=now, reason=reason)
        self._rechart_ahead(made.offices, actor, now)
        at_once = plan.day <= now.date()
        self._rule(lambda policy: followed(policy, returned(plan), now=at_once), actor, now)
        self._project_touched(standing, made.offices)
        told = {"actor": actor, "number": plan.revision.number, "offices": plan.touched, "reason": reason}
        tell_admin(self.connection, "directory_rolled_back", told, now)
        return made

    def names_before(self, offices: Collection[str]) -> tuple[str, ...]:
        """Return everybody who ever sat in these offices: their names may stand in charts for years."""
        return tuple(dict.fromkeys(people_of(self.shelf.ever(offices))))

    def gate(self, day: date) -> NameGate:
        """Return the gate for texts that are no part of a chart; whoever is shown in full passes it."""
        return name_gate(self.directory(day).offices, self.policy()[1])

    def _refuse_names(self, draft: RevisionDraft, before: Directory) -> None:
        """Stand before every publication, whoever it comes from; what was public already only gets masked."""
        offices = [office for office in draft.offices.values() if office is not None]
        if not offices:
            return
        policy = self.policy()[1]
        known = (*people_of(before.offices), *people_of(offices), *self.names_before(draft.offices))
        gate = gate_for(known, policy)
        named = [
            one
            for office in offices
            for one in named_in(office, gate, policy, public=_public_before(before, office.name))
        ]
        if named:
            raise NamesInTexts(named)

    def _log(self, now: datetime) -> Callable[[str, str, str], object]:
        """Return what writes one line, in the transaction of the deed itself."""
        place = place_of(self.settings)
        return lambda actor, action, what: record(
            self.connection, LoggedAct(actor, action, what), place=place, now=now
        )


def _public_before(before: Directory, office: str) -> frozenset[str]:
    old = before.by_name.get(office)
    return frozenset(text for _, text in texts(old)) if old else frozenset()


def register_file(settings: Settings) -> Path:
    """Return the file of the city's offices."""
    return settings.folder / "offices.toml"
