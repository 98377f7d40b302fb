"""The rules of booking as the business and each chef set them, and what a booking freezes of them."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from coocook_server.models import types

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def _add_columns() -> None:
    """Bookings made before could be cancelled without cost until they began: that stays agreed."""
    texts = ("dietary_needs", "allergies", "address")
    counts = ("refund_full_hours", "refund_part_hours", "refund_part_percent")
    columns: tuple[sa.Column[Any], ...] = (
        sa.Column("guests", sa.Integer(), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=False, server_default="") for name in texts),
        *(sa.Column(name, sa.Integer(), nullable=False, server_default="0") for name in counts),
        sa.Column("cancellation_fee", types.Money(), nullable=True),
        sa.Column("overruled", sa.String(length=200), nullable=False, server_default=""),
    )
    for column in columns:
        op.add_column("booking", column)
    op.add_column("chef", sa.Column("service_area", sa.Text(), nullable=False, server_default=""))
    op.add_column("chef", sa.Column("service_radius_km", sa.Integer(), nullable=True))


def upgrade() -> None:
    _add_columns()
    op.create_index(
        "ix_booking_chef_id_expires_at",
        "booking",
        ["chef_id", "expires_at"],
        unique=False,
        sqlite_where=sa.text("status = 'pending'"),
        postgresql_where=sa.text("status = 'pending'"),
    )
    op.create_table(
        "booking_rules",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("chef_id", sa.Integer(), nullable=True),
        sa.Column("grid_minutes", sa.Integer(), nullable=True),
        sa.Column("shortest_hours", types.Hours(), nullable=True),
        sa.Column("longest_hours", types.Hours(), nullable=True),
        sa.Column("buffer_before_minutes", sa.Integer(), nullable=True),
        sa.Column("buffer_after_minutes", sa.Integer(), nullable=True),
        sa.Column("notice_hours", sa.Integer(), nullable=True),
        sa.Column("horizon_days", sa.Integer(), nullable=True),
        sa.Column("pending_hours", sa.Integer(), nullable=True),
        sa.Column("smallest_guests", sa.Integer(), nullable=True),
        sa.Column("most_guests", sa.Integer(), nullable=True),
        sa.Column("travel_fee", types.Money(), nullable=True),
        sa.Column("refund_full_hours", sa.Integer(), nullable=True),
        sa.Column("refund_part_hours", sa.Integer(), nullable=True),
        sa.Column("refund_part_percent", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "buffer_before_minutes BETWEEN 0 AND 720", name=op.f("ck_booking_rules_buffer_before")
        ),
        sa.CheckConstraint(
            "buffer_after_minutes BETWEEN 0 AND 720", name=op.f("ck_booking_rules_buffer_after")
        ),
        sa.ForeignKeyConstraint(
            ["chef_id"], ["chef.id"], name=op.f("fk_booking_rules_chef_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booking_rules")),
    )
    op.create_index(
        "uq_booking_rules_business", "booking_rules", [sa.text("coalesce(chef_id, 0)")], unique=True
    )
    op.create_table(
        "dated_hours",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("chef_id", sa.Integer(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("starts", types.TimeOfDay(), nullable=True),
        sa.Column("ends", types.TimeOfDay(), nullable=True),
        sa.CheckConstraint(
            "(starts IS NULL AND ends IS NULL) OR starts < ends OR ends = '00:00'",
            name=op.f("ck_dated_hours_span"),
        ),
        sa.ForeignKeyConstraint(
            ["chef_id"], ["chef.id"], name=op.f("fk_dated_hours_chef_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dated_hours")),
    )
    op.create_index("ix_dated_hours_chef_id_date", "dated_hours", ["chef_id", "date"], unique=False)
    op.create_table(
        "time_off",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("chef_id", sa.Integer(), nullable=False),
        sa.Column("first_date", sa.Date(), nullable=False),
        sa.Column("starts", types.TimeOfDay(), nullable=False),
        sa.Column("last_date", sa.Date(), nullable=False),
        sa.Column("ends", types.TimeOfDay(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("created_at", types.UtcDateTime(), nullable=False),
        sa.CheckConstraint(
            "first_date < last_date OR (first_date = last_date AND starts < ends)",
            name=op.f("ck_time_off_span"),
        ),
        sa.ForeignKeyConstraint(
            ["chef_id"], ["chef.id"], name=op.f("fk_time_off_chef_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_time_off")),
    )
    op.create_index("ix_time_off_chef_id_last_date", "time_off", ["chef_id", "last_date"], unique=False)
    op.create_table(
        "holiday",
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("date", name=op.f("pk_holiday")),
    )
