"""History is only added to, whoever writes: these tests go past the services on purpose."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings
from coocook_server.events import Events
from coocook_server.store import Store
from coocook_server.store.migrations import run
from tests.postgresql import drop_database, make_database

BEFORE = {"status": "pending", "phone": "010-5550-0100", "guests": 4, "vegan": True, "tags": ["a", {"b": 1}]}
AFTER = {"status": "confirmed", "phone": None}
COLUMNS = "noun, noun_id, action, at, actor_name, origin, before, after"
ROW = f"""
INSERT INTO history ({COLUMNS}) VALUES ('booking', 1, 'status', '2026-02-25 09:00:00', 'Kim Min-ji',
  '203.0.113.7', '{json.dumps(BEFORE)}', '{json.dumps(AFTER)}')
"""
COPIED = f"SELECT id, {COLUMNS} FROM history WHERE id = (SELECT max(id) FROM history)"
LAST = "id = (SELECT max(id) FROM history)"

ALTERATIONS = {
    "the number": "UPDATE history SET id = id + 1000",
    "the noun": "UPDATE history SET noun = 'chef'",
    "the noun's number": "UPDATE history SET noun_id = noun_id + 1",
    "the action": "UPDATE history SET action = 'made'",
    "the time": "UPDATE history SET at = '2020-01-01 00:00:00'",
    "the account": "UPDATE history SET actor_id = 1",
    "the name": "UPDATE history SET actor_name = 'Somebody else'",
    "the origin": "UPDATE history SET origin = 'desk'",
    "several, one of them allowed": "UPDATE history SET actor_name = 'Erased', action = 'made'",
}


def changed(values: dict[str, Any], **more: Any) -> str:
    """The values with some changed, as JSON."""
    return json.dumps(values | more)


WRONG_VALUES = {
    "another text": changed(BEFORE, status="confirmed"),
    "another number": changed(BEFORE, guests=5),
    "a number as text": changed(BEFORE, guests="4"),
    "another truth": changed(BEFORE, vegan=False),
    "a truth as a number": changed(BEFORE, vegan=1),
    "an item less": changed(BEFORE, tags=["a"]),
    "nothing in its place": changed(BEFORE, phone=""),
    "a key less": json.dumps({key: BEFORE[key] for key in BEFORE if key != "phone"}),
    "a key more": changed(BEFORE, address="1 Main Street"),
    "a key renamed": json.dumps({("mail" if key == "phone" else key): BEFORE[key] for key in BEFORE}),
    "a key twice": json.dumps(BEFORE)[:-1] + ', "status": "confirmed"}',
    "a key twice in another's place": '{"status": "pending", "status": "x", "guests": 4, "vegan": true, '
    '"tags": ["a", {"b": 1}]}',
    "no key": "{}",
    "null": "null",
    "a list": "[]",
    "a text": '"[erased]"',
}
"""What `before` must not become."""


class Raw:
    """A database, opened by someone who knows nothing of CooCook."""

    refusals: tuple[type[Exception], ...]

    def __init__(self, connection: Any) -> None:
        self.connection = connection

    def run(self, sql: str, *values: object) -> list[Any]:
        cursor = self.connection.execute(sql, values)
        rows = cursor.fetchall() if cursor.description else []
        cursor.close()
        return rows

    def last(self) -> tuple[Any, ...]:
        """The newest row: its number and what the test wrote."""
        [row] = self.run(COPIED)
        return tuple(json.dumps(value) if isinstance(value, dict) else value for value in row)

    def blank(self, column: str, to: str) -> None:
        """Write over one column of the newest row."""
        mark = "?" if isinstance(self.connection, sqlite3.Connection) else "%s"
        self.run(f"UPDATE history SET {column} = {mark} WHERE {LAST}", to)

    def refuses(self, sql: str, *values: object) -> None:
        """Nothing of the table is changed by this."""
        before = self.run(f"SELECT id, {COLUMNS} FROM history ORDER BY id")
        with pytest.raises(self.refusals, match=r"history|malformed JSON|invalid input"):
            self.run(sql, *values)
        assert self.run(f"SELECT id, {COLUMNS} FROM history ORDER BY id") == before


class RawSQLite(Raw):
    refusals = (sqlite3.IntegrityError, sqlite3.OperationalError)


class RawPostgreSQL(Raw):
    refusals = (
        psycopg.errors.IntegrityConstraintViolation,
        psycopg.errors.UniqueViolation,
        psycopg.errors.CheckViolation,
        psycopg.errors.InvalidTextRepresentation,
    )


@pytest.fixture(
    params=[
        "sqlite",
        "sqlite with recursive triggers",
        pytest.param("postgresql", marks=pytest.mark.postgres),
    ]
)
def raw(request: pytest.FixtureRequest) -> Iterator[Raw]:
    """The store with the demo data, and one row of history more."""
    if request.param == "postgresql":
        settings: Settings = request.getfixturevalue("postgresql_settings")
        request.getfixturevalue("open_with")(settings.model_copy(update={"demo_mode": True}))
        address = settings.database_url.replace("+psycopg", "")
        with closing(psycopg.connect(address, autocommit=True)) as connection:
            connection.execute(ROW)
            yield RawPostgreSQL(connection)
        return
    demo: CooCook = request.getfixturevalue("demo")
    with closing(sqlite3.connect(demo.settings.store_path, isolation_level=None)) as connection:
        recursive = "ON" if "recursive" in request.param else "OFF"
        connection.execute(f"PRAGMA recursive_triggers = {recursive}")
        connection.execute(ROW)
        yield RawSQLite(connection)


@pytest.mark.parametrize("sql", ALTERATIONS.values(), ids=ALTERATIONS)
def test_no_column_is_altered(raw: Raw, sql: str) -> None:
    raw.refuses(sql)
    raw.refuses(f"{sql} WHERE {LAST}")


@pytest.mark.parametrize("sql", ["DELETE FROM history", f"DELETE FROM history WHERE {LAST}"])
def test_no_row_is_taken_away(raw: Raw, sql: str) -> None:
    raw.refuses(sql)


@pytest.mark.parametrize("values", WRONG_VALUES.values(), ids=WRONG_VALUES)
def test_no_value_is_altered(raw: Raw, values: str) -> None:
    quoted = values.replace("'", "''")
    raw.refuses(f"UPDATE history SET before = '{quoted}' WHERE {LAST}")


def test_the_values_after_are_kept_as_those_before_are(raw: Raw) -> None:
    raw.refuses(f"UPDATE history SET after = '{changed(AFTER, status='pending')}' WHERE {LAST}")
    raw.refuses(f"UPDATE history SET after = '{changed(AFTER, phone='010')}' WHERE {LAST}")
    raw.refuses(f"UPDATE history SET before = after WHERE {LAST}")


@pytest.mark.parametrize(
    ("column", "to"),
    [
        ("actor_name", "Erased"),
        ("origin", ""),
        ("before", changed(BEFORE, phone=None)),
        ("before", changed(BEFORE, phone="[erased]")),
        ("before", changed(BEFORE, tags="[erased]", guests=None, vegan="[erased]")),
        ("before", json.dumps(dict.fromkeys(BEFORE))),
        ("before", json.dumps(dict(reversed(BEFORE.items())), indent=1)),
        ("after", changed(AFTER, status="[erased]")),
    ],
)
def test_a_person_can_be_blanked(raw: Raw, column: str, to: str) -> None:
    id = raw.last()[0]

    raw.blank(column, to)

    [found] = raw.run(f"SELECT {column} FROM history WHERE id = {id}")[0]
    assert (found if isinstance(found, dict) or not to.startswith("{") else json.loads(found)) == (
        json.loads(to) if to.startswith("{") else to
    )


def test_a_blanked_value_never_comes_back(raw: Raw) -> None:
    raw.blank("before", changed(BEFORE, phone=None))
    raw.blank("actor_name", "Erased")
    raw.blank("origin", "")

    raw.refuses(f"UPDATE history SET before = '{json.dumps(BEFORE)}' WHERE {LAST}")
    raw.refuses(f"UPDATE history SET actor_name = 'Kim Min-ji' WHERE {LAST}")
    raw.refuses(f"UPDATE history SET origin = '203.0.113.7' WHERE {LAST}")


def test_an_update_that_changes_nothing_is_no_alteration(raw: Raw) -> None:
    before = raw.last()

    raw.run("UPDATE history SET action = action, before = before, actor_id = actor_id")

    assert raw.last() == before


def test_a_row_that_is_there_is_not_written_again(raw: Raw) -> None:
    raw.refuses(f"INSERT INTO history (id, {COLUMNS}) {COPIED}")
    raw.refuses(
        f"INSERT INTO history (id, {COLUMNS}) SELECT * FROM ({COPIED}) AS found WHERE true "
        "ON CONFLICT (id) DO UPDATE SET action = 'made'"
    )


@pytest.mark.parametrize("values", ["null", "[]", '"booked"', "{", "{a: 1}"])
def test_a_row_that_could_not_be_read_back_is_refused(raw: Raw, values: str) -> None:
    raw.refuses(
        f"INSERT INTO history ({COLUMNS}) VALUES ('booking', 1, 'made', '2026-02-25 09:00:00', 'x', '', "
        f"'{{}}', '{values}')"
    )


def test_more_can_always_be_added(raw: Raw) -> None:
    [(before,)] = raw.run("SELECT count(*) FROM history")

    raw.run(ROW)

    assert raw.run("SELECT count(*) FROM history") == [(before + 1,)]


NAMES = st.sampled_from(["name", "phone", "10"])
ITEMS = (
    st.none() | st.booleans() | st.integers(-1, 1) | st.sampled_from(["", "1", "true", "null", "[erased]"])
)
VALUES = st.dictionaries(NAMES, ITEMS | st.lists(ITEMS, max_size=2))


def only_blanked(was: Any, becomes: Any) -> bool:
    """Whether the second is the first with some values blanked."""
    return was.keys() == becomes.keys() and all(
        value in (None, "[erased]") or json.dumps(value) == json.dumps(was[key])
        for key, value in becomes.items()
    )


@hypothesis_settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(was=VALUES, becomes=VALUES)
def test_values_change_only_by_being_blanked(raw: Raw, was: Any, becomes: Any) -> None:
    raw.run(ROW.replace(json.dumps(BEFORE), json.dumps(was)))
    try:
        raw.blank("before", json.dumps(becomes))
    except raw.refusals:
        allowed = False
    else:
        allowed = True

    assert allowed == only_blanked(was, becomes)


class TestOnSQLite:
    """What only SQLite has."""

    @pytest.fixture(params=["ON", "OFF"])
    def raw(self, demo: CooCook, request: pytest.FixtureRequest) -> Iterator[Raw]:
        with closing(sqlite3.connect(demo.settings.store_path, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA recursive_triggers = {request.param}")
            connection.execute(ROW)
            yield RawSQLite(connection)

    @pytest.mark.parametrize("verb", ["INSERT OR REPLACE", "REPLACE", "INSERT OR FAIL", "INSERT OR ROLLBACK"])
    @pytest.mark.parametrize("which", [LAST, "id = 1"])
    def test_no_row_is_replaced(self, raw: Raw, verb: str, which: str) -> None:
        values = "id, noun, noun_id, 'made', at, actor_name, origin, before, after"
        raw.refuses(f"{verb} INTO history (id, {COLUMNS}) SELECT {values} FROM history WHERE {which}")

    @pytest.mark.parametrize("how", ["OR REPLACE", "OR IGNORE", "OR FAIL"])
    def test_no_row_takes_the_place_of_another(self, raw: Raw, how: str) -> None:
        raw.refuses(f"UPDATE {how} history SET id = 1 WHERE {LAST}")
        raw.refuses(f"UPDATE {how} history SET rowid = 1 WHERE {LAST}")

    @pytest.mark.parametrize("id", ["-1", "0", "-9223372036854775808"])
    def test_no_row_is_put_before_the_first(self, raw: Raw, id: str) -> None:
        raw.refuses(f"INSERT INTO history (id, {COLUMNS}) SELECT {id}, {COLUMNS} FROM history WHERE {LAST}")

    def test_the_first_row_is_put_at_the_start(self, sqlite_settings: Settings) -> None:
        store = Store(sqlite_settings.database_url, Events())
        store.upgrade()
        store.close()
        with closing(sqlite3.connect(sqlite_settings.store_path, isolation_level=None)) as connection:
            raw = RawSQLite(connection)
            raw.refuses(ROW.replace(f"({COLUMNS}) VALUES (", f"(id, {COLUMNS}) VALUES (-1, "))
            raw.run(ROW)
            assert raw.last()[0] == 1

    def test_no_row_is_put_in_between(self, raw: Raw) -> None:
        raw.run(f"INSERT INTO history (id, {COLUMNS}) SELECT id + 10, {COLUMNS} FROM history WHERE {LAST}")
        raw.refuses(f"INSERT INTO history (id, {COLUMNS}) SELECT id - 5, {COLUMNS} FROM history WHERE {LAST}")

    @pytest.mark.parametrize("at", ["NULL", "'whenever'", "'2026-02-25T09:00:00Z'", "12"])
    def test_a_row_of_no_time_is_refused(self, raw: Raw, at: str) -> None:
        with pytest.raises(sqlite3.IntegrityError):
            raw.run(
                f"INSERT INTO history ({COLUMNS}) "
                f"VALUES ('booking', 1, 'made', {at}, 'x', '', '{{}}', '{{}}')"
            )

    @pytest.mark.parametrize(
        "values",
        ["jsonb(before)", "cast(before AS BLOB)", """replace(before, '"status"', 'status')""", "NULL", "12"],
    )
    def test_values_stay_text_that_can_be_read(self, raw: Raw, values: str) -> None:
        with pytest.raises((sqlite3.IntegrityError, sqlite3.OperationalError)):
            raw.run(f"UPDATE history SET before = {values} WHERE {LAST}")


@pytest.mark.postgres
class TestOnPostgreSQL:
    """What only PostgreSQL has."""

    @pytest.fixture
    def raw(self, postgresql_settings: Settings) -> Iterator[Raw]:
        address = postgresql_settings.database_url.replace("+psycopg", "")
        with closing(psycopg.connect(address, autocommit=True)) as connection:
            connection.execute(ROW)
            yield RawPostgreSQL(connection)

    @pytest.mark.parametrize(
        "sql", ["TRUNCATE history", "TRUNCATE history RESTART IDENTITY", 'TRUNCATE "user" CASCADE']
    )
    def test_the_table_is_not_emptied(self, raw: Raw, sql: str) -> None:
        raw.refuses(sql)

    @pytest.mark.parametrize("then", ["UPDATE SET action = 'made'", "DELETE"])
    def test_no_row_is_merged_over(self, raw: Raw, then: str) -> None:
        raw.refuses(f"MERGE INTO history USING (SELECT 1) AS one ON {LAST} WHEN MATCHED THEN {then}")


class TestTheMigration:
    """What was there before the guards."""

    OLD_ROW = f"""
    INSERT INTO history (id, {COLUMNS}) VALUES (7, 'booking', 1, 'status', '2026-02-25 09:00:00',
      'Kim Min-ji', '203.0.113.7', '{json.dumps(BEFORE)}', '{{}}')
    """

    def test_rows_from_before_survive_and_are_guarded(self, sqlite_settings: Settings) -> None:
        self.migrate(Store(sqlite_settings.database_url, Events()))

        with closing(sqlite3.connect(sqlite_settings.store_path, isolation_level=None)) as connection:
            self.look(RawSQLite(connection))

    @pytest.mark.postgres
    def test_rows_from_before_survive_on_postgresql(self, postgresql: str) -> None:
        database_url = make_database(postgresql, "history_from_before")
        self.migrate(Store(database_url, Events()))

        with closing(psycopg.connect(database_url.replace("+psycopg", ""), autocommit=True)) as connection:
            self.look(RawPostgreSQL(connection))
        drop_database(postgresql, "history_from_before")

    def migrate(self, store: Store) -> None:
        run.run_migrations(store.engine, "0002")
        with store.engine.begin() as connection:
            connection.exec_driver_sql(self.OLD_ROW)
        run.run_migrations(store.engine, "0009")
        store.close()

    def look(self, raw: Raw) -> None:
        [(id, noun, name, before)] = raw.run("SELECT id, noun, actor_name, before FROM history")
        assert (id, noun, name) == (7, "booking", "Kim Min-ji")
        assert (before if isinstance(before, dict) else json.loads(before)) == BEFORE
        raw.refuses("DELETE FROM history")
        raw.refuses("UPDATE history SET action = 'made'")
