"""The small pieces that every page is put together from."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.shell.theme import Theme


class Label(QLabel):
    """A label that begins where the window's lines begin.

    Qt aligns each label by its own letters, so that a witness code would stand on the wrong side of an Arabic window.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def heightForWidth(self, width: int) -> int:
        if not self.wordWrap() or self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return super().heightForWidth(width)
        edges = self.contentsMargins()
        layout = _laid_out(self.text(), self.font(), self.alignment(), width - edges.left() - edges.right())
        lines = layout.lineCount() * QFontMetrics(self.font()).lineSpacing()
        return lines + edges.top() + edges.bottom()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.wordWrap() or self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            super().paintEvent(event)
            return
        # Qt moves a line that reads from the right by the space at which it was broken.
        painter, box = QPainter(self), self.contentsRect()
        painter.setPen(self.palette().color(self.foregroundRole()))
        layout = _laid_out(self.text(), self.font(), self.alignment(), box.width())
        spare = box.height() - layout.lineCount() * QFontMetrics(self.font()).lineSpacing()
        middle = bool(self.alignment() & Qt.AlignmentFlag.AlignVCenter)
        layout.draw(painter, QPointF(box.left(), box.top() + (max(spare, 0) / 2 if middle else 0)))
        painter.end()

    def _align(self) -> None:
        now = self.alignment()
        if now & Qt.AlignmentFlag.AlignHCenter:
            return
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self.setAlignment((now & Qt.AlignmentFlag.AlignVertical_Mask) | side | Qt.AlignmentFlag.AlignAbsolute)


def _laid_out(text: str, font: QFont, side: Qt.AlignmentFlag, width: int) -> QTextLayout:
    """The lines of a text that reads from the right, as far apart as those of one that reads from the left.

    A face that a system takes for Arabic alone is lower than the interface's, and its lines would stand too close.
    """
    layout, option = QTextLayout(text.replace("\n", "\u2028"), font), QTextOption(side)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    height, step = 0.0, QFontMetrics(font).lineSpacing()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height + (step - line.height()) / 2))
        height += step
    layout.endLayout()
    return layout


class Elided(Label):
    """A line that ends in an ellipsis where it is too long; its tooltip, and who reads it out, have the whole of it.

    kind: as of `label`.
    """

    def __init__(self, text: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._whole = self._tip = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if kind:
            self.setProperty("kind", kind)
        self.set_words(text)

    def set_words(self, text: str) -> None:
        """Show `text`, as much of it as there is room for."""
        self._whole = text
        self.setAccessibleName(text)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        if shown != self.text():
            self.setText(shown)
        tip = self._whole if shown != self._whole else ""
        # A tooltip of somebody else says more.
        if self.toolTip() == self._tip:
            self.setToolTip(tip)
            self._tip = tip


def label(text: str = "", kind: str = "", parent: QWidget | None = None) -> QLabel:
    """A plain-text label. kind: page-title, title, strong, soft, caption, error, count or none."""
    made = Label(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if kind:
        made.setProperty("kind", kind)
    return made


def wrapped(text: str = "", kind: str = "", parent: QWidget | None = None) -> QLabel:
    """A label whose text breaks into lines."""
    made = label(text, kind, parent)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    made.setWordWrap(True)
    return made


def beneath(sentence: QLabel, rest: QWidget) -> QWidget:
    """`rest` below a sentence; the sentence stays at the top when `rest` is hidden."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(sentence)
    column.addWidget(rest, 1)
    column.addStretch(0)
    return made


def button(
    theme: Theme, text: str, kind: str = "", icon: str = "", tip: str = "", parent: QWidget | None = None
) -> QPushButton:
    """A button with a word. kind: primary, danger, quiet, link, chip, search or none."""
    made = QPushButton(text, parent)
    if kind:
        made.setProperty("kind", kind)
    if icon:
        theme.room(made, theme.size("icon") + 6, theme.size("icon"))
        theme.dress(made, icon, {"primary": "on_accent", "danger": "error", "link": "accent"}.get(kind, "text_soft"))
    if tip:
        made.setToolTip(tip)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def tool_button(theme: Theme, icon: str, name: str, tip: str = "", parent: QWidget | None = None) -> QToolButton:
    """A button with an icon only; `name` is read out and, with the key in `tip`, shown as a tooltip."""
    made = QToolButton(parent)
    theme.dress(made, icon)
    theme.room(made, theme.size("icon"), theme.size("icon"))
    made.setAccessibleName(name)
    made.setToolTip(tip or name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def hairline(vertical: bool = False, parent: QWidget | None = None) -> QFrame:
    """The one line between two regions."""
    made = QFrame(parent)
    made.setProperty("kind", "hairline")
    if vertical:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


def set_state(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet looks at, and have the sheet look again."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
