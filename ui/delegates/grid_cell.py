"""Paints the corroboration grid: marks with their words in the cells, propositions with their gaps beside them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.models import finding_words
from ui.models.grid_rows import COUNTS, LACKS, MARKS, SECOND
from ui.shell.theme import Theme
from ui.widgets.stance_mark import paint_stance

Index = QModelIndex | QPersistentModelIndex
MARK, GAP, CELL, WIDEST, NAMES = 15, 8, 118, 168, 286
TOP = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)


class GridCellDelegate(QStyledItemDelegate):
    """Marks first, one for each stance and form; then in words what the first says, and how the witness knows."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._current = (-1, -1)

    def set_current(self, row: int, column: int) -> None:
        """Tint the row and the column of this cell."""
        self._current = (row, column)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt gives both.
        return QSize(CELL, row_height(self._theme))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        theme, box = self._theme, QRect(option.rect)
        row, column = self._current
        here = (index.row(), index.column()) == (row, column)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.token("accent_soft"))
        elif index.row() == row or index.column() == column:
            painter.fillRect(box, theme.token("hover"))
        if here:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.token("accent"), 2))
            painter.drawRoundedRect(QRectF(box).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        held = index.data(MARKS)
        if held:
            self._paint_marks(painter, box.adjusted(GAP, 0, -4, 0), held, option.direction)
        painter.restore()

    def _paint_marks(
        self, painter: QPainter, box: QRect, held: list[tuple[str, str, int]], direction: Qt.LayoutDirection
    ) -> None:
        mirrored = direction == Qt.LayoutDirection.RightToLeft
        shown = held[:2]
        for number, (stance, form, _) in enumerate(shown):
            along = number * (MARK + 3)
            left = box.right() - along - MARK if mirrored else box.left() + along
            paint_stance(painter, QRectF(left, box.center().y() - MARK / 2, MARK, MARK), stance, form, self._theme)
        used = len(shown) * (MARK + 3) + 4
        rest = box.adjusted(0, 0, -used, 0) if mirrored else box.adjusted(used, 0, 0, 0)
        stances = list(dict.fromkeys(stance for stance, _, _ in held))
        forms = list(dict.fromkeys(form for _, form, _ in held))
        count = sum(number for _, _, number in held)
        below = " + ".join(finding_words.form(form) for form in forms)
        first = " + ".join(finding_words.stance(stance) for stance in stances)
        _paint_two_lines(painter, rest, self._theme, first if count == 1 else f"{first} ×{count}", below)


class PropositionHeader(QHeaderView):
    """What the rows are about, with what each lacks below its name; stays when the grid is scrolled."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme, self._row = theme, -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        theme.fit(self, NAMES, NAMES)
        theme.changed.connect(self._renew)
        self._renew()

    def set_current(self, row: int) -> None:
        """Tint this row."""
        self._row = row
        self.viewport().update()

    def _renew(self) -> None:
        self.setDefaultSectionSize(row_height(self._theme))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        theme, model, down = self._theme, self.model(), Qt.Orientation.Vertical
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.fillRect(rect, theme.token("hover" if section == self._row else "window"))
        box = rect.adjusted(4, 3, -10, -3)
        counts = model.headerData(section, down, COUNTS) or (0, 0)
        used = self._paint_counts(painter, box, counts, mirrored)
        upper = QRect(box.left(), box.top(), box.width(), box.height() // 2)
        named = upper.adjusted(used, 0, 0, 0) if mirrored else upper.adjusted(0, 0, -used, 0)
        font = theme.font("body")
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.token("text"))
        name = str(model.headerData(section, down) or "")
        painter.drawText(named, TOP, painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, named.width()))
        lower = QRect(box.left(), upper.bottom(), box.width(), box.height() - upper.height())
        lacks = bool(model.headerData(section, down, LACKS))
        if lacks:
            side = lower.right() - 13 if mirrored else lower.left()
            theme.icon("warning", "warning").paint(painter, QRect(side, lower.center().y() - 6, 13, 13))
            lower = lower.adjusted(0, 0, -17, 0) if mirrored else lower.adjusted(17, 0, 0, 0)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("warning" if lacks else "text_soft"))
        below = str(model.headerData(section, down, SECOND) or "")
        shown = painter.fontMetrics().elidedText(below, Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, TOP, shown)
        painter.restore()

    def _paint_counts(self, painter: QPainter, box: QRect, counts: tuple[int, int], mirrored: bool) -> int:
        """How many independent accounts support and contradict, at the end of the first line; the width they take."""
        theme, painted = self._theme, 0
        painter.setFont(theme.figures_font("caption"))
        for number, stance in zip(reversed(counts), ("contradicts", "supports"), strict=True):
            if not number:
                continue
            wide = painter.fontMetrics().horizontalAdvance(str(number))
            across = wide + 3 + 12
            left = box.left() + painted if mirrored else box.right() - painted - across
            words = QRect(left, box.top(), wide, box.height() // 2)
            mark = QRectF(left + wide + 3, words.center().y() - 6, 12, 12)
            painter.setPen(theme.token("text"))
            painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), str(number))
            paint_stance(painter, mark, stance, "direct", theme)
            painted += across + 8
        return painted


class WitnessHeader(QHeaderView):
    """Who speaks, by code, with what they are below it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._column = theme, -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(CELL)
        self.setMinimumSectionSize(CELL)
        self.setHighlightSections(False)

    def set_current(self, column: int) -> None:
        """Tint this column."""
        self._column = column
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), row_height(self._theme))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        theme, model, across = self._theme, self.model(), Qt.Orientation.Horizontal
        painter.fillRect(rect, theme.token("hover" if section == self._column else "window"))
        code = str(model.headerData(section, across) or "")
        below = str(model.headerData(section, across, SECOND) or "")
        _paint_two_lines(painter, rect.adjusted(GAP, 3, -4, -3), theme, code, below, strong=True)
        painter.setPen(theme.token("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


def row_height(theme: Theme) -> int:
    """Two lines of words with some air."""
    lines = QFontMetrics(theme.font("body")).height() + QFontMetrics(theme.font("caption")).height()
    return max(theme.size("row_two"), lines + 10)


def _paint_two_lines(
    painter: QPainter, box: QRect, theme: Theme, first: str, second: str, strong: bool = False
) -> None:
    """A word and a softer one below it, both cut where there is no room; a code loses its middle."""
    font = theme.figures_font("body")
    if strong:
        font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(theme.token("text"))
    cut = Qt.TextElideMode.ElideMiddle if strong else Qt.TextElideMode.ElideRight
    high = painter.fontMetrics().height()
    below = QFontMetrics(theme.font("caption")).height()
    top = box.top() + max(box.height() - high - below, 0) // 2
    upper = QRect(box.left(), top, box.width(), high)
    painter.drawText(upper, TOP, painter.fontMetrics().elidedText(first, cut, box.width()))
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.token("text_soft"))
    lower = QRect(box.left(), top + high, box.width(), below)
    shown = painter.fontMetrics().elidedText(second, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(lower, TOP, shown)
