# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk search`: from a citizen's words to the office, as the booth would answer."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING, Any

from kiosk.cli.call import CommandRefused, given_text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from kiosk.cli.call import Invocation
    from kiosk.directory.office_names import OfficeNames
    from kiosk.search import Answer, Index

HELP = "Find the office, team, seat or place for a citizen's own words."
_EXAMPLE = 'kiosk search "차 견인당했어요"'
_TOO_MANY = 1000
ELSEWHERE = ("name", "why", "address", "phone", "hours")


def configure(parser: argparse.ArgumentParser) -> None:
    """Take one query, or a file of them."""
    parser.add_argument("query", nargs="*", metavar="QUERY", help="the words; several are one query")
    parser.add_argument("--from-file", metavar="FILE", help="one query a line; - for stdin")
    parser.add_argument("--limit", type=int, default=10, metavar="N", help="hits shown (10)")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Answer every query; finding nothing is an answer too."""
    queries = _queries(args)
    if not 1 <= args.limit <= _TOO_MANY:
        raise CommandRefused("usage", f"--limit {args.limit} is not between 1 and {_TOO_MANY}", _EXAMPLE)
    index, called = _index(call)
    for query in queries:
        begun = perf_counter()
        answer = index.search(query, args.limit)
        if answer.crisis:  # as the booth: who is in need is told whom to call, and nothing beside it
            answer = replace(answer, corrected=None, elsewhere=None, hits=())
        spent = (perf_counter() - begun) * 1000
        call.emit(_row(answer, spent, called), _text(answer))
    return 0


def _queries(args: argparse.Namespace) -> Sequence[str]:
    if (args.from_file is None) == (not args.query):
        raise CommandRefused("usage", "search needs either a QUERY or --from-file FILE", _EXAMPLE)
    if args.from_file is None:
        return [" ".join(args.query)]
    text = given_text(args.from_file)
    lines = text.removesuffix("\n").split("\n") if text else []
    return [line.removesuffix("\r") for line in lines]


def _index(call: Invocation) -> tuple[Index, OfficeNames]:
    """Return the index of today, and what the offices in it are called."""
    from kiosk.cli.opening import answering  # noqa: PLC0415 # with the others
    from kiosk.services.directory import seoul_now  # noqa: PLC0415 # SQLAlchemy
    from kiosk.services.indexing import open_index  # noqa: PLC0415 # numpy
    from kiosk.services.opened_directory import opened_directory  # noqa: PLC0415 # SQLAlchemy
    from kiosk.services.venues import open_sites  # noqa: PLC0415 # shapely
    from kiosk.storage.opened import settings_of  # noqa: PLC0415 # with the others

    with answering(), opened_directory(call.data, call.config) as desk:
        today = seoul_now().date()
        public, sayings = desk.load_public(today), desk.sayings.all()
        called = desk.names()
        rooms = desk.places.public_room_names(today, lambda: desk.gate(today))
    return open_index(public, open_sites(settings_of(call.config), rooms), call.data, sayings), called


def _row(answer: Answer, spent: float, called: OfficeNames) -> dict[str, Any]:
    return {
        "query": answer.query,
        "ms": round(spent, 3),
        "corrected": answer.corrected,
        "urgent": [{"number": one.number, "name": one.name} for one in answer.urgent],
        "elsewhere": answer.elsewhere and {key: getattr(answer.elsewhere, key) or None for key in ELSEWHERE},
        "ask": None,  # nothing is asked back: the best answer stands first
        "hits": [
            {
                "kind": hit.kind,
                "office": hit.office and called.name(hit.office),
                "team": hit.team,
                "label": hit.label,
                "why": hit.why,
                "score": hit.score,
                "id": hit.id,
            }
            for hit in answer.hits
        ],
    }


def _text(answer: Answer) -> str:
    lines = [f"{answer.query}:"]
    lines += [f"  ! {one.number} {one.name}" for one in answer.urgent]
    if answer.corrected:
        lines.append(f"  혹시 '{answer.corrected}'을(를) 찾으셨나요?")
    if answer.elsewhere:
        lines.append(f"  → {answer.elsewhere.name}: {answer.elsewhere.why}")
    lines += [f"  {hit.score:.2f}  {hit.label} — {hit.why}" for hit in answer.hits]
    return "\n".join(lines if len(lines) > 1 else [*lines, "  찾은 곳이 없습니다."])
