"""Security test 20 at moments that nobody chose: kill -9 at editing, importing, new keys, migrating, packages.

After each kill the case opens without a false alarm, its log verifies, and everything that was acknowledged is there.
`TESTIMONY_KILLS` says how often; `make figures` asks for the number that docs/THREAT_MODEL.md quotes.
"""

from __future__ import annotations

import hashlib
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from testimony_app.case import Case
from testimony_app.domain.roles import Role
from testimony_app.domain.transcripts import Utterance
from testimony_app.jobs import JobContext
from testimony_app.services import (
    code_passage,
    conflicts,
    edit_transcript,
    exchange,
    import_media,
    log_interview,
    manage_codebook,
    mask_names,
    people,
    verify_log,
)
from testimony_app.services.log_interview import InterviewDraft, WitnessDraft
from testimony_app.services.manage_codebook import CodeDraft
from testimony_app.services.passages import Passage
from testimony_app.store.transcript_tables import Source
from tests.conftest import PASSPHRASE
from tests.sounds import encoded, tones
from tests.vault.killing import Acknowledge, killed_at_random, kills, seconds_of

CODERS = "eleven copper bells at dusk"
GOLDEN = Path(__file__).resolve().parents[1] / "data" / "golden" / "case-1.testimony"
ROUNDS = 12


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with a coder, a transcript, a code and a recording; beside it the sound that was brought in."""
    folder = tmp_path_factory.mktemp("kills")
    (folder / "sound.wav").write_bytes(encoded(tones(2), "wav"))
    case, _ = Case.create(folder / "Valley.testimony", "Valley", PASSPHRASE)
    held = log_interview.log(case, InterviewDraft(code="I-001", held_on="2031-05-12"), WitnessDraft(code="W-001"))
    edit_transcript.add_transcript(case, held.id, [Utterance("words 0", 0, 1000)], source=Source.TYPED)
    import_media.import_recording(case, held.id, folder / "sound.wav", JobContext())
    manage_codebook.add(case, CodeDraft(name="warning")).run()
    answer = people.accept(people.invite(case), CODERS).answer
    coder = people.add(case, answer, "C-1", Role.CODER)
    mask_names.mask(case, segment_of(case).transcript_id, {}, JobContext())
    exchange.send(case, folder / "work.age", exchange.PackageKind.CODING, [coder.id], JobContext())
    joined, _ = exchange.join(folder / "Coder.testimony", folder / "work.age", answer, CODERS, JobContext())
    for number in range(ROUNDS):
        code_and_tag(joined, number)
    exchange.send(joined, folder / "back.age", exchange.PackageKind.WORK, [case.user], JobContext())
    joined.close()
    case.close()
    return folder


def code_and_tag(case: Case, number: int) -> None:
    segment = segment_of(case)
    code = manage_codebook.add(case, CodeDraft(name=f"code {number}"))
    code.run()
    place = Passage(segment.transcript_id, segment.id, 0, segment.id, 5)
    code_passage.tag_code(case, place, next(iter(code.touched))).run()


def opened(folder: Path, passphrase: str = PASSPHRASE) -> Case:
    case = Case.open(folder / "Valley.testimony", passphrase)
    assert set(case.warnings) <= {"vault.not_closed_well", "vault.keys_unfinished", "vault.header_backup_used"}
    assert not case.read_only
    assert verify_log.verify(case).sound
    return case


def segment_of(case: Case) -> edit_transcript.SegmentRead:
    page = log_interview.page(case, log_interview.by_code(case, "I-001").id)
    return edit_transcript.segments(case, page.transcripts[0].id)[0]


def edit(folder: Path, acknowledge: Acknowledge) -> None:
    case = Case.open(folder / "Valley.testimony", PASSPHRASE)
    segment = segment_of(case)
    code = manage_codebook.codes(case)[0]
    for number in range(1, ROUNDS + 1):
        edit_transcript.retype(case, segment.id, f"words {number}").run()
        place = Passage(segment.transcript_id, segment.id, 0, segment.id, 5)
        code_passage.tag_code(case, place, code.id).run()
        acknowledge(str(number))
    case.close()


def after_edit(folder: Path, said: list[str]) -> None:
    case = opened(folder)
    segment = segment_of(case)
    number = int(segment.text.removeprefix("words "))
    codings = code_passage.codings_of(case, segment.transcript_id)
    assert number - len(said) in (0, 1)
    assert len(codings) - len(said) in (0, 1)
    assert all(segment.text[each.start_offset : each.end_offset] == "words" for each in codings)
    case.close()


def bring_in(folder: Path, acknowledge: Acknowledge) -> None:
    case = Case.open(folder / "Valley.testimony", PASSPHRASE)
    held = log_interview.log(case, InterviewDraft(code="I-002", held_on="2031-05-13"), WitnessDraft(code="W-002"))
    acknowledge(held.id)
    for number in range(ROUNDS):
        (folder / f"{number}.wav").write_bytes(encoded(tones(3 + number / 10), "wav"))
        acknowledge(import_media.import_recording(case, held.id, folder / f"{number}.wav", JobContext()).id)
    case.close()


def after_bring_in(folder: Path, said: list[str]) -> None:
    case = opened(folder)
    codes = {line.row.code: line.row.id for line in log_interview.lines(case)}
    assert codes.get("I-002") == said[0] if said else True
    kept = [each for code in codes for each in log_interview.page(case, codes[code]).recordings]
    assert {each.id for each in kept} >= set(said[1:])
    for each in kept:
        with import_media.open_sound(case, each.id, lenient=False) as sound:
            assert hashlib.sha256(sound.read()).hexdigest() == each.sha256
    case.close()


def change_keys(folder: Path, acknowledge: Acknowledge) -> None:
    case = Case.open(folder / "Valley.testimony", PASSPHRASE)
    coder = people.named(case, "C-1").id
    for number in range(ROUNDS // 4):
        people.set_rights(case, coder, Role.CODER, {"content", "audio"}, JobContext())
        acknowledge(f"{number}-given")
        people.set_rights(case, coder, Role.CODER, {"content"}, JobContext())
        acknowledge(f"{number}-taken")
    people.remove(case, coder, JobContext())
    acknowledge("removed")
    case.close()


def after_change_keys(folder: Path, said: list[str]) -> None:
    case = opened(folder)
    coder = people.named(case, "C-1")
    assert coder.former or "removed" not in said
    for line in log_interview.lines(case):
        for each in log_interview.page(case, line.row.id).recordings:
            with import_media.open_sound(case, each.id, lenient=False) as sound:
                assert hashlib.sha256(sound.read()).hexdigest() == each.sha256
    assert segment_of(case).text == "words 0"
    case.close()
    if not coder.former:
        assert segment_of(opened(folder, CODERS)).text == "words 0"


def migrate(folder: Path, acknowledge: Acknowledge) -> None:
    notes = dict(line.split("=", 1) for line in (GOLDEN / "GOLDEN.txt").read_text("utf-8").splitlines())
    case = Case.open(folder / "Valley.testimony", notes["passphrase"])
    acknowledge(str(len(log_interview.lines(case))))
    case.close()


def after_migrate(folder: Path, said: list[str]) -> None:
    notes = dict(line.split("=", 1) for line in (GOLDEN / "GOLDEN.txt").read_text("utf-8").splitlines())
    case = opened(folder, notes["passphrase"])
    lines = log_interview.lines(case)
    assert lines
    assert said in ([], [str(len(lines))])
    case.close()


def take_in(folder: Path, acknowledge: Acknowledge) -> None:
    case = Case.open(folder / "Valley.testimony", PASSPHRASE)
    exchange.receive(case, folder / "back.age", JobContext())
    acknowledge("received")
    exchange.send(case, folder / "more.age", exchange.PackageKind.CODING, [people.named(case, "C-1").id], JobContext())
    acknowledge("sent")
    case.close()


def after_take_in(folder: Path, said: list[str]) -> None:
    case = opened(folder)
    transcript = segment_of(case).transcript_id
    held = len(code_passage.codings_of(case, transcript))
    assert held in ((ROUNDS,) if "received" in said else (0, ROUNDS))
    sent = [each for each in exchange.packages(case) if each.direction == "sent"]
    assert len(sent) == 2 if "sent" in said else len(sent) in (1, 2)
    taken = exchange.receive(case, folder / "back.age", JobContext())
    assert taken.repeated is bool(held)
    assert len(code_passage.codings_of(case, transcript)) == ROUNDS
    assert conflicts.list_conflicts(case) == []
    assert list((case.path / "staging").glob("*.part")) == []
    case.close()


ACTS: dict[str, tuple[Callable[[Path, Acknowledge], None], Callable[[Path, list[str]], None]]] = {
    "edit": (edit, after_edit),
    "import": (bring_in, after_bring_in),
    "new keys": (change_keys, after_change_keys),
    "migrate": (migrate, after_migrate),
    "package": (take_in, after_take_in),
}


def copied(template: Path, place: Path, name: str) -> Path:
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(template, place)
    if name == "migrate":
        shutil.rmtree(place / "Valley.testimony")
        shutil.copytree(GOLDEN, place / "Valley.testimony")
    return place


@pytest.mark.parametrize("name", ACTS)
def test_20_killed_at_any_moment_nothing_acknowledged_is_lost(
    template: Path, tmp_path: Path, name: str, figure: Callable[[str], None]
) -> None:
    act, check = ACTS[name]
    chance = random.Random(name)
    whole = [copied(template, tmp_path / f"whole-{number}", name) for number in range(3)]
    longest = min(seconds_of(lambda tell, folder=folder: act(folder, tell)) for folder in whole)
    deaths = acknowledged = 0
    for _ in range(kills(10)):
        folder = copied(template, tmp_path / "case", name)
        said, died = killed_at_random(lambda tell, folder=folder: act(folder, tell), longest, chance)
        check(folder, said)
        deaths += died
        acknowledged += len(said)
    assert deaths
    figure(f"kills, {name}: {deaths} survived of {kills(10)} tried, {acknowledged} acknowledged acts, none lost")
