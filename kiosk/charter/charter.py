# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading the charter's file: every row is checked, and every mistake is told at once with its row."""

from __future__ import annotations

from datetime import time
import re
import tomllib
from typing import TYPE_CHECKING, Any, Final

from kiosk.charter.hours import WorkingHours
from kiosk.charter.limits import read_wall
from kiosk.charter.measured import MEASURED
from kiosk.charter.period import Period
from kiosk.charter.promises import (
    CLOCKS,
    Charter,
    Compensation,
    ComplaintWindow,
    PetitionKind,
    Promise,
    Statutory,
)
from kiosk.settings.toml_file import Mistake, SettingsError, line_of, read_once, read_toml

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

type Table = Mapping[str, Any]
_TABLES: Final = ("promise", "statutory", "kind", "window", "compensation", "hours", "channel")


class CharterError(ValueError):
    """The charter cannot be used; every mistake is named with its row."""

    def __init__(self, mistakes: list[str]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(mistakes))


@read_once
def read_charter(file: Path) -> Charter:
    """Read a city's charter from its TOML file, or raise a `SettingsError` that names every mistake."""
    text, _ = read_toml(file)
    try:
        return parse_charter(text)
    except CharterError as error:
        raise SettingsError(file, [Mistake(_row_at(text, one), one) for one in error.mistakes]) from error


def _row_at(text: str, mistake: str) -> int:
    """Find the row that a mistake names in quotes."""
    row = re.search("'(.+?)'", mistake)
    return line_of(text, row[1]) if row else 1


def parse_charter(text: str) -> Charter:
    """Check the text as a whole and build the charter from it."""
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CharterError([f"is not TOML: {error}"]) from error
    return _CheckedCharter(tree).charter()


class _CheckedCharter:
    """One reading: rows on the one hand, mistakes on the other."""

    def __init__(self, tree: Table) -> None:
        self._tree = tree
        self._mistakes = [f"there is no table '{name}'" for name in tree.keys() - {"city", *_TABLES}]

    def charter(self) -> Charter:
        """Build everything, or tell everything that is wrong."""
        promises = self._rows("promise", _promise)
        statutory = self._rows("statutory", _statutory)
        windows = self._rows("window", _window)
        compensations = self._rows("compensation", _compensation)
        kinds = self._rows("kind", lambda row: _kind(row, promises, statutory, windows))
        hours = self._rows("hours", _hours)
        channels = self._rows("channel", _channel)
        city = self._tree.get("city")
        if not isinstance(city, str) or not city.strip():
            self._mistakes.append("city must be the city's name")
        if not kinds:
            self._mistakes.append("there is no kind of case")
        if "publish" in promises and not channels:
            self._mistakes.append("promise 'publish': there is no channel on which to publish")
        if self._mistakes:
            raise CharterError(self._mistakes)
        return Charter(
            city=str(city),
            promises=promises,
            kinds=kinds,
            statutory=statutory,
            windows=windows,
            compensations=compensations,
            hours=hours,
            channels=channels,
        )

    def _rows[T](self, table: str, build: Callable[[_Row], T]) -> dict[str, T]:
        found: dict[str, T] = {}
        rows = self._tree.get(table, [])
        for number, row in enumerate(rows if isinstance(rows, list) else [rows], start=1):
            name = row.get("id", f"#{number}") if isinstance(row, dict) else f"#{number}"
            try:
                if not isinstance(row, dict) or name in found:
                    raise ValueError("stands twice" if name in found else "is no table")  # noqa: TRY301 # one path
                found[name] = build(_Row(row))
            except (ValueError, TypeError, KeyError) as error:
                self._mistakes.append(f"{table} '{name}': {error}")
        return found


