"""A write-only device: what it seals opens at headquarters only, and no fault loses or doubles any of it."""

from __future__ import annotations

import base64
import errno
import gc
import hashlib
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from testimony_app.errors import AppError, Cancelled
from testimony_app.jobs import JobContext
from testimony_app.vault import canonical, field_kit, kdf, keys, media_format
from testimony_app.vault.chunks import ChunkDamaged, ChunkedFile
from testimony_app.vault.field_box import FieldBox
from testimony_app.vault.field_item import GENESIS
from testimony_app.vault.field_kit import OUTBOX, STAGING
from testimony_app.vault.keys import KeyRefused
from testimony_app.vault.media_format import BLOCK, FileKey
from testimony_app.vault.vault import Vault
from tests.vault.conftest import PASSPHRASE
from tests.vault.faults import FaultyDisk, TracingDisk, installed, killed, steps_of
from tests.vault.field import ISSUED_AT, Headquarters, issued, opened

FORM = {"interview": {"notes": "ZZMARKER Amber Brook"}, "witness": {"code": "W-001"}, "decisions": []}
PERSON = {"given_name": "ZZMARKER Wren"}
SOUND = bytes(range(256)) * 400


@pytest.fixture
def place(vault: Vault, tmp_path: Path) -> Path:
    """An issued field folder, confirmed and closed."""
    folder = tmp_path / "Laptop.testimony-field"
    issued(vault, folder)
    opened(folder).close()
    return folder


@pytest.fixture
def box(place: Path) -> Iterator[FieldBox]:
    held = FieldBox.open(place)
    yield held
    held.close()


@pytest.fixture
def headquarters(vault: Vault) -> Headquarters:
    return Headquarters(vault)


def recorded(box: FieldBox, sound: bytes = SOUND) -> str:
    recorder = box.record()
    recorder.write(sound)
    recorder.finish()
    return recorder.media_id


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_what_is_sealed_opens_at_headquarters_with_its_names_and_sound(
    box: FieldBox, headquarters: Headquarters
) -> None:
    take = recorded(box)
    assert box.seal(FORM, PERSON, [(take, {"rate": 48_000})]) == 1
    assert box.seal(FORM) == 2
    first, second = headquarters.items(box.folder)
    assert (first.form, first.number, first.previous) == (FORM, 1, GENESIS)
    (recording,) = first.recordings
    assert (recording.media_id, recording.whole, recording.known) == (take, True, {"rate": 48_000})
    assert headquarters.content(box.folder / OUTBOX / recording.name) == SOUND
    assert first.identity is not None
    assert b"Wren" in headquarters.content(box.folder / OUTBOX / first.identity.name)
    assert second.previous == hashlib.sha256((box.folder / OUTBOX / f"{first.item_id}.cob").read_bytes()).hexdigest()
    assert (second.identity, second.recordings) == (None, ())
    kinds = sorted(each.kind for each in box.items())
    assert kinds == ["identity", "interview", "interview", "recording"]
    assert box.sealed_today == 2


def test_each_kind_lies_under_the_key_of_its_own_compartment(box: FieldBox) -> None:
    box.seal(FORM, PERSON, [(recorded(box), {})])
    stated = {media_format.stated(path.read_bytes()[:BLOCK])[::2] for path in (box.folder / OUTBOX).iterdir()}
    assert stated == {("content", "field_interview"), ("identity", "field_identity"), ("audio", "recording")}


