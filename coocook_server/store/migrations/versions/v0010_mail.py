"""Which process sends the mail, and an index for the outbox as staff look through it."""

import sqlalchemy as sa
from alembic import op

from coocook_server.models import types

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "lease",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("holder", sa.String(length=64), nullable=False),
        sa.Column("expires_at", types.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_lease")),
    )
    op.create_index("ix_outbox_state_id", "outbox", ["state", "id"], unique=False)
