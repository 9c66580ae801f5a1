# SPDX-License-Identifier: GPL-3.0-or-later
"""No line ends in a number's counter or within a short word."""

from __future__ import annotations

import pytest

from kiosk.language.lines import JOINER, together


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("本館 2階", "本館 2|階"), ("207号室", "207|号|室"), ("3个月", "3|个|月"),
        ("(2026年3月起)", "(2026|年3|月|起)"), ("52,000ウォン", "52,000|ウ|ォ|ン"),
        ("市民センター", "市民セ|ン|タ|ー"), ("コミュニケーション", "コミュニケーション"),
        ("Floor 2, 20일", "Floor 2, 20일"),
    ],
)  # fmt: skip
def test_a_number_keeps_its_counter_and_a_short_word_its_letters(text: str, shown: str) -> None:
    assert together(text) == shown.replace("|", JOINER)
