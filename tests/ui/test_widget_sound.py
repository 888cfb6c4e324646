"""Playing from a reader: real sound through Qt's own decoder, damage as silence, no device needed."""

from __future__ import annotations

import io
import math
import struct
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtMultimedia import QMediaPlayer
from pytestqt.qtbot import QtBot

from ui.shell.theme import Theme
from ui.widgets.player import Player
from ui.widgets.player_bar import PlayerBar
from ui.widgets.sound_device import SoundDevice
from ui.widgets.wave_columns import as_array, columns
from ui.widgets.wave_stretches import Stretch
from ui.widgets.waveform import Waveform

SECONDS = 12


def tone() -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        samples = (int(9000 * math.sin(n * 0.2)) for n in range(8000 * SECONDS))
        sound.writeframes(b"".join(struct.pack("<h", sample) for sample in samples))
    return file.getvalue()


TONE = tone()


class Lenient(io.BytesIO):
    """A reader as the vault's: zeros for what is damaged, and a list of it."""

    def __init__(self, data: bytes, damaged: tuple[int, int]) -> None:
        super().__init__(data)
        self.bad = damaged
        self.damaged_ranges: list[tuple[int, int]] = []

    def read(self, size: int | None = -1, /) -> bytes:
        start = self.tell()
        data = bytearray(super().read(size))
        for at in range(max(start, self.bad[0]), min(start + len(data), self.bad[1])):
            data[at - start] = 0
        if start < self.bad[1] and start + len(data) > self.bad[0]:
            self.damaged_ranges.append(self.bad)
        return bytes(data)


class Broken(io.BytesIO):
    def read(self, size: int | None = -1, /) -> bytes:
        raise OSError("unreadable")


@pytest.fixture
def player(qtbot: QtBot) -> Iterator[Player]:
    made = Player()
    yield made
    made.close()
    made.deleteLater()


def loaded(qtbot: QtBot, player: Player, reader: io.BytesIO) -> Player:
    with qtbot.waitSignal(player.loaded, timeout=10_000):
        player.open(reader)
    return player


def test_the_device_reads_and_seeks_like_the_reader(qtbot: QtBot) -> None:
    owner = QObject()
    device = SoundDevice(io.BytesIO(TONE), owner)
    assert device.size() == len(TONE) and not device.isSequential()
    assert device.seek(1000)
    assert device.read(50).data() == TONE[1000:1050]
    assert device.seek(len(TONE)) and device.read(10).data() == b""


def test_the_device_gives_silence_where_the_reader_fails_and_says_so_once(qtbot: QtBot) -> None:
    owner, told = QObject(), []
    device = SoundDevice(Broken(TONE), owner)
    device.damaged.connect(lambda: told.append(True))
    assert device.read(64).data() == bytes(64)
    assert device.read(64).data() == bytes(64)
    assert told == [True]


def test_a_released_device_reads_nothing_more(qtbot: QtBot) -> None:
    owner, reader = QObject(), io.BytesIO(TONE)
    device = SoundDevice(reader, owner)
    device.release()
    reader.close()
    assert device.read(10).data() == b""


def test_a_recording_loads_and_its_length_is_known(qtbot: QtBot, player: Player) -> None:
    loaded(qtbot, player, io.BytesIO(TONE))
    assert player.duration() == pytest.approx(SECONDS * 1000, abs=50)


def test_play_pause_and_a_second_back_on_resume(qtbot: QtBot, player: Player) -> None:
    loaded(qtbot, player, io.BytesIO(TONE))
    player.toggle()
    qtbot.waitUntil(lambda: player.position() > 100)
    player.toggle()
    assert not player.is_playing()
    player.seek(5000)
    player.toggle()
    assert player.is_playing() and 4000 <= player.position() < 4900


def test_seeking_stays_inside_the_recording(qtbot: QtBot, player: Player) -> None:
    loaded(qtbot, player, io.BytesIO(TONE))
    player.seek(-5)
    assert player.position() == 0
    player.seek(10**9)
    assert player.position() <= SECONDS * 1000 + 50


def test_a_seek_before_the_recording_is_loaded_is_kept(qtbot: QtBot, player: Player) -> None:
    player.open(io.BytesIO(TONE))
    player.seek(3000)
    qtbot.waitUntil(lambda: player.duration() > 0 and player._wanted_ms is None)
    qtbot.waitUntil(lambda: player.position() == pytest.approx(3000, abs=60))


def test_a_passage_ends_where_it_ends(qtbot: QtBot, player: Player) -> None:
    loaded(qtbot, player, io.BytesIO(TONE))
    player.play_passage(2000, 2200)
    qtbot.waitUntil(lambda: not player.is_playing(), timeout=5000)
    assert player.position() == pytest.approx(2200, abs=60)


def test_a_loop_begins_again(qtbot: QtBot, player: Player) -> None:
    loaded(qtbot, player, io.BytesIO(TONE))
    seen: list[int] = []
    player.positionChanged.connect(seen.append)
    player.play_passage(2000, 2200, loop=True)
    qtbot.waitUntil(lambda: seen.count(2000) >= 3, timeout=5000)
    assert max(seen) <= 2400


def test_speed_keeps_the_pitch_and_stays_between_half_and_double(qtbot: QtBot, player: Player) -> None:
    assert player.keeps_pitch()
    player.set_speed(9)
    assert player.speed() == 2.0
    player.set_speed(1.0)
    player.step_speed(-1)
    assert player.speed() == pytest.approx(0.9)
    assert player._media.pitchCompensation()


