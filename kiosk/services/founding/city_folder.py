# SPDX-License-Identifier: GPL-3.0-or-later
"""From a new city's answers to its folder: settings, offices, charter, one hall, and a first day's list."""

from __future__ import annotations

from dataclasses import fields
import json
import math
import re
import shutil
from typing import TYPE_CHECKING, Final

from kiosk.charter.charter import parse_charter
from kiosk.directory.office_table import OfficeTable, read_office_table
from kiosk.resources import ASSETS
from kiosk.services.founding.texts import OFFICES, PLACES, README, SETTINGS
from kiosk.services.refused import Refused
from kiosk.settings import load_settings
from kiosk.wayfinding.venue.archive import write_folder
from kiosk.wayfinding.venue.placeholder import UnmappedSite, placeholder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from kiosk.directory.model import Office
    from kiosk.services.founding.answers import CityAnswers

SITE: Final = "main"
_DIAGONAL: Final = math.hypot(1080, 1920)  # pixels
_MM_AN_INCH: Final = 25.4
# Who answers for what in Mokpo's charter, and how such an office is called elsewhere.
_DUTIES: Final = {"민원봉사실": ("민원",), "자치행정과": ("자치행정", "총무", "행정"), "감사실": ("감사",)}
_FACTS: Final = ("bureau", "building", "floor", "room", "phone", "address")


def offices_of(answers: CityAnswers, near: Path) -> OfficeTable:
    """Return the offices of the answers' table, which lies beside the answers; none without a table."""
    return read_office_table(near / answers.offices_file) if answers.offices_file else OfficeTable()


def write_city(folder: Path, answers: CityAnswers, offices: Sequence[Office]) -> list[Path]:
    """Write the whole folder or nothing, and return its files; raises Refused where something lies there."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused(f"{folder}에 이미 무엇이 있습니다. 덮어쓰지 않습니다: 비어 있는 새 폴더를 주십시오.")
    made = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir(parents=True)
    try:
        for name, text in _texts(answers, offices).items():
            (made / name).write_text(text, encoding="utf-8")
        (made / "seating").mkdir()
        write_folder(placeholder(_unmapped(answers)), made / "venue" / SITE)
        load_settings(made / "kiosk.toml")
        if folder.exists():
            folder.rmdir()
        made.replace(folder)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return sorted(file for file in folder.rglob("*") if file.is_file())


def _texts(answers: CityAnswers, offices: Sequence[Office]) -> dict[str, str]:
    plain = {one.name: getattr(answers, one.name) for one in fields(answers)}
    quoted = {key: _toml(value) for key, value in plain.items()}
    px_per_mm = round(_DIAGONAL / (answers.screen_inches * _MM_AN_INCH), 2)
    name, said = answers.city_name, answers.english_name
    abroad = {name: said, f"{name}청": f"{said} Hall"}
    english = [f"{_toml(one)} = {{ en = {_toml(there)} }}\n" for one, there in abroad.items()]
    return {
        "kiosk.toml": SETTINGS.format(**quoted, px_per_mm=px_per_mm, site=SITE),
        "offices.toml": OFFICES + "".join(_office(one, answers) for one in offices),
        "places.toml": PLACES + ("".join(english) if answers.english_name else "\n"),
        "charter.toml": _charter(answers, offices),
        "README.txt": README.format(**plain, storeys=", ".join(storeys(answers))),
    }


def _toml(value: object) -> str:
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)


def storeys(answers: CityAnswers) -> Iterable[str]:
    """Name the storeys from the lowest to the highest."""
    for number in range(answers.lowest_floor, answers.highest_floor + 1):
        if number != 0:
            yield f"{number}층" if number > 0 else f"지하 {-number}층"


def _office(office: Office, answers: CityAnswers) -> str:
    facts = {key: getattr(office, key) for key in _FACTS}
    if office.building in answers.buildings:  # of another house nobody has told the address
        facts["address"] = facts["address"] or answers.address
    facts["hours"] = f"{answers.opens_at}–{answers.closes_at}"
    told = ", ".join(f"{key} = {_toml(value)}" for key, value in facts.items() if value)
    return f"{_toml(office.name)} = {{ {told} }}\n"


def _charter(answers: CityAnswers, offices: Sequence[Office]) -> str:
    """Return Mokpo's charter as a draft, without a telephone, a page or an hour that is Mokpo's own."""
    text = (ASSETS / "charter" / "mokpo.toml").read_text("utf-8")
    text = text.replace("목포시", answers.city_name).partition("# ── 부서별 근무시간")[0]
    text = re.sub(r'^phone = ".*"$', f"phone = {_toml(answers.phone)}", text, flags=re.MULTILINE)
    text = re.sub(r'^(fax|homepage) = ".*"\n', "", text, flags=re.MULTILINE)
    names = [office.name for office in offices]
    for theirs, words in _DUTIES.items():
        fitting = (name for word in words for name in names if word in name)
        text = text.replace(_toml(theirs), _toml(next(fitting, names[0] if names else theirs)))
    parse_charter(text)
    return text


def _unmapped(answers: CityAnswers) -> UnmappedSite:
    english = {"en": answers.english_name} if answers.english_name else {}
    return UnmappedSite(
        city={"ko": answers.city_name} | english,
        building={"ko": answers.buildings[0]},
        storey={"ko": "1층", "en": "Floor 1", "zh-CN": "1层", "vi": "Tầng 1", "ja": "1階"},
        address=answers.address,
        kiosk={"ko": answers.kiosk_id},
    )
