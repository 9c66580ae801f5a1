# SPDX-License-Identifier: GPL-3.0-or-later
"""From the code on the kiosk's screen over the phone's pages into the report, as a phone asks for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta
import logging
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from PIL import Image
import pytest
from pyzbar.pyzbar import ZBarSymbol, decode
from starlette.testclient import TestClient

from kiosk.bootstrap.serve import web_app
from kiosk.documents.qr import qr_rows
from kiosk.language.catalogue import LANGUAGES, text_in
from kiosk.resources import TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.door_codes import DoorCodes
from kiosk.services.office.services import AWAY
from kiosk.services.phone_places import PhonePlaces
from kiosk.services.shown import Way
from kiosk.services.visits import open_visit_log, visit_service
from kiosk.settings.public_address import way_page
from kiosk.storage.following import StoredFollowing
from kiosk.storage.opened import opened_storage
from kiosk.visits.follow_plan import FollowPlan
from kiosk.visits.tokens import PhoneTokens
from kiosk.web.guard import Listening
from kiosk.web.phone import routes as pages
from kiosk.web.phone.routes import TRIES
from tests.visitor import demo_settings
from tests.web.office import HALL, code_for
from tests.web.office import city as two_offices

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from httpx2 import Response
    from starlette.applications import Starlette

    from kiosk.storage.opened import Storage
    from kiosk.visits.log import VisitLog
    from kiosk.visits.service import VisitService
    from kiosk.visits.visit import Visit

CITY = "https://way.city.example"
HOUSE, OUTSIDE = "10.20.3.4", "203.0.113.9"
SETTINGS = demo_settings(public_url=CITY, house_networks=("10.20.0.0/16",))
TARGET = "교통행정과/4"


@dataclass(frozen=True)
class City:
    """A kiosk's log, the server beside it, what it shows, and whoever reads what visits came to."""

    log: VisitLog
    tokens: PhoneTokens
    app: Starlette
    places: PhonePlaces
    desk: VisitService
    data: Path
    storage: Storage

    def phone(self, address: str = HOUSE) -> TestClient:
        """Take a phone that asks from an address."""
        return TestClient(self.app, base_url=CITY, client=(address, 1))

    def sets_out(self, target: str = TARGET, *, least_s: float = 0.0, language: str = "ko") -> str:
        """Have a visitor ask the way and leave; return what her phone read off the screen."""
        visit = self.log.begin(language)
        self.log.target_chosen(target, 80.0, least_seconds=least_s)
        self.log.way_shown(80.0)
        secret = f"{self.tokens.current()}.{visit.code}"
        self.log.understood()
        self.log.left_screen()
        assert self.log.stored(60)
        kiosk = self.places.kiosk(SETTINGS.kiosk_id)
        return scanned(way_page(CITY, kiosk=kiosk, target=target, language=language, secret=secret))

    def way(self, target: str = TARGET) -> Way:
        """Return the way from the kiosk."""
        way = self.places.way(self.places.kiosk(SETTINGS.kiosk_id), target, "ko", step_free=False)
        assert isinstance(way, Way)
        return way

    def paired_screen(self, office: str = HALL) -> TestClient:
        """Take a browser that is paired with an office."""
        screen = self.phone()
        paired(screen, self.data, office)
        return screen

    def screen_at_door(self, office: str = HALL) -> str:
        """Return what a phone reads off the screen at an office's door."""
        screen = self.paired_screen(office)
        return drawn_in(pressed(screen, "/office/door"))

    @property
    def newest(self) -> Visit:
        """The last visit as the report reads it."""
        return self.desk.visits()[-1]

    @property
    def unit(self) -> str:
        """The room where the way ends."""
        return self.way().target_unit


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[City]:
    """Open the demo city twice, as its kiosk and as its server do."""
    data = two_offices(tmp_path_factory.mktemp("phones") / "data")
    with (
        web_app(data, SETTINGS, Listening(frozenset({"way.city.example"}))) as app,
        opened_storage(data, SETTINGS) as storage,
        open_visit_log(storage, SETTINGS) as log,
    ):
        directory = open_directory(storage.database, SETTINGS, TRANSLATIONS, seoul_now)
        places = PhonePlaces(storage, SETTINGS, directory)
        yield City(log, PhoneTokens(log), app, places, visit_service(storage, SETTINGS), data, storage)


