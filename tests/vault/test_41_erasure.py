"""Security test 41: after an erasure no word of it is in any page, index, log or backup; the rest is as it was."""

from __future__ import annotations

import errno
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import SQLModel

from testimony_app.case import Case
from testimony_app.domain.erasure import Part, State
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import administer, back_up, erase, log_interview, search
from testimony_app.store import erasures, recordings
from testimony_app.store.identity_tables import IdentityTable
from testimony_app.store.session import Store
from tests.vault.conftest import PASSPHRASE
from tests.vault.faults import FaultyDisk, installed, killed, steps_of, tried
from tests.vault.marked_case import CODE, OTHER_CODE, SOUND, build, found_in, marker, rows

PURGED = {"recording", "transcript", "segment", "segment_version", "coding", "conflict", "media_origin",
          "masked_words", "masked_version", "person", "undo_entry", "assignment"}  # fmt: skip
BLANKED = {"interview", "witness", "consent_decision", "released_passage", "opening", "setting"}
NOT_OF_AN_INTERVIEW = {"case_info", "code", "incident", "release", "package", "log_entry",
                       "foreign_log_entry", "tombstone", "removed_object", "seen_version", "register_term",
                       "pseudonym", "certainty_decision", "code_version", "coding_round", "saved_query",
                       "favourite"}  # fmt: skip

PARTS = 4
"""Into how many tests the longest ones are cut, so that each ends well before a test's time is over."""


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[str]]:
    """A closed case full of markers, with a backup of everything and a leftover in each odd place."""
    folder = tmp_path_factory.mktemp("template") / "Template.testimony"
    case, held = build(folder)
    case.close()
    shutil.copytree(folder, folder.parent / "copy", ignore=shutil.ignore_patterns("lock"))
    (folder.parent / "copy").rename(folder / "backups" / "20310512T093000Z-asked")
    hidden = folder / "backups" / ".20310512T093000Z-asked.making"
    shutil.copytree(folder / "backups" / "20310512T093000Z-asked", hidden)
    return folder, held


@pytest.fixture
def folder(template: tuple[Path, set[str]], tmp_path: Path) -> Path:
    return copy_of(template[0], tmp_path / "case")


@pytest.fixture
def words(template: tuple[Path, set[str]]) -> set[str]:
    return template[1]


