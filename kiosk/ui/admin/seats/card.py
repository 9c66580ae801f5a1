# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything about the chosen seat, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.directory.short_duty import shown
from kiosk.directory.visibility import LEVEL_WORDS
from kiosk.ui.admin.seats.wording import away_words
from kiosk.ui.admin.seats.writing import REASONS
from kiosk.ui.admin.visibility.wording import SOURCES

if TYPE_CHECKING:
    from kiosk.directory.model import Seat
    from kiosk.directory.policy_table import PolicyLine


def card(seat: Seat, rule: PolicyLine | None, metres: tuple[float, float] | None) -> dict[str, object]:
    """Tell everything about the chosen seat; `metres` is where it is drawn, None without a desk."""
    person, away = seat.occupant, seat.away
    return {
        "desk": seat.desk,
        "vacant": seat.vacant,
        "waits": seat.place is None,
        "team": seat.team or "",
        "title": seat.title or "",
        "name": (person.name if person else None) or "",
        "phone": seat.phone or "",
        "duty": next(iter(seat.duties), ""),
        "short": shown(seat.short, seat.duties),
        "rest": "\n".join(seat.duties[1:]),
        "place": "자리 없음" if seat.place is None else f"{seat.desk}번",
        "metres": "" if metres is None else "{:.2f}, {:.2f} m".format(*metres),
        "away": 0 if away is None else 1 + REASONS.index(away.reason) if away.reason in REASONS else -1,
        "awayWords": "" if away is None else away_words(away),
        "start": (away.start if away else None) or "",
        "until": (away.until if away else None) or "",
        **_rights(seat, rule),
    }


def _rights(seat: Seat, rule: PolicyLine | None) -> dict[str, object]:
    """Return what visitors see of a person; nothing is known of one who is only in the draft."""
    photo = bool(seat.occupant and seat.occupant.photo)
    if rule is None:
        return {"known": False, "hidden": False, "level": "", "photo": photo, "consent": False}
    return {
        "known": True,
        "hidden": rule.hidden_now,
        "level": f"{LEVEL_WORDS[rule.shown.level]} · {SOURCES[rule.source]}",
        "photo": photo,
        "consent": photo and rule.own.photo is not False,
    }
