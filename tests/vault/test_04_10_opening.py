"""Security tests 4 to 10: passphrases, header copies, mixed states, recovery words, golden vaults."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from testimony_app.errors import AppError
from testimony_app.vault import header_files, kdf, keys, recovery, slots
from testimony_app.vault.strength import MINIMUM_LENGTH, strength
from testimony_app.vault.vault import Vault

GOLDEN = Path(__file__).resolve().parents[1] / "data" / "golden"


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def filled(vault: Vault) -> None:
    """One row in a table, and a good seal."""
    with vault.connect("content").begin() as connection:
        connection.execute(text("CREATE TABLE IF NOT EXISTS t (a TEXT)"))
        connection.execute(text("INSERT INTO t VALUES ('a marker of the test')"))
    vault.seal(1, bytes(32))
    vault.close()


def test_04_wrong_passphrase_says_the_same_for_every_slot_state_and_writes_nothing(
    vault: Vault, folder: Path, passphrase: str
) -> None:
    vault.close()
    for primary_usable in (True, False):
        if not primary_usable:
            (folder / header_files.PRIMARY).write_bytes(bytes(100))
        before = contents(folder)
        for wrong in ("", " ", passphrase + " ", passphrase.upper(), "x" * 1000):
            with pytest.raises(AppError) as caught:
                Vault.open(folder, wrong)
            assert (caught.value.code, caught.value.ids) == ("vault.wrong_passphrase", {})
        assert contents(folder) == before
    Vault.open(folder, passphrase).close()


@pytest.mark.parametrize("spoil", [lambda path: path.write_bytes(bytes(5000)), lambda path: path.unlink()])
def test_05_damaged_first_header_opens_by_the_second_with_a_warning(
    vault: Vault, folder: Path, passphrase: str, spoil: Callable[[Path], object]
) -> None:
    vault.close()
    spoil(folder / header_files.PRIMARY)
    again = Vault.open(folder, passphrase)
    assert again.warnings == ("vault.header_backup_used",)
    assert not again.read_only
    again.close()
    assert (folder / header_files.PRIMARY).read_bytes() == (folder / header_files.BACKUP).read_bytes()
    healed = Vault.open(folder, passphrase)
    assert healed.warnings == ()
    healed.close()


def test_05_without_any_header_nothing_is_made(vault: Vault, folder: Path, passphrase: str) -> None:
    vault.close()
    for name in (header_files.PRIMARY, header_files.BACKUP):
        (folder / name).write_bytes(b"")
    before = contents(folder)
    with pytest.raises(AppError, match=r"vault\.damaged_header"):
        Vault.open(folder, passphrase)
    for name in (header_files.PRIMARY, header_files.BACKUP):
        (folder / name).unlink()
        before.pop(folder / name)
    with pytest.raises(AppError, match=r"vault\.damaged_header"):
        Vault.open(folder, passphrase)
    assert contents(folder) == before
    with pytest.raises(AppError, match=r"vault\.not_found"):
        Vault.open(folder.parent, passphrase)
    with pytest.raises(AppError, match=r"vault\.not_found"):
        Vault.open(folder.parent / "none", passphrase)


def test_06_old_header_with_new_databases_is_noticed(vault: Vault, folder: Path, passphrase: str) -> None:
    filled(vault)
    old = (folder / header_files.PRIMARY).read_bytes()
    again = Vault.open(folder, passphrase)
    again.team.add_device("D-1", keys.UserKeys.generate().sign_public)
    filled(again)
    for name in (header_files.PRIMARY, header_files.BACKUP):
        (folder / name).write_bytes(old)
    mixed = Vault.open(folder, passphrase)
    assert "vault.changed_outside" in mixed.warnings
    assert mixed.read_only
    mixed.close()


def test_06_old_slots_put_back_are_noticed(vault: Vault, folder: Path, passphrase: str) -> None:
    """An old passphrase opens old slots, wherever they were kept; what it opens then is read-only."""
    filled(vault)
    paths = slots.paths(folder, vault.user_id)
    old = [path.read_bytes() for path in paths]
    again = Vault.open(folder, passphrase)
    again.change_passphrase("a new one of ours", kdf.test_cost())
    filled(again)
    for path, content in zip(paths, old, strict=True):
        path.write_bytes(content)
    mixed = Vault.open(folder, passphrase)
    assert "vault.changed_outside" in mixed.warnings
    assert mixed.read_only
    mixed.close()


def test_06_new_header_with_old_database_is_noticed(vault: Vault, folder: Path, passphrase: str) -> None:
    filled(vault)
    old = (folder / "content.db").read_bytes()
    again = Vault.open(folder, passphrase)
    again.change_passphrase("a new one of ours", kdf.test_cost())
    filled(again)
    (folder / "content.db").write_bytes(old)
    mixed = Vault.open(folder, "a new one of ours")
    assert mixed.warnings == ("vault.changed_outside",)
    with pytest.raises(AppError, match=r"vault\.read_only"):
        mixed.change_passphrase("another", kdf.test_cost())
    with mixed.connect("content").connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM t")).scalar_one() == 1
    mixed.accept_changes()
    assert not mixed.read_only
    filled(mixed)
    good = Vault.open(folder, "a new one of ours")
    assert good.warnings == ()
    good.close()


def test_old_passphrase_is_refused_even_if_only_one_copy_was_replaced(
    vault: Vault, folder: Path, passphrase: str
) -> None:
    vault.close()
    second = slots.paths(folder, vault.user_id)[1]
    old = second.read_bytes()
    again = Vault.open(folder, passphrase)
    again.change_passphrase("a new one of ours", kdf.test_cost())
    again.close()
    second.write_bytes(old)
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        Vault.open(folder, passphrase)
    Vault.open(folder, "a new one of ours").close()
    assert second.read_bytes() != old


@pytest.mark.parametrize(
    "chosen",
    [
        "caf\u00e9 au lait na\u00efve",
        "  two spaces before and after  ",
        "\U0001f426\u200d\u2b1b flies \U0001f1ea\U0001f1fa",
        "1000 " * 200,
        "\u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u0645",
    ],
)
def test_08_passphrases_open_in_either_normal_form(folder: Path, chosen: str) -> None:
    vault, _ = Vault.create(folder, unicodedata.normalize("NFD", chosen), kdf.test_cost())
    vault.close()
    for form in ("NFC", "NFD"):
        Vault.open(folder, unicodedata.normalize(form, chosen)).close()
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        Vault.open(folder, chosen.strip() + "x")


def test_08_unusable_passphrases_are_refused_and_leave_nothing(folder: Path) -> None:
    with pytest.raises(AppError, match=r"vault\.passphrase_empty"):
        Vault.create(folder, "", kdf.test_cost())
    with pytest.raises(AppError, match=r"vault\.passphrase_unreadable"):
        Vault.create(folder, "lone \ud800 half", kdf.test_cost())
    assert list(folder.parent.iterdir()) == []


def test_09_recovery_words_open_as_typed_on_paper(created: tuple[Vault, tuple[str, ...]], folder: Path) -> None:
    vault, words = created
    vault.close()
    numbered = "\n".join(f"{n}. {word.upper()[:4]}" for n, word in enumerate(words, start=1))
    for typed in (" ".join(words), numbered):
        again = Vault.open_with_words(folder, typed)
        assert again.user_id == vault.user_id
        again.change_passphrase("chosen after the loss", kdf.test_cost())
        again.close()
    Vault.open(folder, "chosen after the loss").close()


def test_09_wrong_words_are_told_apart(
    created: tuple[Vault, tuple[str, ...]], folder: Path, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    vault, words = created
    vault.close()
    other, other_words = Vault.create(tmp_path / "Other.testimony", "another invented one", kdf.test_cost())
    other.close()
    with pytest.raises(AppError, match=r"vault\.wrong_words"):
        Vault.open_with_words(folder, " ".join(other_words))
    with pytest.raises(AppError, match=r"vault\.words_count"):
        recovery.entropy_of(" ".join(words[:-1]))
    with pytest.raises(AppError) as caught:
        recovery.entropy_of(" ".join([*words[:4], "qqqq", *words[5:]]))
    assert (caught.value.code, caught.value.ids) == ("vault.unknown_word", {"position": 5})
    caught_mistakes = 0
    for at in range(24):
        for wrong in ("zoo", "able", "river", "cloud"):
            if words[at] == wrong:
                continue
            with pytest.raises(AppError) as caught:
                Vault.open_with_words(folder, " ".join([*words[:at], wrong, *words[at + 1 :]]))
            assert caught.value.code in ("vault.words_mistyped", "vault.wrong_words")
            caught_mistakes += 1
    with pytest.raises(AppError) as caught:
        Vault.open_with_words(folder, " ".join(reversed(words)))
    assert caught.value.code in ("vault.words_mistyped", "vault.wrong_words")
    figure(f"one-word mistakes on the recovery sheet accepted: 0 of {caught_mistakes}")


@pytest.mark.parametrize("golden", sorted(GOLDEN.glob("format-*.testimony")), ids=lambda path: path.name)
def test_10_golden_vaults_of_every_format_open_forever(golden: Path, tmp_path: Path) -> None:
    """Each was made once by tools/make_golden_vault.py and is never made again."""
    expected = dict(line.split("=", 1) for line in (golden / "GOLDEN.txt").read_text("utf-8").splitlines())
    folder = tmp_path / golden.name
    shutil.copytree(golden, folder)
    for emptied in ("staging", "backups"):
        # A checkout does not bring empty folders along.
        shutil.rmtree(folder / emptied, ignore_errors=True)
    for opened in (
        lambda: Vault.open(folder, expected["passphrase"]),
        lambda: Vault.open_with_words(folder, expected["words"]),
    ):
        vault = opened()
        assert vault.warnings == ()
        assert vault.vault_id == expected["vault"]
        assert vault.last_seal is not None
        assert vault.last_seal.log_size == int(expected["log_size"])
        with vault.media.open(expected["media"]) as reader:
            assert reader.read() == bytes(range(256)) * int(expected["media_repeats"])
        assert vault.verify(vault.user_id, b"golden", bytes.fromhex(expected["signature"]))
        vault.connect("content")
        vault.connect("identity")
        assert (folder / "staging").is_dir()
        vault.seal(vault.last_seal.log_size, vault.last_seal.log_root)
        vault.close()


def test_10_there_is_a_golden_vault() -> None:
    assert all((GOLDEN / f"format-{number}.testimony" / "vault.hdr").is_file() for number in (1, 2))


def test_create_refuses_what_exists_and_makes_nothing_where_it_cannot(folder: Path, passphrase: str) -> None:
    folder.mkdir()
    with pytest.raises(AppError, match=r"vault\.exists"):
        Vault.create(folder, passphrase, kdf.test_cost())
    assert list(folder.iterdir()) == []
    with pytest.raises(AppError, match=r"vault\.no_parent_folder"):
        Vault.create(folder / "no" / "such", passphrase, kdf.test_cost())


def test_signatures_are_bound_to_user_message_and_purpose(vault: Vault) -> None:
    signature = vault.sign(b"an entry")
    assert vault.verify(vault.user_id, b"an entry", signature)
    assert not vault.verify(vault.user_id, b"another entry", signature)
    assert not vault.verify("0" * 36, b"an entry", signature)
    with pytest.raises(ValueError, match="headers"):
        vault.sign(b"testimony/v1/header-signature\0 anything")


def test_closed_vault_gives_nothing(vault: Vault) -> None:
    engine = vault.connect("content")
    vault.close()
    vault.close()
    for use in (lambda: vault.sign(b"x"), lambda: vault.connect("identity"), engine.connect, vault.media.record):
        with pytest.raises((AppError, TypeError)):
            use()


def test_strength_needs_length_and_more_than_a_pattern() -> None:
    assert strength("").code == "strength.too_short"
    assert not strength("Tr0ub4dor&3").acceptable
    assert not strength("aaaaaaaaaaaaaaaaaaaa").acceptable
    assert strength("lantern gravel sixteen otters").acceptable
    assert not strength("Invented Case Title", known=["Invented Case Title"]).acceptable
    assert strength("x" * 100_000).score <= 4
    assert len("five grey herons") >= MINIMUM_LENGTH
