# SPDX-License-Identifier: GPL-3.0-or-later
"""Announcements on the kiosk's first screen: written in up to five languages, from a day until a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot

from kiosk.services.admin.results.notices import AnnouncementEntry
from kiosk.ui.admin.page import Page
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed
from kiosk.ui.staff.languages import LanguageRow, language_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.services.admin.notices import AnnouncementService

A_WEEK: Final = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class AnnouncementRow:
    """One announcement: whether it stands now, its words, its days."""

    key: str
    shape: str
    standing: str
    words: str
    days: str


@qml_element
class Notices(Page["AnnouncementService"]):
    """The page of the announcements; the form holds a draft until it is kept."""

    changed = Signal()

    rows = listed(AnnouncementRow)
    fields = listed(LanguageRow)
    open = shown(bool, changed)(lambda self: self._draft is not None)
    known = shown(bool, changed)(lambda self: bool(self._draft and self._draft.key))
    chosen = shown(str, changed)(lambda self: self._draft.key if self._draft else "")
    first = shown(str, changed)(lambda self: self._draft.first.isoformat() if self._draft else "")
    last = shown(str, changed)(lambda self: self._draft.last.isoformat() if self._draft else "")
    korean = shown(str, changed)(lambda self: self._text("ko"))
    foreign = shown(str, changed)(lambda self: self._foreign())

    def clear(self) -> None:
        """Hold no announcement."""
        self._today = date.min
        self._listed: Sequence[AnnouncementEntry] = ()
        self._draft: AnnouncementEntry | None = None
        self._edit(None)

    @Slot()
    def look(self) -> None:
        """Read the announcements again."""
        self.run(lambda office: (office.today(), office.notices()), self._show)

    @Slot()
    def begin(self) -> None:
        """Begin a new announcement, for a week from today."""
        self._said = ""
        self._edit(AnnouncementEntry({}, self._today, self._today + A_WEEK))
        self.renew()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Show one announcement."""
        self._said = ""
        self._edit(next((one for one in self._listed if one.key == key), None))
        self.renew()

    @Slot(str, str)
    def write(self, code: str, text: str) -> None:
        """Note the words of one language; nothing is stored yet."""
        if draft := self._draft:
            texts = {**draft.texts, code: text}
            self._draft = AnnouncementEntry(texts, draft.first, draft.last, draft.key, draft.seen)
            self.changed.emit()

    @Slot(str, str)
    def keep(self, first: str, last: str) -> None:
        """Store the form."""
        draft = self._draft
        if draft is None:
            return
        try:
            days = date.fromisoformat(first.strip()), date.fromisoformat(last.strip())
        except ValueError:
            self.tell("날짜를 2026-12-01처럼 적어 주십시오.")
            return
        notice = AnnouncementEntry(draft.texts, *days, draft.key, draft.seen)
        self.run(lambda office: office.keep(notice), lambda _done: self._kept(days[0]), keeps=True)

    @Slot()
    def takeAway(self) -> None:  # noqa: N802 # QML's spelling
        """Take the shown announcement away."""
        if draft := self._draft:
            told = "문구를 내렸습니다."
            self.run(
                lambda office: office.take_away(draft), lambda _done: self._done(), told=told, keeps=True
            )

    def _kept(self, first: date) -> None:
        stands = "지금부터" if first <= self._today else f"{first.isoformat()}부터"
        self._said = f"{stands} 키오스크 첫 화면에 나옵니다."
        self._done()

    def _done(self) -> None:
        self._edit(None)
        self.look()

    def _show(self, found: tuple[date, Sequence[AnnouncementEntry]]) -> None:
        self._today, self._listed = found
        self.rows.show([self._row(one) for one in self._listed])
        if self._draft and self._draft.key:
            key = self._draft.key
            self._edit(next((one for one in self._listed if one.key == key), None))

    def _row(self, one: AnnouncementEntry) -> AnnouncementRow:
        shape, standing = "calm", "앞으로"
        if one.last < self._today:
            shape, standing = "stopped", "지남"
        elif one.first <= self._today:
            shape, standing = "done", "나오는 중"
        days = f"{one.first.isoformat()} – {one.last.isoformat()}"
        return AnnouncementRow(one.key, shape, standing, one.texts.get("ko", ""), days)

    def _edit(self, notice: AnnouncementEntry | None) -> None:
        self._draft = notice
        self.fields.show(language_rows(notice.texts) if notice else [])

    def _text(self, code: str) -> str:
        return self._draft.texts.get(code, "") if self._draft else ""

    def _foreign(self) -> str:
        texts = self._draft.texts if self._draft else {}
        return next((text for code, text in texts.items() if code != "ko" and text.strip()), "")