class _Row(dict[str, Any]):
    """A row whose missing and mistyped cells explain themselves."""

    def text(self, key: str) -> str:
        """Return a text that must be there."""
        value = self.pop(key, None)
        if not isinstance(value, str) or not value.strip():
            raise ValueError(f"{key} must be a text that is not empty")
        return value.strip()

    def whole(self, key: str, least: int) -> int | None:
        """Return a whole number, or None when the cell is left out."""
        value = self.pop(key, None)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < least):
            raise ValueError(f"{key} must be a whole number from {least}")
        return value

    def clock(self, key: str, usual: time) -> time:
        """Return a time of day, or the usual one when the cell is left out."""
        value = self.pop(key, usual)
        return value if isinstance(value, time) else time.fromisoformat(str(value))

    def ended(self) -> None:
        """Refuse cells that no one reads, since a mistyped key would otherwise be silently lost."""
        if self:
            raise ValueError(f"there is no {', '.join(sorted(self))}")


def _promise(row: _Row) -> Promise:
    texts = {key: row.text(key) for key in ("id", "promise", "clock", "starts", "met", "answers", "missed")}
    if texts["clock"] not in CLOCKS:
        raise ValueError(f"clock must be one of {', '.join(CLOCKS)}")
    limit = row.pop("limit", None)
    seconds = read_wall(str(limit))
    within = Period.parse(str(limit)) if limit is not None and seconds is None else None
    count = row.whole("count", 1)
    row.ended()
    measured = MEASURED.get(texts["id"])
    if measured is not None and (seconds is None or seconds.total_seconds() != measured):
        raise ValueError(f"limit must be {measured:g}s: visits are measured by it, and screens say it")
    return Promise(**texts, within=within, seconds=seconds, count=count)


def _statutory(row: _Row) -> Statutory:
    made = Statutory(id=row.text("id"), name=row.text("name"), within=Period.parse(row.text("within")))
    row.ended()
    return made


def _window(row: _Row) -> ComplaintWindow:
    fax, homepage = (row.text(key) if key in row else None for key in ("fax", "homepage"))
    told = {key: row.text(key) for key in ("id", "name", "office", "phone")}
    made = ComplaintWindow(**told, fax=fax, homepage=homepage)
    row.ended()
    return made


def _compensation(row: _Row) -> Compensation:
    amount = row.whole("amount", 1)
    made = Compensation(**{key: row.text(key) for key in ("id", "name", "basis")}, amount=amount)
    row.ended()
    return made


def _channel(row: _Row) -> str:
    row.text("id")
    name = row.text("name")
    row.ended()
    return name


def _hours(row: _Row) -> WorkingHours:
    row.text("id")
    through = row.pop("open_through_lunch", False)
    if not isinstance(through, bool):
        raise ValueError("open_through_lunch must be true or false")  # noqa: TRY004 # one kind of error for a file
    usual = WorkingHours()
    opens, closes = row.clock("opens", usual.opens), row.clock("closes", usual.closes)
    lunch = row.clock("lunch_from", time(12)), row.clock("lunch_to", time(13))
    row.ended()
    return WorkingHours(opens, closes, lunch, through)


def _kind(
    row: _Row,
    promises: Mapping[str, Promise],
    statutory: Mapping[str, Statutory],
    windows: Mapping[str, ComplaintWindow],
) -> PetitionKind:
    clock = _known(promises, row.text("clock"), "promise")
    if clock.within is None:
        raise ValueError(f"promise '{clock.id}' has no limit that working time could count")
    named, years = row.pop("named", None), row.whole("retention_years", 1)
    if not isinstance(named, bool) or years is None:
        raise ValueError("named must be true or false, and retention_years a whole number")
    kind = PetitionKind(
        id=row.text("id"),
        name=row.text("name"),
        clock=clock,
        office=row.text("office"),
        if_about_itself=row.text("if_about_itself"),
        window=_known(windows, row.text("window"), "window"),
        named=named,
        retention_years=years,
        statutory=_known(statutory, row.text("statutory"), "statutory") if "statutory" in row else None,
        opened_by=row.text("opened_by") if "opened_by" in row else "visitor",
    )
    row.ended()
    return kind


def _known[T](rows: Mapping[str, T], name: str, table: str) -> T:
    if name not in rows:
        raise ValueError(f"there is no {table} '{name}'")
    return rows[name]
