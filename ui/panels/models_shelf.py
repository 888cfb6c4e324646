"""The speech models on this device: what there is, how to bring one, and what to do without one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import transcribe
from testimony_app.services.transcribe import ModelEntry
from ui import prompts, words
from ui.models.speech_models import Column, SpeechModels
from ui.pages.context import PageContext
from ui.panels.line_table import LineTable
from ui.widgets.basics import button, wrapped

MOST = 5
UNKNOWN = "model.unknown_needs_confirmation"


class ModelShelfPanel(QWidget):
    """Lists the models and copies new ones into the app's folder; nothing is fetched from anywhere."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._waiting: Path | None = None
        self._rows = SpeechModels(self)
        samples: dict[int, str | int] = {Column.SIZE: "0000 MB"}
        wide: dict[int, int] = {Column.NAME: 1, Column.ORIGIN: 1}
        self._list = LineTable(theme, self._rows, self.tr("Speech models"), samples, wide)
        self._none = wrapped(
            self.tr(
                "No speech model yet. Without one, transcripts can be typed or imported, "
                "and recordings play as they are."
            ),
            "soft",
        )
        self._where = wrapped(
            self.tr(
                "An official model is a file that OpenAI publishes with Whisper (small.pt, 460 MB, is a good start), "
                "or the same model converted for CTranslate2, a folder with model.bin in it. Fetch it on a computer "
                "that may be online, bring it on a drive, and choose it here: this app never connects to anything."
            ),
            "caption",
        )
        self._file = button(theme, self.tr("Add from a file…"), "", "add", self.tr("A .pt checkpoint or a .tar.gz"))
        self._folder = button(theme, self.tr("Add from a folder…"), "", "folder", self.tr("A CTranslate2 model"))
        self._question, self._asked = QWidget(), wrapped()
        self._anyway = button(theme, self.tr("Use it anyway"), "danger")
        self._not = button(theme, self.tr("Do not add it"))
        self._lay_out()
        self._file.clicked.connect(self._choose_file)
        self._folder.clicked.connect(self._choose_folder)
        self._anyway.clicked.connect(lambda: self._add(self._waiting, allow_unknown=True))
        self._not.clicked.connect(lambda: self._ask(None))

    def refresh(self) -> None:
        """Read the shelf again."""
        self._context.load(self, lambda _case: transcribe.models(), self._show)

    def _show(self, models: list[ModelEntry]) -> None:
        self._none.setVisible(not models)
        self._list.setVisible(bool(models))
        self._rows.set_rows(models)
        self._list.show_at_most(MOST)

    def _choose_file(self) -> None:
        patterns = self.tr("Speech models (*.pt *.tar.gz *.tgz)")
        self._add(prompts.open_file(self, self.tr("Which speech model?"), patterns))

    def _choose_folder(self) -> None:
        self._add(prompts.open_folder(self, self.tr("Which folder holds the speech model?")))

    def _add(self, path: Path | None, allow_unknown: bool = False) -> None:
        if path is None:
            return
        chosen = path
        self._ask(None)
        self._set_busy(True)

        def work(_case: Case, _job: JobContext) -> ModelEntry:
            return transcribe.add_model(chosen, allow_unknown)

        def failed(error: Exception) -> None:
            self._set_busy(False)
            if isinstance(error, AppError) and error.code == UNKNOWN:
                self._ask(chosen)
            else:
                self._context.tell(error)

        title = self.tr("Adding a speech model")
        self._context.long(self, title, work, self._added, failed, lambda: self._set_busy(False))

    def _added(self, entry: ModelEntry) -> None:
        self._set_busy(False)
        self._context.say(self.tr("The speech model {name} can be used.").format(name=entry.name))
        self.refresh()

    def _ask(self, path: Path | None) -> None:
        """Show the question whether a model that OpenAI did not publish is to be used, or take it away."""
        self._waiting = path
        self._question.setVisible(path is not None)
        if path is not None:
            self._asked.setText(str(words.message_of(UNKNOWN)))
            self._not.setFocus()

    def _set_busy(self, busy: bool) -> None:
        for each in (self._file, self._folder):
            each.setDisabled(busy)

    def _lay_out(self) -> None:
        theme = self._context.theme
        self._question.setProperty("kind", "notice")
        self._question.setProperty("level", "warning")
        self._question.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        answers, asked, adding = QHBoxLayout(), QVBoxLayout(self._question), QHBoxLayout()
        answers.addWidget(self._not)
        answers.addWidget(self._anyway)
        answers.addStretch(1)
        asked.setContentsMargins(theme.size("l"), theme.size("m"), theme.size("l"), theme.size("m"))
        asked.addWidget(self._asked)
        asked.addLayout(answers)
        adding.setSpacing(theme.size("s"))
        adding.addWidget(self._file)
        adding.addWidget(self._folder)
        adding.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("s"))
        for widget in (self._none, self._list, self._question):
            column.addWidget(widget)
        column.addLayout(adding)
        column.addWidget(self._where)
        self._question.hide()
