"""A microphone for tests, which hears real speech as fast as a test wants it to."""

from __future__ import annotations

from testimony_app.audio import pcm
from testimony_app.services.live_recording import DEFAULT_RATE
from tests.sounds import spoken
from ui.widgets.microphone import Input, Microphone

BUILT_IN, HEADSET = Input("01", "Built-in microphone", DEFAULT_RATE), Input("02", "Headset", DEFAULT_RATE)
LATE_MS = 30
"""How much of what was said is only handed over when it is stopped, as real sources do."""


class Speaking(Microphone):
    """Hears the clip from its beginning on; `said` is all that it handed over."""

    def __init__(self, *inputs: Input) -> None:
        super().__init__()
        self.connected = list(inputs or (BUILT_IN, HEADSET))
        self.started: list[tuple[str, int]] = []
        self.listens = False
        self.said = b""
        self._at = self._late_from = 0

    def inputs(self) -> tuple[Input, ...]:
        return tuple(self.connected)

    def start(self, key: str, rate: int) -> bool:
        self.listens = key in {each.key for each in self.connected} and rate == DEFAULT_RATE
        if self.listens:
            self.started.append((key, rate))
            self._late_from = self._at
        return self.listens

    def stop(self) -> None:
        if self.listens and self._at > self._late_from:
            self._give(pcm.sound_bytes(LATE_MS, DEFAULT_RATE))
        self.listens = False

    def speak(self, milliseconds: int, block_ms: int = 100) -> None:
        """Go on speaking, in blocks as a timer would give them."""
        assert self.listens
        for _ in range(milliseconds // block_ms):
            self._give(pcm.sound_bytes(block_ms, DEFAULT_RATE))

    def silence(self, milliseconds: int) -> None:
        """Hear nothing but zeros."""
        self._hand_over(bytes(pcm.sound_bytes(milliseconds, DEFAULT_RATE)))

    def pull_out(self) -> None:
        """The device is gone."""
        self.connected = [each for each in self.connected if each.key != self.started[-1][0]]
        self.listens = False
        self.lost.emit()
        self.changed.emit()

    def _give(self, count: int) -> None:
        self._hand_over(spoken("en-long.opus", DEFAULT_RATE)[self._at : self._at + count])
        self._at += count

    def _hand_over(self, sound: bytes) -> None:
        self.said += sound
        self.heard.emit(sound)
