# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented answers follow their declared model and hold only what is asked."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
import tomllib

from kiosk.resources import ASSETS
from kiosk.surveys.answers import is_whole
from kiosk.surveys.demo import invent_survey
from kiosk.surveys.questions import load_questions

DAYS = [date(2026, 9, 1) + timedelta(days=at) for at in range(60)]
MODEL = tomllib.loads((ASSETS / "demo_model.toml").read_text("utf-8"))["survey"]


def random_of(seed: int) -> Random:
    return Random(seed)  # noqa: S311 # invented data, not secrets


def test_answers_are_whole_and_as_many_as_the_model_says() -> None:
    editions = load_questions(ASSETS / "survey.toml")
    answers, asked = invent_survey(MODEL, editions, DAYS, 20_000, random_of(7))
    edition = editions.on(DAYS[0])
    assert edition is not None
    assert all(is_whole(one, edition) for one in answers)
    for channel in ("booth", "phone", "door", "case"):
        many = sum(one.many for one in asked if one.channel == channel)
        given = sum(one.channel == channel for one in answers)
        assert many == round(20_000 * MODEL[channel]["asked"])
        assert abs(given / many - MODEL[channel]["answers"]) < 0.12, channel
    assert {one.day for one in answers} == set(DAYS)


def test_the_same_seed_invents_the_same() -> None:
    editions = load_questions(ASSETS / "survey.toml")
    one, other = (invent_survey(MODEL, editions, DAYS, 500, random_of(1)) for _ in range(2))
    assert one == other
