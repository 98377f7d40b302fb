"""Menus and pictures of chefs, and messages about bookings."""

import sqlalchemy as sa
from alembic import op

from coocook_server.models import types

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def _side(name: str) -> sa.Enum:
    return sa.Enum(
        "customer", "chef", "staff", name=name, native_enum=False, create_constraint=True, length=20
    )


def _make_menus() -> None:
    op.create_table(
        "menu",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("chef_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("price_per_guest", types.Money(), nullable=False),
        sa.Column("smallest_guests", sa.Integer(), nullable=False),
        sa.Column("most_guests", sa.Integer(), nullable=True),
        sa.Column("courses", sa.JSON(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created_at", types.UtcDateTime(), nullable=False),
        sa.Column("updated_at", types.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(name) > 0", name=op.f("ck_menu_name")),
        sa.CheckConstraint(
            "price_per_guest >= 0 AND price_per_guest <= 10000000", name=op.f("ck_menu_price_per_guest")
        ),
        sa.CheckConstraint(
            "smallest_guests >= 1 AND (most_guests IS NULL OR most_guests >= smallest_guests)",
            name=op.f("ck_menu_guests"),
        ),
        sa.ForeignKeyConstraint(["chef_id"], ["chef.id"], name=op.f("fk_menu_chef_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_menu")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_menu_chef_id_position", "menu", ["chef_id", "position"], unique=False)


def _make_pictures() -> None:
    op.create_table(
        "picture",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("chef_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("alt", sa.String(length=300), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("created_at", types.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("thumbnail", sa.LargeBinary(), nullable=False),
        sa.Column("image", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["chef_id"], ["chef.id"], name=op.f("fk_picture_chef_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_picture")),
        sa.UniqueConstraint("chef_id", "sha256", name=op.f("uq_picture_chef_id_sha256")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_picture_sha256"), "picture", ["sha256"], unique=False)
    op.create_index("ix_picture_chef_id_position", "picture", ["chef_id", "position"], unique=False)


def _make_messages() -> None:
    op.create_table(
        "message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("booking_id", sa.Integer(), nullable=False),
        sa.Column("side", _side("message_side"), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("author_name", sa.String(length=120), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created_at", types.UtcDateTime(), nullable=False),
        sa.CheckConstraint("length(text) <= 2000", name=op.f("ck_message_text")),
        sa.ForeignKeyConstraint(["author_id"], ["user.id"], name=op.f("fk_message_author_id")),
        sa.ForeignKeyConstraint(["booking_id"], ["booking.id"], name=op.f("fk_message_booking_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_message_author_id"), "message", ["author_id"], unique=False)
    op.create_index("ix_message_booking_id_id", "message", ["booking_id", "id", "side"], unique=False)
    op.create_table(
        "message_mark",
        sa.Column("booking_id", sa.Integer(), nullable=False),
        sa.Column("side", _side("message_mark_side"), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("read_at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["booking_id"], ["booking.id"], name=op.f("fk_message_mark_booking_id")),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_message_mark_message_id")),
        sa.PrimaryKeyConstraint("booking_id", "side", name=op.f("pk_message_mark")),
    )


def upgrade() -> None:
    _make_menus()
    _make_pictures()
    _make_messages()
