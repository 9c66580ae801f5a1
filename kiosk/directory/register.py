# SPDX-License-Identifier: GPL-3.0-or-later
"""A city's offices as facts that no seating chart carries: bureau, building, telephone, hours, address."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from kiosk.directory.model import Directory, Office
from kiosk.settings.toml_file import Mistake, SettingsError, line_of, read_once, read_toml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from kiosk.directory.office_names import OfficeNames

    type Names = Mapping[str, Mapping[str, str]]

_FACTS = ("bureau", "building", "floor", "room", "phone", "hours", "address")
_TRAVEL = ("bus", "parking")


class RegisterError(SettingsError):
    """A city's file cannot be used; the sentence names the entry."""

    def __init__(self, file: Path, message: str, line: int = 1) -> None:
        super().__init__(file, [Mistake(line, message)])


@dataclass(frozen=True, slots=True)
class Travel:
    """How one comes to an office that is elsewhere, in the city's words; empty where nobody has said."""

    bus: str = ""
    parking: str = ""


@dataclass(frozen=True)
class Register:
    """The offices in the city's own order, and names in other languages by Korean name."""

    offices: Mapping[str, Office] = field(default_factory=dict)
    names: Names = field(default_factory=dict)
    travel: Mapping[str, Travel] = field(default_factory=dict)
    gone: Mapping[str, str] = field(default_factory=dict)  # which office does their work, "" for none
    parted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # which have teams that were theirs
    ended: Mapping[str, Office] = field(default_factory=dict)  # whose work nobody does, with their bureaus

    def on(self, names: OfficeNames) -> Register:
        """Return the register as it is by what was decided of offices until the day of these names."""
        if not names.rows:
            return self
        listed, decided = self.offices, names.decided
        gone = {old: now for old, now in names.gone.items() if old in decided or old not in listed}
        founded = (one for one, row in decided.items() if row.founded and one not in listed)
        known = {one: self._as_decided(one, names) for one in (*listed, *founded, *gone)}
        return replace(
            self,
            offices={one: office for one, office in known.items() if one not in gone},
            gone=gone,
            parted={office: one.others for office, one in names.parted.items()},
            ended={one: Office(one, bureau=known[one].bureau) for one, now in gone.items() if not now},
        )

    def _as_decided(self, office: str, names: OfficeNames) -> Office:
        known, row = self.offices.get(office, Office(office)), names.decided.get(office)
        return replace(known, **row.facts) if row else known  # type: ignore[arg-type] # each a text

    def knows(self, office: str) -> bool:
        """Return whether the city has an office, or one that does its work; without a list any may be."""
        return not self.offices or office in self.offices or bool(self.gone.get(office))

    def knew(self, office: str) -> bool:
        """Return whether the city has an office or had one: it may end while somebody writes about it."""
        return self.knows(office) or office in self.ended

    def facts(self, office: str) -> Office:
        """Return what is known without its chart of an office, or of the one that does its work."""
        office = self.now(office)
        return self.offices.get(office) or self.ended.get(office) or Office(office)

    def now(self, office: str) -> str:
        """Return the office that does an office's work."""
        return self.gone.get(office) or office

    def heirs(self, office: str) -> frozenset[str]:
        """Return the office that does an office's work, and those that teams of it went to."""
        now = self.now(office)
        return frozenset({now, *self.parted.get(now, ())})

    def directory(self, city: str, day: date, revision: int, charted: Iterable[Office]) -> Directory:
        """Put offices in the city's order with their names; an office without a chart still stands here."""
        here = (office for office in charted if office.name not in self.gone)
        by_name = dict(self.offices) | {office.name: self.completed(office) for office in here}
        ordered = [by_name.pop(name) for name in self.offices]
        offices = tuple(self._named(office) for office in (*ordered, *by_name.values()))
        return Directory(city, day, revision, offices)

    def recharted(self, before: Directory, revision: int, charted: Iterable[Office]) -> Directory:
        """Return a directory with other charts of some of its offices: the rest stays as it was read."""
        fresh = {office.name: self._named(self.completed(office)) for office in charted}
        offices = tuple(fresh.get(office.name, office) for office in before.offices)
        return replace(before, revision=revision, offices=offices)

    def completed(self, office: Office) -> Office:
        """Fill what the chart leaves open from the register; the chart wins where both speak."""
        facts = self.facts(office.name)
        missing = {name: getattr(facts, name) for name in _FACTS if getattr(office, name) is None}
        return replace(office, **missing)

    def _named(self, office: Office) -> Office:
        return replace(office, names=self.names.get(office.name, {}))


