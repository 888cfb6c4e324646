"""Settings of the device, of the case, speech models and the passphrase."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services import administer, transcribe
from testimony_app.settings import AppSettings
from tests.conftest import PASSPHRASE
from ui import prompts
from ui.pages.context import PageContext
from ui.pages.settings import SettingsPage
from ui.shell.theme import Theme
from ui.widgets.notice_bar import NoticeBar
from ui.workers.runner import JobRunner

MODELS = Path(__file__).parents[1] / "data" / "mini-whisper"
NEW = "eleven copper boats drift past winter"


@pytest.fixture
def context(qtbot: QtBot, case: Case, theme: Theme, tmp_path: Path) -> Iterator[PageContext]:
    runner = JobRunner()
    notice = NoticeBar(theme)
    qtbot.addWidget(notice)
    yield PageContext(case, runner, theme, notice, AppSettings(tmp_path / "settings"))
    runner.close()


@pytest.fixture
def page(qtbot: QtBot, context: PageContext) -> SettingsPage:
    made = SettingsPage(context)
    qtbot.addWidget(made)
    made.resize(1176, 640)
    made.show()
    made.refresh()
    qtbot.waitUntil(lambda: context.runner.busy() == 0)
    return made


def pick(combo: QComboBox, value: object) -> None:
    place = combo.findData(value)
    assert place >= 0
    combo.setCurrentIndex(place)
    combo.activated.emit(place)


@pytest.mark.parametrize(
    ("field", "key", "value"),
    [
        ("_theme_choice", "theme", "dark"),
        ("_language", "language", "ar"),
        ("_size", "text_size", 125),
        ("_lock_after", "lock_after", 15),
        ("_back", "back_on_resume", 3),
    ],
)
def test_a_setting_of_the_device_is_stored_and_told_at_once(
    qtbot: QtBot, page: SettingsPage, context: PageContext, field: str, key: str, value: object
) -> None:
    with qtbot.waitSignal(page.settingsChanged):
        pick(getattr(page, field), value)
    assert context.settings.get(key) == value
    with qtbot.assertNotEmitted(page.settingsChanged):
        pick(getattr(page, field), value)


def test_a_value_that_is_not_offered_is_shown_as_it_is(qtbot: QtBot, context: PageContext) -> None:
    context.settings.put("text_size", 137)
    made = SettingsPage(context)
    qtbot.addWidget(made)
    assert made._size.currentData() == 137


def test_settings_of_the_case_travel_with_it(qtbot: QtBot, page: SettingsPage, case: Case) -> None:
    held = page._case
    pick(held.language, "ar")
    pick(held.granularity, "town")
    held.regions.setFocus()
    qtbot.keyClicks(held.regions, "sy, tr")
    qtbot.keyClick(held.regions, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: administer.case_setting(case, "phone_regions") == "SY TR")
    assert administer.case_setting(case, "default_language") == "ar"
    assert administer.case_setting(case, "place_granularity") == "town"
    held.regions.setText("Syria")
    held.regions.editingFinished.emit()
    assert held.regions.property("state") == "wrong"
    assert administer.case_setting(case, "phone_regions") == "SY TR"
    qtbot.waitUntil(lambda: page._context.runner.busy() == 0)


def test_the_passphrase_is_changed_when_both_are_the_same_and_strong(
    qtbot: QtBot, page: SettingsPage, case: Case, case_path: Path
) -> None:
    panel = page._passphrase
    qtbot.keyClicks(panel._first, "abc")
    qtbot.keyClicks(panel._second, "abc")
    assert not panel._change.isEnabled()
    panel.forget()
    qtbot.keyClicks(panel._first, NEW)
    qtbot.keyClicks(panel._second, NEW[:-1])
    assert not panel._change.isEnabled()
    qtbot.keyClicks(panel._second, NEW[-1])
    qtbot.keyClick(panel._second, Qt.Key.Key_Return)
    assert panel._first.text() == panel._second.text() == ""
    qtbot.waitUntil(lambda: page._context.runner.busy() == 0)
    case.close()
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        Case.open(case_path, PASSPHRASE)
    Case.open(case_path, NEW).close()


def test_lock_now_asks_for_the_lock(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.waitSignal(page.lockRequested):
        qtbot.mouseClick(page._lock, Qt.MouseButton.LeftButton)


def test_a_model_is_copied_from_a_file_and_listed(qtbot: QtBot, page: SettingsPage) -> None:
    assert page._models._none.isVisible()
    prompts.set_next_file(MODELS / "mini_whisper_en_ar_ct2_int8.tar.gz")
    qtbot.mouseClick(page._models._file, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._models._rows.rowCount() == 1, timeout=60_000)
    QAbstractItemModelTester(page._models._rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert len(transcribe.models()) == 1 and not page._models._none.isVisible()


@pytest.mark.slow
def test_a_model_that_nobody_published_is_asked_about_in_the_page(
    qtbot: QtBot, page: SettingsPage, tmp_path: Path
) -> None:
    pytest.importorskip("torch")
    file = tmp_path / "homemade.pt"
    file.write_bytes(gzip.decompress((MODELS / "mini_whisper_en_ar.pt.gz").read_bytes()))
    prompts.set_next_file(file)
    qtbot.mouseClick(page._models._file, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page._models._question.isVisible, timeout=60_000)
    assert transcribe.models() == []
    qtbot.mouseClick(page._models._not, Qt.MouseButton.LeftButton)
    assert not page._models._question.isVisible() and transcribe.models() == []
