# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may do what: one table of every act of every desk, and the gate through which every desk is reached.

An act is named `<page>.<method>`. What has no line here is refused, whoever asks. Beyond the role an act may
have conditions of its own, which stand with it: one's own account is never closed, a case about one's own
people is not there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from kiosk.plain_text import tidied
from kiosk.services.refused import Refused
from kiosk.storage.folder import DataFolder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

type Roles = frozenset[str]

OPEN: Final[Roles] = frozenset()  # needs nobody: what a machine does by itself, and signing in
_GUIDE: Final[Roles] = frozenset({"guide"})
_DIRECTORY: Final[Roles] = frozenset({"directory"})
_CASES: Final[Roles] = frozenset({"cases"})
_REPORTS: Final[Roles] = frozenset({"reports"})
_AUDIT: Final[Roles] = frozenset({"audit"})
_SYSTEM: Final[Roles] = frozenset({"system"})
_OFFICE: Final[Roles] = frozenset({"office"})
DESK: Final[Roles] = _DIRECTORY | _CASES | _REPORTS | _AUDIT | _SYSTEM
OPERATOR: Final[Roles] = frozenset({"operator"})  # of a command: whose data folder it is

# Roles, page, and the page's acts.
_TABLE: Final[tuple[tuple[Roles, str, str], ...]] = (
    (DESK, "tasks", "load waiting"),
    # Records are ended by who keeps them: it works the cases, may export them, and reads what is announced.
    (_CASES, "tasks", "endings end"),
    (_CASES, "cases", "waiting unlock lock look more survey open reveal play act"),
    (_CASES, "cases", "strikes step_back record_measure export letter survey_code take_in"),
    (_CASES, "cases", "count keep_view drop_view export_list"),
    (_CASES, "cases", "send leave back"),
    (_CASES, "letters", "waiting look send send_due bounced told"),
    (_CASES, "callbacks", "waiting unlock lock look reveal act hand_over"),
    (_CASES, "keys", "unlock lock look found add_keeper drop_keeper change_passphrase rotate rekey"),
    (_CASES, "keys", "sign new_sheet recover"),
    (_DIRECTORY, "seats", "clerk today offices standing publish mark_away hide show_again allow_photo"),
    (_DIRECTORY, "seats", "draw_poster draw_city export"),
    (_DIRECTORY, "charts", "today inbox bring read publish revisions weigh roll_back"),
    (_DIRECTORY, "charts", "settle_cell decide_name"),
    (_DIRECTORY, "words", "waiting load try_out duties join part handled"),
    (_DIRECTORY, "cards", "waiting cards confirm propose withdraw"),
    (_DIRECTORY, "visibility", "load preview weigh apply weigh_back take_back"),
    (_DIRECTORY, "places", "waiting places weigh stop rename set_hours set_window"),
    (_DIRECTORY, "notices", "today notices keep take_away"),
    (_DIRECTORY, "reorganisation", "look weigh publish take_back"),
    (_CASES | _SYSTEM, "calendar", "today month preview declare"),
    (_REPORTS, "charter", "charter set_limit set_amount set_budget"),
    (_REPORTS | _AUDIT, "report", "today account decides export print"),
    (_REPORTS, "report", "plan_following doubt_taps believe_taps"),
    (_REPORTS | _AUDIT, "report.year_end", "of"),
    (_REPORTS, "report.year_end", "close_survey record_survey take_back_survey publish"),
    (_REPORTS, "report.year_end", "take_back_publication"),
    (_REPORTS | _AUDIT, "report.improvements", "listed"),
    (_REPORTS, "report.improvements", "note finish reopen take_back"),
    (_REPORTS, "report.publication", "write"),
    (_REPORTS | _AUDIT, "checks", "checks add take_back round draw sheet visited"),
    (DESK, "accounts", "panes change_password"),
    (_SYSTEM, "accounts", "people offices make set_roles close tie untie"),
    (_SYSTEM | _AUDIT, "accounts", "waiting actors log export_log verify reviewed review"),
    (_DIRECTORY | _SYSTEM, "setup", "waiting steps tell"),
    (_DIRECTORY | _SYSTEM, "drawing", "sites open close findings check publish editions weigh"),
    (_DIRECTORY | _SYSTEM, "drawing", "look_at_standing stands"),
    (_DIRECTORY | _SYSTEM, "drawing", "roll_back booth bring_plan plan try_way waiting withdraw look_at"),
    (_SYSTEM, "system", "booths"),
    (_SYSTEM, "system", "waiting backups back_up rehearse restore facts examine notices put_away log export"),
    (_SYSTEM, "system", "told tell"),
    # Of one's own office alone, in a browser; who comes is shown to whatever browser the office has paired.
    (_OFFICE, "office.absences", "seats mark back"),
    (_OFFICE, "office.calls", "due called missed"),
    (_OFFICE, "office.contacts", "state make unlock lock change reveal"),
    (_OFFICE, "office.charts", "today waiting read discard publish poster"),
    # Commands: those about a data folder are its owner's, who needs no account to read its files.
    (OPERATOR, "cli", "guide admin import-chart export-chart posters visits arrive intake cases"),
    (OPERATOR, "cli", "demo-data demo-check backup restore doctor search card join sync serve"),
    (OPERATOR, "cli", "publish-report"),
    # The server's own roles decide who may do what there; `run` shows the way alone over another's.
    (OPEN, "cli", "run route check-venue pronounce due measure audit server new-city import-venue city-demo"),
    # The guide's console: what it shows and what rings by itself needs nobody.
    (OPEN, "guide", "now look touch staffed enter trial_week"),
    (_GUIDE, "guide", "guides take_over finish tell_facility tell_office"),
    (_GUIDE, "guide.cases", "offered take_in"),
    (OPEN, "guide.cases", "offices consents privacy"),  # the charter's own words
    (_GUIDE, "guide.visits", "begin target_chosen way_shown left_screen arrived not_reached reopened"),
    (_GUIDE, "guide.visits", "understood taken_over call_accepted followed trial"),
    (OPEN, "guide.visits", "call_shown call_sounded_again known stored durable slot"),
)


