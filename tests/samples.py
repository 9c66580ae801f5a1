# SPDX-License-Identifier: GPL-3.0-or-later
"""A sample of every screen in every state worth looking at, for the walker and for `make screens`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from unittest.mock import patch
from uuid import uuid4

from PySide6.QtGui import QGuiApplication

from kiosk.directory.public import PublicOffice
from kiosk.directory.service_windows import ServiceWindow
from kiosk.search.entries import Urgent
from kiosk.services.shown import Announcement, OffSite
from kiosk.services.visitor import VisitorServices
from kiosk.ui.shell.signs import Signs
from kiosk.ui.visitor.home import MostAsked
from kiosk.ui.visitor.way import WayModel
from kiosk.visits.duty import Attendance
from tests import ear_samples
from tests.case_samples import CASES, written
from tests.clips import sample_clip
from tests.ui.plan.drawn import way_to, ways
from tests.ui.plan.every_way import long_house

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.directory.lit_place import LitPlace
    from tests.visitor import Visitor


def _nothing_more(_visitor: Visitor) -> None:
    """Leave the sample as it opens."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A screen opened with arguments, and what the visitor then did."""

    name: str
    screen: str
    arguments: dict[str, object] = field(default_factory=dict)
    then: Callable[[Visitor], None] = _nothing_more
    at_rest: bool = False  # between sessions every wish is reset, so there are no modes

    def opened(self, visitor: Visitor) -> dict[str, object]:
        """Return the arguments; those that need the kiosk are made for this visitor."""
        return {name: value(visitor) if callable(value) else value for name, value in self.arguments.items()}


def _stand_still(visitor: Visitor) -> None:
    visitor.wait(61 * (2 if visitor.kiosk.look.voice else 1))


def _hesitate(visitor: Visitor) -> None:
    for _ in range(2):
        visitor.kiosk.touch()
        visitor.wait(31)


def _make_easy(visitor: Visitor) -> None:
    visitor.kiosk.look.set(easy=True)


def _leave_unfinished(visitor: Visitor) -> None:
    visitor.kiosk.pages.open("case_words", draft=written(visitor))
    visitor.kiosk.goHome()


def _announce(visitor: Visitor) -> None:
    visitor.kiosk.stage.services.announcements = ANNOUNCED
    visitor.kiosk.pages.stale.emit()


def _lit(office: str, seat: str = "", **found: str) -> Callable[[Visitor], LitPlace]:
    return lambda visitor: visitor.lit(office, seat, **found)


def _number_windows(visitor: Visitor) -> LitPlace:
    served = (
        "취득세",
        "취득세",
        "주민세",
        "재산세",
        "재산세",
        "재산세",
        "자동차세",
        "자동차세",
        "지방세 증명",
        "지방세 환급",
        "",
        "상담",
    )
    windows = [ServiceWindow(at, (one,) if one else ()) for at, one in enumerate(served, 1)]
    visitor.kiosk.stage.services.windows = {"세정과": windows}
    return visitor.lit("세정과", duty="자동차세")


def _look_at_step(index: int) -> Callable[[Visitor], None]:
    return lambda visitor: visitor.kiosk.pages.current.model.show_step(index)


def put_keys_away(visitor: Visitor) -> None:
    """Leave the field, so that no keyboard that is still loading comes for it, and close what stands."""
    method, field = QGuiApplication.inputMethod(), visitor.window.property("activeFocusItem")
    if field is not None:
        field.setProperty("focus", False)  # noqa: FBT003 # Qt's
    method.hide()
    visitor.settle(lambda: not method.isVisible())


def _come_late(visitor: Visitor) -> None:
    """Let a guide be there, and most of the two minutes be gone before the way is shown."""
    visitor.kiosk.stage.two_minutes.reset()
    visitor.kiosk.touch()
    visitor.wait(45)
    with patch.object(VisitorServices, "attendance", lambda _services: Attendance(present=True)):
        visitor.kiosk.pages.replace("way", target="교통행정과", step_free=True)
    visitor.kiosk.touch()


def _forget_the_place(visitor: Visitor) -> None:
    """Let nobody have said where the office is, for as long as its page stands."""
    stage = visitor.kiosk.stage
    title = stage.services.translated(WAY["target"], stage.words.language)
    nowhere = OffSite(title, "", "061-044-1900")
    with (
        patch.object(PublicOffice, "placed", new=False),
        patch.object(VisitorServices, "way", lambda *_, **__: nowhere),
        patch.object(VisitorServices, "walk", lambda *_: None),
    ):
        if visitor.screen == "way":
            visitor.kiosk.pages.replace("way", **WAY)
        else:
            visitor.kiosk.pages.replace("search", words="견인", keys=False)


