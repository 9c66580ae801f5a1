# SPDX-License-Identifier: GPL-3.0-or-later
"""Revisions, rules and the projection survive the database, on both databases."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.directory.charts.chart import Away, Mark
from kiosk.directory.model import Directory, Occupant, Office, OfficePlace, Seat
from kiosk.directory.projection import project
from kiosk.directory.revisions import NoSuchRevision, Outdated, RevisionDraft
from kiosk.directory.undoing import NotUndone, founding
from kiosk.directory.visibility import Maximum, Policy, RankRule, Rule, VisibilityLevel
from kiosk.services.revising import publish, roll_back, weigh
from kiosk.storage.directory import StoredPhotos, StoredPolicy, StoredProjection, StoredRevisions
from kiosk.storage.tables.directory import public_offices

if TYPE_CHECKING:
    from kiosk.directory.revisions import Revision
    from kiosk.storage.database import Database

TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


class Log:
    """An access log that remembers."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, str, str]] = []

    def __call__(self, actor: str, action: str, obj: str) -> None:
        """Remember one line."""
        self.lines.append((actor, action, obj))


def office(name: str = "세정과", title: str = "주무관") -> Office:
    seat = Seat(
        name, "1", title, "징수팀", ("압류", "공매"), "061-000-0001",
        Occupant("가나다", "s1", "a@example.invalid", "d" * 64), vacant=False,
        away=Away("leave", "휴가", "2026-11-01", None), place=OfficePlace(0.25, 0.5, 0.1, 0.2),
    )  # fmt: skip
    marks = (Mark("door", "출입문", 0.5, 1.0, 0.1, 0.0),)
    return Office(
        name,
        "국",
        "본관동",
        "1층",
        "101호",
        "061-000-0000",
        "09–18",
        None,
        (seat, Seat(name, "2", vacant=True)),
        marks,
    )


def draft(*offices: Office, day: date = TODAY, base: int = 0) -> RevisionDraft:
    return RevisionDraft({office.name: office for office in offices}, day, base, "담당 03")


def publish_in(database: Database, made: RevisionDraft) -> int:
    with database.write() as connection:
        return publish(made, StoredRevisions(connection), Log(), NOW).number


def titles(database: Database, day: date) -> dict[str, str | None]:
    with database.read() as connection:
        return {office.name: office.seats[0].title for office in StoredRevisions(connection).valid(day)}


def test_an_office_comes_back_as_it_was_published(database: Database) -> None:
    publish_in(database, draft(office()))
    with database.read() as connection:
        assert StoredRevisions(connection).valid(TODAY) == (office(),)


def test_a_scheduled_revision_comes_into_force_on_its_day_by_itself(database: Database) -> None:
    publish_in(database, draft(office(title="전")))
    publish_in(database, draft(office(title="후"), day=TODAY + timedelta(days=6), base=1))
    assert titles(database, TODAY + timedelta(days=5)) == {"세정과": "전"}
    assert titles(database, TODAY + timedelta(days=6)) == {"세정과": "후"}
    with database.read() as connection:
        assert StoredRevisions(connection).in_force(TODAY) == 1
        assert StoredRevisions(connection).in_force(TODAY + timedelta(days=6)) == 2


def test_an_earlier_day_published_later_gives_way_to_the_scheduled_one(database: Database) -> None:
    publish_in(database, draft(office(title="예약"), day=TODAY + timedelta(days=6)))
    publish_in(database, draft(office(title="오늘"), base=1))
    assert titles(database, TODAY) == {"세정과": "오늘"}
    assert titles(database, TODAY + timedelta(days=6)) == {"세정과": "예약"}


def test_the_later_of_two_publishers_is_told_and_writes_nothing(database: Database) -> None:
    publish_in(database, draft(office(title="먼저")))
    with pytest.raises(Outdated) as told:
        publish_in(database, draft(office(title="나중"), office("건설과")))
    assert told.value.offices == ("세정과",)
    assert titles(database, TODAY) == {"세정과": "먼저"}


def test_two_publishers_of_different_offices_do_not_meet(database: Database) -> None:
    publish_in(database, draft(office()))
    publish_in(database, draft(office("건설과")))
    assert set(titles(database, TODAY)) == {"세정과", "건설과"}


def test_a_publication_that_fails_halfway_leaves_nothing(database: Database) -> None:
    def broken(actor: str, action: str, obj: str) -> None:
        raise OSError(actor, action, obj)

    with pytest.raises(OSError, match="담당"), database.write() as connection:
        publish(draft(office()), StoredRevisions(connection), broken, NOW)
    assert titles(database, TODAY) == {}


def take_back(database: Database, number: int, log: Log | None = None) -> Revision:
    """Take a revision back as the desk does: weighed, then done."""
    with database.write() as connection:
        shelf = StoredRevisions(connection)
        plan = weigh(number, shelf, TODAY)
        return roll_back(plan, shelf, log or Log(), actor="담당 07", now=NOW, reason="잘못 올림")


def test_a_rollback_is_a_new_revision_that_brings_the_old_chart_back(database: Database) -> None:
    publish_in(database, draft(office(title="전")))
    publish_in(database, draft(office(title="후"), office("건설과"), base=1))
    log = Log()
    undone = take_back(database, 2, log)
    assert (undone.number, undone.restores, undone.kind) == (3, 2, "rollback")
    assert titles(database, TODAY) == {"세정과": "전"}
    assert log.lines[0][:2] == ("담당 07", "directory.rollback")


