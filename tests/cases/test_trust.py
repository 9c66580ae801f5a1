# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is sealed to a key that the recovery sheet has not signed, once the settings hold it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from nacl.public import PrivateKey
import pytest
from sqlalchemy import delete, insert, update

from kiosk.cases.keys import WrongPassphrase, new_key
from kiosk.cases.sealing import CASES, RECOVERY
from kiosk.cases.trust import NotTrusted, Trust, fingerprint, sign, signer_of, signers
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases import keys_opened as city_keys
from kiosk.services.key_health import key_problems
from kiosk.services.upkeep import upkeep
from kiosk.storage.notices import unseen_notices
from kiosk.storage.opened import opened_storage, settings_of
from kiosk.storage.tables.cases import city_key_signatures
from kiosk.storage.tables.cases import city_keys as keys_table
from tests.cases.conftest import NOW, answers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.services.cases.city_keys import CityKeyring
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

ME, PASSPHRASE = "담당 01", city_keys.DEMO_PASSPHRASE


class City:
    """A real city's folder, its keys founded, and the fingerprint held by its settings or not yet."""

    def __init__(self, storage: Storage, settings: Settings) -> None:
        self.storage, self.settings = storage, settings
        for name in (ME, "담당 02"):  # keys follow people: who keeps one has an account for it
            storage.accounts.make(name, "walking-the-hall-9", ["cases"], by=None)
        self.sheet = self.keyring.found(ME, PASSPHRASE, NOW)

    @property
    def keyring(self) -> CityKeyring:
        """Return the city's keyring under the settings of now."""
        made = city_keys.city_keyring(self.storage, self.settings)
        return replace(made, cost=city_keys.DEMO_COST)

    def hold(self, *fingerprints: str) -> None:
        """Write fingerprints into the settings, as an engineer does."""
        self.settings = replace(self.settings, recovery=fingerprints)

    def holds_its_sheet(self) -> str:
        """Write the fingerprint of this city's own sheet into its settings."""
        mine = fingerprint(signer_of(self.keyring.sheet(self.sheet)))
        self.hold(mine)
        return mine

    def ready(self) -> bool:
        """Say whether the booth would take anything in."""
        return bootstrap.intake_service(self.storage, self.settings, NOW).ready()

    def submit(self) -> str:
        """Take one case in."""
        return (
            bootstrap.intake_service(self.storage, self.settings, NOW).submit(answers("unkind"), NOW).number
        )

    def replace_key(self, public: bytes, role: str = CASES) -> None:
        """Do what somebody with the data folder can."""
        with self.storage.database.write() as connection:
            connection.execute(update(keys_table).where(keys_table.c.role == role).values(public=public))


@pytest.fixture
def city(tmp_path: Path) -> Iterator[City]:
    settings = replace(settings_of(None), demo=False)
    with opened_storage(tmp_path / "data", settings) as storage:
        yield City(storage, settings)


def test_a_city_founded_before_says_so_until_it_is_signed_and_held(city: City) -> None:
    with city.storage.database.write() as connection:
        connection.execute(delete(city_key_signatures))
    assert "unsigned" in key_problems(city.storage, city.settings)[0]
    assert city.ready(), "until then the city takes in as before"
    mine = city.keyring.sign(city.keyring.sheet(city.sheet), ME, NOW)
    assert f'recovery = "{mine}"' in key_problems(city.storage, city.settings)[0]
    city.hold(mine)
    assert key_problems(city.storage, city.settings) == []
    assert city.submit()


def test_the_keys_of_a_new_city_are_signed_at_once(city: City) -> None:
    city.holds_its_sheet()
    assert key_problems(city.storage, city.settings) == []


@pytest.mark.parametrize("role", [CASES, RECOVERY, "callbacks"])
def test_a_replaced_public_key_is_refused_and_told(city: City, role: str) -> None:
    city.holds_its_sheet()
    city.replace_key(bytes(PrivateKey.generate().public_key), role)
    assert not city.ready()
    with pytest.raises(NotTrusted):
        city.submit()
    assert role in key_problems(city.storage, city.settings)[0]
    upkeep(city.storage, city.settings, NOW, night=False)
    with city.storage.database.read() as connection:
        assert "keys_not_trusted" in {one.kind for one in unseen_notices(connection)}


