"""The two recognisers behind one small protocol: faster-whisper, and the original openai-whisper.

Import this module in the worker only: a missing GPU library can end the whole process without an exception.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from itertools import chain
from typing import Any, Literal, Protocol

import numpy as np

from testimony_app.domain.transcripts import Utterance
from testimony_app.errors import AppError
from testimony_app.transcription.cutting import RATE, Samples, cut_at_silence
from testimony_app.transcription.review import Heard, Reviewer, Span

Device = Literal["auto", "cpu", "cuda"]

# Whisper's own marks end with the Latin and East Asian ones; without these an Arabic comma becomes a word.
APPEND_PUNCTUATION = "\"'.。,，!！?？:：”)]}、،؛؟"
TEMPERATURES = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
BEAM = 5
_SEED = 20250625
_DETECT_S = 30
_SLICE_MS = 120_000


class Engine(Protocol):
    """A loaded model."""

    device: str

    def language(self, samples: Samples) -> str:
        """The most probable language of the first half minute, as an ISO 639-1 code."""
        ...

    def segments(
        self, samples: Samples, language: str, prompt: str, voice: Sequence[Span] | None = None
    ) -> Iterator[Utterance]:
        """Utterances as they are recognised; times in milliseconds from the first of `samples` (16 kHz).

        prompt: names and words to expect, offered to every window. voice: see `Reviewer`.
        """
        ...


class FasterWhisperEngine:
    """CTranslate2 through faster-whisper, the model loaded from memory: the very bytes that were hashed."""

    def __init__(self, files: Mapping[str, bytes], device: Device = "auto", threads: int = 0) -> None:
        """Raises AppError `model.damaged`. A GPU that cannot load the model is passed over for the processor."""
        import ctranslate2
        from faster_whisper import WhisperModel

        self._seed = ctranslate2.set_random_seed
        wanted = "cuda" if device == "cuda" or (device == "auto" and ctranslate2.get_cuda_device_count()) else "cpu"
        for self.device in dict.fromkeys((wanted, "cpu")):
            try:
                # faster-whisper takes two entries out of the mapping, so each attempt gets its own.
                self._model = WhisperModel(
                    "model",
                    device=self.device,
                    compute_type="int8" if self.device == "cpu" else "auto",
                    cpu_threads=threads,
                    local_files_only=True,
                    files=dict(files),
                )
                break
            except (RuntimeError, ValueError, KeyError, TypeError):
                continue
        else:
            raise AppError("model.damaged")
        if self._model.feat_kwargs.get("feature_size", 80) != self._model.model.n_mels:
            raise AppError("model.incomplete")

    def language(self, samples: Samples) -> str:
        """See `Engine`."""
        if not self._model.model.is_multilingual:
            return "en"
        code, _, _ = self._model.detect_language(samples[: _DETECT_S * RATE])
        return str(code)

    def segments(
        self, samples: Samples, language: str, prompt: str, voice: Sequence[Span] | None = None
    ) -> Iterator[Utterance]:
        """See `Engine`."""
        self._seed(_SEED)
        found, _ = self._model.transcribe(
            samples,
            language=language,
            beam_size=BEAM,
            temperature=list(TEMPERATURES),
            condition_on_previous_text=False,
            hotwords=prompt or None,
            append_punctuations=APPEND_PUNCTUATION,
        )
        heard = (Heard(s.text, s.start, s.end, s.no_speech_prob, s.avg_logprob, s.compression_ratio) for s in found)
        return _reviewed(heard, samples, voice)


class OpenAIWhisperEngine:
    """openai-whisper on PyTorch, for who wants the original; no progress of its own, so it is given short slices."""

    def __init__(self, checkpoint: bytes, official_name: str = "", device: Device = "auto", threads: int = 0) -> None:
        """Loads weights and nothing else from `checkpoint`. Raises AppError `model.needs_torch`, `model.damaged`.

        official_name: such as `small`, once the hash has proved it; only then are the heads that align words known.
        """
        torch, whisper = torch_and_whisper()
        if threads:
            torch.set_num_threads(threads)
        read = read_checkpoint(checkpoint)
        try:
            model = whisper.model.Whisper(whisper.model.ModelDimensions(**read["dims"]))
            model.load_state_dict(read["model_state_dict"])
        except (KeyError, RuntimeError, TypeError, AttributeError):
            raise AppError("model.damaged") from None
        if official_name:
            model.set_alignment_heads(whisper._ALIGNMENT_HEADS[official_name])
        self.device = "cuda" if device != "cpu" and torch.cuda.is_available() else "cpu"
        self._torch, self._whisper, self._model = torch, whisper, model.to(self.device)

    def language(self, samples: Samples) -> str:
        """See `Engine`."""
        if not self._model.is_multilingual:
            return "en"
        window = self._whisper.pad_or_trim(self._torch.from_numpy(samples[: _DETECT_S * RATE]))
        mel = self._whisper.log_mel_spectrogram(window, self._model.dims.n_mels).to(self._model.device)
        _, odds = self._model.detect_language(mel)
        return str(max(odds, key=odds.get))

    def segments(
        self, samples: Samples, language: str, prompt: str, voice: Sequence[Span] | None = None
    ) -> Iterator[Utterance]:
        """See `Engine`."""
        self._torch.manual_seed(_SEED)
        slices = cut_at_silence([samples], _SLICE_MS)
        heard = chain.from_iterable(self._heard(s.samples, s.start_ms / 1000, language, prompt) for s in slices)
        return _reviewed(heard, samples, voice)

    def _heard(self, samples: Samples, at_s: float, language: str, prompt: str) -> Iterator[Heard]:
        result = self._whisper.transcribe(
            self._model,
            np.ascontiguousarray(samples),
            language=language,
            beam_size=BEAM,
            best_of=BEAM,
            temperature=TEMPERATURES,
            condition_on_previous_text=False,
            initial_prompt=prompt or None,
            carry_initial_prompt=bool(prompt),
            append_punctuations=APPEND_PUNCTUATION,
            fp16=self.device == "cuda",
        )
        for s in result["segments"]:
            yield Heard(
                s["text"],
                at_s + s["start"],
                at_s + s["end"],
                s["no_speech_prob"],
                s["avg_logprob"],
                s["compression_ratio"],
            )


def torch_and_whisper() -> tuple[Any, Any]:
    """The modules `torch` and `whisper` of the extra. Raises AppError `model.needs_torch` where it is absent."""
    try:
        import torch
        import whisper
    except ImportError:
        raise AppError("model.needs_torch") from None
    return torch, whisper


def read_checkpoint(untrusted: bytes) -> dict[str, Any]:
    """Dimensions and weights of a `.pt` file; its pickle may hold tensors and nothing that runs.

    Raises AppError `model.damaged`, `model.needs_torch`.
    """
    torch, whisper = torch_and_whisper()
    try:
        read = torch.load(io.BytesIO(untrusted), map_location="cpu", weights_only=True)
    except Exception:  # noqa: BLE001  PyTorch raises a dozen types for a broken or hostile file.
        raise AppError("model.damaged") from None
    names = {f.name for f in fields(whisper.model.ModelDimensions)}
    if not isinstance(read, dict) or not isinstance(read.get("dims"), dict) or set(read["dims"]) != names:
        raise AppError("model.damaged")
    if not isinstance(read.get("model_state_dict"), dict):
        raise AppError("model.damaged")
    return read


def _reviewed(heard: Iterator[Heard], samples: Samples, voice: Sequence[Span] | None) -> Iterator[Utterance]:
    reviewer = Reviewer(voice)
    for segment in heard:
        utterance = reviewer.utterance(segment, len(samples) / RATE)
        if utterance is not None:
            yield utterance
