# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the machine's clock may be believed when a due time is to be promised."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

# No build of this program is older. A machine with an empty battery starts in 1970, or in its year of make.
BUILT: Final = datetime(2026, 11, 1, tzinfo=UTC)
BACK: Final = timedelta(minutes=1)  # what a time server puts right from hour to hour is seconds


def believable(now: datetime, newest: datetime | None) -> bool:
    """Return whether `now` is neither before this build nor over a minute before the newest known moment."""
    return now >= BUILT and (newest is None or now >= newest - BACK)
