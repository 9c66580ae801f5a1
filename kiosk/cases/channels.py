# SPDX-License-Identifier: GPL-3.0-or-later
"""By which ways a case comes in, in words; windows of the homepage are the charter's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kiosk.charter.promises import Charter, ComplaintWindow

BOOTH: Final = "booth"
GUIDE: Final = "guide"
SYSTEM: Final = "system"  # opened by itself; nobody filed it
HOMEPAGE: Final = "homepage/"  # and the id of the charter's window
# What reaches a desk later than it was sent, and what is said to somebody there.
SENT: Final = ("letter", "document", "fax", "e-mail")
SPOKEN: Final = ("telephone", "visit")
_WORDS: Final = {
    BOOTH: "안내기", GUIDE: "안내요원", "letter": "우편", "document": "문서", "fax": "팩스",
    "e-mail": "전자우편", "telephone": "전화", "visit": "방문", "file": "파일", SYSTEM: "저절로 열림",
}  # fmt: skip
GIVEN: Final = tuple(one for one in _WORDS if one != SYSTEM)  # what an answer may say; no window's
_WINDOW: Final = re.compile(rf"{HOMEPAGE}[a-z0-9-]{{1,40}}")


def is_channel(given: str) -> bool:
    """Return whether it is spelled as a way by which cases come in; the charter knows the windows."""
    return given in GIVEN or _WINDOW.fullmatch(given) is not None


def is_sent(channel: str) -> bool:
    """Return whether what came this way was sent, so that somebody must tell when it arrived."""
    return channel in SENT or channel.startswith(HOMEPAGE)


def homepage_channels(windows: Iterable[ComplaintWindow]) -> dict[str, str]:
    """Return the homepage's windows as channels, each with its name there."""
    return {f"{HOMEPAGE}{one.id}": one.form for one in windows if one.homepage}


def channel_words(windows: Iterable[ComplaintWindow]) -> Mapping[str, str]:
    """Return every way by which a case may have come, in words."""
    return _WORDS | {key: f"인터넷({name})" for key, name in homepage_channels(windows).items()}


def came_by(channel: str, charter: Charter) -> str:
    """Return by which way a case came, in the words of the charter of its day."""
    return channel_words(charter.windows.values()).get(channel, channel)
