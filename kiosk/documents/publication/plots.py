# SPDX-License-Identifier: GPL-3.0-or-later
"""Plots as inline SVG: they read in grey, and each has a name; the table that follows tells the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.documents.publication import rows
from kiosk.documents.publication.markup import joined, tag
from kiosk.documents.publication.rows import promise_figures, share

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kiosk.documents.publication.markup import Markup
    from kiosk.documents.publication.rows import PromiseFigure
    from kiosk.documents.publication.words import PublicationWords
    from kiosk.reports.disclosure import ToldMonth, ToldVisits
    from kiosk.reports.durations import ToldDurations
    from kiosk.reports.publication import ToldYear
    from kiosk.reports.survey_results import ToldAnswers, ToldQuestion

WIDE: Final = 960
INK, LIGHT, SOFT, EDGE = "#1e2124", "#ffffff", "#464c53", "#8a949e"
# From the worst face to the best: what fills the bar, and in which colour its number stands on it.
FACES: Final = (
    ("#8a240f", LIGHT), ("#e59a8b", INK), ("#cdd1d5", INK), ("#86aff9", INK), ("#063a74", LIGHT),
)  # fmt: skip
# By an outcome's ink: what fills its part of the bar, and the colour of the number on it; hatched is unknown.
PARTS: Final = {
    "two": ("#0b50d0", LIGHT), "unknown": (LIGHT, INK), "later": ("#b1cefb", INK),
    "missed": ("#bd2c0f", LIGHT), "left": ("#cdd1d5", INK),
    "few": ("#eef0f2", INK),
}  # fmt: skip
BLUE: Final = "#063a74"
LATE: Final = "#8a240f"
_TOLD: Final = 0.05  # a narrower part of a bar has no room for its number
_HATCH: Final = "url(#hatch)"


def plot(name: str, high: float, *inside: str) -> Markup:
    """Return a plot by its name, which is also what is read aloud in its place."""
    drawn = tag("svg", *inside, viewBox=f"0 0 {WIDE} {high:g}", role="img", aria_label=name)
    return tag("div", drawn, class_="scrolls plot", tabindex=0, role="region", aria_label=name)


def hatching() -> Markup:
    """Return the pattern of what is not known, once a page."""
    line = tag("line", x1=0, y1=0, x2=0, y2=8, stroke=SOFT, stroke_width=2)
    pattern = tag(
        "pattern", line, id="hatch", width=8, height=8,
        patternUnits="userSpaceOnUse", patternTransform="rotate(45)",
    )  # fmt: skip
    return tag("svg", tag("defs", pattern), width=0, height=0, aria_hidden="true", class_="none")


def survey_plot(found: ToldAnswers, words: PublicationWords) -> Markup:
    """Draw of each question that is told the share of each face, and its score at the right."""
    shown = [one for one in found.questions if one.faces]
    named = zip(found.words[words.language], FACES, strict=True)
    kept_back = [(words.say("hidden"), PARTS["few"][0])] * any(None in one.faces for one in shown)
    key = list(_key([*((name, fill) for name, (fill, _) in named), *kept_back], 158))
    bars = [_question(one, 44 + 62 * at, words) for at, one in enumerate(shown)]
    return plot(words.say("survey_plot"), 44 + 62 * len(shown), *key, *bars)


def _question(one: ToldQuestion, top: float, words: PublicationWords) -> Markup:
    name = one.words.get(words.language) or one.words["ko"]
    shares = [*((part or 0.0, *FACES[at]) for at, part in enumerate(one.faces)), (one.rest, *PARTS["few"])]
    score = (
        [] if one.mean is None else [_text(WIDE, top + 42, f"{one.mean}", size=20, weight=700, anchor="end")]
    )
    return joined([_text(0, top + 16, name, weight=600), *_bar(shares, top + 24, 860, 26), *score])


def months_title(visits: ToldVisits, words: PublicationWords) -> str:
    """Return what is drawn of the months."""
    return words.say("months_plot", drawn=", ".join(words.say(f"drawn_{one}") for one in visits.drawn))


def parts_plot(visits: ToldVisits, words: PublicationWords) -> Markup:
    """Draw visits as one bar; what is not known is hatched and stays in the whole."""
    parts = [
        (one.ink, one.share, words.say(f"part_{one.ink}")) for one in visits.parts if one.share is not None
    ]
    if any(one.share is None for one in visits.parts):
        parts.append(("few", visits.rest, words.say("few")))
    key = _key([(name, _HATCH if ink == "unknown" else PARTS[ink][0]) for ink, _, name in parts], 380)
    rows = (len(parts) + 1) // 2
    shares = [(wide, _HATCH if ink == "unknown" else PARTS[ink][0], PARTS[ink][1]) for ink, wide, _ in parts]
    top = 28 * rows + 12
    return plot(words.say("parts_plot"), top + 44, *key, *_bar(shares, top, WIDE, 40))


def months_plot(visits: ToldVisits, words: PublicationWords) -> Markup:
    """Draw each month's bounds of arrivals, who knew the way, and the estimate where there is one."""
    months = visits.months
    left, top, high = 48, 16, 240

    def at(value: float) -> float:
        return top + high * (1 - value)

    drawn = []
    for value in (0, 25, 50, 75, 100):
        y = at(value / 100)
        drawn += [
            tag("line", x1=left, y1=_n(y), x2=WIDE, y2=_n(y), stroke="#cdd1d5" if value else INK),
            _text(left - 10, y + 5, str(value), anchor="end"),
        ]
    step = (WIDE - left) / max(1, len(months))
    for place, one in enumerate(months):
        x = left + step * (place + 0.5)
        drawn += [*_month(one, x, at), _text(x, top + high + 24, f"{one.first:%Y-%m}", anchor="middle")]
    return plot(months_title(visits, words), top + high + 32, *drawn)


