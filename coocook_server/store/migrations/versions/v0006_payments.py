"""Payments, and the guard that lets nobody alter what was entered."""

import sqlalchemy as sa
from alembic import op

from coocook_server.models import types

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

KEPT = ("id", "booking_id", "kind", "method", "amount", "at", "by_id", "by_name", "reverses_id")


def _sqlite_checks() -> list[sa.CheckConstraint]:
    if op.get_bind().dialect.name != "sqlite":
        return []
    rules = {"number": "typeof(amount) IN ('integer', 'real')", "instant": "at IS datetime(at)"}
    return [sa.CheckConstraint(rule, op.f(f"ck_payment_{name}")) for name, rule in rules.items()]


def _guard_sqlite() -> None:
    """`INSERT OR REPLACE` deletes without asking a trigger on deletes, so inserts are looked at too."""
    refuse = "SELECT RAISE(ABORT, 'a payment is never altered')"
    same = " AND ".join(f"NEW.{column} IS OLD.{column}" for column in KEPT)
    op.execute(
        f"CREATE TRIGGER payment_kept_update BEFORE UPDATE ON payment "
        f"WHEN NOT (NEW.note = '' AND {same}) BEGIN {refuse}; END"
    )
    op.execute(f"CREATE TRIGGER payment_kept_delete BEFORE DELETE ON payment BEGIN {refuse}; END")
    op.execute(
        f"CREATE TRIGGER payment_kept_insert BEFORE INSERT ON payment BEGIN {refuse} "
        f"WHERE EXISTS (SELECT 1 FROM payment WHERE id = NEW.id OR reverses_id = NEW.reverses_id); END"
    )


def _guard_postgresql() -> None:
    op.execute("""
        CREATE FUNCTION payment_kept() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'UPDATE' AND NEW.note = '' AND to_jsonb(NEW) - 'note' = to_jsonb(OLD) - 'note' THEN
                RETURN NEW;
            END IF;
            RAISE EXCEPTION 'a payment is never altered' USING ERRCODE = 'integrity_constraint_violation';
        END $$
    """)
    op.execute(
        "CREATE TRIGGER payment_kept BEFORE UPDATE OR DELETE ON payment "
        "FOR EACH ROW EXECUTE FUNCTION payment_kept()"
    )
    op.execute(
        "CREATE TRIGGER payment_kept_whole BEFORE TRUNCATE ON payment "
        "FOR EACH STATEMENT EXECUTE FUNCTION payment_kept()"
    )


def upgrade() -> None:
    kinds = ("payment", "refund", "deposit_due")
    methods = ("cash", "card_terminal", "transfer", "other")
    checked = {"native_enum": False, "create_constraint": True, "length": 20}
    op.create_table(
        "payment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("booking_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Enum(*kinds, name="payment_kind", **checked), nullable=False),
        sa.Column("method", sa.Enum(*methods, name="payment_method", **checked), nullable=True),
        sa.Column("amount", types.Money(), nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("by_name", sa.String(length=120), nullable=False),
        sa.Column("reverses_id", sa.Integer(), nullable=True),
        *_sqlite_checks(),
        sa.CheckConstraint("amount > 0", name=op.f("ck_payment_amount")),
        sa.CheckConstraint(
            "(kind = 'deposit_due') = (method IS NULL)", name=op.f("ck_payment_method_of_money")
        ),
        sa.ForeignKeyConstraint(["booking_id"], ["booking.id"], name=op.f("fk_payment_booking_id")),
        sa.ForeignKeyConstraint(["by_id"], ["user.id"], name=op.f("fk_payment_by_id")),
        sa.ForeignKeyConstraint(["reverses_id"], ["payment.id"], name=op.f("fk_payment_reverses_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment")),
        sa.UniqueConstraint("reverses_id", name=op.f("uq_payment_reverses_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_payment_booking_id_id", "payment", ["booking_id", "id"], unique=False)
    if op.get_bind().dialect.name == "sqlite":
        _guard_sqlite()
    else:
        _guard_postgresql()
