# SPDX-License-Identifier: GPL-3.0-or-later
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
    """One line of the table; modules are imported when a screen is first shown, not before.

    From a `search` screen one looks for a place; a screen with `stay_s` cannot be left for so many seconds.
    A `quiet` one has but the way home beside it, and goes there by itself without a question.
    """

    qml: str
    model: str
    bare: bool = False
    clock: bool = True
    form: bool = False
    search: bool = False
    stay_s: float = 0.0
    quiet: bool = False

    @property
    def file(self) -> Path:
        """Return the QML file."""
        return UI / self.qml

    def factory(self) -> Callable[..., QObject]:
        """Return what makes the view-model: called with the stage and the page's own arguments."""
        module, name = self.model.split(":")
        return cast("Callable[..., QObject]", getattr(import_module(f"kiosk.ui.{module}"), name))


def _form(qml: str, model: str) -> Screen:
    """Return a screen that is written on: no clock, and more patience before the privacy reset."""
    return Screen(qml, model, clock=False, form=True)


SCREENS: dict[str, Screen] = {
    "attract": Screen("visitor/AttractScreen.qml", "visitor.attract:AttractModel", bare=True, clock=False),
    "home": Screen("visitor/HomeScreen.qml", "visitor.home:HomeModel", search=True),
    "menu": Screen("visitor/HomeScreen.qml", "visitor.home:everything", search=True),
    "language": Screen("visitor/LanguageScreen.qml", "visitor.language:LanguageModel"),
    "sign": Screen("visitor/SignScreen.qml", "visitor.sign:SignModel", clock=False),
    "guide_call": Screen("visitor/GuideCallScreen.qml", "visitor.guide_call:GuideCallModel", clock=False),
    "keys": Screen("visitor/KeysScreen.qml", "visitor.keys:KeysModel", clock=False),
    "search": Screen("visitor/SearchScreen.qml", "visitor.search:SearchModel", search=True),
    "crisis": Screen("visitor/CrisisScreen.qml", "visitor.crisis:CrisisModel", clock=False, quiet=True),
    "matters": Screen("visitor/ListScreen.qml", "visitor.lists:matters", search=True),
    "offices": Screen("visitor/ListScreen.qml", "visitor.lists:offices", search=True),
    "staff": Screen("visitor/ListScreen.qml", "visitor.lists:staff", search=True),
    "seats": Screen("visitor/ListScreen.qml", "visitor.lists:seats"),
    "facilities": Screen("visitor/ListScreen.qml", "visitor.lists:facilities", search=True),
    "toilets": Screen("visitor/ListScreen.qml", "visitor.lists:toilets", search=True),
    "matter": Screen("visitor/MatterScreen.qml", "visitor.matter:MatterModel"),
    "dong": Screen("visitor/DongScreen.qml", "visitor.dong:DongModel"),
    "office": Screen("visitor/OfficeScreen.qml", "visitor.office:OfficeModel"),
    "way": Screen("visitor/WayScreen.qml", "visitor.way:WayModel"),
    "arrived": Screen("visitor/ArrivedScreen.qml", "visitor.outcome:ArrivedModel", clock=False),
    "survey": Screen("visitor/SurveyScreen.qml", "visitor.survey:SurveyModel", clock=False),
    "survey_code": _form("visitor/SurveyCodeScreen.qml", "visitor.survey_code:SurveyCodeModel"),
    "code": _form("visitor/CodeScreen.qml", "visitor.code:CodeModel"),
    "not_found": Screen("visitor/NotFoundScreen.qml", "visitor.outcome:NotFoundModel"),
    "wrong": Screen("visitor/WrongScreen.qml", "visitor.outcome:WrongModel", form=True),
    "cases": _form("visitor/CaseKindScreen.qml", "visitor.case_kind:CaseKindModel"),
    "call_back": _form("visitor/CallBackScreen.qml", "visitor.case_kind:call_back"),
    "case_place": _form("visitor/CasePlaceScreen.qml", "visitor.case_about:CasePlaceModel"),
    "case_words": _form("visitor/CaseWordsScreen.qml", "visitor.case_words:CaseWordsModel"),
    "case_memo": _form("visitor/CaseMemoScreen.qml", "visitor.case_memo:CaseMemoModel"),
    "case_write": _form("visitor/CaseWriteScreen.qml", "visitor.case_words:CaseWriteModel"),
    "case_praise": _form("visitor/CasePraiseScreen.qml", "visitor.case_praise:CasePraiseModel"),
    "case_thanks": Screen("visitor/CaseThanksScreen.qml", "visitor.case_thanks:CaseThanksModel", clock=False),
    "case_dong": _form("visitor/CaseDongScreen.qml", "visitor.case_contact:CaseDongModel"),
    "case_privacy": _form("visitor/CasePrivacyScreen.qml", "visitor.case_who:CasePrivacyModel"),
    "case_ask": _form("visitor/CaseAskScreen.qml", "visitor.case_who:CaseAskModel"),
    "case_contact": _form("visitor/CaseContactScreen.qml", "visitor.case_contact:CaseContactModel"),
    "case_consents": _form("visitor/CaseConsentsScreen.qml", "visitor.case_who:CaseConsentsModel"),
    "call_number": _form("visitor/CallBackScreen.qml", "visitor.call_back:CallBackModel"),
    "call_time": _form("visitor/CallBackTimeScreen.qml", "visitor.call_back:CallTimeModel"),
    "case_review": _form("visitor/CaseReviewScreen.qml", "visitor.case_review:CaseReviewModel"),
    "case_receipt": Screen(
        "visitor/CaseReceiptScreen.qml",
        "visitor.case_receipt:CaseReceiptModel",
        clock=False,
        form=True,
        stay_s=3.0,
    ),
    "ending": _form("visitor/EndingScreen.qml", "visitor.ending:EndingModel"),
    "lookup": _form("visitor/LookupScreen.qml", "visitor.lookup:LookupModel"),
    "apology": Screen("visitor/ApologyScreen.qml", "visitor.apology:ApologyModel", clock=False),
}
