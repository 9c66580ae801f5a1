# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the admin's desk in the order of its navigation: add one here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from kiosk.desk.callbacks import CALLBACKS
from kiosk.desk.cards import CARDS
from kiosk.desk.charter import CHARTER
from kiosk.desk.checks import CHECKS
from kiosk.desk.letters import LETTERS
from kiosk.desk.notices import NOTICES
from kiosk.desk.places import PLACES
from kiosk.desk.setup import SETUP
from kiosk.desk.words import WORDS
from kiosk.ui.admin.accounts.accounts import Accounts
from kiosk.ui.admin.calendar.calendar import CityCalendar
from kiosk.ui.admin.cases.cases import Cases
from kiosk.ui.admin.charts.charts import Charts
from kiosk.ui.admin.drawing.drawing import VenueDrawing
from kiosk.ui.admin.keys.keys import CityKeys
from kiosk.ui.admin.reorganisation.reorganisation import Reorganisation
from kiosk.ui.admin.report.report import Report
from kiosk.ui.admin.seats.seats import Seats
from kiosk.ui.admin.system.system import System
from kiosk.ui.admin.tasks.tasks import Tasks
from kiosk.ui.admin.visibility.visibility import Visibility
from kiosk.ui.desk.page_model import PageModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.desk.page import DeskPage
    from kiosk.services.admin.office import AdminServices
    from kiosk.ui.admin.page import Page
    from kiosk.ui.background import Background


@dataclass(frozen=True, slots=True)
class Leaf[Service]:
    """One page: its key, words and icon in the navigation, its group, who may see it, what it is made of."""

    key: str
    title: str
    glyph: str
    group: int
    roles: frozenset[str]
    model: Callable[[Background], Page[Service]]
    service: Callable[[AdminServices], Service]
    lasting: bool = True  # else it stands in the navigation only while something waits there

    @property
    def file(self) -> str:
        """Return its QML file: its own in the room named like the key, or the one for what was declared."""
        own = isinstance(self.model, type)
        return f"admin/{self.key}/{self.key.capitalize()}Page.qml" if own else "desk/DeclaredPage.qml"

    def open_to(self, roles: frozenset[str]) -> bool:
        """Return whether somebody with these roles may turn to the page."""
        return bool(self.roles & roles)


def _declared[Service](
    page: DeskPage[Service, Any],
    group: int,
    roles: frozenset[str],
    service: Callable[[AdminServices], Service],
    *,
    lasting: bool = True,
) -> Leaf[Service]:
    return Leaf(page.key, page.title, page.glyph, group, roles, partial(PageModel, page), service, lasting)


DIRECTORY, CASES, REPORTS, AUDIT, SYSTEM = (
    frozenset({one}) for one in ("directory", "cases", "reports", "audit", "system")
)
STAFF: Final = DIRECTORY | CASES | REPORTS | AUDIT | SYSTEM

LEAVES: Final[tuple[Leaf[Any], ...]] = (
    Leaf("tasks", "할 일", "check", 1, STAFF, Tasks, lambda office: office.tasks),
    Leaf("cases", "민원", "words", 1, CASES, Cases, lambda office: office.cases),
    _declared(LETTERS, 1, CASES, lambda office: office.letters),
    _declared(CALLBACKS, 1, CASES, lambda office: office.callbacks),
    Leaf("seats", "부서·좌석", "seat", 2, DIRECTORY, Seats, lambda office: office.seats),
    Leaf(
        "reorganisation",
        "조직개편",
        "list",
        2,
        DIRECTORY,
        Reorganisation,
        lambda office: office.reorganisation,
    ),
    Leaf("charts", "좌석배치도", "receipt", 2, DIRECTORY, Charts, lambda office: office.charts),
    _declared(CARDS, 2, DIRECTORY, lambda office: office.cards),
    _declared(WORDS, 2, DIRECTORY, lambda office: office.words),
    Leaf("visibility", "공개 범위", "eye", 2, DIRECTORY, Visibility, lambda office: office.visibility),
    Leaf("drawing", "도면", "map", 2, DIRECTORY | SYSTEM, VenueDrawing, lambda office: office.drawing),
    _declared(PLACES, 2, DIRECTORY, lambda office: office.places),
    Leaf("calendar", "달력", "calendar", 2, CASES | SYSTEM, CityCalendar, lambda office: office.calendar),
    _declared(CHARTER, 3, REPORTS, lambda office: office.charter),
    Leaf("report", "헌장 결과", "bars", 3, REPORTS | AUDIT, Report, lambda office: office.report),
    _declared(CHECKS, 3, REPORTS | AUDIT, lambda office: office.checks),
    _declared(NOTICES, 3, DIRECTORY, lambda office: office.notices),
    Leaf("accounts", "계정·열람 기록", "key", 4, STAFF, Accounts, lambda office: office.accounts),
    Leaf("keys", "봉인 열쇠", "lock", 4, CASES, CityKeys, lambda office: office.keys),
    _declared(SETUP, 4, DIRECTORY | SYSTEM, lambda office: office.setup, lasting=False),
    Leaf("system", "시스템", "gear", 4, SYSTEM, System, lambda office: office.system),
)
