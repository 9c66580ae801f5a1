# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the time from a publication to the search that finds it goes: what each stage computes and takes."""

from __future__ import annotations

from collections import defaultdict
from functools import wraps
from statistics import median
import time
from typing import TYPE_CHECKING, Final

from kiosk.search import building
from kiosk.services.directory import DirectoryService
from kiosk.services.indexing import Indexing
from kiosk.services.visitor_builder import VisitorServicesBuilder

if TYPE_CHECKING:
    from collections.abc import Callable

# Stage → whose function it is. All but the first are parts of what is built, phrases and topics of the index.
BOOTH: Final = {
    "noticed": (DirectoryService, "edition"),
    "built": (VisitorServicesBuilder, "build"),
    "read": (DirectoryService, "load_public"),
    "phrases": (building, "gather"),
    "topics": (building, "add_lexicon"),
    "index": (Indexing, "following"),
    "told": (VisitorServicesBuilder, "_heed"),
}


class Stages:
    """What each stage computed on its thread, and how long it took, in milliseconds."""

    def __init__(self) -> None:
        self.worked: dict[str, list[float]] = defaultdict(list)
        self.took: dict[str, list[float]] = defaultdict(list)

    def timed[**Asked, Made](self, stage: str, function: Callable[Asked, Made]) -> Callable[Asked, Made]:
        """Return the function so that what each call costs is kept."""

        @wraps(function)
        def act(*args: Asked.args, **named: Asked.kwargs) -> Made:
            worked, began = time.thread_time(), time.monotonic()
            made = function(*args, **named)
            self.worked[stage].append((time.thread_time() - worked) * 1000)
            self.took[stage].append((time.monotonic() - began) * 1000)
            return made

        return act

    def forget(self) -> None:
        """Begin anew."""
        self.worked.clear()
        self.took.clear()

    def figures(self) -> dict[str, str]:
        """Return each stage's median of milliseconds computed, and of those taken."""
        return {
            stage: f"{median(worked):.1f} of {median(self.took[stage]):.0f}"
            for stage, worked in self.worked.items()
        }