def test_a_scheduled_revision_is_rolled_back_on_its_own_day(database: Database) -> None:
    later = TODAY + timedelta(days=6)
    publish_in(database, draft(office(title="전")))
    publish_in(database, draft(office(title="후"), day=later, base=1))
    take_back(database, 2)
    assert titles(database, later) == {"세정과": "전"}


def test_a_rollback_can_itself_be_rolled_back(database: Database) -> None:
    publish_in(database, draft(office(title="전")))
    publish_in(database, draft(office(title="후"), base=1))
    for number in (2, 3):
        take_back(database, number)
    assert titles(database, TODAY) == {"세정과": "후"}


def test_an_unknown_revision_cannot_be_rolled_back(database: Database) -> None:
    with pytest.raises(NoSuchRevision):
        take_back(database, 9)


def test_a_revision_pressed_twice_is_taken_back_once(database: Database) -> None:
    publish_in(database, draft(office(title="전")))
    publish_in(database, draft(office(title="후"), base=1))
    take_back(database, 2)
    for _ in range(2):
        with pytest.raises(NotUndone, match="이미 되돌렸거나"):
            take_back(database, 2)
    assert titles(database, TODAY) == {"세정과": "전"}
    with database.read() as connection:
        assert StoredRevisions(connection).latest() == 3


def test_what_brought_the_city_in_is_never_taken_back(database: Database) -> None:
    city = [office(name) for name in ("건설과", "세정과", "회계과")]
    publish_in(database, draft(office("감사실")))
    publish_in(database, draft(*city, base=1))
    publish_in(database, draft(office("세정과", title="후"), base=2))
    with database.read() as connection:
        assert founding(StoredRevisions(connection).since(0)) == 2
    for number in (1, 2):
        with pytest.raises(NotUndone, match="처음 넣은 자료"):
            take_back(database, number)
    take_back(database, 3)
    assert set(titles(database, TODAY)) == {"감사실", "건설과", "세정과", "회계과"}


def test_what_taking_back_would_change_is_counted_before_and_comes_true(database: Database) -> None:
    publish_in(database, draft(office("세정과"), office("건설과")))
    publish_in(database, draft(office("세정과", title="후"), office("회계과"), base=1))
    with database.read() as connection:
        plan = weigh(2, StoredRevisions(connection), TODAY)
    assert (plan.offices, plan.offices_after, plan.desks, plan.desks_after) == (3, 2, 6, 4)
    assert (plan.lost, plan.changed, plan.number, plan.large) == ({"회계과": 2}, 3, 1, True)
    take_back(database, 2)
    assert set(titles(database, TODAY)) == {"세정과", "건설과"}


def test_who_publishes_while_another_weighs_is_not_overwritten(database: Database) -> None:
    publish_in(database, draft(office(title="전")))
    publish_in(database, draft(office(title="후"), base=1))
    with database.read() as connection:
        plan = weigh(2, StoredRevisions(connection), TODAY)
    publish_in(database, draft(office(title="그 뒤"), base=2))
    with pytest.raises(Outdated), database.write() as connection:
        roll_back(plan, StoredRevisions(connection), Log(), actor="담당 07", now=NOW)
    assert titles(database, TODAY) == {"세정과": "그 뒤"}


def test_rules_are_kept_with_every_earlier_state(database: Database) -> None:
    first = Policy(
        ranks=(RankRule(frozenset({"시장"}), Rule(VisibilityLevel.FULL), "시장실"),),
        offices={"민원봉사실": Rule(photo=True)},
    )
    second = Policy(
        city=Rule(VisibilityLevel.SURNAME, photo=None, phone=False),
        maximum=Maximum(VisibilityLevel.MIDDLE, email=False, exempt=frozenset({"시장"})),
        people={"staff:s1": Rule(VisibilityLevel.HIDDEN)},
        hidden_now=frozenset({"name:가나다"}),
    )
    with database.write() as connection:
        rules = StoredPolicy(connection)
        assert rules.current() is None
        rules.change(first, "담당 07", NOW)
        rules.change(second, "담당 07", NOW)
        assert rules.current() == (2, second)
        assert rules.at(1) == first


def test_the_projection_is_read_back_equal_and_only_for_what_it_was_made_for(database: Database) -> None:
    public = project(
        Directory("목포시", TODAY, 1, (office(), office("건설과"))),
        Policy(city=Rule(VisibilityLevel.SURNAME)),
    )
    with database.write() as connection:
        kept = StoredProjection(connection)
        kept.replace(public, 4)
        assert kept.load("목포시", TODAY, 1, 4) == public
        assert kept.load("목포시", TODAY, 1, 5) is None
        assert kept.load("목포시", TODAY + timedelta(days=1), 1, 4) is None
        assert kept.load("목포시", TODAY, 2, 4) is None


def test_the_projection_table_holds_nothing_that_is_hidden(database: Database) -> None:
    public = project(Directory("목포시", TODAY, 1, (office(),)), Policy(city=Rule(phone=False)))
    with database.write() as connection:
        StoredProjection(connection).replace(public, 1)
        dump = repr(connection.execute(public_offices.select()).all())
    for secret in ("가나다", "s1", "example.invalid", "dddd", "061-000-0001", "휴가"):
        assert secret not in dump


def test_a_photo_is_gone_when_its_consent_is(database: Database) -> None:
    with database.write() as connection:
        photos = StoredPhotos(connection)
        photos.keep({"a": b"one", "b": b"two"})
        photos.keep({"a": b"one"})
        photos.drop(["a"])
        assert photos.digests() == {"b"}
        assert photos.data("a") is None
        assert photos.data("b") == b"two"
