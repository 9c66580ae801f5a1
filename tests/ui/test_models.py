# SPDX-License-Identifier: GPL-3.0-or-later
"""What QML needs of every view-model, whatever its screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.demo_city import demo_services
from tests.samples import SAMPLES
from tests.visitor import Visitor, start_qt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QMetaObject
    from PySide6.QtGui import QGuiApplication


@pytest.fixture(scope="module")
def passer_by(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """One visitor in front of the demo city."""
    start_qt(qapp)
    with demo_services(tmp_path_factory.mktemp("city")) as services:
        person = Visitor(services=services)
        yield person
        person.leave_for_good()


def _methods(described: QMetaObject) -> list[str]:
    return [
        bytes(described.method(at).methodSignature().data()).decode() for at in range(described.methodCount())
    ]


def test_a_model_is_described_by_its_class(passer_by: Visitor) -> None:
    """A signal connected to a method without @Slot gives the object a description of its own.

    It goes with the object, QML keeps what it learnt from it, and the next one may lie at the same address:
    then a page stands empty, about once in a hundred visits.
    """
    pages = passer_by.kiosk.pages
    for sample in {one.screen: one for one in SAMPLES}.values():
        pages.open(sample.screen, **sample.opened(passer_by))
        model = pages.current.model
        assert _methods(model.metaObject()) == _methods(type(model).staticMetaObject), sample.screen
