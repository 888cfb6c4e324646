"""The `tokenizer.json` that faster-whisper wants, made from the vocabulary that openai-whisper ships."""

from __future__ import annotations

import base64
import importlib.util
from itertools import pairwise
from pathlib import Path
from typing import Any

from testimony_app.errors import AppError

_AFTER_LANGUAGES = (
    "<|translate|>",
    "<|transcribe|>",
    "<|startoflm|>",
    "<|startofprev|>",
    "<|nospeech|>",
    "<|notimestamps|>",
)


def build_tokenizer(multilingual: bool, languages: int) -> tuple[Any, list[str]]:
    """The tokenizer, and the name of every id below the first time stamp.

    languages: how many language tokens the model has. Raises AppError `model.needs_torch` without openai-whisper.
    """
    from tokenizers import AddedToken, Tokenizer, decoders, pre_tokenizers
    from tokenizers.models import BPE

    ranks = _ranks("multilingual" if multilingual else "gpt2")
    letters = _letters()
    vocabulary = {_spelt(token, letters): rank for token, rank in ranks.items()}
    tokenizer = Tokenizer(BPE(vocab=vocabulary, merges=_merges(ranks, letters), fuse_unk=False))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
    tokenizer.decoder = decoders.ByteLevel()
    special = ["<|endoftext|>", "<|startoftranscript|>", *_language_tokens(languages), *_AFTER_LANGUAGES]
    tokenizer.add_special_tokens([AddedToken(name, special=True, normalized=False) for name in special])
    ordered = sorted(vocabulary, key=vocabulary.__getitem__)
    return tokenizer, ordered + special


def _package() -> Path:
    spec = importlib.util.find_spec("whisper")
    if spec is None or spec.origin is None:
        raise AppError("model.needs_torch")
    return Path(spec.origin).parent


def _ranks(name: str) -> dict[bytes, int]:
    """Every token's bytes and id, from the lines of base64 and number of a `.tiktoken` file."""
    lines = (_package() / "assets" / f"{name}.tiktoken").read_text("ascii").split("\n")
    pairs = (line.split() for line in lines if line)
    return {base64.b64decode(token): int(rank) for token, rank in pairs}


def _language_tokens(count: int) -> list[str]:
    from whisper.tokenizer import LANGUAGES

    return [f"<|{code}|>" for code in list(LANGUAGES)[:count]]


def _letters() -> list[str]:
    """The printable character that byte-level BPE writes for each byte: itself where it prints, else from U+0100 on."""
    prints = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(256) if byte not in prints]
    table = {byte: chr(byte) for byte in prints} | {byte: chr(256 + i) for i, byte in enumerate(others)}
    return [table[byte] for byte in range(256)]


def _spelt(token: bytes, letters: list[str]) -> str:
    return "".join(letters[byte] for byte in token)


def _merges(ranks: dict[bytes, int], letters: list[str]) -> list[tuple[str, str]]:
    """The merges that tiktoken leaves out: the last step by which each token comes from two earlier ones."""
    merges = []
    for token, rank in sorted(ranks.items(), key=lambda item: item[1]):
        if len(token) > 1:
            halves = _halves(token, rank, ranks)
            if len(halves) == 2:
                merges.append((_spelt(halves[0], letters), _spelt(halves[1], letters)))
    return merges


def _halves(token: bytes, below: int, ranks: dict[bytes, int]) -> list[bytes]:
    """What is left of `token` when all merges of a rank under `below` were made, lowest rank first."""
    parts = [token[i : i + 1] for i in range(len(token))]
    while len(parts) > 1:
        joined = [ranks.get(a + b, below) for a, b in pairwise(parts)]
        best = min(joined)
        if best >= below:
            break
        at = joined.index(best)
        parts[at : at + 2] = [parts[at] + parts[at + 1]]
    return parts
