# SPDX-License-Identifier: GPL-3.0-or-later
"""What a publication touches is projected with it, and nothing else; it reads as if all were projected."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
import shutil
from typing import TYPE_CHECKING

import pytest

from kiosk.directory.projection import project
from kiosk.directory.revisions import RevisionDraft
from kiosk.resources import TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from kiosk.storage.opened import opened_storage
from tests.demo_city import city_folder
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from kiosk.directory.model import Office, Seat
    from kiosk.services.directory import DirectoryService


@contextmanager
def _city(folder: Path, now: Callable[[], datetime] = seoul_now) -> Iterator[DirectoryService]:
    data = shutil.copytree(city_folder(), folder / "data")
    with opened_storage(data, demo_settings()) as storage:
        yield open_directory(storage.database, demo_settings(), TRANSLATIONS, now)


def _next_year() -> datetime:
    return seoul_now() + timedelta(days=365)


def _publish(desk: DirectoryService, name: str, office: Office | None) -> None:
    desk.publish(RevisionDraft({name: office}, desk.today(), desk.latest(), "admin", "import"))


def _reseated(desk: DirectoryService, at: int, **told: object) -> Office:
    """Return a charted office with something else told of its first seat that somebody sits on."""
    charted = [one for one in desk.load_directory(desk.today()).offices if len(one.seats) > 3]
    office = charted[at]
    first = next(seat for seat in office.seats if not seat.vacant)
    return replace(office, seats=tuple(_told(one, told) if one is first else one for one in office.seats))


def _told(seat: Seat, told: dict[str, object]) -> Seat:
    return replace(seat, **told)  # type: ignore[arg-type] # each a text or texts of a seat


def test_after_any_publication_visitors_read_what_a_whole_projection_says(tmp_path: Path) -> None:
    with _city(tmp_path) as desk:
        today = desk.today()
        desk.load_public(today)
        named = _reseated(desk, 3)
        somebody = next(seat.occupant for seat in named.seats if seat.occupant and seat.occupant.name)
        changed = [_reseated(desk, 0, duties=("가로수 도색",)), _reseated(desk, 1, title="도색 담당")]
        changed += [_reseated(desk, 2, occupant=replace(somebody, name="선우가람"))]
        for office in changed:
            _publish(desk, office.name, office)
            assert desk.load_public(today) == project(desk.load_directory(today), desk.policy()[1])
        _publish(desk, changed[0].name, None)
        assert desk.load_public(today) == project(desk.load_directory(today), desk.policy()[1])


@pytest.mark.parametrize("now", [seoul_now, _next_year], ids=["the day it was founded", "a day of its own"])
def test_a_changed_duty_projects_its_office_alone_and_readers_read_that_one_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, now: Callable[[], datetime]
) -> None:
    with _city(tmp_path, now) as desk:
        before = desk.load_public(desk.today())
        office = _reseated(desk, 0, duties=("가로수 도색",))
        monkeypatch.setattr("kiosk.services.directory_work.project", _never)
        _publish(desk, office.name, office)
        after = desk.load_public(desk.today())
        same = [one.name for one, old in zip(after.offices, before.offices, strict=True) if one is old]
        assert len(same) == len(after.offices) - 1
        assert office.name not in same


def _never(*_: object) -> None:
    raise AssertionError("the whole city was projected")
