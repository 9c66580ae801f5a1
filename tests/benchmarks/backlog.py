# SPDX-License-Identifier: GPL-3.0-or-later
"""A city with 100,000 cases and forty booths, in a file or on a server, and a second process that changes it.

python -m tests.benchmarks.backlog FOLDER HOW_MANY: that many steps by another desk, one after the other.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import batched, count, cycle
from pathlib import Path
import sys
import time
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from sqlalchemy import insert, select, update
from sqlalchemy.engine import make_url

from kiosk.cases.numbers import receipt_number
from kiosk.services.demo import fill_demo
from kiosk.storage.database import Database
from kiosk.storage.opened import opened_storage
from kiosk.storage.server.city_server import CityServer
from kiosk.storage.tables import cases as table
from kiosk.storage.tables import new_key
from tests.sync.city import joined_desk
from tests.ui.admin.city_cases import desk_of
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.settings import Settings

CASES, WORKED, BOOTHS, AT_ONCE = 100_000, 1000, 40, 2000
_TO_BE_GIVEN: Final = select(table.cases.c.number).where(
    table.cases.c.closed_at.is_(None),
    table.cases.c.kind == "inconvenience",
    table.cases.c.state == "received",
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a window works."""

    data: Path
    settings: Settings


def in_a_file(folder: Path, cases: int = CASES) -> Place:
    """Invent some cases as the demo does, and as many like them as it takes."""
    place = Place(folder / "data", demo_settings())
    with opened_storage(place.data, place.settings) as storage:
        fill_demo(storage, place.settings, visits=200, cases=min(cases, WORKED), seed=1)
        _multiply(storage.database, cases)
    return place


def on_a_server(file: Place, server: str, folder: Path) -> tuple[Place, Place, Place]:
    """Take a file over to an empty server; return a desk's place, a console's and another desk's."""
    url = make_url(server)
    with closing(CityServer(url)) as city, opened_storage(file.data, file.settings) as storage:
        city.found(datetime.now(UTC))
        city.take_over(storage.database)
        for at in range(BOOTHS):
            city.add_booth(f"{at // 26 + 65:c}{at % 26 + 65:c}", f"{at + 1}번 부스")
        desks = [
            joined_desk(city, server, folder, letters, role)
            for letters, role in (("YA", "admin"), ("YG", "guide"), ("YB", "admin"))
        ]
    with closing(Database.open(server)) as owner, owner.write() as connection:
        connection.exec_driver_sql("ANALYZE")
        del connection
    desk, console, other = (Place(data, replace(settings, demo=True)) for data, settings in desks)
    return desk, console, other


def _multiply(database: Database, many: int) -> None:
    with database.read() as connection:
        kept: dict[Any, dict[str, list[dict[str, Any]]]] = {}
        rows = [dict(row) for row in connection.execute(select(table.cases)).mappings()]
        for one in (table.case_events, table.case_records, table.case_codes):
            for row in connection.execute(select(one)).mappings():
                kept.setdefault(row["case"], {}).setdefault(one.name, []).append(dict(row))
    copies = _copies(rows, kept, many)
    for some in batched(copies, AT_ONCE):
        with database.write() as connection:
            for one in (table.cases, table.case_events, table.case_records, table.case_codes):
                connection.execute(insert(one), [row for copy in some for row in copy[one.name]])
    with database.write() as connection:
        connection.execute(update(table.case_counters).values(last=many))


def _copies(
    rows: list[dict[str, Any]], kept: dict[Any, dict[str, list[dict[str, Any]]]], many: int
) -> Iterator[dict[str, list[dict[str, Any]]]]:
    numbers = count(max(len(rows), WORKED) + 1)
    for row, _ in zip(cycle(rows), range(many - len(rows)), strict=False):
        case, number = uuid4(), receipt_number("A", next(numbers))
        plain = {**row["opened"], "id": str(case), "number": number}
        copy = {table.cases.name: [{**row, "id": case, "number": number, "opened": plain}]}
        for one in (table.case_events, table.case_records, table.case_codes):
            new = [{**known, "case": case} for known in kept.get(row["id"], {}).get(one.name, [])]
            copy[one.name] = [{**known, "id": new_key()} if "id" in known else known for known in new]
        yield copy


def change(place: Place, many: int) -> None:
    """Take so many steps at another desk, one after the other, and say when they begin."""
    with opened_storage(place.data, place.settings) as storage:
        desk = desk_of(storage, place.settings)
        with storage.database.read() as connection:
            numbers = list(connection.scalars(_TO_BE_GIVEN.limit(many)))
        sys.stdout.write("begins\n")
        sys.stdout.flush()
        begun = time.monotonic()
        for number in numbers:
            desk.assign(number, desk.actor.account, datetime.now(UTC))
        sys.stdout.write(f"{len(numbers)} steps in {time.monotonic() - begun:.1f} s\n")


if __name__ == "__main__":
    data, how_many, *at = sys.argv[1:]
    known = demo_settings(server=at[0], booth_letter=at[1]) if at else demo_settings()
    change(Place(Path(data), known), int(how_many))