def _month(one: ToldMonth, x: float, at: Callable[[float], float]) -> Iterator[Markup]:
    if one.bounds:
        low, high = one.bounds
        box = {"x": _n(x - 14), "y": _n(at(high)), "width": 28, "height": _n(at(low) - at(high))}
        yield tag("rect", **box, fill=_HATCH, stroke=SOFT)
    if one.knew is not None:
        y = _n(at(one.knew))
        yield tag("line", x1=_n(x - 18), y1=y, x2=_n(x + 18), y2=y, stroke=BLUE, stroke_width=5)
    if (found := one.estimate) is not None:
        share_, least, most = found.p, found.low, found.high
        yield tag("line", x1=_n(x), y1=_n(at(least)), x2=_n(x), y2=_n(at(most)), stroke=INK, stroke_width=3)
        yield tag("circle", cx=_n(x), cy=_n(at(share_)), r=6, fill=LIGHT, stroke=INK, stroke_width=3)


def promises_plot(told: ToldYear, words: PublicationWords) -> Markup:
    """Draw the share of each promise that was kept, with its interval."""
    shown = [one for one in promise_figures(told, words) if one.drawn]
    left, right = 560, WIDE - 20
    axis = [_text(left + (right - left) * at / 100, 16, str(at), anchor="middle") for at in (0, 50, 100)]
    rows = [_promise(one, 34 + 34 * at, left, right) for at, one in enumerate(shown)]
    return plot(words.say("promises_plot"), 40 + 34 * len(shown), *axis, *rows)


def took_plot(one: ToldDurations, title: str, words: PublicationWords) -> Markup:
    """Draw how long cases took, bar beside bar over its hours; the late are red with an edge for grey."""
    names = rows.took_rows(one, words)
    shares = [*((bar.share, BLUE, LIGHT) for bar in one.bars), (one.late or 0.0, LATE, INK)]
    floor, high, most = 214.0, 160.0, max(0.01, *(part for part, _, _ in shares))
    wide = WIDE / len(shares)
    drawn = [
        tag("line", x1=0, y1=floor, x2=WIDE, y2=floor, stroke=INK),
        _text(0, 24, words.say("took_limit", hours=one.limit), weight=700),
    ]
    for at, ((hours, told), (part, fill, edge)) in enumerate(zip(names, shares, strict=True)):
        tall, x = high * part / most, wide * (at + 0.5)
        box = {"x": _n(x - wide / 2 + 8), "width": _n(wide - 16), "y": _n(floor - tall), "height": _n(tall)}
        drawn += [
            tag("rect", **box, fill=fill, stroke=edge),
            _text(x, floor - tall - 8, f"{told} %", anchor="middle", weight=700),
            _text(x, floor + 24, hours, anchor="middle"),
        ]
    return plot(title, floor + 32, *drawn)


def _promise(one: PromiseFigure, y: float, left: float, right: float) -> Markup:
    middle, low, high = ((left + (right - left) * share_) for share_ in one.drawn or (0.0, 0.0, 0.0))
    return joined([
        # The figure first: on a phone the rest of the plot lies beyond the edge.
        _text(0, y + 5, f"{one.kept} %", weight=700),
        _text(108, y + 5, one.name, weight=600),
        tag("line", x1=left, y1=y, x2=right, y2=y, stroke="#cdd1d5", stroke_width=2),
        tag("line", x1=_n(low), y1=y, x2=_n(high), y2=y, stroke=BLUE, stroke_width=6),
        tag("circle", cx=_n(middle), cy=y, r=7, fill=BLUE, stroke=LIGHT, stroke_width=2),
    ])  # fmt: skip


def _bar(shares: Sequence[tuple[float, str, str]], top: float, wide: float, high: float) -> Iterator[Markup]:
    """Draw shares that add up to the whole, each with its per cent where there is room."""
    left, whole = 0.0, sum(value for value, _, _ in shares) or 1.0  # told shares are rounded
    for value, fill, ink in shares:
        width = wide * value / whole
        if width > 0:
            box = {"x": _n(left), "y": _n(top), "width": _n(width), "height": high}
            yield tag("rect", **box, fill=fill, stroke=SOFT if fill == _HATCH else LIGHT, stroke_width=2)
        if value >= _TOLD:
            middle, line = left + width / 2, top + high / 2 + 6
            if fill == _HATCH:  # a number never stands on the hatching itself
                plate = {"x": _n(middle - 30), "y": _n(top + high / 2 - 12), "width": 60, "height": 24}
                yield tag("rect", **plate, fill=LIGHT)
            yield _text(middle, line, share(value), anchor="middle", weight=700, fill=ink)
        left += width


def _key(entries: Sequence[tuple[str, str]], wide: float = 180) -> Iterator[Markup]:
    """Draw what the fills mean, as many in a row as fit."""
    across = int(WIDE // wide)
    for at, (name, fill) in enumerate(entries):
        x, y = wide * (at % across), 28 * (at // across)
        yield tag("rect", x=_n(x + 1), y=y + 1, width=18, height=18, fill=fill, stroke=SOFT)
        yield _text(x + 28, y + 16, name)


def _text(x: float, y: float, text: str, **looks: object) -> Markup:
    """Return a text of 16 units in ink, where its looks say nothing else; `anchor` and `weight` for short."""
    named = {"anchor": "text_anchor", "weight": "font_weight", "size": "font_size"}
    given = {named.get(key, key): value for key, value in looks.items()}
    return tag("text", text, x=_n(x), y=_n(y), **({"font_size": 16, "fill": INK} | given))


def _n(value: float) -> str:
    """Return a length with two decimals at most, the same on every machine."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
