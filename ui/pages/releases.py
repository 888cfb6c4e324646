"""The releases page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.pages.context import PageContext


class ReleasesPage(QWidget):
    """What has left the case, and the way to let more leave."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def refresh(self) -> None:
        """Read the list again."""

    def begin(self, incident_id: str) -> None:
        """Begin a release of passages of an incident."""
