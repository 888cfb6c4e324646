"""The only place that asks: before what cannot be undone, and for files. Tests answer beforehand.

Qt's own file dialogs are used, not the system's, because a desktop's file chooser keeps a list of recent files that the
app cannot clear. What Qt's dialog keeps itself goes to the private settings of `ui.shell.environment`, and is emptied.
"""

from __future__ import annotations

from collections import deque
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ui.shell.environment import forget_dialog_history

_answers: deque[bool] = deque()
_files: deque[Path | None] = deque()


def set_next_answer(answer: bool) -> None:
    """For tests: answer the next question so, without showing it."""
    _answers.append(answer)


def set_next_file(path: Path | None) -> None:
    """For tests: choose `path` in the next file dialog, or cancel it with None, without showing it."""
    _files.append(path)


def unused() -> int:
    """How many answers given beforehand nobody asked for; forgets them."""
    count = len(_answers) + len(_files)
    _answers.clear()
    _files.clear()
    return count


def confirm(parent: QWidget, question: str, consequence: str, act: str) -> bool:
    """Whether the person goes on with what cannot be undone.

    consequence: what will be gone. act: the verb on the button, never "OK".
    """
    if _answers:
        return _answers.popleft()
    box = confirmation(parent, question, consequence, act)
    box.exec()
    agreed = box.clickedButton() is not None and box.buttonRole(box.clickedButton()) == box.ButtonRole.DestructiveRole
    box.deleteLater()
    return agreed


def confirmation(parent: QWidget, question: str, consequence: str, act: str) -> QMessageBox:
    """The question as a dialog; keeping things as they are is the default."""
    box = QMessageBox(parent)
    box.setWindowTitle(question)
    box.setText(question)
    box.setInformativeText(consequence)
    go_on = box.addButton(act, QMessageBox.ButtonRole.DestructiveRole)
    go_on.setProperty("kind", "danger")
    keep = box.addButton(QCoreApplication.translate("Prompts", "Keep it as it is"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    return box


def open_file(parent: QWidget, title: str, patterns: str) -> Path | None:
    """The file to read, None if the person cancels. patterns: as in `Sound (*.wav *.flac)`."""
    return _ask(parent, title, QFileDialog.AcceptMode.AcceptOpen, QFileDialog.FileMode.ExistingFile, patterns)


def open_folder(parent: QWidget, title: str) -> Path | None:
    """The folder chosen, None if the person cancels."""
    return _ask(parent, title, QFileDialog.AcceptMode.AcceptOpen, QFileDialog.FileMode.Directory, "")


def save_file(parent: QWidget, title: str, patterns: str, name: str) -> Path | None:
    """Where to write, None if the person cancels. name: what is proposed."""
    return _ask(parent, title, QFileDialog.AcceptMode.AcceptSave, QFileDialog.FileMode.AnyFile, patterns, name)


def _ask(
    parent: QWidget,
    title: str,
    accept: QFileDialog.AcceptMode,
    mode: QFileDialog.FileMode,
    patterns: str,
    name: str = "",
) -> Path | None:
    if _files:
        return _files.popleft()
    dialog = file_dialog(parent, title, accept, mode, patterns, name)
    chosen = Path(dialog.selectedFiles()[0]) if dialog.exec() and dialog.selectedFiles() else None
    dialog.deleteLater()
    forget_dialog_history()
    return chosen


def file_dialog(
    parent: QWidget,
    title: str,
    accept: QFileDialog.AcceptMode,
    mode: QFileDialog.FileMode,
    patterns: str,
    name: str = "",
) -> QFileDialog:
    """Qt's own dialog, without history and without the system's list of recent files."""
    dialog = QFileDialog(parent, title)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
    dialog.setAcceptMode(accept)
    dialog.setFileMode(mode)
    dialog.setFilter(QDir.Filter.AllDirs | QDir.Filter.Files | QDir.Filter.NoDotAndDotDot)
    dialog.setHistory([])
    dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation))
    if patterns:
        dialog.setNameFilters(patterns.split(";;"))
    if name:
        dialog.selectFile(name)
    return dialog