LONGEST_FACT: Final = 120  # letters of an office's name, room or address


def load_register(file: Path, names: Names | None = None) -> Register:
    """Read a city's `offices.toml`; a city without one has only what its charts say."""
    offices, travel = _offices(file) if file.is_file() else ({}, {})
    return Register(offices, names or {}, travel)


@read_once
def _offices(file: Path) -> tuple[Mapping[str, Office], Mapping[str, Travel]]:
    text, plain = read_toml(file)
    listed = plain.get("offices", {})
    if not isinstance(listed, dict):
        raise RegisterError(file, "offices must be sections, [offices.NAME]")
    offices = {name: _office(name, facts, file, text) for name, facts in listed.items()}
    travel = {
        name: Travel(**{key: facts[key] for key in _TRAVEL if key in facts}) for name, facts in listed.items()
    }
    return offices, travel


def _office(name: str, facts: Any, file: Path, text: str) -> Office:  # noqa: ANN401 # whatever the file holds
    known = isinstance(facts, dict) and set(facts) <= {*_FACTS, *_TRAVEL}
    if not known or not all(isinstance(value, str) for value in facts.values()):
        message = f'[offices."{name}"] may hold only the texts {", ".join((*_FACTS, *_TRAVEL))}'
        raise RegisterError(file, message, line_of(text, name))
    if overlong := next((one for one in (name, *facts.values()) if len(one) > LONGEST_FACT), None):
        message = f"‘{overlong[:20]}…’: {LONGEST_FACT} letters at most, not {len(overlong):,}"
        raise RegisterError(file, message, line_of(text, name))
    return Office(name, **{key: value for key, value in facts.items() if key in _FACTS})


def centre_of(dong: str) -> str:
    """Return the name of a 동's center, which the way is asked for."""
    return f"{dong} 행정복지센터"


def load_dongs(file: Path) -> tuple[str, ...]:
    """Return the 동 that a city's `offices.toml` lists; a city without any has no picker of them."""
    return _dongs(file) if file.is_file() else ()


@read_once
def _dongs(file: Path) -> tuple[str, ...]:
    text, plain = read_toml(file)
    dongs = plain.get("dongs", [])
    if not isinstance(dongs, list) or not all(isinstance(one, str) and one.strip() for one in dongs):
        raise RegisterError(file, 'dongs must be a list of names, ["용당1동", …]', line_of(text, "dongs"))
    if overlong := next((one for one in dongs if len(one) > LONGEST_FACT), None):
        message = f"‘{overlong[:20]}…’: {LONGEST_FACT} letters at most, not {len(overlong):,}"
        raise RegisterError(file, message, line_of(text, "dongs"))
    return tuple(dict.fromkeys(one.strip() for one in dongs))


def load_names(*files: Path) -> Names:
    """Read names in other languages, keyed by the Korean name; a later file's win, language by language."""
    found: dict[str, Mapping[str, str]] = {}
    for file in files:
        for name, languages in (_names_in(file) if file.is_file() else {}).items():
            found[name] = {**found.get(name, {}), **languages}
    return found


@read_once
def _names_in(file: Path) -> Names:
    _, plain = read_toml(file)
    return {name: languages for name, languages in plain.items() if isinstance(languages, dict)}
