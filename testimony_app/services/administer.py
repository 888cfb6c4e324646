"""Create, open and recover a case; passphrases; settings."""

from __future__ import annotations

import random
from datetime import datetime
from pathlib import Path

from testimony_app.case import SUFFIX, Case
from testimony_app.errors import AppError
from testimony_app.services import erase
from testimony_app.settings import CASE_SETTINGS, Value, checked
from testimony_app.store import records
from testimony_app.vault import backups, foreign, glimpse
from testimony_app.vault import strength as rules
from testimony_app.vault.foreign import Foreign as Foreign
from testimony_app.vault.process import harden as harden
from testimony_app.vault.strength import Strength as Strength


def case_path(folder: Path, name: str) -> Path:
    """Where a case called `name` lies in `folder`. Raises AppError `case.name_unfit` for a name no file can have."""
    trimmed = name.strip().removesuffix(SUFFIX)
    if not trimmed or any(character in trimmed for character in '/\\:*?"<>|\0') or trimmed.startswith("."):
        raise AppError("case.name_unfit")
    return folder / f"{trimmed}{SUFFIX}"


def passphrase_strength(passphrase: str) -> Strength:
    """How well a passphrase withstands guessing, 0..4, with a code for the advice."""
    return rules.strength(passphrase)


def create_case(path: Path, title: str, passphrase: str) -> tuple[Case, tuple[str, ...]]:
    """A new, open case and its 24 recovery words. Raises AppError `passphrase.weak` and as `Case.create` does."""
    if not rules.strength(passphrase).acceptable:
        raise AppError("passphrase.weak")
    return Case.create(path, title, passphrase)


def closed_well_at(path: Path) -> datetime | None:
    """When the locked case at `path` says that it was last closed well. Nobody has checked that yet."""
    return glimpse.closed_well_at(path)


def foreign_files(path: Path) -> tuple[Foreign, ...]:
    """What lies in the folder of a case, locked or open, and is none of its files: named, never read, never removed."""
    try:
        return foreign.foreign_files(path)
    except OSError:
        return ()


def words_to_ask(words: tuple[str, ...]) -> tuple[int, int]:
    """The places, 0..23, of the two words that a person types back from the recovery sheet."""
    first, second = sorted(random.SystemRandom().sample(range(len(words)), 2))
    return first, second


def open_case(path: Path, passphrase: str) -> Case:
    """The case, open; the opening stands in the log unless the case is read-only. Raises AppError `vault.*`."""
    return _logged(Case.open(path, passphrase), "case.opened")


def recover_case(path: Path, words: str) -> Case:
    """The case, opened with the recovery sheet. Raises AppError `vault.wrong_words`."""
    return _logged(Case.open_with_words(path, words), "case.opened_with_recovery_sheet")


def change_passphrase(case: Case, new: str) -> None:
    """Replace the passphrase, also in the backups that lie in the case; copies elsewhere still open with the old one.

    Raises AppError `passphrase.weak`, and `backup.keys_kept` if it is changed, but not in every backup.
    """
    if not rules.strength(new).acceptable:
        raise AppError("passphrase.weak")
    case.change_passphrase(new)
    try:
        backups.renew_keys(case.path)
    except AppError:
        raise AppError("backup.keys_kept") from None


def case_setting(case: Case, key: str) -> Value:
    """A setting of the case, or its default. Raises AppError `setting.unknown`."""
    default = next((each.default for each in CASE_SETTINGS if each.key == key), None)
    if default is None:
        raise AppError("setting.unknown")
    with case.read() as store:
        held = records.setting(store, key)
    return default if held is None else type(default)(held)


def set_case_setting(case: Case, key: str, value: Value) -> None:
    """Change a setting of the case. Raises AppError `setting.unknown`, `setting.unfit`."""
    legal = checked(CASE_SETTINGS, key, value)
    with case.write("case.setting_changed") as store:
        records.set_setting(store, key, str(legal))
        store.concerns(key, {"value": legal})


def _logged(case: Case, action: str) -> Case:
    if not case.read_only:
        with case.write(action) as store:
            store.concerns(case.vault_id)
        try:
            erase.resume(case)
        except AppError:
            # What is still to be erased must not keep anyone from the rest; the next opening tries again.
            case.warnings = (*case.warnings, "erase.unfinished")
    return case
