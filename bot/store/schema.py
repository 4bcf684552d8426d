"""Brings a database to the tables of this version."""

from importlib.resources import as_file, files

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, func, select

UPGRADE_LOCK = int.from_bytes(b"Says", "big")
"""The key of PostgreSQL's lock around the steps; in SQLite, BEGIN IMMEDIATE is that lock."""


class NewerSchema(Exception):
    """The database was written by a later version of Sayso than this one."""


def bring_up_to_date(connection: Connection) -> None:
    """Run the steps that this database has not seen, while no other process does.

    Raise `NewerSchema` if it has seen steps unknown here.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(UPGRADE_LOCK)))
    with as_file(files("bot.store") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        _refuse_newer(connection, ScriptDirectory.from_config(config))
        command.upgrade(config, "head")


def _refuse_newer(connection: Connection, steps: ScriptDirectory) -> None:
    current = MigrationContext.configure(connection).get_current_revision()
    if current is None:
        return
    try:
        steps.get_revision(current)
    except CommandError as error:
        raise NewerSchema(current) from error