def test_a_key_signed_by_another_sheet_is_refused(city: City) -> None:
    city.holds_its_sheet()
    stranger = new_key(uuid4(), RECOVERY)
    own = new_key(uuid4(), CASES)
    made = sign(own.recipient, stranger)
    row = {"id": own.key, "role": CASES, "public": own.recipient.public, "demo": False, "made_at": NOW}
    with city.storage.database.write() as connection:
        connection.execute(update(keys_table).where(keys_table.c.role == CASES).values(retired_at=NOW))
        connection.execute(insert(keys_table).values(row))
        values = {"key": own.key, "signer": made.signer, "value": made.value}
        connection.execute(insert(city_key_signatures).values(values))
    assert not city.ready()


def test_a_signature_is_of_one_key_its_role_and_whether_it_is_a_demos() -> None:
    sheet, half = new_key(uuid4(), RECOVERY), new_key(uuid4(), CASES)
    key = half.recipient
    trust = Trust(frozenset({fingerprint(signer_of(sheet))}))
    made = sign(key, sheet)
    signed = replace(key, signatures=(made,))
    assert trust.admits(signed)
    assert signers(signed) == list(trust.fingerprints)
    for other in ({"key": uuid4()}, {"role": RECOVERY}, {"public": bytes(32)}, {"demo": True}):
        assert not trust.admits(replace(signed, **other))
    assert not trust.admits(replace(key, signatures=(replace(made, value=bytes(64)),)))
    assert not trust.admits(replace(key, signatures=(replace(made, signer=bytes(31)),)))
    assert not trust.admits(key)


def test_nothing_is_sealed_anew_to_a_replaced_key(city: City) -> None:
    city.submit()
    city.holds_its_sheet()
    unlocked = city.keyring.unlock(ME, PASSPHRASE, NOW)
    city.replace_key(bytes(PrivateKey.generate().public_key))
    with pytest.raises(NotTrusted):
        list(city.keyring.rekey(unlocked, CASES, NOW))
    city.replace_key(bytes(PrivateKey.generate().public_key), RECOVERY)
    with pytest.raises(NotTrusted):
        list(city.keyring.rekey_recovery(unlocked, NOW))
    with pytest.raises(NotTrusted):
        city.keyring.secret(unlocked, "pseudonyms")


def test_new_keys_need_the_sheet_and_are_trusted_with_it(city: City) -> None:
    city.holds_its_sheet()
    unlocked = city.keyring.unlock(ME, PASSPHRASE, NOW)
    with pytest.raises(NotTrusted, match="복구 용지"):
        city.keyring.rotate(unlocked, CASES, NOW)
    with pytest.raises(NotTrusted, match="복구 용지"):
        city.keyring.rotate(unlocked, CASES, NOW, new_key(uuid4(), RECOVERY))
    assert city.ready(), "a refused rotation leaves the old key in force"
    city.keyring.rotate(unlocked, CASES, NOW, city.keyring.sheet(city.sheet))
    assert city.ready()
    assert city.submit()


def test_a_new_sheet_is_trusted_by_the_fingerprint_before_and_by_its_own(city: City) -> None:
    before = city.holds_its_sheet()
    unlocked = city.keyring.unlock(ME, PASSPHRASE, NOW)
    with pytest.raises(NotTrusted, match="복구 용지"):
        city.keyring.rotate_recovery(unlocked, NOW)
    after_sheet = city.keyring.rotate_recovery(unlocked, NOW, city.keyring.sheet(city.sheet))
    after = fingerprint(signer_of(city.keyring.sheet(after_sheet)))
    assert after != before
    for held in ([before], [after], [before, after]):
        city.hold(*held)
        assert city.ready()
    with pytest.raises(WrongPassphrase):  # the sheet before is no longer the city's
        city.keyring.sheet(city.sheet)


def test_who_begins_anew_from_the_sheet_is_trusted(city: City) -> None:
    number = city.submit()
    city.holds_its_sheet()
    unlocked = city.keyring.recover(city.sheet, "담당 02", PASSPHRASE, NOW)
    assert sum(city.keyring.rekey_from_recovery(unlocked, NOW)) == 1
    assert city.ready()
    assert number


def test_a_demo_needs_no_signature(tmp_path: Path) -> None:
    settings = settings_of(None)
    with opened_storage(tmp_path / "data", settings) as storage:
        bootstrap.ensure_demo_keys(storage, settings, NOW)
        assert key_problems(storage, settings) == []
