"""A Whisper checkpoint rewritten for CTranslate2 (int8), without network and without the `transformers` package.

Runs in the worker. The names on the left are CTranslate2's, those on the right OpenAI's.
"""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from testimony_app.errors import AppError
from testimony_app.transcription.engines import read_checkpoint, torch_and_whisper
from testimony_app.transcription.files import CHECKPOINT, official_models
from testimony_app.transcription.tokenizer import build_tokenizer

_MULTILINGUAL = 51865
_TIME_STEP_S = 0.02


def convert(content: Mapping[str, bytes], sha256: str, out: Path) -> None:
    """Write the five files of the model to the empty folder `out`.

    content: the checkpoint under its name; sha256: its hash, by which official models tell their alignment heads.
    Raises AppError `model.damaged`, `model.needs_torch`.
    """
    _, whisper = torch_and_whisper()
    read = read_checkpoint(content[CHECKPOINT])
    dims, weights = read["dims"], _Weights(read["model_state_dict"])
    name = official_models().get(sha256, "")
    heads = _alignment_heads(dims, whisper._ALIGNMENT_HEADS[name] if name else None)
    try:
        spec = _specification(dims, weights)
    except (KeyError, ValueError, AttributeError):
        raise AppError("model.damaged") from None
    tokenizer = _describe(spec, dims, heads)
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(out))
    tokenizer.save(str(out / "tokenizer.json"))
    sound = {
        "feature_size": dims["n_mels"],
        "hop_length": 160,
        "n_fft": 400,
        "chunk_length": 30,
        "sampling_rate": 16000,
    }
    (out / "preprocessor_config.json").write_text(json.dumps(sound), "utf-8")


class _Weights:
    """The tensors of a checkpoint as float32 arrays."""

    def __init__(self, tensors: Mapping[str, Any]) -> None:
        self._tensors = tensors

    def __getitem__(self, name: str) -> Any:
        return self._tensors[name].float().numpy()

    def __contains__(self, name: str) -> bool:
        return name in self._tensors


def _specification(dims: Mapping[str, int], weights: _Weights) -> Any:
    """CTranslate2's description of the network, filled with the weights."""
    from ctranslate2.specs.whisper_spec import WhisperSpec

    spec = WhisperSpec(dims["n_audio_layer"], dims["n_audio_head"], dims["n_text_layer"], dims["n_text_head"])
    for number in (1, 2):
        layer = getattr(spec.encoder, f"conv{number}")
        layer.weight, layer.bias = weights[f"encoder.conv{number}.weight"], weights[f"encoder.conv{number}.bias"]
    spec.encoder.position_encodings.encodings = weights["encoder.positional_embedding"]
    _norm(spec.encoder.layer_norm, weights, "encoder.ln_post")
    decoder = spec.decoder
    decoder.embeddings.weight = decoder.projection.weight = weights["decoder.token_embedding.weight"]
    decoder.position_encodings.encodings = weights["decoder.positional_embedding"]
    _norm(decoder.layer_norm, weights, "decoder.ln")
    for number, layer in enumerate(spec.encoder.layer):
        _block(layer, weights, f"encoder.blocks.{number}")
    for number, layer in enumerate(decoder.layer):
        _block(layer, weights, f"decoder.blocks.{number}")
        _across(layer.attention, weights, f"decoder.blocks.{number}")
    return spec


def _block(layer: Any, weights: _Weights, name: str) -> None:
    """Self-attention and the two linear layers behind it."""
    _norm(layer.self_attention.layer_norm, weights, f"{name}.attn_ln")
    _linear(layer.self_attention.linear[0], weights, *(f"{name}.attn.{part}" for part in ("query", "key", "value")))
    _linear(layer.self_attention.linear[1], weights, f"{name}.attn.out")
    _norm(layer.ffn.layer_norm, weights, f"{name}.mlp_ln")
    _linear(layer.ffn.linear_0, weights, f"{name}.mlp.0")
    _linear(layer.ffn.linear_1, weights, f"{name}.mlp.2")


def _across(attention: Any, weights: _Weights, name: str) -> None:
    """The decoder's attention to the sound."""
    _norm(attention.layer_norm, weights, f"{name}.cross_attn_ln")
    _linear(attention.linear[0], weights, f"{name}.cross_attn.query")
    _linear(attention.linear[1], weights, f"{name}.cross_attn.key", f"{name}.cross_attn.value")
    _linear(attention.linear[2], weights, f"{name}.cross_attn.out")


def _norm(layer: Any, weights: _Weights, name: str) -> None:
    layer.gamma, layer.beta = weights[f"{name}.weight"], weights[f"{name}.bias"]


def _linear(layer: Any, weights: _Weights, *names: str) -> None:
    """One or several linear layers as one; Whisper's keys have no bias, which is a bias of zero."""
    matrices = [weights[f"{name}.weight"] for name in names]
    biases = [
        weights[f"{name}.bias"] if f"{name}.bias" in weights else np.zeros(len(matrix), np.float32)
        for name, matrix in zip(names, matrices, strict=True)
    ]
    layer.weight, layer.bias = np.concatenate(matrices), np.concatenate(biases)


def _describe(spec: Any, dims: Mapping[str, int], heads: list[list[int]]) -> Any:
    """Vocabulary and configuration of `spec`; returns the tokenizer."""
    multilingual = dims["n_vocab"] >= _MULTILINGUAL
    languages = dims["n_vocab"] - _MULTILINGUAL + 99 + (0 if multilingual else 1)
    tokenizer, names = build_tokenizer(multilingual, languages)
    times = [f"<|{i * _TIME_STEP_S:.2f}|>" for i in range(dims["n_vocab"] - len(names))]
    spec.register_vocabulary([*names, *times])
    first = tokenizer.token_to_id("<|startoftranscript|>") + 1
    spec.config.lang_ids = list(range(first, first + languages)) if multilingual else []
    spec.config.suppress_ids = []
    spec.config.suppress_ids_begin = [tokenizer.encode(" ").ids[0], tokenizer.token_to_id("<|endoftext|>")]
    spec.config.alignment_heads = heads
    return tokenizer


def _alignment_heads(dims: Mapping[str, int], packed: bytes | None) -> list[list[int]]:
    """Layer and head of each decoder head that follows the words: published, or else all of the upper half.

    packed: openai-whisper's table, one byte per head, compressed and in base 85.
    """
    layers, heads = dims["n_text_layer"], dims["n_text_head"]
    if packed is None:
        return [[layer, head] for layer in range(layers // 2, layers) for head in range(heads)]
    table = np.frombuffer(gzip.decompress(base64.b85decode(packed)), dtype=bool).reshape(layers, heads)
    return [[int(layer), int(head)] for layer, head in np.argwhere(table)]
