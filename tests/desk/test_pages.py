# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the desk as values, over the services of a small city: no window, no act that is not there."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import partial
import inspect
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from kiosk.desk.blocks import BLOCKS, LANES, DeskAct, DeskForm, Listing, Lock, Specimen
from kiosk.desk.page import ActResult, DeskStanding, Given
from kiosk.services.authorisation import ACTS
from kiosk.services.refused import Refused
from kiosk.services.staff_session import NO_RIGHT
from kiosk.storage.account_rules import ROLES
from kiosk.ui.admin.leaves import LEAVES
from tests.services.acts import HALL, PASSPHRASE, world

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kiosk.desk.blocks import DeskView
    from kiosk.desk.page import DeskPage
    from tests.services.acts import World

PAGES: Final[Mapping[str, DeskPage[Any, Any]]] = {
    leaf.key: leaf.model.args[0] for leaf in LEAVES if isinstance(leaf.model, partial)
}
# Places at which a page shows something that it does not show at first.
ELSEWHERE: Final[Mapping[str, Mapping[str, str]]] = {
    "callbacks": {"handing": "1"},
    "cards": {"part": "all"},
    "charter": {"promise": "complaint-reply"},
    "checks": {"week": "1"},
    "notices": {"notice": "new"},
    "places": {"pane": "3"},
    "words": {"words": "여권"},
}
# Acts of a page's service that are done elsewhere: counted in the navigation, in the bar of the seal, by the
# minute's work, and from the form that comes back from a spot check.
NOT_ON_A_PAGE: Final = frozenset({"waiting", "unlock", "lock", "send_due", "visited"})


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Open the city for somebody of every role."""
    with world(tmp_path_factory.mktemp("desk") / "data") as opened:
        opened.enter(opened.account("everybody"))
        yield opened


def shown(city: World, key: str, place: Mapping[str, str], **more: Any) -> tuple[Any, DeskView]:  # noqa: ANN401 # of each page its own
    """Read a page and show it; a list of which one row is chosen has its first chosen."""
    page, service = PAGES[key], getattr(city.admin, key)
    known = page.read(service, place)
    view = page.show(known, DeskStanding(place, **more))
    for lane in view.lanes:
        for block in lane.blocks:
            if isinstance(block, Listing) and block.place and block.rows and block.place not in place:
                chosen = {**place, block.place: block.rows[0].key}
                return page.read(service, chosen), page.show(known, DeskStanding(chosen, **more))
    return known, view


def acts(value: object) -> Iterator[DeskAct]:
    """Return every act in a view."""
    if isinstance(value, DeskAct):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from acts(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from acts(getattr(value, field.name))


def views(city: World, key: str) -> Iterator[DeskView]:
    """Return a page as it is entered, and at another of its places."""
    yield shown(city, key, {})[1]
    if place := ELSEWHERE.get(key):
        yield shown(city, key, place)[1]


@pytest.mark.parametrize("key", PAGES)
def test_a_page_offers_only_acts_that_it_has_and_fits_the_renderer(city: World, key: str) -> None:
    for view in views(city, key):
        assert len(view.lanes) <= LANES
        for act in acts(view):
            assert act.name in PAGES[key].acts if act.name else act.to, act
        for lane in view.lanes:
            assert len(lane.blocks) <= BLOCKS
            keys = [block.key for block in lane.blocks if isinstance(block, DeskForm)]
            assert len(keys) == len(set(keys))


@pytest.mark.parametrize("key", PAGES)
def test_no_two_rows_of_a_list_have_one_key_and_no_two_fields_of_a_page_one_name(
    city: World, key: str
) -> None:
    for view in views(city, key):
        blocks = [block for lane in view.lanes for block in lane.blocks]
        for block in blocks:
            if isinstance(block, Listing):
                rows = [one.key for one in block.rows]
                assert len(rows) == len(set(rows))
        names = [one.name for block in blocks if isinstance(block, DeskForm) for one in block.fields]
        assert len(names) == len(set(names))


@pytest.mark.parametrize("key", PAGES)
def test_no_act_that_the_gate_has_for_a_page_is_lost_on_it(key: str) -> None:
    words = Path(inspect.getfile(PAGES[key].show)).read_text(encoding="utf-8")
    acts = [act.rpartition(".")[2] for act in ACTS if act.rpartition(".")[0] == key]
    assert acts
    assert [act for act in acts if act not in NOT_ON_A_PAGE and f"service.{act}(" not in words] == []


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("key", PAGES)
def test_a_page_that_a_role_may_not_open_is_refused_by_the_gate_and_not_by_the_page(
    city: World, key: str, role: str
) -> None:
    leaf = next(one for one in LEAVES if one.key == key)
    city.enter(city.account(role))
    try:
        if role in leaf.roles:
            shown(city, key, {})
        else:
            with pytest.raises(Refused, match=NO_RIGHT[:10]):
                PAGES[key].read(getattr(city.admin, key), {})
    finally:
        city.enter(city.account("everybody"))


def test_whom_to_ring_is_in_no_value_before_it_is_revealed_and_gone_with_the_place(city: World) -> None:
    page, service = PAGES["callbacks"], city.admin.callbacks
    known, view = shown(city, "callbacks", {})
    assert "061-0" not in repr(known) + repr(view)
    service.unlock(PASSPHRASE)
    [number] = [one.waiting.row.number for one in known.calls]
    done = page.acts["reveal"](service, Given(known, "", {}, {"call": number}))
    again = page.show(known, DeskStanding({"call": number}, held=done.held, left_s=65))
    [lock] = [one for one in again.lanes[1].blocks if isinstance(one, Lock)]
    assert lock == Lock(open=True, told="본 사실이 기록됩니다 · 1:05 뒤 다시 가림", act=lock.act)
    assert "061-0" in repr(again)
    assert "061-0" not in repr(page.show(known, DeskStanding({"call": number})))


def test_a_call_is_handed_to_an_office_that_was_picked_and_to_no_other(city: World) -> None:
    known, view = shown(city, "callbacks", {"handing": "1"})
    [form] = [one for one in view.lanes[1].blocks if isinstance(one, DeskForm)]
    assert [act.open for act in form.acts] == [False, True]
    assert HALL not in form.fields[0].choices
    other = form.fields[0].choices[0]
    _, view = shown(city, "callbacks", {"handing": "1"}, drafts={form.key: {"office": other}})
    [form] = [one for one in view.lanes[1].blocks if isinstance(one, DeskForm)]
    assert form.acts[0].open
    with pytest.raises(Refused, match="부서 목록에 없는 부서"):
        PAGES["callbacks"].acts["hand"](
            city.admin.callbacks, Given(known, "", {"office": "없는과"}, {"call": form.key})
        )


def test_an_announcement_is_seen_as_it_is_written_and_a_wrong_day_keeps_the_draft(city: World) -> None:
    page, service, place = PAGES["notices"], city.admin.notices, {"notice": "new"}
    known, view = shown(
        city, "notices", place, drafts={"new": {"ko": "승강기를 고칩니다.", "vi": "Thang máy"}}
    )
    [specimen] = [one for one in view.lanes[1].blocks if isinstance(one, Specimen)]
    assert (specimen.text, specimen.other) == ("승강기를 고칩니다.", "Thang máy")
    [form] = [one for one in view.lanes[1].blocks if isinstance(one, DeskForm)]
    filled = {one.name: one.value for one in form.fields} | {"ko": "승강기를 고칩니다."}
    with pytest.raises(Refused, match="날짜를 2026-12-01처럼"):
        page.acts["keep"](service, Given(known, "", filled | {"last": "12월"}, place))
    done = page.acts["keep"](service, Given(known, "", filled, place))
    assert done == ActResult("지금부터 키오스크 첫 화면에 나옵니다.", {"notice": ""}, "new")


def test_one_fee_that_is_added_stands_instead_of_another_and_the_last_one_is_kept(city: World) -> None:
    page, service, place = PAGES["cards"], city.admin.cards, {"card": "외국인등록", "field": "수수료"}
    known = page.read(service, place)
    drafts: dict[str, str] = {}
    for won in ("2500", "3000"):
        done = page.acts["add"](
            service, Given(known, "", {**drafts, "line of fee": "%1원", "number": won}, place)
        )
        drafts |= done.writes["외국인등록"]
    form = page.show(known, DeskStanding(place, {"외국인등록": drafts})).lanes[1].blocks[0]
    assert isinstance(form, DeskForm)
    fees = {one.label: one.value for one in form.fields if one.label.startswith("수수료 · ")}
    assert fees["수수료 · 2,500원"] == ""
    assert fees["수수료 · 3,000원"] == "1"
    assert page.acts["confirm"](service, Given(known, "", drafts, place)).ends == "외국인등록"
    card = next(one for one in service.cards().cards if one.matter == "외국인등록")
    assert card.confirmed_lines.fee == ("won:3000",)
