"""Copying that leaves no trace in clipboard histories, and that a lock takes back."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

HINTS = {
    "x-kde-passwordManagerHint": b"secret",  # KDE Klipper
    "application/x-nspasteboard-concealed-type": b"text",  # macOS, nspasteboard.org
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
}
"""What tells each system's clipboard history to leave this out."""

OURS = "application/x-testimony"


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
    QGuiApplication.clipboard().setText(text)


def clear_ours() -> None:
    """Empty the clipboard if what lies in it was copied here as a secret. Called on lock."""
    clipboard = QGuiApplication.clipboard()
    mime = clipboard.mimeData()
    if mime is not None and mime.hasFormat(OURS):
        clipboard.clear()
