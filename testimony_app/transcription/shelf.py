"""The shelf of models: what this computer can listen with, brought by hand, proved by hash at every load."""

from __future__ import annotations

import json
import re
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.transcription import files, wire
from testimony_app.transcription.child import Child, WorkerDied

_CARD = "model.json"
_CARD_FORMAT = 1
_READ = 1 << 20
# OpenAI's largest checkpoint has 3.1 GB; a file above this is no model, or a trap.
MOST_BYTES = 8 << 30


@dataclass(frozen=True)
class ModelEntry:
    """One model on the shelf.

    id: stable name of its folder. engine: which library runs it. sha256: see `files.combined`.
    known: it is, or was made here from, a checkpoint whose hash OpenAI published. size: bytes.
    """

    id: str
    name: str
    engine: files.EngineName
    sha256: str
    known: bool
    size: int


class ModelShelf:
    """The folder in which this app keeps its own copies of models; it never touches the files that a user brought."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def models(self) -> list[ModelEntry]:
        """All models, by name; a folder whose card cannot be read is passed over, and stays where it is."""
        cards = sorted(self.folder.glob(f"*/{_CARD}"))
        found = [entry for card in cards if (entry := _read_card(card)) is not None]
        return sorted(found, key=lambda entry: (entry.name, entry.id))

    def entry(self, model_id: str) -> ModelEntry:
        """The model with this id. Raises AppError `model.missing`."""
        for entry in self.models():
            if entry.id == model_id:
                return entry
        raise AppError("model.missing")

    def add(self, path: Path, allow_unknown: bool = False, job: JobContext | None = None) -> ModelEntry:
        """A copy of the model at `path` on the shelf, proved to load; the same model twice is one entry.

        path: a folder of a CTranslate2 model, a `.tar.gz` of one, or a `.pt` checkpoint of Whisper.
        Raises Cancelled; AppError `model.missing`, `model.not_a_model`, `model.incomplete`, `model.damaged`,
        `model.needs_torch`, `model.too_large`, and for a checkpoint that OpenAI did not publish
        `model.unknown_needs_confirmation` unless `allow_unknown`. Nothing is left behind then.
        """
        job = job or JobContext()
        with self._staging() as staging:
            try:
                name = _fetch(path, staging, job)
            except (OSError, tarfile.TarError, EOFError):
                raise AppError("model.not_a_model" if path.exists() else "model.missing") from None
            official = files.official_models()
            entry = _entry(staging, name, official, job)
            if entry.engine == "openai-whisper":
                if not files.torch_is_installed():
                    raise AppError("model.needs_torch")
                if not entry.known and not allow_unknown:
                    raise AppError("model.unknown_needs_confirmation")
            _work({"task": "check", "device": "cpu", **_order(staging, entry)}, job)
            return self._keep(staging, entry)

    def convert(self, entry: ModelEntry, job: JobContext | None = None) -> ModelEntry:
        """The checkpoint `entry` converted for faster-whisper (int8), as a second model on the shelf.

        Needs no network. Raises Cancelled; AppError `model.needs_torch`, and what loading raises.
        """
        job = job or JobContext()
        if entry.engine == "faster-whisper":
            return entry
        if not files.torch_is_installed():
            raise AppError("model.needs_torch")
        job.step(0.0, "model.converting")
        with self._staging() as staging:
            _work({"task": "convert", "out": str(staging), **self.order(entry)}, job)
            made = _entry(staging, entry.name, {}, job)
            return self._keep(staging, ModelEntry(**{**asdict(made), "known": entry.known}))

    def order(self, entry: ModelEntry) -> dict[str, Any]:
        """What the worker must know to load `entry`. Raises AppError `model.missing`, `model.incomplete`."""
        files.model_files(self.folder / entry.id)
        return _order(self.folder / entry.id, entry)

    @contextmanager
    def _staging(self) -> Iterator[Path]:
        """A folder beside the models that vanishes unless it was kept."""
        self.folder.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=".adding-", dir=self.folder))
        try:
            yield staging
        finally:
            shutil.rmtree(staging, ignore_errors=True)

    def _keep(self, staging: Path, entry: ModelEntry) -> ModelEntry:
        home = self.folder / entry.id
        if _read_card(home / _CARD) is None or not files.is_proved(home, entry.sha256):
            (staging / _CARD).write_text(json.dumps({"format": _CARD_FORMAT, **asdict(entry)}), "utf-8")
            shutil.rmtree(home, ignore_errors=True)
            staging.rename(home)
        return entry


def _order(folder: Path, entry: ModelEntry) -> dict[str, Any]:
    return {"folder": str(folder), "sha256": entry.sha256}


def _work(order: dict[str, Any], job: JobContext) -> None:
    """Let the worker do `order`; a model at which it dies is damaged."""
    try:
        with Child(order, job) as child:
            while child.receive()[0] not in (wire.READY, wire.DONE):
                pass
    except WorkerDied:
        raise AppError("model.damaged") from None


def _fetch(path: Path, staging: Path, job: JobContext) -> str:
    """Copy the model's files from `path` into `staging`; returns a name for it."""
    if path.is_dir():
        files.require_complete({p.name for p in path.iterdir() if p.is_file()})
        for name in files.CTRANSLATE2_FILES:
            if (path / name).is_file():
                with (path / name).open("rb") as source:
                    _copy(source, staging / name, job)
        return path.name
    with path.open("rb") as source:
        if source.read(2) == b"\x1f\x8b":
            _unpack(path, staging, job)
            return re.sub(r"\.(tar\.gz|tgz)$", "", path.name)
        source.seek(0)
        if path.suffix != ".pt":
            raise AppError("model.not_a_model")
        _copy(source, staging / files.CHECKPOINT, job)
    return path.stem


def _unpack(path: Path, staging: Path, job: JobContext) -> None:
    """Only plain files with the names of a model's files leave the archive, whatever folder it puts them in."""
    with tarfile.open(path, "r:gz") as archive:
        for member in archive:
            job.check()
            name = member.name.rsplit("/", 1)[-1]
            inside = archive.extractfile(member) if member.isfile() and name in files.CTRANSLATE2_FILES else None
            if inside is not None:
                _copy(inside, staging / name, job)
    files.require_complete({p.name for p in staging.iterdir()})


def _copy(source: IO[bytes], target: Path, job: JobContext) -> None:
    done = 0
    with target.open("xb") as sink:
        while chunk := source.read(_READ):
            job.step(0.0, "model.copying")
            done += len(chunk)
            if done > MOST_BYTES:
                raise AppError("model.too_large")
            sink.write(chunk)


def _entry(folder: Path, name: str, official: dict[str, str], job: JobContext) -> ModelEntry:
    found = files.model_files(folder)
    sha256 = files.combined({n: files.hash_file(p, lambda _: job.step(0.5, "model.hashing")) for n, p in found.items()})
    size = sum(p.stat().st_size for p in found.values())
    return ModelEntry(
        id=sha256[:16],
        name=official.get(sha256, name),
        engine=files.engine_of(folder),
        sha256=sha256,
        known=sha256 in official,
        size=size,
    )


def _read_card(card: Path) -> ModelEntry | None:
    try:
        read = json.loads(card.read_text("utf-8"))
        if read.pop("format") != _CARD_FORMAT or read["id"] != card.parent.name:
            return None
        return ModelEntry(**read)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
