# SPDX-License-Identifier: GPL-3.0-or-later
"""What a phone may prove: firm is the code of a door's screen sent from the house, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest

from kiosk.services.phone import DoorScan, PhoneService
from kiosk.storage.visits import StoredVisits
from kiosk.visits.events import VisitEvent, new_id
from kiosk.visits.measure.arrival import SKEW_S, WINDOW_S
from kiosk.visits.service import VisitService
from kiosk.visits.tokens import fresh_token, hashed
from tests.visitor import demo_settings
from tests.visits.conftest import StillClock, Story

if TYPE_CHECKING:
    from kiosk.storage.database import Database
    from kiosk.visits.visit import Visit

HOUSE, OUTSIDE = "10.20.3.4", "203.0.113.9"
SETTINGS = replace(demo_settings(), house_networks=("10.20.0.0/16",))
SET_OUT, LEAST = 20.0, 40.0


class Phone:
    """A phone that has scanned the way to 교통행정과 at the booth, twenty seconds after the first touch."""

    def __init__(self, database: Database) -> None:
        self.clock = StillClock()
        self.store = StoredVisits(database)
        self.service = PhoneService(self.store, self.clock, SETTINGS)
        self.token = fresh_token()
        self.began = self.clock.mono
        story = Story(self.clock).tells("began", code="0427")
        story.tells("target_chosen", 10, target="교통행정과/4", walk_seconds=83.0, least_seconds=LEAST)
        story.tells("way_shown").tells("token_issued", token=hashed(self.token)).tells("understood", 10)
        self.store.append(story.events)
        self.key = story.key

    @property
    def visit(self) -> Visit:
        """The visit as the report reads it."""
        found = self.store.visit(self.key)
        assert found is not None
        return found

    @property
    def elapsed(self) -> float:
        """Seconds since the first touch."""
        return self.clock.mono - self.began

    @property
    def events(self) -> int:
        """How many events the visit has."""
        return len(self.store.events(self.key))

    def scans(
        self, after_s: float = 0.0, place: str = "교통행정과", address: str = HOUSE, *, live: bool = True
    ) -> str:
        """Scan a door's code, of its screen or on paper."""
        self.clock.passes(after_s)
        return self.service.at_door(self.token, DoorScan(place, address, live=live)).what

    def says(self, after_s: float = 0.0, *, sure: bool = False) -> str:
        """Press "도착했어요"."""
        self.clock.passes(after_s)
        return self.service.arrived(self.token, sure=sure).what


@pytest.fixture
def phone(database: Database) -> Phone:
    """Have a visitor set out with her phone."""
    return Phone(database)


def test_the_doors_code_scanned_in_the_house_is_an_arrival_to_the_second(phone: Phone) -> None:
    assert phone.scans(84) == "arrived"
    assert (phone.visit.evidence, phone.visit.firm, phone.visit.ends) == ("door", True, "within_2min")
    assert (phone.visit.arrived_from_s, phone.visit.arrived_s) == (94.0, 104.0)


@pytest.mark.parametrize("address", [OUTSIDE, "", "10.21.0.1", "unknown", "10.20.3.4, 203.0.113.9"])
def test_the_same_scan_from_anywhere_else_is_the_visitors_own_word(phone: Phone, address: str) -> None:
    assert phone.scans(84, address=address) == "arrived"
    assert (phone.visit.evidence, phone.visit.firm) == ("door", False)


def test_paper_is_the_visitors_own_word_wherever_it_is_scanned_and_the_screen_still_counts(
    phone: Phone,
) -> None:
    assert phone.scans(84, live=False) == "arrived"
    assert (phone.visit.evidence, phone.visit.firm, phone.visit.ends) == ("door", False, "within_2min")
    assert phone.scans(5, live=False) == "already"
    assert phone.scans(5) == "arrived"
    assert (phone.visit.firm, phone.visit.arrived_s) == (True, 114.0)