def _close(visitor: Visitor) -> LitPlace:
    """Let an office be closed; no other sample shows it."""
    visitor.kiosk.stage.services.closed |= {"보건위생과"}
    return visitor.lit("보건위생과")


def _stand_in_a_long_house(visitor: Visitor) -> None:
    """Let the way be through a house of other hands: four storeys of a corridor of 150 m, askew."""
    there = way_to(ways(long_house().venue()), "끝과3", visitor.kiosk.look.language)
    with patch.object(VisitorServices, "way", lambda *_, **__: there):
        visitor.kiosk.pages.replace("way", target="끝과3")


def _lay_clip(visitor: Visitor) -> None:
    """Let the city have a clip of this matter, for as long as its page stands."""
    with patch.object(Signs, "_found", lambda *_: sample_clip()):
        visitor.kiosk.pages.replace("matter", matter="여권 발급")


def _send(visitor: Visitor) -> None:
    visitor.kiosk.pages.current.model.choose("phone")


def _answer(visitor: Visitor) -> None:
    model = visitor.kiosk.pages.current.model
    for question, face in (("found", 5), ("legible", 4)):
        model.choose(question, face)


def _tell_why(visitor: Visitor) -> None:
    visitor.kiosk.pages.current.model.choose("closed")


def _send_nothing(visitor: Visitor) -> None:
    visitor.kiosk.pages.current.model.send()


ASKED = (
    MostAsked("여권 발급·재발급", "민원동 1층"),
    MostAsked("주민등록 등본·초본", "민원동 1층"),
    MostAsked("주정차 과태료", "민원동 2층"),
    MostAsked("기초연금 신청", "본관동 1층"),
)
ANNOUNCED = (
    Announcement(
        {
            "ko": "12월 1일부터 민원동 승강기를 고칩니다. 본관 승강기를 이용해 주십시오.",
            "en": "The lift of the Civil Service Building is out of order from 1 December.",
            "vi": "Thang máy tòa nhà dân vụ ngừng hoạt động từ ngày 1 tháng 12.",
        }
    ),
)
FIGURES = (
    "지난달 길을 물으신 4,218건 가운데 93 %가 2분 안에 가는 길을 아셨습니다.\n"
    "무작위로 함께 잰 64건으로 미루어 약 36 %(26–46 %)가 2분 안에 도착하셨습니다."
)

WAY: dict[str, Any] = {"target": "교통행정과"}
UNDERSTOOD: dict[str, object] = WAY | {
    "place": "민원동 2층 207호",
    "steps": lambda visitor: WayModel(visitor.kiosk.stage, **WAY).steps,
    "qr": lambda visitor: WayModel(visitor.kiosk.stage, **WAY).qr,
}

