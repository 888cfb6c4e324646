"""Uncompressed sound as it comes through a pipe, in pieces of any length: WAV, or samples without a header."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from testimony_app.audio.pcm import WIDTHS, Sample, mono
from testimony_app.errors import AppError

MOST_HEADER = 1 << 16
_INTEGER, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE
_ENDLESS = 0x7FFFF000
"""From this size on a recorder means that it does not know how long the sound gets."""

_INTEGERS: dict[int, Sample] = {8: "u8", 16: "s16", 24: "s24", 32: "s32"}


@dataclass(frozen=True, slots=True)
class Form:
    """How sound stands in a stream. rate: samples a second of each channel."""

    sample: Sample
    channels: int
    rate: int

    @property
    def frame(self) -> int:
        """Bytes of one moment, all channels together."""
        return WIDTHS[self.sample] * self.channels


class PcmStream:
    """Turns what comes into mono 16-bit sound. raw: the form of a stream that does not begin as WAV does.

    form: None until enough came to know it.
    """

    def __init__(self, raw: Form) -> None:
        self.form: Form | None = None
        self._raw = raw
        self._held = b""
        self._left: int | None = None

    def push(self, untrusted: bytes) -> bytes:
        """The sound in what came, as far as it is whole; empty while the form is unknown.

        Raises AppError `sound.unreadable` for WAV with compressed sound, or with a header that makes no sense.
        """
        self._held += untrusted
        if self.form is None:
            self.form = self._form_of()
        if self.form is None:
            return b""
        ready = self._held if self._left is None else self._held[: self._left]
        ready = ready[: len(ready) // self.form.frame * self.form.frame]
        self._held = self._held[len(ready) :]
        if self._left is not None:
            self._left -= len(ready)
        return mono(ready, self.form.sample, self.form.channels)

    def _form_of(self) -> Form | None:
        begins = self._held[:12]
        if not (begins[:4] == b"RIFF"[: len(begins[:4])] and begins[8:] == b"WAVE"[: len(begins[8:])]):
            return self._raw
        at, form = 12, None
        while len(self._held) >= at + 8:
            name, size = struct.unpack_from("<4sI", self._held, at)
            if name == b"data":
                return self._begun(form, at + 8, size)
            if size > MOST_HEADER:
                raise AppError("sound.unreadable")
            if name == b"fmt " and len(self._held) >= at + 8 + size:
                form = _form_in(self._held[at + 8 : at + 8 + size])
            at += 8 + size + size % 2
        if at > MOST_HEADER:
            raise AppError("sound.unreadable")
        return None

    def _begun(self, form: Form | None, at: int, size: int) -> Form:
        if form is None:
            raise AppError("sound.unreadable")
        self._left = None if size == 0 or size >= _ENDLESS else size
        self._held = self._held[at:]
        return form


def _form_in(chunk: bytes) -> Form:
    if len(chunk) < 16:
        raise AppError("sound.unreadable")
    tag, channels, rate, _, _, bits = struct.unpack_from("<HHIIHH", chunk)
    if tag == _EXTENSIBLE and len(chunk) >= 26:
        tag = int.from_bytes(chunk[24:26], "little")
    sample = _INTEGERS.get(bits) if tag == _INTEGER else "f32" if (tag, bits) == (_FLOAT, 32) else None
    if sample is None or not 1 <= channels <= 32 or not rate:
        raise AppError("sound.unreadable")
    return Form(sample, channels, rate)