def test_nothing_on_the_device_opens_what_was_sealed(box: FieldBox, figure: Callable[[str], None]) -> None:
    """All that lies there, as it lies and as Base64 hides it, is tried as each kind of key that could open a file."""
    box.seal(FORM, PERSON, [(recorded(box), {})])
    files = everything(box.folder)
    sealed = [box.folder / name for name in files if name.startswith(OUTBOX)]
    known = {name: content for name, content in files.items() if not name.startswith(OUTBOX)}
    assert {"device.key", "field.kit", "counter", "confirmed"} <= known.keys()
    pool = [*known.values(), *(content[:BLOCK] for name, content in files.items() if name.startswith(OUTBOX))]
    for text in list(pool):
        pool += [
            base64.b64decode(each) for each in re.findall(rb"[A-Za-z0-9+/]{40,}={0,2}", text) if len(each) % 4 == 0
        ]
    seed = files["device.key"]
    pool += [keys.derive(seed, keys.label(use)) for use in ("media", "media-key", "compartment-keypair", "field-kit")]
    tried = 0
    for path in sealed:
        block = path.read_bytes()[:BLOCK]
        stated = canonical.load(block.removeprefix(media_format.MAGIC).rstrip(b"\0"))
        wrapped = base64.b64decode(stated["sealed"])
        info = keys.label("media-key", stated["vault"], stated["rec"], stated["compartment"], stated["epoch"])
        for key in dict.fromkeys(content[at : at + 32] for content in pool for at in range(0, len(content) - 31, 5)):
            with path.open("rb") as file, pytest.raises(ChunkDamaged):
                ChunkedFile(file, key, FileKey(block, key).context, BLOCK, path.stat().st_size)
            tried += 1
        for secret in (seed * 3, keys.derive(seed, b"", 96), keys.derive(seed, info, 96)):
            with pytest.raises(KeyRefused):
                keys.hybrid_key(secret).open(wrapped, info)
            tried += 1
    public = {each.public for each in box.kit.compartments}
    derived = {X25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()}
    assert not any(one in each for one in derived for each in public), "the key that signs is none that opens"
    figure(f"keys tried on what a field device sealed, from all that lies on it: {tried}, none opened any of it")


def test_the_same_attempt_opens_a_file_whose_key_lies_about(box: FieldBox, tmp_path: Path) -> None:
    """So that the test above could fail."""
    recorder = box.record()
    key = recorder._file_key
    assert key is not None
    recorder.write(SOUND)
    recorder.finish()
    path = next((box.folder / STAGING).glob("*.take"))
    with path.open("rb") as file:
        stream = ChunkedFile(
            file, key.key, FileKey(path.read_bytes()[:BLOCK], key.key).context, BLOCK, path.stat().st_size
        )
        assert stream.size == len(SOUND)


def test_no_key_stays_in_memory_once_a_recording_is_stopped_and_an_interview_is_sealed(box: FieldBox) -> None:
    def held() -> int:
        gc.collect()
        # By type and not by class: some libraries' objects pose as another class, and warn while they do.
        return sum(issubclass(type(each), FileKey) for each in gc.get_objects())

    before = held()
    recorder = box.record()
    recorder.write(SOUND)
    assert held() == before + 1, "the search finds the one that is needed while it records"
    recorder.finish()
    box.seal(FORM, PERSON, [(recorder.media_id, {})])
    assert held() == before
    assert recorder.open is False


def test_the_folder_tells_no_title_no_code_name_and_nothing_that_was_entered(vault: Vault, tmp_path: Path) -> None:
    folder = tmp_path / "Other.testimony-field"
    issued(vault, folder, "ZZMARKER Otter")
    box = opened(folder)
    box.seal(FORM, PERSON, [(recorded(box), {})])
    box.close()
    assert not [
        name for name, content in everything(folder).items() if b"ZZMARKER" in content or b"Invented" in content
    ]
    assert {oct(path.stat().st_mode & 0o777) for path in folder.rglob("*") if path.is_file()} == {"0o600"}


def test_nothing_is_sealed_before_the_fingerprint_was_compared(vault: Vault, tmp_path: Path) -> None:
    folder = tmp_path / "New.testimony-field"
    issued(vault, folder)
    box = FieldBox.open(folder)
    for act in (lambda: box.seal(FORM), box.record):
        with pytest.raises(AppError, match=r"field\.not_confirmed"):
            act()
    with pytest.raises(AppError, match=r"field\.other_fingerprint"):
        box.confirm("0000 0000 0000 0000 0000")
    assert not box.confirmed
    box.confirm(box.kit.fingerprint.upper().replace(" ", "  "))
    assert box.seal(FORM) == 1
    box.close()


