# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the reorganisation: offices that are called otherwise from a day on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import uuid4

from kiosk.language.catalogue import LANGUAGES
from kiosk.services.admin.deciding import deciding
from kiosk.services.admin.naming import NameQuestion
from kiosk.services.admin.results.reorganisation import (
    NamedOffice,
    OfficeFollowing,
    OfficeRegisterPage,
    ReorganisationDifference,
    ReorganisationEntry,
)
from kiosk.services.refused import Overtaken, Refused
from kiosk.storage.decisions import Decision
from kiosk.storage.office_reach import office_reach

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kiosk.directory.office_names import OfficeNames, Renaming
    from kiosk.directory.public import PublicDirectory
    from kiosk.services.admin.results.reorganisation import Standing
    from kiosk.services.admin.staff_context import StaffContext

LONGEST_NAME: Final = 40
_APART: Final = "/"  # stands between an office and a seat's number


class ReorganisationService:
    """The names of a city's offices, for whoever keeps the directory."""

    def __init__(self, post: StaffContext) -> None:
        self._post = post
        self._directory = post.directory
        self._kept = post.directory.places.offices
        self._names = NameQuestion(post)

    def look(self) -> OfficeRegisterPage:
        """Return every office with its names, and every reorganisation, the latest first."""
        today = self._directory.today()
        names, public = self._directory.places.office_names(today), self._directory.load_public(today)
        made, people = names.renamings(), self._post.names()
        shown = [key for key, one in made.items() if not one.row.restores]
        entries = [self._entry(key, made, people, today) for key in reversed(shown)]
        return OfficeRegisterPage(today, [_named(one.name, names) for one in public.offices], entries)

    def weigh(self, renames: Mapping[str, str], day: date) -> ReorganisationDifference:
        """Return what would follow if offices bore these names from a day on; raises Refused for wrong ones.

        `renames` are the new names by office.
        """
        seen, today = self._kept.version(), self._directory.today()
        names, public = self._directory.places.office_names(day), self._directory.load_public(today)
        if day < today:
            raise Refused("이미 지난 날에는 바꿀 수 없습니다. 오늘이나 그 뒤의 날을 적어 주십시오.")
        told = {office: " ".join(name.split()) for office, name in renames.items()}
        if not told:
            raise Refused("이름을 바꿀 부서를 먼저 고르십시오.")
        self._refuse_wrong(told, names, public)
        offices = tuple(self._following(office, name, names, public) for office, name in told.items())
        return ReorganisationDifference(day, offices, seen)

    def publish(self, renames: Mapping[str, str], day: date, *, seen: int) -> ReorganisationEntry:
        """Let offices bear these names from a day on, all of them or none, as it was weighed."""
        found, reorganisation = self.weigh(renames, day), str(uuid4())
        self._names.read(one.after for one in found.offices)
        told = {one.office: {"name": one.after, "reorganisation": reorganisation} for one in found.offices}
        self._decide(told, day, seen, "published")
        return next(one for one in self.look().entries if one.id == reorganisation)

    def take_back(self, reorganisation: str) -> ReorganisationEntry:
        """Give the offices of one reorganisation the names back that they bore before it, all of them.

        One that stands is taken back from today, one that is ahead on its own day; raises Refused where one
        of its offices was renamed again since.
        """
        seen, today = self._kept.version(), self._directory.today()
        made = self._directory.places.office_names(today).renamings()
        found = made.get(reorganisation)
        if found is None:
            raise Refused("그런 조직개편이 없습니다. 목록을 다시 보고 고르십시오.")
        standing = _standing(reorganisation, made, today)
        if standing == "taken_back":
            raise Overtaken("이미 되돌렸습니다.")
        if standing == "replaced":
            raise Refused(
                "그 뒤에 이름이 다시 바뀐 부서가 있습니다. 뒤의 것을 먼저 되돌리거나 "
                "옛 이름을 새 이름으로 적어 주십시오."
            )
        rule = {"reorganisation": str(uuid4()), "restores": reorganisation}
        told = {office: {"name": before, **rule} for office, before in found.before.items()}
        self._decide(told, max(today, found.row.valid_from), seen, "taken_back")
        return next(one for one in self.look().entries if one.id == reorganisation)

    # ------------------------------------------------------------------ within
    def _decide(self, told: Mapping[str, Mapping[str, str]], day: date, seen: int, action: str) -> None:
        self._directory.refuse_beside_city()
        holder, now = self._post.holder(), self._post.now()
        said = [Decision(office, dict(value), day, str(holder.id), now) for office, value in told.items()]
        with deciding(self._post):
            self._kept.decide_together(said, seen=seen, action=action)

    def _refuse_wrong(self, told: Mapping[str, str], names: OfficeNames, public: PublicDirectory) -> None:
        for office, name in told.items():
            if public.office(office) is None:
                raise Refused(f"‘{office}’이라는 부서가 없습니다. 목록에서 고르십시오.")
            before = names.name(office)
            if not name or name == before:
                raise Refused(f"{before}: 지금과 다른 새 이름을 적어 주십시오.")
            if len(name) > LONGEST_NAME or _APART in name:
                raise Refused(f"{before}: 이름은 {LONGEST_NAME}자까지, ‘{_APART}’ 없이 적어 주십시오.")
            other = names.office(name)
            if (names.borne(name) or public.office(name) is not None) and other != office:
                whose = names.name(other)
                raise Refused(
                    f"‘{name}’은(는) {whose}의 이름이거나 옛 이름입니다. 방문객이 옛 이름으로도 찾으므로 "
                    "다른 이름을 적어 주십시오."
                )
        if len(set(told.values())) < len(told):
            raise Refused("두 부서에 같은 이름을 적었습니다. 서로 다르게 적어 주십시오.")

    def _following(
        self, office: str, after: str, names: OfficeNames, public: PublicDirectory
    ) -> OfficeFollowing:
        there = public.by_name[office]
        with self._post.storage.database.read() as connection:
            reach = office_reach(connection, office)
        words = sum(one.office == office for one in self._directory.sayings.all())
        abroad = self._directory.register.names.get(after, {})
        return OfficeFollowing(
            office,
            names.name(office),
            after,
            " ".join(filter(None, (there.building, there.floor, there.room))),
            len(there.seats),
            words,
            reach.cases,
            reach.callbacks,
            reach.accounts,
            reach.browsers,
            tuple(code for code in LANGUAGES if code != "ko" and code not in abroad),
        )

    def _entry(
        self, key: str, made: Mapping[str, Renaming], people: Mapping[str, str], today: date
    ) -> ReorganisationEntry:
        one = made[key]
        changed = tuple((before, one.after[office]) for office, before in one.before.items())
        who = people.get(one.row.by, "지운 계정")
        return ReorganisationEntry(
            key, one.row.valid_from, one.row.at, who, changed, _standing(key, made, today)
        )


def _standing(key: str, made: Mapping[str, Renaming], today: date) -> Standing:
    """Return whether a reorganisation is still ahead, stands, was taken back, or was followed by another."""
    if any(one.row.restores == key for one in made.values()):
        return "taken_back"
    later = list(made.values())[list(made).index(key) + 1 :]
    if any(one.after.keys() & made[key].after.keys() for one in later):
        return "replaced"
    return "ahead" if made[key].row.valid_from > today else "standing"


def _named(office: str, names: OfficeNames) -> NamedOffice:
    then, since = names.ahead(office) or ("", None)
    return NamedOffice(office, names.name(office), names.former(office), then, since)
