# SPDX-License-Identifier: GPL-3.0-or-later
"""What a foreigner's screen still says in Korean, beside what the visitor typed and what one points at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.ui.shell.focus import name_of
from tests.visitor import visible_items

if TYPE_CHECKING:
    from tests.samples import Sample
    from tests.visitor import Visitor

RUN = re.compile(r"[가-힣ㄱ-ㅎ][가-힣ㄱ-ㅎ0-9·, ]*[가-힣ㄱ-ㅎ]|[가-힣ㄱ-ㅎ]")
# The language and its keyboard by their own names, in the dock and on the keys.
BY_THEMSELVES = {"한국어", "한글"}
# As the visitor, an officer or the city has it: a name, a page of the homepage.
AS_WRITTEN = {
    *("한", "래", "천상상", "친절하게 도와 주셨습니다", "목포시 용당동"),
    *("열린시장실", "시민소통신문고", "주정차과태료", "참여", "민원", "신고센터", "부조리신고창구"),
}
# These samples hold sentences of their own; the first two are read by people of every language.
WORDED = {
    "attract",
    "attract-announced",
    "understood",
    "case-review",
    "case-review-call",
    "case-review-spoken",
}


def korean_left(visitor: Visitor, sample: Sample, language: str) -> list[str]:
    """Return the Korean on the page, read or called aloud, that has no business there."""
    if language == "ko" or sample.name in WORDED:
        return []
    names = (name_of(item) for item in visible_items(visitor.window.contentItem()))
    page = [re.sub(r"\s+", " ", text) for text in (*visitor.read(), *names)]
    services = visitor.kiosk.stage.services
    typed = str(sample.arguments.get("words", "")).replace(" ", "")

    def stands(run: str) -> bool:
        said = services.translated(run, language)
        beside = said != run and re.sub(r"\s+", " ", said) in " ".join(page)
        return beside or run in BY_THEMSELVES | AS_WRITTEN or run.replace(" ", "") in typed

    def pointed(part: str) -> bool:
        told = services.translations.address(part, language)
        return told != part and re.sub(r"\s+", " ", told) in " ".join(page)

    left = [" · ".join(part for part in text.split(" · ") if not pointed(part)) for text in page]
    return [text for text in left if not all(map(stands, RUN.findall(text)))]
