# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the intake in the visitor's language: kinds, labels, problems, days and times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTime

from kiosk.cases.answers import LONGEST, needed
from kiosk.cases.form import asked_of
from kiosk.cases.receipt import day_words, time_words
from kiosk.charter.hours import in_seoul
from kiosk.charter.period import PeriodUnit
from kiosk.language.catalogue import texts
from kiosk.ui.visitor.wording import called, in_a_row

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.cases.answers import AnswerProblem
    from kiosk.charter.promises import PetitionKind
    from kiosk.services.visitor import VisitorServices
    from kiosk.ui.shell.stage import Stage

GLYPHS = {
    "unkind": "words",
    "praise": "smile",
    "inconvenience": "pen",
    "corruption": "warning",
    "callback": "phone",
    "claim": "money",
}


def kind_name(stage: Stage, kind: PetitionKind) -> str:
    """Return a kind of case; one that only this city has keeps its own name."""
    return _or(stage, f"case_kind.{kind.id}", kind.name)


def short_name(stage: Stage, kind: PetitionKind) -> str:
    """Return a kind of case for a key among others."""
    return _or(stage, f"case_chip.{kind.id}", kind_name(stage, kind))


def kind_hint(stage: Stage, kind: PetitionKind) -> str:
    """Return what a kind of case is for."""
    return _or(stage, f"case_hint.{kind.id}", "")


def kind_promise(stage: Stage, kind: PetitionKind) -> str:
    """Return what the charter promises for a kind of case."""
    if kind.id == "claim":
        return stage.text("case.office_decides")
    if not kind.named:
        return stage.text("case.nameless")
    if kind.within.unit is PeriodUnit.WORKING_HOURS:
        return stage.text("case.hours", n=kind.within.count)
    return (
        stage.text("case.days", n=kind.within.count)
        if kind.within.unit is PeriodUnit.DAYS
        else kind.within.in_words
    )


def label(stage: Stage, field: str) -> str:
    """Return a field."""
    return stage.text(f"case_field.{field}")


def statements(stage: Stage, kind: PetitionKind) -> list[tuple[str, str]]:
    """Return the four statements on personal data: why, what, how long, and the right to refuse."""
    spoken = ("memo",) if stage.speakable and "memo" in asked_of(kind.id) else ()
    items = ", ".join(label(stage, field) for field in ITEMS if field in (*needed(kind), *spoken))
    refusal = "refuse" if kind.named else "refuse_praise"
    said = {
        "purpose": stage.text("case_notice.purpose_text", kind_name(stage, kind)),
        "items": items,
        "keep": stage.text("case_notice.keep_text", n=kind.retention_years),
        "refuse": stage.text(f"case_notice.{refusal}_text"),
    }
    return [(stage.text(f"case_notice.{key}"), text) for key, text in said.items()]


ITEMS = ("words", "memo", "name", "address", "contact")


def choice(stage: Stage, value: str) -> str:
    """Name one of several answers to choose from."""
    return stage.text(f"case_choice.{CHOICES[value]}") if value in CHOICES else value


CHOICES = {
    "전화": "phone", "문자": "message", "우편": "letter", "전자우편": "mail", "방문": "visit",
    "revisit": "revisit", "delay": "delay",
    "mail": "mail_letters", "progress": "progress", "survey": "survey", "display": "display",
}  # fmt: skip


def in_words(stage: Stage, problem: AnswerProblem) -> str:
    """Return a problem in words: the field's own for this kind of problem, else the kind's with its name."""
    values = label(stage, problem.field), LONGEST.get(problem.field, "")
    own = f"case_wrong.{problem.field}_{problem.code}"
    return stage.text(own if own in texts("ko") else f"case_wrong.{problem.code}", *values)


def until(stage: Stage, moment: datetime | None) -> tuple[str, str]:
    """Return a due time in two parts: the day, and until what time; an unknown one says so instead."""
    if moment is None:
        return stage.text("case.due_follows"), ""
    day, time = when(stage, moment)
    return day, stage.text("case.until", time)


def on_clock(seconds: int) -> str:
    """Return a length of sound as a clock shows it."""
    return f"{seconds // 60}:{seconds % 60:02}"


def spoken_length(stage: Stage, seconds: int) -> str:
    """Return how long somebody spoke."""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return stage.text("memo.seconds", rest)
    return stage.text("memo.minutes", minutes, rest)


def when(stage: Stage, moment: datetime) -> tuple[str, str]:
    """Return a moment in two parts: the day and the time."""
    if stage.words.language == "ko":
        return day_words(moment), time_words(moment)
    local, locale = in_seoul(moment), QLocale(stage.words.language)
    day = locale.toString(QDate(local.year, local.month, local.day), stage.text("case.day"))
    time = locale.toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    return day, time.replace("\u202f", "\u00a0")  # the house typeface has no narrow space


def place(stage: Stage, services: VisitorServices, office: str, seat: str) -> str:
    """Return which office, and which seat of it, in the visitor's words."""
    name = services.translated(office, stage.words.language)
    found = services.directory.seat(seat) if seat else None
    if found is None:
        return name
    team = services.translated(found.team or "", stage.words.language)
    return in_a_row((name, team, called(services, found, stage.words.language)))


def _or(stage: Stage, key: str, otherwise: str) -> str:
    return stage.text(key) if key in texts("ko") else otherwise
