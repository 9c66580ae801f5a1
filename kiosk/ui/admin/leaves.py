# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the admin's desk in the order of its navigation: add one here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from kiosk.ui.admin.accounts.accounts import Accounts
from kiosk.ui.admin.calendar.calendar import CityCalendar
from kiosk.ui.admin.callbacks.callbacks import CallQueue
from kiosk.ui.admin.cases.cases import Cases
from kiosk.ui.admin.charter.charter import CharterStandards
from kiosk.ui.admin.charts.charts import Charts
from kiosk.ui.admin.checks.checks import SpotChecks
from kiosk.ui.admin.keys.keys import CityKeys
from kiosk.ui.admin.notices.notices import Notices
from kiosk.ui.admin.places.places import Places
from kiosk.ui.admin.report.report import Report
from kiosk.ui.admin.seats.seats import Seats
from kiosk.ui.admin.system.system import System
from kiosk.ui.admin.tasks.tasks import Tasks
from kiosk.ui.admin.visibility.visibility import Visibility
from kiosk.ui.admin.words.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.services.admin.office import AdminServices
    from kiosk.ui.admin.page import Page


@dataclass(frozen=True, slots=True)
class Leaf[Service]:
    """One page: its key, words and icon in the navigation, its group, who may see it, and what it is made of.

    `file` lies in the room named like the key.
    """

    key: str
    title: str
    glyph: str
    group: int
    roles: frozenset[str]
    model: type[Page[Service]]
    service: Callable[[AdminServices], Service]
    file: str

    def open_to(self, roles: frozenset[str]) -> bool:
        """Return whether somebody with these roles may turn to the page."""
        return bool(self.roles & roles)


STAFF: Final = frozenset({"directory", "cases", "reports", "system"})

LEAVES: Final[tuple[Leaf[Any], ...]] = (
    Leaf(
        "tasks", "할 일", "check", 1, frozenset({"directory", "cases", "reports", "system"}), Tasks,
        lambda office: office.tasks, "TasksPage.qml",
    ),
    Leaf(
        "cases", "민원", "words", 1, frozenset({"cases"}), Cases, lambda office: office.cases,
        "CasesPage.qml",
    ),
    Leaf(
        "callbacks", "전화 부탁", "phone", 1, frozenset({"cases"}), CallQueue,
        lambda office: office.callbacks, "CallBacksPage.qml",
    ),
    Leaf(
        "seats", "부서·좌석", "seat", 2, frozenset({"directory"}), Seats, lambda office: office.seats,
        "SeatsPage.qml",
    ),
    Leaf(
        "charts", "좌석배치도", "receipt", 2, frozenset({"directory"}), Charts, lambda office: office.charts,
        "ChartsPage.qml",
    ),
    Leaf(
        "words", "찾는 말", "search", 2, frozenset({"directory"}), Words, lambda office: office.words,
        "WordsPage.qml",
    ),
    Leaf(
        "visibility", "공개 범위", "eye", 2, frozenset({"directory"}), Visibility,
        lambda office: office.visibility, "VisibilityPage.qml",
    ),
    Leaf(
        "places", "시설 상태", "door", 2, frozenset({"directory"}), Places, lambda office: office.places,
        "PlacesPage.qml",
    ),
    Leaf(
        "calendar", "달력", "calendar", 2, frozenset({"cases", "system"}), CityCalendar,
        lambda office: office.calendar, "CalendarPage.qml",
    ),
    Leaf(
        "charter", "헌장 기준", "flag", 3, frozenset({"reports"}), CharterStandards,
        lambda office: office.charter, "CharterPage.qml",
    ),
    Leaf(
        "report", "헌장 결과", "bars", 3, frozenset({"reports"}), Report, lambda office: office.report,
        "ReportPage.qml",
    ),
    Leaf(
        "checks", "점검 입력", "check", 3, frozenset({"reports"}), SpotChecks, lambda office: office.checks,
        "ChecksPage.qml",
    ),
    Leaf(
        "notices", "알림 문구", "megaphone", 3, frozenset({"directory"}), Notices,
        lambda office: office.notices, "NoticesPage.qml",
    ),
    Leaf(
        "accounts", "계정·열람 기록", "key", 4, STAFF, Accounts, lambda office: office.accounts,
        "AccountsPage.qml",
    ),
    Leaf(
        "keys", "봉인 열쇠", "lock", 4, frozenset({"cases"}), CityKeys, lambda office: office.keys,
        "KeysPage.qml",
    ),
    Leaf(
        "system", "시스템", "gear", 4, frozenset({"system"}), System, lambda office: office.system,
        "SystemPage.qml",
    ),
)  # fmt: skip
