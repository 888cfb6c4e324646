"""A choice among the terms of one vocabulary, or nothing yet; what is proposed shows in a soft colour."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from ui import words
from ui.shell.theme import Theme


class LinkChoice(QComboBox):
    """The wheel does not change it in passing. Signals: chosen(key of the term or ""), closed() with the list."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, name: str, vocabulary: str, key: str, parent: QWidget | None = None) -> None:
        """key: the letter that chooses, shown behind the name while nothing is said."""
        super().__init__(parent)
        self._theme, self._name, self._letter = theme, name, key
        self._proposed = ""
        self.setAccessibleName(name)
        self.addItem(words.joined((key, name), "  "), "")
        for term, word in words.terms(vocabulary) if vocabulary else ():
            self.addItem(word, term)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda _: self.chosen.emit(str(self.currentData())))
        self._tell()

    def show_value(self, value: str) -> None:
        """Show a term, or nothing said."""
        self.setCurrentIndex(max(self.findData(value), 0))
        self._tell()

    def propose(self, value: str) -> None:
        """Show what is proposed, "" for nothing."""
        self._proposed = self.itemText(self.findData(value)) if value and self.findData(value) > 0 else ""
        self._tell()
        self.update()

    @property
    def proposed(self) -> str:
        """What is proposed, in words."""
        return self._proposed

    def open(self) -> None:
        """Show the list; letters find a term in it."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.showPopup()

    def hidePopup(self) -> None:
        # Qt calls this whenever the choice itself is hidden, too.
        was_open = self.view().isVisible()
        super().hidePopup()
        if was_open:
            self.closed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Small enough to be painted whole.
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        soft = self.currentIndex() == 0
        text = f"{self._proposed}?" if soft and self._proposed else option.currentText
        option.currentText = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, field.width() - 4)
        colour = self._theme.token("accent" if soft and self._proposed else "text_faint" if soft else "text")
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            option.palette.setColor(role, colour)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.setPen(colour)
        font = painter.font()
        font.setItalic(soft and bool(self._proposed))
        painter.setFont(font)
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(field.adjusted(3, 0, -3, 0), int(side | Qt.AlignmentFlag.AlignVCenter), option.currentText)
        painter.end()

    def _tell(self) -> None:
        said = self.currentText() if self.currentIndex() > 0 else ""
        if not said and self._proposed:
            said = self.tr("{value} is proposed; {key} takes it").format(value=self._proposed, key=self._letter)
        self.setToolTip(f"{self._name} ({self._letter}): {said}" if said else f"{self._name} ({self._letter})")
        self.setAccessibleDescription(said)
