"""Larger text and longer words: what holds words grows with them, and nothing is cut without an ellipsis."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui import words
from ui.panels.line_table import ROOMY, LineTable
from ui.shell.theme import Choice, Theme
from ui.widgets.basics import Elided, button, wrapped
from ui.widgets.empty import WIDTH, EmptyState

NOTHING = QModelIndex()
GERMAN = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"


class Lines(QAbstractTableModel):
    """A table of words."""

    def __init__(self, lines: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self._lines = lines

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOTHING) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = NOTHING) -> int:
        return 0 if parent.isValid() else len(self._lines[0])

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        return self._lines[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def test_what_holds_words_grows_with_the_text_and_shrinks_again(qtbot: QtBot, theme: Theme) -> None:
    panel, made = QWidget(), button(theme, "Lock", "", "lock")
    qtbot.addWidget(panel)
    qtbot.addWidget(made)
    theme.fit(panel, 200, 300)
    small = made.iconSize()
    theme.choose(Choice.LIGHT, 1.5)
    assert (panel.minimumWidth(), panel.maximumWidth()) == (300, 450)
    assert made.iconSize() == QSize(round(small.width() * 1.5), round(small.height() * 1.5))
    theme.choose(Choice.LIGHT, 0.8)
    assert (panel.minimumWidth(), panel.maximumWidth(), made.iconSize()) == (200, 300, small)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_hint_of_an_empty_page_is_shown_whole(qtbot: QtBot, theme: Theme, scale: float) -> None:
    made = EmptyState(theme, "team", "Nothing yet", "A package is encrypted to its recipients and signed by you. " * 3)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    theme.choose(Choice.LIGHT, scale)
    hint = made._words
    qtbot.waitUntil(lambda: abs(hint.geometry().center().x() - made.rect().center().x()) <= 1)
    qtbot.waitUntil(lambda: hint.height() >= hint.heightForWidth(hint.width()))
    assert hint.width() == theme.wide(WIDTH)
    assert hint.heightForWidth(hint.width()) > 2 * hint.fontMetrics().lineSpacing()


def test_a_line_that_is_cut_is_whole_in_its_tooltip_unless_that_says_more(qtbot: QtBot, theme: Theme) -> None:
    made = Elided("INC-001 · A hospital in a town with a long name")
    qtbot.addWidget(made)
    made.resize(80, 20)
    made.show()
    assert made.text().endswith("…") and made.toolTip() == made.accessibleName()
    made.resize(900, 20)
    assert not made.text().endswith("…") and made.toolTip() == ""
    made.setToolTip("Hospital: given, until it is withdrawn")
    made.resize(80, 20)
    assert made.toolTip() == "Hospital: given, until it is withdrawn"


def test_arabic_lines_stand_as_far_apart_as_others(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made = wrapped("الروايات المستقلة المؤيدة: 5\nالروايات المناقضة: 0\nالروايات المقيّدة: 2")
    qtbot.addWidget(made)
    assert made.heightForWidth(600) >= 3 * made.fontMetrics().lineSpacing()
    assert made.heightForWidth(60) > made.heightForWidth(600)
    assert words.joined(("", "")) == "", "nothing stays nothing, so that a dash can stand for it"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_short_table_is_as_high_as_its_rows(qtbot: QtBot, theme: Theme, scale: float) -> None:
    theme.choose(Choice.LIGHT, scale)
    table = LineTable(theme, Lines([("12 May 2031", "Asked for")] * 4), "Backups", {0: "12 May 2031"}, {1: 1})
    qtbot.addWidget(table)
    table.show_at_most(6)
    table.show()
    last = table.visualRect(table.model().index(3, 0))
    assert 0 <= table.viewport().height() - (last.bottom() + 1) <= 4
    table.show_at_most(2)
    assert table.viewport().height() < table.visualRect(table.model().index(3, 0)).bottom()


def test_a_wide_table_shares_its_room_among_all_columns(qtbot: QtBot, theme: Theme) -> None:
    table = LineTable(theme, Lines([("R-1", "a title", "verified")]), "Things", {0: "R-1", 2: "verified"}, {1: 1})
    qtbot.addWidget(table)
    table.resize(600, 200)
    table.show()
    narrow = [table.header().sectionSize(column) for column in range(3)]
    table.resize(3000, 200)
    broad = [table.header().sectionSize(column) for column in range(3)]
    assert sum(narrow) == pytest.approx(table.viewport().width() - 2400, abs=3)
    assert sum(broad) == pytest.approx(table.viewport().width(), abs=3)
    spare = broad[0] - narrow[0]
    assert spare > 0
    assert broad == [narrow[0] + spare, ROOMY + spare + (sum(broad) - ROOMY - narrow[0] - narrow[2] - 3 * spare),
                     narrow[2] + spare]  # fmt: skip


def test_a_long_line_ends_in_an_ellipsis_and_is_read_out_whole(qtbot: QtBot, theme: Theme) -> None:
    made = Elided("North Valley and the Eastern Hills, spring and summer", "strong")
    qtbot.addWidget(made)
    made.resize(120, 30)
    made.show()
    assert made.text().endswith("…") and made.fontMetrics().horizontalAdvance(made.text()) <= 120
    assert made.accessibleName().endswith("summer")
    made.resize(900, 30)
    assert made.text().endswith("summer")
    made.set_words("Other")
    assert (made.text(), made.accessibleName()) == ("Other", "Other")
    assert theme.type("body") == 1.0


def test_a_long_word_breaks_and_shorter_or_joined_ones_stay_whole(qtbot: QtBot) -> None:
    broken = words.breakable(f"The {GERMAN} of 2031")
    assert broken.replace("\u200b", "") == f"The {GERMAN} of 2031"
    label = wrapped(broken)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < label.fontMetrics().horizontalAdvance(GERMAN) // 2
    for kept in ("Ambulance on the farm road", "مستشفى" * 8, "R-1"):
        assert words.breakable(kept) == kept


def test_lines_that_read_from_the_right_begin_at_one_edge(qtbot: QtBot, theme: Theme) -> None:
    made = wrapped("اتصل بالشخص ودعه يقرأ لك بصمته. فالمكتوب أو الرسالة قد يكون مزوّرًا.")
    qtbot.addWidget(made)
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made.resize(260, made.heightForWidth(260))
    made.show()
    drawn = made.grab().toImage()
    line = made.fontMetrics().lineSpacing()
    ground = drawn.pixelColor(0, 0)
    edges = [
        max(x for x in range(drawn.width()) for y in rows if drawn.pixelColor(x, y) != ground)
        for rows in (range(line - 1), range(line + 1, drawn.height()))
    ]
    assert abs(edges[0] - edges[1]) <= 2, edges
    assert theme.scheme == "light"
