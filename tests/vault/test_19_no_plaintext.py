"""Security test 19: no act leaves a file with sound or words outside the case, and none reaches for the network."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from testimony_app.case import Case
from testimony_app.domain.consent import Status
from testimony_app.domain.uncertain_dates import Precision
from testimony_app.jobs import JobContext
from testimony_app.services import code_passage, edit_transcript, import_media, manage_incidents, transcribe
from testimony_app.services import log_interview as li
from testimony_app.services.passages import Passage
from tests.conftest import PASSPHRASE
from tests.end2end.real_window import RealWindow, can_run, screen

ROOT = Path(__file__).resolve().parents[2]
MODEL = ROOT / "tests" / "data" / "mini-whisper" / "mini_whisper_en_ar_ct2_int8.tar.gz"
SPEECH = ROOT / "tests" / "data" / "speech" / "en-long.opus"
CALLS = (
    "trace=open,openat,creat,memfd_create,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mknod,mknodat,"
    "connect,sendto"
)
STRACE = ["strace", "-f", "-qq", "--seccomp-bpf", "-s", "400", "-e", CALLS, "-o"]
_MAY_WRITE = re.compile(
    r"O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE|\b(creat|memfd_create|rename\w*|link|linkat|symlink\w*|mknod\w*)\("
)
_NO_FILE = re.compile(r'"/(dev|proc|sys)/')
PRIVATE = "TESTIMONY_DATA"
QUICK = "recorded,recording_discarded,waveform,export_cancelled,export_failed"
LEAVES_FILES = "exported"


def unfit() -> str:
    """Why a process cannot be watched here, "" if it can."""
    if shutil.which("strace") is None:
        return "strace is not installed"
    tried = subprocess.run([*STRACE, os.devnull, "true"], capture_output=True, check=False)
    return "" if tried.returncode == 0 else "this machine lets nobody watch a process"


pytestmark = [pytest.mark.skipif(bool(unfit()), reason=unfit() or "it can be watched"), pytest.mark.slow]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed case with a recording of half a minute, words that were checked, and a passage that may leave."""
    path = tmp_path_factory.mktemp("template") / "Case.testimony"
    case, _words = Case.create(path, "North Valley", PASSPHRASE)
    scopes = ("interview", "audio_recording", "anonymous_quotation")
    now = [li.ConsentDraft(scope=scope, status=Status.GIVEN, decided_at=case.now()) for scope in scopes]
    draft = li.InterviewDraft(code="I-001", held_on="2031-05-12", language="en")
    held = li.log(case, draft, li.WitnessDraft(code="W-001", roles=("doctor",)), None, now)
    import_media.import_recording(case, held.id, SPEECH, JobContext())
    said = edit_transcript.Utterance("The ostlerwick tower fell before noon", speaker="Witness")
    edit_transcript.add_transcript(case, held.id, [said])
    transcript = li.page(case, held.id).transcripts[0]
    segment = edit_transcript.segments(case, transcript.id)[0]
    edit_transcript.verify(case, [segment.id]).run()
    what = manage_incidents.IncidentDraft(
        code="INC-001", title="Tower", happened_on="2031-05", precision=Precision.UNKNOWN_DAY
    )
    incident = manage_incidents.add(case, what)
    place = Passage(transcript.id, segment.id, 0, segment.id, len(segment.text))
    code_passage.tag_incident(case, place, incident.id).run()
    case.close()
    return path


@pytest.fixture
def path(template: Path, tmp_path: Path) -> Path:
    place = tmp_path / template.name
    shutil.copytree(template, place, ignore=shutil.ignore_patterns("lock"))
    (tmp_path / "out").mkdir()
    return place


def written(trace: Path) -> list[str]:
    """The calls that succeeded and may leave bytes somewhere."""
    lines = trace.read_text("utf-8", "replace").splitlines()
    return [line for line in lines if "= -1 E" not in line and _MAY_WRITE.search(line) and not _NO_FILE.search(line)]


def elsewhere(calls: list[str], *places: Path) -> list[str]:
    """The calls that name none of `places`, of whose files everything is encrypted or meant to leave."""
    return [call for call in calls if not any(str(place) in call for place in places)]


def reached(trace: Path) -> list[str]:
    """The calls that address another machine, or this one by way of the network."""
    return [line for line in trace.read_text("utf-8", "replace").splitlines() if "sa_family=AF_INET" in line]


@pytest.mark.parametrize("acts", [QUICK, "transcription_cancelled,transcribed", LEAVES_FILES])
def test_19_no_file_is_written_outside_the_case(
    acts: str, path: Path, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    if "transcri" in acts:
        transcribe.add_model(MODEL)
    trace, out = tmp_path / "trace", tmp_path / "out"
    order = [*STRACE, str(trace), sys.executable, "-B", "-m", "tests.vault.watched_acts", acts, str(path), str(out)]
    environment = {**os.environ, "SECRET": PASSPHRASE, "TMPDIR": str(tmp_path)}
    environment.pop("CI", None)  # Some libraries keep quiet only where they are tested.
    done = subprocess.run(order, cwd=ROOT, env=environment, capture_output=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    calls = written(trace)
    assert len(calls) > 3, "the case itself was seen being written"
    places = (path, out) if acts == LEAVES_FILES else (path,)
    assert elsewhere(calls, *places) == []
    assert reached(trace) == []
    assert bool(list(out.iterdir())) == (acts == LEAVES_FILES)
    said = acts.replace("_", " ").replace(",", ", ")
    figure(f"watched while {said}: {len(calls)} files opened for writing, none elsewhere, and no network")


@pytest.mark.skipif(bool(can_run()), reason=can_run() or "it can run")
def test_19_playing_writes_no_sound_anywhere(path: Path, tmp_path: Path, figure: Callable[[str], None]) -> None:
    """The window itself: it opens the case, shows the waveform, plays, and ends."""
    trace, settings = tmp_path / "trace", tmp_path / "settings"
    settings.mkdir(mode=0o700)
    names = ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", PRIVATE)
    with screen() as display:
        environment = {**dict.fromkeys(names, str(settings)), "DISPLAY": display}
        window = RealWindow(path, PASSPHRASE, environment, tmp_path, [*STRACE, str(trace)])
        window.order("play", "played")
        window.order("end", "")
        window.process.wait(60)
        window.end()
    calls = written(trace)
    other = elsewhere(calls, path)
    assert len(calls) > len(other)
    kept = [file for file in settings.rglob("*") if file.is_file()]
    assert sum(file.stat().st_size for file in kept) < 20_000, "settings, and no sound"
    # The sound server takes what is played from memory that has no name in any folder.
    assert [call for call in other if str(settings) not in call and 'memfd_create("pulseaudio"' not in call] == []
    assert reached(trace) == []
    figure(f"watched while playing: {len(calls) - len(other)} files opened for writing in the case, no sound elsewhere")


def test_19_the_watch_sees_a_file_that_is_written(tmp_path: Path) -> None:
    trace, leak = tmp_path / "trace", tmp_path / "leak"
    order = [
        *STRACE,
        str(trace),
        sys.executable,
        "-c",
        f"import os; os.close(os.open({str(leak)!r}, os.O_CREAT | os.O_WRONLY))",
    ]
    subprocess.run(order, check=True, capture_output=True)
    assert [call for call in elsewhere(written(trace), tmp_path / "case") if str(leak) in call]
