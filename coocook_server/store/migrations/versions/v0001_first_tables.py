"""The first tables, and the guard that sells no hour of a chef's time twice."""

import sqlalchemy as sa
from alembic import op

from coocook_server.models import types

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

HOLDING = "('pending', 'confirmed', 'completed', 'no_show')"


def _booking_checks() -> list[sa.CheckConstraint]:
    if op.get_bind().dialect.name == "sqlite":
        rules = {
            "longest_block": "blocked_until <= datetime(blocked_from, '+48 hours')",
            "instants": "starts_at IS datetime(starts_at) AND ends_at IS datetime(ends_at) "
            "AND blocked_from IS datetime(blocked_from) "
            "AND blocked_until IS datetime(blocked_until)",
            "numbers": "typeof(total_price) IN ('integer', 'real') "
            "AND typeof(duration_hours) IN ('integer', 'real')",
        }
    else:
        rules = {"longest_block": "blocked_until <= blocked_from + interval '48 hours'"}
    return [sa.CheckConstraint(rule, op.f(f"ck_booking_{name}")) for name, rule in rules.items()]


def _guard_sqlite() -> None:
    overlap = f"""
        SELECT RAISE(ABORT, 'booking overlaps another')
        WHERE EXISTS (
            SELECT 1 FROM booking
            WHERE chef_id = NEW.chef_id
              AND status IN {HOLDING}
              AND blocked_from < NEW.blocked_until
              AND blocked_from > datetime(NEW.blocked_from, '-48 hours')
              AND blocked_until > NEW.blocked_from
              AND id IS NOT {{own}}
        );
    """
    op.execute(
        f"CREATE TRIGGER booking_no_overlap_insert BEFORE INSERT ON booking "
        f"WHEN NEW.status IN {HOLDING} BEGIN {overlap.format(own='NULL')} END"
    )
    op.execute(
        f"CREATE TRIGGER booking_no_overlap_update "
        f"BEFORE UPDATE OF id, chef_id, blocked_from, blocked_until, status ON booking "
        f"WHEN NEW.status IN {HOLDING} BEGIN {overlap.format(own='OLD.id')} END"
    )
    op.create_index(
        "ix_booking_special_requests",
        "booking",
        ["special_requests"],
        unique=False,
        sqlite_where=sa.text("special_requests <> ''"),
    )
    op.execute(f"PRAGMA application_id = {0x434F4F4B}")


def _guard_postgresql() -> None:
    op.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
    op.create_exclude_constraint(
        "booking_no_overlap",
        "booking",
        (sa.column("chef_id"), "="),
        (
            sa.func.tstzrange(sa.column("blocked_from"), sa.column("blocked_until")),
            "&&",
        ),
        where=sa.text(f"status IN {HOLDING}"),
        using="gist",
    )


