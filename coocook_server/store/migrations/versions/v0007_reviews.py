"""Reviews, favourites, and plans with their dates for subscriptions."""

import sqlalchemy as sa
from alembic import op

from coocook_server.models import types

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

OPEN = sa.text("status IN ('waiting', 'active', 'paused')")


def upgrade() -> None:
    _reviews()
    _favourites()
    _plans()
    _subscriptions()


def _reviews() -> None:
    op.create_table(
        "review",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("booking_id", sa.Integer(), nullable=False),
        sa.Column("chef_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_at", types.UtcDateTime(), nullable=True),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("hidden_reason", sa.String(length=500), nullable=False),
        sa.Column("created_at", types.UtcDateTime(), nullable=False),
        sa.Column("updated_at", types.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("rating BETWEEN 1 AND 5", name=op.f("ck_review_rating")),
        sa.ForeignKeyConstraint(["booking_id"], ["booking.id"], name=op.f("fk_review_booking_id")),
        sa.ForeignKeyConstraint(["chef_id"], ["chef.id"], name=op.f("fk_review_chef_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_review_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
        sa.UniqueConstraint("booking_id", name=op.f("uq_review_booking_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_review_chef_id_hidden_id", "review", ["chef_id", "hidden", "id", "rating"], unique=False
    )
    op.create_index(op.f("ix_review_user_id"), "review", ["user_id"], unique=False)


def _favourites() -> None:
    op.create_table(
        "favourite",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("chef_id", sa.Integer(), nullable=False),
        sa.Column("created_at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["chef_id"], ["chef.id"], name=op.f("fk_favourite_chef_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user.id"], name=op.f("fk_favourite_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_favourite")),
        sa.UniqueConstraint("user_id", "chef_id", name=op.f("uq_favourite_user_id_chef_id")),
    )
    op.create_index(op.f("ix_favourite_chef_id"), "favourite", ["chef_id"], unique=False)


def _plans() -> None:
    plan = op.create_table(
        "plan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("months", sa.Integer(), nullable=True),
        sa.Column("price", types.Money(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("months BETWEEN 1 AND 120", name=op.f("ck_plan_months")),
        sa.CheckConstraint("price >= 0", name=op.f("ck_plan_price")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
    )
    op.create_index("uq_plan_name_lower", "plan", [sa.text("lower(name)")], unique=True)
    op.bulk_insert(plan, [{"name": "Open-ended", "months": None, "price": 0, "active": True, "version": 1}])


def _subscriptions() -> None:
    op.add_column(
        "subscription",
        sa.Column(
            "plan_id",
            sa.Integer(),
            sa.ForeignKey("plan.id", name=op.f("fk_subscription_plan_id")),
            nullable=True,
        ),
        inline_references=True,
    )
    for name in ("starts_at", "paused_at", "ended_at"):
        op.add_column("subscription", sa.Column(name, types.UtcDateTime(), nullable=True))
    op.add_column("subscription", sa.Column("version", sa.Integer(), nullable=False, server_default="1"))
    op.execute("UPDATE subscription SET starts_at = created_at WHERE status <> 'waiting'")
    op.execute("UPDATE subscription SET plan_id = (SELECT min(id) FROM plan) WHERE ends_at IS NULL")
    op.create_index("ix_subscription_status_id", "subscription", ["status", "id"], unique=False)
    op.create_index(
        "uq_subscription_open",
        "subscription",
        ["user_id", "service_id"],
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
