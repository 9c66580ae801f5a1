# SPDX-License-Identifier: GPL-3.0-or-later
"""The office's page: who comes without a number or a name, arrivals by a tap and by digits, taking back."""

from __future__ import annotations

from datetime import timedelta
import re
from typing import TYPE_CHECKING

import pytest

from kiosk.services.directory import seoul_now
from kiosk.services.doubted_taps import DoubtedTaps
from kiosk.services.office import tries
from kiosk.services.office.tries import FREE
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables.base import access_log
from kiosk.storage.visit_rows import events_of
from kiosk.storage.visits import StoredVisits
from tests.visitor import demo_settings
from tests.web.office import HALL, TAX, booth, city, code_for, number_of, office_site, set_out

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from kiosk.visits.events import VisitEvent
    from kiosk.visits.log import VisitLog
    from kiosk.visits.visit import Visit
    from tests.web.office import OfficeSite


@pytest.fixture(autouse=True)
def _no_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let wrong tries count for as long as a busy machine takes."""
    for name in ("MINUTE_S", "FIRST_S", "LONGEST_S"):
        monkeypatch.setattr(tries, name, 100_000.0)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[OfficeSite]:
    with office_site(city(tmp_path / "data")) as opened:
        yield opened


@pytest.fixture
def log(site: OfficeSite) -> Iterator[VisitLog]:
    with booth(site.data) as opened:
        yield opened


def visit_of(data: Path, key: UUID) -> Visit:
    with opened_storage(data, demo_settings()) as storage:
        found = StoredVisits(storage.database).visit(key)
    assert found is not None
    return found


def told(data: Path, key: UUID) -> list[VisitEvent]:
    """Return what was told of a visit beside its own screen."""
    with opened_storage(data, demo_settings()) as storage, storage.database.read() as connection:
        return [one for one in events_of(connection, [key])[key] if one.origin != "booth"]


def test_a_browser_that_is_not_paired_sees_nobody(site: OfficeSite, log: VisitLog) -> None:
    set_out(log)
    assert "짝짓기 번호" in site.get().text
    assert "23번" not in site.get().text
    assert site.get("/office/live").status_code == 401
    assert site.get("/office/events").status_code == 401


def test_the_page_shows_where_to_from_where_and_when_and_never_the_number(
    site: OfficeSite, log: VisitLog
) -> None:
    site.paired()
    visit = set_out(log, language="vi")
    page, number = site.get().text, number_of(log, visit)
    for said in ("23번", "주정차 과태료", "교통지도팀", "Tiếng Việt", "본관 앞에서 떠남", "도착 예상"):
        assert said in page
    for where in (page, site.get("/office/live").text):
        plain = re.sub(r"[0-9a-f]{12,}", "", where.replace(str(visit), ""))  # tokens and digests
        assert not re.search(rf"\b{number}\b", plain)


def test_a_tap_is_an_arrival_seen_by_the_office_and_firm_where_nobody_else_comes(
    site: OfficeSite, log: VisitLog
) -> None:
    site.paired()
    visit = set_out(log)
    assert "23번 자리 도착" in site.post("/office/arrive", visit=str(visit)).text
    found = visit_of(site.data, visit)
    assert (found.evidence, found.firm, found.ends) == ("desk", True, "within_2min")
    (event,) = told(site.data, visit)
    assert (event.origin, event.data["by_code"], event.data["alone"]) == ("office", False, True)
    assert "이미 도착입니다" in site.post("/office/arrive", visit=str(visit)).text
    assert len(told(site.data, visit)) == 1


def test_a_tap_among_several_is_soft_and_four_digits_are_firm(site: OfficeSite, log: VisitLog) -> None:
    site.paired()
    tapped, other = set_out(log), set_out(log, f"{HALL}/14")
    site.post("/office/arrive", visit=str(tapped))
    assert not visit_of(site.data, tapped).firm
    third = set_out(log, f"{HALL}/24")
    assert "24번 자리 도착" in site.post("/office/code", code=number_of(log, third)).text
    assert visit_of(site.data, third).firm
    assert visit_of(site.data, other).arrived_s is None
    assert "이미 도착입니다" in site.post("/office/code", code=number_of(log, third)).text


def test_a_tap_of_an_office_that_is_doubted_is_soft_and_its_digits_stay_firm(
    site: OfficeSite, log: VisitLog
) -> None:
    site.paired()
    last_month = seoul_now() - timedelta(days=32)
    with opened_storage(site.data, demo_settings()) as storage:
        doubted = DoubtedTaps(storage.database, demo_settings())
        doubted.say(HALL, "20건 가운데 6건 거짓", by="admin", now=last_month)
        doubted.say(TAX, "20건 가운데 6건 거짓", by="admin", now=seoul_now())
    tapped = set_out(log)
    site.post("/office/arrive", visit=str(tapped))
    assert (visit_of(site.data, tapped).evidence, visit_of(site.data, tapped).firm) == ("desk", False)
    said = set_out(log)
    site.post("/office/code", code=number_of(log, said))
    assert visit_of(site.data, said).firm
    site.paired(TAX)
    this_month = set_out(log, f"{TAX}/3")
    site.post("/office/arrive", visit=str(this_month))
    assert visit_of(site.data, this_month).firm


def test_an_arrival_is_taken_back_on_its_row_and_both_stay_in_the_log(
    site: OfficeSite, log: VisitLog
) -> None:
    site.paired()
    visit = set_out(log)
    site.post("/office/arrive", visit=str(visit))
    assert "도착을 되돌렸습니다" in site.post("/office/undo", visit=str(visit)).text
    found = visit_of(site.data, visit)
    assert (found.arrived_s, found.refused) == (None, {"taken_back": 1})
    assert [one.kind for one in told(site.data, visit)] == ["arrival_confirmed", "reopened"]
    assert "그사이 목록이 바뀌었습니다" in site.post("/office/undo", visit=str(visit)).text
    site.post("/office/code", code=number_of(log, visit))
    assert visit_of(site.data, visit).firm


def test_a_number_of_another_office_is_no_arrival_and_says_where_it_belongs(
    site: OfficeSite, log: VisitLog
) -> None:
    site.paired()
    visit = set_out(log, f"{TAX}/3")
    page = site.post("/office/code", code=number_of(log, visit)).text
    assert "세정과로 가신 분입니다" in page
    found = visit_of(site.data, visit)
    assert (found.arrived_s, found.refused) == (None, {"other_place": 1})


def test_another_offices_visits_are_out_of_reach(site: OfficeSite, log: VisitLog) -> None:
    site.paired()
    theirs = set_out(log, f"{TAX}/3")
    for path in ("/office/arrive", "/office/undo"):
        for key in (str(theirs), "", "0", "../x", "00000000-0000-0000-0000-000000000000", "' OR 1=1 --"):
            assert "그사이 목록이 바뀌었습니다" in site.post(path, visit=key).text
    assert told(site.data, theirs) == []
    assert str(theirs) not in site.get().text
    tax = site.another().paired(TAX)
    tax.post("/office/arrive", visit=str(theirs))
    site.post("/office/undo", visit=str(theirs))
    assert visit_of(site.data, theirs).evidence == "desk"


def test_numbers_cannot_be_tried_one_after_the_other(site: OfficeSite, log: VisitLog) -> None:
    site.paired()
    visit = set_out(log)
    right = number_of(log, visit)
    wrong = [f"{(int(right) + 64 * step) % 10_000:04}" for step in range(1, FREE + 1)]
    for number in wrong:
        assert "지금 오고 있는 번호가 아닙니다" in site.post("/office/code", code=number).text
    assert "초 뒤에 다시 쳐 주십시오" in site.post("/office/code", code=right).text
    assert visit_of(site.data, visit).arrived_s is None
    assert (
        "도착" in site.another().paired().post("/office/code", code=right).text
    )  # another browser's tries are its own


def test_too_early_a_tap_is_kept_and_proves_nothing(site: OfficeSite, log: VisitLog) -> None:
    site.paired()
    visit = log.begin()
    log.target_chosen(f"{HALL}/23", 600.0, least_seconds=300.0)
    log.way_shown(600.0, least_seconds=300.0)
    assert log.stored(60)
    assert "아직 도착으로 적지 않았습니다" in site.post("/office/arrive", visit=str(visit.id)).text
    assert visit_of(site.data, visit.id).refused == {"too_early": 1}


def test_a_code_pairs_one_browser_once_and_an_ended_one_sees_nothing_more(site: OfficeSite) -> None:
    code = code_for(site.data)
    spaced = f" {code[:4].lower()} {code[4:]} "
    assert HALL in site.post("/office/pair", code=spaced).text
    again = site.another()
    assert "맞지 않거나 10분이 지난 번호입니다" in again.post("/office/pair", code=code).text
    for _ in range(FREE - 1):
        again.post("/office/pair", code="ABCDEFGH")
    assert "초 뒤에 다시 입력해" in again.post("/office/pair", code=code_for(site.data)).text
    forged = site.another()
    forged.browser.cookies.set("kiosk-office", "A" * 43)
    assert "짝짓기 번호" in forged.get().text
    with opened_storage(site.data, demo_settings()) as storage:
        from kiosk.services.office.pairing import Pairing  # noqa: PLC0415 # only here

        pairing = Pairing(storage.database, demo_settings())
        known = pairing.known(site.browser.cookies["kiosk-office"])
        assert known is not None
        pairing.close(known, "system")
        with storage.database.read() as connection:
            acts = [row.action for row in connection.execute(access_log.select()) if "office" in row.action]
    assert "짝짓기 번호" in site.get().text
    assert acts == ["office.offered", "office.paired", "office.offered", "office.closed"]


def test_what_charts_and_events_say_is_shown_as_its_letters(site: OfficeSite, log: VisitLog) -> None:
    site.paired()
    set_out(log, f"{HALL}/<img src=x onerror=alert(1)>")
    page = site.get().text
    assert "<img" not in page
    assert "&lt;img src=x" in page


def test_no_address_and_no_line_of_the_log_holds_a_number_or_a_visit(
    site: OfficeSite, log: VisitLog, caplog: pytest.LogCaptureFixture
) -> None:
    site.paired()
    visit = set_out(log)
    answer = site.post("/office/code", code=number_of(log, visit))
    seen = [str(one.url) for one in (*answer.history, answer)]
    assert seen == ["http://127.0.0.1/office/code", "http://127.0.0.1/office"]
    ours = [record.getMessage() for record in caplog.records if record.name.startswith(("kiosk", "uvicorn"))]
    assert not [line for line in ours if number_of(log, visit) in line or str(visit) in line]


def test_the_days_figures_leave_nobody_out_and_say_no_share_of_few(site: OfficeSite, log: VisitLog) -> None:
    site.paired()
    first, _ = set_out(log), set_out(log, f"{HALL}/14")
    site.post("/office/code", code=number_of(log, first))
    page = site.get().text
    assert "<strong>2</strong>분이 물으심" in page
    assert "적어도 <strong>1</strong>분, 많아야 <strong>1</strong>분" in page
    assert "가는 중 <strong>1</strong>" in page
    assert " %" not in page.split("오늘 이 부서")[1].split("<svg")[0]