@pytest.fixture(autouse=True)
def _no_fresh_backup(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The backup that follows has tests of its own, and would only add to the steps here."""
    if "fresh_backup" not in request.fixturenames:
        monkeypatch.setattr(erase, "_back_up_afresh", lambda _case: None)


@pytest.fixture
def fresh_backup() -> None:
    """For a test that wants it."""


def copy_of(template: Path, place: Path) -> Path:
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(template, place / template.name)
    return place / template.name


def whole_erasure(folder: Path) -> None:
    case = administer.open_case(folder, PASSPHRASE)
    try:
        interview_id = log_interview.by_code(case, CODE).id
        erase.erase(case, interview_id, "consent_withdrawn", JobContext())
    finally:
        case.close()


@contextmanager
def opened(folder: Path) -> Iterator[Case]:
    case = administer.open_case(folder, PASSPHRASE)
    try:
        yield case
    finally:
        case.close()


def test_every_table_is_thought_of() -> None:
    tables = {
        table.name for metadata in (SQLModel.metadata, IdentityTable.metadata) for table in metadata.sorted_tables
    }
    assert tables == PURGED | BLANKED | NOT_OF_AN_INTERVIEW


def test_the_search_sees_every_marker_before(folder: Path, words: set[str]) -> None:
    """Live pages, the full-text index, and copies in backups: what is searched for can be found there."""
    with opened(folder) as case:
        found = found_in(folder, case, words)
    assert len(words) > 150
    assert found["content.db"] | found["identity.db"] == words
    assert found["backups/20310512T093000Z-asked/content.db"] == found["content.db"]


def test_41_nothing_of_a_whole_interview_is_left(folder: Path, words: set[str], figure: Callable[[str], None]) -> None:
    with opened(folder) as case:
        before, media = rows(case), set(case.media.ids())
        interview = log_interview.by_code(case, CODE)
        with case.read() as store:
            held = erasures.contents(store, interview.id)
        done = erase.erase(case, interview.id, "consent_withdrawn", JobContext())
        assert found_in(folder, case, words) == {}
        after = rows(case)
        gone = {interview.id, interview.witness_id, *held.media, *held.transcripts, *held.segments, *held.codings}
        check_others(before, after, gone)
        assert set(case.media.ids()) == media - set(held.media.values())
        assert case.media.unfinished() == ()
        [other] = case.media.ids()
        with case.media.open(other) as sound:
            assert sound.read()[:-1] == SOUND
        case.verify_log()
        assert (log_interview.by_code(case, CODE).erased_at is not None, done.state) == (True, State.DONE)
    with opened(folder) as case:
        assert case.warnings == ()
        assert found_in(folder, case, words) == {}
    assert (done.reached.files, done.reached.backups) == (3, 2)
    assert set(done.reached.rows) == PURGED | BLANKED
    figure(f"erasure: {len(words)} markers in {len(done.reached.rows)} tables, none in any page, index, log or backup")


def check_others(before: dict[str, list[str]], after: dict[str, list[str]], gone: set[str]) -> None:
    """Every row that names nothing of the erased interview is there as it was, and no other than known ones came."""
    for table, lines in before.items():
        kept = [line for line in lines if not any(each in line for each in gone)]
        if table in ("segment_version", "masked_version", "person", "conflict"):
            continue
        assert set(kept) <= set(after[table]), table
        if table not in ("log_entry", "tombstone", "removed_object", *BLANKED):
            assert set(after[table]) <= set(lines), table
    for table in ("segment_version", "masked_version", "person"):
        assert len(after[table]) == 1, table
        assert set(after[table]) <= set(before[table])


def test_41_no_search_finds_anything_of_it(folder: Path, words: set[str]) -> None:
    """Words, memos, notes and what is known of the witness, each of which was found before; the others stay found."""
    said = [
        ("Segment", "text", "s1"),
        ("Coding", "memo", "c1"),
        ("Coding", "reason", "c2"),
        ("Interview", "notes", "i"),
    ]
    said += [("Witness", "threat", "w"), ("Witness", "reliability_reasons", "w"), ("Segment", "text", "s29")]
    with opened(folder) as case:
        assert all(search.everything(case, marker(*each)) for each in said[:-1])
        assert search.everything(case, "what stays") != []
        erase.erase(case, log_interview.by_code(case, CODE).id, "consent_withdrawn", JobContext())
        assert [each for each in said if search.everything(case, marker(*each))] == []
        assert [word for word in sorted(words)[::9] if search.everything(case, word[:6])] == []
        assert search.everything(case, "what stays") != []
        with case.read() as store:
            left = store.content.execute(text("SELECT kind, count(*) FROM search_record GROUP BY kind ORDER BY kind"))
            assert "memo" not in dict(map(tuple, left.all()))


def test_41_the_certificate_counts_and_names_what_left(folder: Path, words: set[str]) -> None:
    with opened(folder) as case:
        done = erase.erase(case, log_interview.by_code(case, CODE).id, "consent_withdrawn", JobContext())
        page = erase.certificate_text(case, done)
        assert erase.certificates(case) == [done]
    assert done.beyond.releases == (("REL-001", "2031-05-12", "media", "press"),)
    assert [each[0] for each in done.beyond.packages] == ["pack-1"]
    for said in ("REL-001", "pack-1", "user-2", "Consent withdrawn", CODE, "Flash storage", "was not replaced"):
        assert said in page
    assert not [word for word in words if word in page]


def test_41_the_voice_alone(folder: Path, words: set[str]) -> None:
    with opened(folder) as case:
        before = rows(case)
        interview = log_interview.by_code(case, CODE)
        done = erase.erase(case, interview.id, "consent_withdrawn", JobContext(), [Part.RECORDINGS])
        after = rows(case)
        page = log_interview.page(case, interview.id)
        found = {word for each in found_in(folder, case, words).values() for word in each}
    assert page.recordings == ()
    assert [each.recording_id for each in page.transcripts] == [None]
    assert page.interview.erased_at is None
    assert set(done.reached.rows) == {"recording", "media_origin"}
    unchanged = before.keys() - {
        "recording",
        "media_origin",
        "transcript",
        "setting",
        "tombstone",
        "removed_object",
        "log_entry",
    }
    assert {table: after[table] for table in unchanged} == {table: before[table] for table in unchanged}
    lost = words - found
    spoken = " ".join(before["recording"] + before["media_origin"])
    assert lost == {word for word in words if word in spoken}


def test_41_the_words_alone(folder: Path) -> None:
    with opened(folder) as case:
        interview = log_interview.by_code(case, CODE)
        done = erase.erase(case, interview.id, "storage_ended", JobContext(), [Part.TRANSCRIPTS])
        page = log_interview.page(case, interview.id)
        assert (len(page.recordings), page.transcripts) == (2, ())
        assert len(list(case.media.ids())) == 3
    assert {"segment", "coding", "masked_words"} <= set(done.reached.rows)
    assert not {"recording", "person", "interview"} & set(done.reached.rows)


def test_41_the_name_alone_needs_masked_transcripts(folder: Path) -> None:
    with opened(folder) as case:
        interview = log_interview.by_code(case, CODE)
        done = erase.erase(case, interview.id, "danger", JobContext(), [Part.IDENTITY])
        assert set(done.reached.rows) == {"person", "opening", "media_origin", "masked_words", "masked_version"}
        other = log_interview.by_code(case, OTHER_CODE)
        with pytest.raises(AppError, match=r"erase\.names_unmasked"):
            erase.erase(case, other.id, "danger", JobContext(), [Part.IDENTITY])
        with case.read(identity=True) as store:
            assert names_of(store) == ["Ostwin"]


def names_of(store: Store) -> list[str]:
    from testimony_app.store import identities

    return [each.given_name for each in identities.people(store)]


def test_41_a_witness_with_another_interview_keeps_the_name(folder: Path) -> None:
    with opened(folder) as case:
        first = log_interview.by_code(case, OTHER_CODE)
        second = log_interview.log(
            case,
            log_interview.InterviewDraft(code="I-009", held_on="2031-07-01"),
            log_interview.WitnessDraft(code="W-008"),
        )
        erase.erase(case, first.id, "consent_withdrawn", JobContext())
        with case.read(identity=True) as store:
            assert "Ostwin" in names_of(store)
        assert log_interview.page(case, second.id).witness.roles == ("doctor",)
        erase.erase(case, second.id, "consent_withdrawn", JobContext())
        with case.read(identity=True) as store:
            assert "Ostwin" not in names_of(store)
        assert log_interview.page(case, second.id).witness.roles == ()


def test_41_the_ledger_is_guarded_again_afterwards(folder: Path) -> None:
    with opened(folder) as case:
        erase.erase(case, log_interview.by_code(case, CODE).id, "consent_withdrawn", JobContext())
        for statement in ("UPDATE consent_decision SET status = 'given'", "DELETE FROM consent_decision"):
            with pytest.raises(AppError), case.write("consent.decided") as store:
                store.content.execute(text(statement))


def test_41_refused_it_is_a_record_and_nothing_else(folder: Path) -> None:
    with opened(folder) as case:
        before = rows(case)
        interview = log_interview.by_code(case, CODE)
        for ground in ("consent_withdrawn", "nonsense"):
            with pytest.raises(AppError, match=r"erase\.ground_unfit"):
                erase.refuse_erasure(case, interview.id, ground)
        with pytest.raises(AppError, match=r"erase\.ground_unfit"):
            erase.erase(case, interview.id, "archiving", JobContext())
        refused = erase.refuse_erasure(case, interview.id, "legal_claims")
        assert "REFUSED" in erase.certificate_text(case, refused)
        after = rows(case)
        assert erase.resume(case) == []
    changed = {table for table in before if before[table] != after[table]}
    assert changed == {"tombstone", "log_entry"}


def test_41_nothing_is_added_to_what_was_erased(folder: Path) -> None:
    from testimony_app.domain.transcripts import Utterance
    from testimony_app.services import edit_transcript

    with opened(folder) as case:
        interview = log_interview.by_code(case, CODE)
        erase.erase(case, interview.id, "consent_withdrawn", JobContext())
        with pytest.raises(AppError, match=r"interview\.erased"):
            edit_transcript.add_transcript(case, interview.id, [Utterance("back again")])
        with pytest.raises(AppError, match=r"erase\.already"):
            erase.erase(case, interview.id, "consent_withdrawn", JobContext())
        assert [line.row.code for line in log_interview.lines(case)] == [CODE, OTHER_CODE]


def settled(folder: Path, words: set[str]) -> str:
    """Open the case again as a person does: it is as it was, or the erasure is finished. Which of the two."""
    with opened(folder) as case:
        assert "erase.unfinished" not in case.warnings
        states = [each.state for each in erase.certificates(case)]
        found = found_in(folder, case, words)
        if not states:
            assert found["content.db"] | found["identity.db"] == words, "neither old nor new"
            assert (len(list(case.media.ids())), len(case.media.unfinished())) == (3, 1)
            return "old"
        assert (states, found) == ([State.DONE], {})
        assert (len(list(case.media.ids())), case.media.unfinished()) == (1, ())
        case.verify_log()
        return "finished"


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_41_20_killed_at_any_step_it_is_as_it_was_or_finished(
    template: tuple[Path, set[str]], tmp_path: Path, figure: Callable[[str], None], part: int
) -> None:
    source, words = template
    steps = steps_of(lambda: whole_erasure(copy_of(source, tmp_path / "count")))
    ends = []
    for at in tried(range(part, steps, PARTS)):
        folder = copy_of(source, tmp_path / "case")
        killed(lambda folder=folder: whole_erasure(folder), FaultyDisk(at, "kill"))
        ends.append(settled(folder, words))
    assert {"old", "finished"} == set(ends)
    assert ends == sorted(ends, key=lambda end: end == "finished"), "once decided it is never undone"
    figure(f"erasure: killed at {len(ends)} of {steps} disk steps; {ends.count('old')} as before, the others finished")


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_41_21_failing_at_any_step_it_is_told_and_finished_later(
    template: tuple[Path, set[str]], tmp_path: Path, figure: Callable[[str], None], part: int
) -> None:
    source, words = template
    steps = steps_of(lambda: whole_erasure(copy_of(source, tmp_path / "count")))
    told, ends = 0, []
    for at in tried(range(part, steps, PARTS)):
        folder = copy_of(source, tmp_path / "case")
        with installed(FaultyDisk(at, errno.ENOSPC if at // PARTS % 2 else errno.EIO)):
            try:
                whole_erasure(folder)
            except AppError as error:
                told += 1
                ending = error.code.rpartition(".")[2]
                assert ending in ("disk_full", "write_failed", "backups_left")
        ends.append(settled(folder, words))
    assert told > len(ends) // 2
    figure(f"erasure: failed at {len(ends)} of {steps} disk steps, told {told} times; old or finished each time")


def test_41_20_killed_before_and_after_every_act(
    template: tuple[Path, set[str]], tmp_path: Path, figure: Callable[[str], None]
) -> None:
    """Between the steps of the disk lie those of the databases: each unit of work is stored, or it is not."""
    source, words = template
    ends = []
    for act in ("erase.decided", "erase.purged", "compact", "erase.completed"):
        for after in (False, True):
            folder = copy_of(source, tmp_path / "case")
            assert killed(lambda folder=folder, act=act, after=after: dying(folder, act, after), FaultyDisk())
            ends.append(settled(folder, words))
    assert ends == ["old", *["finished"] * 7]
    figure("erasure: killed before and after each of its 4 steps in the databases; old or finished each time")


def dying(folder: Path, act: str, after: bool) -> None:
    """Erase, and die before or after the act of that name."""
    write, compact = Case.write, Case.compact

    @contextmanager
    def fatal_write(self: Case, action: str, *, identity: bool = False) -> Iterator[Store]:
        if action == act and not after:
            os.kill(os.getpid(), signal.SIGKILL)
        with write(self, action, identity=identity) as store:
            yield store
        if action == act:
            os.kill(os.getpid(), signal.SIGKILL)

    def fatal_compact(self: Case) -> None:
        if act == "compact" and not after:
            os.kill(os.getpid(), signal.SIGKILL)
        compact(self)
        if act == "compact":
            os.kill(os.getpid(), signal.SIGKILL)

    Case.write, Case.compact = fatal_write, fatal_compact  # type: ignore[method-assign]
    whole_erasure(folder)


def test_41_a_backup_that_cannot_be_removed_is_told_and_tried_again(folder: Path, words: set[str]) -> None:
    with opened(folder) as case:
        interview_id = log_interview.by_code(case, CODE).id
        with installed(FaultyDisk(0, errno.EIO, only="remove_folder")), pytest.raises(AppError) as caught:
            erase.erase(case, interview_id, "consent_withdrawn", JobContext())
        assert (caught.value.code, caught.value.ids) == ("erase.backups_left", {"backups": 1})
        [certificate] = erase.certificates(case)
        assert certificate.state is State.PURGED
    assert settled(folder, words) == "finished"


def test_41_recordings_linked_elsewhere_keep_their_bytes(folder: Path, tmp_path: Path) -> None:
    """A backup made of hard links shares its recordings with the case: other interviews must not lose theirs."""
    with opened(folder) as case:
        interview = log_interview.by_code(case, CODE)
        with case.read() as store:
            gone = set(erasures.contents(store, interview.id).media.values())
        linked = folder / "backups" / "20310513T093000Z-asked" / "media"
        linked.mkdir(parents=True)
        for media_id in case.media.ids():
            os.link(folder / "media" / media_id[:2] / f"{media_id}.cob", linked / f"{media_id}.cob")
        erase.erase(case, interview.id, "consent_withdrawn", JobContext())
        [other] = set(case.media.ids()) - gone
        with case.media.open(other) as sound:
            assert sound.read()[:-1] == SOUND


def test_41_what_comes_back_is_erased_again(folder: Path, words: set[str], tmp_path: Path) -> None:
    """A tombstone holds for what a package or a restored file brings back later."""
    with opened(folder) as case:
        interview = log_interview.by_code(case, CODE)
        erase.erase(case, interview.id, "consent_withdrawn", JobContext())
        with case.write("interview.corrected") as store:
            from testimony_app.store import transcripts
            from testimony_app.store.transcript_tables import Source

            made = transcripts.add_transcript(store, interview.id, Source.TYPED, case.now(), case.user)
        again = erase.resume(case)
        assert [each.state for each in again] == [State.DONE]
        assert log_interview.page(case, interview.id).transcripts == ()
        assert made.id not in {each.id for each in log_interview.page(case, interview.id).transcripts}
        assert erase.resume(case) == []


def test_41_another_copy_takes_the_tombstone_over_once(
    template: tuple[Path, set[str]], tmp_path: Path, words: set[str]
) -> None:
    here, there = copy_of(template[0], tmp_path / "here"), copy_of(template[0], tmp_path / "there")
    with opened(here) as case:
        erase.erase(case, log_interview.by_code(case, CODE).id, "consent_withdrawn", JobContext())
        with case.read() as store:
            [tombstone] = erasures.tombstones(store)
    with opened(there) as case:
        other_log(case)
        for broken in (
            {"signature": bytes(64)},
            {"certificate": tombstone.certificate.replace('"files":3', '"files":4')},
            {"erased_by": "somebody"},
            {"interview_id": "another"},
            {"certificate": "{}"},
        ):
            with pytest.raises(AppError, match=r"erase\.tombstone_refused"):
                erase.apply_tombstone(case, tombstone.model_copy(update=broken))
        assert len(erase.certificates(case)) == 0
        ours = erase.apply_tombstone(case, tombstone)
        assert ours is not None
        assert ours.decision.id == erase.certificates(case)[0].decision.id
        assert found_in(there, case, words) == {}
        assert len(erase.certificates(case)) == 2
        assert erase.apply_tombstone(case, tombstone) is None
        with case.read() as store:
            confirmations = [each for each in erasures.tombstones(store) if each.id == ours.id]
    with opened(here) as case:
        assert erase.apply_tombstone(case, confirmations[0]) is None
        assert len({each.copy for each in erase.certificates(case)}) == 2


def other_log(case: Case) -> None:
    """As a copy on another device has it: a log of its own."""
    from sqlalchemy import text

    with case.write("case.opened") as store:
        store.content.execute(text("UPDATE case_info SET log_id = 'log-there'"))


def test_41_not_while_it_is_being_recorded(folder: Path) -> None:
    with opened(folder) as case:
        interview_id = log_interview.by_code(case, OTHER_CODE).id
        recorder = case.media.record("recording")
        with case.write("recording.begun") as store:
            recordings.note_begun(store, recordings.Begun(recorder.media_id, interview_id, case.now(), case.user))
        with pytest.raises(AppError, match=r"erase\.recording_now"):
            erase.erase(case, interview_id, "consent_withdrawn", JobContext())
        assert erase.certificates(case) == []
        recorder.abandon()


def test_41_only_a_lead_decides(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from testimony_app.domain.roles import Role, allows

    for role in Role:
        assert allows(role, "erase.decided") == (role is Role.LEAD)
        assert allows(role, "erase.refused") == (role is Role.LEAD)
    with opened(folder) as case:
        interview_id = log_interview.by_code(case, CODE).id
        monkeypatch.setattr(Case, "role", Role.CODER)
        with pytest.raises(AppError, match=r"role\.not_allowed"):
            erase.erase(case, interview_id, "consent_withdrawn", JobContext())
        monkeypatch.undo()
        assert erase.certificates(case) == []


def test_41_names_that_were_closed_go_when_they_are_open_again(
    folder: Path, words: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a copy whose person may not open names, the certificate says so; whoever may finishes it."""
    with opened(folder) as case:
        interview_id = log_interview.by_code(case, CODE).id
        monkeypatch.setattr(erase, "_names_open", lambda *_: False)
        first = erase.erase(case, interview_id, "consent_withdrawn", JobContext())
        assert first.beyond.closed == ("identity",)
        assert "identity.db" in found_in(folder, case, words)
        monkeypatch.undo()
    with opened(folder) as case:
        assert found_in(folder, case, words) == {}
        [last] = erase.certificates(case)
        assert (last.beyond.closed, last.reached.files) == ((), 3)
        assert last.reached.rows["interview"] == 1


def test_41_a_fresh_backup_takes_the_place_of_those_that_went(
    folder: Path, words: set[str], fresh_backup: None
) -> None:
    with opened(folder) as case:
        erase.erase(case, log_interview.by_code(case, CODE).id, "consent_withdrawn", JobContext())
        assert [each.genuine for each in back_up.checked(case)] == [True]
        assert found_in(folder, case, words) == {}
