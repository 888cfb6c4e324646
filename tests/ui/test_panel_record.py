"""Recording in the window: every sample that was heard is kept, and only what is safe is called safe."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtMultimedia import QAudioFormat, QtAudio
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from testimony_app.audio import pcm
from testimony_app.case import Case
from testimony_app.domain.consent import Status
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import decide_consent, import_media, record_audio
from testimony_app.services.import_media import RecordingRead
from testimony_app.services.live_recording import DEFAULT_RATE, GAP_MS, Level
from testimony_app.services.log_interview import ConsentDraft, InterviewRead
from tests.end2end.window import active
from tests.ui.speaking import BUILT_IN, HEADSET, LATE_MS, Speaking
from tests.vault.faults import FaultyDisk, installed
from ui import prompts
from ui.pages.record_desk import RecordDesk
from ui.panels.record import IDLE, KEEPING, PAUSED, RUNNING, RecordPanel
from ui.shell.theme import Theme
from ui.widgets import microphone as of_qt
from ui.widgets.level_meter import LevelMeter
from ui.widgets.microphone import Input, QtMicrophone
from ui.workers.runner import JobRunner

GAP = bytes(pcm.sound_bytes(GAP_MS, DEFAULT_RATE))


@dataclass
class Room:
    """A panel with its desk, a microphone, and what they said."""

    qtbot: QtBot
    case: Case
    panel: RecordPanel
    desk: RecordDesk
    microphone: Speaking
    kept: list[RecordingRead]
    failed: list[Exception]
    ended: list[bool]

    def settled(self) -> None:
        self.qtbot.waitUntil(lambda: self.desk._runner.busy() == 0)

    def record(self) -> None:
        self.panel._start.click()
        self.qtbot.waitUntil(lambda: self.desk.state == RUNNING)

    def speak(self, milliseconds: int) -> None:
        self.microphone.speak(milliseconds)
        self.settled()

    def heard(self) -> bytes:
        with import_media.open_sound(self.case, self.kept[-1].id, lenient=False) as sound:
            whole: bytes = sound.read()
        return whole[pcm.HEADER_BYTES :]


@pytest.fixture
def room(qtbot: QtBot, case: Case, interview: InterviewRead, theme: Theme) -> Iterator[Room]:
    runner, panel, microphone, parent = JobRunner(), RecordPanel(theme), Speaking(), QWidget()
    qtbot.addWidget(parent)
    qtbot.addWidget(panel)
    panel.resize(760, 620)
    panel.show()
    active(qtbot, panel)
    desk = RecordDesk(runner, microphone, panel, parent)
    made = Room(qtbot, case, panel, desk, microphone, [], [], [])
    desk.kept.connect(made.kept.append)
    desk.failed.connect(made.failed.append)
    desk.ended.connect(lambda: made.ended.append(True))
    desk.prepare(lambda rate: record_audio.begin(case, interview.id, rate))
    yield made
    desk.secure()
    runner.close()


def test_every_sample_that_was_heard_is_kept(room: Room) -> None:
    assert (room.panel.state, room.panel._said.text()) == (IDLE, "Nothing is being recorded")
    room.record()
    assert room.panel._said.text() == "Recording"
    room.speak(4200)
    assert room.panel._time.text() == "0:04"
    room.panel._stop.click()
    assert room.panel.state == KEEPING
    room.qtbot.waitUntil(lambda: bool(room.kept))
    assert room.heard() == room.microphone.said
    assert room.kept[0].duration_ms == 4200 + LATE_MS, "what the source still held when it was stopped is there too"
    assert (room.panel.state, room.desk.busy, room.failed) == (IDLE, False, [])


def test_only_what_is_safe_is_called_safe(room: Room) -> None:
    room.record()
    room.speak(900)
    assert (room.panel._time.text(), room.panel._safe.text()) == ("0:00", "Safe up to \u20660:00\u2069")
    room.speak(200)
    assert (room.panel._time.text(), room.panel._safe.text()) == ("0:01", "Safe up to \u20660:00\u2069")
    room.speak(10_000)
    live = room.desk._live
    assert live is not None and live.durable_ms < live.sound_ms
    assert room.panel._safe.text() == f"Safe up to \u20660:{live.durable_ms // 1000:02d}\u2069"
    prompts.set_next_answer(True)
    room.panel._discard.click()
    room.settled()


def test_a_pause_stops_the_microphone_and_is_heard(room: Room) -> None:
    room.record()
    room.speak(2000)
    room.qtbot.keyClick(room.panel, Qt.Key.Key_F7)
    assert (room.panel.state, room.microphone.listens) == (PAUSED, False)
    assert room.panel._said.text() == "Paused: nothing is being recorded"
    first = len(room.microphone.said)
    room.panel._devices.setCurrentIndex(1)
    room.qtbot.keyClick(room.panel, Qt.Key.Key_F7)
    assert room.microphone.started == [(BUILT_IN.key, DEFAULT_RATE), (HEADSET.key, DEFAULT_RATE)]
    room.speak(1000)
    room.qtbot.keyClick(room.panel, Qt.Key.Key_F8)
    room.qtbot.waitUntil(lambda: bool(room.kept))
    said = room.microphone.said
    assert room.heard() == said[:first] + GAP + said[first:]


def test_the_keys_begin_and_end_it(room: Room) -> None:
    room.qtbot.keyClick(room.panel, Qt.Key.Key_F8)
    room.qtbot.keyClick(room.panel, Qt.Key.Key_F7)
    assert room.desk.state == IDLE
    room.qtbot.keyClick(room.panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    room.qtbot.waitUntil(lambda: room.desk.state == RUNNING)
    room.speak(1000)
    room.qtbot.keyClick(room.panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert room.desk.state == RUNNING, "what runs is not begun again"
    room.qtbot.keyClick(room.panel, Qt.Key.Key_F8)
    room.qtbot.waitUntil(lambda: bool(room.kept))


def test_discarding_asks_and_leaves_nothing(room: Room) -> None:
    room.record()
    room.speak(2000)
    prompts.set_next_answer(False)
    room.panel._discard.click()
    assert room.desk.state == RUNNING
    prompts.set_next_answer(True)
    room.panel._discard.click()
    room.qtbot.waitUntil(lambda: bool(room.ended))
    assert room.desk.state == IDLE and not room.microphone.listens
    assert record_audio.unfinished(room.case) == []
    assert list((room.case.path / "staging").iterdir()) == []


def test_without_a_microphone_it_says_so_until_one_comes(room: Room) -> None:
    room.microphone.connected = [Input("03", "Old telephone", 0)]
    room.microphone.changed.emit()
    assert room.panel.warning.startswith("No microphone was found.")
    assert not room.panel._start.isEnabled()
    room.microphone.connected = [HEADSET]
    room.microphone.changed.emit()
    assert (room.panel.warning, room.panel.device) == ("", HEADSET.key)
    assert room.panel._start.isEnabled()


def test_a_microphone_that_vanishes_pauses_and_another_goes_on(room: Room) -> None:
    room.record()
    room.speak(2000)
    first = len(room.microphone.said)
    room.microphone.pull_out()
    assert room.desk.state == PAUSED
    (error,) = room.failed
    assert isinstance(error, AppError) and (error.code, error.ids) == ("recording.microphone_lost", {"kept": "0:02"})
    assert room.panel.device == HEADSET.key, "what is left is chosen"
    room.panel._pause.click()
    room.speak(500)
    room.panel._stop.click()
    room.qtbot.waitUntil(lambda: bool(room.kept))
    said = room.microphone.said
    assert room.heard() == said[:first] + GAP + said[first:]


@pytest.mark.parametrize(
    ("fault", "code"), [(errno.ENOSPC, "recording.disk_full"), (errno.EIO, "recording.write_failed")]
)
def test_a_disk_that_fails_ends_it_and_what_was_safe_is_kept(room: Room, fault: int, code: str) -> None:
    room.record()
    with installed(FaultyDisk(8, fault, only="fsync")):
        room.speak(6000)
    assert not room.microphone.listens and room.desk.state == IDLE
    assert [error.code for error in room.failed if isinstance(error, AppError)] == [code]
    assert room.ended == [True]
    (waiting,) = record_audio.unfinished(room.case)
    assert waiting.duration_ms > 1000
    kept = record_audio.recover(room.case, waiting.media_id, JobContext())
    with import_media.open_sound(room.case, kept.id) as sound:
        assert room.microphone.said.startswith(sound.read()[pcm.HEADER_BYTES :])


def test_a_microphone_that_gives_only_zeros_is_told(room: Room) -> None:
    room.record()
    for _ in range(29):
        room.microphone.silence(100)
    room.settled()
    assert room.panel.warning == ""
    room.microphone.silence(100)
    room.settled()
    assert room.panel.warning.startswith("Not a sound comes from this microphone.")
    room.speak(100)
    assert room.panel.warning == ""
    prompts.set_next_answer(True)
    room.panel._discard.click()
    room.settled()


def test_who_refused_is_not_listened_to_for_a_moment(room: Room, interview: InterviewRead) -> None:
    refused = ConsentDraft(scope="audio_recording", status=Status.REFUSED, decided_at=room.case.now())
    decide_consent.decide(room.case, interview.id, [refused])
    room.panel._start.click()
    room.qtbot.waitUntil(lambda: bool(room.failed))
    assert room.failed[0].code == "consent.recording_refused"  # type: ignore[attr-defined]
    assert (room.microphone.started, room.desk.state) == ([], IDLE)


def test_locking_ends_it_with_all_that_was_heard(room: Room) -> None:
    room.record()
    room.microphone.speak(3000)
    room.desk.secure()
    assert not room.microphone.listens
    (waiting,) = record_audio.unfinished(room.case)
    assert (waiting.duration_ms, waiting.whole) == (3000 + LATE_MS, True)
    room.kept.append(record_audio.recover(room.case, waiting.media_id, JobContext()))
    assert room.heard() == room.microphone.said


def test_a_recording_without_a_sound_is_not_kept(room: Room) -> None:
    room.record()
    room.panel._stop.click()
    room.qtbot.waitUntil(lambda: bool(room.failed))
    assert room.failed[0].code == "recording.no_sound"  # type: ignore[attr-defined]
    assert room.desk.state == IDLE
    assert record_audio.unfinished(room.case) == []
    assert list((room.case.path / "staging").iterdir()) == []


def test_where_no_sound_comes_the_clock_forces_out_what_came(room: Room) -> None:
    room.record()
    room.microphone.speak(200)
    room.settled()
    live = room.desk._live
    assert live is not None and live.durable_ms == 0
    room.qtbot.waitUntil(lambda: live.durable_ms > 0)
    assert room.microphone.listens
    prompts.set_next_answer(True)
    room.panel._discard.click()
    room.settled()


def test_everything_in_the_panel_has_a_name_to_be_read_out(room: Room) -> None:
    named = [room.panel._devices, room.panel.meter, room.panel._time]
    assert all(widget.accessibleName() for widget in named)
    assert all(control.text() for control in (room.panel._start, room.panel._pause, room.panel._stop))


def test_the_meter_reaches_as_far_as_it_is_loud(qtbot: QtBot, theme: Theme) -> None:
    meter = LevelMeter(theme)
    qtbot.addWidget(meter)
    shown = []
    for peak, loudness in ((0.0, 0.0), (0.001, 0.0005), (0.05, 0.01), (0.5, 0.1), (1.0, 0.6)):
        meter.show_level(Level(peak, loudness, peak == 0))
        shown.append((meter.fraction, meter.accessibleDescription()))
    assert [said for _, said in shown] == ["silent", "quiet", "good", "good", "too loud"]
    assert sorted(fraction for fraction, _ in shown) == [fraction for fraction, _ in shown]
    assert shown[0][0] == 0 and shown[-1][0] <= 1


# The microphone of Qt, with a source of ours: this machine has no sound device


class Source(QBuffer):
    """Stands for QAudioSource: what is put in comes out of the device that `start` gives, zero bytes too."""

    made: list[Source] = []  # noqa: RUF012  Emptied by each test.

    def __init__(self, _device: object, form: QAudioFormat, parent: object) -> None:
        super().__init__()
        self.form, self.fault, self.stopped = form, QtAudio.Error.NoError, False
        Source.made.append(self)

    def setBufferSize(self, size: int) -> None:
        self.room = size

    def start(self) -> QBuffer:
        self.io = QBuffer()
        self.io.open(QBuffer.OpenModeFlag.ReadWrite)
        return self.io

    def say(self, sound: bytes) -> None:
        at = self.io.pos()
        self.io.seek(self.io.size())
        self.io.write(QByteArray(sound))
        self.io.seek(at)

    def error(self) -> QtAudio.Error:
        return self.fault

    def stop(self) -> None:
        self.stopped = True


class Device:
    """Stands for QAudioDevice, which gives two channels of 32 bits at 44.1 kHz and nothing else."""

    def __init__(self, own: bool) -> None:
        self._own = own

    def id(self) -> QByteArray:
        return QByteArray(b"device-1")

    def description(self) -> str:
        return "Microphone"

    def isFormatSupported(self, form: QAudioFormat) -> bool:
        return not self._own

    def preferredFormat(self) -> QAudioFormat:
        form = QAudioFormat()
        form.setSampleRate(44_100)
        form.setChannelCount(2)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int32)
        return form


class Devices:
    held: list[Device] = []  # noqa: RUF012  Emptied by each test.

    @staticmethod
    def audioInputs() -> list[Device]:
        return Devices.held

    @staticmethod
    def defaultAudioInput() -> Device:
        return Device(False)


@pytest.mark.parametrize("own", [False, True])
def test_the_source_is_drained_with_its_zero_bytes(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, own: bool) -> None:
    now = [0.0]
    made = QtMicrophone(monotonic=lambda: now[0])
    made.inputs()
    monkeypatch.setattr(Devices, "held", [Device(own)])
    monkeypatch.setattr(Source, "made", [])
    monkeypatch.setattr(of_qt, "QMediaDevices", Devices)
    monkeypatch.setattr(of_qt, "QAudioSource", Source)
    (found,) = made.inputs()
    assert found.rate == (44_100 if own else DEFAULT_RATE)
    heard: list[bytes] = []
    lost: list[bool] = []
    made.heard.connect(heard.append)
    made.lost.connect(lambda: lost.append(True))
    assert not made.start("nothing", found.rate)
    assert made.start(found.key, found.rate)
    (source,) = Source.made
    values = [0, 1, -1, 256, -256, 0, 32767, -32768]
    frame = b"".join(
        (value * 65536).to_bytes(4, "little", signed=True) * 2 if own else value.to_bytes(2, "little", signed=True)
        for value in values
    )
    source.say(frame + frame[:1])
    qtbot.waitUntil(lambda: bool(heard))
    source.say(frame[1:])
    made.stop()
    expected = b"".join(value.to_bytes(2, "little", signed=True) for value in values)
    assert b"".join(heard) == expected * 2, "zero bytes and halves of frames included"
    assert source.stopped and lost == []


@pytest.mark.parametrize("how", ["error", "gone", "quiet"])
def test_a_source_that_fails_is_lost_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    now = [0.0]
    made = QtMicrophone(monotonic=lambda: now[0])
    made.inputs()
    monkeypatch.setattr(Devices, "held", [Device(False)])
    monkeypatch.setattr(Source, "made", [])
    monkeypatch.setattr(of_qt, "QMediaDevices", Devices)
    monkeypatch.setattr(of_qt, "QAudioSource", Source)
    heard: list[bytes] = []
    made.heard.connect(heard.append)
    assert made.start(made.inputs()[0].key, DEFAULT_RATE)
    (source,) = Source.made
    source.say(b"\1\0" * 100)
    with qtbot.waitSignal(made.lost):
        if how == "error":
            source.fault = QtAudio.Error.IOError
        elif how == "gone":
            monkeypatch.setattr(Devices, "held", [])
            made._inputs_changed()
        else:
            qtbot.waitUntil(lambda: bool(heard))
            now[0] = of_qt.QUIET_S + 1
    assert source.stopped
    assert b"".join(heard) == b"\1\0" * 100, "what it still gave is not lost"
    with qtbot.assertNotEmitted(made.lost, wait=300):
        made.stop()


def test_this_machine_is_asked_for_its_own_microphones(qtbot: QtBot) -> None:
    made = QtMicrophone()
    assert all(each.key and each.name for each in made.inputs())
    assert not made.start("no such device", DEFAULT_RATE)
    made.stop()
    QApplication.processEvents()
