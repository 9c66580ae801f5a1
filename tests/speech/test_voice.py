# SPDX-License-Identifier: GPL-3.0-or-later
"""Twins, patience, and the choice of a voice."""

from __future__ import annotations

import pytest

from kiosk.speech.health import VoiceHealth, patience, sounding
from kiosk.speech.port import SpeechEvent
from kiosk.speech.silent import SilentSpeaker
from kiosk.speech.worker import CODES, NAMES, voice_for
from tests.recording_speaker import RecordingSpeaker


def test_health_forgives_failures_that_are_far_apart() -> None:
    health = VoiceHealth()
    assert not any(health.failed(now) for now in (0, 40, 80, 120))
    assert health.may_speak(121)


def test_patience_grows_with_the_text_and_with_slow_speech() -> None:
    assert patience("가" * 20, 1.0) == pytest.approx(18.0)
    assert sounding(20.0) > 20.0
    assert patience("가" * 20, 0.75) > patience("가" * 20, 2.0)


@pytest.mark.parametrize(
    ("voices", "language", "chosen"),
    [
        (["gmw/en-us", "ko", "sit/cmn", "aav/vi"], "ko", "ko"),
        (["gmw/en-us", "ko", "sit/cmn", "aav/vi"], "zh-CN", "sit/cmn"),
        (["gmw/en-us", "ko"], "vi", None),
        (
            ["HKEY\\TTS_MS_KO-KR_HEAMI_11.0", "HKEY\\TTS_MS_EN-US_ZIRA_11.0"],
            "ko",
            "HKEY\\TTS_MS_KO-KR_HEAMI_11.0",
        ),
        (["com.apple.voice.compact.ko-KR.Yuna"], "ko", "com.apple.voice.compact.ko-KR.Yuna"),
        (["gmw/en-gb-scotland"], "ko", None),
    ],
)
def test_a_language_is_spoken_by_its_own_voice_or_by_none(
    voices: list[str], language: str, chosen: str | None
) -> None:
    assert voice_for(language, voices) == chosen


def test_every_shipped_language_names_its_voices() -> None:
    assert set(CODES) == set(NAMES) == {"ko", "en", "zh-CN", "vi", "ja"}


def test_the_recording_twin_cuts_off_the_old_utterance_before_the_new_one() -> None:
    speaker = RecordingSpeaker()
    speaker.say("하나", "ko")
    speaker.say("061-270-3257", "ko")
    speaker.finish()
    speaker.stop()
    assert speaker.log == ["say 하나", "stop", "say 061-270-3257"]
    assert speaker.said[-1].read == "공육일, 이칠공, 삼이오칠"


def test_a_silent_speaker_still_captions() -> None:
    seen: list[SpeechEvent] = []
    speaker = SilentSpeaker()
    speaker.listen(seen.append)
    number = speaker.say("2층", "ko")
    assert seen == [SpeechEvent("caption", number, "2층", "ko")]
