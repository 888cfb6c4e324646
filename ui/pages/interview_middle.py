"""The middle of the interview page: sound, modes, search, and the transcript or the ways to one."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.pages.interview_find import FindBar
from ui.pages.interview_work import WorkStrip
from ui.panels.coding import CodingPanel
from ui.panels.facts import FactsPanel
from ui.panels.mask_names import MaskPanel
from ui.panels.passage_details import PassageDetails
from ui.panels.player_bar import SoundPanel
from ui.panels.record import RecordPanel
from ui.panels.transcribe import TranscribePanel
from ui.panels.transcribe_import import ImportPreview
from ui.panels.transcribe_strip import TranscribeStrip
from ui.panels.transcribe_type import TypePanel
from ui.shell.theme import Theme
from ui.widgets.basics import Elided, button, hairline, tool_button, wrapped
from ui.widgets.empty import EmptyState
from ui.widgets.player import Player
from ui.widgets.transcript_view import TranscriptView

SAID_MS = 6000
LEAST_HEIGHT = 160


class Middle(QWidget):
    """Signals: wayChosen(way) to a transcript, correctChosen(on), helpChosen(), findChosen(), orphansChosen()."""

    wayChosen = Signal(str)
    correctChosen = Signal(bool)
    helpChosen = Signal()
    findChosen = Signal()
    orphansChosen = Signal()

    def __init__(self, theme: Theme, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.view, self.sound = TranscriptView(theme), SoundPanel(theme, player)
        self.finder, self.strip = FindBar(theme, self.view), TranscribeStrip(theme)
        self.transcribe, self.preview, self.typing = TranscribePanel(theme), ImportPreview(theme), TypePanel(theme)
        self.record, self.work = RecordPanel(theme), WorkStrip(theme)
        self._stack, self._line = QStackedWidget(), hairline()
        self.masking, self._modes = MaskPanel(theme), QWidget()
        self._reading = button(theme, self.tr("Reading and coding"), "chip", tip=self.tr("Letters are keys (Esc)"))
        self._correcting = button(theme, self.tr("Correcting"), "chip", tip=self.tr("Letters are text (E)"))
        self._sentence = ""
        self._said = Elided("", "caption")
        self._orphans, self._orphan_words = QWidget(), wrapped()
        self._said_timer = QTimer(self)
        self._said_timer.setSingleShot(True)
        self._said_timer.setInterval(SAID_MS)
        self._said_timer.timeout.connect(self._forget)
        self._lay_out()
        self.show_mode("reading")
        self.show_orphans(0)

    @property
    def face(self) -> str:
        """What is in front: `words`, `empty`, `transcribe`, `import`, `type` or `record`."""
        return next(name for name, widget in self._faces.items() if widget is self._stack.currentWidget())

    @property
    def sentence(self) -> str:
        """What was said last."""
        return self._sentence

    def show_face(self, name: str) -> None:
        """Bring a face to the front; `words` without any words shows the ways to them."""
        name = "empty" if name == "words" and self.view.current_segment() is None else name
        self._stack.setCurrentWidget(self._faces[name])
        self._modes.setVisible(name == "words")
        # What would play now would be recorded too.
        self.sound.setVisible(name != "record")
        self._line.setVisible(name != "record")
        if name == "words":
            self.view.setFocus()

    def say(self, sentence: str) -> None:
        """Say for a moment what was done, to screen readers too."""
        self._sentence = sentence
        self._said.set_words(sentence)
        self._said.setToolTip(sentence)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._said, sentence))
        self._said_timer.start()

    def _forget(self) -> None:
        self._sentence = ""
        self._said.set_words("")
        self._said.setToolTip("")

    def show_mode(self, mode: str) -> None:
        """Show which mode holds: `reading` or `correcting`."""
        (self._correcting if mode == "correcting" else self._reading).setChecked(True)

    def show_orphans(self, count: int) -> None:
        """Say how many tags lost their words; nothing for none."""
        one = self.tr("1 tag lost the words under it in a correction: put it elsewhere or remove it.")
        more = self.tr(
            "%n tags lost the words under them in a correction: put them elsewhere or remove them.", "", count
        )
        self._orphan_words.setText(one if count == 1 else more)
        self._orphans.setVisible(bool(count))

    def _lay_out(self) -> None:
        theme = self.theme
        self._lay_out_modes()
        self._lay_out_orphans()
        empty = self._ways()
        empty.chosen.connect(self.wayChosen)
        self._faces: dict[str, QWidget] = {
            "words": self.view,
            "empty": empty,
            "transcribe": _scrolling(self.transcribe),
            "import": self.preview,
            "type": self.typing,
            "mask": self.masking,
            "record": _scrolling(self.record),
        }
        for widget in self._faces.values():
            self._stack.addWidget(widget)
        # What is not in front must not keep the window from being small.
        self._stack.setMinimumHeight(LEAST_HEIGHT)
        top = QVBoxLayout()
        top.setContentsMargins(theme.size("xl"), theme.size("m"), theme.size("xl"), theme.size("s"))
        top.setSpacing(theme.size("s"))
        for widget in (self.sound, self._modes, self.finder, self.strip, self.work, self._orphans):
            top.addWidget(widget)
        below = QVBoxLayout()
        below.setContentsMargins(theme.size("s"), 0, theme.size("s"), 0)
        below.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._line)
        column.addLayout(below, 1)

    def _ways(self) -> EmptyState:
        """What stands where no transcript is: the three ways to one."""
        return EmptyState(
            self.theme,
            "words",
            self.tr("No transcript yet"),
            self.tr(
                "Let a speech model on this device listen, import a file (TXT, DOCX, SRT, VTT, CSV), or type it while "
                "you listen. A transcript file can also be dropped here."
            ),
            (
                ("transcribe", self.tr("Transcribe")),
                ("import", self.tr("Import a file…")),
                ("type", self.tr("Type it")),
            ),
        )

    def _lay_out_modes(self) -> None:
        theme, group = self.theme, QButtonGroup(self)
        row = QHBoxLayout(self._modes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.size("s"))
        for chip in (self._reading, self._correcting):
            chip.setCheckable(True)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            group.addButton(chip)
            row.addWidget(chip)
        self._reading.clicked.connect(lambda: self.correctChosen.emit(False))
        self._correcting.clicked.connect(lambda: self.correctChosen.emit(True))
        row.addWidget(self._said, 1)
        find = tool_button(
            theme, "search", self.tr("Find in this transcript"), self.tr("Find in this transcript (Ctrl+F)")
        )
        sheet = tool_button(theme, "info", self.tr("What can I do here?"), self.tr("What can I do here? (F1)"))
        find.clicked.connect(self.findChosen)
        sheet.clicked.connect(self.helpChosen)
        row.addWidget(find)
        row.addWidget(sheet)

    def _lay_out_orphans(self) -> None:
        self._orphans.setProperty("kind", "notice")
        self._orphans.setProperty("level", "warning")
        self._orphans.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        icon, look = QLabel(), button(self.theme, self.tr("Look at them"))
        icon.setPixmap(self.theme.icon("warning", "warning").pixmap(16, 16))
        look.clicked.connect(self.orphansChosen)
        row = QHBoxLayout(self._orphans)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(icon)
        row.addWidget(self._orphan_words, 1)
        row.addWidget(look)


def _scrolling(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area


def three_columns(facts: FactsPanel, middle: Middle, panel: CodingPanel, details: PassageDetails) -> QSplitter:
    """Facts, words and coding beside each other, in widths that a person can change."""
    side = QWidget()
    side.setProperty("kind", "page")
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(panel, 1)
    column.addWidget(hairline())
    column.addWidget(details)
    parts = QSplitter(Qt.Orientation.Horizontal)
    parts.setHandleWidth(1)
    parts.setChildrenCollapsible(False)
    theme = middle.theme
    for widget, least in ((facts, 208), (middle, 480), (side, 264)):
        widget.setMinimumWidth(least)
        parts.addWidget(widget)
    parts.setStretchFactor(1, 1)
    parts.setSizes([theme.wide(240), theme.wide(700), theme.wide(304)])
    return parts
