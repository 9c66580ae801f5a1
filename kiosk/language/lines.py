# SPDX-License-Identifier: GPL-3.0-or-later
"""Where no line may end, which the rules of Unicode that Qt and browsers break lines by do not know."""

from __future__ import annotations

import re
from typing import Final

JOINER: Final = "\u2060"  # seen by nobody
_COUNTED: Final = re.compile("(?<=[0-9])(?=[\u3041-\u30ff\u3400-\u9fff])")
# Counters of several letters, and since when; long words in katakana have to part on narrow pages.
_WHOLE: Final = re.compile(
    "(?<=[0-9\u2060])(?:号室|号房|か月|个月|ヶ月|か所|週間|日間|時間|小时|年間|分間|ページ|ウォン|韩元|人民币|[年月日]起|[日月]前後|日内|天内)"
    "|(?<![\u30a1-\u30ff])[\u30a1-\u30ff]{2,5}(?![\u30a1-\u30ff])"
)


def together(text: str) -> str:
    """Keep a number beside what it counts, where Chinese and Japanese write no space: 3层, 207号室, 20日.

    A counter of several letters stays whole, and so does a short word in katakana.
    """
    return _WHOLE.sub(lambda found: JOINER.join(found[0]), _COUNTED.sub(JOINER, text))
