"""Alembic's environment: it migrates on the connection that `run_migrations` hands over."""

from alembic import context

from coocook_server.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
