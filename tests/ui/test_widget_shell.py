"""The window around the pages: keys, palette, unlock, new case, idle, and nothing left in the home folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui import prompts
from ui.shell.create_case import CreateCaseView, Strength
from ui.shell.environment import PrivateSettings, forget_dialog_history, prepare
from ui.shell.fuzzy import normalise, rank, score
from ui.shell.idle import IdleWatcher
from ui.shell.palette import Entry
from ui.shell.rail import PAGES
from ui.shell.recovery_sheet import RecoveryEntry, RecoverySheet
from ui.shell.theme import Theme
from ui.shell.unlock import UnlockView
from ui.shell.window import MainWindow
from ui.widgets import clipboard
from ui.widgets.clipboard import HINTS, ClipboardGuard, copy_plain, copy_secret
from ui.widgets.notice_bar import NoticeBar
from ui.workers.job_model import JobModel
from ui.workers.runner import JobRunner


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Iterator[MainWindow]:
    runner = JobRunner()
    jobs = JobModel(runner, runner)
    made = MainWindow(theme, jobs)
    for page in PAGES:
        made.add_page(page, QWidget)
    made.show_case("North Valley 2031")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.runner = runner  # type: ignore[attr-defined]
    yield made
    made.close()
    runner.close()


def entry(text: str, runs: list[str] | None = None) -> Entry:
    return Entry("act", text, "", lambda: runs.append(text) if runs is not None else None)


def test_control_and_a_number_show_a_page(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    for number, page in enumerate(PAGES, 1):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.ControlModifier)
        assert window.current_page() == page


def test_f9_asks_for_the_lock(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    with qtbot.waitSignal(window.lockRequested):
        qtbot.keyClick(window, Qt.Key.Key_F9)


def test_the_title_of_the_window_never_names_the_case(window: MainWindow) -> None:
    assert window.windowTitle() == "Testimony"


def test_the_gate_hides_the_pages_and_their_keys(qtbot: QtBot, window: MainWindow, theme: Theme) -> None:
    window.show_gate(UnlockView(theme))
    window.show_page("audit")
    window.open_palette()
    assert window.current_page() != "audit" and window.palette_box.isHidden()
    assert not window.rail.isVisible()


def test_the_palette_finds_runs_and_gives_the_focus_back(qtbot: QtBot, window: MainWindow) -> None:
    runs: list[str] = []
    window.set_entries(lambda: [entry("Log interview", runs), entry("INC-007 clinic", runs)])
    window.open_palette()
    field = window.palette_box.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "clin")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert runs == ["INC-007 clinic"] and window.palette_box.isHidden()
    window.open_palette()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.palette_box.isHidden() and runs == ["INC-007 clinic"]


def test_the_palette_says_so_when_nothing_is_found(qtbot: QtBot, window: MainWindow) -> None:
    window.open_palette()
    field = window.palette_box.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "zzzz")
    assert window.palette_box._nothing.isVisible() and not window.palette_box._list.isVisible()
    window.palette_box.dismiss()


def test_dropping_the_pages_takes_the_acts_and_the_name_away(window: MainWindow) -> None:
    from PySide6.QtGui import QAction

    action = QAction(window)
    window.add_case_action(action)
    window.drop_pages()
    assert action not in window.actions() and window.current_page() == ""
    assert not [label for label in window.findChildren(QLabel) if "North Valley" in label.text()]


def test_right_to_left_puts_the_rail_on_the_right(qtbot: QtBot, window: MainWindow, qapp: QApplication) -> None:
    assert window.rail.mapTo(window, window.rail.rect().center()).x() < window.width() / 2
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: window.rail.mapTo(window, window.rail.rect().center()).x() > window.width() / 2)


def test_every_control_has_a_name_to_be_read_out(window: MainWindow) -> None:
    from PySide6.QtWidgets import QAbstractButton

    window.notice.show_notice("The disk is full. Nothing was lost.", "Free space", "disk.full")
    nameless = [b for b in window.findChildren(QAbstractButton) if not (b.text() or b.accessibleName())]
    assert nameless == []


def test_a_running_and_a_failed_job_show_in_the_tray(qtbot: QtBot, window: MainWindow) -> None:
    runner: JobRunner = window.runner  # type: ignore[attr-defined]
    owner = QObject()

    def breaks(job: object) -> None:
        raise ValueError

    runner.start(breaks, owner, lambda _: None, lambda _: None, title="Transcribe W-015")
    qtbot.waitUntil(lambda: "failed" in " ".join(label.text() for label in window.tray.findChildren(QLabel)))
    assert window.tray.isVisible()
    assert "1 failed" in window.header._jobs.text()


def test_the_notice_says_shows_the_remedy_and_copies_the_code(qtbot: QtBot, theme: Theme) -> None:
    bar = NoticeBar(theme)
    qtbot.addWidget(bar)
    bar.show_notice("The model is missing. Nothing was lost.", "Choose a model", "engine.missing")
    with qtbot.waitSignal(bar.remedyChosen) as chosen:
        qtbot.mouseClick(bar._remedy, Qt.MouseButton.LeftButton)
    assert chosen.args == ["engine.missing"]
    qtbot.mouseClick(bar._copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "engine.missing"
    bar.dismiss()
    assert bar.isHidden() and bar.code == ""


def test_unlock_gives_the_passphrase_as_it_was_typed(qtbot: QtBot, theme: Theme) -> None:
    view = UnlockView(theme)
    qtbot.addWidget(view)
    view.set_case("North Valley 2031", "/cases", "Closed well yesterday")
    with qtbot.waitSignal(view.unlockRequested) as asked:
        qtbot.keyClicks(view._field, "  lantern orbit ")
        qtbot.keyClick(view._field, Qt.Key.Key_Return)
    assert asked.args == ["  lantern orbit "]


def test_a_wrong_passphrase_stays_to_be_mended_and_typing_clears_the_sentence(qtbot: QtBot, theme: Theme) -> None:
    view = UnlockView(theme)
    qtbot.addWidget(view)
    view.set_case("North Valley 2031", "/cases", "")
    view.show()
    qtbot.keyClicks(view._field, "lantern")
    view.show_problem("This passphrase does not open the case.")
    assert view._field.text() == "lantern" and view._problem.text()
    qtbot.keyClicks(view._field, "x")
    assert view._problem.text() == ""
    view.set_busy(True)
    view.unlockRequested.connect(lambda _: pytest.fail("busy"))
    qtbot.keyClick(view._field, Qt.Key.Key_Return)


def test_a_new_case_wants_a_strong_passphrase_twice(qtbot: QtBot, theme: Theme) -> None:
    view = CreateCaseView(theme, lambda p: Strength(4 if len(p) > 10 else 1, "judged"), "/cases")
    qtbot.addWidget(view)
    qtbot.keyClicks(view._title, " North Valley ")
    for field in (view._first, view._second):
        qtbot.keyClicks(field, "short")
    assert not view._create.isEnabled()
    view.forget()
    qtbot.keyClicks(view._first, "lantern orbit maple")
    qtbot.keyClicks(view._second, "lantern orbit mapel")
    assert not view._create.isEnabled() and "not the same" in view._problem.text()
    view._second.setText("lantern orbit maple")
    with qtbot.waitSignal(view.createRequested) as asked:
        qtbot.mouseClick(view._create, Qt.MouseButton.LeftButton)
    assert asked.args == ["North Valley", "/cases", "lantern orbit maple"]


def test_the_folder_comes_from_the_prompt(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    view = CreateCaseView(theme, lambda p: Strength(4, ""))
    qtbot.addWidget(view)
    prompts.set_next_file(tmp_path)
    qtbot.mouseClick(view._browse, Qt.MouseButton.LeftButton)
    assert view._folder.text() == str(tmp_path)


WORDS = tuple(f"word{n}" for n in range(1, 25))


def test_the_sheet_is_confirmed_by_two_words_and_hidden_while_asking(qtbot: QtBot, theme: Theme) -> None:
    sheet = RecoverySheet(theme, WORDS, (4, 17))
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.mouseClick(sheet._written, Qt.MouseButton.LeftButton)
    assert not sheet._grid.isVisible()
    sheet._fields[0].setText("word4")
    sheet._fields[1].setText("word16")
    with qtbot.assertNotEmitted(sheet.confirmed):
        qtbot.mouseClick(sheet._done, Qt.MouseButton.LeftButton)
    assert sheet._problem.text()
    sheet._fields[1].setText(" Word17 ")
    with qtbot.waitSignal(sheet.confirmed):
        qtbot.mouseClick(sheet._done, Qt.MouseButton.LeftButton)


def test_recovery_words_may_be_typed_over_several_lines(qtbot: QtBot, theme: Theme) -> None:
    view = RecoveryEntry(theme)
    qtbot.addWidget(view)
    view._field.setPlainText("Amber  birch\n cedar ")
    with qtbot.waitSignal(view.wordsEntered) as entered:
        qtbot.mouseClick(view._open, Qt.MouseButton.LeftButton)
    assert entered.args == ["amber birch cedar"]


def test_beginnings_and_letters_in_a_row_come_first() -> None:
    entries = [entry("Public interest"), entry("Log interview"), entry("Interviews"), entry("Lock the case")]
    assert [e.text for e in rank(entries, "int")][:1] == ["Interviews"]
    assert [e.text for e in rank(entries, "lint")] == ["Log interview", "Public interest"]
    assert [e.text for e in rank(entries, "case lock")] == ["Lock the case"]
    assert rank(entries, "xyz") == []


def test_arabic_is_found_however_it_is_spelled() -> None:
    entries = [entry("مستشفى الأمل"), entry("مدرسة")]
    assert [e.text for e in rank(entries, "مستشفي الامل")] == ["مستشفى الأمل"]
    assert [e.text for e in rank(entries, "مدرسه")] == ["مدرسة"]
    assert normalise("مُسْتَشْفَى") == normalise("مستشفي") == normalise("مسـتشفى")


@given(st.text(max_size=12), st.text(max_size=12))
def test_a_score_is_given_exactly_to_subsequences(query: str, text: str) -> None:
    rest = iter(text)
    assert (score(query, text) is not None) == all(letter in rest for letter in query)


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def idle(qtbot: QtBot) -> Iterator[tuple[IdleWatcher, Clock, list[str]]]:
    monotonic, told = Clock(), []
    watcher = IdleWatcher(300, monotonic=monotonic, tick_ms=60_000)
    watcher.idle.connect(lambda: told.append("idle"))
    yield watcher, monotonic, told
    watcher.stop()
    watcher.deleteLater()


def test_nobody_there_for_five_minutes_is_told_once(idle: tuple[IdleWatcher, Clock, list[str]]) -> None:
    watcher, monotonic, told = idle
    watcher.start()
    monotonic.now += 299
    watcher.check()
    assert told == []
    monotonic.now += 1
    watcher.check()
    watcher.check()
    assert told == ["idle"]


def test_a_key_or_the_mouse_counts_as_somebody(qtbot: QtBot, idle: tuple[IdleWatcher, Clock, list[str]]) -> None:
    watcher, monotonic, told = idle
    widget = QLineEdit()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    watcher.start()
    monotonic.now += 299
    QTest.keyClick(widget.windowHandle(), Qt.Key.Key_A)
    monotonic.now += 299
    watcher.check()
    assert told == []


def test_secrets_are_hinted_and_cleared(qtbot: QtBot) -> None:
    copy_secret("we heard it")
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "we heard it" and all(mime.hasFormat(kind) for kind in HINTS)
    clipboard.clear()
    assert QGuiApplication.clipboard().text() == ""


def test_what_a_field_copies_by_itself_is_hinted_while_a_case_is_open(qtbot: QtBot) -> None:
    guard, field = ClipboardGuard(owns=lambda: True), QLineEdit("Zephyrine")
    qtbot.addWidget(field)
    field.selectAll()
    field.copy()
    assert not QGuiApplication.clipboard().mimeData().hasFormat(next(iter(HINTS)))
    guard.start()
    field.copy()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "Zephyrine" and all(mime.hasFormat(kind) for kind in HINTS)
    copy_plain("engine.missing")
    assert not QGuiApplication.clipboard().mimeData().hasFormat(next(iter(HINTS)))
    guard.stop()
    field.copy()
    assert not QGuiApplication.clipboard().mimeData().hasFormat(next(iter(HINTS)))
    clipboard.clear()
    guard.deleteLater()


def test_prepare_gives_qt_a_passing_place_and_quiets_media(monkeypatch: pytest.MonkeyPatch) -> None:
    environ = {"QT_LOGGING_RULES": "qt.qpa.*=false"}
    private = prepare(environ)
    assert environ["QT_LOGGING_RULES"] == "qt.qpa.*=false;qt.multimedia.*=false"
    assert environ["XDG_CONFIG_HOME"] == str(private.folder)
    assert private.folder.stat().st_mode & 0o077 == 0
    private.discard()
    assert not private.folder.exists()


def test_a_file_dialog_leaves_nothing_in_the_home_folder(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    private = PrivateSettings()
    from ui.shell.environment import redirect_settings

    redirect_settings(private.folder)
    parent = QWidget()
    qtbot.addWidget(parent)
    folder = tmp_path / "Secret name"
    folder.mkdir()
    dialog = prompts.file_dialog(
        parent, "Open", QFileDialog.AcceptMode.AcceptOpen, QFileDialog.FileMode.ExistingFile, "Sound (*.wav)"
    )
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(str(folder))
    dialog.show()
    dialog.accept()
    dialog.done(0)
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, 52)
    forget_dialog_history()
    QSettings(QSettings.Scope.UserScope, "QtProject").sync()
    left = [p for place in (home, private.folder, Path(os.environ["XDG_CONFIG_HOME"])) for p in place.rglob("*")]
    assert not [p for p in left if p.is_file() and b"Secret name" in p.read_bytes()]
    assert [p for p in home.rglob("*") if p.is_file()] == []
    private.discard()


def test_a_question_is_answered_by_its_verb_and_keeping_is_the_default(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    box = prompts.confirmation(parent, "Withdraw it?", "The recording will be gone.", "Withdraw")
    assert box.defaultButton().text() == "Keep it as it is"
    assert [b.text() for b in box.buttons() if b is not box.defaultButton()] == ["Withdraw"]
    prompts.set_next_answer(True)
    assert prompts.confirm(parent, "q", "c", "a") is True
    box.deleteLater()
