"""The pages of the admin's desk in the order of its navigation: add one here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from kiosk.ui.admin.charts.charts import Charts

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.admin.page import Page
    from kiosk.ui.admin.services import Office


@dataclass(frozen=True, slots=True)
class Leaf[Service]:
    """One page: its key, words and icon in the navigation, its group, who may see it, and what it is made of.

    `file` lies in the room named like the key.
    """

    key: str
    title: str
    glyph: str
    group: int
    roles: frozenset[str]
    model: type[Page[Service]]
    service: Callable[[Office], Service]
    file: str

    def open_to(self, roles: frozenset[str]) -> bool:
        """Say whether somebody with these roles may turn to the page."""
        return bool(self.roles & roles)


LEAVES: Final[tuple[Leaf[Any], ...]] = (
    Leaf(
        "charts", "좌석배치도", "receipt", 2, frozenset({"directory"}), Charts, lambda office: office.charts,
        "ChartsPage.qml",
    ),
)  # fmt: skip
