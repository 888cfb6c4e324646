"""What undo and redo would reach, as entries of the palette."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui import words
from ui.shell.palette import Entry
from ui.undo.stack import UndoStack


def waiting_acts(stack: UndoStack) -> list[Entry]:
    """The last act that can be taken back, and the last that can be done again, in words."""
    waiting, entries = stack.waiting(), []
    if waiting.undo:
        undo = QCoreApplication.translate("UndoStack", "Undo: {act}")
        entries.append(Entry("act", undo.format(act=words.label(waiting.undo)), "Ctrl Z", stack.undo))
    if waiting.redo:
        redo = QCoreApplication.translate("UndoStack", "Redo: {act}")
        entries.append(Entry("act", redo.format(act=words.label(waiting.redo)), "Ctrl Shift Z", stack.redo))
    return entries
