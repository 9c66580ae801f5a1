# SPDX-License-Identifier: GPL-3.0-or-later
"""Which of the charter's windows words ask for, or by which way whoever asks would turn to one."""

from __future__ import annotations

from itertools import chain
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.charter.promises import ComplaintWindow

_CALLED: Final = {"fax": ("팩스", "fax"), "homepage": ("누리집", "홈페이지", "homepage", "website")}
_BESIDE: Final = (
    2  # letters that may stand beside them: 시청 팩스, 팩스 번호; with more another thing is asked
)
_TELLING: Final = 3  # letters of a window's name that mean it: 부조리, 신고창구


def asked_windows(
    windows: Mapping[str, ComplaintWindow], query: str, called: Mapping[str, str]
) -> list[tuple[ComplaintWindow, str, str]]:
    """Return each window that is asked for, a way to it (phone, fax, homepage) and where that leads.

    `called` says how the visitor's language calls a way.
    """
    words = _joined(query)
    ways, meant = ["phone", *_CALLED], [one for one in windows.values() if _means(one, words)]
    if not meant:
        ways, meant = _ways(words, called), list(windows.values())
    return [(one, way, told) for one in meant for way in ways if (told := getattr(one, way))]


def _means(window: ComplaintWindow, words: str) -> bool:
    """Return whether words ask for a window by its name, or by its form's on the homepage."""
    named = (_joined(window.form), _joined(window.name))
    return any(one and (one in words or (len(words) >= _TELLING and words in one)) for one in named)


def _ways(words: str, called: Mapping[str, str]) -> list[str]:
    """Return the ways that words name and little else."""
    names = {way: [_joined(one) for one in (called[way], *known)] for way, known in _CALLED.items()}
    rest = words
    for one in sorted(chain(*names.values()), key=len, reverse=True):
        rest = rest.replace(one, "")
    if len(rest) > _BESIDE:
        return []
    return [way for way, known in names.items() if any(one in words for one in known)]


def _joined(words: str) -> str:
    return re.sub(r"[\s·.,]+", "", words).casefold()
