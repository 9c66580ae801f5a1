# SPDX-License-Identifier: GPL-3.0-or-later
"""A booth that ran alone becomes the beginning of its city: what it decided, whom it knows, its cases."""

from __future__ import annotations

from itertools import batched
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, insert, select

from kiosk.storage.errors import StorageError
from kiosk.storage.tables import base, cases, decisions, directory, facilities, sayings, surveys, visits

if TYPE_CHECKING:
    from sqlalchemy import Connection

_AT_ONCE: Final = 500
# In an order in which each finds what it refers to. Events, visits, calls, duty and notices a booth sends
# itself once it joins.
TAKEN: Final = (
    *(base.installation, base.accounts, base.account_roles, base.right_changes),
    *(base.access_log, base.access_reviews),
    *(directory.directory_revisions, directory.directory_offices),
    *(directory.directory_policies, directory.directory_photos),
    *(decisions.decisions, decisions.spot_checks, *surveys.SURVEYS),
    *(surveys.survey_box, surveys.survey_codes),
    *(sayings.saying_changes, facilities.facility_changes, visits.follow_plans),
    *(cases.city_keys, cases.city_key_signatures, cases.city_secrets),
    *(cases.key_keepers, cases.kept_keys, cases.exposed_keys, cases.office_keys),
    *(cases.cases, cases.case_events, cases.case_records, cases.case_keys, cases.case_codes),
    *(cases.callback_contacts, cases.letters),
    *(cases.case_exclusions, cases.case_clearances, cases.account_ties, cases.closed_days),
    *(cases.compensation_amounts, cases.compensation_budgets, cases.compensation_payments),
    *(cases.conduct_strikes, cases.conduct_measures, cases.praise_lines),
)


class CityNotEmpty(StorageError):  # noqa: N818 # as the other errors of the storage
    """The server holds a city already."""

    code = "city_not_empty"


def take_over(booth: Connection, city: Connection) -> int:
    """Copy the tables in which a city differs from another; return how many rows those were."""
    for table in TAKEN:
        if city.scalar(select(func.count()).select_from(table)):
            raise CityNotEmpty(
                f"시 서버에 이미 자료가 있습니다({table.name}).",
                "--from 은 새 서버에 한 번만 씁니다; 빼고 다시 하십시오",
            )
    copied = 0
    for table in TAKEN:
        for rows in batched(booth.execute(select(table)).mappings(), _AT_ONCE):
            city.execute(insert(table), [dict(row) for row in rows])
            copied += len(rows)
    return copied
