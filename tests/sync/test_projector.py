# SPDX-License-Identifier: GPL-3.0-or-later
"""What booths forward is folded at the centre as the booths fold it themselves, once, whatever the order."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
import json
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event, insert
from sqlalchemy.engine import make_url

from kiosk.services.admin.results.system import SystemNotice
from kiosk.services.city_work import CityWork
from kiosk.storage.database import Database
from kiosk.storage.duty import StoredDuty
from kiosk.storage.facilities import StoredFacilities
from kiosk.storage.folder import DataFolder, make_key
from kiosk.storage.notices import unseen_notices
from kiosk.storage.server.booth_states import visits_begun
from kiosk.storage.server.projector import Projector
from kiosk.storage.surveys import StoredSurvey, empty_box
from kiosk.storage.tables import new_key
from kiosk.storage.tables.sync import outbox
from kiosk.storage.visits import StoredVisits
from kiosk.surveys.answers import SurveyAnswer, SurveyAsked
from kiosk.sync.publication import SEED_BYTES
from kiosk.ui.admin.system.notices import notice_row
from kiosk.visits.duty import Guide
from tests.sync import projections
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from kiosk.storage.server.city_server import CityServer
    from tests.sync.city import Booth

PATIENCE_S = 60.0  # however busy the machine is

type TakeIn = Callable[[], Booth]


@pytest.fixture
def projector(server: CityServer, city_url: str) -> Iterator[Projector]:
    """Fold at the centre what this module's booths send."""
    del server
    with closing(Projector(make_url(city_url))) as made:
        made.drain()  # what earlier tests have left
        yield made


def test_a_visit_is_at_the_centre_as_it_is_at_its_booth(booth_of: TakeIn, projector: Projector) -> None:
    booth = booth_of()
    visit = projections.walk(booth, arrives=True)
    projections.press(booth, accepted=True)
    booth.forwarder.drain()
    assert projector.drain().aside == 0
    assert projections.difference(booth) == []
    found = projections.centre_visits(booth)[visit]
    assert (found.evidence, found.kiosk) == ("code", f"{booth.letters} k")


def test_the_visits_of_a_day_are_counted_by_the_booth_they_began_at(
    booth_of: TakeIn, projector: Projector, city_url: str
) -> None:
    booth, now = booth_of(), datetime.now(UTC)
    for arrives in (True, False):
        projections.walk(booth, arrives=arrives)
    booth.forwarder.drain()
    projector.drain()
    with closing(Database.open(city_url)) as city, city.read() as connection:
        assert visits_begun(connection, now - timedelta(hours=1))[booth.letters] == 2
        assert booth.letters not in visits_begun(connection, now + timedelta(hours=1))


def test_a_backlog_is_not_locked_subject_by_subject(server: CityServer, city_url: str) -> None:
    """One question for all lanes: one each was most of what folding a backlog took."""
    del server
    asked: list[str] = []
    lanes = frozenset(f"subject {number}" for number in range(300))
    held = "SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory'"
    with closing(Database.open(city_url)) as database:
        event.listen(database.engine, "before_cursor_execute", lambda *told: asked.append(str(told[2])))
        with database.write(lanes) as connection:
            assert len(asked) == 1
            assert connection.exec_driver_sql(held).scalar_one() == len(lanes)


def test_rows_folded_twice_and_by_two_at_once_are_there_once(
    booth_of: TakeIn, projector: Projector, city_url: str
) -> None:
    booth = booth_of()
    for number in range(40):
        projections.walk(booth, arrives=number % 3 == 0)
    booth.forwarder.drain()
    with closing(Projector(make_url(city_url))) as other:
        both = [threading.Thread(target=one.drain) for one in (projector, other)]
        for one in both:
            one.start()
        for one in both:
            one.join()
    again = "INSERT INTO waiting_rows SELECT id, false, false FROM events WHERE {mine}"
    booth.at_the_centre(again)
    projector.drain()
    assert projections.difference(booth) == []


def test_events_that_come_in_any_order_tell_the_same_visit(booth_of: TakeIn, projector: Projector) -> None:
    booth = booth_of()
    projections.walk(booth, arrives=True)
    booth.forwarder.drain()
    ids = [row[0] for row in booth.at_the_centre("SELECT id FROM events WHERE {mine} ORDER BY seq DESC")]
    booth.at_the_centre("DELETE FROM waiting_rows WHERE id IN (SELECT id FROM events WHERE {mine})")
    for one in ids:
        booth.at_the_centre("INSERT INTO waiting_rows VALUES (%s, false, false)", one)
        projector.drain()
    assert projections.difference(booth) == []


def test_rows_are_made_anew_from_the_events_alone(booth_of: TakeIn, projector: Projector) -> None:
    booth = booth_of()
    visit = projections.walk(booth, arrives=True)
    booth.forwarder.drain()
    projector.drain()
    booth.at_the_centre("UPDATE visits SET ends = 'unknown', arrived_s = 1 WHERE id = %s", visit)
    assert projections.difference(booth) != []
    projector.rebuild()
    assert projections.difference(booth) == []


