"""The log as people use it: narrowed, judged by person, compared with a notebook, of other copies, exported."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from testimony_app.case import Case, entry_payload
from testimony_app.errors import AppError, Cancelled
from testimony_app.jobs import JobContext
from testimony_app.services import administer, export_log, log_lines, unseal_identity, verify_log
from testimony_app.services import log_interview as li
from testimony_app.services.export_log import Kind
from testimony_app.services.log_lines import LogLine, Sought
from testimony_app.store import packages, records
from testimony_app.store.exchange_tables import Package
from testimony_app.store.record_tables import LogEntryRead
from testimony_app.vault import log_chain
from tests.core.cli_support import InCase, create, run_testimony

OTHER = "3f2a0000-0000-4000-8000-000000000001"
MARKERS = ("Zephyrine", "Quillfeather", "North Valley", "ostlerwick")


def foreign(case: Case, count: int = 4, user: str = "") -> list[LogEntryRead]:
    """A log of another copy, as a package would bring it, signed by the person who opened the case."""
    made: list[LogEntryRead] = []
    previous = log_chain.GENESIS
    for seq in range(count):
        entry = LogEntryRead(
            seq=seq,
            prev_hash=previous.hex(),
            utc=datetime(2031, 5, 12, 10, seq, tzinfo=UTC),
            user=user or case.user,
            action="case.opened",
            object_id=case.vault_id,
            payload_hash="00" * 32,
            signature=b"",
        )
        previous = log_chain.leaf_hash(entry_payload(entry))
        made.append(entry.model_copy(update={"signature": case.sign(entry_payload(entry))}))
    return made


def bring(case: Case, entries: list[LogEntryRead], stated: int | None = None, root: bytes | None = None) -> None:
    leaves = [log_chain.leaf_hash(entry_payload(entry)) for entry in entries]
    with case.write("package.received") as store:
        packages.add_foreign_log(store, OTHER, entries)
        row = Package(
            id=str(len(entries)),
            direction="received",
            kind="work",
            made_at=case.now(),
            handled_at=case.now(),
            handled_by=case.user,
            sha256="",
            log_id=OTHER,
            log_size=stated or len(entries),
            log_root=(root or log_chain.merkle_root(leaves)).hex(),
        )
        packages.add(store, row)


# Narrowing


def test_acts_are_narrowed_by_person_act_thing_and_time(case: Case, interview: li.InterviewRead) -> None:
    lines = log_lines.lines(case)
    assert [line.number for line in lines] == list(range(len(lines), 0, -1)), "people count from 1"
    logged = lines[0]
    assert (logged.entry.action, logged.thing, logged.person) == (
        "interview.logged",
        "I-001",
        case.member_code(case.user),
    )
    later = logged.entry.utc + timedelta(microseconds=1)

    def found(sought: Sought) -> list[LogLine]:
        return [line for line in lines if sought.fits(line)]

    assert found(Sought()) == lines
    assert found(Sought(action="interview.logged")) == [logged]
    assert found(Sought(thing=" i-001 ")) == [logged] == found(Sought(thing=interview.id[:8]))
    assert found(Sought(user=case.user)) == lines and not found(Sought(user="nobody"))
    assert found(Sought(since=logged.entry.utc)) == [logged] and not found(Sought(since=later))
    assert found(Sought(until=later)) == lines and found(Sought(until=logged.entry.utc)) == lines[1:]


@given(st.text(max_size=12))
def test_any_text_may_be_looked_for(wanted: str) -> None:
    entry = LogEntryRead(
        seq=0, prev_hash="", utc=datetime(2031, 5, 12, tzinfo=UTC), user="u", action="a", object_id="İ-ß",
        payload_hash="", signature=b"",
    )  # fmt: skip
    assert Sought(thing=wanted).fits(LogLine(entry, "A", "I-001")) in (True, False)


# Judging


def test_each_persons_signatures_are_told_apart(case: Case, interview: li.InterviewRead) -> None:
    verdict = verify_log.verify(case)
    (me,) = verdict.people
    assert (me.user, me.entries, me.unsigned) == (case.user, verdict.entries, 0)
    with case._content.begin() as connection:
        connection.execute(text("DROP TRIGGER log_entry_never_updated"))
        connection.execute(text("UPDATE log_entry SET user = 'somebody else' WHERE seq = 1"))
        connection.execute(text("UPDATE log_entry SET signature = x'00' WHERE seq = 0"))
    verdict = verify_log.verify(case)
    assert (verdict.first_bad, verdict.problem, verdict.sound) == (0, "log.broken", False)
    counts = {each.user: (each.entries, each.unsigned) for each in verdict.people}
    assert counts == {case.user: (verdict.entries - 1, 1), "somebody else": (1, 1)}


def test_checking_tells_how_far_it_is_and_stops(case: Case, interview: li.InterviewRead) -> None:
    seen: list[float] = []
    verify_log.verify(case, job=JobContext(lambda fraction, code: seen.append(fraction)))
    assert len(seen) == len(verify_log.entries(case)) and seen == sorted(seen)
    job = JobContext()
    job.cancel()
    with pytest.raises(Cancelled):
        verify_log.verify(case, job=job)


def test_another_copys_log_has_a_verdict_of_its_own(case: Case) -> None:
    assert verify_log.other_logs(case) == ()
    entries = foreign(case)
    bring(case, entries)
    assert verify_log.other_logs(case) == (OTHER,)
    verdict = verify_log.verify(case, OTHER)
    assert verdict.sound and verdict.entries == 4 and verdict.head != verify_log.verify(case).head
    assert [line.entry for line in log_lines.lines(case, OTHER)] == entries[::-1]
    with pytest.raises(AppError, match=r"log\.unknown"):
        log_lines.lines(case, "nothing")


@pytest.mark.parametrize(
    ("spoil", "problem", "first_bad"),
    [
        (lambda e, c: ([*e[:1], *e[2:]], None), "log.broken", 1),
        (lambda e, c: ([*e[:2], e[2].model_copy(update={"action": "case.locked"}), e[3]], None), "log.broken", 2),
        (lambda e, c: ([*e[:3], e[3].model_copy(update={"user": "nobody"})], None), "log.broken", 3),
        (lambda e, c: (e[:3], (4, None)), "log.shortened", 3),
        (lambda e, c: (e, (4, bytes(32))), "log.rewritten", 0),
    ],
    ids=["deleted", "edited", "signed by nobody", "cut", "forked"],
)
def test_40_a_spoiled_log_of_another_copy_is_found(case: Case, spoil, problem: str, first_bad: int) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  A function.
    entries, stated = spoil(foreign(case), case)
    bring(case, entries, *(stated or (None, None)))
    verdict = verify_log.verify(case, OTHER)
    assert (verdict.problem, verdict.first_bad) == (problem, first_bad)


def test_40_a_head_that_left_in_a_package_betrays_a_fork_of_our_own_log(case: Case) -> None:
    with case.read() as store:
        own = records.log_id(store)
    bring(case, foreign(case, 1))
    with case.write("package.sent") as store:
        row = Package(
            id="sent", direction="sent", kind="work", made_at=case.now(), handled_at=case.now(), handled_by=case.user,
            sha256="", log_id=own, log_size=1, log_root="ff" * 32,
        )  # fmt: skip
        packages.add(store, row)
    assert verify_log.verify(case).problem == "log.rewritten"


# The notebook


def test_every_head_code_that_was_ever_shown_is_found_again(case: Case) -> None:
    codes = []
    for number in range(6):
        administer.set_case_setting(case, "default_language", "en" if number % 2 else "ar")
        codes.append(verify_log.verify(case).head)
    for number, code in enumerate(codes):
        assert verify_log.find_head(case, code) == number + 1
        assert verify_log.find_head(case, code.upper().replace(" ", "-")) == number + 1
    assert verify_log.find_head(case, "0000 0000 0000 0000 0000") is None
    bring(case, foreign(case))
    assert verify_log.find_head(case, verify_log.verify(case, OTHER).head, OTHER) == 3
    assert verify_log.find_head(case, verify_log.verify(case, OTHER).head) is None


@pytest.mark.parametrize("typed", ["", "12", "zzzz zzzz zzzz zzzz zzzz", "0" * 21, "0" * 63, "Quillfeather"])
def test_what_is_no_head_code_is_refused(case: Case, typed: str) -> None:
    with pytest.raises(AppError, match=r"log\.code_unfit"):
        verify_log.find_head(case, typed)


def test_40_a_log_that_was_cut_or_forked_no_longer_has_the_code_of_the_notebook(case: Case, case_path: Path) -> None:
    administer.set_case_setting(case, "default_language", "ar")
    noted = verify_log.verify(case).head
    with case._content.begin() as connection:
        connection.execute(text("DROP TRIGGER log_entry_never_deleted"))
        connection.execute(text("DELETE FROM log_entry WHERE seq = 1"))
    assert verify_log.verify(case).sound, "by itself it holds, and it was never sealed"
    administer.set_case_setting(case, "default_language", "en")
    assert verify_log.find_head(case, noted) is None


# Export


def table(folder: Path) -> list[dict[str, str]]:
    content = (folder / "log.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(content.decode("utf-8-sig").splitlines()))


def test_the_table_holds_codes_and_neither_names_nor_titles(
    case: Case, interview: li.InterviewRead, tmp_path: Path
) -> None:
    unseal_identity.enter(
        case, interview.witness_id, unseal_identity.PersonDraft(given_name="Zephyrine", family_name="Quillfeather")
    )
    unseal_identity.open_identity(case, interview.witness_id, "to call Zephyrine Quillfeather")
    before = len(verify_log.entries(case))
    out = export_log.export(case, tmp_path, Kind.CSV)
    assert out == tmp_path / f"LOG-{before:06d}"
    rows = table(out)
    assert [row["number"] for row in rows] == [str(number) for number in range(1, before + 1)]
    assert {row["signature"] for row in rows} == {"holds"}
    assert rows[-1]["on"] == "W-001" and rows[-1]["act"] == "Identity opened"
    assert not [word for word in MARKERS if word in (out / "log.csv").read_text("utf-8-sig")]
    newest = verify_log.entries(case, 1)[0]
    assert newest.action == "log.exported" and len(verify_log.entries(case)) == before + 1


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20", " \u200b="])
def test_31_no_cell_is_a_formula(case: Case, tmp_path: Path, start: str) -> None:
    with case.write("case.setting_changed") as store:
        store.concerns(f"{start}1+1")
    cell = table(export_log.export(case, tmp_path, Kind.CSV))[-1]["object"]
    assert cell.startswith("'")


@pytest.mark.parametrize("kind", list(Kind))
def test_34_a_failed_export_leaves_nothing_and_logs_nothing(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: Kind
) -> None:
    before = len(verify_log.entries(case))
    out = tmp_path / "out"
    out.mkdir()

    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("testimony_app.services.output.os.fsync", full)
    with pytest.raises(AppError, match=r"log\.not_exported"):
        export_log.export(case, out, kind)
    monkeypatch.undo()
    assert list(out.iterdir()) == [] and len(verify_log.entries(case)) == before
    with pytest.raises(AppError, match=r"release\.folder_unfit"):
        export_log.export(case, out / "missing", kind)


def test_another_copys_log_is_exported_under_its_own_name(case: Case, tmp_path: Path) -> None:
    bring(case, foreign(case))
    out = export_log.export(case, tmp_path, Kind.BUNDLE, OTHER)
    assert out.name == "LOG-000004"
    assert f"testimony/{case.vault_id}/{OTHER}\n4\n" in (out / "head.note").read_text("utf-8")
    with pytest.raises(AppError, match=r"release\.folder_taken"):
        export_log.export(case, tmp_path, Kind.CSV, OTHER)


# Commands


@pytest.fixture
def held(tmp_path: Path) -> Iterator[InCase]:
    yield create(tmp_path / "North Valley.testimony")


def test_the_commands_show_narrow_verify_find_and_export(held: InCase, tmp_path: Path) -> None:
    shown = held("log", "show")["entries"]
    assert [entry["seq"] for entry in shown] == [1, 0]
    assert held("log", "show", "--action", "case.created")["entries"] == shown[1:]
    assert held("log", "show", "--until", "2001-01-01")["entries"] == []
    assert held("log", "show", "--on", "nothing")["entries"] == []
    assert len(held("log", "show", "--since", "2001-01-01", "--limit", "1")["entries"]) == 1
    person = held("people", "list")["members"][0]["code"]
    assert len(held("log", "show", "--person", person)["entries"]) > 2
    held("log", "show", "--person", "nobody of that name", expect=6)
    verdict = held("log", "verify")
    assert verdict["sound"] and verdict["problem"] == "" and verdict["people"][0]["unsigned"] == 0
    found = held("log", "find-head", verdict["head"])
    assert (found["found"], found["entries"]) == (True, verdict["entries"])
    held("log", "find-head", "0" * 20, expect=5)
    held("log", "find-head", "no code", expect=2)
    assert held("log", "list")["logs"] == []
    held("log", "verify", "--log", "3f2a", expect=6)
    out = tmp_path / "out"
    out.mkdir()
    made = held("log", "export", "--out", out, "--kind", "bundle")
    assert sorted(file.name for file in Path(made["folder"]).iterdir()) == ["head.note", "keys.json", "log.jsonl"]
    said = run_testimony("log", "show", "--case", held.path, fds={"--passphrase-fd": held.passphrase + "\n"})
    assert said.out.splitlines()[-1].split()[0] == "1", "people count from 1"
