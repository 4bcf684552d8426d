"""Runs the steps on the connection that `store.schema` hands over; Alembic reads this file by its name."""

from alembic import context
from sqlalchemy import Connection

from bot.store.tables import METADATA

connection = context.config.attributes["connection"]
assert isinstance(connection, Connection)
context.configure(connection=connection, target_metadata=METADATA, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