def test_damage_plays_as_silence_and_is_told(qtbot: QtBot, player: Player) -> None:
    reader = Lenient(TONE, (20_000, 40_000))
    with qtbot.waitSignal(player.damaged, timeout=10_000):
        player.open(reader)
        player.play()
        player.seek(1000)
    qtbot.waitUntil(lambda: player.position() > 1200, timeout=10_000)


def test_what_is_no_sound_fails_and_can_be_closed(qtbot: QtBot, player: Player) -> None:
    with qtbot.waitSignal(player.failed, timeout=10_000):
        player.open(io.BytesIO(b"no sound at all" * 100))
    player.close()
    assert player._media.playbackState() == QMediaPlayer.PlaybackState.StoppedState


def test_playing_leaves_no_file(qtbot: QtBot, player: Player, home: Path) -> None:
    loaded(qtbot, player, io.BytesIO(TONE))
    player.play()
    qtbot.waitUntil(lambda: player.position() > 50)
    if Path("/proc/self/fd").exists():
        opened = [str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.is_symlink()]
        assert not [name for name in opened if name.endswith((".wav", ".tmp", ".flac"))]
    assert [path for path in home.rglob("*") if path.is_file()] == []


def test_the_bar_shows_what_the_player_does(qtbot: QtBot, theme: Theme, player: Player) -> None:
    bar = PlayerBar(theme, player)
    qtbot.addWidget(bar)
    loaded(qtbot, player, io.BytesIO(TONE))
    assert "00:12" in bar._time.text()
    qtbot.mouseClick(bar._play, Qt.MouseButton.LeftButton)
    assert player.is_playing() and bar._play.accessibleName() == "Pause"
    qtbot.mouseClick(bar._faster, Qt.MouseButton.LeftButton)
    assert "1.25" in bar._speed.text()


def test_columns_keep_every_extreme() -> None:
    peaks = as_array([(-n % 100 - 1, n % 90) for n in range(1000)])
    found = columns(peaks, 0, 1000, 100)
    assert found[:, 1].max() == peaks[:, 1].max() and found[:, 0].min() == peaks[:, 0].min()
    assert found[3, 1] == peaks[30:40, 1].max()
    assert columns(peaks, 900, 1100, 10)[6:].tolist() == [[0, 0]] * 4
    assert columns(as_array(b""), 0, 10, 4).tolist() == [[0, 0]] * 4
    assert as_array(bytes([0xFF, 1, 0x80, 127])).tolist() == [[-1, 1], [-128, 127]]


@pytest.fixture
def wave_view(qtbot: QtBot, theme: Theme) -> Waveform:
    made = Waveform(theme)
    qtbot.addWidget(made)
    made.resize(500, 96)
    made.set_peaks([(-50, 50)] * 1000, 100, 100_000)
    made.show()
    return made


def test_a_click_seeks_and_a_drag_selects(qtbot: QtBot, wave_view: Waveform) -> None:
    with qtbot.waitSignal(wave_view.seekRequested) as sought:
        qtbot.mouseClick(wave_view, Qt.MouseButton.LeftButton, pos=QPoint(250, 30))
    assert sought.args == [50_000]
    qtbot.mousePress(wave_view, Qt.MouseButton.LeftButton, pos=QPoint(300, 30))
    qtbot.mouseMove(wave_view, QPoint(100, 30))
    with qtbot.waitSignal(wave_view.stretchSelected) as selected:
        qtbot.mouseRelease(wave_view, Qt.MouseButton.LeftButton, pos=QPoint(100, 30))
    assert selected.args == [20_000, 60_000]
    with qtbot.waitSignal(wave_view.stretchCleared):
        qtbot.keyClick(wave_view, Qt.Key.Key_Escape)


def test_keys_move_the_playhead(qtbot: QtBot, wave_view: Waveform) -> None:
    wave_view.set_position(10_000)
    with qtbot.waitSignal(wave_view.seekRequested) as sought:
        qtbot.keyClick(wave_view, Qt.Key.Key_Right)
    assert sought.args == [15_000]


def test_time_runs_from_the_left_in_a_window_that_reads_from_the_right(qtbot: QtBot, wave_view: Waveform) -> None:
    wave_view.window().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    wave_view.set_position(0)
    at_start = wave_view.grab().toImage()
    wave_view.set_position(90_000)
    assert wave_view.grab().toImage().pixelColor(40, 38) != at_start.pixelColor(40, 38)


def test_zooming_keeps_the_time_under_the_pointer(wave_view: Waveform) -> None:
    wave_view.zoom(4, 50_000)
    assert wave_view._view == (37_500, 62_500)
    wave_view.zoom(0.01)
    assert wave_view._view == (0, 100_000)


def test_coded_stretches_are_painted_and_hatched_for_incidents(wave_view: Waveform) -> None:
    empty = wave_view.grab().toImage()
    wave_view.set_stretches([Stretch(10_000, 60_000, 3)])
    code = wave_view.grab().toImage()
    wave_view.set_stretches([Stretch(10_000, 60_000, 3, True)])
    incident = wave_view.grab().toImage()
    assert len({empty.cacheKey(), code.cacheKey(), incident.cacheKey()}) == 3
    assert empty != code != incident != empty
