"""Steps of volume and rate, twins, and the choice of a voice."""

from __future__ import annotations

from itertools import pairwise
from math import log10

import pytest

from kiosk.speech.health import Health, patience
from kiosk.speech.port import SpeechEvent
from kiosk.speech.twins import RecordingSpeaker, SilentSpeaker
from kiosk.speech.voice import RATES, VOLUMES, Voice
from kiosk.speech.worker import CODES, NAMES, voice_for


def test_volume_spans_18_db_in_steps_of_at_most_12_and_is_never_nothing() -> None:
    assert 20 * log10(VOLUMES[-1] / VOLUMES[0]) == pytest.approx(18, abs=0.05)
    assert all(20 * log10(high / low) <= 12 for low, high in pairwise(VOLUMES))
    assert min(VOLUMES) > 0


def test_rate_has_five_steps_from_three_quarters_to_double() -> None:
    assert len(RATES) >= 5
    assert (RATES[0], RATES[-1]) == (0.75, 2.0)


def test_steps_stop_at_both_ends() -> None:
    voice = Voice()
    for _ in range(10):
        voice = voice.softer().slower()
    assert (voice.volume, voice.rate) == (VOLUMES[0], RATES[0])
    for _ in range(10):
        voice = voice.louder().faster()
    assert (voice.volume, voice.rate) == (VOLUMES[-1], RATES[-1])


def test_asking_for_louder_ends_muting() -> None:
    assert not Voice().toggled().louder().muted


def test_the_next_visitor_gets_the_defaults() -> None:
    assert (Voice().volume, Voice().rate, Voice().muted) == (0.5, 1.0, False)


def test_health_forgives_failures_that_are_far_apart() -> None:
    health = Health()
    assert not any(health.failed(now) for now in (0, 40, 80, 120))
    assert health.may_speak(121)


def test_patience_grows_with_the_text_and_with_slow_speech() -> None:
    assert patience("가" * 20, 1.0) == pytest.approx(6.0)
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
