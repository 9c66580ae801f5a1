# SPDX-License-Identifier: GPL-3.0-or-later
"""Where phones find the city: what the settings may say, and what a page's address holds."""

from __future__ import annotations

from base64 import urlsafe_b64decode
from ipaddress import ip_address, ip_network
import re
from urllib.parse import unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.settings.public_address import carried, checked, door_page, is_within, networks, way_page


@pytest.mark.parametrize(
    "wrong",
    ["", "way.city.example", "http://way.city.example", "https://", "https://a@way.city.example",
     "https://way.city.example?x=1", "https://way.city.example/#x", "https://길.목포.example",
     "https://way.city.example/hall", f"https://{'a' * 110}.example",
     "ftp://way.city.example", "http://localhost.city.example", 7],
)  # fmt: skip
def test_an_address_that_phones_should_not_open_is_refused(wrong: object) -> None:
    with pytest.raises(ValueError, match="https"):
        checked(wrong)


def test_an_address_stands_without_a_slash_and_this_machine_needs_no_certificate() -> None:
    assert checked(" https://way.city.example/ ") == "https://way.city.example"
    assert checked("http://127.0.0.1:8000") == "http://127.0.0.1:8000"


@pytest.mark.parametrize("wrong", ["10.0.0.0/8", [], [""], ["10.1.2.3/8"], ["0.0.0.0/0"], ["::/0"], [10]])
def test_networks_that_are_none_or_hold_everybody_are_refused(wrong: object) -> None:
    with pytest.raises(ValueError, match=r"networks"):
        networks(wrong)


def test_an_address_is_in_the_house_by_either_way_of_writing_it() -> None:
    house = networks(["10.20.0.0/16", "fd00:20::/32"])
    assert all(is_within(one, house) for one in ("10.20.3.4", "::ffff:10.20.3.4", "fd00:20::7%wlan0"))
    assert not any(
        is_within(one, house) for one in ("10.21.0.1", "fd00:21::7", "unknown", "", "10.20.3.4:80")
    )


@given(st.ip_addresses(), st.ip_addresses(v=4), st.integers(8, 32))
def test_no_address_outside_the_networks_is_taken_for_one_inside(
    address: object, around: object, length: int
) -> None:
    house = networks([str(ip_network(f"{around}/{length}", strict=False))])
    assert is_within(str(address), house) == (ip_address(str(address)) in ip_network(house[0]))


@given(target=st.text(min_size=1), language=st.sampled_from(["ko", "zh-CN"]), free=st.booleans())
def test_what_proves_a_visit_stands_where_no_server_sees_it(
    *, target: str, language: str, free: bool
) -> None:
    page = way_page(
        "https://way.city.example",
        kiosk="a/b",
        target=target,
        language=language,
        step_free=free,
        secret="s.1",  # noqa: S106 # invented
    )
    parts = urlsplit(page)
    assert parts.fragment == "s.1"
    assert "s.1" not in page.partition("#")[0]
    assert page.isascii()
    assert unquote(parts.path) == f"/w/a/b/{target}".encode(errors="surrogatepass").decode(errors="replace")


@given(st.lists(st.text(min_size=1, max_size=60), max_size=8), st.integers(0, 200))
def test_what_to_bring_is_carried_line_by_line_as_far_as_there_is_room(lines: list[str], room: int) -> None:
    letters = carried(lines, room)
    assert len(letters) <= room
    assert re.fullmatch("[A-Za-z0-9_-]*", letters)
    read = urlsafe_b64decode(letters + "=" * (-len(letters) % 4)).decode()
    assert "\n".join(lines).startswith(read)


def test_a_door_says_its_room_alone() -> None:
    assert door_page("https://way.city.example", "bb12-55") == "https://way.city.example/w/door/bb12-55"