def token_in(page: str) -> str:
    """Return what the page's forms must carry."""
    found = re.search(r'name="token" value="([0-9a-f]{64})"', page)
    assert found is not None
    return found[1]


def paired(browser: TestClient, data: Path, office: str = HALL) -> Response:
    """Pair a browser with an office."""
    page = browser.get("/office").text
    return browser.post("/office/pair", data={"token": token_in(page), "code": code_for(data, office)})


def pressed(browser: TestClient, path: str) -> str:
    """Press the one button of a page, and return what stands there then."""
    return browser.post(path, data={"token": token_in(browser.get(path).text)}).text


def form_of(page: str, secret: str) -> dict[str, str]:
    """Return what the page's script sends of a door's page."""
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))
    return hidden | {"secret": secret}


def drawn_in(page: str) -> str:
    """Read the code that a page draws, as a phone's camera does."""
    found = re.search(r'viewBox="-4 -4 (\d+) \d+".*?<path d="([^"]+)"', page, re.DOTALL)
    assert found is not None
    side = int(found[1]) - 8
    rows = [["0"] * side for _ in range(side)]
    for left, y, length in re.findall(r"M(\d+) (\d+)h(\d+)", found[2]):
        rows[int(y)][int(left) : int(left) + int(length)] = "1" * int(length)
    return read(rows)


def scanned(link: str) -> str:
    """Draw the code as a screen does, and read it as a stranger's phone does."""
    return read(qr_rows(link))


def read(rows: Sequence[Sequence[str]]) -> str:
    """Return what modules of a code say."""
    picture = Image.new("L", (len(rows) + 8, len(rows) + 8), 255)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            picture.putpixel((x + 4, y + 4), 0 if dark == "1" else 255)
    big = picture.resize((picture.width * 4, picture.height * 4), Image.Resampling.NEAREST)
    return str(decode(big, [ZBarSymbol.QRCODE])[0].data.decode())


def secret_of(link: str) -> str:
    """Return what the page's script takes out of the address."""
    return urlsplit(link).fragment.partition(".")[0]


def page_of(link: str) -> str:
    """Return what a browser sends of an address."""
    parts = urlsplit(link)
    return f"{parts.path}?{parts.query}"


def test_whoever_asks_reads_the_hash_of_the_running_month_and_the_seed_of_the_last(city: City) -> None:
    today = seoul_now().date()
    hours, kiosk = (time(9), time(18)), SETTINGS.kiosk_id
    plans = [
        FollowPlan(f"{day:%Y-%m}", kiosk, bytes([day.month]) * 32, 1.0, 16, (), *hours)
        for day in (today.replace(day=1) - timedelta(1), today)
    ]
    StoredFollowing(city.storage.database).keep(plans, seoul_now() - timedelta(days=70))
    for language in LANGUAGES:
        page = city.phone(OUTSIDE).get(f"/w/draws?lang={language}").text
        assert f'lang="{language}"' in page
        assert all(page.count(plan.draw.commitment) == 1 for plan in plans)
        assert page.count(plans[0].terms) == 2
        assert (plans[0].seed.hex() in page, plans[1].seed.hex() in page) == (True, False)


def test_from_the_code_on_the_screen_to_a_firm_arrival_in_the_report(city: City) -> None:
    before = city.desk.figures().evidence["door"]
    link = city.sets_out()
    phone = city.phone()
    shown = phone.get(page_of(link))
    way = city.way()
    assert shown.status_code == 200
    assert all(step.text in shown.text for step in way.steps)
    assert shown.text.count("<svg") == len(way.plans)
    door = phone.get(page_of(city.screen_at_door()))
    assert (door.status_code, "data-scan" in door.text) == (200, True)
    assert city.newest.arrived_s is None  # opening a page tells nothing
    told = phone.post(f"/w/door/{city.unit}", data=form_of(door.text, secret_of(link)))
    assert "잘 오셨습니다" in told.text
    assert (city.newest.evidence, city.newest.firm) == ("door", True)
    assert city.desk.figures().evidence["door"] == before + 1
    answered = phone.post("/w/officer", data={"secret": secret_of(link), "found": "yes", "lang": "ko"})
    assert "고맙습니다" in answered.text
    assert city.newest.door_found


