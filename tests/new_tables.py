"""Tables of new databases made by the statements that Alembic gave the first time in this process.

Hundreds of tests make cases. Working the same statements out anew takes most of the time that making one takes; a test
of the migrations sees that both ways end in the same tables.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, event

from testimony_app.store import migrate
from testimony_app.store.migrate import Compartment

worked_out = migrate.upgrade
_GIVEN: dict[Compartment, list[tuple[str, Any]]] = {}


def upgrade(engine: Engine, compartment: Compartment) -> None:
    """As `migrate.upgrade`."""
    with engine.connect() as connection:
        is_new = migrate.revision(connection) is None
    if not is_new:
        worked_out(engine, compartment)
    elif compartment not in _GIVEN:
        _GIVEN[compartment] = _noted(engine, compartment)
    else:
        with engine.begin() as connection:
            for statement, parameters in _GIVEN[compartment]:
                connection.exec_driver_sql(statement, parameters)


def _noted(engine: Engine, compartment: Compartment) -> list[tuple[str, Any]]:
    given: list[tuple[str, Any]] = []

    def note(_connection: Connection, _cursor: object, statement: str, parameters: Any, *_: object) -> None:
        if not statement.lstrip().upper().startswith(("BEGIN", "SELECT", "PRAGMA")):
            given.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", note)
    try:
        worked_out(engine, compartment)
    finally:
        event.remove(engine, "before_cursor_execute", note)
    return given
