# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong with a venue, as data: how bad, by which rule, on which feature, in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kiosk.language.particles import settled

Severity = Literal["info", "warning", "violation"]


@dataclass(frozen=True, slots=True)
class VenueProblem:
    """One finding about a venue."""

    severity: Severity
    rule: str
    feature: str | None
    message: str


def info(rule: str, feature: str | None, message: str) -> VenueProblem:
    """Worth knowing, nothing to do."""
    return VenueProblem("info", rule, feature, settled(message))


def warning(rule: str, feature: str | None, message: str) -> VenueProblem:
    """Works, but a visitor may notice."""
    return VenueProblem("warning", rule, feature, settled(message))


def violation(rule: str, feature: str | None, message: str) -> VenueProblem:
    """Return that the format is broken, or a visitor left without a way."""
    return VenueProblem("violation", rule, feature, settled(message))
