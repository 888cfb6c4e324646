"""The fields of a link where there may be little room for them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from ui.panels.link_fields import LinkFields

LEAST = 4
"""How many rows of fields are in sight, however small the window is."""


class LinkArea(QScrollArea):
    """The fields of a link: as high as they are where there is room, and scrolled where there is little."""

    def __init__(self, fields: LinkFields, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = fields
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(fields)
        fields.installEventFilter(self)
        fields.wanted.connect(self._bring_into_sight)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._fields.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(
            0, min(self._fields.sizeHint().height(), LEAST * self._fields.choices["stance"].sizeHint().height())
        )

    def _bring_into_sight(self, field: QWidget) -> None:
        # What was hidden until now has its place only once the fields are laid out anew.
        self._fields.adjustSize()
        self.ensureWidgetVisible(field, 0, 8)
        if field.height() > self.viewport().height():
            self.verticalScrollBar().setValue(field.mapTo(self._fields, QPoint()).y())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
