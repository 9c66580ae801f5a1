# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws what keeps an installation: `python -m tests.ui.admin.keeping_pictures`."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
import json
from pathlib import Path
import shutil
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kiosk.charter.hours import SEOUL
from kiosk.resources import DEMO_CONFIG
from kiosk.services.cases.booth import case_rules
from kiosk.services.demo import fill_demo
from kiosk.services.directory import seoul_now
from kiosk.services.upkeep import back_up_now, leave_notice
from kiosk.storage.duty import StoredDuty
from kiosk.storage.opened import opened_storage, place_of
from kiosk.visits.duty import Guide
from tests.fleet import four_booths, the_fleet
from tests.ui.admin.declared import do, rows
from tests.ui.admin.studio import Studio
from tests.visitor import demo_settings, open_qt

if TYPE_CHECKING:
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

SEATING = DEMO_CONFIG.parent / "seating"
PEOPLE = {
    "담당 01": (("directory",), ""),
    "담당 02": (("cases",), "교통행정과"),
    "담당 03": (("cases", "reports"), "감사실"),
    "담당 05": (("directory", "cases", "reports"), ""),
    "안내 가": (("guide",), ""),
    "안내 나": (("guide",), ""),
    "정보통신 1": (("system",), ""),
}
FOUND = (
    ("승강기 표지가 작다", "설문 23명 · 못 찾음 9", "민원동 1·2층 표지를 두 배로"),
    ("기다리는 시간이 길다", "설문 3.7점", "창구 두 곳을 더 엶"),
)
GUIDES = {"안내 가", "안내 나"}
LOGGED = (
    ("INFO", "the kiosk opens"),
    ("WARNING", "kept what there was: Busy"),
    ("ERROR", "a screen broke and was drawn anew"),
)


def draw_keeping(folder: Path) -> None:
    """Invent an installation that has run for a while, and draw each page."""
    known = folder / "known"
    known.mkdir(parents=True)
    for name in ("감사실.xlsx", "교통행정과.xlsx", "건설과.xlsx"):
        shutil.copy(SEATING / name, known)
    settings = demo_settings(seating=str(known))
    furnish(folder / "data", settings)
    with Studio(folder / "data", settings) as studio:
        draw_system(studio)
        draw_accounts(studio)
        draw_places(studio)
        draw_notices(studio)
        draw_reorganisation(studio)
        draw_cards(studio)
        draw_checks(studio)
        studio.turn("setup")
        studio.keep("admin-setup")
        draw_charter(studio)
        draw_report(studio)
    with Studio(folder / "data", settings, (1180, 720)) as studio:
        for key in (
            "system",
            "accounts",
            "places",
            "charter",
            "checks",
            "notices",
            "reorganisation",
            "cards",
            "report",
            "setup",
        ):
            studio.turn(key)
            studio.keep(f"admin-{key}-small")


def furnish(data: Path, settings: Settings) -> None:
    """Let an installation have its days."""
    now = datetime.now(UTC)
    with opened_storage(data, settings, role="admin") as storage:
        for hour in range(18):
            back_up_now(storage, settings, now - timedelta(hours=hour))
        for kind, detail in (
            ("voice_lost", {"reason": "ImportError"}),
            ("many_wrong_passwords", {"place": "A hall"}),
            ("disk_nearly_full", {}),
            ("check_failed", {"check": "newest backup", "message": "accounts is not what was saved"}),
        ):
            leave_notice(storage, kind, now - timedelta(hours=len(kind)), **detail)
        hire(storage, settings)
        fill_demo(storage, settings, visits=4000, cases=80, seed=11)
        keep_the_desk(storage, settings)
    logs = data / "logs"
    logs.mkdir()
    with (logs / "kiosk.log").open("w", encoding="utf-8") as file:
        for at in range(40):
            level, what = LOGGED[at % len(LOGGED)]
            moment = (now - timedelta(minutes=17 * at)).isoformat()
            file.write(json.dumps({"at": moment, "level": level, "what": what}) + "\n")


def keep_the_desk(storage: Storage, settings: Settings) -> None:
    """Let two guides share the last weeks, always a few minutes short of the whole day."""
    duty = StoredDuty(storage.database, place_of(settings))
    first, second = (Guide(one.id, one.name) for one in storage.accounts.all() if one.name in GUIDES)
    for back in range(40, 0, -1):
        day = datetime.now(SEOUL).date() - timedelta(days=back)
        morning = datetime.combine(day, time(9, back % 4), SEOUL)
        duty.change(first, first, morning)
        duty.change(second, second, morning.replace(hour=13))
        duty.change(None, second, morning.replace(hour=17, minute=57 + back % 3))


def hire(storage: Storage, settings: Settings) -> None:
    """Give the installation its people; none of them exists."""
    demo = next(one for one in storage.accounts.all() if one.name == "demo")
    for name, (roles, office) in PEOPLE.items():
        made = storage.accounts.make(name, "sea-wind-4711", roles, by=demo)
        if office:
            case_rules(storage, settings).tie(str(made.id), office, "member", str(demo.id), datetime.now(UTC))
        for _ in range(9):
            storage.accounts.sign_out(made, idle=False)


def draw_accounts(studio: Studio) -> None:
    """Draw the accounts, and the log."""
    page = studio.turn("accounts")
    page.choose(page.people[1].key)
    studio.keep("admin-accounts")
    page.begin()
    studio.keep("admin-account-new")
    page.turn(1)
    studio.keep("admin-access-log")
    page.turn(2)
    studio.keep("admin-password")