def test_a_scan_before_anybody_could_be_there_is_none_and_the_real_one_still_counts(phone: Phone) -> None:
    assert phone.scans(LEAST - SKEW_S - 1) == "early"
    assert (phone.visit.refused, phone.visit.arrived_s) == ({"too_early": 1}, None)
    assert phone.scans(30) == "arrived"
    assert phone.visit.firm


def test_another_door_is_no_arrival(phone: Phone) -> None:
    assert phone.scans(84, place="세정과") == "elsewhere"
    assert (phone.visit.refused, phone.visit.door_s) == ({"other_place": 1}, None)
    assert phone.scans(9) == "arrived"
    assert phone.visit.firm


def test_a_firm_scan_of_another_door_takes_nothing_from_the_right_one(phone: Phone) -> None:
    assert phone.scans(84, live=False) == "arrived"
    assert phone.scans(5, place="세정과") == "elsewhere"
    assert phone.scans(5) == "arrived"
    assert phone.visit.firm


def test_what_is_told_again_changes_nothing(phone: Phone) -> None:
    phone.scans(84)
    before = phone.visit, phone.events
    assert {phone.scans(60), phone.scans(60, address=OUTSIDE), phone.says(60)} == {"already"}
    assert (phone.visit, phone.events) == before


def test_a_firm_scan_adds_to_a_soft_one_once(phone: Phone) -> None:
    assert phone.scans(84, address=OUTSIDE) == "arrived"
    assert phone.scans(5) == "arrived"
    assert (phone.visit.firm, phone.visit.arrived_s) == (True, 109.0)
    assert phone.scans(5) == "already"


def test_the_visitors_word_is_soft_and_too_early_a_stage(phone: Phone) -> None:
    assert phone.says(2) == "early"
    assert phone.visit.refused == {}  # asked first: has she pressed by mistake?
    assert phone.says(2, sure=True) == "early"
    assert (phone.visit.refused, phone.visit.arrived_s) == ({"too_early": 1}, None)
    assert phone.says(60) == "arrived"
    assert (phone.visit.evidence, phone.visit.firm) == ("phone", False)
    assert phone.scans(9) == "arrived"
    assert (phone.visit.evidence, phone.visit.firm) == ("door", True)


def test_four_digits_on_a_phone_are_soft_and_of_another_room_none(phone: Phone) -> None:
    phone.clock.passes(84)
    assert phone.service.typed("0000", "교통행정과").what == "unknown"
    assert phone.service.typed("04 7", "교통행정과").what == "unknown"
    assert phone.service.typed("0427", "세정과").what == "elsewhere"
    assert phone.service.typed("0427", "교통행정과").what == "arrived"
    assert (phone.visit.evidence, phone.visit.firm) == ("phone", False)


def test_a_token_that_is_dead_wrong_or_the_hash_itself_tells_nothing(phone: Phone) -> None:
    before, digest = phone.events, hashed(phone.token)
    for token in ("", fresh_token(), digest, digest[:22], phone.token + "A"):
        assert phone.service.at_door(token, DoorScan("교통행정과", HOUSE)).what == "unknown"
        assert phone.service.arrived(token, sure=True).what == "unknown"
    phone.clock.passes(WINDOW_S + 1)
    assert phone.scans() == phone.says() == "unknown"
    assert phone.service.officer(phone.token, found=True).what == "unknown"
    assert phone.events == before


def test_the_phones_clock_is_not_asked_and_the_servers_may_jump(phone: Phone) -> None:
    phone.clock.jumps(-7200)
    assert phone.scans(84) == "arrived"
    assert phone.visit.arrived_s == 104.0


def test_the_question_at_the_door_is_asked_once_and_timed_from_the_scan(phone: Phone) -> None:
    assert phone.service.officer(phone.token, found=True).what == "already"
    phone.scans(84)
    assert phone.service.at_door(phone.token, DoorScan("교통행정과", HOUSE)).asks
    phone.clock.passes(41)
    assert phone.service.officer(phone.token, found=True).what == "arrived"
    phone.clock.passes(5)
    assert not phone.service.officer(phone.token, found=False).asks
    assert (phone.visit.door_answer_s, phone.visit.door_found) == (41.0, True)
    tally = phone.store.tally(None, None, phone.clock.now())
    assert tally.door == (1, 1, 1, 1)


