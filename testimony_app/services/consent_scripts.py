"""What is read out before a person decides, in their own language, so that every question is put the same way."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

_FOLDER = files("resources") / "scripts"


@dataclass(frozen=True)
class ConsentScript:
    """A script. opening, closing: sentences before and after; questions: by scope, one question each."""

    language: str
    version: str
    opening: str
    closing: str
    questions: Mapping[str, str]

    @property
    def mark(self) -> str:
        """What a decision records of the script, such as `ar 1`."""
        return f"{self.language} {self.version}"


def languages() -> tuple[str, ...]:
    """The languages that there is a script in, as ISO 639 codes in alphabetical order."""
    return tuple(sorted(file.name[:-5] for file in _FOLDER.iterdir() if file.name.endswith(".toml")))


def script(language: str) -> ConsentScript | None:
    """The script in `language` (ISO 639, a region after `-` is left out), None if there is none."""
    code = language.partition("-")[0]
    if code not in languages():
        return None
    content = tomllib.loads((_FOLDER / f"{code}.toml").read_text(encoding="utf-8"))
    return ConsentScript(
        content["language"], content["version"], content["opening"], content["closing"], content["scopes"]
    )
