# SPDX-License-Identifier: GPL-3.0-or-later
"""When an office works: from opening to closing less lunch, and the same for offices that differ."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta, timezone
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

# Korea has had one offset since 1988, and a fixed one needs no time zone files, which Windows lacks.
SEOUL: Final = timezone(timedelta(hours=9), "Asia/Seoul")

# A clock as cities write it: 08:30, 8시 30분, 오후 6시 반, or a bare 18 that begins no date and no count.
_CLOCK = r"(오전|오후)?\s*(\d{1,2})(?::(\d{2})|시(?!간)(?:\s*(\d{1,2})\s*분|\s*(반))?|(?![\d.:가-힣]))"
_FROM_TO = re.compile(rf"{_CLOCK}\s*(?:부터|[-–—~∼〜～])\s*{_CLOCK}(?![\d-]|\s*\d{{1,2}}\s*(?:분|$))")
_WEEKDAYS = re.compile(r"(?:(매일|연중\s*무휴)|평일|월(?:요일)?\s*[-–—~∼〜～]\s*금(?:요일)?)\s*[:,]?\s*")
# What a city writes of a window that somebody stands at while the others eat.
_THROUGH_LUNCH = re.compile(
    r"(?:점심|중식)\s*(?:시간)?\s*(?:없(?:음|이)?|에도|교대|무휴)(?:\s*(?:운영|근무))?"
)
_ROUND = re.compile(r"24\s*시간(?:\s*(?:운영|개방|이용))?")
# What only repeats that weekends are closed; Saturdays or holidays alone would leave the others in doubt.
_WEEKEND_OFF = re.compile(
    r"(?:주말|토(?:요일)?\s*[·,]\s*일(?:요일)?)(?:\s*[·,및]*\s*(?:법정\s*)?공휴일)?"
    r"(?:은|에는)?\s*(?:휴무|휴관|휴업|제외)"
)
ALL_DAY: Final = (0, 24 * 60)  # minutes
_LAST: Final = time(23, 59)


def in_seoul(moment: datetime) -> datetime:
    """Return the moment on Seoul's clock; a time without offset is taken as Seoul's."""
    return moment.replace(tzinfo=SEOUL) if moment.tzinfo is None else moment.astimezone(SEOUL)


def midnight(day: date) -> datetime:
    """Return the moment at which a day begins in Seoul."""
    return _at(day, time())


def next_month(day: date) -> date:
    """Return the first of the month after a day's."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """One working day; `lunch` stays uncounted even where a window is open through it (8 counted hours)."""

    opens: time = time(9)
    closes: time = time(18)
    lunch: tuple[time, time] | None = (time(12), time(13))
    open_through_lunch: bool = False

    def __post_init__(self) -> None:
        """Refuse a day that runs backwards."""
        if self.closes <= self.opens:
            raise ValueError("an office must close later than it opens")
        if self.lunch and not self.opens <= self.lunch[0] <= self.lunch[1] <= self.closes:
            raise ValueError("lunch must lie inside the working hours")
        if self.seconds == 0:
            raise ValueError("lunch must not fill the whole day")

    @property
    def seconds(self) -> int:
        """Return the counted seconds of a whole day."""
        return sum(_seconds(to) - _seconds(start) for start, to in self._spans())

    def spans(self, day: date) -> list[tuple[datetime, datetime]]:
        """Return the counted stretches of an open day, in order."""
        return [(_at(day, start), _at(day, to)) for start, to in self._spans()]

    def served(self, day: date) -> list[tuple[datetime, datetime]]:
        """Return when a window is open on an open day, in order; the last minute ends at midnight."""
        halves = [(self.opens, self.closes)] if self.open_through_lunch else self._spans()
        return [(_at(day, start), midnight(day + timedelta(days=1)) if to == _LAST else _at(day, to))
                for start, to in halves]  # fmt: skip

    def close_of(self, day: date) -> datetime:
        """Return the moment at which a day's last minute ends."""
        return _at(day, self.closes)

    def _spans(self) -> list[tuple[time, time]]:
        if self.lunch is None:
            return [(self.opens, self.closes)]
        halves = [(self.opens, self.lunch[0]), (self.lunch[1], self.closes)]
        return [(start, to) for start, to in halves if start < to]


def read_hours(text: str, usual: WorkingHours) -> WorkingHours:
    """Return the hours that a city's own words begin with, such as 08:30–20:00, else the usual ones.

    Lunch stays as usual where there is work before and after it.
    """
    told = _told(_WEEKDAYS.sub("", text.strip(), count=1))
    if told is None:
        return usual
    first, last = map(_time, told)
    fits = usual.lunch is not None and first < usual.lunch[0] <= usual.lunch[1] < last
    through = usual.open_through_lunch or _THROUGH_LUNCH.search(text) is not None
    return WorkingHours(first, last, usual.lunch if fits and told != ALL_DAY else None, through)


