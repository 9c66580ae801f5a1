# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody of an office under their own account: away, calls, the chart; their office's alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
import re
from typing import TYPE_CHECKING, Final

import openpyxl
from pypdf import PdfReader
import pytest

from kiosk.cases.states import CaseMove
from kiosk.directory.revisions import RevisionDraft
from kiosk.resources import TRANSLATIONS
from kiosk.services.cases import booth as cases_booth
from kiosk.services.cases.booth import case_rules
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.office import staff as office_staff
from kiosk.services.office import tries
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables.base import access_log
from tests.services.acts import PASSWORD, quick
from tests.ui.admin.city_cases import answers
from tests.visitor import demo_settings
from tests.web.office import HALL, SEATING, TAX, account, booth, city, office_site, set_out

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from httpx2 import Response

    from kiosk.directory.public import PublicSeat
    from tests.web.office import OfficeSite

CLERK: Final = "kim"


@pytest.fixture(autouse=True)
def _no_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let wrong tries count for as long as a busy machine takes."""
    for name in ("MINUTE_S", "FIRST_S", "LONGEST_S"):
        monkeypatch.setattr(tries, name, 100_000.0)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[OfficeSite]:
    data = city(tmp_path / "data")
    account(data, CLERK, HALL)
    with office_site(data) as opened:
        yield opened


def enter(site: OfficeSite, name: str = CLERK, password: str = PASSWORD, new: str = "") -> Response:
    page = site.get("/office/sign-in").text
    token = re.findall(r'name="token" value="([0-9a-f]{64})"', page)[-1]
    told = {"token": token, "account": name, "password": password, "new": new}
    return site.browser.post("/office/sign-in", data=told)


def shown(data: Path, desk: str) -> PublicSeat:
    """Return a seat as visitors see it."""
    with opened_storage(data, demo_settings()) as storage:
        directory = open_directory(storage.database, demo_settings(), TRANSLATIONS, seoul_now)
        seat = directory.load_public(directory.today()).seat(f"{HALL}/{desk}")
    assert seat is not None
    return seat


def log_of(data: Path) -> list[tuple[str, str]]:
    with opened_storage(data, demo_settings()) as storage, storage.database.read() as connection:
        return [(row.action, row.actor) for row in connection.execute(access_log.select())]


def test_a_given_password_is_changed_at_the_first_sign_in(site: OfficeSite) -> None:
    with opened_storage(site.data, demo_settings()) as storage:
        people = quick(storage)
        made = people.make("lee", PASSWORD, ["office"], by=people.all()[0])
        rules = case_rules(storage, demo_settings())
        rules.tie(str(made.id), HALL, "member", "admin", seoul_now())
    refused = enter(site, "lee").text
    assert "다른 사람이 정해 준 첫 비밀번호입니다." in refused
    assert "<details open>" in refused
    assert "비밀번호에 계정 이름을 넣을 수 없습니다." in enter(site, "lee", PASSWORD, "lee-and-the-hall").text
    assert "lee" in enter(site, "lee", PASSWORD, "my-own-walk-21").text
    site.post("/office/sign-out")
    assert "<details>" in enter(site, "lee").text, "the given one opens nothing more"
    assert "개인 계정으로 들어가기" not in enter(site, "lee", "my-own-walk-21").text


def test_without_an_account_of_the_office_nothing_personal_is_shown_or_done(site: OfficeSite) -> None:
    site.paired()
    for path in ("/office/away", "/office/calls", "/office/chart"):
        assert "개인 계정으로 들어가기" in site.get(path).text
    for path in ("/office/away/mark", "/office/calls/called", "/office/chart/publish"):
        assert "개인 계정으로 들어가기" in site.post(path, seat="23", until="0", number="A-000001-7").text
    assert shown(site.data, "23").away is None


def test_a_wrong_account_and_a_wrong_password_read_alike_and_few_tries_are_free(site: OfficeSite) -> None:
    texts = [enter(site, "nobody").text, enter(site, CLERK, "wrong-password-1").text]
    told = [re.findall(r"이름이나 비밀번호가 다릅니다[^<]*", text) for text in texts]
    assert told[0] == told[1] != []
    for _ in range(3):
        enter(site, "nobody")
    assert "초 뒤에 다시 시도해" in enter(site).text


def test_only_the_role_and_only_the_paired_office_are_let_in(site: OfficeSite) -> None:
    account(site.data, "guide1", HALL, "guide")
    account(site.data, "loose", None)
    account(site.data, "tax", TAX)
    assert "권한이 없는 계정입니다" in enter(site, "guide1").text
    assert "어느 부서에도 묶여 있지 않습니다" in enter(site, "loose").text
    assert "이 PC는 교통행정과에 짝지어" in enter(site.another().paired(), "tax").text
    assert f"<strong>{TAX}</strong>" in enter(site.another(), "tax").text  # on a browser of their own


def test_coming_and_going_give_the_browser_another_number_and_the_old_one_opens_nothing(
    site: OfficeSite,
) -> None:
    site.get()
    before = site.browser.cookies["kiosk-browser"]
    enter(site)
    inside = site.browser.cookies["kiosk-browser"]
    assert inside != before
    forger = site.another()
    forger.browser.cookies.set("kiosk-browser", before)
    assert "개인 계정으로 들어가기" in forger.get("/office/away").text
    site.post("/office/sign-out")
    thief = site.another()
    thief.browser.cookies.set("kiosk-browser", inside)
    assert "개인 계정으로 들어가기" in thief.get("/office/away").text


def test_a_colleague_is_marked_away_and_back_and_the_log_names_who_did(site: OfficeSite) -> None:
    enter(site)
    with booth(site.data) as log:
        set_out(log, f"{HALL}/23")
    assert "지금 1분이 이 자리로 오고 계십니다" in site.get("/office/away?seat=23").text
    tomorrow = (seoul_now() + timedelta(days=1)).date().isoformat()
    page = site.post("/office/away/mark", seat="23", until="1", day="2027-01-31", reason="trip").text
    assert f"{tomorrow}까지" in page  # the button that was pressed, not the day that was typed beside it
    away = shown(site.data, "23").away
    assert away is not None
    assert (away.reason, away.until) == ("trip", tomorrow)
    assert "돌아옴" in site.post("/office/away/back", seat="23").text
    assert shown(site.data, "23").away is None
    edits = [actor for action, actor in log_of(site.data) if action == "directory.edit"]
    assert edits == [CLERK, CLERK]
    for seat, until in (
        ("99", "0"),
        (f"../{TAX}/3", "0"),
        ("23", "-1"),
        ("23", "2020-01-01"),
        ("23", "soon"),
    ):
        assert "바꾸지 않았습니다" in site.post("/office/away/mark", seat=seat, until=until).text


def test_ten_minutes_without_a_press_end_the_session_and_a_page_that_renews_itself_is_none(
    site: OfficeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.paired()
    monkeypatch.setattr(office_staff, "IDLE_S", 0.0)
    enter(site)
    assert CLERK not in site.get().text
    assert "개인 계정으로 들어가기" in site.get("/office/away").text
    assert [action for action, _ in log_of(site.data)][-1] == "sign_out.idle"
    assert "오고 있는 분" in site.get().text  # the paired browser goes on


def test_who_loses_the_role_is_out_at_the_next_press(site: OfficeSite) -> None:
    enter(site)
    assert site.get("/office/away").status_code == 200
    with opened_storage(site.data, demo_settings()) as storage:
        known = next(one for one in storage.accounts.all() if one.name == CLERK)
        chief = quick(storage).make("chief", PASSWORD, ("system",), by=None)
        storage.accounts.set_roles(known, (), by=chief)
    assert "개인 계정으로 들어가기" in site.get("/office/away").text
    assert "짝짓기 번호" in site.get().text


def test_calls_are_the_offices_own_and_how_they_went_is_kept(site: OfficeSite) -> None:
    with opened_storage(site.data, demo_settings()) as storage:
        intake = cases_booth.intake_service(storage, demo_settings(), seoul_now())
        intake.has_room = lambda: True
        numbers = [
            intake.submit(answers(at, "callback", office), seoul_now()).number
            for at, office in enumerate((HALL, HALL, TAX))
        ]
    enter(site)
    page = site.get("/office/calls").text
    assert [number in page for number in numbers] == [True, True, False]
    assert "010-" not in page
    assert "받지 않으심" in site.post("/office/calls/missed", number=numbers[0]).text
    assert "1번 걸었음" in site.get("/office/calls").text
    assert "통화했음" in site.post("/office/calls/called", number=numbers[1]).text
    for foreign in (numbers[2], "A-999999-9", ""):
        assert "바꾸지 않았습니다" in site.post("/office/calls/called", number=foreign).text
    with opened_storage(site.data, demo_settings()) as storage:
        store = cases_booth.untouched_cases(storage, demo_settings())
        moves = [[event.move for event in store.load(one).events] for one in numbers]  # type: ignore[union-attr] # all are there
    assert (CaseMove.MISS in moves[0], CaseMove.CALL in moves[1], len(moves[2])) == (True, True, 0)


def workbook(office: str, change: tuple[str, str] = ("", "")) -> bytes:
    """Return an office's chart with a text replaced in its cells."""
    book = openpyxl.load_workbook(SEATING / f"{office}.xlsx")
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and change[0] and change[0] in cell.value:
                    cell.value = cell.value.replace(*change)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def drop(site: OfficeSite, name: str, content: bytes) -> str:
    page = site.get("/office/chart").text
    token = re.findall(r'name="token" value="([0-9a-f]{64})"', page)[-1]
    answer = site.browser.post("/office/chart/read", data={"token": token}, files={"chart": (name, content)})
    return answer.text


