"""The review before names are masked: every finding with its words, what it is, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from testimony_app.services.mask_names import Proposals
from ui import words
from ui.models.mask_rows import Column, Decision, MaskRows
from ui.panels.line_table import LineTable
from ui.shell.theme import Theme
from ui.widgets.basics import button, hairline, label, wrapped
from ui.widgets.empty import EmptyState

DECIDING = {
    Qt.Key.Key_Return: Decision.MASK,
    Qt.Key.Key_Enter: Decision.MASK,
    Qt.Key.Key_Delete: Decision.KEEP,
    Qt.Key.Key_Backspace: Decision.KEEP,
}


class MaskPanel(QWidget):
    """Signals: maskChosen(), when everything is decided and the person goes on; left(), back to the words."""

    maskChosen = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._proposed: Proposals | None = None
        self.rows = MaskRows(self)
        samples: dict[int, str | int] = {
            Column.NUMBER: "1:02:03",
            Column.KIND: "P-123 · relative",
            Column.DECISION: "to decide",
        }
        wide: dict[int, int] = {Column.WORDS: 2, Column.CONTEXT: 5}
        self.table = LineTable(theme, self.rows, self.tr("Names found"), samples, wide)
        self.table.installEventFilter(self)
        self._count, self._about, self._hint = label("", "soft"), wrapped("", "caption"), wrapped("", "caption")
        self._aside, self._aside_words = QWidget(), wrapped()
        self._places = QStackedWidget()
        self._nothing = EmptyState(theme, "eye_off", "", "")
        self._go = button(theme, "", "primary", tip=self.tr("Mask the names (Ctrl+Enter)"))
        self._all = button(theme, self.tr("Mask all suggestions"), "", "", self.tr("Mask everything undecided (A)"))
        self._mask = button(theme, self.tr("Mask"), "", "", self.tr("These words name someone (Enter)"))
        self._keep = button(theme, self.tr("Keep the words"), "", "", self.tr("These words name nobody (Delete)"))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)

    def show_proposals(self, proposed: Proposals) -> None:
        """Show what was found, the first undecided finding ready."""
        self._proposed = proposed
        self.rows.set_rows([])
        self.rows.set_proposals(proposed)
        self._places.setCurrentIndex(0 if proposed.findings else 1)
        first = self.rows.next_open(-1)
        if proposed.findings:
            self.table.choose(max(first, 0))
        for widget in (self._mask, self._keep, self._all, self._about, self._hint):
            widget.setVisible(bool(proposed.findings))
        self.setFocusProxy(self.table if proposed.findings else self._go)
        self._tell_aside(proposed)
        self._renew()

    def forget(self) -> None:
        """Show nothing any more."""
        self._proposed = None
        self.rows.set_rows([])
        self._renew()

    @property
    def open(self) -> int:
        """How many suggestions wait for a decision."""
        return self.rows.count(Decision.OPEN)

    def decide(self, decision: Decision) -> None:
        """Decide about the finding that is ready, and go on to the next undecided one."""
        number = self.table.currentIndex().row()
        if not 0 <= number < self.rows.rowCount():
            return
        if not self.rows.decide(number, decision):
            self._about.setText(self.tr("A registered name is always masked; there is nothing to decide about it."))
            return
        following = self.rows.next_open(number)
        if following >= 0:
            self.table.choose(following)
        self._renew()

    def mask_all(self) -> None:
        """Mask every suggestion that is still open."""
        self.rows.mask_all()
        self._renew()

    def next_open(self) -> None:
        """Go to the next suggestion that waits."""
        following = self.rows.next_open(self.table.currentIndex().row())
        if following >= 0:
            self.table.choose(following)

    def go_on(self) -> None:
        """Mask the names, if everything is decided."""
        if self._proposed is not None and not self.open:
            self.maskChosen.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            decision = DECIDING.get(Qt.Key(event.key()))
            if decision is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.decide(decision)
                return True
        return super().eventFilter(watched, event)

    def _keys(self) -> dict[str, Callable[[], None]]:
        return {
            "J": partial(self._step, 1),
            "K": partial(self._step, -1),
            "N": self.next_open,
            "A": self.mask_all,
            "Ctrl+Return": self.go_on,
            "Ctrl+Enter": self.go_on,
        }

    def _step(self, by: int) -> None:
        number = self.table.currentIndex().row() + by
        if 0 <= number < self.rows.rowCount():
            self.table.choose(number)

    def _renew(self) -> None:
        masked, waiting = self.rows.count(Decision.MASK), self.open
        told = (
            self.tr("{count} masked").format(count=masked),
            self.tr("{count} to decide").format(count=waiting),
            self.tr("{count} kept").format(count=self.rows.count(Decision.KEEP)),
        )
        self._count.setText(words.joined(told))
        many = self.tr("Mask {count} names").format(count=masked) if masked else self.tr("Mark as masked")
        self._go.setText(self.tr("Mask 1 name") if masked == 1 else many)
        self._go.setEnabled(self._proposed is not None and not waiting)
        self._all.setEnabled(bool(waiting))
        self._show_current()

    def _show_current(self) -> None:
        number = self.table.currentIndex().row()
        known = 0 <= number < self.rows.rowCount()
        line = self.rows.row_at(number) if known else None
        self._mask.setEnabled(line is not None and line.decision is not Decision.MASK)
        self._keep.setEnabled(line is not None and not line.finding.settled and line.decision is not Decision.KEEP)
        if line is None:
            self._about.setText("")
        elif line.finding.settled:
            self._about.setText(self.tr("In the register under these very words."))
        elif line.finding.certain:
            self._about.setText(self.tr("Unmistakable by its form; masked, it is registered too."))
        else:
            self._about.setText(self.tr("Resembles a registered name. Is it one?"))

    def _tell_aside(self, proposed: Proposals) -> None:
        """Say what masking does not reach."""
        told = []
        if proposed.crossings:
            told.append(
                self.tr("Names run over the border of two segments, in {count} places. Correct the words there.")
            )
            told[-1] = told[-1].format(count=len(proposed.crossings))
        if proposed.elsewhere:
            fields = dict.fromkeys(field_word(each.kind, each.field) for each in proposed.elsewhere)
            said = self.tr("Registered names also stand in: {fields}. Masking leaves them; they go into packages too.")
            told.append(said.format(fields=words.comma().join(fields)))
        self._aside_words.setText("\n".join(told))
        self._aside.setVisible(bool(told))

    def _connect(self) -> None:
        self._go.clicked.connect(self.go_on)
        self._all.clicked.connect(self.mask_all)
        self._mask.clicked.connect(lambda: self.decide(Decision.MASK))
        self._keep.clicked.connect(lambda: self.decide(Decision.KEEP))
        self.table.chosen.connect(lambda _: self._show_current())
        for key, act in self._keys().items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        theme = self._theme
        self._nothing = EmptyState(
            theme,
            "eye_off",
            self.tr("No registered name was found."),
            self.tr("Mark it as masked, so that coders may have it."),
        )
        for widget in (self.table, self._nothing):
            self._places.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.size("l"), theme.size("s"), theme.size("l"), theme.size("m"))
        column.setSpacing(theme.size("s"))
        column.addLayout(self._head())
        column.addWidget(self._aside_line())
        column.addWidget(self._places, 1)
        column.addWidget(hairline())
        column.addWidget(self._about)
        column.addLayout(self._foot())
        column.addLayout(self._last())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        back = button(self._theme, self.tr("Back to the words"), "quiet", tip=self.tr("Change nothing (Esc)"))
        back.clicked.connect(self.left)
        row.addWidget(label(self.tr("Mask names"), "title"))
        row.addSpacing(self._theme.size("m"))
        row.addWidget(self._count, 1)
        row.addWidget(back)
        return row

    def _aside_line(self) -> QWidget:
        icon = QLabel()
        icon.setPixmap(self._theme.icon("warning", "warning").pixmap(16, 16))
        self._aside.setProperty("kind", "notice")
        self._aside.setProperty("level", "warning")
        self._aside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self._aside)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._aside_words, 1)
        self._aside.hide()
        return self._aside

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.size("s"))
        for widget in (self._mask, self._keep, self._all):
            row.addWidget(widget)
        row.addStretch()
        return row

    def _last(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._hint.setText(self.tr("J K finding   N next undecided   Enter mask   Delete keep   A all"))
        row.addWidget(self._hint, 1)
        row.addStretch()
        row.addWidget(self._go)
        return row


def field_word(kind: str, field: str) -> str:
    """A field outside of the transcript, in words."""
    say = words.translated
    if (kind, field) == ("coding", "memo"):
        return say("MaskPanel", "memos of tags")
    if (kind, field) == ("coding", "reason"):
        return say("MaskPanel", "reasons of incident links")
    return {
        "interview": say("MaskPanel", "the facts of the interview"),
        "witness": say("MaskPanel", "the facts of the witness"),
        "consent_decision": say("MaskPanel", "consent decisions"),
        "code": say("MaskPanel", "the code book"),
        "incident": say("MaskPanel", "incidents"),
        "segment_version": say("MaskPanel", "reasons of corrections"),
    }.get(kind, say("MaskPanel", "tags"))
