# SPDX-License-Identifier: GPL-3.0-or-later
"""No hidden name leaves by any door: charts, seats, notices, words, and rules that follow people."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
import re
from typing import TYPE_CHECKING

from pypdf import PdfReader
import pytest
from sqlalchemy import text as sql

from kiosk.directory.edits import Rewrite
from kiosk.directory.visibility import Policy, Rule, VisibilityLevel
from kiosk.reports.year_end import Survey
from kiosk.search.hangul import clean
from kiosk.services.admin.improvements import IMPROVEMENT, ImprovementService, NewImprovement
from kiosk.services.admin.notices import AnnouncementService
from kiosk.services.admin.results.notices import AnnouncementEntry
from kiosk.services.admin.results.words import Joined
from kiosk.services.admin.visibility import VisibilityService
from kiosk.services.admin.words import SearchWordService
from kiosk.services.directory import seoul_now
from kiosk.services.refused import Refused
from kiosk.storage.decisions import Decision, StoredDecisions
from tests.services.acts import world
from tests.services.test_directory import TODAY, database, desk, table
from tests.services.test_seat_desk import admins

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.services.directory import DirectoryService
    from kiosk.storage.database import Database
    from tests.services.test_seat_desk import Admins

__all__ = ["admins", "database", "desk"]
LEAKS = (
    "세정과,징수팀,주무관,,S-1,061-000-0001,체납 관리 담당 심가람,",
    "세정과,징수팀,주무관,,S-1,061-000-0001,체납 관리 홍가칭님,",
    "세정과,팀장 심가람,주무관,,S-1,061-000-0001,체납 관리,",
    "세정과,징수팀,주무관,누설일,S-1,061-000-0001,체납 관리(누설일 전용),",
)


def everything(desk: DirectoryService) -> str:
    return repr(asdict(desk.load_public(TODAY)))


@pytest.mark.parametrize("row", LEAKS)
def test_a_name_in_a_chart_blocks_it_with_its_cell_even_when_everything_is_accepted(
    desk: DirectoryService, tmp_path: Path, row: str
) -> None:
    result = desk.import_charts([table(tmp_path, row)], valid_from=TODAY, accept=True)
    assert result.refused
    assert not result.asked
    (found,) = [one for one in result.problems if one.named]
    assert found.cell == "A2"
    assert "사람 이름으로 보입니다" in found.message
    assert desk.latest() == 0


def test_a_masked_name_is_published_masked_and_an_allowed_word_as_it_is(
    desk: DirectoryService, tmp_path: Path, database: Database
) -> None:
    file = table(tmp_path, "세정과,징수팀,주무관,,S-1,061-000-0001,담당 심가람,")
    desk.decide_name("담당 심가람", "심가람", "담당 07", allow=False)
    assert desk.import_charts([file], valid_from=TODAY).revision == 1
    assert "담당 ○○○" in everything(desk)
    assert "심가람" not in everything(desk)
    desk.decide_name("담당 심가람", "심가람", "담당 07", allow=True)
    assert "담당 심가람" in everything(desk)
    with database.read() as connection:
        log = connection.execute(sql("select action, object from access_log")).all()
    assert [row.action for row in log if row.action.startswith("name.")] == ["name.mask", "name.allow"]
    assert not any("심가람" in row.object for row in log)


def test_whoever_has_left_is_still_known_by_name(desk: DirectoryService, tmp_path: Path) -> None:
    old = "세정과,징수팀,주무관,누설일,S-1,061-000-0001,체납 관리,"
    desk.import_charts([table(tmp_path, old)], valid_from=TODAY)
    desk.import_charts([table(tmp_path, old.replace("누설일", "공개이"))], valid_from=TODAY)
    new = old.replace("누설일", "공개이").replace("체납 관리", "체납 관리와 누설일 서류")
    assert desk.import_charts([table(tmp_path, new)], valid_from=TODAY).refused


def test_what_was_published_before_the_gate_stood_is_masked_in_the_projection(
    desk: DirectoryService, tmp_path: Path, database: Database
) -> None:
    desk.import_charts(
        [table(tmp_path, "세정과,징수팀,주무관,,S-1,061-000-0001,체납 관리,")], valid_from=TODAY
    )
    with database.write() as connection:
        change = sql("update directory_offices set content = replace(content, '체납 관리', '담당 심가람')")
        connection.execute(sql("drop trigger if exists directory_offices_update"))
        connection.execute(change)
    assert "○○○" in everything(desk)
    assert "심가람" not in everything(desk)


@pytest.mark.parametrize("named", [False, True])
def test_whoever_was_hidden_at_a_desk_without_a_name_stays_hidden_when_a_chart_brings_one(
    desk: DirectoryService, tmp_path: Path, *, named: bool
) -> None:
    row = "세정과,징수팀,주무관,{},,061-000-0001,체납 관리,"
    desk.import_charts([table(tmp_path, row.format("누설일" if named else ""))], valid_from=TODAY)
    desk.change_policy(Policy(city=Rule(VisibilityLevel.FULL)), "담당 07", "city: full")
    desk.hide_now("세정과/1", "담당 07")
    desk.import_charts([table(tmp_path, row.format("누설일"))], valid_from=TODAY)
    assert "누설일" not in everything(desk)
    assert "체납 관리" not in repr(desk.load_public(TODAY).seat("세정과/1"))
    moved = "세정과,징수팀,주무관,다른이,,061-000-0009,압류,", row.format("누설일")
    desk.import_charts([table(tmp_path, *moved)], valid_from=TODAY)
    assert "누설일" not in everything(desk)


@pytest.mark.parametrize("names", [("", ""), ("누설일", "다른이")])
def test_whoever_is_hidden_stays_so_where_only_duties_tell_that_two_may_have_changed_places(
    desk: DirectoryService, tmp_path: Path, names: tuple[str, str]
) -> None:
    rows = "세정과,징수팀,주무관,{},,,체납 관리,", "세정과,징수팀,주무관,{},,,압류 해제,"
    desk.import_charts([table(tmp_path, *(row.format("") for row in rows))], valid_from=TODAY)
    desk.change_policy(Policy(city=Rule(VisibilityLevel.FULL)), "담당 07", "city: full")
    desk.hide_now("세정과/1", "담당 07")
    swapped = [row.format(name) for row, name in zip(rows, names, strict=True)][::-1]
    desk.import_charts([table(tmp_path, *swapped)], valid_from=TODAY)
    assert "누설일" not in everything(desk)
    assert [seat.duties for seat in desk.load_public(TODAY).seats()] == [(), ()], "both, until an admin says"


@pytest.mark.parametrize("hidden_first", [False, True])
@pytest.mark.parametrize("named", [False, True])
def test_whoever_is_hidden_now_stays_hidden_when_a_chart_for_a_later_day_comes_into_force(
    desk: DirectoryService, tmp_path: Path, *, hidden_first: bool, named: bool
) -> None:
    later, row = TODAY + timedelta(days=6), "세정과,징수팀,주무관,{},{},061-000-0001,체납 관리,"
    desk.import_charts([table(tmp_path, row.format("누설일" if named else "", ""))], valid_from=TODAY)
    desk.change_policy(Policy(city=Rule(VisibilityLevel.FULL)), "담당 07", "city: full")
    if hidden_first:
        desk.hide_now("세정과/1", "담당 07")
    rows = "세정과,징수팀,주무관,다른이,S-2,061-000-0009,압류,", row.format("누설일", "S-9")
    desk.import_charts([table(tmp_path, *rows)], valid_from=later)
    if not hidden_first:
        desk.hide_now("세정과/1", "담당 07")
    for day in (TODAY, later):
        assert "누설일" not in repr(asdict(desk.load_public(day)))
    seat = desk.load_public(later).seat("세정과/2")
    assert seat is not None
    assert (seat.name, seat.title, seat.duties) == (None, None, ())


def test_a_rule_about_a_desk_without_a_name_follows_the_name_that_a_chart_brings(
    desk: DirectoryService, tmp_path: Path
) -> None:
    row = "세정과,징수팀,주무관,{},,061-000-0001,체납 관리,"
    desk.import_charts([table(tmp_path, row.format(""))], valid_from=TODAY)
    rules = Policy(city=Rule(VisibilityLevel.FULL), people={"seat:세정과/1": Rule(VisibilityLevel.HIDDEN)})
    desk.change_policy(rules, "담당 07", "person: hidden")
    desk.import_charts([table(tmp_path, row.format("누설일"))], valid_from=TODAY)
    assert "누설일" not in everything(desk)


def test_a_name_typed_at_a_seat_is_asked_about_and_kept_on_a_second_press(admins: Admins) -> None:
    sketch = admins.sketch(Rewrite("13", "duties", ("서류 접수 담당 심가람",)))
    with pytest.raises(Refused, match="심가람"):
        admins.first.publish(sketch, TODAY)
    with pytest.raises(Refused, match="심가람"):  # the same moment: a double click
        admins.first.publish(sketch, TODAY)
    clock, admins.now = admins.now, lambda: clock() + timedelta(seconds=2)  # type: ignore[method-assign] # time goes on
    admins.first._context.now = admins.now  # the same clock
    assert admins.first.publish(sketch, TODAY).published is not None
    assert "심가람" in everything(admins.directory)


def test_notices_words_and_findings_that_name_somebody_are_asked_about(admins: Admins) -> None:
    moments, desk = [admins.now()], admins.first
    post = replace(desk._context, now=lambda: moments[-1])  # a clock that can be moved on
    notices = AnnouncementService(post)
    notice = AnnouncementEntry({"ko": "여권은 심가람 주무관에게"}, TODAY, TODAY)
    with pytest.raises(Refused, match="심가람"):
        notices.keep(notice)
    assert notices.notices() == []
    moments.append(later(moments[-1]))
    notices.keep(notice)
    assert len(notices.notices()) == 1
    with pytest.raises(Refused, match="심가람"):
        SearchWordService(post).join(Joined("심가람 팀장", "여권 접수", "민원봉사실"))
    register = ImprovementService(post)
    for texts in (
        ("심가람 주무관이 늦음", "", "교육"),
        ("늦음", "심가람 팀장", "교육"),
        ("늦음", "", "심가람 팀장 교육"),
    ):
        with pytest.raises(Refused, match="심가람"):
            register.note(NewImprovement(*texts, TODAY))
    assert register.listed() == []


def test_nothing_typed_or_hidden_stays_in_memory_after_a_search_at_the_desk(admins: Admins) -> None:
    words = SearchWordService(admins.first._context)
    visibility = VisibilityService(admins.first._context)
    loaded = visibility.load()
    seat = next(seat for office in loaded.directory.offices for seat in office.seats)
    for search in (
        lambda: words.try_out("당뇨병 심가람"),
        lambda: words.duties("당뇨병 심가람"),
        lambda: visibility.preview(loaded, loaded.policy, seat.id),
    ):
        search()
        assert clean.cache_info().currsize == 0


def later(moment: datetime) -> datetime:
    return moment + timedelta(seconds=3)


def test_what_was_written_down_before_anybody_knew_a_name_is_published_without_it(tmp_path: Path) -> None:
    said = {
        "finding": "안내판이 낡았다고 심가람 주무관이 알림",
        "source": "홍가칭님의 전화",
        "deed": "담당 심가람이 고침",
    }
    with world(tmp_path / "data") as city:
        city.enter(city.account("everybody"))
        report, today = city.admin.report, city.admin.report.today()
        kept = StoredDecisions(city.storage.database, "A", IMPROVEMENT)
        value = said | {"due": today.isoformat(), "done": None}
        kept.decide(Decision("old", value, today, "somebody", seoul_now()), seen=None)
        note = "심가람 주무관이 나눠 줌"
        report.year_end.record_survey(report.year_end.of(today.year), Survey(today, 100, 91.0, note))
        written = Path(report.publication.write(report.year_end.of(today.year)))
        printed = Path(report.print(report.account(today, today)))
        files = {one.name: one.read_bytes() for one in [*written.iterdir(), printed]}
    told = {name: _words(content) for name, content in files.items()}
    assert "안내판이낡았다고" in told["details.html"]
    assert [name for name, words in told.items() if "심가람" in words or "홍가칭" in words] == []


def _words(content: bytes) -> str:
    sheets = PdfReader(BytesIO(content)).pages if content.startswith(b"%PDF") else ()
    words = "".join(one.extract_text() for one in sheets) or content.decode("utf-8", "replace")
    return re.sub(r"\s", "", words)
