"""The shelf: models come by hand, whole, proved at every load, and a user's own file is never touched."""

from __future__ import annotations

import hashlib
import io
import json
import pickle
import shutil
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from testimony_app.errors import AppError, Cancelled
from testimony_app.jobs import JobContext
from testimony_app.transcription import files
from testimony_app.transcription.engines import read_checkpoint
from testimony_app.transcription.shelf import ModelShelf
from tests.mini_whisper import FAST, checkpoint, clip_samples, needs_torch, transcribe


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The miniature as a folder, as a user brings it."""
    folder = tmp_path_factory.mktemp("brought") / "small-valley"
    with tarfile.open(FAST) as archive:
        archive.extractall(folder, filter="data")
    return folder


@pytest.fixture
def brought(unpacked: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(unpacked, tmp_path / "small-valley"))


@pytest.fixture
def shelf(tmp_path: Path) -> ModelShelf:
    return ModelShelf(tmp_path / "models")


def refusal(shelf: ModelShelf, path: Path, **options: Any) -> str:
    with pytest.raises(AppError) as refused:
        shelf.add(path, **options)
    assert list(shelf.folder.iterdir()) == []
    return refused.value.code


def test_a_folder_and_its_archive_are_one_model(shelf: ModelShelf, brought: Path) -> None:
    before = {p.name: p.read_bytes() for p in brought.iterdir()}
    first, second = shelf.add(brought), shelf.add(FAST)
    assert first.id == second.id
    assert (first.engine, first.known, first.name) == ("faster-whisper", False, "small-valley")
    assert [m.id for m in shelf.models()] == [first.id]
    assert first.size == sum(len(body) for body in before.values())
    assert {p.name: p.read_bytes() for p in brought.iterdir()} == before


@pytest.mark.parametrize("gone", ["model.bin", "tokenizer.json", "config.json", "vocabulary.json"])
def test_a_model_that_would_ask_the_network_is_not_taken(shelf: ModelShelf, brought: Path, gone: str) -> None:
    (brought / gone).unlink()
    assert refusal(shelf, brought) == "model.incomplete"


def test_an_older_conversion_without_preprocessor_is_taken(shelf: ModelShelf, brought: Path) -> None:
    (brought / "preprocessor_config.json").unlink()
    entry = shelf.add(brought)
    (piece,) = transcribe(shelf, entry, clip_samples("en-1.opus"))
    assert len(piece.utterances) == 1


@pytest.mark.parametrize("name", ["model.bin", "tokenizer.json", "config.json"])
def test_a_truncated_model_is_damaged(shelf: ModelShelf, brought: Path, name: str) -> None:
    body = (brought / name).read_bytes()
    (brought / name).write_bytes(body[: len(body) // 2])
    assert refusal(shelf, brought) == "model.damaged"


@pytest.mark.parametrize(
    ("name", "body"), [("x.bin", b"\0" * 99), ("x.txt", b"no model"), ("x.tar.gz", b"\x1f\x8b no")]
)
def test_what_is_no_model_is_not_taken(shelf: ModelShelf, tmp_path: Path, name: str, body: bytes) -> None:
    (tmp_path / name).write_bytes(body)
    assert refusal(shelf, tmp_path / name) == "model.not_a_model"


def test_a_path_that_is_gone_is_missing(shelf: ModelShelf, tmp_path: Path) -> None:
    assert refusal(shelf, tmp_path / "nothing.pt") == "model.missing"


def test_an_archive_writes_only_a_models_own_files(shelf: ModelShelf, brought: Path, tmp_path: Path) -> None:
    trap = tmp_path / "trap.tar.gz"
    with tarfile.open(trap, "w:gz") as archive:
        for file in sorted(brought.iterdir()):
            archive.add(file, f"../../deep/{file.name}")
        for name in ("../escaped.txt", "/tmp/escaped.txt", "setup.py"):
            member = tarfile.TarInfo(name)
            member.size = 4
            archive.addfile(member, io.BytesIO(b"evil"))
        link = tarfile.TarInfo("link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    entry = shelf.add(trap)
    names = {p.name for p in (shelf.folder / entry.id).iterdir()}
    assert names == {p.name for p in brought.iterdir()} | {"model.json"}
    assert not (tmp_path / "escaped.txt").exists()


@pytest.mark.parametrize("name", ["model.bin", "vocabulary.json", "config.json"])
def test_a_model_that_changed_on_the_shelf_is_not_loaded(shelf: ModelShelf, brought: Path, name: str) -> None:
    entry = shelf.add(brought)
    file = shelf.folder / entry.id / name
    body = bytearray(file.read_bytes())
    body[len(body) // 2] ^= 1
    file.write_bytes(bytes(body))
    with pytest.raises(AppError) as refused:
        transcribe(shelf, entry, np.zeros(16000, np.float32))
    assert refused.value.code == "model.changed"
    assert file.read_bytes() == bytes(body)
    assert transcribe(shelf, shelf.add(brought), np.zeros(16000, np.float32))


def test_a_model_that_is_gone_is_missing(shelf: ModelShelf, brought: Path) -> None:
    entry = shelf.add(brought)
    (shelf.folder / entry.id / "tokenizer.json").unlink()
    with pytest.raises(AppError) as refused:
        transcribe(shelf, entry, np.zeros(16000, np.float32))
    assert refused.value.code == "model.incomplete"
    shutil.rmtree(shelf.folder / entry.id)
    with pytest.raises(AppError) as refused:
        shelf.entry(entry.id)
    assert refused.value.code == "model.missing"


def test_a_card_that_is_none_hides_its_folder_only(shelf: ModelShelf, brought: Path) -> None:
    entry = shelf.add(brought)
    for name, card in (("a", "[]"), ("b", '{"format": 99}'), ("c", json.dumps({"format": 1, "id": "other"}))):
        (shelf.folder / name).mkdir()
        (shelf.folder / name / "model.json").write_text(card)
    assert shelf.models() == [entry]


def test_cancelling_leaves_nothing(shelf: ModelShelf, brought: Path) -> None:
    job = JobContext()
    job.cancel()
    with pytest.raises(Cancelled):
        shelf.add(brought, job=job)
    assert list(shelf.folder.iterdir()) == []


@needs_torch
def test_an_unpublished_checkpoint_needs_a_yes_and_converts_byte_for_byte(shelf: ModelShelf, tmp_path: Path) -> None:
    path = checkpoint(tmp_path)
    assert refusal(shelf, path) == "model.unknown_needs_confirmation"
    entry = shelf.add(path, allow_unknown=True)
    assert (entry.engine, entry.known) == ("openai-whisper", False)
    assert entry.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    made = shelf.convert(entry)
    assert made.engine == "faster-whisper"
    assert made.id == shelf.add(FAST).id
    assert len(shelf.models()) == 2
    assert shelf.convert(made) == made


def zipped_pickle(path: Path, content: object) -> Path:
    """A file as PyTorch writes it, holding `content`."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("archive/data.pkl", pickle.dumps(content, protocol=2))
        archive.writestr("archive/version", "3\n")
    return path


