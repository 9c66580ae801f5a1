# SPDX-License-Identifier: GPL-3.0-or-later
"""The QR code on the screen's picture, read by a stranger: in every language, at every length and size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtGui import QImage
import pytest
from pyzbar.pyzbar import ZBarSymbol, decode

from kiosk.documents.qr import LIMIT, qr_text
from kiosk.services.shown import OffSite, Way
from kiosk.settings import LANGUAGES
from kiosk.ui.visitor.way import WayModel
from tests.ui.visitor.people import PAGES
from tests.visitor import kind_of, visible_items

if TYPE_CHECKING:
    from kiosk.services.visitor import VisitorServices
    from tests.visitor import Visitor

LEAST_MODULE_MM = 0.6
QUIET = 4
LETTERS = st.text(st.characters(codec="utf-8"), max_size=200)


def read_off(guest: Visitor) -> str:
    """Decode the picture of the screen, and turn its pages until there is a code."""
    for _ in range(PAGES):
        image = guest.window.grabWindow().convertToFormat(QImage.Format.Format_RGBA8888)
        picture = Image.frombytes("RGBA", (image.width(), image.height()), bytes(image.constBits()))
        found = decode(picture.convert("L"), [ZBarSymbol.QRCODE])
        if found:
            return str(found[0].data.decode())
        guest.tap(guest.kiosk.stage.text("pager.after"))
    raise AssertionError("no page has a code that can be read")


def module_mm(guest: Visitor) -> float:
    """Return the width of a module of the code that stands."""
    code = next(
        item for item in visible_items(guest.window.contentItem()) if kind_of(item).startswith("QrCode")
    )
    assert int(code.property("quiet")) >= QUIET
    return float(code.property("module")) / float(guest.kiosk.stage.settings.px_per_mm)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_the_code_is_read_in_every_language_and_size(
    guest: Visitor, services: VisitorServices, language: str, zoom: float
) -> None:
    guest.kiosk.look.set(language=language, zoom=zoom, high_contrast=zoom > 1)
    guest.kiosk.pages.open("way", target="교통행정과/4")
    guest.settle()
    lines = read_off(guest).split("\n")
    way = services.way("교통행정과/4", language, step_free=False)
    assert isinstance(way, Way)
    assert lines[0].replace(" · ", ", ") == f"{way.title}, {way.place}"
    assert lines[1:] == [f"{at}. {step.text}" for at, step in enumerate(way.steps, 1)]
    assert module_mm(guest) >= LEAST_MODULE_MM


@pytest.mark.parametrize("length", [60, 240, 420, LIMIT])
def test_the_code_is_read_at_every_length(
    guest: Visitor, monkeypatch: pytest.MonkeyPatch, length: int
) -> None:
    text = ("길 안내 " * 200).encode()[:length].decode(errors="ignore")
    monkeypatch.setattr(WayModel, "_qr_text", lambda _self: text)
    guest.kiosk.pages.open("way", target="교통행정과/4")
    guest.settle()
    assert read_off(guest) == text
    assert module_mm(guest) >= LEAST_MODULE_MM


@pytest.mark.usefixtures("in_hours")
@pytest.mark.parametrize(
    ("office", "told"), [("수도과", "제2청사(트윈스타) 5층 502호"), ("보건위생과", "청사 밖")]
)
def test_a_place_elsewhere_is_told_as_far_as_it_is_known(guest: Visitor, office: str, told: str) -> None:
    guest.kiosk.pages.open("way", target=office)
    guest.settle()
    assert guest.kiosk.pages.current.model.sentence["text"].replace("\xa0", " ").strip() == told
    assert guest.sees("이곳은 청사 밖에 있습니다.")


def test_a_place_elsewhere_gives_its_address_in_the_code(guest: Visitor, services: VisitorServices) -> None:
    guest.kiosk.pages.open("way", target="보건위생과")
    guest.settle()
    way = services.way("보건위생과", "ko", step_free=False)
    assert isinstance(way, OffSite)
    assert read_off(guest).split("\n") == [way.title, way.address, way.phone, way.map_url]


def test_a_place_elsewhere_is_asked_to_ring_back_before_one_goes_there(guest: Visitor) -> None:
    guest.kiosk.pages.open("way", target="보건위생과")
    guest.settle()
    guest.tap("전화 부탁하기")
    guest.settle(lambda: guest.screen == "call_back")
    guest.kiosk.pages.begin("home")
    guest.kiosk.pages.open("way", target="교통행정과")
    guest.settle()
    assert not guest.sees("전화 부탁하기")


@settings(max_examples=20)
@given(LETTERS, st.lists(LETTERS, max_size=6), st.integers(1, 9))
def test_no_text_is_longer_than_a_code_may_be(first: str, steps: list[str], times: int) -> None:
    assert len(qr_text(first * times, steps).encode()) <= LIMIT
