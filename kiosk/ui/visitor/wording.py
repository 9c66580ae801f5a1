# SPDX-License-Identifier: GPL-3.0-or-later
"""Where something is and what is done there, in the visitor's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale, Qt

from kiosk.directory.register import centre_of
from kiosk.language.lines import together
from kiosk.search.entries import ANY_DONG

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.directory.public import PublicOffice, PublicSeat
    from kiosk.search import Hit
    from kiosk.services.shown import ShownFacility
    from kiosk.services.visitor import VisitorServices
    from kiosk.ui.shell.stage import Stage

BETWEEN: Final = "\u00a0· "
MACHINE: Final = "printer"  # the symbol of the machine that prints certificates
WIDE_DOTS: Final = dict.fromkeys(map(ord, "ㆍᆞ․‧・･"), "·")


def duty_in_type(duty: str) -> str:
    """Write 주ㆍ정차 as 주·정차: a dot as wide as a syllable tears the word apart."""
    return duty.translate(WIDE_DOTS)


def in_a_row(parts: Iterable[str]) -> str:
    """Part what stands in one row by dots, none of which begins a line."""
    return BETWEEN.join(part for part in parts if part)


def brief(paper: str) -> str:
    """Return what to bring without what is said of it in brackets."""
    return re.split(r"\s*[(（]", paper, maxsplit=1)[0]


def where(services: VisitorServices, office: PublicOffice, language: str) -> str:
    """Return "민원동 2층", or nothing for an office outside the venue."""
    parts = (office.building, office.floor) if office.room or office.floor else ()
    return together(" ".join(services.translations.place(part, language) for part in parts if part))


def certificate_machine(services: VisitorServices) -> ShownFacility | None:
    """Return the nearest machine that prints certificates, None where the site has none."""
    return next((one for one in services.facilities() if one.glyph == MACHINE), None)


def address_told(services: VisitorServices, address: str, language: str) -> tuple[str, ...]:
    """Return an address as the language writes it, and abroad in Korean too, for a driver to read."""
    return tuple(dict.fromkeys((services.translations.address(address, language), address)))


def homepage_told(services: VisitorServices, path: str, language: str) -> tuple[str, ...]:
    """Return the way through the homepage's menus, abroad by what they mean and as they stand there."""
    menus = [part.strip() for part in path.split("→")]
    meant = [services.translated(menu, language) for menu in menus]
    return (path,) if set(meant) & set(menus) else (" → ".join(meant), path)


def walk_time(stage: Stage, seconds: float | None) -> str:
    """Return how long somebody walks there, nothing where no way is known."""
    return "" if seconds is None else stage.text("way.time", n=max(1, round(seconds / 60)))


def place_told(stage: Stage, office: PublicOffice | None) -> str:
    """Return building and storey, that it is elsewhere, or that nobody has said where it is."""
    if office is not None and not office.placed:
        return stage.text("lists.unplaced")
    told = where(stage.services, office, stage.words.language) if office is not None else ""
    return told or stage.text("lists.off_site")


def who_sits(services: VisitorServices, seat: PublicSeat, language: str) -> str:
    """Return "여권팀 주무관" in the visitor's words, with the name where it is shown."""
    team = services.translated(seat.team or "", language)
    return " ".join(filter(None, (team, called(services, seat, language))))


def called(services: VisitorServices, seat: PublicSeat, language: str) -> str:
    """Return the name that is shown, as the language reads it, else the rank; nothing of an empty seat."""
    if not seat.name or language == "ko":
        return seat.name or services.translated(seat.title or "", language)
    from kiosk.language.people import person  # noqa: PLC0415 # 50 ms of patterns; a Korean visitor needs none

    return person(seat.name, language)


def why_found(services: VisitorServices, hit: Hit, language: str) -> str:
    """Return the reason for a hit, its team or office where the duty is known in Korean alone."""
    if hit.matter and not services.duty(hit.matter, language):
        return services.translated(hit.team or hit.office or hit.label, language)
    return hit.why_in(language, lambda korean: services.duty(korean, language))


def away_told(stage: Stage, seat: PublicSeat | None) -> str:
    """Return that somebody is away, and until which day where that is known; nothing of who is there."""
    if seat is None or seat.away is None:
        return ""
    if seat.away.until is None:
        return stage.text("office.away")
    day = QDate.fromString(seat.away.until, Qt.DateFormat.ISODate)
    told = QLocale(stage.words.language).toString(day, stage.text("office.day"))  # 11월 25일, Nov 25
    return stage.text("office.away_until", told)


def papers_of(stage: Stage, target: str) -> list[str]:
    """Return what to bring for the matter that was asked for, where the target is who deals with it."""
    matter, services = stage.remembered.get("matter", ""), stage.services
    card = services.card(matter, stage.words.language) if matter else None
    if card is None or not card.bring:
        return []
    dongs = {*map(centre_of, services.dongs)} if card.office in ANY_DONG else set()
    if card.office != (target.rpartition("/")[0] or target) and target not in dongs:
        return []
    return [f"{stage.text('card.bring')}:", *(f"□ {text}" for _, text in card.bring)]
