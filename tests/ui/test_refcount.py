"""PySide6 6.12.0 on Python 3.11 lost a reference to None or True on many calls and aborted after some hundred."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

TIMES = 100_000
SLACK = 1_000


class Bell(QObject):
    rung = Signal(object)
    told = Signal(bool)


def test_a_hundred_thousand_emits_keep_none_and_true(qtbot: QtBot) -> None:
    bell, heard = Bell(), []
    bell.rung.connect(lambda value: heard.append(value is None))
    bell.told.connect(lambda value: heard.append(value is True))
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(TIMES):
        bell.rung.emit(None)
        bell.told.emit(True)
    assert len(heard) == 2 * TIMES and all(heard)
    heard.clear()
    assert abs(sys.getrefcount(None) - before[0]) < SLACK
    assert abs(sys.getrefcount(True) - before[1]) < SLACK


def test_a_hundred_thousand_calls_keep_none_and_true(qtbot: QtBot) -> None:
    edit = QPlainTextEdit("a b c")
    qtbot.addWidget(edit)
    cursor, form, colour = edit.textCursor(), QTextCharFormat(), QColor(1, 2, 3)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(TIMES // 4):
        cursor.setPosition(1)
        cursor.setPosition(3, QTextCursor.MoveMode.KeepAnchor)
        form.setBackground(colour)
        edit.setReadOnly(True)
    assert abs(sys.getrefcount(None) - before[0]) < SLACK
    assert abs(sys.getrefcount(True) - before[1]) < SLACK