def test_a_chart_is_read_its_difference_shown_and_published_on_a_press(site: OfficeSite) -> None:
    enter(site)
    before = shown(site.data, "23").duties
    changed = workbook(HALL, ("주정차 과태료", "주정차 범칙금"))
    assert "업무" in drop(site, "새 배치도.xlsx", changed)
    assert shown(site.data, "23").duties == before
    day = seoul_now().date()
    assert "발행했습니다" in site.post("/office/chart/publish", day=day.isoformat()).text
    assert any("주정차 범칙금" in duty for duty in shown(site.data, "23").duties)
    assert "올린 파일이 없습니다" in site.post("/office/chart/publish", day=day.isoformat()).text
    assert ("directory.import", CLERK) in log_of(site.data)


def test_what_a_chart_takes_on_its_own_day_is_asked_for_even_where_it_takes_nothing_today(
    site: OfficeSite,
) -> None:
    enter(site)
    today, day = seoul_now().date(), seoul_now().date() + timedelta(days=5)
    with opened_storage(site.data, demo_settings()) as storage:
        directory = open_directory(storage.database, demo_settings(), TRANSLATIONS, seoul_now)
        office = directory.load_directory(today).by_name[HALL]
        more = tuple(replace(one, desk=f"{at}", place=None) for at, one in enumerate(office.seats * 2, 1000))
        grown = replace(office, seats=(*office.seats, *more))
        directory.publish(RevisionDraft({HALL: grown}, day, directory.latest(), "admin", "edit"))
    drop(site, "새 배치도.xlsx", workbook(HALL, ("주정차 과태료", "주정차 범칙금")))
    asked = site.post("/office/chart/publish", day=day.isoformat(), reason="정기 인사").text
    assert f"{len(more)}자리가 사라집니다" in asked
    assert "발행했습니다" not in asked
    with opened_storage(site.data, demo_settings()) as storage:
        directory = open_directory(storage.database, demo_settings(), TRANSLATIONS, seoul_now)
        assert len(directory.load_directory(day).by_name[HALL].seats) == len(grown.seats)
    assert "숫자" in site.post("/office/chart/publish", day=day.isoformat(), reason="정기 인사").text
    told = site.post("/office/chart/publish", day=day.isoformat(), reason="정기 인사", asks=str(len(more)))
    assert "발행했습니다" in told.text


