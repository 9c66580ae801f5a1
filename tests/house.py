"""The real house behind the screens: the demo city's charts, venue, index and a visit log."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from kiosk.bootstrap.entering import open_house
from kiosk.bootstrap.storage import single_instance
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.bootstrap.house import House


@contextmanager
def demo_house(data: Path) -> Iterator[House]:
    """Open the demo city as `kiosk run` does."""
    settings = demo_settings()
    with single_instance(data, "kiosk"), open_house(data, settings) as household:
        yield household.house
