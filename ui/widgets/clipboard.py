"""Copying that leaves no trace in clipboard histories, and that a lock takes back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QMimeData, QObject
from PySide6.QtGui import QClipboard, QGuiApplication

HINTS = {
    "x-kde-passwordManagerHint": b"secret",  # KDE Klipper
    "application/x-nspasteboard-concealed-type": b"text",  # macOS, nspasteboard.org
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
}
"""What tells each system's clipboard history to leave this out."""

OURS, ANYBODYS = "application/x-testimony", "application/x-testimony-anybodys"
"""What lies in the clipboard: words of a case, or something that anybody may see."""


class ClipboardGuard(QObject):
    """While a case is open, marks as secret what a text field copied by itself, as with Ctrl+C."""

    def __init__(self, parent: QObject | None = None, owns: Callable[[], bool] | None = None) -> None:
        """owns: whether this app filled the clipboard, given by tests where the platform does not tell."""
        super().__init__(parent)
        self._on = False
        self._owns = owns or QGuiApplication.clipboard().ownsClipboard
        QGuiApplication.clipboard().dataChanged.connect(self._mark)

    def start(self) -> None:
        """Mark from now on."""
        self._on = True

    def stop(self) -> None:
        """Mark no longer."""
        self._on = False

    def _mark(self) -> None:
        clipboard = QGuiApplication.clipboard()
        mime = clipboard.mimeData()
        if not self._on or mime is None or not self._owns() or not mime.hasText():
            return
        if not mime.hasFormat(OURS) and not mime.hasFormat(ANYBODYS):
            copy_secret(mime.text())


def copy_secret(text: str) -> None:
    """Copy words of testimony or a secret; clipboard histories are told to leave them out."""
    mime = QMimeData()
    mime.setText(text)
    for kind, value in HINTS.items():
        mime.setData(kind, QByteArray(value))
    mime.setData(OURS, QByteArray(b"1"))
    QGuiApplication.clipboard().setMimeData(mime)


def copy_plain(text: str) -> None:
    """Copy what anybody may see, such as the code of an error."""
    mime = QMimeData()
    mime.setText(text)
    mime.setData(ANYBODYS, QByteArray(b"1"))
    QGuiApplication.clipboard().setMimeData(mime)


def clear() -> None:
    """Empty the clipboard, and the selection that X11 pastes with the middle button. Called on lock."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
