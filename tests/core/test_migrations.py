"""The tables of a real case are those of the models; a case of a newer version is refused without a byte changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, create_engine
from sqlcipher3 import dbapi2
from sqlmodel import SQLModel

from testimony_app.case import Case, creation_cost
from testimony_app.errors import AppError
from testimony_app.store import (
    coder_tables,
    coding_tables,
    exchange_tables,
    incident_tables,
    interview_tables,
    migrate,
    record_tables,
    transcript_tables,
)
from testimony_app.store.identity_tables import IdentityTable
from testimony_app.store.migrate import Compartment
from testimony_app.vault.vault import Vault
from tests import new_tables
from tests.conftest import PASSPHRASE

GOLDEN = Path(__file__).resolve().parents[1] / "migrations"
TABLES = (
    coder_tables,
    coding_tables,
    exchange_tables,
    incident_tables,
    interview_tables,
    record_tables,
    transcript_tables,
)
METADATA: dict[migrate.Compartment, MetaData] = {"content": SQLModel.metadata, "identity": IdentityTable.metadata}


def engine_of(case: Case, compartment: migrate.Compartment) -> Any:
    return case._content if compartment == "content" else case._identity_engine()


def files_of(folder: Path) -> dict[str, str]:
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def schema_of(case: Case, compartment: migrate.Compartment) -> dict[str, str]:
    """Every table, index and trigger by name, with its SQL as SQLite keeps it."""
    with engine_of(case, compartment).connect() as connection:
        rows = connection.exec_driver_sql("SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {name: " ".join(sql.split()) for name, sql in sorted(rows)}


def ours(differences: Iterable[Any]) -> list[Any]:
    """Without the tables of the search index, which no model describes."""
    index = ("segment_search", "record_search", "search_pending", "search_record")
    return [each for each in differences if not (each[0] == "remove_table" and each[1].name.startswith(index))]


@pytest.mark.parametrize("compartment", METADATA)
def test_the_head_of_the_migrations_is_what_the_models_say(case: Case, compartment: migrate.Compartment) -> None:
    with engine_of(case, compartment).connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert context.get_current_revision() == migrate.script(compartment).get_current_head()
        assert ours(compare_metadata(context, METADATA[compartment])) == []


@pytest.mark.parametrize("compartment", METADATA)
def test_the_newest_schema_is_as_it_was_released(case: Case, compartment: migrate.Compartment) -> None:
    """Once released, a revision never changes: later tables come in later revisions, with their own golden file."""
    head = migrate.script(compartment).get_current_head()
    golden = json.loads((GOLDEN / f"{compartment}-{head}.json").read_text(encoding="utf-8"))
    assert head == golden["revision"]
    assert schema_of(case, compartment) == golden["schema"]


@pytest.mark.parametrize("compartment", METADATA)
@pytest.mark.parametrize("released", ["r0001", "r0002"])
def test_a_former_schema_is_as_it_was_released(compartment: migrate.Compartment, released: str) -> None:
    golden = json.loads((GOLDEN / f"{compartment}-{released}.json").read_text(encoding="utf-8"))
    engine = create_engine("sqlite+pysqlite://", module=dbapi2)
    with engine.begin() as connection:
        config = migrate._config(compartment)
        config.attributes["connection"] = connection
        command.upgrade(config, released)
        rows = connection.exec_driver_sql("SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        assert {name: " ".join(sql.split()) for name, sql in sorted(rows)} == golden["schema"]


@pytest.mark.parametrize("compartment", METADATA)
def test_there_is_one_line_of_revisions(compartment: migrate.Compartment) -> None:
    assert len(migrate.script(compartment).get_heads()) == 1


@pytest.mark.parametrize("compartment", METADATA)
def test_the_names_of_the_files_tell_the_revisions(compartment: migrate.Compartment) -> None:
    """The app reads them from there, without Alembic."""
    scripts = migrate.script(compartment)
    assert set(migrate.revisions(compartment)) == {each.revision for each in scripts.walk_revisions()}
    assert migrate.revisions(compartment)[-1] == scripts.get_current_head()


@pytest.mark.parametrize("compartment", METADATA)
def test_a_newer_case_is_refused_untouched(case: Case, case_path: Path, compartment: migrate.Compartment) -> None:
    with engine_of(case, compartment).begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'r9999'")
    case.close()
    before = files_of(case_path)
    with pytest.raises(AppError, match=r"case\.newer_format"):
        Case.open(case_path, PASSPHRASE)
    after = files_of(case_path)
    databases = {name for name in before if name.endswith(".db")}
    assert len(databases) == 2
    assert {name: after[name] for name in databases} == {name: before[name] for name in databases}
    with pytest.raises(AppError, match=r"case\.newer_format"):
        Case.open(case_path, PASSPHRASE)


def test_an_emptied_database_gets_its_tables_all_or_none(tmp_path: Path) -> None:
    vault, _ = Vault.create(tmp_path / "Bare.testimony", PASSPHRASE, creation_cost())
    engine = vault.connect("content")
    assert migrate.check(engine, "content")
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE coding (something_else INTEGER)")
    with pytest.raises(Exception, match="already exists"):
        migrate.upgrade(engine, "content")
    with engine.connect() as connection:
        names = {row[0] for row in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert names == {"coding"}
    vault.close()


@pytest.mark.parametrize("compartment", ["content", "identity"])
def test_tables_of_other_tests_are_the_ones_that_are_worked_out(compartment: Compartment, tmp_path: Path) -> None:
    made = []
    for name, upgrade in (
        ("first", new_tables.upgrade),
        ("again", new_tables.upgrade),
        ("anew", new_tables.worked_out),
    ):
        vault, _ = Vault.create(tmp_path / f"{name}.testimony", PASSPHRASE, creation_cost())
        engine = vault.connect(compartment)
        upgrade(engine, compartment)
        with engine.connect() as connection:
            rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2").all()
            made.append((migrate.revision(connection), rows))
        vault.close()
    assert made[0] == made[1] == made[2] and len(made[0][1]) > 10
