"""What staff note about customers, merged duplicates, and the words of mail that staff have changed."""

import sqlalchemy as sa
from alembic import op

from coocook_server.models import types

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "customer",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("allergies", sa.Text(), nullable=False),
        sa.Column("dietary_needs", sa.Text(), nullable=False),
        sa.Column("merged_into_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user.id"], name=op.f("fk_customer_user_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["merged_into_id"], ["user.id"], name=op.f("fk_customer_merged_into_id")),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_customer")),
    )
    op.create_index(op.f("ix_customer_merged_into_id"), "customer", ["merged_into_id"], unique=False)
    op.create_table(
        "mail_wording",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("subject", sa.String(length=200), nullable=True),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("changed_at", types.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail_wording")),
        sa.UniqueConstraint("kind", "language", name=op.f("uq_mail_wording_kind_language")),
    )
