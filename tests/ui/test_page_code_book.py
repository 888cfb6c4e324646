"""The page of the code book: arranged by real mouse and keys, told what will happen, taken back by undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.services import code_passage as cp
from testimony_app.services import log_interview as li
from testimony_app.services import manage_codebook as mc
from testimony_app.settings import AppSettings
from tests.core.merge_support import code, tag, typed
from tests.end2end.window import active
from ui import prompts
from ui.models.book_plan_rows import Column as PlanColumn
from ui.pages.code_book import CodeBookPage
from ui.pages.context import PageContext
from ui.shell.theme import Theme
from ui.widgets.notice_bar import NoticeBar
from ui.workers.runner import JobRunner

Key, CTRL, ALT, SHIFT = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def context(qtbot: QtBot, case: Case, theme: Theme, tmp_path: Path) -> Iterator[PageContext]:
    runner, notice = JobRunner(), NoticeBar(theme)
    qtbot.addWidget(notice)
    yield PageContext(case, runner, theme, notice, AppSettings(tmp_path / "settings"))
    runner.close()


@pytest.fixture
def ids(case: Case) -> dict[str, str]:
    """Attack with Air (with Jet) and Ground below it, then Warning and Siren, in this order."""
    made = {"Attack": code(case, "Attack")}
    made["Air"], made["Ground"] = (code(case, name, made["Attack"]) for name in ("Air", "Ground"))
    made["Jet"] = code(case, "Jet", made["Air"])
    made["Warning"], made["Siren"] = code(case, "Warning"), code(case, "Siren")
    for number, code_id in enumerate(made.values()):
        mc.change(case, code_id, position=number, colour=number).run()
    return made


@pytest.fixture
def page(qtbot: QtBot, context: PageContext, ids: dict[str, str]) -> CodeBookPage:
    return shown(qtbot, context)


def shown(qtbot: QtBot, context: PageContext) -> CodeBookPage:
    made = CodeBookPage(context)
    qtbot.addWidget(made)
    made.resize(1176, 640)
    made.show()
    active(qtbot, made)
    made.refresh()
    settled(qtbot, made)
    made.tree.setFocus()
    return made


def settled(qtbot: QtBot, page: CodeBookPage) -> None:
    qtbot.waitUntil(lambda: page._context.runner.busy() == 0)


def order(case: Case) -> list[str]:
    """Every code in the order of the tree, with a dot for each code above it."""
    held = {each.id: each for each in mc.codes(case)}

    def walk(parent: str | None, level: int) -> Iterator[str]:
        for each in held.values():
            if each.parent_id == parent:
                yield "." * level + each.name
                yield from walk(each.id, level + 1)

    return list(walk(None, 0))


def middle(page: CodeBookPage, code_id: str) -> QPoint:
    return page.tree.visualRect(page.tree.codes.index_of(code_id)).center()


def edge(page: CodeBookPage, code_id: str) -> QPoint:
    """Just below the upper edge of a row: between it and the one before."""
    box = page.tree.visualRect(page.tree.codes.index_of(code_id))
    return QPoint(box.center().x(), box.top() + 1)


def drag(qtbot: QtBot, page: CodeBookPage, start: QPoint, end: QPoint) -> None:
    """Press, move and release the mouse as a hand does; the drag runs its own loop from the first movements on."""
    view = page.tree.viewport()

    def at(place: QPoint, kind: QEvent.Type, held: Qt.MouseButton) -> None:
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
        event = QMouseEvent(kind, QPointF(place), QPointF(view.mapToGlobal(place)), button, held, NONE)
        QApplication.sendEvent(
            view if kind is not QEvent.Type.MouseButtonRelease else view.window().windowHandle(), event
        )

    steps = [start + (end - start) * part / 4 for part in (1, 2, 3, 4)]
    moves: list[Callable[[], None]] = [
        *(lambda to=to: at(to, QEvent.Type.MouseMove, LEFT) for to in [*steps, end]),
        lambda: at(end, QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ]
    timer = QTimer()

    def next_move() -> None:
        if moves:
            moves.pop(0)()
        else:
            timer.stop()

    at(start, QEvent.Type.MouseButtonPress, LEFT)
    timer.timeout.connect(next_move)
    timer.start(20)
    at(start + QPoint(0, QApplication.startDragDistance() + 4), QEvent.Type.MouseMove, LEFT)
    qtbot.waitUntil(lambda: not timer.isActive())
    settled(qtbot, page)


def type_name(qtbot: QtBot, page: CodeBookPage, name: str) -> None:
    """Type a name into the field that F2, or a new code, opens in the tree."""
    qtbot.waitUntil(lambda: page.tree.findChild(QLineEdit) is not None)
    editor = page.tree.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, name)
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: page.tree.findChild(QLineEdit) is None)
    settled(qtbot, page)


def test_codes_are_dragged_between_onto_and_never_into_themselves(
    qtbot: QtBot, page: CodeBookPage, case: Case, ids: dict[str, str]
) -> None:
    QAbstractItemModelTester(page.tree.codes, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.tree.expandAll()
    drag(qtbot, page, middle(page, ids["Siren"]), middle(page, ids["Warning"]))
    assert order(case) == ["Attack", ".Air", "..Jet", ".Ground", "Warning", ".Siren"], "onto a code: below it"
    page.tree.expandAll()
    drag(qtbot, page, middle(page, ids["Siren"]), edge(page, ids["Ground"]))
    assert order(case) == ["Attack", ".Air", "..Jet", ".Siren", ".Ground", "Warning"], "between two codes"
    drag(qtbot, page, middle(page, ids["Attack"]), middle(page, ids["Jet"]))
    assert order(case) == ["Attack", ".Air", "..Jet", ".Siren", ".Ground", "Warning"], "nothing lies below itself"
    page.tree.choose([ids["Siren"], ids["Ground"]], ids["Ground"])
    drag(qtbot, page, middle(page, ids["Ground"]), QPoint(60, page.tree.viewport().height() - 4))
    assert order(case) == ["Attack", ".Air", "..Jet", "Warning", "Siren", "Ground"], "several, to the top at the end"
    assert page.tree.chosen() == [ids["Siren"], ids["Ground"]], "what was chosen stays chosen"
    for _ in range(3):
        page._context.undo.undo()
    settled(qtbot, page)
    assert order(case) == ["Attack", ".Air", "..Jet", ".Ground", "Warning", "Siren"]


def test_codes_are_moved_named_added_and_put_away_by_keys(
    qtbot: QtBot, page: CodeBookPage, case: Case, ids: dict[str, str]
) -> None:
    tree = page.tree

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        qtbot.keyClick(tree, key, modifier)
        settled(qtbot, page)

    tree.choose([ids["Siren"]])
    press(Key.Key_Up, ALT)
    press(Key.Key_Up, ALT)
    assert order(case)[0] == "Siren" and tree.chosen() == [ids["Siren"]]
    press(Key.Key_Down, ALT)
    press(Key.Key_Right, ALT)
    assert order(case)[:5] == ["Attack", ".Air", "..Jet", ".Ground", ".Siren"]
    press(Key.Key_Left, ALT)
    press(Key.Key_Left, ALT)
    assert order(case) == ["Attack", ".Air", "..Jet", ".Ground", "Siren", "Warning"], "there is no further out"
    press(Key.Key_F2)
    type_name(qtbot, page, "Alarm")
    assert "Alarm" in order(case)
    press(Key.Key_I, CTRL)
    type_name(qtbot, page, "Horn")
    horn = mc.by_name(case, "Horn")
    assert horn.parent_id is None and tree.current() == horn.id
    press(Key.Key_Delete)
    assert "Horn" not in order(case), "nobody used it: it goes"
    tree.choose([ids["Air"], ids["Ground"]], ids["Ground"])
    press(Key.Key_T, CTRL)
    assert [each.name for each in mc.codes(case) if each.retired] == ["Air", "Ground", "Jet"]
    press(Key.Key_T, CTRL)
    assert not [each for each in mc.codes(case) if each.retired and each.name != "Jet"]


def test_the_texts_of_a_code_are_kept_when_they_are_left_and_told_in_its_history(
    qtbot: QtBot, page: CodeBookPage, case: Case, ids: dict[str, str]
) -> None:
    details = page.details
    page.tree.choose([ids["Siren"]])
    settled(qtbot, page)
    qtbot.keyClick(page.tree, Key.Key_Return)
    assert details.texts["definition"].hasFocus()
    qtbot.keyClicks(details.texts["definition"], "A siren is heard.")
    qtbot.keyClick(details.texts["definition"], Key.Key_Tab)
    qtbot.keyClicks(details.texts["include"], "It howled.")
    qtbot.keyClick(details.texts["include"], Key.Key_Escape)
    settled(qtbot, page)
    held = mc.by_name(case, "Siren")
    assert (held.definition, held.include) == ("A siren is heard.", "It howled.") and page.tree.hasFocus()
    details.name.setFocus()
    details.name.selectAll()
    qtbot.keyClicks(details.name, "Sirens")
    qtbot.keyClick(details.name, Key.Key_Return)
    details.hue.setFocus()
    qtbot.keyClick(details.hue, Key.Key_Right)
    settled(qtbot, page)
    now = mc.by_name(case, "Sirens")
    assert now.colour == held.colour + 1 and details.hue._name.text()
    told = [details.history.index(row, 3).data() for row in range(details.history.rowCount())]
    assert any("Siren" in each and "Sirens" in each for each in told) and details.history.index(0, 1).data()
    page.tree.choose([ids["Attack"], ids["Air"]], ids["Air"])
    settled(qtbot, page)
    assert "2" in details._next.text(), "buttons and keys act on both"
    details.hue._take(9)
    settled(qtbot, page)
    assert {each.name for each in mc.codes(case) if each.colour == 9} == {"Attack", "Air"}


@pytest.fixture
def used(case: Case, ids: dict[str, str], interview: li.InterviewRead) -> dict[str, str]:
    """Passages: two of Siren, one of Warning on the same words as one of them."""
    transcript, (segment,) = typed(case, interview.id, "we heard the siren before the second strike came down")
    made = {"siren": tag(case, transcript, segment, "siren", ids["Siren"])}
    made["strike"] = tag(case, transcript, segment, "strike", ids["Siren"])
    made["twice"] = tag(case, transcript, segment, "siren", ids["Warning"])
    return {**made, "transcript": transcript, "segment": f"{interview.id}/{segment}"}


def test_delete_says_what_it_would_do_and_retires_what_is_used(
    qtbot: QtBot, context: PageContext, case: Case, ids: dict[str, str], used: dict[str, str]
) -> None:
    page = shown(qtbot, context)
    page.tree.choose([ids["Siren"]])
    settled(qtbot, page)
    assert "retires" in page.details._next.text() and not page.details.acts["remove"].isEnabled()
    with qtbot.waitSignal(context.opened) as opened:
        page.details.passage_list.setFocus()
        page.details.passage_list.setCurrentIndex(page.details.passages.index(0, 0))
        qtbot.keyClick(page.details.passage_list, Key.Key_Return)
    assert opened.args == ["segment", used["segment"]]
    page.tree.setFocus()
    with qtbot.waitSignal(context.opened) as opened:
        qtbot.keyClick(page.tree, Key.Key_P, CTRL)
    assert opened.args == ["query", "code!:Siren"]
    qtbot.keyClick(page.tree, Key.Key_Delete)
    settled(qtbot, page)
    assert mc.by_name(case, "Siren").retired and mc.usage(case)[ids["Siren"]] == 2
    index = page.tree.codes.index_of(ids["Siren"])
    assert "retired" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    page.tree.choose([ids["Ground"]])
    assert "removes" in page.details._next.text()


def test_a_merge_is_shown_before_it_is_done_and_can_be_taken_back(
    qtbot: QtBot, context: PageContext, case: Case, ids: dict[str, str], used: dict[str, str]
) -> None:
    page = shown(qtbot, context)
    page.tree.choose([ids["Siren"]])
    qtbot.keyClick(page.tree, Key.Key_M, CTRL)
    assert page.sides.merge.picker.field.hasFocus()
    qtbot.keyClicks(page.sides.merge.picker.field, "warn")
    settled(qtbot, page)
    assert page.sides.merge.target() == ids["Warning"]
    qtbot.waitUntil(lambda: "1." in page.sides.merge._effect.text())
    assert "both memos" in page.sides.merge._effect.text()
    qtbot.keyClick(page.sides.merge.picker.field, Key.Key_Return)
    settled(qtbot, page)
    assert "Siren" not in order(case) and mc.usage(case) == {ids["Warning"]: 2}
    assert page.tree.current() == ids["Warning"]
    context.undo.undo()
    settled(qtbot, page)
    assert mc.usage(case) == {ids["Siren"]: 2, ids["Warning"]: 1}


def test_a_code_is_split_by_the_words_of_its_passages_into_a_new_one(
    qtbot: QtBot, context: PageContext, case: Case, ids: dict[str, str], used: dict[str, str]
) -> None:
    page = shown(qtbot, context)
    split = page.sides.split
    page.tree.choose([ids["Siren"]])
    qtbot.keyClick(page.tree, Key.Key_D, CTRL)
    qtbot.waitUntil(lambda: split.rows.rowCount() == 2)
    assert not split._go.isEnabled(), "nothing is chosen yet"
    qtbot.keyClicks(split.sought, "strike")
    assert split.rows.rowCount() == 1
    qtbot.mouseClick(split._every, LEFT)
    split.picker.field.setFocus()
    qtbot.keyClicks(split.picker.field, "Impact")
    assert split.chosen() == [used["strike"]] and split._go.isEnabled()
    qtbot.keyClick(split.picker.field, Key.Key_Return, CTRL)
    settled(qtbot, page)
    impact = mc.by_name(case, "Impact")
    held = {each.id: each.code_id for each in cp.codings_of(case, used["transcript"])}
    assert held[used["strike"]] == impact.id and held[used["siren"]] == ids["Siren"]
    qtbot.keyClick(page.tree, Key.Key_D, CTRL)
    qtbot.waitUntil(lambda: page.sides.stack.currentWidget() is split)
    qtbot.keyClick(split.list, Key.Key_Escape)
    assert page.sides.stack.currentWidget() is page.details and page.tree.hasFocus()


def test_words_narrow_the_tree_and_what_is_above_stays_in_sight(
    qtbot: QtBot, page: CodeBookPage, ids: dict[str, str]
) -> None:
    qtbot.keyClick(page.tree, Key.Key_F, CTRL)
    qtbot.keyClicks(page._search, "jet")
    assert list(page.tree.codes.ids()) == [ids["Attack"], ids["Air"], ids["Jet"]] and page._count.text() == "1 of 6"
    assert page.tree.isExpanded(page.tree.codes.index_of(ids["Air"]))
    qtbot.keyClicks(page._search, "x")
    assert page._none_fits.isVisible() and not page.sides.stack.isVisible()
    page._search.clear()
    assert len(list(page.tree.codes.ids())) == 6
    page.show_code(ids["Jet"])
    settled(qtbot, page)
    assert page.tree.current() == ids["Jet"]


def test_an_empty_book_offers_starters_and_files_and_shows_the_plan_first(
    qtbot: QtBot, context: PageContext, case: Case, tmp_path: Path
) -> None:
    page = shown(qtbot, context)
    assert page._places.currentIndex() == 1 and not page._add.isVisible()
    page._places.widget(1).chosen.emit("care")  # type: ignore[attr-defined]  # An EmptyState.
    plan = page.files.plan
    qtbot.waitUntil(lambda: page._whole.currentWidget() is plan and plan.rows.rowCount() == 18)
    assert mc.codes(case) == [], "nothing is changed before it was seen"
    plan.table.choose(1)
    qtbot.keyClick(plan.table, Key.Key_Space)
    assert plan.rows.index(1, PlanColumn.TAKEN).data() == "Leave"
    qtbot.keyClick(plan.table, Key.Key_Return, CTRL)
    settled(qtbot, page)
    assert len(mc.codes(case)) == 17 and page._whole.currentIndex() == 0
    context.undo.undo()
    settled(qtbot, page)
    assert mc.codes(case) == [] and page._places.currentIndex() == 1
    context.undo.redo()
    settled(qtbot, page)
    qtbot.keyClick(page.tree, Key.Key_E, CTRL)
    export = page.files.export
    qtbot.waitUntil(lambda: page._whole.currentWidget() is export)
    before = export._lost.text()
    qtbot.mouseClick(export.radios["csv"], LEFT)
    assert export._lost.text() != before, "each format loses something else"
    prompts.set_next_file(tmp_path / "book")
    qtbot.keyClick(export, Key.Key_Return, CTRL)
    settled(qtbot, page)
    assert (tmp_path / "book.csv").read_bytes().startswith(b"\xef\xbb\xbf") and page._whole.currentIndex() == 0
    prompts.set_next_file(tmp_path / "book.csv")
    page.tree.setFocus()
    qtbot.keyClick(page.tree, Key.Key_O, CTRL)
    qtbot.waitUntil(lambda: page._whole.currentWidget() is plan)
    assert plan.rows.rowCount() == 0 and not plan._go.isEnabled(), "all of it is here"
    qtbot.keyClick(plan, Key.Key_Escape)
    assert page._whole.currentIndex() == 0


def test_from_the_right_the_arrows_turn_round_and_the_menu_names_every_key(
    qtbot: QtBot, page: CodeBookPage, case: Case, ids: dict[str, str]
) -> None:
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.tree.choose([ids["Siren"]])
    qtbot.keyClick(page.tree, Key.Key_Left, ALT)
    settled(qtbot, page)
    assert order(case)[-2:] == ["Warning", ".Siren"], "forward is to the left"
    menu = page.tree.menu()
    keys = [action.text().split("\t")[1] for action in menu.actions()]
    assert keys == ["Ctrl+I", "Ctrl+B", "F2", "Return", "Ctrl+M", "Ctrl+D", "Ctrl+T", "Del"]
    menu.deleteLater()
    offered = {entry.text: entry for entry in page.offered()}
    assert {entry.hint for entry in offered.values()} >= {"Ctrl M", "Ctrl D", "Ctrl O", "Ctrl E", "F2"}
    offered["Retire or bring back"].run()
    settled(qtbot, page)
    assert mc.by_name(case, "Siren").retired, "the palette does it too"
    assert page.tree.codes.index_of(ids["Siren"]) != QModelIndex()
    names = [made.accessibleName() for made in page.details.hue._group.buttons()]
    assert len(set(names)) == 12 and all(names)