def test_a_kit_that_was_changed_or_swapped_is_noticed(
    vault: Vault, place: Path, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    kit = (place / field_kit.KIT).read_bytes()
    good = field_kit.read(kit).fingerprint
    flips = 0
    for at in range(0, len(kit), 11):
        changed = bytearray(kit)
        changed[at] ^= 1
        (place / field_kit.KIT).write_bytes(changed)
        with pytest.raises(AppError, match=r"field\.damaged_kit"):
            FieldBox.open(place)
        flips += 1
    figure(f"changed bytes of a field device's kit: {flips}, accepted: 0")
    other, _ = Vault.create(tmp_path / "Thief.testimony", PASSPHRASE, kdf.test_cost())
    device = field_kit.DeviceKey((place / field_kit.DEVICE_KEY).read_bytes())
    theirs = other.team.field_kit(other.team.add_device("X", device.public), ISSUED_AT)
    other.close()
    (place / field_kit.KIT).write_bytes(theirs)
    box = FieldBox.open(place)
    assert box.kit.fingerprint != good
    assert not box.confirmed, "another owner's kit is not used, whatever was confirmed before"
    box.close()


def test_a_newer_kit_is_taken_up_and_an_older_or_foreign_one_is_not(
    vault: Vault, box: FieldBox, headquarters: Headquarters, tmp_path: Path
) -> None:
    old = (box.folder / field_kit.KIT).read_bytes()
    device_id = box.kit.device_id
    vault.team.remove(vault.team.add_device("Spare", os.urandom(32)), JobContext())
    newer = vault.team.field_kit(device_id, ISSUED_AT)
    box.renew(newer)
    assert box.confirmed, "the fingerprint is of what does not change"
    with pytest.raises(AppError, match=r"field\.older_kit"):
        box.renew(old)
    issued(vault, tmp_path / "Second.testimony-field", "Device 2")
    with pytest.raises(AppError, match=r"field\.other_kit"):
        box.renew((tmp_path / "Second.testimony-field" / field_kit.KIT).read_bytes())
    with pytest.raises(AppError, match=r"field\.damaged_kit"):
        box.renew(newer[:-3])
    assert (box.folder / field_kit.KIT).read_bytes() == newer
    box.seal(FORM)
    assert len(headquarters.items(box.folder)) == 1


def test_a_foreign_device_key_is_refused(place: Path) -> None:
    (place / field_kit.DEVICE_KEY).write_bytes(os.urandom(32))
    with pytest.raises(AppError, match=r"field\.damaged_kit"):
        FieldBox.open(place)


def test_only_one_program_at_a_time(box: FieldBox) -> None:
    with pytest.raises(AppError, match=r"vault\.in_use"):
        FieldBox.open(box.folder)


def sealing(place: Path, take: str) -> Callable[[], None]:
    def act() -> None:
        box = FieldBox.open(place)
        try:
            box.seal(FORM, PERSON, [(take, {"rate": 16_000})])
        finally:
            box.close()

    return act


def one_take(place: Path) -> str:
    box = FieldBox.open(place)
    take = recorded(box)
    box.close()
    return take


def whole_or_nothing(headquarters: Headquarters, place: Path, take: str) -> bool:
    """Whether the interrupted interview is there; if it is not, all of it is still to be sealed. Then seal another."""
    box = FieldBox.open(place)
    before = box.number
    came = headquarters.items(place)
    assert [each.number for each in came] == list(range(1, before + 1))
    assert not list((place / STAGING).glob("*.part"))
    if before:
        (item,) = came
        assert (item.form, item.recordings[0].media_id) == (FORM, take)
        for ref in (*item.recordings, item.identity):
            assert ref is not None
            path = place / OUTBOX / ref.name
            assert hashlib.sha256(path.read_bytes()).hexdigest() == ref.sha256
        assert headquarters.content(place / OUTBOX / f"{take}.cob") == SOUND
        assert box.takes() == ()
    else:
        assert [(each.media_id, each.ended) for each in box.takes()] == [(take, True)]
        assert not list((place / OUTBOX).iterdir())
    box.seal(FORM, None, [(each.media_id, {}) for each in box.takes()])
    items = headquarters.items(place)
    hashes = [
        GENESIS,
        *(hashlib.sha256((place / OUTBOX / f"{each.item_id}.cob").read_bytes()).hexdigest() for each in items),
    ]
    assert [each.previous for each in items] == hashes[:-1], "one chain, no number left out and none given twice"
    box.close()
    return before == 1


@pytest.mark.parametrize("fault", [errno.EIO, errno.ENOSPC, "kill", "torn"])
def test_every_step_of_sealing_may_fail(
    place: Path, headquarters: Headquarters, tmp_path: Path, fault: int | str, figure: Callable[[str], None]
) -> None:
    take = one_take(place)
    pristine = tmp_path / "pristine"
    shutil.copytree(place, pristine)
    steps = steps_of(sealing(place, take))
    assert steps > 20
    there = refused = 0
    for at in range(steps):
        shutil.rmtree(place)
        shutil.copytree(pristine, place)
        disk = FaultyDisk(at, fault)
        if isinstance(fault, int):
            with installed(disk):
                try:
                    sealing(place, take)()
                except AppError as error:
                    refused += 1
                    assert error.code.split(".")[1] in ("disk_full", "write_failed"), error.code
        elif not killed(sealing(place, take), disk):
            continue
        there += whole_or_nothing(headquarters, place, take)
    figure(
        f"faults ({fault}) while a field device seals: {steps}; whole {there}, else nothing; numbers doubled or lost: 0"
    )
    assert 0 < there < steps
    assert refused or not isinstance(fault, int)


def test_an_error_that_was_told_means_that_nothing_was_sealed(place: Path, tmp_path: Path) -> None:
    """Otherwise the person seals the same interview a second time."""
    take = one_take(place)
    pristine = tmp_path / "pristine"
    shutil.copytree(place, pristine)
    for at in range(steps_of(sealing(place, take))):
        shutil.rmtree(place)
        shutil.copytree(pristine, place)
        with installed(FaultyDisk(at, errno.EIO)):
            try:
                sealing(place, take)()
                told = False
            except AppError:
                told = True
        box = FieldBox.open(place)
        assert box.number == (0 if told else 1)
        box.close()


def test_cancelled_sealing_leaves_everything_as_it_was(box: FieldBox) -> None:
    take = recorded(box)
    job = JobContext()
    job.cancel()
    with pytest.raises(Cancelled):
        box.seal(FORM, PERSON, [(take, {})], job)
    assert (box.number, box.items(), len(box.takes())) == (0, (), 1)


def test_a_recording_that_was_cut_off_goes_along_as_it_is(place: Path, headquarters: Headquarters) -> None:
    box = FieldBox.open(place)
    recorder = box.record()
    recorder.write(SOUND)
    recorder.flush()
    box.close()
    box = FieldBox.open(place)
    (take,) = box.takes()
    assert take.ended is False
    box.seal(FORM, None, [(take.media_id, {})])
    assert [each.kind for each in box.items()].count("unfinished") == 1
    (item,) = headquarters.items(place)
    came = headquarters.content(place / OUTBOX / item.recordings[0].name)
    assert len(came) >= len(SOUND) // 16384 * 16384
    assert came == SOUND[: len(came)]
    box.close()


def test_a_discarded_recording_cannot_be_read_even_at_headquarters(box: FieldBox) -> None:
    take = recorded(box)
    path = next((box.folder / STAGING).glob("*.take"))
    twin = box.folder / "twin"
    os.link(path, twin)
    box.discard(take)
    assert twin.read_bytes()[:BLOCK] == bytes(BLOCK), "its sealed key was overwritten where it lay"
    assert box.takes() == ()
    with pytest.raises(AppError, match=r"media\.missing"):
        box.discard(take)


def test_handing_over_copies_and_reads_back_every_byte(box: FieldBox, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with pytest.raises(AppError, match=r"field\.nothing_sealed"):
        box.hand_over(stick, JobContext())
    take = recorded(box)
    with pytest.raises(AppError, match=r"field\.takes_left"):
        box.hand_over(stick, JobContext())
    box.seal(FORM, PERSON, [(take, {})])
    done = box.hand_over(stick, JobContext())
    assert done.folder is not None
    copied, here = everything(done.folder), everything(box.folder / OUTBOX)
    assert {name: content for name, content in copied.items() if name != "counter"} == here
    assert copied["counter"] == (box.folder / "counter").read_bytes()
    assert "device.key" not in copied
    assert [each.name for each in stick.iterdir()] == [done.folder.name]
    again = box.hand_over(stick, JobContext())
    assert (again.receipt, again.folder != done.folder) == (done.receipt, True)


@pytest.mark.parametrize("fault", [errno.EIO, errno.ENOSPC])
def test_a_handover_that_fails_leaves_nothing_and_harms_nothing(
    box: FieldBox, tmp_path: Path, fault: int, figure: Callable[[str], None]
) -> None:
    box.seal(FORM, PERSON, [(recorded(box), {})])
    before = everything(box.folder)
    stick = tmp_path / "stick"
    stick.mkdir()
    with installed(TracingDisk()) as tracing:
        box.hand_over(stick, JobContext())
    failed = 0
    for at in range(len(tracing.trace)):
        shutil.rmtree(stick)
        stick.mkdir()
        with installed(FaultyDisk(at, fault)):
            try:
                box.hand_over(stick, JobContext())
            except AppError:
                failed += 1
        assert not [each for each in stick.iterdir() if each.name.startswith(".")]
        kept = everything(box.folder)
        kept.pop("handover", None)
        assert kept == before
    assert failed > len(tracing.trace) // 2
    figure(f"faults ({fault}) while handing over: {len(tracing.trace)}, told {failed}; the device lost nothing")


def test_the_device_forgets_only_what_the_receipt_is_for(box: FieldBox, tmp_path: Path) -> None:
    box.seal(FORM, PERSON, [(recorded(box), {})])
    stick = tmp_path / "stick"
    stick.mkdir()
    done = box.hand_over(stick, JobContext())
    box.seal(FORM)
    for typed in ("", "0000 0000 0000", done.receipt[:-1]):
        with pytest.raises(AppError, match=r"field\.other_receipt"):
            box.forget(typed, JobContext())
    twins = [(path, tmp_path / path.name) for path in (box.folder / OUTBOX).iterdir() if path.name in done.files]
    for path, twin in twins:
        os.link(path, twin)
    assert box.forget(done.receipt.replace(" ", "").upper(), JobContext()) == 3
    assert all(twin.read_bytes()[:BLOCK] == bytes(BLOCK) for _, twin in twins)
    assert [each.kind for each in box.items()] == ["interview"], "what came after it stays"
    assert box.number == 2
    with pytest.raises(AppError, match=r"field\.other_receipt"):
        box.forget(done.receipt, JobContext())


def test_a_lost_counter_begins_a_new_chain(place: Path, headquarters: Headquarters) -> None:
    box = opened(place)
    box.seal(FORM)
    box.close()
    content = bytearray((place / "counter").read_bytes())
    content[40] ^= 1
    (place / "counter").write_bytes(content)
    box = FieldBox.open(place)
    assert box.seal(FORM) == 1
    box.close()
    first, second = headquarters.items(place)
    assert first.chain != second.chain


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.dictionaries(
        st.text(max_size=8),
        st.one_of(st.text(max_size=40), st.integers(-(2**53), 2**53), st.none(), st.booleans()),
        max_size=6,
    )
)
def test_whatever_was_entered_comes_back_as_it_was(vault: Vault, tmp_path: Path, text: dict[str, object]) -> None:
    folder = tmp_path / "Any.testimony-field"
    if not folder.exists():
        issued(vault, folder, "Any")
    box = opened(folder)
    number = box.seal(text, text)
    box.close()
    held = {each.number: each for each in Headquarters(vault).items(folder)}
    assert held[number].form == text


def test_a_folder_that_is_none_and_names_that_do_not_fit_are_refused(vault: Vault, place: Path, tmp_path: Path) -> None:
    with pytest.raises(AppError, match=r"field\.not_found"):
        FieldBox.open(tmp_path)
    with pytest.raises(AppError, match=r"field\.suffix"):
        issued(vault, tmp_path / "Laptop.testimony")
    with pytest.raises(AppError, match=r"field\.exists"):
        issued(vault, place)
    with pytest.raises(AppError, match=r"vault\.no_parent_folder"):
        issued(vault, tmp_path / "none" / "Laptop.testimony-field")
