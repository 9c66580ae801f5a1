# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of visibility a city starts with, from its `offices.toml`; the admin changes them afterwards."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kiosk.directory.register import RegisterError
from kiosk.directory.visibility import Maximum, Policy, RankRule, Rule, VisibilityLevel
from kiosk.settings.toml_file import read_once, read_toml

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.settings import Settings

_KEYS = frozenset({"level", "photo", "phone", "email", "titles"})


def first_policy(settings: Settings, register: Path) -> Policy:
    """Bring the booth's settings and the city's own rules together."""
    base = Policy(
        city=Rule(
            level_named(settings.default_level),
            photo=settings.show_photos,
            phone=settings.show_direct_phones,
            email=settings.show_emails,
        ),
        maximum=Maximum(level_named(settings.maximum_level)),
    )
    return load_rules(register, base)


def load_rules(file: Path, base: Policy) -> Policy:
    """Add the city's first rules for ranks and offices to the policy that its settings give."""
    if not file.is_file():
        return base
    plain = _visibility(file)
    ranks = tuple(
        RankRule(frozenset(row.get("titles", ())), _rule(row, file)) for row in plain.get("ranks", ())
    )
    offices = {name: _rule(row, file) for name, row in plain.get("offices", {}).items()}
    return replace(base, ranks=ranks, offices=offices)


@read_once
def _visibility(file: Path) -> dict[str, Any]:
    """Take the table of rules, which hold lists and tables themselves."""
    plain = read_toml(file)[1].get("visibility", {})
    shapes = (("ranks", list), ("offices", dict))
    if not isinstance(plain, dict) or not all(
        isinstance(plain.get(key, kind()), kind) for key, kind in shapes
    ):
        raise RegisterError(file, "[visibility] holds [[visibility.ranks]] and [visibility.offices]")
    return plain


def _rule(row: Any, file: Path) -> Rule:  # noqa: ANN401 # whatever the file holds
    if not isinstance(row, dict) or not set(row) <= _KEYS:
        raise RegisterError(file, f"a rule of [visibility] may hold only {', '.join(sorted(_KEYS))}")
    try:
        level = level_named(row["level"]) if "level" in row else None
    except ValueError as unknown:
        raise RegisterError(file, str(unknown)) from unknown
    return Rule(level, *map(row.get, ("photo", "phone", "email")))


def level_named(word: str) -> VisibilityLevel:
    """Read a level as settings and commands write it: full, middle, surname, title, hidden."""
    try:
        return VisibilityLevel[word.upper()]
    except KeyError:
        names = ", ".join(level.name.lower() for level in VisibilityLevel)
        raise ValueError(f"there is no level ‘{word}’; the levels are {names}") from None