def test_an_arrival_taken_back_at_the_desk_can_be_told_anew(phone: Phone) -> None:
    phone.scans(84)
    again = Story(phone.clock, phone.key).tells("reopened", 5, by="창구")
    phone.store.append(again.events)
    assert phone.scans(30) == "arrived"
    assert (phone.visit.arrived_s, phone.visit.conflict) == (139.0, False)


@pytest.mark.parametrize("seed", range(2))
def test_whatever_phones_tell_only_a_scan_of_the_screen_in_the_house_by_the_token_is_firm(
    database: Database, seed: int
) -> None:
    rng = Random(seed)  # noqa: S311 # drawn presses
    for _ in range(12):
        phone = Phone(database)
        may_be_firm = False
        for _ in range(rng.randrange(1, 9)):
            phone.clock.passes(rng.choice((1.0, 12.0, 34.0, 36.0, 90.0, 900.0)))
            token = rng.choice((phone.token, phone.token, fresh_token()))
            place, address = rng.choice(("교통행정과", "세정과")), rng.choice((HOUSE, OUTSIDE, ""))
            live = rng.random() < 0.5  # a share
            match rng.choice(("door", "door", "word", "digits", "officer")):
                case "door":
                    phone.service.at_door(token, DoorScan(place, address, live=live))
                    there = SET_OUT + LEAST - SKEW_S <= phone.elapsed <= SET_OUT + WINDOW_S
                    right = token == phone.token and place == "교통행정과" and address == HOUSE and live
                    may_be_firm |= right and there
                case "word":
                    phone.service.arrived(token, sure=rng.random() < 0.5)
                case "digits":
                    phone.service.typed("0427", place)
                case _:
                    phone.service.officer(token, found=True)
        assert phone.visit.firm == may_be_firm
        # A word and, half a minute later, paper at the door contradict each other; what is firm stands.
        assert not (phone.visit.firm and phone.visit.conflict)
        before = phone.visit
        if phone.visit.arrived_s is not None:
            phone.says(sure=True)
            assert phone.visit == before


def test_the_digits_make_firm_what_the_phone_alone_said_and_never_twice(phone: Phone) -> None:
    desk = VisitService(phone.store, phone.clock, "office")
    assert phone.says(80) == "arrived"
    assert (phone.visit.firm, phone.visit.arrived_s) == (False, 100.0)
    phone.clock.passes(10)
    (found,) = desk.with_code("0427", "교통행정과")
    desk.confirm(found, "desk", "교통행정과")
    assert (phone.visit.evidence, phone.visit.firm, phone.visit.arrived_s) == ("desk", True, 110.0)
    assert desk.with_code("0427", "교통행정과") == []
    phone.clock.passes(WINDOW_S)
    assert desk.with_code("0427") == []


def test_a_code_given_anew_is_the_open_visits_and_not_the_one_that_said_it_had_come(phone: Phone) -> None:
    assert phone.says(80) == "arrived"
    other = Story(phone.clock).tells("began", code="0427")
    other.tells("target_chosen", 5, target="교통행정과/2", walk_seconds=83.0).tells("way_shown", 1)
    phone.store.append(other.events)
    found = VisitService(phone.store, phone.clock, "office").with_code("0427", "교통행정과")
    assert [one.id for one in found][:1] == [other.key]


def test_a_testers_scan_stops_the_walk_from_any_network_and_proves_no_more_of_a_visitor(phone: Phone) -> None:
    def tell(kind: str) -> None:
        now = phone.clock.now()
        phone.store.append([VisitEvent(new_id(), "visit", phone.key, kind, now, "booth", {}, "console")])

    tell("trial_begun")
    assert phone.scans(84, address=OUTSIDE) == "arrived"
    assert (phone.visit.evidence, phone.visit.firm) == ("trial", True)
    tell("trial_freed")
    assert (phone.visit.purpose, phone.visit.evidence, phone.visit.firm) == ("way", "door", False)
