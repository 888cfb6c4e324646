"""Security tests 35 to 38: what a real run leaves after locking in memory, on the disk, on stderr, in the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from testimony_app.case import Case
from testimony_app.domain.consent import Status
from testimony_app.jobs import JobContext
from testimony_app.services import edit_transcript, import_media, unseal_identity
from testimony_app.services import log_interview as li
from testimony_app.services.edit_transcript import Utterance
from testimony_app.services.unseal_identity import PersonDraft
from tests.conftest import PASSPHRASE
from tests.end2end.real_window import RealWindow, can_run, memory_of, screen
from tests.end2end.test_traces import traces
from tests.sounds import encoded, tones

pytestmark = [pytest.mark.skipif(bool(can_run()), reason=can_run() or "it can run"), pytest.mark.slow]
NAMES = ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR",
         "TESTIMONY_DATA")  # fmt: skip
TITLE, NAME = "Quernstone Hollow", "Zephyrine"
SAID = (
    "The ostlerwick tower fell before noon",
    "Nobody from Tallowmere had warned the bakers",
    "We counted seventeen barrels along the embankment",
)


def made_case(path: Path) -> None:
    """An interview with a name, a recording and words."""
    case, _words = Case.create(path, TITLE, PASSPHRASE)
    now = [
        li.ConsentDraft(scope=scope, status=Status.GIVEN, decided_at=case.now())
        for scope in ("interview", "audio_recording")
    ]
    draft = li.InterviewDraft(code="I-001", held_on="2031-05-12", language="en")
    held = li.log(case, draft, li.WitnessDraft(code="W-001", roles=("doctor",)), PersonDraft(given_name=NAME), now)
    sound = path.parent / "sound.m4a"
    sound.write_bytes(encoded(tones(4.0), "m4a"))
    import_media.import_recording(case, held.id, sound, JobContext())
    sound.unlink()
    edit_transcript.add_transcript(case, held.id, [Utterance(words, speaker="Witness") for words in SAID])
    unseal_identity.open_identity(case, held.witness_id, f"to ask {NAME} about the bakers")
    case.close()


def keys_of(path: Path) -> dict[str, bytes]:
    """Every key that an open case holds."""
    case = Case.open(path, PASSPHRASE)
    unlocked = case._vault.unlocked()
    databases = {
        f"key of {name}": unlocked.current(name).derived("database", 48)[:32] for name in ("content", "identity")
    }
    seeds = {f"seed of {name}": held.seed for (name, _epoch), held in unlocked.compartments.items()}
    case.close()
    return databases | seeds


def found_in(memory: bytes, keys: dict[str, bytes]) -> list[str]:
    """What stands in `memory`: keys as bytes and in hexadecimal, texts as Python and Qt keep them."""
    found = [
        name
        for name, key in keys.items()
        if key in memory or key.hex().encode() in memory or key.hex().upper().encode() in memory
    ]
    texts = (TITLE, PASSPHRASE, *SAID)
    forms = ("utf-8", "utf-16-le", "utf-32-le")
    return found + [text for text in texts if any(text.encode(form) in memory for form in forms)]


@dataclass
class Run:
    """What was seen of one run: unlocked, played, copied from, an error in it, locked."""

    pid: int
    path: Path
    keys: dict[str, bytes]
    places: dict[str, Path]
    memory_before: list[str]
    memory_after: list[str]
    shows_unlock: bool
    clipboard_before: str
    clipboard_after: str
    command_after: list[str]
    pid_after: int
    said: bytes
    core_limit: str


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    folder = tmp_path_factory.mktemp("run")
    path = folder / "Work.testimony"
    made_case(path)
    keys = keys_of(path)
    places = {name: folder / "places" / name.lower() for name in NAMES}
    for place in places.values():
        place.mkdir(parents=True, mode=0o700)
    with screen() as display:
        environment = {name: str(place) for name, place in places.items()}
        environment |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
        window = RealWindow(path, PASSPHRASE, environment, folder)
        try:
            yield observed(window, path, keys, places)
        finally:
            window.end()


def observed(window: RealWindow, path: Path, keys: dict[str, bytes], places: dict[str, Path]) -> Run:
    pid = window.process.pid
    window.order("play", "played")
    window.order("copy", "copied")
    clipboard = window.clipboard()
    try:
        before = found_in(memory_of(pid), keys)
    except PermissionError:
        pytest.skip("this machine lets nobody read another process's memory")
    window.order("raise", "raised")
    limits = Path(f"/proc/{pid}/limits").read_text()
    window.lock()
    after = memory_of(pid)
    return Run(
        pid=pid,
        path=path,
        keys=keys,
        places=places,
        memory_before=before,
        memory_after=found_in(after, keys),
        shows_unlock=b"UnlockView" in after,
        clipboard_before=clipboard,
        clipboard_after=window.clipboard(),
        command_after=window.command(),
        pid_after=window.process.pid,
        said=window.errors + window.out.encode(),
        core_limit=next(line for line in limits.splitlines() if line.startswith("Max core file size")),
    )


def test_35_after_a_lock_the_process_holds_no_key_and_no_word(run: Run, figure: Callable[[str], None]) -> None:
    assert {"key of content", "seed of audio", *SAID} <= set(run.memory_before), "the search finds what is there"
    assert run.pid_after == run.pid and run.command_after[1:3] == ["-m", "ui.app"], "it replaced itself"
    assert run.shows_unlock
    assert run.memory_after == []
    whole = len(run.keys) + len(SAID) + 2
    figure(f"of {whole} keys and texts {len(run.memory_before)} in memory while the case was open, 0 after the lock")
    again = Case.open(run.path, PASSPHRASE)
    assert again.warnings == (), "it was closed well"
    again.close()


def test_36_home_and_all_other_places_tell_nothing_of_the_case(run: Run) -> None:
    sought = (TITLE, NAME, PASSPHRASE, *SAID, run.path.name, str(run.path.parent))
    assert traces(run.places.values(), sought) == []
    left = [file.name for folder in run.places.values() for file in folder.rglob("*") if file.is_file()]
    assert not [name for name in left if "QtProject" in name or "recent" in name.lower()]


def test_37_an_error_with_testimony_in_it_prints_places_and_no_words(run: Run) -> None:
    assert run.said.count(b"ValueError") >= 2 and b"KeyError" in run.said, "the errors were reported"
    assert found_in(run.said, run.keys) == []
    words = {word for text in (*SAID, TITLE, NAME) for word in text.split() if len(word) > 6}
    assert not [word for word in words if word.encode() in run.said]


def test_37_the_process_may_write_no_core(run: Run) -> None:
    assert run.core_limit.split()[4:6] == ["0", "0"]


def test_38_another_program_finds_an_empty_clipboard_after_a_lock(run: Run) -> None:
    assert SAID[0] in run.clipboard_before, "before, it could be pasted elsewhere"
    assert run.clipboard_after == "''"
