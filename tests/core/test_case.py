"""The open case: units of work, threads, closing, the log and what tampering with it shows."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from sqlalchemy import event

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services import administer, log_interview, manage_incidents, unseal_identity, verify_log
from testimony_app.services.log_interview import InterviewDraft, InterviewRead, PersonDraft, WitnessDraft
from testimony_app.store import records
from tests.conftest import PASSPHRASE


def sql(case: Case, statement: str, *values: Any) -> list[Any]:
    """Runs SQL as an insider with the keys would, past every service."""
    with case._content.begin() as connection:
        result = connection.exec_driver_sql(statement, values)
        return list(result) if result.returns_rows else []


def unguard(case: Case) -> None:
    for name in ("update", "delete"):
        for table in ("log_entry", "consent_decision"):
            sql(case, f"DROP TRIGGER {table}_never_{name}d")


def fill(case: Case, count: int) -> None:
    for number in range(count):
        log_interview.log(
            case, InterviewDraft(code=f"I-{number:03d}", held_on="2031-05-12"), WitnessDraft(code=f"W-{number:03d}")
        )


@contextmanager
def full_disk(case: Case, table: str) -> Iterator[None]:
    """The next insert into `table` fails as on a full disk."""

    def refuse(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if statement.startswith(f"INSERT INTO {table}"):
            raise sqlalchemy.exc.OperationalError("INSERT", {}, Exception("database or disk is full"))

    event.listen(case._content, "before_cursor_execute", refuse)
    yield
    event.remove(case._content, "before_cursor_execute", refuse)


@contextmanager
def failing_commit(case: Case) -> Iterator[None]:
    """The next commit fails in SQLite itself, on a foreign key that it was told to check only then."""

    def promise(connection: Any) -> None:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        connection.exec_driver_sql("INSERT INTO released_passage VALUES (1, 'nowhere', '', '', '', '[]')")

    event.listen(case._content, "begin", promise)
    yield
    event.remove(case._content, "begin", promise)


def counts(case: Case) -> tuple[int, int, int]:
    return tuple(sql(case, f"SELECT count(*) FROM {table}")[0][0] for table in ("interview", "witness", "log_entry"))  # type: ignore[return-value]


@pytest.mark.parametrize("at", ["commit", "log_entry", "interview"])
def test_an_act_is_stored_whole_with_its_log_row_or_not_at_all(case: Case, at: str) -> None:
    fill(case, 1)
    before = counts(case)
    fault, code = (failing_commit(case), "not_stored") if at == "commit" else (full_disk(case, at), "disk_full")
    with fault, pytest.raises(AppError, match=rf"case\.{code}"):
        log_interview.log(case, InterviewDraft(code="I-777", held_on="2031-05-12"), WitnessDraft(code="W-777"))
    assert counts(case) == before
    assert verify_log.verify(case).sound
    fill_again = log_interview.log(case, InterviewDraft(code="I-777", held_on="2031-05-12"), WitnessDraft(code="W-777"))
    assert fill_again.code == "I-777"
    assert verify_log.verify(case).sound


def test_an_error_inside_an_act_leaves_nothing(case: Case) -> None:
    before = counts(case)
    with pytest.raises(ZeroDivisionError), case.write("case.setting_changed") as store:
        records.set_setting(store, "default_language", "ar")
        raise ZeroDivisionError
    assert counts(case) == before
    assert administer.case_setting(case, "default_language") == "en"


def test_units_of_work_do_not_nest(case: Case) -> None:
    with case.read(), pytest.raises(RuntimeError, match="do not nest"), case.write("case.setting_changed"):
        pass
    with case.read():
        pass


def test_a_read_changes_nothing(case: Case) -> None:
    with case.read() as store:
        records.set_setting(store, "default_language", "ar")
    assert administer.case_setting(case, "default_language") == "en"


def test_threads_take_turns_and_the_log_holds(case: Case) -> None:
    failures: list[BaseException] = []

    def work(name: int) -> None:
        try:
            for number in range(8):
                log_interview.log(
                    case,
                    InterviewDraft(code=f"I-{name}{number}", held_on="2031-05-12"),
                    WitnessDraft(code=f"W-{name}{number}"),
                )
                assert len(log_interview.lines(case)) > number
        except BaseException as error:  # noqa: BLE001  It is asserted upon in the main thread.
            failures.append(error)

    threads = [threading.Thread(target=work, args=(name,)) for name in (1, 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(log_interview.lines(case)) == 16
    verdict = verify_log.verify(case)
    assert (verdict.sound, verdict.entries) == (True, 17)


def test_a_closed_case_gives_nothing_and_closes_twice(case: Case) -> None:
    case.close()
    case.close()
    assert case.closed
    with pytest.raises(AppError, match=r"case\.closed"), case.read():
        pass
    with pytest.raises(AppError, match=r"case\.closed"), case.write("case.setting_changed"):
        pass


def test_what_was_stored_is_there_after_opening_again(case: Case, case_path: Path) -> None:
    fill(case, 3)
    head = verify_log.verify(case).head
    case.close()
    again = Case.open(case_path, PASSPHRASE)
    try:
        assert [line.row.code for line in log_interview.lines(again)] == ["I-000", "I-001", "I-002"]
        assert (again.title, again.read_only, again.warnings) == ("North Valley", False, ())
        assert verify_log.verify(again).head == head
    finally:
        again.close()


def test_a_case_changed_outside_can_be_read_and_not_written(case: Case, case_path: Path) -> None:
    fill(case, 1)
    case.close()
    saved = {file.name: file.read_bytes() for file in case_path.glob("*.db")}
    with_more = Case.open(case_path, PASSPHRASE)
    log_interview.log(with_more, InterviewDraft(code="I-900", held_on="2031-05-12"), WitnessDraft(code="W-900"))
    with_more.close()
    for name, content in saved.items():
        (case_path / name).write_bytes(content)
    held = Case.open(case_path, PASSPHRASE)
    try:
        assert held.read_only
        assert "vault.changed_outside" in held.warnings
        assert [line.row.code for line in log_interview.lines(held)] == ["I-000"]
        with pytest.raises(AppError, match=r"case\.read_only"):
            fill(held, 2)
        assert verify_log.verify(held).first_bad == verify_log.verify(held).entries
    finally:
        held.close()


def _edit(case: Case, rows: int) -> int:
    sql(case, "UPDATE log_entry SET action = 'case.opened' WHERE seq = 2")
    return 2


def _delete(case: Case, rows: int) -> int:
    sql(case, "DELETE FROM log_entry WHERE seq = 3")
    return 3


def _delete_and_renumber(case: Case, rows: int) -> int:
    sql(case, "DELETE FROM log_entry WHERE seq = 1")
    sql(case, "UPDATE log_entry SET seq = seq - 1 WHERE seq > 1")
    return 1


def _swap(case: Case, rows: int) -> int:
    sql(case, "UPDATE log_entry SET seq = -1 WHERE seq = 2")
    sql(case, "UPDATE log_entry SET seq = 2 WHERE seq = 4")
    sql(case, "UPDATE log_entry SET seq = 4 WHERE seq = -1")
    return 2


def _forge(case: Case, rows: int) -> int:
    sql(case, "UPDATE log_entry SET signature = zeroblob(64) WHERE seq = 4")
    return 4


def _nonsense(case: Case, rows: int) -> int:
    sql(case, "UPDATE log_entry SET prev_hash = 'not hex' WHERE seq = 3")
    return 3


def _cut_the_end(case: Case, rows: int) -> int:
    sql(case, "DELETE FROM log_entry WHERE seq >= ?", rows - 2)
    return rows - 2


@pytest.mark.parametrize("tamper", [_edit, _delete, _delete_and_renumber, _swap, _forge, _nonsense, _cut_the_end])
def test_tampering_with_the_log_names_the_first_bad_row(case: Case, case_path: Path, tamper: Any) -> None:
    fill(case, 6)
    case.close()
    held = Case.open(case_path, PASSPHRASE)
    try:
        rows = verify_log.verify(held).entries
        assert verify_log.verify(held).sound
        unguard(held)
        first_bad = tamper(held, rows)
        verdict = verify_log.verify(held)
        assert (verdict.sound, verdict.first_bad) == (False, first_bad)
    finally:
        held.close()


@pytest.mark.parametrize("table", ["log_entry", "consent_decision"])
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "UPDATE {} SET seq = seq + 100"])
def test_the_database_itself_refuses_to_change_ledger_and_log(case: Case, table: str, statement: str) -> None:
    from testimony_app.services.decide_consent import ConsentDraft

    log_interview.log(
        case,
        InterviewDraft(code="I-001", held_on="2031-05-12"),
        WitnessDraft(code="W-001"),
        decisions=[ConsentDraft(scope="interview", status="given", decided_at=case.now())],
    )
    before = sql(case, f"SELECT * FROM {table}")
    assert before
    with pytest.raises(sqlalchemy.exc.IntegrityError, match="added and never changed"):
        sql(case, statement.format(table))
    assert sql(case, f"SELECT * FROM {table}") == before


def dump(engine: sqlalchemy.Engine) -> str:
    """Every value of every table."""
    with engine.connect() as connection:
        tables = [row[0] for row in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return repr([list(connection.exec_driver_sql(f"SELECT * FROM {table}")) for table in tables])


MARKERS = ("MARKTITLE", "MARKNAME", "MARKREASON", "MARKPLACE", "MARKNOTE")


def scenario(case: Case) -> InterviewRead:
    held = log_interview.log(
        case,
        InterviewDraft(code="I-001", held_on="2031-05-12", place="MARKPLACE", notes="MARKNOTE"),
        WitnessDraft(code="W-001", threat="MARKNOTE"),
        PersonDraft(given_name="MARKNAME", aliases=("MARKNAME b",), phones=("+963 MARKNAME",)),
    )
    incident = manage_incidents.IncidentDraft(
        code="INC-001", title="MARKTITLE", happened_on="2031-05-12", summary="MARKNOTE"
    )
    manage_incidents.add(case, incident)
    unseal_identity.open_identity(case, held.witness_id, "MARKREASON")
    unseal_identity.register_name(case, unseal_identity.RegisterTermDraft(forms=("MARKNAME c",)))
    return held


def test_the_log_holds_no_content(case: Case) -> None:
    scenario(case)
    dump = repr(sql(case, "SELECT * FROM log_entry"))
    assert "interview.logged" in dump
    assert not [marker for marker in MARKERS if marker in dump]


def test_names_lie_in_the_identity_database_only(case: Case) -> None:
    scenario(case)
    content, names = dump(case._content), dump(case._identity_engine())
    assert "MARKNOTE" in content
    assert "MARKNAME" in names
    assert "MARKNAME" not in content
    assert "MARKREASON" not in content


def test_no_byte_of_the_folder_tells_anything(case: Case, case_path: Path) -> None:
    scenario(case)

    def told() -> list[tuple[str, str]]:
        return [
            (file.name, marker)
            for file in case_path.rglob("*")
            if file.is_file()
            for marker in (*MARKERS, "North Valley", "I-001", PASSPHRASE, "CREATE TABLE")
            for encoding in ("utf-8", "utf-16-le")
            if marker.encode(encoding) in file.read_bytes()
        ]

    assert any(file.name.endswith("-wal") for file in case_path.iterdir())
    assert told() == []
    case.close()
    assert told() == []
