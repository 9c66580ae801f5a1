# SPDX-License-Identifier: GPL-3.0-or-later
"""A voice that is lost reaches the admin, however early it was lost, and once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.bootstrap.entering import open_booth
from kiosk.bootstrap.speech import VoiceWatch
from kiosk.speech.port import SpeechEvent
from kiosk.storage.notices import unseen_notices
from kiosk.storage.opened import opened_storage, settings_of, single_instance

if TYPE_CHECKING:
    from pathlib import Path

LOST = SpeechEvent("captions_only", 0, "ImportError")


def test_a_loss_is_told_once_for_each_loss() -> None:
    watch = VoiceWatch()
    watch.heard(SpeechEvent("started", 1))
    assert watch.take() == ""
    watch.heard(LOST)
    assert watch.take() == "ImportError"
    assert watch.take() == ""
    watch.heard(LOST)
    assert watch.take() == "ImportError"


def test_a_voice_that_came_back_before_anybody_asked_is_no_news() -> None:
    watch = VoiceWatch()
    watch.heard(LOST)
    watch.heard(SpeechEvent("restored", 0))
    assert watch.take() == ""


def test_the_admin_finds_one_notice_however_often_the_voice_is_lost(tmp_path: Path) -> None:
    settings = settings_of(None)
    with single_instance(tmp_path, "kiosk"), open_booth(tmp_path, settings) as running:
        running.tell_admin("voice_lost", "ImportError")
        running.tell_admin("voice_lost", "ImportError")
    with opened_storage(tmp_path, settings) as storage, storage.database.read() as connection:
        notices = [(one.kind, one.detail) for one in unseen_notices(connection)]
    assert notices == [("voice_lost", {"reason": "ImportError"})]
