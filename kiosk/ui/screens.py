"""Every screen there is: where its QML and its view-model stand, and which shell parts surround it."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from kiosk.ui.places import UI

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QObject


@dataclass(frozen=True, slots=True)
class Screen:
    """One line of the table; modules are imported when a screen is first shown, not before."""

    qml: str
    model: str
    bare: bool = False
    clock: bool = True
    form: bool = False

    @property
    def file(self) -> Path:
        """Return the QML file."""
        return UI / self.qml

    def factory(self) -> Callable[..., QObject]:
        """Return what makes the view-model: called with the stage and the page's own arguments."""
        module, name = self.model.split(":")
        return cast("Callable[..., QObject]", getattr(import_module(f"kiosk.ui.{module}"), name))


SCREENS: dict[str, Screen] = {
    "attract": Screen("visitor/AttractScreen.qml", "visitor.attract:AttractModel", bare=True, clock=False),
    "home": Screen("visitor/HomeScreen.qml", "visitor.home:HomeModel"),
    "language": Screen("visitor/LanguageScreen.qml", "visitor.language:LanguageModel"),
    "guide_call": Screen("visitor/GuideCallScreen.qml", "visitor.guide_call:GuideCallModel"),
    "search": Screen("visitor/SearchScreen.qml", "visitor.search:SearchModel"),
    "matters": Screen("visitor/ListScreen.qml", "visitor.lists:matters"),
    "offices": Screen("visitor/ListScreen.qml", "visitor.lists:offices"),
    "staff": Screen("visitor/ListScreen.qml", "visitor.lists:staff"),
    "seats": Screen("visitor/ListScreen.qml", "visitor.lists:seats"),
    "facilities": Screen("visitor/ListScreen.qml", "visitor.lists:facilities"),
    "office": Screen("visitor/OfficeScreen.qml", "visitor.office:OfficeModel"),
    "way": Screen("visitor/WayScreen.qml", "visitor.way:WayModel"),
    "arrived": Screen("visitor/ArrivedScreen.qml", "visitor.outcome:ArrivedModel", clock=False),
    "not_found": Screen("visitor/NotFoundScreen.qml", "visitor.outcome:NotFoundModel", clock=False),
    "wrong": Screen("visitor/WrongScreen.qml", "visitor.outcome:WrongModel", form=True),
    "apology": Screen("visitor/ApologyScreen.qml", "visitor.apology:ApologyModel", clock=False),
}
