# SPDX-License-Identifier: GPL-3.0-or-later
"""What the publication says, in five languages; its words lie in `assets/publication/words.toml`."""

from __future__ import annotations

from calendar import month_name
from typing import TYPE_CHECKING, Any, Final

from kiosk.cases.channels import HOMEPAGE
from kiosk.language.particles import settled
from kiosk.reports.charter_report import DRAWN
from kiosk.resources import ASSETS
from kiosk.settings.toml_file import read_once, read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from kiosk.charter.promises import Promise
    from kiosk.reports.charter_report import CameBy

WORDS: Final = ASSETS / "publication" / "words.toml"
STYLE: Final = ASSETS / "publication" / "style.css"
_MINUTE_S: Final = 60


@read_once
def _read(file: Path) -> Mapping[str, Any]:
    return read_toml(file)[1]


class PublicationWords:
    """The words of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._texts = _read(WORDS)

    def say(self, key: str, **values: object) -> str:
        """Return a text with its values filled in."""
        text: str = self._texts[key][self.language].format_map(values)
        return settled(text) if self.language == "ko" else text

    def day(self, day: date) -> str:
        """Return a day as it is written in this language."""
        return self.say("day", y=day.year, m=day.month, d=day.day, month=month_name[day.month])

    def corrected(self, day: date | None) -> str:
        """Return on which day what was published was corrected; nothing where it was not."""
        return self.say("corrected", day=self.day(day)) if day else ""

    def promise(self, key: str, promise: Promise | None, **values: object) -> str:
        """Return what a promise is called; one of a city's own is told in the charter's Korean words."""
        checked = key.removesuffix(f"/{DRAWN}")
        if checked != key:
            return self.say("at_drawn", name=self.promise(checked, promise))
        told = self._texts["promise"].get(key.replace("/", "-"))
        if told is None:
            return promise.promise if promise else key
        text: str = told[self.language].format_map(values)
        return text

    def way(self, one: CameBy) -> str:
        """Return by which way petitions came; of a form of the homepage only that it was there."""
        if one.channel.startswith(HOMEPAGE):
            return self.say("way_homepage")
        told = self._texts.get(f"way_{one.channel}")
        return one.name if told is None else str(told[self.language])

    def limit(self, promise: Promise | None) -> str:
        """Return within which time a promise is kept; of one without a time, that it is checked."""
        if promise is None:
            return ""
        if promise.within is not None:
            return self._unit(promise.within.unit.value, promise.within.count)
        if promise.seconds is not None:
            seconds = round(promise.seconds.total_seconds())
            whole = seconds % _MINUTE_S == 0
            return self._unit("min" if whole else "s", seconds // _MINUTE_S if whole else seconds)
        return self._unit("check", 0) if promise.clock == "check" else ""

    def minutes(self, many: int) -> str:
        """Return so many minutes."""
        return self._unit("min", f"{many:,}")

    def _unit(self, unit: str, count: int | str) -> str:
        text: str = self._texts["unit"][unit][self.language].format(n=count)
        return text
