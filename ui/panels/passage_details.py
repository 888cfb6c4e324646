"""The coding under the caret: what it says of its incident, its memo, and ways to change and remove it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from testimony_app.services.code_passage import CodingRead
from ui import words
from ui.models.code_tree_targets import Target
from ui.panels.link_area import LinkArea
from ui.panels.link_fields import LinkFields
from ui.shell.theme import Theme
from ui.widgets.basics import label, tool_button, wrapped
from ui.widgets.pills import Pill, PillList
from ui.widgets.stripes import StripeSwatch


@dataclass(frozen=True, slots=True)
class Tied:
    """A coding with what it is tied to. person: who coded, by code name; "" for the one who looks at it."""

    coding: CodingRead
    target: Target
    person: str = ""


class PassageDetails(QWidget):
    """Signals: graded(LinkDraft), linkShown(CodingRead) so that proposals for it are read, memoWritten(text),

    removeChosen(), codingChosen(id), moveHere() for an orphan, left() when the person goes back to the transcript.
    """

    graded = Signal(object)
    linkShown = Signal(object)
    memoWritten = Signal(str)
    removeChosen = Signal()
    codingChosen = Signal(str)
    moveHere = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: Tied | None = None
        self._others = PillList(theme)
        self._name = label("", "strong")
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._swatch = StripeSwatch(theme, 0)
        self._made = label("", "caption")
        self._remove = tool_button(theme, "remove", self.tr("Remove this tag"), self.tr("Remove this tag (Delete)"))
        self._here = tool_button(theme, "edit", self.tr("Put this tag on the selected words"))
        self._empty = wrapped(self.tr("Put the caret into a coded passage, or click its stripe."), "soft")
        self._memo = QPlainTextEdit()
        self.link = LinkFields(theme)
        self._area = LinkArea(self.link)
        self._body, self._head = QWidget(), QHBoxLayout()
        self._lay_out()
        self._connect()
        self.show_coding(None)

    @property
    def shown(self) -> CodingRead | None:
        """The coding that is shown."""
        return None if self._shown is None else self._shown.coding

    def show_coding(self, tied: Tied | None, others: Sequence[Tied] = ()) -> None:
        """Show a coding, and those that lie on the same words to choose from."""
        if self._shown is not None and (tied is None or tied.coding.id != self._shown.coding.id):
            self.keep_memo()
        self._shown = tied
        self._body.setVisible(tied is not None)
        self._empty.setVisible(tied is None)
        self._others.setVisible(len(others) > 1)
        self._others.set_pills(Pill(each.coding.id, self._pill(each), hue=each.target.hue) for each in others)
        names = words.comma().join(f"{each.target.name} {each.person}".rstrip() for each in others)
        self._others.setAccessibleName(self.tr("Tags on these words: {tags}").format(tags=names))
        if tied is not None:
            self._fill(tied)

    def focus_link(self) -> None:
        """Let letters be the fields of the link, if the tag is one to an incident."""
        if self._area.isVisible():
            self.link.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_memo(self) -> None:
        """Put the caret into the memo."""
        if self._shown is not None:
            self._memo.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep_memo(self) -> None:
        """Hand the memo over if it was changed."""
        if self._shown is not None and self._memo.toPlainText() != self._shown.coding.memo:
            self.memoWritten.emit(self._memo.toPlainText())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._memo and event.type() == QEvent.Type.FocusOut:
            self.keep_memo()
        if watched is self._memo and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.key() == Qt.Key.Key_Escape or (enter and with_control):
                self._memo.clearFocus()
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _fill(self, tied: Tied) -> None:
        coding, target = tied.coding, tied.target
        self._name.setText(self._short(target.name, 34))
        self._name.setToolTip(target.name)
        swatch = StripeSwatch(self._theme, target.hue, target.hatched)
        self._head.replaceWidget(self._swatch, swatch)
        self._swatch.hide()
        self._swatch.deleteLater()
        self._swatch = swatch
        if coding.orphaned:
            self._made.setText(self.tr("Its words were deleted. Select others and put it there, or remove it."))
        else:
            made = self.tr("by {person}, {moment}") if tied.person else self.tr("by you, {moment}")
            self._made.setText(
                self._heard(coding, made).format(person=tied.person, moment=words.moment(coding.coded_at))
            )
        self._made.setWordWrap(True)
        self._here.setVisible(coding.orphaned)
        self._area.setVisible(coding.incident_id is not None)
        if coding.incident_id is not None:
            self.link.show_coding(coding)
            self.linkShown.emit(coding)
        if not self._memo.hasFocus():
            self._memo.setPlainText(coding.memo)

    def _heard(self, coding: CodingRead, made: str) -> str:
        """The sentence, and the stretch of sound if it was coded by ear."""
        if coding.start_ms is None or coding.end_ms is None:
            return made
        times = f"\u2066{words.clock(coding.start_ms)}–{words.clock(coding.end_ms)}\u2069"
        return words.joined([made, self.tr("by ear {times}").format(times=times)])

    def _pill(self, tied: Tied) -> str:
        name = self._short(tied.target.name)
        # Without its own direction, a Latin name in an Arabic window has its ellipsis before it.
        return words.isolated(f"{name} ({tied.person})" if tied.person else name)

    def _lay_out(self) -> None:
        theme, side = self._theme, self._theme.size("l")
        head = self._head
        head.setSpacing(theme.size("s"))
        head.addWidget(self._swatch)
        head.addWidget(self._name, 1)
        head.addWidget(self._here)
        head.addWidget(self._remove)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(theme.size("s"))
        body.addLayout(head)
        body.addWidget(self._made)
        body.addWidget(self._area)
        body.addWidget(self._memo)
        self._memo.setPlaceholderText(self.tr("Memo (M)"))
        self._memo.setAccessibleName(self.tr("Memo"))
        self._memo.setToolTip(self.tr("Memo on this passage (M); kept when you leave it, with Ctrl+Enter or Esc"))
        self._memo.setTabChangesFocus(True)
        self._memo.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 18)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, theme.size("m"), side, theme.size("m"))
        column.setSpacing(theme.size("s"))
        column.addWidget(label(self.tr("This passage"), "strong"))
        for widget in (self._empty, self._others, self._body):
            column.addWidget(widget)

    def _connect(self) -> None:
        self._memo.installEventFilter(self)
        self.link.changed.connect(self.graded)
        self.link.left.connect(self.left)
        self._remove.clicked.connect(self.removeChosen)
        self._here.clicked.connect(self.moveHere)
        self._others.chosen.connect(self.codingChosen)

    @staticmethod
    def _short(name: str, most: int = 24) -> str:
        return name if len(name) <= most else f"{name[: most - 1]}…"