def test_what_cannot_be_folded_is_set_aside_and_named_and_the_rest_goes_on(
    booth_of: TakeIn, projector: Projector, server: CityServer
) -> None:
    booth = booth_of()
    unread = f'{{"id": {"9" * 5000}}}'  # PostgreSQL keeps it, and Python reads no such number
    bad: list[tuple[str, dict[str, Any] | str]] = [
        ("visit_events", {"stream": "visit"}),
        ("of_tomorrow", {"id": 1}),
        ("visit_events", {"id": []}),
        ("visit_events", unread),
    ]
    _send(booth, bad)
    projections.walk(booth, arrives=False)
    booth.forwarder.drain()
    assert projector.drain().aside == len(bad)
    assert projections.difference(booth) == []
    found = [one for one in server.look().unfolded if one[0] == booth.letters]
    named = [(kind, why.split(":")[0]) for _, kind, why, _ in found]
    assert sorted(named) == [("of_tomorrow", "UnknownKind"), *[("visit_events", "ValueError")] * 3]
    server.found(datetime.now(UTC))  # an upgrade tries them again
    assert projector.drain().aside >= len(bad)


_AT = "2026-11-02T01:00:00+00:00"
_CHECK = {"day": "2026-11-02", "promise": "p", "office": "o", "by": "x", "at": _AT, "instead_of": None}
_LIFT = {"facility": "승강기", "stopped": True, "by": "x", "at": _AT}
_NOTICE: dict[str, Any] = {"at": _AT, "kind": "backup_failed", "detail": {}, "seen_at": None, "seen_by": None}
_ASKED = {"edition": "e", "channel": "booth", "language": "ko", "day": "2019-05-07", "many": 1}
NO_PROGRAMS: Sequence[tuple[str, dict[str, Any]]] = (
    ("spot_checks", _CHECK | {"checked": True, "kept": 1}),  # it ended the server's work for every booth
    ("spot_checks", _CHECK | {"checked": {}, "kept": 1}),
    ("spot_checks", _CHECK | {"checked": 1, "kept": 2}),
    ("spot_checks", _CHECK | {"checked": 10**9, "kept": 1}),
    ("spot_checks", _CHECK | {"checked": 1, "kept": 1, "day": "2099-01-01"}),
    ("spot_checks", _CHECK | {"checked": 1, "kept": 1, "day": "today"}),
    ("spot_checks", _CHECK | {"checked": 0, "kept": 0, "instead_of": str(new_key())}),
    ("facility_changes", _LIFT | {"at": "2026-11-02T01:00:00"}),
    ("facility_changes", _LIFT | {"facility": "x" * 5000}),
    ("facility_changes", _LIFT | {"facility": ["x"]}),
    ("admin_notices", _NOTICE | {"detail": ["x"]}),  # no desk could read its notices any more
    ("survey_asked", _ASKED | {"many": 2**62}),
    ("survey_asked", _ASKED | {"day": "2099-01-01"}),
    ("survey_answers", _ASKED | {"channel": "other", "faces": {}, "instead_of": None}),
)


def test_a_row_that_no_program_of_ours_writes_is_set_aside_and_ends_nothing(
    booth_of: TakeIn, projector: Projector
) -> None:
    booth = booth_of()
    _send(booth, [(kind, {"id": str(new_key()), **body}) for kind, body in NO_PROGRAMS])
    booth.forwarder.drain()
    assert projector.drain().aside == len(NO_PROGRAMS)


def test_a_notice_of_a_booth_says_at_the_citys_desk_whose_it_is(
    booth_of: TakeIn, projector: Projector, city_url: str
) -> None:
    booth = booth_of()
    told = {"kind": "voice_lost", "detail": {"reason": "no_sound", "told_by": "another"}}
    _send(booth, [("admin_notices", _NOTICE | told | {"id": str(new_key())})])
    booth.forwarder.drain()
    projector.drain()
    with closing(Database.open(city_url)) as city, city.read() as connection:
        (notice,) = [one for one in unseen_notices(connection) if booth.letters in str(one.detail)]
    row = notice_row(SystemNotice(notice.id, notice.at, notice.kind, notice.detail))
    assert row.title == f"부스 {booth.letters}({booth.letters} 앞): 음성 안내가 나오지 않습니다"
    assert row.told.endswith("까닭: 소리 장치로 소리를 내지 못했습니다")


def test_a_booth_stops_lifts_and_lets_those_alone_work_again_that_it_has_stopped(
    booth_of: TakeIn, projector: Projector, city_url: str
) -> None:
    booths = booth_of(), booth_of()
    late = _LIFT | {"facility": f"{booths[0].letters} 승강기", "at": "9999-12-01T00:00:00+00:00"}
    told = [(0, True, 0), (1, False, 1), (0, False, 0)]
    for booth, stopped, aside in told:
        _send(booths[booth], [("facility_changes", late | {"id": str(new_key()), "stopped": stopped})])
        booths[booth].forwarder.drain()
        assert projector.drain().aside == aside
        with closing(Database.open(city_url)) as city:
            since = StoredFacilities(city, "x").stopped()
        # What is told of a year to come would stand against every later word.
        assert [one <= datetime.now(UTC) for name, one in since.items() if name == late["facility"]] == (
            [] if booth == 0 and not stopped else [True]
        )


