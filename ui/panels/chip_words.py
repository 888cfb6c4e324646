"""The words behind an alias in a small box beside it: closed until a person says why, closed again in two minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from testimony_app.domain.aliases import kind_of
from ui import words
from ui.models.mask_rows import kind_word
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, wrapped

SHOWN_S = 120
WIDTH, GAP = 300, 6

Place = tuple[str, str]
"""Segment id and alias."""


class ChipBox(QFrame):
    """Signal: revealRequested(reason). The page opens the words and calls `show_words`.

    Nothing of the words stays here after `close_words`, which also follows when the box's page is hidden.
    """

    revealRequested = Signal(str)

    def __init__(self, theme: Theme, host: QWidget) -> None:
        """host: what the box lies over."""
        super().__init__(host)
        self._theme = theme
        self._place: Place = ("", "")
        self._words: Mapping[Place, Sequence[str]] = {}
        self._left_s = 0
        self._alias, self._kind = label("", "strong"), label("", "soft")
        self._open = button(theme, self.tr("Show the name…"), "", "key", self.tr("For two minutes (N)"))
        self._why, self._reason = QWidget(), QLineEdit()
        self._go = button(theme, self.tr("Show"), "primary")
        self._shown, self._said, self._countdown = QWidget(), wrapped("", "strong"), label("", "caption")
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._tick)
        self.setProperty("kind", "palette")
        self.setAccessibleName(self.tr("What an alias stands for"))
        theme.fit(self, WIDTH, WIDTH)
        self._lay_out()
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether words can be read now."""
        return bool(self._words)

    @property
    def asks(self) -> bool:
        """Whether a person is saying why."""
        return not self.isHidden() and not self._why.isHidden()

    @property
    def said(self) -> str:
        """The words that are shown, "" while they are closed."""
        return "" if self._shown.isHidden() else self._said.text()

    def offer(self, segment_id: str, alias: str, near: QRect) -> None:
        """Offer to show what an alias stands for, or show it while the words are open. near: where the alias lies."""
        if self.asks:
            return
        self._place = (segment_id, alias)
        self._alias.setText(alias)
        self._kind.setText(kind_word(kind_of(alias)))
        self._why.hide()
        self._show_said()
        self._put(near)

    def ask(self) -> None:
        """Ask for the reason."""
        if self.is_open:
            return
        self._open.hide()
        self._why.show()
        self.adjustSize()
        self._reason.setFocus()

    def show_words(self, found: Mapping[Place, Sequence[str]], seconds: int = SHOWN_S) -> None:
        """Show the words for so long. found: by segment and alias, and by alias alone under no segment."""
        self._words = dict(found)
        self._reason.clear()
        self._why.hide()
        self._left_s = seconds + 1
        self._clock.start()
        self._show_said()
        self._tick()
        self._leave()

    def close_words(self) -> None:
        """Close, and forget what was shown."""
        self._clock.stop()
        self._words = {}
        self._said.clear()
        self._reason.clear()
        self.dismiss()

    def dismiss(self) -> None:
        """Take the box away; words that are open stay open for their time."""
        had = self.hasFocus() or any(widget.hasFocus() for widget in (self._reason, self._go, self._open))
        self._why.hide()
        self.hide()
        if had:
            self._leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.isHidden() is False:
            # The page went out of sight around it.
            self.close_words()

    def _leave(self) -> None:
        host = self.parentWidget()
        view = host.parentWidget() if host is not None else None
        if view is not None:
            view.setFocus()

    def _show_said(self) -> None:
        said = self._words.get(self._place) or self._words.get(("", self._place[1])) or ()
        self._said.setText(words.comma().join(dict.fromkeys(said)) or self.tr("No words are kept for this alias."))
        self._shown.setVisible(self.is_open)
        self._open.setVisible(not self.is_open)
        self.adjustSize()

    def _tick(self) -> None:
        self._left_s -= 1
        if self._left_s <= 0:
            self.close_words()
            return
        self._countdown.setText(self.tr("Closes in {seconds} s").format(seconds=self._left_s))

    def _put(self, near: QRect) -> None:
        """Below the alias, or above it where there is no room."""
        host = self.parentWidget()
        if host is None:
            return
        self.adjustSize()
        x = min(max(near.center().x() - self.width() // 2, GAP), max(host.width() - self.width() - GAP, GAP))
        below = near.bottom() + GAP
        fits = below + self.height() <= host.height()
        self.move(x, below if fits else max(near.top() - GAP - self.height(), 0))
        self.show()
        self.raise_()

    def _lay_out(self) -> None:
        theme = self._theme
        head, offered = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(theme.size("s"))
        head.addWidget(self._alias)
        head.addWidget(self._kind, 1)
        offered.addWidget(self._open)
        offered.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.size("m"), theme.size("s"), theme.size("m"), theme.size("m"))
        column.setSpacing(theme.size("s"))
        column.addLayout(head)
        column.addLayout(offered)
        self._open.clicked.connect(self.ask)
        self._lay_out_why()
        self._lay_out_shown()
        for widget in (self._why, self._shown):
            column.addWidget(widget)
            widget.hide()

    def _lay_out_why(self) -> None:
        self._reason.setPlaceholderText(self.tr("Why now? It stands in the log."))
        self._reason.setAccessibleName(self.tr("Reason for showing the name"))
        self._reason.textChanged.connect(lambda text: self._go.setEnabled(bool(text.strip())))
        self._reason.returnPressed.connect(self._request)
        self._go.setEnabled(False)
        self._go.clicked.connect(self._request)
        cancel = button(self._theme, self.tr("Keep closed"), "quiet")
        cancel.clicked.connect(self.dismiss)
        column, row = QVBoxLayout(self._why), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._reason)
        row.addWidget(self._go)
        row.addWidget(cancel)
        row.addStretch()
        column.addLayout(row)

    def _lay_out_shown(self) -> None:
        close = button(self._theme, self.tr("Close now"))
        close.clicked.connect(self.close_words)
        column, row = QVBoxLayout(self._shown), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._said)
        row.addWidget(self._countdown, 1)
        row.addWidget(close)
        column.addLayout(row)

    def _request(self) -> None:
        if self._reason.text().strip():
            self.revealRequested.emit(self._reason.text().strip())
