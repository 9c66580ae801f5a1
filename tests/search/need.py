# SPDX-License-Identifier: GPL-3.0-or-later
"""Learns how much each piece of a sentence speaks for need: `python -m tests.search.need` writes the table.

Logistic regression by AdaGrad, one number against all else, from the seen sets; what is unseen judges.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
import random
import sys
from typing import TYPE_CHECKING, Final

import numpy as np

from kiosk.directory.matters import load_matters
from kiosk.language.tables import table_rows
from kiosk.resources import ASSETS
from kiosk.search.need import NUMBERS, START, UNIT, WeighedNeed
from tests.search.corpus import DATA, TABLES, lexicon, questions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

    type Row = tuple[NDArray[np.int64], NDArray[np.float64]]

ORDINARY: Final = (
    "queries_dev.tsv", "foreign_dev.tsv", "residents_seen.tsv", "spoken_seen.tsv", "told_seen.tsv",
    "sentences_ko.tsv", "sentences_abroad.tsv", "blind1.tsv", "blind2.tsv",
    "asked_seen.tsv", "asked_after.tsv", "imagined_seen.tsv", "stories_seen.tsv", "stories_after.tsv",
)  # fmt: skip
OF_NEED: Final = ("distress.txt", "need_seen.txt", "hints_seen.txt")
# What is said politely around any matter, in the kiosk's languages: a child named in it is no need by itself.
FRAMES: Final = {
    "ko": ("우리 애 {} 때문에요", "{} 어디서 하나요", "{} 때문에 왔어요", "아이 {} 하러 왔는데요",
           "엄마가 {} 물어보래요", "{} 민원 넣으려고요"),
    "en": ("Where is the {}?", "{} for my child", "{} for my mother", "help me with {}", "I need {} please",
           "I want to complain about {}"),
    "zh-CN": ("孩子的{}", "请问{}在哪儿？", "我妈妈的{}", "我想办{}", "给我老公办{}", "我要投诉{}"),
    "vi": ("{} cho con tôi", "{} ở đâu?", "{} cho con", "tôi muốn {}", "{} cho mẹ tôi", "{} cho bé",
           "khiếu nại về {}"),
    "ja": ("子どもの{}", "{}をお願いします", "{}を探しています", "{}がわかりません", "母の{}のことで来ました",
           "{}に行きたいのですが", "{}について苦情があります"),
}  # fmt: skip
ANSWERED_BY: Final = {"1366": "112", "1577-1389": "112", "1388": "112"}
# Of own names within what is said around them; with all of them 68 of 100 unseen needs are heard, not 69.
FRAMED: Final = 0.25
SEED, ROUNDS, STEP, START_STEP, START_AT, LEAST_OFTEN, OF_NEED_COUNTS = 3, 14, 0.3, 0.02, -2.0, 1, 3.0


def of_need(names: tuple[str, ...] = OF_NEED) -> Iterator[tuple[str, str]]:
    """Yield the number and the words of every sentence of need, nothing for one that only comes near it."""
    for name in names:
        for line in (DATA / name).read_text("utf-8").splitlines():
            number, _, text = line.partition("\t")
            yield ANSWERED_BY.get(number, number), text


def ordinary() -> list[str]:
    """Return what offices are asked, and what their matters are called in all languages."""
    asked = [question.text for name in ORDINARY for question in questions(name)]
    asked += (DATA / "ordinary.txt").read_text("utf-8").splitlines()
    for row in table_rows(TABLES.parent / "foreign" / "matters_i18n.tsv"):
        asked += [row["name"], *row["synonyms"].split("; ")]
    named = sorted({saying for names in own_labels() for saying in framed(names)})
    asked += random.Random(SEED).sample(named, int(FRAMED * len(named)))  # noqa: S311 # the same table every time
    by_patterns = replace(lexicon(), need=WeighedNeed())
    asked += [name for names in own_labels() for name in names.values()]
    return [text for text in dict.fromkeys(asked) if not by_patterns.distressed(text)]


def own_labels() -> Iterator[Mapping[str, str]]:
    """Yield by language how the kiosk itself names its matters, places, offices, teams and other bodies."""
    yield from (one.names for one in load_matters(ASSETS / "matters.toml"))
    for row in table_rows(ASSETS / "foreign" / "readings_ja.tsv"):
        yield from ({"ja": reading} for reading in row["readings"].split("; "))
    for row in table_rows(ASSETS / "foreign" / "teams_i18n.tsv"):
        if row["kind"] in {"team", "word"}:
            yield {language: row[language] for language in FRAMES}
    for row in table_rows(ASSETS / "foreign" / "elsewhere_i18n.tsv"):
        yield {language: row[language] for language in FRAMES}


def framed(names: Mapping[str, str]) -> Iterator[str]:
    """Yield each name by itself and within what people say around it."""
    for language, name in names.items():
        yield from (frame.format(name) for frame in ("{}", *FRAMES.get(language, ())))


def learned() -> tuple[dict[str, int], NDArray[np.float64], NDArray[np.float64]]:
    """Return the pieces with their rows, the weights by piece and number, and those of the start."""
    pieces_of = lexicon().need.pieces
    told = [(pieces_of(text), number) for number, text in of_need() if number in {"", *NUMBERS}]
    told += [(pieces_of(text), "") for text in ordinary()]
    often = Counter(piece for pieces, _ in told for piece in pieces)
    known = {
        piece: at for at, piece in enumerate(sorted(one for one, n in often.items() if n >= LEAST_OFTEN))
    }
    rows = [
        (
            np.array(sorted(known[one] for one in pieces if one in known), np.int64),
            np.array([number == one for one in NUMBERS], np.float64),
        )
        for pieces, number in told
    ]
    return known, *_fitted([row for row in rows if len(row[0])], len(known))


def _fitted(rows: list[Row], many: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    shuffled = random.Random(SEED)  # noqa: S311 # the same table every time
    weights, start = np.zeros((many, len(NUMBERS))), np.full(len(NUMBERS), START_AT)
    squares = np.full_like(weights, 1e-6)
    for _ in range(ROUNDS):
        shuffled.shuffle(rows)
        for at, wanted in rows:
            size = np.sqrt(len(at))
            wrong = 1 / (1 + np.exp(-np.clip(weights[at].sum(0) / size + start, -30, 30))) - wanted
            slope = wrong * (OF_NEED_COUNTS if wanted.any() else 1.0) / size
            squares[at] += slope * slope
            weights[at] -= STEP * slope / np.sqrt(squares[at])
            start -= START_STEP * wrong
    return weights, start


def main() -> int:
    """Write the table."""
    known, weights, start = learned()
    table = np.rint(np.vstack((start, weights)) * UNIT).astype(int)
    lines = [
        "\t".join((piece, *map(str, row)))
        for piece, row in zip((START, *known), table.tolist(), strict=True)
        if any(row)
    ]
    columns = " <탭> ".join(("조각", *NUMBERS))
    head = f"# 말 조각마다 위급함의 무게(10분의 1): {columns}. python -m tests.search.need가 씁니다."
    (TABLES / "need.tsv").write_text("\n".join((head, *lines)) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
