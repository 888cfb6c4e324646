"""One passage that was found: its words with those around them, what it is tied to, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from testimony_app.services.retrieve import Quote
from ui import words
from ui.delegates.passage_quote import reads_from_right
from ui.models.code_tree_targets import Target
from ui.models.hit_rows import source_of
from ui.shell.theme import Theme
from ui.widgets.basics import button, wrapped
from ui.widgets.pills import Pill, PillList


class HitDetail(QWidget):
    """Signals: playChosen(), openChosen(), recodeChosen(), targetChosen(id) of a code or an incident."""

    playChosen = Signal()
    openChosen = Signal()
    recodeChosen = Signal()
    targetChosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._quote: Quote | None = None
        self._targets: Sequence[Target] = ()
        self._source, self._doubt, self._text = wrapped("", "strong"), wrapped("", "caption"), QTextEdit()
        self._pills = PillList(theme)
        self._play = button(theme, self.tr("Play"), "", "play", self.tr("Play this passage (Space)"))
        self._open = button(theme, self.tr("Open"), "", "interview", self.tr("Open it in its transcript (Enter)"))
        self._recode = button(theme, self.tr("Change codes"), "", "code", self.tr("Add or exchange codes (C)"))
        self._lay_out()
        self._play.clicked.connect(self.playChosen)
        self._open.clicked.connect(self.openChosen)
        self._recode.clicked.connect(self.recodeChosen)
        self._pills.chosen.connect(self.targetChosen)
        theme.changed.connect(self._renew)

    def show_quote(self, quote: Quote | None, targets: Sequence[Target]) -> None:
        """Show a passage, or nothing."""
        self._quote, self._targets = quote, targets
        self.setEnabled(quote is not None)
        self._source.setText("" if quote is None else source_of(quote.hit))
        self._pills.set_pills(Pill(each.id, each.name, hue=each.hue) for each in targets)
        self._pills.setVisible(bool(targets))
        said = []
        if quote is not None and not quote.hit.sure:
            said.append(self.tr("The date of its incident, or of the interview, is uncertain: possible, not certain."))
        if quote is not None and quote.hit.bounds is None:
            said.append(self.tr("The transcript has no times, so it cannot be played."))
        self._doubt.setText(" ".join(said))
        self._doubt.setVisible(bool(said))
        self._play.setEnabled(quote is not None and quote.hit.bounds is not None)
        self._text.clear()
        if quote is not None:
            self._write(quote)

    def set_playing(self, playing: bool) -> None:
        """Whether the passage is being played now."""
        self._play.setText(self.tr("Stop") if playing else self.tr("Play"))
        self._theme.dress(self._play, "stop" if playing else "play")

    def _renew(self) -> None:
        self.show_quote(self._quote, self._targets)

    def _write(self, quote: Quote) -> None:
        cursor, block = QTextCursor(self._text.document()), QTextBlockFormat()
        rtl = reads_from_right(quote.words)
        block.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        block.setLineHeight(135.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(block)
        font = self._theme.transcript_font(arabic=rtl)
        before = f"… {quote.before}" if quote.before else ""
        end = " …" if quote.shortened else ""
        after = f"{quote.after} …" if quote.after else ""
        for text, colour in ((before, "text_faint"), (quote.words + end, "text"), (after, "text_faint")):
            look = QTextCharFormat()
            look.setFont(font)
            look.setForeground(self._theme.token(colour))
            if colour == "text":
                look.setBackground(self._theme.token("accent_soft"))
            cursor.insertText(text, look)
        self._text.moveCursor(QTextCursor.MoveOperation.Start)
        self._text.setAccessibleName(words.joined((source_of(quote.hit), quote.words)))

    def _lay_out(self) -> None:
        theme = self._theme
        self._text.setReadOnly(True)
        # Nothing is copied from here: what is copied stays in the clipboard of the system.
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._text.setTabChangesFocus(True)
        self._text.setProperty("kind", "quote")
        self._text.setMinimumHeight(80)
        acts = QHBoxLayout()
        acts.setSpacing(theme.size("s"))
        for made in (self._play, self._open, self._recode):
            acts.addWidget(made)
        acts.addStretch(1)
        beside, column = QHBoxLayout(self), QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addSpacing(theme.size("l"))
        beside.addLayout(column, 1)
        column.setSpacing(theme.size("s"))
        column.addWidget(self._source)
        column.addWidget(self._pills)
        column.addWidget(self._text, 1)
        column.addWidget(self._doubt)
        column.addLayout(acts)