@needs_torch
def test_a_broken_checkpoint_is_damaged(shelf: ModelShelf, tmp_path: Path) -> None:
    path = checkpoint(tmp_path)
    body = path.read_bytes()
    path.write_bytes(body[: len(body) // 2])
    assert refusal(shelf, path, allow_unknown=True) == "model.damaged"
    assert path.exists()


@needs_torch
def test_a_checkpoint_of_something_else_is_damaged(tmp_path: Path) -> None:
    path = zipped_pickle(tmp_path / "other.pt", {"weights": [1, 2, 3]})
    with pytest.raises(AppError) as refused:
        read_checkpoint(path.read_bytes())
    assert refused.value.code == "model.damaged"


class Bomb:
    """A pickle that runs a command when it is read without care."""

    def __init__(self, touched: Path) -> None:
        self.touched = touched

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return Path.touch, (self.touched,)  # type: ignore[return-value]


@needs_torch
def test_a_checkpoint_cannot_run_code(tmp_path: Path) -> None:
    touched = tmp_path / "touched"
    path = zipped_pickle(tmp_path / "bomb.pt", {"dims": Bomb(touched)})
    with pytest.raises(AppError) as refused:
        read_checkpoint(path.read_bytes())
    assert refused.value.code == "model.damaged"
    assert not touched.exists()


@needs_torch
def test_published_hashes_are_those_of_the_installed_package() -> None:
    import whisper

    published = {url.split("/")[-2] for url in whisper._MODELS.values()}
    official = files.official_models()
    assert set(official) == published
    assert set(official.values()) <= set(whisper._ALIGNMENT_HEADS)


# openai-whisper leaves its vocabulary file open; the interpreter says so when it collects it.
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
@needs_torch
@pytest.mark.parametrize("multilingual", [True, False])
def test_the_tokenizer_made_from_the_vocabulary_is_the_original(multilingual: bool) -> None:
    from whisper.tokenizer import get_tokenizer

    from testimony_app.transcription.tokenizer import build_tokenizer

    made, names = build_tokenizer(multilingual, 99)
    original = get_tokenizer(multilingual, num_languages=99)
    for text in (
        " The soldiers came to the village at night.",
        "جاء الجنود إلى القرية في الليل، ثم عادوا؟",
        " naïve café, 12,5 %  [x]\n\tfoo's",
        "日本語 😀",
        "don't WE'LL i'm 12345",
    ):
        ids = made.encode(text, add_special_tokens=False).ids
        assert ids == original.encoding.encode(text)
        assert made.decode(ids) == text
    for name, number in original.special_tokens.items():
        if number < original.timestamp_begin:
            assert names[number] == name == made.id_to_token(number)
