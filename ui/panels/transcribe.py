"""Where a transcript comes from: a speech model, a file, or a person who types; and which model listens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from testimony_app.services.transcribe import ModelEntry
from ui import words
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, set_state, wrapped
from ui.widgets.languages import language_name

LANGUAGES = ("ar", "en", "es", "fr", "uk")
COLUMN = 480


class TranscribePanel(QWidget):
    """Signals: begun(model id, language or "", prompt), addFile(), addFolder(), confirmed(), left().

    confirmed: the person uses a model that is not known to be official.
    """

    begun = Signal(str, str, str)
    addFile = Signal()
    addFolder = Signal()
    confirmed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._models, self._language, self._prompt = QComboBox(), QComboBox(), QLineEdit()
        self._about = wrapped("", "soft")
        self._known = wrapped("", "caption")
        self._entries: Sequence[ModelEntry] = ()
        self._begin = button(theme, self.tr("Transcribe"), "primary", "microphone")
        self._choice, self._unknown = QWidget(), QWidget()
        self._adding: list[QPushButton] = []
        self._fields()
        self._lay_out()
        self.ask_unknown(False)

    def set_models(self, models: Sequence[ModelEntry], chosen: str = "") -> None:
        """Offer these models; without any, say what to do."""
        self._entries = models
        self._models.clear()
        for entry in models:
            self._models.addItem(f"{entry.name} · {entry.engine}", entry.id)
        self._models.setCurrentIndex(max(self._models.findData(chosen), 0) if models else -1)
        self._choice.setVisible(bool(models))
        self._begin.setEnabled(bool(models))
        self._begin.setVisible(bool(models))
        for control in self._adding:
            set_state(control, "kind", "link" if models else "")
        if not models:
            set_state(self._adding[0], "kind", "primary")
        if not models:
            self._about.setText(
                self.tr(
                    "No speech model is on this device. The app fetches nothing from the internet: bring a Whisper "
                    "model on a disk, as a folder for faster-whisper, a .tar.gz of one, or a .pt file."
                )
            )
        self._show_known()

    def set_recording(self, duration_ms: int, language: str, done_ms: int) -> None:
        """What will be listened to. done_ms: where a stopped run goes on."""
        self._language.setCurrentIndex(max(self._language.findData(language), 0))
        length = words.clock(duration_ms)
        if self._entries:
            self._about.setText(
                self.tr(
                    "{length} of sound. It is listened to on this device, in pieces that are kept as they come: you "
                    "can go on working, stop, and go on later."
                ).format(length=length)
            )
        go_on = self.tr("Go on from {time}").format(time=words.clock(done_ms))
        self._begin.setText(go_on if done_ms else self.tr("Transcribe"))

    def ask_unknown(self, asked: bool) -> None:
        """Ask whether a model that nobody vouches for shall be used all the same."""
        self._unknown.setVisible(asked)

    def _fields(self) -> None:
        self._models.setAccessibleName(self.tr("Speech model"))
        self._models.currentIndexChanged.connect(lambda _: self._show_known())
        self._language.setAccessibleName(self.tr("Language that is spoken"))
        self._language.addItem(self.tr("Let the model hear it"), "")
        for code in LANGUAGES:
            self._language.addItem(language_name(code), code)
        self._prompt.setAccessibleName(self.tr("Words that occur"))
        self._prompt.setPlaceholderText(self.tr("Place names and terms, so that they are spelt right (optional)"))

    def _lay_out(self) -> None:
        theme = self._theme
        inner = QWidget()
        theme.fit(inner, most=COLUMN)
        column = QVBoxLayout(inner)
        column.setSpacing(theme.size("s"))
        column.addStretch(1)
        column.addWidget(label(self.tr("Transcribe the recording"), "title"))
        column.addWidget(self._about)
        column.addWidget(self._choice)
        column.addWidget(self._unknown)
        adding = QHBoxLayout()
        for text, signal in (
            (self.tr("Add model from a file…"), self.addFile),
            (self.tr("Add model from a folder…"), self.addFolder),
        ):
            control = button(theme, text, "link")
            control.clicked.connect(signal)
            self._adding.append(control)
            adding.addWidget(control)
        adding.addStretch()
        column.addLayout(adding)
        acts = QHBoxLayout()
        cancel = button(theme, self.tr("Not now"), "quiet")
        cancel.clicked.connect(self.left)
        self._begin.clicked.connect(self._chosen)
        acts.addWidget(self._begin)
        acts.addWidget(cancel)
        acts.addStretch()
        column.addLayout(acts)
        column.addStretch(2)
        self._lay_out_choice()
        self._lay_out_unknown()
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(inner, 8)
        row.addStretch(1)

    def _lay_out_choice(self) -> None:
        column = QVBoxLayout(self._choice)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.size("xs"))
        for text, field in (
            (self.tr("Speech model"), self._models),
            (self.tr("Language that is spoken"), self._language),
            (self.tr("Words that occur"), self._prompt),
        ):
            caption = label(text, "caption")
            caption.setBuddy(field)
            column.addWidget(caption)
            column.addWidget(field)
            if field is self._models:
                column.addWidget(self._known)

    def _lay_out_unknown(self) -> None:
        self._unknown.setProperty("kind", "notice")
        self._unknown.setProperty("level", "warning")
        self._unknown.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self._unknown)
        column.addWidget(
            wrapped(
                self.tr(
                    "This model is not one whose fingerprint was published. A model from an unknown hand can carry "
                    "harmful code. Use it only if you know who made it."
                )
            )
        )
        row = QHBoxLayout()
        use, leave = (
            button(self._theme, self.tr("Use it all the same"), "danger"),
            button(self._theme, self.tr("Do not use it")),
        )
        use.clicked.connect(self.confirmed)
        leave.clicked.connect(lambda: self.ask_unknown(False))
        row.addWidget(leave)
        row.addWidget(use)
        row.addStretch()
        column.addLayout(row)

    def _show_known(self) -> None:
        entry = next((each for each in self._entries if each.id == self._models.currentData()), None)
        if entry is None:
            self._known.clear()
            return
        size = self.locale().formattedDataSize(entry.size, 1)
        known = self.tr("{size}, published fingerprint") if entry.known else self.tr("{size}, not a published model")
        self._known.setText(known.format(size=size))

    def _chosen(self) -> None:
        if self._models.currentData():
            self.begun.emit(self._models.currentData(), self._language.currentData() or "", self._prompt.text().strip())
