# SPDX-License-Identifier: GPL-3.0-or-later
"""What people come for most, by topic, in all five languages, with the office and team that deal with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
import tomllib
from typing import TYPE_CHECKING, Any

from kiosk.directory.register import RegisterError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from kiosk.directory.names import NameGate

LANGUAGES = ("ko", "en", "zh-CN", "vi", "ja")
_OURS = frozenset({*LANGUAGES, "office", "team"})
_ELSEWHERE = frozenset({*LANGUAGES, "body"})


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter: its label and its topic's by language, `asked` is its place among the most asked.

    `easy` is its topic's place on the easy screen, which has room for few.
    One that people bring to the city hall although another `body` deals with it has no office.
    """

    names: Mapping[str, str]
    office: str
    team: str
    topic: Mapping[str, str]
    asked: int | None = None
    body: str = ""
    glyph: str = "matter"  # the topic's symbol
    easy: int | None = None


def load_matters(file: Path) -> tuple[Matter, ...]:
    """Read the matters, topic by topic; a city without the file has none."""
    if not file.is_file():
        return ()
    data = tomllib.loads(file.read_text("utf-8"))
    matters = {matter.names["ko"]: matter for matter in _matters(data, file)}
    first = data.get("most_asked", [])
    unknown = [name for name in first if name not in matters]
    if unknown:
        raise RegisterError(file, f"most_asked names {', '.join(unknown)}, which no topic lists")
    places = {name: at for at, name in enumerate(first)}
    easy = _easy_topics(data, file)
    return tuple(
        replace(matter, asked=places.get(name), easy=easy.get(matter.topic["ko"]))
        for name, matter in matters.items()
    )


def easy_topics(matters: Iterable[Matter]) -> list[Matter]:
    """Return a matter of each topic that the easy screen shows, in their order."""
    chosen = {one.easy: one for one in matters if one.easy is not None}
    return [chosen[at] for at in sorted(chosen)]


def most_asked(matters: Iterable[Matter]) -> list[Matter]:
    """Return those that home shows, most asked first."""
    asked = {matter.asked: matter for matter in matters if matter.asked is not None}
    return [asked[at] for at in sorted(asked)]


def without_names(matters: Iterable[Matter], gate: NameGate) -> tuple[Matter, ...]:
    """Return the matters with whatever is shaped like a name in them masked: a city writes its own file."""
    return tuple(replace(one, names=gate.labels(one.names), topic=gate.labels(one.topic)) for one in matters)


def _easy_topics(data: Mapping[str, Any], file: Path) -> dict[str, int]:
    """Return the places of the topics of the easy screen, or raise where no such topic is listed."""
    easy = data.get("easy", [])
    listed = {topic.get("name", {}).get("ko") for topic in data.get("topics", [])}
    if unknown := [name for name in easy if name not in listed]:
        raise RegisterError(file, f"easy names {', '.join(unknown)}, which is no topic")
    return {name: at for at, name in enumerate(easy)}


def _matters(data: Mapping[str, Any], file: Path) -> Iterator[Matter]:
    for topic in data.get("topics", []):
        name = topic.get("name", {})
        if set(name) != set(LANGUAGES):
            raise RegisterError(file, f"topic {name.get('ko', name)} needs a name in {', '.join(LANGUAGES)}")
        glyph = topic.get("glyph", "matter")
        yield from (replace(_matter(row, name, file), glyph=glyph) for row in topic.get("matters", []))


def _matter(row: Mapping[str, str], topic: Mapping[str, str], file: Path) -> Matter:
    if set(row) not in (_OURS, _ELSEWHERE):
        wanted = f"{', '.join(sorted(_OURS))}, or a body instead of office and team"
        raise RegisterError(file, f"{row.get('ko', row)} needs exactly {wanted}")
    names = {language: row[language] for language in LANGUAGES}
    return Matter(names, row.get("office", ""), row.get("team", ""), topic, body=row.get("body", ""))
