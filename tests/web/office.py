# SPDX-License-Identifier: GPL-3.0-or-later
"""A city of two charted offices behind the web server, and visitors who are on their way in it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
import re
import shutil
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from starlette.testclient import TestClient

from kiosk.bootstrap.serve import web_app
from kiosk.resources import DEMO_CONFIG, TRANSLATIONS
from kiosk.services.cases.booth import case_rules
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.office.pairing import Pairing
from kiosk.services.visits import open_visit_log
from kiosk.storage.opened import opened_storage
from kiosk.web.guard import Listening
from tests.services.acts import PASSWORD, quick
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from httpx2 import Response

    from kiosk.visits.log import VisitLog

HERE: Final = "http://127.0.0.1"
HALL, TAX = "교통행정과", "세정과"
SEATING = DEMO_CONFIG.parent / "seating"


@cache
def _city() -> TemporaryDirectory[str]:
    kept = TemporaryDirectory(prefix="offices-")
    known = Path(kept.name) / "known"
    known.mkdir()
    for office in (HALL, TAX):
        shutil.copy(SEATING / f"{office}.xlsx", known)
    settings = demo_settings(seating=str(known))
    with opened_storage(Path(kept.name), settings, role="admin") as storage:
        open_directory(storage.database, settings, TRANSLATIONS, seoul_now).ensure_charts()
    shutil.rmtree(known)
    return kept


def city(folder: Path) -> Path:
    """Return a copy of the city's data folder."""
    shutil.copytree(_city().name, folder)
    return folder


def code_for(data: Path, office: str = HALL) -> str:
    """Return a code that pairs a browser, as the command prints it."""
    with opened_storage(data, demo_settings()) as storage:
        return Pairing(storage.database, demo_settings()).offer(office, "kiosk")


def account(data: Path, name: str, office: str | None, *roles: str) -> None:
    """Make an account of an office."""
    with opened_storage(data, demo_settings()) as storage:
        made = quick(storage).make(name, PASSWORD, roles or ("office",), by=None)
        if office is not None:
            rules = case_rules(storage, demo_settings())
            rules.tie(str(made.id), office, "member", "system", seoul_now())


@contextmanager
def booth(data: Path) -> Iterator[VisitLog]:
    """Open the visit log of the booth's own screen."""
    with opened_storage(data, demo_settings()) as storage, open_visit_log(storage, demo_settings()) as log:
        yield log


def set_out(log: VisitLog, target: str = f"{HALL}/23", language: str = "ko", walk: float = 76.0) -> UUID:
    """Have a visitor be shown a way and leave; nobody could be too early for so short a walk."""
    visit = log.begin(language)
    log.target_chosen(target, walk, least_seconds=0.0)
    log.way_shown(walk, least_seconds=0.0)
    log.understood()
    log.left_screen()
    assert log.stored(60)
    return visit.id


def number_of(log: VisitLog, visit: UUID) -> str:
    """Return the four digits that the visitor was told."""
    known = log.known(visit)
    assert known is not None
    return known.code


@dataclass(frozen=True, slots=True)
class OfficeSite:
    """The server on a folder, and a browser at it."""

    data: Path
    browser: TestClient

    def another(self) -> OfficeSite:
        """Return another browser at the same server."""
        return OfficeSite(self.data, TestClient(self.browser.app, base_url=HERE))

    def get(self, path: str = "/office") -> Response:
        """Open a page."""
        return self.browser.get(path)

    def post(self, path: str, **fields: str) -> Response:
        """Send a form with the token of the page that the browser has open; return what is shown then."""
        page = self.browser.get("/office").text
        found = re.search(r'name="token" value="([0-9a-f]{64})"', page)
        assert found is not None
        return self.browser.post(path, data={"token": found[1], **fields})

    def paired(self, office: str = HALL) -> OfficeSite:
        """Pair the browser with an office."""
        assert office in self.post("/office/pair", code=code_for(self.data, office)).text
        return self


@contextmanager
def office_site(data: Path, listening: Listening | None = None) -> Iterator[OfficeSite]:
    """Serve a folder to a browser that has not been paired."""
    reached = listening or Listening(frozenset({"127.0.0.1"}))
    with web_app(data, demo_settings(), reached) as app, TestClient(app, base_url=HERE) as browser:
        yield OfficeSite(data, browser)
