# SPDX-License-Identifier: GPL-3.0-or-later
"""What the admin's desk asks of the rest of the program; what one page asks stands in that page's room."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SignInResult:
    """The answer to a sign-in: who came in with which roles, or the sentence that says why nobody did."""

    name: str = ""
    problem: str = ""
    roles: frozenset[str] = frozenset()
    given: bool = False  # the password was right, and a new one is asked for


@dataclass(frozen=True, slots=True)
class Exchange[Desk]:
    """The desk on a folder that was closed and opened again, where everybody signs in anew, and why."""

    office: Desk
    told: str
