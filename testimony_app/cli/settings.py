"""`testimony settings`: the settings of this device."""

from __future__ import annotations

from typing import Annotated

import typer

from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.options import AsJson
from testimony_app.cli.terminal import show, table
from testimony_app.errors import AppError
from testimony_app.settings import APP_SETTINGS, AppSettings, Setting, Value, checked


def settings(
    assignments: Annotated[list[str] | None, typer.Argument(metavar="KEY=VALUE", help="Settings to change.")] = None,
    as_json: AsJson = False,
) -> None:
    """List or change the settings of this device.

    JSON: settings, an object of values by key.
    """
    held = AppSettings()
    for key, value in [parsed(APP_SETTINGS, each) for each in assignments or ()]:
        held.put(key, value)
    values = {each.key: held.get(each.key) for each in APP_SETTINGS}
    rows = [(each.key, values[each.key], each.unit or " ".join(each.choices)) for each in APP_SETTINGS]
    show(as_json, {"settings": values}, table(("Setting", "Value", "Takes"), rows))


def parsed(settings_table: tuple[Setting, ...], assignment: str) -> tuple[str, Value]:
    """Key and value of `KEY=VALUE`. Raises UsageProblem, AppError `setting.unknown`, `setting.unfit`."""
    key, equals, text = assignment.partition("=")
    if not equals:
        raise UsageProblem("A setting is changed with KEY=VALUE.")
    setting = next((each for each in settings_table if each.key == key), None)
    if setting is None:
        raise AppError("setting.unknown")
    value: Value = text
    if isinstance(setting.default, int):
        if not text.isascii() or not text.isdigit():
            raise AppError("setting.unfit", setting=key)
        value = int(text)
    return key, checked(settings_table, key, value)
