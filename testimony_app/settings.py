"""One table of legal settings: key, type, default, unit. Nothing here ever holds a path, a title or a name."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_config_path, user_data_path

from testimony_app.errors import AppError

Value = str | int | bool


@dataclass(frozen=True, slots=True)
class Setting:
    """A legal setting. choices: the only values allowed, empty for any; minimum, maximum: of whole numbers."""

    key: str
    default: Value
    unit: str = ""
    choices: tuple[str, ...] = ()
    minimum: int = 0
    maximum: int = 0


APP_SETTINGS = (
    Setting("theme", "system", choices=("system", "light", "dark", "high_contrast")),
    Setting("language", "system", choices=("system", "en", "ar")),
    Setting("lock_after", 5, unit="minutes without a key or a pointer move", minimum=1, maximum=60),
    Setting("text_size", 100, unit="per cent of the system's text size", minimum=80, maximum=200),
    Setting("swap_told", "no", choices=("no", "yes")),
    Setting("back_on_resume", 1, unit="seconds that playback goes back when it goes on", minimum=0, maximum=10),
)
"""Settings of this device, in one file outside every case."""

CASE_SETTINGS = (
    Setting("default_language", "en"),
    Setting("place_granularity", "district", choices=("country", "governorate", "district", "town", "exact")),
    Setting("phone_regions", ""),
    Setting("backup_every", 1, unit="days between backups that are made by themselves, 0 for none", maximum=90),
    Setting("names_open", 10, unit="minutes that two people hold names open together", minimum=1, maximum=60),
)
"""Settings that belong to a case and travel with it; stored in its encrypted database."""


def checked(table: tuple[Setting, ...], key: str, value: Value) -> Value:
    """`value` if `table` allows it for `key`. Raises AppError `setting.unknown` or `setting.unfit`."""
    setting = next((each for each in table if each.key == key), None)
    if setting is None:
        raise AppError("setting.unknown")
    if type(value) is not type(setting.default):
        raise AppError("setting.unfit", setting=key)
    if setting.choices and value not in setting.choices:
        raise AppError("setting.unfit", setting=key)
    if isinstance(value, int) and setting.maximum and not setting.minimum <= value <= setting.maximum:
        raise AppError("setting.unfit", setting=key)
    return value


def data_folder() -> Path:
    """Where speech models lie. `TESTIMONY_DATA` overrides the system's place."""
    return Path(os.environ.get("TESTIMONY_DATA") or user_data_path("testimony", appauthor=False))


class AppSettings:
    """The settings of this device. A file that cannot be read counts as absent: defaults are always safe."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = (folder or Path(user_config_path("testimony", appauthor=False))) / "settings.json"

    def get(self, key: str) -> Value:
        """The value of `key`, or its default. Raises AppError `setting.unknown`."""
        default = next((each.default for each in APP_SETTINGS if each.key == key), None)
        if default is None:
            raise AppError("setting.unknown")
        value = self._stored().get(key, default)
        try:
            return checked(APP_SETTINGS, key, value)
        except AppError:
            return default

    def put(self, key: str, value: Value) -> None:
        """Store `value`. Raises AppError `setting.unknown`, `setting.unfit`."""
        content = {**self._stored(), key: checked(APP_SETTINGS, key, value)}
        self._file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._file.with_suffix(".new")
        fresh.write_text(json.dumps(content, indent=2, sort_keys=True), encoding="utf-8")
        fresh.replace(self._file)

    def _stored(self) -> dict[str, Value]:
        try:
            content = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return content if isinstance(content, dict) else {}