def upgrade() -> None:
    op.create_table(
        "service",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service")),
        sa.UniqueConstraint("name", name=op.f("uq_service_name")),
    )
    op.create_table(
        "store_property",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_store_property")),
    )
    op.create_table(
        "user",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("username", sa.String(length=80), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=True),
        sa.Column("password_hash", sa.String(length=200), nullable=True),
        sa.Column(
            "role",
            sa.Enum(
                "customer",
                "chef",
                "staff",
                "administrator",
                name="role",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created_at", types.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "chef",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("cuisine", sa.String(length=80), nullable=False),
        sa.Column("hourly_rate", types.Money(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("bio", sa.Text(), nullable=False),
        sa.Column("location", sa.String(length=120), nullable=False),
        sa.Column("photo_url", sa.String(length=300), nullable=True),
        sa.Column("rating", types.Rating(), nullable=True),
        sa.Column("review_count", sa.Integer(), nullable=False),
        sa.Column("created_at", types.UtcDateTime(), nullable=False),
        sa.Column("updated_at", types.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "hourly_rate >= 0 AND hourly_rate <= 10000000",
            name=op.f("ck_chef_hourly_rate"),
        ),
        sa.CheckConstraint("length(name) > 0", name=op.f("ck_chef_name")),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_chef_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chef")),
        sa.UniqueConstraint("user_id", name=op.f("uq_chef_user_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_chef_cuisine"), "chef", ["cuisine"], unique=False)
    op.create_index(op.f("ix_chef_hourly_rate"), "chef", ["hourly_rate"], unique=False)
    op.create_index(op.f("ix_chef_name"), "chef", ["name"], unique=False)
    op.create_table(
        "history",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("noun", sa.String(length=40), nullable=False),
        sa.Column("noun_id", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("actor_name", sa.String(length=120), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["user.id"], name=op.f("fk_history_actor_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_history")),
    )
    op.create_index("ix_history_noun_noun_id_id", "history", ["noun", "noun_id", "id"], unique=False)
    op.create_table(
        "subscription",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "waiting",
                "active",
                "paused",
                "cancelled",
                "expired",
                name="subscription_status",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("created_at", types.UtcDateTime(), nullable=False),
        sa.Column("ends_at", types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name=op.f("fk_subscription_service_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_subscription_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subscription")),
    )
    op.create_index(
        "ix_subscription_user_id_service_id",
        "subscription",
        ["user_id", "service_id"],
        unique=False,
    )
    op.create_table(
        "user_session",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("created_at", types.UtcDateTime(), nullable=False),
        sa.Column("expires_at", types.UtcDateTime(), nullable=False),
        sa.Column("ended_at", types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id"],
            ["user.id"],
            name=op.f("fk_user_session_user_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user_session")),
    )
    op.create_index(op.f("ix_user_session_user_id"), "user_session", ["user_id"], unique=False)
    op.create_table(
        "booking",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("chef_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("booking_date", sa.Date(), nullable=False),
        sa.Column("start_time", types.TimeOfDay(), nullable=False),
        sa.Column("duration_hours", types.Hours(), nullable=False),
        sa.Column("starts_at", types.UtcDateTime(), nullable=False),
        sa.Column("ends_at", types.UtcDateTime(), nullable=False),
        sa.Column("blocked_from", types.UtcDateTime(), nullable=False),
        sa.Column("blocked_until", types.UtcDateTime(), nullable=False),
        sa.Column("hourly_rate", types.Money(), nullable=False),
        sa.Column("travel_fee", types.Money(), nullable=False),
        sa.Column("total_price", types.Money(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "pending",
                "confirmed",
                "completed",
                "cancelled",
                "declined",
                "expired",
                "no_show",
                name="status",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("special_requests", sa.Text(), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=True),
        sa.Column("expires_at", types.UtcDateTime(), nullable=True),
        sa.Column("created_at", types.UtcDateTime(), nullable=False),
        sa.Column("updated_at", types.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *_booking_checks(),
        sa.CheckConstraint(
            "blocked_from <= starts_at AND blocked_until >= ends_at",
            name=op.f("ck_booking_block"),
        ),
        sa.CheckConstraint("duration_hours > 0", name=op.f("ck_booking_duration_hours")),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_booking_time")),
        sa.CheckConstraint("hourly_rate >= 0", name=op.f("ck_booking_hourly_rate")),
        sa.CheckConstraint("total_price >= 0", name=op.f("ck_booking_total_price")),
        sa.CheckConstraint("travel_fee >= 0", name=op.f("ck_booking_travel_fee")),
        sa.ForeignKeyConstraint(["chef_id"], ["chef.id"], name=op.f("fk_booking_chef_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_booking_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booking")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_booking_chef_id_id", "booking", ["chef_id", "id"], unique=False)
    op.create_index(
        "ix_booking_chef_id_starts_at_id",
        "booking",
        ["chef_id", "starts_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_booking_expires_at",
        "booking",
        ["expires_at"],
        unique=False,
        sqlite_where=sa.text("status = 'pending'"),
        postgresql_where=sa.text("status = 'pending'"),
    )
    op.create_index(
        "ix_booking_holding",
        "booking",
        ["chef_id", "blocked_from", "blocked_until"],
        unique=False,
        sqlite_where=sa.text("status IN ('pending', 'confirmed', 'completed', 'no_show')"),
        postgresql_where=sa.text("status IN ('pending', 'confirmed', 'completed', 'no_show')"),
    )
    op.create_index("ix_booking_starts_at_id", "booking", ["starts_at", "id", "booking_date"], unique=False)
    op.create_index("ix_booking_status_id", "booking", ["status", "id"], unique=False)
    op.create_index(
        "ix_booking_status_starts_at_id",
        "booking",
        ["status", "starts_at", "id"],
        unique=False,
    )
    op.create_index("ix_booking_total_price_id", "booking", ["total_price", "id"], unique=False)
    op.create_index("ix_booking_user_id_id", "booking", ["user_id", "id"], unique=False)
    op.create_index(
        "ix_booking_user_id_starts_at_id",
        "booking",
        ["user_id", "starts_at", "id"],
        unique=False,
    )
    op.create_table(
        "working_hours",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("chef_id", sa.Integer(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("starts", types.TimeOfDay(), nullable=False),
        sa.Column("ends", types.TimeOfDay(), nullable=False),
        sa.CheckConstraint("starts < ends OR ends = '00:00'", name=op.f("ck_working_hours_span")),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name=op.f("ck_working_hours_weekday")),
        sa.ForeignKeyConstraint(
            ["chef_id"],
            ["chef.id"],
            name=op.f("fk_working_hours_chef_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_working_hours")),
    )
    op.create_index(op.f("ix_working_hours_chef_id"), "working_hours", ["chef_id"], unique=False)
    op.create_table(
        "idempotency_key",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("booking_id", sa.Integer(), nullable=False),
        sa.Column("answer", sa.JSON(), nullable=False),
        sa.Column("created_at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["booking_id"], ["booking.id"], name=op.f("fk_idempotency_key_booking_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_idempotency_key_user_id")),
        sa.PrimaryKeyConstraint("user_id", "key", name=op.f("pk_idempotency_key")),
    )
    op.create_index(
        op.f("ix_idempotency_key_created_at"),
        "idempotency_key",
        ["created_at"],
        unique=False,
    )
    for column in ("username", "email"):
        op.create_index(
            f"uq_user_{column}_lower",
            "user",
            [sa.text(f"lower({column})")],
            unique=True,
        )
    if op.get_bind().dialect.name == "sqlite":
        _guard_sqlite()
    else:
        _guard_postgresql()
    op.bulk_insert(sa.table("service", sa.column("name")), [{"name": "CooCook"}])
