"""Bring a database of the case to the tables of this version. A newer one is refused untouched.

Alembic makes the tables. It is loaded only when there is something to make, since it costs a quarter of a second and
twelve megabytes; what revisions there are stands in the names of their files, such as `r0001_first_tables.py`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from sqlalchemy import Connection, Engine, inspect

from testimony_app.errors import AppError

if TYPE_CHECKING:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

Compartment = Literal["content", "identity"]


def script(compartment: Compartment) -> ScriptDirectory:
    """The revisions of a compartment's database, as Alembic knows them."""
    from alembic.script import ScriptDirectory

    return ScriptDirectory.from_config(_config(compartment))


def revisions(compartment: Compartment) -> list[str]:
    """The revisions of a compartment's database in their order, the head last."""
    files = (_folder(compartment) / "versions").glob("r[0-9]*.py")
    return sorted(file.stem.partition("_")[0] for file in files)


def revision(connection: Connection) -> str | None:
    """The revision that a database is at, None if it is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return None if row is None else str(row[0])


def check(engine: Engine, compartment: Compartment) -> bool:
    """Whether the database needs an upgrade. Raises AppError `case.newer_format`, having changed nothing."""
    known = revisions(compartment)
    with engine.connect() as connection:
        at = revision(connection)
    if at is not None and at not in known:
        raise AppError("case.newer_format", compartment=compartment)
    return at != known[-1]


def upgrade(engine: Engine, compartment: Compartment) -> None:
    """Create or upgrade the tables, all in one transaction. Raises AppError `case.newer_format`."""
    if not check(engine, compartment):
        return
    from alembic import command

    with engine.begin() as connection:
        config = _config(compartment)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _folder(compartment: Compartment) -> Path:
    return Path(__file__).parent / "migrations" / compartment


def _config(compartment: Compartment) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_folder(compartment)))
    return config
