"""Where names go on a plan: whole words, inside their room, never on top of each other, or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

LINE_HEIGHT = 1.18


@dataclass(frozen=True, slots=True)
class Wish:
    """A name that would like to stand centred at a point, within a box; higher `rank` chooses first."""

    text: str
    x: float
    y: float
    width: float
    height: float
    size: int
    rank: int = 0
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A name with its lines and the box that it fills."""

    wish: Wish
    lines: tuple[str, ...]
    left: float
    top: float
    width: float
    height: float

    def meets(self, other: Label) -> bool:
        """Whether two names would touch."""
        return (
            self.left < other.left + other.width
            and other.left < self.left + self.width
            and self.top < other.top + other.height
            and other.top < self.top + self.height
        )


def place(wishes: Iterable[Wish], measure: Callable[[str, int, bool], float]) -> list[Label]:
    """Grant the wishes that fit, in order of rank; `measure` gives a line's width in px."""
    placed: list[Label] = []
    for wish in sorted(wishes, key=lambda one: -one.rank):
        label = _fit(wish, measure)
        if label and not any(label.meets(other) for other in placed):
            placed.append(label)
    return placed


def _fit(wish: Wish, measure: Callable[[str, int, bool], float]) -> Label | None:
    for lines in _breaks(wish.text):
        width = max(measure(line, wish.size, wish.strong) for line in lines)
        height = len(lines) * wish.size * LINE_HEIGHT
        if width <= wish.width and height <= wish.height:
            return Label(wish, tuple(lines), wish.x - width / 2, wish.y - height / 2, width, height)
    return None


def _breaks(text: str) -> Iterator[Sequence[str]]:
    yield [text]
    words = text.split()
    for at in sorted(range(1, len(words)), key=lambda at: abs(at - len(words) / 2)):
        yield [" ".join(words[:at]), " ".join(words[at:])]
    if len(words) > 2:  # noqa: PLR2004 # three words can make three lines
        yield words
    if len(words) == 1 and len(text) > 4 and "가" <= text[0] <= "힣":  # noqa: PLR2004 # a long compound
        middle = (len(text) + 1) // 2
        yield [text[:middle], text[middle:]]