SAMPLES = (
    Sample("attract", "attract", {"figures": FIGURES}, at_rest=True),
    Sample("attract-announced", "attract", {"figures": FIGURES}, _announce, at_rest=True),
    Sample("home", "home", {"asked": ASKED}),
    Sample("home-offered", "home", {"asked": ASKED}, _hesitate),
    Sample("home-unfinished", "home", {"asked": ASKED}, _leave_unfinished),
    Sample("easy", "home", {"asked": ASKED}, _make_easy),
    Sample("easy-menu", "menu", {}, _make_easy),
    Sample("easy-way", "way", {"target": "교통행정과"}, _make_easy),
    Sample("easy-topic", "matters", {"group": 0}, _make_easy),
    Sample("easy-toilets", "toilets", {}, _make_easy),
    Sample("easy-card", "matter", {"matter": "여권 발급"}, _make_easy),
    Sample("easy-office", "office", {"lit": _lit("교통행정과", "교통행정과/4")}, _make_easy),
    Sample("sign-offered", "matter", {"matter": "여권 발급"}, _lay_clip),
    Sample("sign", "sign", {"clip": lambda _visitor: sample_clip()}),
    Sample("language", "language"),
    Sample("keys", "keys"),
    Sample("guide-nobody", "guide_call"),
    Sample("guide-called", "guide_call", {"state": "called"}),
    Sample("guide-coming", "guide_call", {"state": "coming"}),
    Sample("guide-missed", "guide_call", {"state": "missed"}),
    Sample("guide-again", "guide_call", {"state": "again"}),
    Sample("idle-warning", "home", {"asked": ASKED}, _stand_still),
    Sample("apology", "apology"),
    Sample("ending-erase", "ending", {"question": "erase"}),
    Sample("ending-noted", "ending", {"question": "noted", "number": "A-000137-7  4071"}),
    Sample("ending-home", "ending", {"question": "noted", "number": "A-000137-7  4071", "then": "home"}),
    Sample("search-empty", "search"),
    Sample("search", "search", {"words": "견인"}),
    Sample("search-card", "search", {"words": "여권"}),
    Sample("search-unplaced", "search", {"words": "견인", "keys": False}, _forget_the_place),
    Sample("search-card-dong", "search", {"words": "전입신고"}),
    Sample("search-corrected", "search", {"words": "주정챠 과태료"}),
    Sample("search-elsewhere", "search", {"words": "운전면허"}),
    Sample("search-urgent", "search", {"words": "화재"}),
    Sample("crisis", "crisis", {"numbers": (Urgent("109", "자살예방 상담전화"),)}),
    Sample(
        "crisis-two",
        "crisis",
        {"numbers": (Urgent("112", "경찰 긴급신고"), Urgent("1577-1389", "노인학대 신고"))},
    ),
    Sample("search-nothing", "search", {"words": "ㅋㅋㅋㅋ"}),
    Sample("ear", "search", {}, ear_samples.offer),
    Sample("ear-begins", "search", {}, ear_samples.begin),
    Sample("ear-hears", "search", {}, ear_samples.speak),
    Sample("ear-waits", "search", {}, ear_samples.wait),
    Sample("ear-deaf", "search", {}, ear_samples.fail),
    Sample("answer-elsewhere", "search", {"words": "실업급여", "keys": False}, put_keys_away),
    Sample("answer-urgent", "search", {"words": "화재", "keys": False}, put_keys_away),
    Sample("answer-nothing", "search", {"words": "ㅋㅋㅋㅋ", "keys": False}, put_keys_away),
    Sample("answer-windows", "search", {"words": "팩스 누리집", "keys": False}, put_keys_away),
    Sample("card", "matter", {"matter": "여권 발급"}),
    Sample("card-dong", "matter", {"matter": "전입신고"}),
    Sample("card-proxy", "matter", {"matter": "인감증명", "proxy": True}),
    Sample("card-elsewhere", "matter", {"matter": "사업자등록"}),
    Sample("card-lapsed", "matter", {"matter": "외국인등록"}),
    Sample("dong", "dong"),
    Sample("dong-chosen", "dong", {"chosen": "용당1동"}),
    Sample("dong-unknown", "dong", {"chosen": "?"}),
    Sample("office", "office", {"lit": _lit("교통행정과", "교통행정과/4")}),
    Sample("office-lit", "office", {"lit": _lit("교통행정과", "교통행정과/23")}),
    Sample("office-away", "office", {"lit": _lit("교통행정과", "교통행정과/24")}),
    Sample("office-team", "office", {"lit": _lit("민원봉사실", team="여권팀", duty="여권 발급")}),
    Sample("office-names", "office", {"lit": _lit("민원봉사실")}),
    Sample("office-team-of-eight", "office", {"lit": _lit("민원봉사실", "민원봉사실/14")}),
    Sample("office-windows", "office", {"lit": _number_windows}),
    Sample("office-long", "office", {"lit": _lit("관광거점도시추진단")}),
    Sample("office-closed", "office", {"lit": _close}),
    Sample("way", "way", {"target": "교통행정과/4"}),
    Sample("way-step", "way", {"target": "교통행정과"}, _look_at_step(1)),
    Sample("way-last-step", "way", {"target": "교통행정과"}, _look_at_step(9)),
    Sample("way-late", "way", {"target": "교통행정과"}, _come_late),
    Sample("way-one-storey", "way", {"target": "민원봉사실"}),
    Sample("way-step-free", "way", {"target": "교통행정과", "step_free": True}),
    Sample("way-off-site", "way", {"target": "수도과"}),
    Sample("way-other-venue", "way", WAY, _stand_in_a_long_house),
    Sample("way-unplaced", "way", WAY, _forget_the_place),
    Sample("understood", "arrived", {"title": "교통행정과", "code": "4821"} | UNDERSTOOD),
    Sample("survey", "survey"),
    Sample("survey-chosen", "survey", {}, _answer),
    Sample("survey-none", "survey", {}, _send_nothing),
    Sample("survey-thanks", "survey", {"answer": uuid4(), "sent": True}),
    Sample("survey-code", "survey_code"),
    Sample("code", "code"),
    Sample("not-found", "not_found"),
    Sample("not-found-told", "not_found", {}, _tell_why),
    Sample("wrong", "wrong", {"screen": "way", "state": {"target": "교통행정과"}}),
    Sample("hard", "wrong", {"screen": "access", "state": {}}),
    Sample("wrong-sent", "wrong", {"screen": "way", "state": {"target": "교통행정과"}}, _send),
    Sample("matters", "matters"),
    Sample("offices-group", "offices", {"group": 1}),
    Sample("matters-topic", "matters", {"group": 3}),
    Sample("offices", "offices"),
    Sample("staff", "staff"),
    Sample("seats", "seats", {"office": "교통행정과"}),
    Sample("facilities", "facilities"),
    *(Sample(*one) for one in CASES),
)
