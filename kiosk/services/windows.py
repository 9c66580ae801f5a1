# SPDX-License-Identifier: GPL-3.0-or-later
"""The numbered windows as admins have said what they serve, in every language in which that is known."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kiosk.directory.service_windows import ServiceWindow, team_of
from kiosk.services.translations import Translations
from kiosk.settings import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from kiosk.directory.matters import Matter
    from kiosk.services.directory import DirectoryService
    from kiosk.settings import Settings


def window_key(office: str, number: int) -> str:
    """Return the key under which is kept what a window serves."""
    return f"{office} {number}"


def city_windows(
    desk: DirectoryService, settings: Settings, day: date, abroad: Translations | None = None
) -> Mapping[str, Sequence[ServiceWindow]]:
    """Return each office's windows by number as they may be read on a day: a name in one is hidden."""
    said_of = desk.places.windows.in_force(day)
    if not said_of:
        return {}
    matters, gate = desk.cards.book.matters, desk.gate(day)
    abroad = abroad or Translations(settings.folder / "places.toml", matters.values())
    found: dict[str, list[ServiceWindow]] = defaultdict(list)
    for key, said in said_of.items():
        office, _, number = key.rpartition(" ")
        serves = tuple(gate.masked(one) for one in said.value["serves"])
        found[office].append(_window(office, int(number), serves, matters, abroad))
    return {office: sorted(windows, key=lambda one: one.number) for office, windows in found.items()}


def _window(
    office: str, number: int, serves: tuple[str, ...], matters: Mapping[str, Matter], abroad: Translations
) -> ServiceWindow:
    first = serves[0] if serves else ""
    told = {code: abroad.name(first, code) for code in LANGUAGES[1:]}
    names = {code: name for code, name in told.items() if name != first}
    return ServiceWindow(number, serves, names, team_of(serves, matters, office))
