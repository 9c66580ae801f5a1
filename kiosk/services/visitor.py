# SPDX-License-Identifier: GPL-3.0-or-later
"""The services behind the visitor's screens, opened after the first frame."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from functools import cached_property, lru_cache, partial
import tomllib
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import SEOUL, every_day, known_hours, next_turn, plain_hours, read_hours
from kiosk.directory.lit_place import LitPlace, lit_at
from kiosk.directory.register import centre_of, load_dongs
from kiosk.language.catalogue import text_in
from kiosk.resources import ASSETS
from kiosk.search.entries import ANY_DONG
from kiosk.services.asked_stops import with_stop
from kiosk.services.cards import card_book
from kiosk.services.finding import lit_for
from kiosk.services.shown import CodeAnswer, OffSite, OpeningHours, ShownFacility
from kiosk.services.ways import led_inside
from kiosk.settings import LANGUAGES
from kiosk.settings.public_address import CODE, carried, way_page
from kiosk.storage.errors import StorageError
from kiosk.visits.duty import FARTHEST_DAYS, attendance
from kiosk.visits.measure.arrival import room_of
from kiosk.visits.tokens import PhoneTokens
from kiosk.wayfinding.targets import goals_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from uuid import UUID

    from kiosk.charter.clock import OfficeClocks
    from kiosk.charter.promises import Charter
    from kiosk.directory.card_life import Standing
    from kiosk.directory.matters import Matter
    from kiosk.directory.public import PublicDirectory, PublicOffice
    from kiosk.directory.service_windows import ServiceWindow
    from kiosk.reports.measured import MayBeSaid
    from kiosk.search import Answer, KnownWords
    from kiosk.search.meant import MeantMatters
    from kiosk.services.cards import ReadCard
    from kiosk.services.cases.intake import IntakeService
    from kiosk.services.shown import Announcement, CallState, Way
    from kiosk.services.survey import CitySurvey
    from kiosk.services.translations import Translations
    from kiosk.services.ways import Ways
    from kiosk.settings import Settings
    from kiosk.storage.duty import StoredDuty
    from kiosk.visits.duty import Attendance
    from kiosk.visits.log import VisitLog
    from kiosk.visits.service import VisitService
    from kiosk.wayfinding.sites import Sites

FACILITIES = ASSETS / "facilities.toml"
WALKS: Final = 256  # offices whose walk is remembered


@dataclass(kw_only=True, eq=False, repr=False)
class VisitorServices:
    """One booth's use cases over one day's public directory; a new day or revision makes a new one.

    Everything that it tells is public: no type of `shown` can hold a hidden name.
    """

    settings: Settings
    directory: PublicDirectory
    visits: VisitLog
    intake: IntakeService
    survey: CitySurvey
    charter: Charter
    clocks: OfficeClocks
    forget: Callable[[], None]
    sites: Sites
    ways: Ways
    search: Callable[..., Answer]
    known: KnownWords
    visit_service: VisitService
    translations: Translations
    shown_matters: Sequence[Matter]
    meant_matters: MeantMatters
    stored_duty: StoredDuty
    blocked: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()
    cards: Mapping[str, Standing] = field(default_factory=dict)
    windows: Mapping[str, Sequence[ServiceWindow]] = field(default_factory=dict)  # numbered, by office
    announcements: Sequence[Announcement] = ()
    last_month: MayBeSaid | None = None
    heard: Callable[[str], object] = str

    def __post_init__(self) -> None:
        """Read the city's 동, in the order of their keys."""
        self.dongs: Sequence[str] = load_dongs(self.settings.folder / "offices.toml")
        self._tokens = PhoneTokens(self.visits)
        self._placed = lru_cache(maxsize=4)(self._placed_now)
        self._walked = lru_cache(maxsize=WALKS)(self.ways.nearest)

    def warming(self) -> Iterator[Callable[[], object]]:
        """Yield what is learned behind the first screen, piece by piece; no Korean word waits for any of it.

        The calendar, the other languages, a first way with its mesh, and the amenities.
        """
        yield partial(self.opening, "")
        yield partial(self.search, "mayor kim")
        yield from (partial(self.way, one.name, "ko", step_free=False) for one in self.directory.offices[:1])
        yield self.facilities

    def now(self) -> datetime:
        """Return the present moment in Seoul."""
        return datetime.now(SEOUL)

    def find(self, words: str, *, as_written: bool = False) -> Answer:
        """Return what the words bring; a guide who is called sees them too, but nobody a cry for help."""
        answer = with_stop(self.search(words, as_written=as_written), self._kinds, self.nearest, self.search)
        self.heard("" if answer.urgent else words)
        return answer

    def offices_of(self, words: str) -> Sequence[str]:
        """Return the offices that words bring; nobody is told what is written in a case's form."""
        hits = self.search(words, as_written=False).hits
        return list(dict.fromkeys(hit.office for hit in hits if hit.office))

    def searched_in_vain(self, words: str) -> None:
        """Count what found nothing; of the words only those are kept that the city's own tables hold."""
        self.visits.searched_in_vain(self.known.among(words))

    def matters(self) -> Sequence[Matter]:
        """Return the matters people come for most, topic by topic."""
        return self.shown_matters

    def meant(self, answer: Answer) -> str:
        """Return the matter with a card that an answer's words mean, by its Korean label, or nothing."""
        matter = self.meant_matters.of(answer)
        return matter if matter in self.cards else ""

    def lit_for(self, matter: str) -> LitPlace | None:
        """Return what is lit for a matter; None where no office here deals with it."""
        about = next((one for one in self.shown_matters if one.names["ko"] == matter), None)
        return lit_for(about, self.directory, self.windows) if about else None

    def lit_at(self, office: str, *, team: str = "", seat: str = "", duty: str = "") -> LitPlace:
        """Return what is lit in an office for a desk or a team of it that was found by a duty."""
        known = self.directory.office(office)
        if known is None:
            return LitPlace(office)
        found = self.directory.seat(seat)
        return lit_at(known, self.windows.get(office, ()), team=team, seat=found, duty=duty)

    def card(self, matter: str, language: str) -> ReadCard | None:
        """Return a matter's confirmed card in a language; None where no office here has confirmed one."""
        stands = self.cards.get(matter)
        about = next((one for one in self.shown_matters if one.names["ko"] == matter), None)
        return card_book().read(about, stands, language) if stands and about else None

    def ask_at_window(self, language: str) -> str:
        """Return that the window tells what no office has said."""
        return card_book().phrases.say("fee", "check", language)

    def facilities(self) -> Sequence[ShownFacility]:
        """Return the kinds of amenities this site has, each with the nearest that is not closed."""
        return self._placed(self.blocked)

    def translated(self, korean: str, language: str) -> str:
        """Return a name in a language, Korean where there is none; an office's is what it is called today."""
        office = self.directory.office(korean)
        if office is not None and office.called:
            return office.names.get(language) or self.translations.name(office.called, language)
        return self.translations.name(korean, language)

    def duty(self, korean: str, language: str) -> str:
        """Return what a duty is about in a language, nothing where only Korean is known."""
        return self.translations.duty(korean, language)

    def sentence(self, body: str, said: str, language: str) -> str:
        """Return what is said of another body in a language, nothing where only Korean is known."""
        return self.translations.sentence(body, said, language)

    def room(self, office: PublicOffice, language: str) -> str:
        """Return an office's room number as a language writes it, as far as the venue knows."""
        rooms = (router.venue.room_of.get(office.name) for router in self.sites.routers.values())
        numbers = next((unit.alt_name for unit in rooms if unit is not None), {})
        written = numbers.get(language) if numbers.get("ko") == office.room else None
        return written or self.translations.place(office.room or "", language)

    def opening(self, office: str) -> OpeningHours:
        """Return an office's hours, its own before the city's, and whether it is open now."""
        known, clock = self.directory.office(office), self.clocks.of(office)
        own = (known.hours or "").strip() if known else ""
        hours = read_hours(own, clock.hours)
        now = self.now()
        lunch = hours.lunch if hours.lunch and known_hours(own) and not hours.open_through_lunch else None
        told = own or _span(hours.opens, hours.closes), _span(*lunch) if lunch else ""
        shut = partial(clock.closed.is_closed, every_day=every_day(own))
        by_hand = office in self.closed
        days = (now.date() + timedelta(days=ahead) for ahead in range(FARTHEST_DAYS))
        spans = [span for day in days if not shut(day) for span in hours.served(day)]
        # Of nights, or Saturdays till noon, nobody has said whether it is open now.
        working = any(since <= now < until for since, until in spans) if known_hours(own) else None
        if by_hand or clock.closed.is_closed(now.date(), every_day=True):
            working = False
        turns = None if by_hand or not plain_hours(own) else next_turn(spans, now)
        return OpeningHours(working, *told, turns)

    def shut(self, target: str) -> bool:
        """Return that there is no way to this because the rooms it means are all closed now."""
        goals = goals_for(self.ways.venue, target)
        return bool(goals) and all(goal.unit in self.blocked for goal in goals)

    def way(
        self, target: str, language: str, *, step_free: bool, lit: LitPlace | None = None
    ) -> Way | OffSite | None:
        """Return the way to an office, and in it to what is lit, to a facility or a neighborhood's center."""
        if dong := next((one for one in self.dongs if centre_of(one) == target), None):
            return self._centre(dong, language)
        way = self.ways.way(
            self.directory, target, language, step_free=step_free, blocked=self.blocked, closed=self.closed
        )
        return led_inside(way, self.lit_inside(lit, language), language)

    def lit_inside(self, lit: LitPlace | None, language: str) -> str:
        """Return the windows or the team to go to behind the door; a way to a desk tells it by itself."""
        if lit is None or lit.kind not in {"window", "team"}:
            return ""
        if lit.kind == "window":
            return text_in(language, "office.windows", lit.numbers)
        return self.translated(lit.team, language)

    def nearest(self, target: str) -> tuple[Mapping[str, str], float] | None:
        """Return building and storey of a place or of the nearest of a kind, and the seconds to it."""
        return self._walked(target, self.blocked)

    def walk(self, office: str) -> float | None:
        """Return the seconds to an office on foot, None where no way leads to it."""
        near = self.nearest(office)
        return near[1] if near else None

    def phone_link(  # what the page shows
        self,
        target: str,
        language: str,
        *,
        step_free: bool,
        papers: Sequence[str] = (),
        lit: LitPlace | None = None,
    ) -> str:
        """Return the address of this way, with what proves the visit; empty where the city has no pages.

        What to bring tells what somebody comes for: it stands where no server reads it, too.
        """
        if self.settings.public_url is None:
            return ""
        visit, token = self.visits.current, self._tokens.current()
        secret = f"{token}.{visit.code}" if visit and token else ""
        address = way_page(
            self.settings.public_url, kiosk=self.ways.kiosk.id, target=target, language=language,
            step_free=step_free, inside=lit.inside if lit else "", secret=secret,
        )  # fmt: skip
        brought = carried(papers, CODE - len(address) - 1) if secret else ""
        return f"{address}.{brought}" if brought else address

    def _centre(self, dong: str, language: str) -> OffSite:
        """Return where a 동's center is: in it; its telephone is the one that stands for all of them."""
        named = self.translated(dong, language)
        known = next(filter(None, map(self.directory.office, sorted(ANY_DONG))), None)
        address = f"{self.settings.city_name} {named}" if language == "ko" else named
        return OffSite(text_in(language, "dong.centre", named), address, (known and known.phone) or "")

    def attendance(self) -> Attendance:
        """Return whether a guide is at the desk, or when one will be."""
        now, clock = self.now(), self.clocks.of("")
        midnight = datetime.combine(now.date(), time(), SEOUL)
        try:
            today = self.stored_duty.present_since(midnight.astimezone(UTC))
        except StorageError:  # a guide who cannot be seen is promised to nobody
            today = ()
        return attendance(today, clock.hours, clock.closed.is_closed, now)

    def code_typed(self, code: str) -> CodeAnswer:
        """Confirm the arrival of the visit with this code if the kiosk stands at its target; else say why."""
        place, today = self.settings.place, self.directory.now
        visit = next(iter(self.visit_service.with_code(code, place)), None)
        if visit is None:
            return CodeAnswer("unknown")
        if place is None or room_of(today(visit.target or "")) != room_of(today(place)):
            return CodeAnswer("way", visit.id, visit.target) if visit.target else CodeAnswer("no_way")
        answer = self.visit_service.confirm(visit, "code", visit.bound_for)
        return CodeAnswer("arrived" if answer.refused is None else answer.refused, visit.id)

    def call_state(self, call: UUID) -> CallState:
        """Return what became of a call; one that is not stored yet waits."""
        if self.visits.behind:
            return "waiting"
        waiting = next((one for one in self.visit_service.waiting_calls() if one.id == call), None)
        if waiting is None:
            return self._answered(call)
        if waiting.again_s is not None:
            return "again"
        return "waiting" if waiting.shown_s is None else "shown"

    def _answered(self, call: UUID) -> CallState:
        """Return what became of a call that waits no more: nobody may have taken it, it is only too old."""
        today = self.now().date()
        told = next((one for one in self.visit_service.calls(today, today) if one.id == call), None)
        unheard = told is not None and told.accepted_s is None and told.withdrawn_s is None
        return "again" if unheard else "accepted"

    def _placed_now(self, blocked: frozenset[str]) -> tuple[ShownFacility, ...]:
        return tuple(
            replace(one, places=near[0], seconds=near[1])
            for one in self._kinds
            if (near := self.ways.nearest(one.target, blocked)) is not None
        )

    @cached_property
    def _kinds(self) -> tuple[ShownFacility, ...]:
        venue = self.ways.venue
        there = {unit.category for unit in venue.units if unit.public} | {
            one.category for one in venue.amenities
        }
        named = {name for one in venue.amenities for name in one.name.values()}
        return tuple(
            ShownFacility(
                {code: row[code] for code in LANGUAGES},
                row["target"],
                row["glyph"],
                asked=tuple(row.get("asked", ())),
                near=tuple(row.get("near", ())),
            )
            for row in tomllib.loads(FACILITIES.read_text(encoding="utf-8"))["facilities"]
            if (row["target"] in named or any(f"{kind}.".startswith(f"{row['kind']}.") for kind in there))
            and row.get("unless") not in there
        )


def _span(since: time, until: time) -> str:
    return f"{since:%H:%M}–{until:%H:%M}"
