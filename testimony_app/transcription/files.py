"""The files of a model: which belong to it, and the one hash that stands for all of them."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

from testimony_app.errors import AppError

EngineName = Literal["faster-whisper", "openai-whisper"]

CHECKPOINT = "model.pt"
# Without tokenizer.json faster-whisper would ask the network for one.
_NEEDED = ("config.json", "model.bin", "tokenizer.json")
_VOCABULARY = ("vocabulary.json", "vocabulary.txt")
# Converters before 2023 wrote none; its values then are those of every model with 80 mel bands.
_OPTIONAL = ("preprocessor_config.json",)
CTRANSLATE2_FILES = (*_NEEDED, *_VOCABULARY, *_OPTIONAL)
_READ = 1 << 20


def require_complete(names: set[str]) -> None:
    """Raises AppError `model.incomplete` unless `names` are enough to load a CTranslate2 model offline."""
    if not names.issuperset(_NEEDED) or names.isdisjoint(_VOCABULARY):
        raise AppError("model.incomplete")


def engine_of(folder: Path) -> EngineName:
    """The engine whose files lie in `folder`."""
    return "openai-whisper" if (folder / CHECKPOINT).is_file() else "faster-whisper"


def model_files(folder: Path) -> dict[str, Path]:
    """The files of the model in `folder`, by name. Raises AppError `model.missing`, `model.incomplete`."""
    if not folder.is_dir():
        raise AppError("model.missing")
    if engine_of(folder) == "openai-whisper":
        return {CHECKPOINT: folder / CHECKPOINT}
    found = {name: folder / name for name in CTRANSLATE2_FILES if (folder / name).is_file()}
    require_complete(set(found))
    return found


def read_proved(folder: Path, sha256: str) -> dict[str, bytes]:
    """The bytes of every file of the model, once they are proved to be those of `sha256`.

    Raises AppError `model.missing`, `model.incomplete`, `model.changed`.
    """
    try:
        content = {name: path.read_bytes() for name, path in model_files(folder).items()}
    except OSError:
        raise AppError("model.missing") from None
    if combined({name: hashlib.sha256(body).hexdigest() for name, body in content.items()}) != sha256:
        raise AppError("model.changed")
    return content


def hash_file(path: Path, progress: Callable[[int], None]) -> str:
    """SHA-256 of a file in hexadecimal; `progress` hears the bytes read so far, and may raise."""
    digest, done = hashlib.sha256(), 0
    with path.open("rb") as file:
        while chunk := file.read(_READ):
            digest.update(chunk)
            done += len(chunk)
            progress(done)
    return digest.hexdigest()


def combined(hashes: Mapping[str, str]) -> str:
    """One hash for a model: the file's own for a checkpoint, else that of the sorted names and hashes as JSON."""
    if set(hashes) == {CHECKPOINT}:
        return hashes[CHECKPOINT]
    return hashlib.sha256(json.dumps(dict(hashes), sort_keys=True).encode()).hexdigest()


def official_models() -> dict[str, str]:
    """Names of OpenAI's checkpoints by their published SHA-256; empty where openai-whisper is not installed.

    The hash is a part of each address in `whisper/__init__.py`; reading the text spares the import of PyTorch.
    """
    spec = importlib.util.find_spec("whisper")
    if spec is None or spec.origin is None:
        return {}
    text = Path(spec.origin).read_text("utf-8")
    return dict(re.findall(r"/models/([0-9a-f]{64})/([\w.-]+)\.pt\"", text))


def torch_is_installed() -> bool:
    """Whether the extra `whisper` (openai-whisper and PyTorch) is there."""
    return all(importlib.util.find_spec(name) is not None for name in ("torch", "whisper"))


def is_proved(folder: Path, sha256: str) -> bool:
    """Whether the model in `folder` is whole and is that of `sha256`."""
    try:
        found = model_files(folder)
        return combined({name: hash_file(path, lambda _: None) for name, path in found.items()}) == sha256
    except (AppError, OSError):
        return False
