"""Bring a database of the case to the tables of this version. A newer one is refused untouched."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from testimony_app.errors import AppError

Compartment = Literal["content", "identity"]


def script(compartment: Compartment) -> ScriptDirectory:
    """The revisions of a compartment's database."""
    return ScriptDirectory.from_config(_config(compartment))


def revision(connection: Connection) -> str | None:
    """The revision that a database is at, None if it is empty."""
    return MigrationContext.configure(connection).get_current_revision()


def check(engine: Engine, compartment: Compartment) -> bool:
    """Whether the database needs an upgrade. Raises AppError `case.newer_format`, having changed nothing."""
    scripts = script(compartment)
    with engine.connect() as connection:
        at = revision(connection)
    known = {each.revision for each in scripts.walk_revisions()}
    if at is not None and at not in known:
        raise AppError("case.newer_format", compartment=compartment)
    return at != scripts.get_current_head()


def upgrade(engine: Engine, compartment: Compartment) -> None:
    """Create or upgrade the tables, all in one transaction. Raises AppError `case.newer_format`."""
    if not check(engine, compartment):
        return
    with engine.begin() as connection:
        config = _config(compartment)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _config(compartment: Compartment) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations" / compartment))
    return config
