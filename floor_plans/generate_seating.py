# SPDX-License-Identifier: GPL-3.0-or-later
"""Draw the demo city's seating charts: `python floor_plans/generate_seating.py [CITY_FOLDER]`.

Deterministic: the same plan, register, list of duties and venue give the same files, byte for byte.
"""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
import sys
import tomllib
from typing import TYPE_CHECKING
import zipfile

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))  # the generator runs from a checkout, installed or not

from generate.rooms import room_shapes  # noqa: E402 # after the path
from generate.sheets import HALL_HAND, HANDS, Facts, draw  # noqa: E402 # after the path
from generate.staff import HALL, read_duties, staff_city  # noqa: E402 # after the path

if TYPE_CHECKING:
    from openpyxl import Workbook

DATE = "2026. 11. 2."
MADE = datetime(2026, 11, 2, tzinfo=UTC).replace(tzinfo=None)


def main() -> None:
    """Write seating/<office>.xlsx beside the plan."""
    city = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "mokpo"
    plan = tomllib.loads((city / "plan.toml").read_text("utf-8"))
    offices = tomllib.loads((city / "offices.toml").read_text("utf-8"))["offices"]
    shapes = room_shapes(city / "venue")
    folder = city / "seating"
    folder.mkdir(exist_ok=True)
    phones = {name: facts["phone"] for name, facts in offices.items()}
    duties = read_duties(city / "departments.csv")
    seats = 0
    for at, staffing in enumerate(staff_city(duties, plan["seats"], phones, plan["seed"])):
        known = offices[staffing.office]
        shape = shapes.get(staffing.office, (12.0, 8.0, 0.5))
        facts = Facts(
            staffing.office, known.get("building"), known.get("floor"), known.get("room"), DATE, *shape
        )
        hand = HALL_HAND if staffing.office == HALL else HANDS[(at + 1) % len(HANDS)]
        file = folder / f"{staffing.office}.xlsx"
        file.write_bytes(_settled(draw(staffing, facts, hand)))
        seats += sum(1 for _ in staffing.workers())
    print(f"{folder}: {at + 1} charts, {seats} desks")


def _settled(book: Workbook) -> bytes:
    """Save without the time of day, in the file and in its archive."""
    book.properties.creator = "kiosk"
    book.properties.created = book.properties.modified = MADE
    drawn = BytesIO()
    book.save(drawn)
    out = BytesIO()
    with zipfile.ZipFile(drawn) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(_entry(name), _without_time(name, source.read(name)))
    return out.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (2026, 11, 2, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _without_time(name: str, data: bytes) -> bytes:
    """Put the fixed day over the moment of saving, which openpyxl writes by itself."""
    if name != "docProps/core.xml":
        return data
    head, mark, rest = data.partition(b"<dcterms:modified")
    start, end = rest.index(b">") + 1, rest.index(b"</")
    return head + mark + rest[:start] + MADE.isoformat().encode() + b"Z" + rest[end:]


if __name__ == "__main__":
    main()
