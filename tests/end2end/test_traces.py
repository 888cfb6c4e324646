"""Nothing of a case stays outside it: every byte that a run leaves is searched for what was said and typed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.domain.consent import Purpose, Status
from testimony_app.domain.uncertain_dates import Precision
from testimony_app.jobs import JobContext
from testimony_app.services import (
    administer,
    code_passage,
    demo,
    edit_transcript,
    log_interview,
    manage_incidents,
    release,
)
from testimony_app.services.passages import Passage
from testimony_app.settings import AppSettings
from tests.conftest import PASSPHRASE
from tests.core.cli_support import pipe
from tests.end2end.window import Window
from tests.sounds import encoded, tones
from ui import prompts
from ui.controller import Controller
from ui.widgets.clipboard import copy_plain

ROOT = Path(__file__).resolve().parents[2]
TITLE = "Quernstone Hollow"
NAME = "Zephyrine Quillfeather"
FILE = "Marrowgate yard"
TAG = "Tallowmere dictation"
WORDS = "The ostlerwick tower fell before noon"
MARKERS = (TITLE, *NAME.split(), FILE, TAG, "Marrowgate", "Tallowmere", "ostlerwick", PASSPHRASE)
QUIET = ("propagateSizeHints", "PulseAudioService")


def traces(folders: Iterable[Path], markers: Iterable[str]) -> list[tuple[str, str]]:
    """Which marker stands in the name or the bytes of which file, in UTF-8 or UTF-16, in whatever case."""
    sought = [
        (marker, form.encode(encoding).lower())
        for marker in markers
        for form in {marker, marker.casefold()}
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
    ]
    found = []
    for folder in folders:
        for file in (each for each in folder.rglob("*") if not each.is_symlink()):
            content = str(file.relative_to(folder)).encode()
            if file.is_file():
                content += b"\n" + file.read_bytes()
            lowered = content.lower()
            found += [(str(file), marker) for marker, form in sought if form in lowered]
    return found


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Everywhere a program may leave something, each empty: home, the XDG folders, the place for temporary files."""
    made = []
    for name in ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME",
                 "XDG_RUNTIME_DIR", "TESTIMONY_DATA"):  # fmt: skip
        folder = tmp_path / "places" / name.lower()
        folder.mkdir(parents=True, mode=0o700)
        monkeypatch.setenv(name, str(folder))
        made.append(folder)
    monkeypatch.setattr(tempfile, "tempdir", None)
    assert tempfile.gettempdir() == str(made[1])
    return made


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, places: list[Path]) -> Iterator[Window]:
    controller = Controller(qapp, AppSettings())
    with qtbot.waitExposed(controller.window):
        controller.start(None)
    yield Window(qtbot, controller)
    controller.end()
    controller.window.close()
    controller.window.deleteLater()
    controller.deleteLater()


def worked_on(window: Window, folder: Path, outside: Path) -> None:
    """A whole run: create, log with a name, import sound with a telling name and tag, type, code, release, lock."""
    case, _words = administer.create_case(administer.case_path(folder, "Work"), TITLE, PASSPHRASE)
    window.controller.access.opened.emit(case)
    window.settled()
    interview_id = logged(case)
    sound = outside / f"{FILE}.m4a"
    sound.write_bytes(encoded(tones(3.0), "m4a", {"title": TAG}))
    page = window.show_interview(interview_id)
    prompts.set_next_file(sound)
    page.intake.choose_recording()
    window.settled()
    window.until(lambda: page.player.duration() > 0)
    page.player.play()
    window.until(lambda: page.player.position() > 200)
    page.player.pause()
    typed(window)
    incident_id = coded(case, interview_id)
    write_release(case, incident_id, outside / "released")
    copy_plain(WORDS)
    window.lock()
    assert QGuiApplication.clipboard().text() == ""
    window.controller.end()


