"""History is only added to: the database refuses what would change it, but for blanking a person."""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

FIXED = ("id", "noun", "noun_id", "action", "at", "actor_id")
BLANKS = {"actor_name": "Erased", "origin": ""}
VALUES = ("before", "after")
NEVER_ALTERED = "history is never altered"


def _sqlite_blanks_only(column: str) -> str:
    """Whether a column's JSON has the same keys as before, each with its value or none."""
    return f"""
        typeof(NEW.{column}) = 'text' AND json_valid(NEW.{column})
        AND json_type(NEW.{column}) IS json_type(OLD.{column})
        AND (SELECT count(*) FROM json_each(NEW.{column})) = (SELECT count(*) FROM json_each(OLD.{column}))
        AND NOT EXISTS (
            SELECT 1 FROM json_each(OLD.{column}) AS was
            LEFT JOIN json_each(NEW.{column}) AS becomes ON becomes.key = was.key
            WHERE becomes.key IS NULL OR NOT (
                becomes.type = 'null'
                OR (becomes.type = 'text' AND becomes.value = '[erased]')
                OR (becomes.type = was.type AND becomes.value IS was.value)
            )
        )
    """


def _guard_sqlite() -> None:
    """`INSERT OR REPLACE` deletes without telling a trigger, so an id that is there is refused before it.

    A row that could not be read back would spoil every list for good, so it is refused too.
    """
    refuse = f"BEGIN SELECT RAISE(ABORT, '{NEVER_ALTERED}'); END"
    op.execute(
        "CREATE TRIGGER history_no_replace BEFORE INSERT ON history "
        f"WHEN EXISTS (SELECT 1 FROM history WHERE id = NEW.id) {refuse}"
    )
    op.execute(
        "CREATE TRIGGER history_at_the_end AFTER INSERT ON history "
        "WHEN NEW.id < 1 OR NEW.id < (SELECT max(id) FROM history) "
        "BEGIN SELECT RAISE(ABORT, 'history is only added to at its end'); END"
    )
    readable = " AND ".join(
        f"json_valid(NEW.{column}) AND json_type(NEW.{column}) = 'object'" for column in VALUES
    )
    op.execute(
        "CREATE TRIGGER history_readable AFTER INSERT ON history "
        f"WHEN (NEW.at IS datetime(NEW.at) AND {readable}) IS NOT 1 "
        "BEGIN SELECT RAISE(ABORT, 'history must be readable'); END"
    )
    op.execute(f"CREATE TRIGGER history_no_delete BEFORE DELETE ON history {refuse}")
    changes = [f"NEW.{column} IS NOT OLD.{column}" for column in FIXED]
    changes += [
        f"(NEW.{column} IS NOT OLD.{column} AND NEW.{column} IS NOT '{blank}')"
        for column, blank in BLANKS.items()
    ]
    op.execute(
        f"CREATE TRIGGER history_no_update BEFORE UPDATE ON history WHEN {' OR '.join(changes)} {refuse}"
    )
    for column in VALUES:
        op.execute(
            f"CREATE TRIGGER history_{column}_kept BEFORE UPDATE ON history "
            f"WHEN NEW.{column} IS NOT OLD.{column} AND ({_sqlite_blanks_only(column)}) IS NOT 1 {refuse}"
        )


def _postgresql_blanks_only(column: str) -> str:
    """The same of PostgreSQL's `json`, which keeps every key that was written, twice as well."""
    return f"""
        json_typeof(NEW.{column}) = 'object'
        AND (SELECT count(*) FROM json_object_keys(NEW.{column}))
            = (SELECT count(*) FROM json_object_keys(OLD.{column}))
        AND NOT EXISTS (
            SELECT 1 FROM json_each(OLD.{column}) AS was
            LEFT JOIN json_each(NEW.{column}) AS becomes ON becomes.key = was.key
            WHERE becomes.key IS NULL OR NOT (
                becomes.value::jsonb IN ('null'::jsonb, '"[erased]"'::jsonb)
                OR becomes.value::jsonb = was.value::jsonb
            )
        )
    """


def _guard_postgresql() -> None:
    fixed = [f"NEW.{column} IS DISTINCT FROM OLD.{column}" for column in FIXED]
    fixed += [
        f"(NEW.{column} IS DISTINCT FROM OLD.{column} AND NEW.{column} IS DISTINCT FROM '{blank}')"
        for column, blank in BLANKS.items()
    ]
    values = [
        f"(NEW.{column}::text IS DISTINCT FROM OLD.{column}::text"
        f" AND ({_postgresql_blanks_only(column)}) IS NOT TRUE)"
        for column in VALUES
    ]
    refuse = f"RAISE EXCEPTION '{NEVER_ALTERED}' USING ERRCODE = 'integrity_constraint_violation';"
    op.execute(
        "CREATE FUNCTION history_never_altered() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN {refuse} END $$"
    )
    op.execute(
        "CREATE FUNCTION history_only_blanked() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN IF {' OR '.join(fixed + values)} THEN {refuse} END IF; RETURN NEW; END $$"
    )
    for name, when, function in (
        ("history_no_delete", "BEFORE DELETE ON history FOR EACH ROW", "history_never_altered"),
        ("history_no_truncate", "BEFORE TRUNCATE ON history FOR EACH STATEMENT", "history_never_altered"),
        ("history_no_update", "BEFORE UPDATE ON history FOR EACH ROW", "history_only_blanked"),
    ):
        op.execute(f"CREATE TRIGGER {name} {when} EXECUTE FUNCTION {function}()")
    for column in VALUES:
        op.create_check_constraint(
            op.f(f"ck_history_{column}"), "history", f"json_typeof({column}) = 'object'"
        )


def upgrade() -> None:
    op.create_index("ix_history_at_id", "history", ["at", "id"], unique=False)
    op.create_index("ix_history_noun_at_id", "history", ["noun", "at", "id"], unique=False)
    op.create_index("ix_history_actor_name_at_id", "history", ["actor_name", "at", "id"], unique=False)
    op.create_index(op.f("ix_history_actor_id"), "history", ["actor_id"], unique=False)
    if op.get_bind().dialect.name == "sqlite":
        _guard_sqlite()
    else:
        _guard_postgresql()