def _lines() -> Iterator[tuple[str, Roles]]:
    for roles, page, acts in _TABLE:
        yield from ((f"{page}.{act}", roles) for act in acts.split())


ACTS: Final[Mapping[str, Roles]] = dict(_lines())
# Done with the rights last read when the database cannot be asked.
KEPT_ANYWAY: Final = frozenset(act for act in ACTS if act.startswith("guide.visits."))
# Their passwords and passphrases are taken letter for letter.
SECRETS: Final = frozenset(
    act
    for act in ACTS
    if act.startswith(("keys.", "accounts.", "office.contacts.")) or act.endswith((".unlock", ".enter"))
)
_PAGES: Final = frozenset(page for _, page, _ in _TABLE)


def roles_for(act: str) -> Roles:
    """Return the roles of which one is needed; raises Refused for an act that the table does not know."""
    if act not in ACTS:
        raise Refused(f"정해지지 않은 일이라 할 수 없습니다({act}).")
    return ACTS[act]


def may_command(command: str, data: Path) -> bool:
    """Return whether the machine's account that runs a command may do it on a data folder."""
    roles = roles_for(f"cli.{command}")
    return roles is OPEN or DataFolder(data).ours


def gated[Service](service: Service, page: str, check: Callable[[str], None]) -> Service:
    """Return the service with the gate before each of its acts; `check` is asked every time one is done."""
    return cast("Service", _Gated(service, page, check))


def _plain[Given](given: Given) -> Given:
    """Return what was given with its texts plain; raises Refused for one that no form can hold."""
    try:
        return tidied(given)
    except ValueError as error:
        raise Refused(str(error)) from None


class _Gated:
    """Passes on what the table allows; a page within a page is gated as well."""

    __slots__ = ("_check", "_page", "_service")

    def __init__(self, service: object, page: str, check: Callable[[str], None]) -> None:
        self._service = service
        self._page = page
        self._check = check

    def __getattr__(self, name: str) -> object:
        """Return an act behind the gate."""
        act = f"{self._page}.{name}"
        if act in _PAGES:
            return _Gated(getattr(self._service, name), act, self._check)
        done: Callable[..., object] = getattr(self._service, name)

        def passed(*given: object, **named: object) -> object:
            self._check(act)
            if act not in SECRETS:
                given, named = _plain(given), _plain(named)
            return done(*given, **named)

        return passed