def test_an_office_prints_the_poster_of_its_own_door(site: OfficeSite) -> None:
    assert (
        site.get("/office/chart/poster.pdf").headers["content-type"].startswith("text/html")
    )  # sign in first
    enter(site)
    assert "/office/chart/poster.pdf" in site.get("/office/chart").text
    answer = site.get("/office/chart/poster.pdf")
    assert answer.headers["content-type"] == "application/pdf"
    (page,) = PdfReader(BytesIO(answer.content)).pages
    assert HALL in re.sub(r"\s", "", page.extract_text())
    assert "exported" in {action for action, _ in log_of(site.data)}


def test_a_chart_with_a_name_in_a_text_another_offices_or_no_chart_changes_nothing(site: OfficeSite) -> None:
    enter(site)
    day = seoul_now().date().isoformat()
    named = workbook(HALL, ("주정차 과태료", "김영희 주무관 과태료"))
    assert "고칠 칸이 있어 발행할 수 없습니다" in drop(site, "이름.xlsx", named)
    assert "바꾸지 않았습니다" in site.post("/office/chart/publish", day=day, reason="급함", asks="1").text
    assert "다른 부서의 배치도" in drop(site, "세정과.xlsx", workbook(TAX))
    for name in ("x.exe", "../../kiosk.db", ".xlsx", "a.xlsx\x00.exe", "x.html"):
        assert "바꾸지 않았습니다" in drop(site, name, b"PK")
    assert "<script>" not in drop(site, "<script>alert(1)</script>.csv", b"a,b\n")
    assert "개정" not in site.post("/office/chart/publish", day="1999-01-01").text
    assert [action for action, _ in log_of(site.data)].count("directory.import") == 1  # the city's first
