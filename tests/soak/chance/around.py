# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands around a plan drawn by chance: its title, where it is, things, notes, numbers of the house."""

# ruff: noqa: E501 - tables of words

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tests.directory.charts.hands.sketch import Page
    from tests.soak.chance.ways import Way

_THINGS: Final = (
    "복사기",
    "캐비닛",
    "회의탁자",
    "원탁",
    "정수기",
    "소파",
    "문서세단기",
    "책장",
    "프린터",
    "민원대",
    "옷장",
)
_NOTES: Final = ("※ 대표전화 061-040-2000, 팩스 061-040-2999", "※ 점심시간 12:00~13:00", "2026. 11. 1. 현재", "※ 사무실 출입 시 출입증을 착용하여 주십시오.")  # fmt: skip


def title(page: Page, way: Way, office: str) -> int:
    """Write what the chart is of; return the first row of the plan."""
    words = way.pick("title", "좌석배치도", "사무실 배치도", "자리배치도", "직원 좌석 현황", "bare", "none")
    if words == "none" and way.chosen["sheet"] != "office":
        words = "좌석배치도"
    text = {"bare": office, "none": ""}.get(words, f"{office} {words}")
    place = way.pick("place", "none", "in the title", "below", often=2)
    place = way.chosen["place"] = "below" if place == "in the title" and words == "none" else place
    if text:
        when = way.pick("dated", "no", "behind", "in brackets", often=2)
        text += {"no": "", "behind": " 2026. 7. 1. 현재", "in brackets": " [2026.7.1.]"}[when]
        sign = way.pick("title sign", "", "■ ", "□ ", "◎ ", often=3)
        page.put(
            1,
            1,
            f"{sign}{text}" + (" (3층 301호)" if place == "in the title" else ""),
            w=way.random.choice((1, 4, 8)),
            frame=False,
        )
    if place == "below":
        page.put(
            2,
            1,
            way.random.choice(
                ("본관 3층 301호", "위치: 3층 301호", "(3층, 301호)", "- 3층 301호 -", "[별관 3층 301호]")
            ),
            frame=False,
        )
    return 4


def around(page: Page, way: Way, bottom: int) -> None:
    """Put doors, things and notes around the plan."""
    rnd = way.random
    if way.pick("things", "none", "some", "many") != "none":
        page.put(bottom, 2, "출입문", frame=rnd.random() < 0.5)
        for i in range(1 if way.chosen["things"] == "some" else 4):
            page.put(bottom, 4 + i * 2, rnd.choice(_THINGS))
    if way.pick("numbers of the house", "none", "listed", often=4) == "listed":
        page.put(4, 70, rnd.choice(("주요 전화", "전화번호 안내", "비상연락망")), w=2)
        page.rows(5, 70, [["당직실", "061-040-2222"], ["민원콜센터", "061-040-2000"]])
    for i, note in enumerate(rnd.sample(_NOTES, rnd.randint(0, 2))):
        page.put(bottom + 2 + i, 1, note, frame=False)
