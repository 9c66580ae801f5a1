# SPDX-License-Identifier: GPL-3.0-or-later
"""How some offices call their people and their work: choices made after those of every office."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tests.directory.charts.hands.people import Sitting
    from tests.soak.chance.ways import Staff, Way

_CALLED_AS_POSTS: Final = ("감사관", "공보관")
_POSTS: Final = ("7급", "8급", "반장", "부팀장", "시설관리원")
_WORK: Final = ("공공근로", "총괄 서무", "사회복무요원 관리", "공직윤리", "금연클리닉", "기초생활")
_SOME: Final = 0.2


def with_words(way: Way, people: Staff) -> Staff:
    """Return the office with posts and work that words for something else tell as well."""
    people = _led(way, people)
    posts = _POSTS if way.pick("more posts", "none", "some", often=2) == "some" else ()
    work = _WORK if way.pick("work like posts", "none", "some", often=2) == "some" else ()
    way.pick("deputy", "none", "홍길동", often=2)
    teams = [[team[0], *(_called(way, one, posts, work) for one in team[1:])] for team in people.teams]
    return replace(people, teams=teams)


def _led(way: Way, people: Staff) -> Staff:
    """Call who leads an office as the office, in some; the office itself as a post, in fewer."""
    if people.head and way.pick("office", "usual", "a post", often=9) == "a post":
        name = way.random.choice(_CALLED_AS_POSTS)
        return replace(people, office=name, head=replace(people.head, title=name))
    whole = people.head and people.office.endswith("담당관")
    if whole and people.head and way.pick("head called", "short", "as the office") == "as the office":
        return replace(people, head=replace(people.head, title=people.office))
    return people


def _called(way: Way, one: Sitting, posts: tuple[str, ...], work: tuple[str, ...]) -> Sitting:
    if one.title and not one.empty and posts and way.random.random() < _SOME:
        one = replace(one, title=way.random.choice(posts))
    if one.duties and work and way.random.random() < _SOME:
        one = replace(one, duties=(way.random.choice(work), *one.duties[1:]))
    return one