def plain_hours(text: str) -> bool:
    """Return whether words of hours are empty, or say one span for every day they hold and nothing besides.

    What is open all round the clock has no time at which that turns.
    """
    told = _told(_WEEKDAYS.sub("", text.strip(), count=1))
    return not text.strip() or (told not in {None, ALL_DAY} and not _besides(text))


def known_hours(text: str) -> bool:
    """Return whether words of hours say when it is open, and nothing besides that might say otherwise."""
    told = _told(_WEEKDAYS.sub("", text.strip(), count=1))
    return not text.strip() or (told is not None and not _besides(text))


def every_day(text: str) -> bool:
    """Return whether words of hours hold on weekends and holidays, too: 매일, or all round the clock."""
    days = _WEEKDAYS.search(text)
    return not _besides(text) and (bool(days[1]) if days else _told(text.strip()) == ALL_DAY)


def _besides(text: str) -> str:
    """Return what words say besides the days and the span they begin with, and what both mean anyway."""
    days, rest = _WEEKDAYS.search(text), text
    always = days is not None and days[1]
    for said in (_WEEKDAYS, _FROM_TO, _ROUND, _THROUGH_LUNCH, *([] if always else [_WEEKEND_OFF])):
        rest = said.sub("", rest, count=1)
    return rest.strip(" ,·()")


def next_turn(spans: Iterable[tuple[datetime, datetime]], now: datetime) -> datetime | None:
    """Return when what is open in these stretches, in order, closes or opens next.

    One that begins as the one before ends closes nothing.
    """
    closes: datetime | None = None
    for since, until in spans:
        if closes is not None and since > closes:
            break
        if closes is None and since > now:
            return since
        if until > now:
            closes = until
    return closes


def told_hours(text: str, language: str) -> str:
    """Return a city's own words of hours; abroad the times that Korean ones begin with, if they do.

    English has them as Americans read a clock: 9 AM–6:30 PM.
    """
    if language != "ko" and re.search("[가-힣]", text):
        told = _told(text.strip()) or ()
        text = "–".join(f"{minutes // 60:02}:{minutes % 60:02}" for minutes in told)
    return re.sub(r"\b(\d\d?):(\d\d)\b", _american, text) if language == "en" else text


def _american(clock: re.Match[str]) -> str:
    hours, past = int(clock[1]) % 24, "" if clock[2] == "00" else f":{clock[2]}"
    return f"{hours % 12 or 12}{past}\u00a0{'AM' if hours < 12 else 'PM'}"  # noqa: PLR2004 # noon


def _told(text: str) -> tuple[int, int] | None:
    """Return the minutes since midnight of the two times that words begin with, if they do."""
    told = _FROM_TO.match(text)
    if told is None:
        return ALL_DAY if _ROUND.match(text) and not _besides(text) else None
    first, last = told.groups()[:5], told.groups()[5:]
    inherited = "오후" if first[0] == "오후" else None  # 오후 1~5시, but 오전 9~12시
    opens, closes = _minutes(*first), _minutes(last[0] or inherited, *last[1:])
    if opens is None or closes is None or not opens < closes <= 24 * 60:
        return None  # 9시~6시 has no one reading
    return opens, closes


def _minutes(
    half: str | None, hour: str, past: str | None, minutes: str | None, thirty: str | None
) -> int | None:
    noon, hours, beyond = 12, int(hour), int(past or minutes or (30 if thirty else 0))
    if half is not None:
        if hours > noon:
            return None
        hours = hours % noon + (noon if half == "오후" else 0)
    return hours * 60 + beyond if beyond < 60 else None  # noqa: PLR2004 # minutes of an hour


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """The city's hours, and those of the offices that keep their own."""

    city: WorkingHours = field(default_factory=WorkingHours)
    own: Mapping[str, WorkingHours] = field(default_factory=dict)

    def of(self, office: str | None) -> WorkingHours:
        """Return the hours an office keeps; without an office, the city's."""
        return self.own.get(office, self.city) if office else self.city


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, SEOUL)


def _time(minutes: int) -> time:
    """Return the time of day so many minutes after midnight; midnight at a day's end is its last minute."""
    return time(*divmod(minutes, 60)) if minutes < 24 * 60 else _LAST


def _seconds(clock: time) -> int:
    return clock.hour * 3600 + clock.minute * 60 + clock.second