def test_a_photograph_of_a_door_is_the_visitors_own_word_even_with_her_token_inside_the_house(
    city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Three photographs: the plate, the door's screen five minutes ago, and the screen of another door.
    shown, other = city.screen_at_door(), city.screen_at_door("세정과")
    now = DoorCodes._step
    monkeypatch.setattr(DoorCodes, "_step", lambda codes: now(codes) + 15)
    for photograph in (
        f"/w/door/{city.unit}",
        page_of(shown),
        f"/w/door/{city.unit}?{urlsplit(other).query}",
    ):
        link = city.sets_out()
        door = city.phone().get(photograph)
        told = city.phone().post(f"/w/door/{city.unit}", data=form_of(door.text, secret_of(link)))
        assert "잘 오셨습니다" in told.text
        assert (city.newest.evidence, city.newest.firm) == ("door", False), photograph


def test_a_doors_screen_shows_no_list_takes_no_press_and_fetches_nothing_for_strangers(city: City) -> None:
    stranger = city.phone()
    assert stranger.get("/office/door", follow_redirects=False).headers["location"] == "/office"
    screen = city.paired_screen()
    assert "오고 있는 분" in screen.get("/office").text
    page = pressed(screen, "/office/door")
    assert "<svg" in page
    for language in LANGUAGES:
        assert text_in(language, "phone.door_note") in page
    assert "/office" not in page.partition("<body")[2]  # no way from here to the list
    assert "짝짓기 번호" in screen.get("/office").text
    assert screen.get("/office/live").status_code == 401
    city.sets_out()
    tap = {"token": token_in(screen.get("/office").text), "visit": str(city.newest.id)}
    assert screen.post("/office/arrive", data=tap).status_code == 403
    assert city.newest.arrived_s is None
    assert HALL in paired(screen, city.data).text  # paired anew it is the office's page again


def test_the_door_scanned_from_elsewhere_or_told_again_proves_no_more(city: City) -> None:
    link = city.sets_out()
    form = form_of(city.phone().get(page_of(city.screen_at_door())).text, secret_of(link))
    assert "잘 오셨습니다" in city.phone(OUTSIDE).post(f"/w/door/{city.unit}", data=form).text
    assert (city.newest.evidence, city.newest.firm) == ("door", False)
    row = city.newest
    assert "이미 도착으로" in city.phone(OUTSIDE).post(f"/w/door/{city.unit}", data=form).text
    assert "이미 도착으로" in city.phone().post("/w/arrived", data=form).text
    assert city.newest == row


def test_another_door_says_whose_it_is_and_leads_on(city: City) -> None:
    link = city.sets_out()
    other = city.way("세정과")
    told = city.phone().post(f"/w/door/{other.target_unit}", data={"secret": secret_of(link)})
    assert "여기는 세정과입니다" in told.text
    assert "찾으시는 곳은 교통행정과입니다" in told.text
    back = re.search(r'href="(/w/[^"]+)"', told.text)
    assert back is not None
    assert unquote(back[1]).partition("?")[0].endswith(TARGET)
    assert city.phone().get(back[1]).status_code == 200
    assert (city.newest.arrived_s, city.newest.refused) == (None, {"other_place": 1})


def test_a_press_before_anybody_could_be_there_is_asked_for_once_more_and_never_counts(city: City) -> None:
    form = {"secret": secret_of(city.sets_out(least_s=900.0)), "lang": "en"}
    asked = city.phone().post("/w/arrived", data=form)
    assert "Have you arrived already?" in asked.text
    assert 'name="sure" value="1"' in asked.text
    assert city.newest.refused == {}
    told = city.phone().post("/w/arrived", data=form | {"sure": "1"})
    assert "not noted yet" in told.text
    assert (city.newest.arrived_s, city.newest.refused) == (None, {"too_early": 1})


def test_without_script_the_four_digits_are_the_visitors_own_word(city: City) -> None:
    city.sets_out()
    assert (
        "잘 오셨습니다" in city.phone().post("/w/arrived", data={"code": city.newest.code, "secret": ""}).text
    )
    assert (city.newest.evidence, city.newest.firm) == ("phone", False)


def test_digits_cannot_be_found_by_trying(city: City) -> None:
    city.sets_out()
    phone = city.phone("198.51.100.7")
    seen = [phone.post("/w/arrived", data={"code": "0000"}).status_code for _ in range(TRIES + 2)]
    assert seen == [200] * TRIES + [429] * 2
    door = phone.post(f"/w/door/{city.unit}", data={"code": city.newest.code, "lang": "vi"})
    assert (door.status_code, text_in("vi", "code.wait") in door.text) == (429, True)


def test_whoever_looks_more_often_than_a_building_full_of_phones_waits(
    city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "LOOKS", 3)
    phone, way = city.phone("198.51.100.8"), page_of(city.sets_out())
    seen = [phone.get(page).status_code for page in (way, f"/w/door/{city.unit}", way, way)]
    assert seen == [200, 200, 200, 429]
    assert city.phone("198.51.100.9").get(way).status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_in_the_visitors_language_without_cookie_script_or_stranger(
    city: City, language: str
) -> None:
    link = city.sets_out(language=language)
    phone, form = city.phone(), {"secret": secret_of(link), "lang": language}
    free = phone.get(f"{page_of(link)}&free=1")
    answers = [
        phone.get(page_of(link)), free, phone.get(f"/w/door/{city.unit}?lang={language}"),
        phone.post("/w/arrived", data=form), phone.post(f"/w/door/{city.unit}", data=form),
        phone.post("/w/officer", data=form | {"found": "no"}), phone.get(f"/w/nothing?lang={language}"),
        phone.get(page_of(link).replace("%EA%B5%90", "%EB%B3%B4%EA%B1%B4")),
    ]  # fmt: skip
    for answer in answers:
        assert f'<html lang="{language}">' in answer.text
        assert not answer.cookies
        assert not re.search(
            r"<script(?![^>]* src=)|<style| style=| on[a-z]+=|https?://(?!www.w3.org)", answer.text
        )
        assert form["secret"] not in answer.text
    assert text_in(language, "phone.arrived") in answers[0].text
    assert "교통행정과" in answers[0].text  # as it stands on the door, for pointing
    assert text_in(language, "phone.with_stairs") in free.text
    assert text_in(language, "phone.question") in answers[4].text


@pytest.mark.parametrize(("language", "told"), [("ko", "교통지도팀"), ("vi", "Tổ")])
def test_the_page_ends_behind_the_door_at_the_team_that_the_screen_had_lit_and_at_no_other_word(
    city: City, language: str, told: str
) -> None:
    kiosk = city.places.kiosk(SETTINGS.kiosk_id)
    team, strange = (
        way_page("", kiosk=kiosk, target="교통행정과", language=language, inside=inside)
        for inside in ("교통지도팀", "<b>없는 팀")
    )
    page = city.phone().get(team).text
    step = text_in(language, "step.inside", told)
    assert step in page
    assert "in=" in page.partition("free=1")[0]  # the way without stairs leads there too
    assert step not in city.phone().get(strange).text
    assert "없는 팀" not in city.phone().get(strange).text


def test_what_is_not_there_says_so_and_a_language_that_is_none_is_korean(city: City) -> None:
    kiosk = urlsplit(city.sets_out()).path.split("/")[2]
    for path in (
        f"/w/{kiosk}/no-such-place",
        "/w/no-kiosk/세정과",
        "/w/door/none",
        "/w/",
        "/w/arrived?lang=xx",
    ):
        answer = city.phone().get(path)
        assert (answer.status_code, "이 주소에는 길이 없습니다" in answer.text) == (404, True), path
        assert not answer.cookies
    hostile = city.phone().get(f"/w/{kiosk}/<script>alert(1)</script>?lang=<b>")
    assert "<script>alert" not in hostile.text


def test_a_place_outside_the_city_hall_has_its_address(city: City) -> None:
    kiosk = urlsplit(city.sets_out()).path.split("/")[2]
    answer = city.phone().get(f"/w/{kiosk}/보건위생과?lang=en")
    assert answer.status_code == 200
    assert "<svg" not in answer.text


def test_no_line_of_a_log_says_what_proves_a_visit(city: City, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    link = city.sets_out()
    for form in ({"secret": secret_of(link)}, {"secret": secret_of(link), "lang": "ko", "sure": "1"}):
        city.phone().post("/w/arrived", data=form)
        city.phone().post(f"/w/door/{city.unit}", data=form)
    ours = [line.getMessage() for line in caplog.records if not line.name.startswith(("httpx", "httpcore"))]
    assert not [line for line in ours if secret_of(link) in line or HOUSE in line]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_cannot_be_read_just_now_says_so_in_the_visitors_language(
    city: City, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object, **__: object) -> None:
        raise AWAY[0]("locked")

    monkeypatch.setattr(PhonePlaces, "way", away)
    page = city.phone().get(f"/w/A/{TARGET}", params={"lang": language})
    assert page.status_code == 503
    assert text_in(language, "phone.away") in page.text