def logged(case: Case) -> str:
    given, family = NAME.split()
    now = [
        log_interview.ConsentDraft(scope=scope, status=Status.GIVEN, decided_at=case.now())
        for scope in ("interview", "audio_recording", "anonymous_quotation")
    ]
    return log_interview.log(
        case,
        log_interview.InterviewDraft(code="I-001", held_on="2031-05-12", language="en"),
        log_interview.WitnessDraft(code="W-001", roles=("doctor",)),
        log_interview.PersonDraft(given_name=given, family_name=family),
        now,
    ).id


def typed(window: Window) -> None:
    page = window.page
    page.facts.addTranscript.emit("type")
    window.settled()
    window.qtbot.keyClicks(page.middle.typing._text, f"Witness: {WORDS}, and {NAME} saw it.")
    page.middle.typing._keep()
    window.settled()
    window.until(lambda: bool(page.words.segments))


def coded(case: Case, interview_id: str) -> str:
    held = log_interview.page(case, interview_id).transcripts[0]
    segment = edit_transcript.segments(case, held.id)[0]
    edit_transcript.verify(case, [segment.id]).run()
    draft = manage_incidents.IncidentDraft(
        code="INC-001", title="Tower", happened_on="2031-05", precision=Precision.UNKNOWN_DAY
    )
    incident = manage_incidents.add(case, draft)
    place = Passage(held.id, segment.id, 0, segment.id, len(segment.text))
    code_passage.tag_incident(case, place, incident.id).run()
    return incident.id


def write_release(case: Case, incident_id: str, out: Path) -> None:
    out.mkdir()
    shown = release.preview(case, incident_id, Purpose.ANONYMOUS_QUOTATION)
    assert len(shown.excerpts) == 1
    choices = {each.passage.coding.id: release.Choice(each.findings) for each in shown.excerpts}
    release.write(case, shown, choices, out, JobContext())


def test_a_whole_run_leaves_nothing_outside_the_case(
    window: Window, places: list[Path], tmp_path: Path, home: Path
) -> None:
    work, outside = tmp_path / "work", tmp_path / "outside"
    for folder in (work, outside):
        folder.mkdir()
    system = Path("/tmp")
    before = set(system.iterdir()) if system.is_dir() else set()
    worked_on(window, work, outside)
    assert traces([work, *places, home], MARKERS) == []
    fresh = [each for each in (set(system.iterdir()) if system.is_dir() else set()) - before if each.is_dir()]
    assert traces([each for each in fresh if not tmp_path.is_relative_to(each)], MARKERS) == []
    assert not [file for place in (*places, home) for file in place.rglob("QtProject*")]
    released = list((outside / "released").rglob("*.docx"))
    assert len(released) == 1
    assert traces([outside / "released"], (*NAME.split(), TITLE, FILE, TAG, PASSPHRASE)) == []
    with zipfile.ZipFile(released[0]) as packed:
        parts = b"".join(packed.read(name) for name in packed.namelist()).lower()
    assert b"ostlerwick" in parts
    assert not [word for word in (*NAME.split(), TITLE, FILE, TAG) if word.lower().encode() in parts]


def test_the_search_for_traces_finds_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes("x ostlerwick".encode("utf-16-le"))
    (tmp_path / "b").write_bytes("OSTLERWICK".encode("utf-16-be"))
    (tmp_path / "c ostlerWick").write_bytes(b"")
    assert len({file for file, _ in traces([tmp_path], ["Ostlerwick"])}) == 3