def test_a_booth_cannot_speak_for_another(booth_of: TakeIn, projector: Projector) -> None:
    mine, other = booth_of(), booth_of()
    visit = projections.walk(other, arrives=False)
    call = projections.press(other, accepted=False)
    for booth in (mine, other):
        booth.forwarder.drain()
    forged = [
        projections.event(visit, "arrival_confirmed", 900, evidence="desk", by_code=True, origin="office"),
        projections.event(visit, "not_reached", 901, reason="closed"),
        projections.event(call, "call_accepted", 2, stream="call", by="x"),
    ]
    StoredVisits(mine.database).append(forged)
    guide = Guide(new_key(), "guide")
    StoredDuty(mine.database, f"{other.letters} k").change(guide, guide, datetime.now(UTC))
    mine.forwarder.drain()
    assert projector.drain().aside == 1  # the duty at another's place
    counted = f"{visit} refused: {{}} / {{'origin': 1}}"  # that somebody tried is told, and nothing else
    assert projections.difference(other) == [counted]
    typed = projections.event(visit, "arrival_confirmed", 902, evidence="code", origin="booth")
    StoredVisits(mine.database).append([typed])
    mine.forwarder.drain()
    projector.drain()
    assert projections.centre_visits(other)[visit].evidence == "code"


def test_a_booths_duty_and_lifts_reach_the_citys_tables_and_its_settings_do_not(
    booth_of: TakeIn, projector: Projector
) -> None:
    booth = booth_of()
    guide = Guide(new_key(), "guide")
    StoredDuty(booth.database, f"{booth.letters} k").change(guide, guide, datetime.now(UTC))
    booth.forwarder.drain()
    assert projector.drain().aside == 0
    place = f"{booth.letters} k"
    assert booth.at_the_centre("SELECT change FROM duty_changes WHERE place = %s", place) == [("on",)]


def test_answers_to_the_survey_are_counted_once_at_the_centre_and_a_forged_one_is_set_aside(
    booth_of: TakeIn, projector: Projector, city_url: str
) -> None:
    booth, day = booth_of(), date(2019, 5, 6)  # on which no other test's visitor answers
    stored = StoredSurvey(booth.database)
    given = SurveyAnswer("2026-1", "booth", "vi", day, {"found": 5, "again": 2})
    one, _ = stored.add([given, given], [SurveyAsked("2026-1", "booth", "vi", day, 3)])
    booth.forwarder.drain()
    assert projector.drain().rows == 0, "before midnight it says nothing of the day"
    with booth.database.write() as connection:
        empty_box(connection, day + timedelta(days=1))
    booth.forwarder.drain()
    assert projector.drain().aside == 0
    stored.take_back(one, day)
    forged = {"id": str(new_key()), "edition": "2026-1", "channel": "booth", "language": "ko"}
    _send(booth, [("survey_answers", forged | {"day": day.isoformat(), "faces": {"found": "best"}})])
    booth.forwarder.drain()
    assert projector.drain().aside == 1
    with closing(Database.open(city_url)) as city:
        (counts,) = StoredSurvey(city).counts(day, day)
    assert (counts.of("found", "booth", "vi"), counts.of("again")) == ((0, 0, 0, 0, 1), (0, 1, 0, 0, 0))
    assert (counts.times_asked(), counts.times_answered()) == (3, 1)


def test_a_server_at_work_folds_what_comes_until_it_is_ended(
    booth_of: TakeIn, server: CityServer, city_url: str, tmp_path: Path
) -> None:
    del server
    folder = DataFolder(tmp_path / "server")
    folder.prepare()
    make_key(folder.publication_key, SEED_BYTES)
    ended, settings = threading.Event(), replace(demo_settings(), server=city_url)
    work = CityWork(settings, folder, ended)
    working = threading.Thread(target=work.run)
    working.start()
    try:
        booth = booth_of()
        projections.walk(booth, arrives=True)
        booth.forwarder.drain()
        until = time.monotonic() + PATIENCE_S
        while projections.difference(booth) and time.monotonic() < until:
            time.sleep(0.05)
        assert projections.difference(booth) == []
    finally:
        ended.set()
        working.join(PATIENCE_S)
    assert not working.is_alive()
    assert work.done.folded >= 6


def _send(booth: Booth, rows: Sequence[tuple[str, dict[str, Any] | str]]) -> None:
    with booth.database.write() as connection:
        given = [
            {"kind": kind, "key": body["id"], "body": json.dumps(body)}
            if isinstance(body, dict) and isinstance(body.get("id"), str)
            else {
                "kind": kind,
                "key": str(new_key()),
                "body": body if isinstance(body, str) else json.dumps(body),
            }
            for kind, body in rows
        ]
        connection.execute(insert(outbox), given)
