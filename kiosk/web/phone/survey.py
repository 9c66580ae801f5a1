# SPDX-License-Identifier: GPL-3.0-or-later
"""The survey as a form of a phone: what the page shows, and what it sends back; no script is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.surveys.codes import channel_of
from kiosk.surveys.questions import FACES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.services.survey import CitySurvey
    from kiosk.web.forms import PostedForm

_ASKED: Final = "q."  # before the name of a question in the form
NOTHING: Final[Mapping[str, object]] = {"ticket": "", "questions": (), "faces": (), "told": "", "typed": ""}


def survey_fields(survey: CitySurvey, ticket: str, language: str) -> dict[str, object]:
    """Return what the form shows; one without a ticket asks for the code of a closed case."""
    channel = channel_of(ticket)
    return {
        **NOTHING,
        "ticket": ticket,
        "questions": [(f"{_ASKED}{one.id}", one.words[language]) for one in survey.asked_at(channel)],
        "faces": list(zip(FACES, survey.faces(language), strict=True)),
    }


def faces_of(form: PostedForm) -> dict[str, int]:
    """Return the faces chosen; anything that is none is left out."""
    sent = {key.removeprefix(_ASKED): form.text(key) for key in form.texts if key.startswith(_ASKED)}
    return {key: int(face) for key, face in sent.items() if face in {str(one) for one in FACES}}


def ticket_of(form: PostedForm) -> str:
    """Return the ticket of the page before; digits are none: whoever types a code has only so many tries."""
    ticket = form.text("ticket")
    return "" if channel_of(ticket) == "case" else ticket


def digits_of(form: PostedForm) -> str:
    """Return a typed code however it was grouped."""
    return "".join(one for one in form.text("code") if one.isdigit() and one.isascii())
