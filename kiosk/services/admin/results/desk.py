"""What the admin's desk asks of the rest of the program; what one page asks stands in that page's room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.services.admin.results.accounts import AccountOffice
    from kiosk.services.admin.results.calendar import CalendarOffice
    from kiosk.services.admin.results.callbacks import CallOffice
    from kiosk.services.admin.results.cases import CaseOffice
    from kiosk.services.admin.results.charter import CharterOffice
    from kiosk.services.admin.results.charts import ChartOffice
    from kiosk.services.admin.results.checks import CheckOffice
    from kiosk.services.admin.results.keys import KeyOffice
    from kiosk.services.admin.results.notices import NoticeOffice
    from kiosk.services.admin.results.places import PlaceOffice
    from kiosk.services.admin.results.report import ReportOffice
    from kiosk.services.admin.results.seats import SeatOffice
    from kiosk.services.admin.results.system import SystemOffice
    from kiosk.services.admin.results.tasks import TaskOffice
    from kiosk.services.admin.results.visibility import VisibilityOffice
    from kiosk.services.admin.results.words import WordOffice


@dataclass(frozen=True, slots=True)
class Entry:
    """The answer to a sign-in: who came in with which roles, or the sentence that says why nobody did."""

    name: str = ""
    problem: str = ""
    roles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Exchange:
    """The desk on a folder that was closed and opened again, where everybody signs in anew, and why."""

    office: Office
    told: str


class Office(Protocol):
    """The desk on one data folder: who is in, and what stands behind each page.

    What stands behind a page is opened when it is first asked for, and every act of it passes one gate.
    """

    def code_file(self) -> str:
        """Tell where the set-up code lies; empty once somebody can administer the installation."""

    def sign_in(self, name: str, password: str) -> Entry:
        """Let somebody in who has work at the desk."""

    def make_first(self, code: str, name: str, password: str) -> Entry:
        """Make the first account and let its owner in."""

    def touch(self) -> None:
        """Note that whoever is in works; asked from the screen, and quick."""

    def sign_out(self, *, idle: bool) -> None:
        """Record that whoever was in has left."""

    def counts(self) -> Mapping[str, int]:
        """Count what waits, by the key of the page that shows it."""

    def minute(self) -> None:
        """Do what falls due by itself; asked once a minute, signed in or not."""

    @property
    def keys(self) -> KeyOffice:
        """The city's keys."""

    @property
    def calendar(self) -> CalendarOffice:
        """The days that do not count."""

    @property
    def callbacks(self) -> CallOffice:
        """The calls that visitors wait for."""

    @property
    def cases(self) -> CaseOffice:
        """The cases, under their seal."""

    @property
    def seats(self) -> SeatOffice:
        """The offices and their seats."""

    @property
    def charts(self) -> ChartOffice:
        """The charts of the inbox and the revisions."""

    @property
    def visibility(self) -> VisibilityOffice:
        """The rules of visibility."""

    @property
    def places(self) -> PlaceOffice:
        """Lifts, doors, rooms and hours."""

    @property
    def checks(self) -> CheckOffice:
        """Spot checks of what only somebody on the spot can see."""

    @property
    def charter(self) -> CharterOffice:
        """The charter's values."""

    @property
    def notices(self) -> NoticeOffice:
        """What the city says on the kiosk's first screen."""

    @property
    def accounts(self) -> AccountOffice:
        """Accounts, rights and the access log."""

    @property
    def system(self) -> SystemOffice:
        """Backups, health, notices, log, export."""

    @property
    def words(self) -> WordOffice:
        """Visitors' words: what found nothing, what is wrong, what was joined."""

    @property
    def tasks(self) -> TaskOffice:
        """What is to be done, gathered from every page."""

    @property
    def report(self) -> ReportOffice:
        """How the city kept its charter."""
