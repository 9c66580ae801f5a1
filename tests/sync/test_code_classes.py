# SPDX-License-Identifier: GPL-3.0-or-later
"""A city's 64 classes of visit codes: one each where visits begin, whatever letters its machines bear."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import psycopg
import pytest
from sqlalchemy.engine import make_url

from kiosk.services.visits import open_visit_log
from kiosk.storage.errors import NewerSchema, StorageError
from kiosk.storage.folder import DataFolder
from kiosk.storage.opened import opened_storage
from kiosk.storage.server.city_server import CityServer
from kiosk.storage.server.line import keep_join_file
from kiosk.sync.join_file import JoinFile
from kiosk.visits.codes import CLASSES
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def large_city(postgresql_server: str) -> Iterator[CityServer]:
    """Found a city of its own, with letters that other tests may have too."""
    name = "city_of_64"
    with psycopg.connect(postgresql_server, autocommit=True) as owner:
        owner.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)".encode())
        owner.execute(f"CREATE DATABASE {name}".encode())
    url = make_url(postgresql_server).set(database=name)
    server = CityServer(url)
    server.found(datetime.now(UTC))
    yield server
    server.close()


def test_a_city_takes_64_in_where_visits_begin_and_desks_and_pages_besides(large_city: CityServer) -> None:
    server = large_city
    letters = [f"{first}{second}" for first in "RSTU" for second in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    desks = [
        server.add_desk(one, "민원실", role) for one, role in zip(letters, ("admin", "web"), strict=False)
    ]
    assert [one.slot for one in desks] == [None, None]
    anew, is_desk, serves = server.replace(desks[0].letters)  # a desk's printed word can be lost too
    assert (anew.name, is_desk, serves) == (desks[0].name, True, ())
    assert anew.password != desks[0].password
    taken_in = [server.add_booth(one, "본관") for one in letters[2:50]]
    taken_in += [server.add_desk(one, "안내", "guide") for one in letters[50 : CLASSES + 2]]
    assert sorted(one.slot for one in taken_in if one.slot is not None) == [*range(CLASSES)]
    with pytest.raises(StorageError, match="64대"):
        server.add_booth(letters[CLASSES + 2], "별관")
    assert server.add_desk(letters[CLASSES + 3], "감사실", "admin").slot is None
    server.remove(taken_in[7].letters)
    assert server.add_booth(letters[CLASSES + 2], "별관").slot == taken_in[7].slot


def test_a_server_of_a_newer_program_is_refused_in_words(large_city: CityServer) -> None:
    with large_city._database.write() as connection:
        connection.exec_driver_sql("UPDATE centre_version SET version_num = '9999_of_tomorrow'")
    with pytest.raises(NewerSchema, match="9999_of_tomorrow"):
        large_city.found(datetime.now(UTC))


def test_booths_whose_letters_lie_64_apart_never_give_the_same_code(tmp_path: Path) -> None:
    given: dict[str, set[int]] = {}
    for letters, slot in (("A", 0), ("BM", 7)):  # which are 0 and 64 in the row of letters
        settings = replace(demo_settings(), booth_letter=letters, kiosk_id=letters)
        joined = JoinFile(server="", login="", password="", letters=letters, slot=slot, place="")
        with opened_storage(tmp_path / letters, settings) as storage:
            keep_join_file(DataFolder(tmp_path / letters), joined)
            with open_visit_log(storage, settings) as log:
                given[letters] = {int(log.begin().code) % CLASSES for _ in range(5)}
    assert given == {"A": {0}, "BM": {7}}