def test_the_program_prints_no_title_and_leaves_no_settings_of_qt(places: list[Path], tmp_path: Path) -> None:
    path = tmp_path / "Demo.testimony"
    demo.build(path, PASSPHRASE, JobContext()).close()
    case = Case.open(path, PASSPHRASE)
    title, spoken = case.title, spoken_words(case)
    case.close()
    script = tmp_path / "drive.py"
    script.write_text(DRIVE, "utf-8")
    secret = pipe(PASSPHRASE + "\n")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "SECRET": str(secret), "PYTHONPATH": str(ROOT)}
    environment.pop("QT_LOGGING_RULES", None)
    done = subprocess.run(
        [sys.executable, str(script), str(path)],
        cwd=ROOT, env=environment, pass_fds=(secret,), capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    os.close(secret)
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert b"was shown: True" in said
    assert title.encode() not in said
    assert not [words for words in spoken if words.encode() in said]
    assert not [line for line in done.stderr.decode().splitlines() if not any(each in line for each in QUIET)]
    assert not [file for place in places for file in place.rglob("*") if "QtProject" in file.name]
    assert not list(places[1].iterdir()), "the private place for Qt's settings is gone"
    assert traces(places, (title, *spoken)) == []


def spoken_words(case: Case) -> list[str]:
    """What is said in every interview, as far as it is long enough to be told from anything else."""
    return [
        segment.text
        for line in log_interview.lines(case)
        for transcript in log_interview.page(case, line.row.id).transcripts
        for segment in edit_transcript.segments(case, transcript.id)
        if len(segment.text) > 20
    ]


DRIVE = """
import os, sys
os.environ["TESTIMONY_CHEAP_KDF_FOR_TESTS"] = "1"
sys.argv = ["testimony-window", sys.argv[1]]
import runpy
from ui.shell import environment
import ui.app as program
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
held = {}

def begin(controller, *how):
    held["controller"] = controller
    start(controller, *how)
    secret = os.read(int(os.environ["SECRET"]), 200).decode().strip()
    controller.access._unlock(controller.window.findChild(program_view()), secret)
    QTimer.singleShot(0, look)

def program_view():
    from ui.shell.unlock import UnlockView
    return UnlockView

def look():
    controller = held["controller"]
    if controller.desk is None or controller.runner.busy():
        QTimer.singleShot(20, look)
        return
    if "shown" not in held:
        from testimony_app.services import log_interview
        lines = log_interview.lines(controller.case)
        wanted = next(each for each in lines if each.duration_ms)
        controller.desk.show_interview(wanted.row.id)
        held["shown"] = True
        QTimer.singleShot(20, look)
        return
    player = controller.desk.interview.player
    if not player.is_playing() and player.position() == 0:
        player.play()
    if player.position() < 300:
        QTimer.singleShot(20, look)
        return
    print("was shown:", controller.window.isVisible())
    QApplication.instance().exit(0)

start = program.Controller.start
program.Controller.start = begin
program.run()
"""


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_importing_writes_no_file_outside_the_case(
    case: Case, case_path: Path, places: list[Path], tmp_path: Path
) -> None:
    log_interview.log(
        case,
        log_interview.InterviewDraft(code="I-001", held_on="2031-05-12", language="en"),
        log_interview.WitnessDraft(code="W-001", roles=("doctor",)),
    )
    case.close()
    sound, trace = tmp_path / f"{FILE}.m4a", tmp_path / "trace"
    sound.write_bytes(encoded(tones(5.0), "m4a", {"title": TAG}))
    secret = pipe(PASSPHRASE + "\n")
    order = ["strace", "-f", "-qq", "-e", "trace=open,openat,creat,memfd_create,rename,renameat,renameat2,link,linkat",
             "-o", str(trace), sys.executable, "-B", "-m", "testimony_app.cli.main", "media", "import", "-i", "I-001",
             str(sound), "--case", str(case_path), "--passphrase-fd", str(secret)]  # fmt: skip
    done = subprocess.run(order, check=False, cwd=ROOT, pass_fds=(secret,), capture_output=True, timeout=120)
    os.close(secret)
    if b"ptrace" in done.stderr.lower():
        pytest.skip("this machine lets nobody trace a process")
    assert done.returncode == 0, done.stderr
    assert TAG.encode() not in done.stdout + done.stderr
    assert FILE.encode() not in done.stdout + done.stderr
    written = [line for line in trace.read_text("utf-8", "replace").splitlines() if writes(line)]
    assert any(str(case_path) in line for line in written), "the trace saw the case being written"
    assert [line for line in written if str(case_path) not in line and '"/dev/' not in line] == []


def writes(line: str) -> bool:
    """Whether a call that succeeded may leave bytes somewhere."""
    if re.search(r"= -1 E", line):
        return False
    return bool(re.search(r"O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE|\b(creat|memfd_create|rename\w*|link|linkat)\(", line))
