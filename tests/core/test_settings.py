"""Settings: only legal ones, safe defaults, no file that can break the app."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services import administer
from testimony_app.settings import APP_SETTINGS, CASE_SETTINGS, AppSettings, checked, data_folder

VALUES = st.one_of(st.text(max_size=20), st.integers(-9_999, 9_999), st.booleans())


@pytest.mark.parametrize("table", [APP_SETTINGS, CASE_SETTINGS])
def test_every_default_is_legal_and_no_key_stands_twice(table: tuple) -> None:  # type: ignore[type-arg]
    assert len({each.key for each in table}) == len(table)
    for setting in table:
        assert checked(table, setting.key, setting.default) == setting.default


@given(st.sampled_from(APP_SETTINGS), VALUES)
def test_a_value_is_legal_or_refused_by_key_only(setting, value) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  Of any type.
    try:
        held = checked(APP_SETTINGS, setting.key, value)
    except AppError as error:
        assert (error.code, error.ids) == ("setting.unfit", {"setting": setting.key})
    else:
        assert held == value
        assert type(held) is type(setting.default)
        assert not setting.choices or value in setting.choices
        assert not setting.maximum or setting.minimum <= value <= setting.maximum


def test_what_is_put_is_there_for_the_next_start(tmp_path: Path) -> None:
    AppSettings(tmp_path).put("lock_after", 7)
    AppSettings(tmp_path).put("theme", "dark")
    held = AppSettings(tmp_path)
    assert (held.get("lock_after"), held.get("theme"), held.get("text_size")) == (7, "dark", 100)
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]


@given(st.one_of(st.binary(max_size=60), st.dictionaries(st.sampled_from(["theme", "lock_after", "x"]), VALUES)))
def test_a_file_that_makes_no_sense_gives_legal_values(
    tmp_path_factory: pytest.TempPathFactory, content: object
) -> None:
    folder = tmp_path_factory.mktemp("settings")
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    (folder / "settings.json").write_bytes(raw)
    held = AppSettings(folder)
    for setting in APP_SETTINGS:
        value = held.get(setting.key)
        assert checked(APP_SETTINGS, setting.key, value) == value


def test_an_unknown_key_is_refused(tmp_path: Path, case: Case) -> None:
    for act in (
        lambda: AppSettings(tmp_path).get("window_title"),
        lambda: AppSettings(tmp_path).put("last_case", "/home/x"),
        lambda: administer.case_setting(case, "theme"),
        lambda: administer.set_case_setting(case, "theme", "dark"),
    ):
        with pytest.raises(AppError, match=r"setting\.unknown"):
            act()
    assert list(tmp_path.glob("settings*")) == []


def test_settings_of_a_case_are_kept_in_it(case: Case) -> None:
    assert administer.case_setting(case, "place_granularity") == "district"
    administer.set_case_setting(case, "place_granularity", "town")
    assert administer.case_setting(case, "place_granularity") == "town"
    with pytest.raises(AppError, match=r"setting\.unfit"):
        administer.set_case_setting(case, "place_granularity", "the old house")


def test_models_lie_where_the_variable_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TESTIMONY_DATA", str(tmp_path / "here"))
    assert data_folder() == tmp_path / "here"
