"""Every command and group at the top, in the order of the help; each is loaded when somebody names it.

A command needs a few of the app's modules, and loading all of them takes longer than most commands do.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator, MutableMapping
from typing import Any, Final, NamedTuple

import typer.main

COLLECT: Final = "Case and interviews"
LISTEN: Final = "Recordings and words"
ANALYSE: Final = "Analysis"
GIVE: Final = "What leaves"
REFERENCE: Final = "Reference"


class Place(NamedTuple):
    """Where a command stands in the help, and where its code is. function: empty for a group, the module's `app`."""

    panel: str
    module: str
    function: str = ""


PLACES: Final = {
    "case": Place(COLLECT, "case"),
    "backup": Place(COLLECT, "backup"),
    "people": Place(COLLECT, "people"),
    "field": Place(COLLECT, "field"),
    "interview": Place(COLLECT, "interview"),
    "witness": Place(COLLECT, "witness"),
    "register": Place(COLLECT, "register"),
    "consent": Place(COLLECT, "consent"),
    "erased": Place(COLLECT, "erasing"),
    "media": Place(LISTEN, "media"),
    "model": Place(LISTEN, "model"),
    "transcribe": Place(LISTEN, "model", "transcribe"),
    "transcript": Place(LISTEN, "transcript"),
    "search": Place(ANALYSE, "search", "search"),
    "code": Place(ANALYSE, "code"),
    "tag": Place(ANALYSE, "tag"),
    "untag": Place(ANALYSE, "tag", "untag"),
    "favourite": Place(ANALYSE, "favourite"),
    "undo": Place(ANALYSE, "undoing", "undo_"),
    "redo": Place(ANALYSE, "undoing", "redo"),
    "passages": Place(ANALYSE, "search", "tagged"),
    "find": Place(ANALYSE, "finding_passages", "find"),
    "matrix": Place(ANALYSE, "finding_passages", "matrix"),
    "counts": Place(ANALYSE, "finding_passages", "counts"),
    "query": Place(ANALYSE, "finding_passages"),
    "round": Place(ANALYSE, "rounds"),
    "assign": Place(ANALYSE, "rounds", "assign"),
    "agreement": Place(ANALYSE, "agreement", "agreement"),
    "differences": Place(ANALYSE, "differences"),
    "conflicts": Place(ANALYSE, "conflicts"),
    "incident": Place(ANALYSE, "incident"),
    "release": Place(GIVE, "release"),
    "package": Place(GIVE, "package"),
    "log": Place(GIVE, "log"),
    "demo": Place(REFERENCE, "demo"),
    "settings": Place(REFERENCE, "settings", "settings"),
    "fields": Place(REFERENCE, "reference", "fields"),
    "terms": Place(REFERENCE, "reference", "terms"),
}


class Commands(MutableMapping[str, Any]):
    """The commands by name. Names cost nothing; a command is built when it is first asked for."""

    def __init__(self) -> None:
        self._built: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        """The command of that name. Raises KeyError."""
        if name not in self._built:
            self._built[name] = _build(name, PLACES[name])
        return self._built[name]

    def __setitem__(self, name: str, command: Any) -> None:
        self._built[name] = command

    def __delitem__(self, name: str) -> None:
        del self._built[name]

    def __iter__(self) -> Iterator[str]:
        return iter(PLACES)

    def __len__(self) -> int:
        return len(PLACES)


def _build(name: str, place: Place) -> Any:
    """Built in a group of its own, since Typer builds whole groups only."""
    module = importlib.import_module(f"testimony_app.cli.{place.module}")
    around = typer.Typer(rich_markup_mode="markdown", add_completion=False)
    around.callback()(_nothing)
    if place.function:
        around.command(name, rich_help_panel=place.panel)(getattr(module, place.function))
    else:
        around.add_typer(module.app, name=name, rich_help_panel=place.panel)
    return typer.main.get_group(around).commands[name]


def _nothing() -> None:
    """A group needs a callback to stay one where it holds a single command."""
