# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the guide's sheet for a case: taken in under the guide's name, and not read back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kiosk.cases.actors import NotYours
from kiosk.cases.answers import Unacceptable
from kiosk.cases.form import asked_of
from kiosk.cases.notices import consents, notice
from kiosk.cases.receipt import day_words, time_words
from kiosk.cases.records import CaseNotKept
from kiosk.cases.sealing import NoCityKey
from kiosk.cases.wishes import halves
from kiosk.directory.register import load_register
from kiosk.resources import TRANSLATIONS
from kiosk.services.cases.booth import enter_case, office_clocks
from kiosk.services.cases.callbacks import KIND as CALL_BACK
from kiosk.services.cases.intake import NoRoom
from kiosk.services.charter import CharterRows
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.guide_results import NotTaken, Offered
from kiosk.services.places import office_names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.cases.answers import Answers
    from kiosk.cases.receipt import Receipt
    from kiosk.cases.wishes import Half
    from kiosk.charter.promises import PetitionKind
    from kiosk.directory.office_names import OfficeNames
    from kiosk.directory.public import PublicSeat
    from kiosk.services.staff_session import StaffSession
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage


class GuideCases:
    """The intake of one open folder, for whoever is on duty."""

    def __init__(self, storage: Storage, settings: Settings, session: StaffSession) -> None:
        self._storage = storage
        self._session = session
        self._settings = settings
        self._charter = CharterRows(storage, settings)

    def offices(self) -> Sequence[str]:
        """Return the offices that a case may be about."""
        names = self._names()
        known = load_register(self._settings.folder / "offices.toml").on(names)
        return [names.name(office) for office in known.offices]

    def _names(self) -> OfficeNames:
        return office_names(self._storage.database, self._settings, seoul_now())

    def offered(self, kind: str, office: str) -> Offered:
        """Return the seats that the public directory shows, and when a call may be wished for."""
        known = self._names().office(office)
        return Offered(self._seats(known), self._times(kind, known))

    def _seats(self, office: str) -> Mapping[str, str]:
        desk = open_directory(self._storage.database, self._settings, TRANSLATIONS, seoul_now)
        found = desk.load_public(desk.today()).office(office)
        return {_seat_words(one): one.id for one in found.seats if not one.vacant} if found else {}

    def _times(self, kind: str, office: str) -> Mapping[str, datetime | None]:
        if kind != CALL_BACK:
            return {}
        now = datetime.now(UTC)
        matter = self._kind(kind)
        clock = office_clocks(self._storage, self._settings)().of(matter.office_in_charge(office or None))
        soonest = clock.due(now, matter.within)
        soon = f"되도록 빨리 ({day_words(soonest)} {time_words(soonest)}까지)"
        return {soon: None} | {_half_words(one): one.ends for one in halves(clock, now)}

    def consents(self, kind: str) -> Mapping[str, str]:
        """Return what a visitor may allow beyond the case."""
        if "consents" not in asked_of(kind):
            return {}
        return {one.id: one.label for one in consents(self._kind(kind))}

    def privacy(self, kind: str) -> str:
        """Return what a visitor is told before giving name and address, and before allowing anything."""
        asked, allowed = self._kind(kind), self.consents(kind)
        told = [f"{label}: {text}" for label, text in notice(asked).statements]
        more = [one for one in consents(asked) if one.id in allowed]
        told += [f"{one.notice.purpose}(선택): {one.notice.items}, {one.notice.retention}" for one in more]
        return "\n".join(told + [one.notice.refusal for one in more[:1]])

    def _kind(self, kind: str) -> PetitionKind:
        return self._charter.at(datetime.now(UTC)).kinds[kind]

    def take_in(self, answers: Answers) -> Receipt:
        """Take in what the visitor present said; raises NotTaken."""
        account = self._session.holder()
        try:
            return enter_case(self._storage, self._settings, account, answers, datetime.now(UTC))
        except Unacceptable as error:
            raise NotTaken(" ".join(one.sentence for one in error.problems)) from error
        except (NoCityKey, NoRoom, CaseNotKept, NotYours) as error:
            raise NotTaken(str(error)) from error


def _seat_words(seat: PublicSeat) -> str:
    """Return a seat in one line: 17번 교통지도팀 주무관 · 주차단속."""
    who = " ".join(part for part in (seat.team, seat.name or seat.title) if part)
    return " · ".join(part for part in (f"{seat.desk}번 {who}".strip(), *seat.duties[:1]) if part)


def _half_words(half: Half) -> str:
    name = "오전" if half.name == "morning" else "오후"
    return f"{day_words(half.begins)} {name} {half.begins:%H}–{half.ends:%H}시"