def draw_places(studio: Studio) -> None:
    """Draw a stopped lift, a renamed room, an office with its own hours."""
    page = studio.turn("places")
    page.choose("place", rows(page)[0].key)
    do(page, "stop")
    studio.keep("admin-places")
    page.go({"pane": "1"})
    nursery = next(one.key for one in rows(page) if one.cells[0].text == "수유실")
    page.choose("place", nursery)
    page.write(nursery, "ko", "아기 쉼터")
    do(page, "rename")
    studio.keep("admin-rooms")
    page.go({"pane": "2"})
    page.choose("place", "감사실")
    page.write("감사실", "opens", "10:00")
    page.write("감사실", "closes", "16:30")
    do(page, "set")
    studio.keep("admin-hours")


def draw_notices(studio: Studio) -> None:
    """Draw an announcement that stands, and its preview."""
    page = studio.turn("notices")
    page.go({"notice": "new"})
    page.write("new", "ko", "12월 1일부터 민원동 승강기를 고칩니다. 본관 승강기를 이용해 주십시오.")
    page.write("new", "en", "The lift of the Civil Service Building is out of order from 1 December.")
    do(page, "keep")
    studio.settle()
    page.choose("notice", rows(page)[0].key)
    studio.keep("admin-notices")


def draw_reorganisation(studio: Studio) -> None:
    """Draw an office that was renamed, and a draft that founds, merges and splits, with what follows."""
    page = studio.turn("reorganisation")
    for office, name, days in (("건설과", "도로건설과", 0), ("교통행정과", "교통정책과", 1)):
        page.choose(office)
        page.put(name)
        page.wait(days)
        studio.settle()
        if days == 0:
            page.publish()
            studio.settle()
    page.turn(1)
    page.pickRoom(next(at for at, one in enumerate(page.rooms) if one.endswith("빈 방")))
    page.put("청년정책과")
    page.choose("감사실")
    page.turn(3)
    page.pickInto(page.targets.index("세정과"))
    page.put("")
    page.choose("교통행정과")
    page.turn(4)
    page.takeTeam(page.teams[1].name)
    studio.keep("admin-reorganisation")
    page.put("교통시설과")
    studio.keep("admin-reorganisation-split")


def draw_cards(studio: Studio) -> None:
    """Draw a card that is being confirmed line by line."""
    page = studio.turn("cards")
    page.choose("card", "외국인등록")
    form = page.view.lanes[1].blocks[0]
    for one in form.fields[:2]:
        page.write(form.key, one.name, "1")
    studio.keep("admin-cards")


def draw_checks(studio: Studio) -> None:
    """Draw a year of spot checks."""
    page = studio.turn("checks")
    for at, (checked, kept) in enumerate(((20, 18), (40, 37), (12, 12), (1, 0), (36, 36), (1, 1))):
        promise, office, _day = page.view.lanes[2].blocks[0].fields
        page.write("check", "promise", promise.choices[at % 4])
        page.go({"office": office.choices[3 * at]})
        page.write("many", "checked", str(checked))
        page.write("many", "kept", str(kept))
        do(page, "many")
        studio.settle()
    studio.keep("admin-checks")


def draw_charter(studio: Studio) -> None:
    """Draw the charter with one limit to come, another being written, one amount and a budget set."""
    page = studio.turn("charter")
    page.go({"promise": "complaint-reply"})
    day = (datetime.now(SEOUL) + timedelta(days=9)).date().isoformat()
    for name, words in (("day", day), ("limit", "2일"), ("words", "2일 안에 검토하여 결과를 알려 드립니다.")):
        page.write("complaint-reply", name, words)
    do(page, "change")
    studio.settle()
    for key, amount, basis in (
        ("delay", "5,000", "목포시 민원사무처리규정"),
        (str(datetime.now(SEOUL).year), "240000", ""),
    ):
        page.write(key, f"sum {key}", amount)
        if basis:
            page.write(key, f"basis {key}", basis)
        do(page, "set", key)
        studio.settle()
    studio.keep("admin-charter")
    page.go({"promise": "call-back"})
    studio.keep("admin-charter-change")


def draw_report(studio: Studio) -> None:
    """Draw the year's report, its survey being entered, and then its countdown with one channel done."""
    page = studio.turn("report")
    studio.keep("admin-report")
    studio.scroll()
    studio.keep("admin-report-survey")
    closed = (datetime.now(SEOUL) - timedelta(days=20)).date().isoformat()
    page.recordSurvey(closed, "812", "87.4", "창구와 전화를 함께 물음")
    studio.settle()
    page.publish("homepage", page.today, "https://www.city.example/charter/2026")
    studio.settle()
    due = (datetime.now(SEOUL) + timedelta(days=90)).date().isoformat()
    for finding, source, deed in FOUND:
        page.noteImprovement(finding, source, deed, due)
        studio.settle()
    page.finishImprovement(page.improvements[0].key)
    studio.settle()
    studio.scroll()
    studio.keep("admin-report-year-end")
    page.print()
    studio.settle()


def draw_system(studio: Studio) -> None:
    """Draw the parts of the page of the system."""
    page = studio.turn("system")
    page.examine()
    studio.keep("admin-system")
    now = seoul_now().replace(hour=14, minute=7)
    with the_fleet(four_booths(now), now):
        page.turn(1)
        page.look()
        studio.keep("admin-fleet")
    page.turn(2)
    page.choose(page.backups[2].name)
    studio.keep("admin-backups")
    page.turn(3)
    studio.keep("admin-logs")


if __name__ == "__main__":
    _application = open_qt()
    with TemporaryDirectory() as place:
        draw_keeping(Path(place))
