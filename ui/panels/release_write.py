"""The last step of a release: where to, what kind of recipient, writing, and what was written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from testimony_app.services.release import ReleaseRead
from ui import prompts
from ui.models.release_rows import RECIPIENTS, recipient_word
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, set_state, wrapped

MEASURE, RESULT = 720, 560


class WriteStep(QWidget):
    """Signals: changed(), when the folder was chosen or a doubt ticked; reviewChosen(); finished(release id)."""

    changed = Signal()
    reviewChosen = Signal()
    finished = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folder_path: Path | None = None
        self._made = ""
        self._summary, self._where = wrapped(), wrapped("", "soft")
        self._choose = button(theme, self.tr("Choose a folder…"), "", "folder")
        self._recipient = QComboBox()
        self._recipient.addItem(self.tr("Not said"), "")
        for key in RECIPIENTS:
            self._recipient.addItem(recipient_word(key), key)
        self._problem, self._problem_words, self._problem_icon = QWidget(), wrapped(), QLabel()
        self._doubts = QCheckBox(self.tr("I read the outgoing text again; none of it names anyone"))
        self._back = button(theme, self.tr("Back to the review"))
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Writing the release"))
        self._done_title, self._done_where, self._done_files = label("", "title"), wrapped(), wrapped("", "soft")
        self._done_icon = QLabel()
        self._places = QStackedWidget()
        self._lay_out()
        self._choose.clicked.connect(self._choose_folder)
        self._doubts.toggled.connect(lambda _: self.changed.emit())
        self._back.clicked.connect(self.reviewChosen)
        theme.changed.connect(self._tint)
        self._tint()
        self.begin("")

    @property
    def folder(self) -> Path | None:
        """Where the files go; None until a folder is chosen."""
        return self._folder_path

    @property
    def recipient(self) -> str:
        """The kind of recipient, "" if it was not said."""
        return str(self._recipient.currentData())

    @property
    def accepts_doubts(self) -> bool:
        """Whether a person read the outgoing text again and found that it names nobody."""
        return not self._doubts.isHidden() and self._doubts.isChecked()

    @property
    def problem(self) -> str:
        """What kept the release from being written, "" if nothing did."""
        return "" if self._problem.isHidden() else self._problem_words.text()

    def begin(self, summary: str) -> None:
        """Show what will be written; the folder stays as it was chosen."""
        self._summary.setText(summary)
        self._places.setCurrentIndex(0)
        self.show_problem("")
        self.set_busy(False)

    def ready(self) -> bool:
        """Whether everything is there that writing needs."""
        waiting = not self._doubts.isHidden() and not self._doubts.isChecked()
        blocked = not self._problem.isHidden() and self._doubts.isHidden()
        return self._folder_path is not None and not waiting and not blocked and not self._bar.isVisible()

    def set_busy(self, busy: bool) -> None:
        """Show that the files are being written."""
        self._bar.setVisible(busy)
        for widget in (self._choose, self._recipient, self._doubts, self._back):
            widget.setDisabled(busy)

    def show_problem(self, sentence: str, doubtful: bool = False, review: bool = False) -> None:
        """Say what kept the release from being written. doubtful: a person may accept it. review: a way back."""
        self._doubts.setChecked(False)
        self._doubts.setVisible(doubtful)
        self._back.setVisible(review)
        self._problem_words.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self._problem.setAccessibleName(sentence)
        set_state(self._problem, "level", "warning" if doubtful else "error")
        self._tint()
        self.changed.emit()

    def show_done(self, made: ReleaseRead) -> None:
        """Say what was written and where."""
        self.set_busy(False)
        self._made = made.id
        where = self._folder_path / made.code if self._folder_path else Path(made.code)
        self._done_title.setText(self.tr("{release} is written.").format(release=made.code))
        self._done_where.setText(str(where))
        named = self.tr("{files}, with {count} passages.")
        self._done_files.setText(named.format(files=", ".join(sorted(made.files)), count=made.passages))
        # A label in the middle of a column does not ask for the height that its lines need.
        for each in self._told:
            each.setMinimumHeight(each.heightForWidth(each.maximumWidth()))
        self._places.setCurrentIndex(1)

    def accept(self) -> None:
        """Tick that the outgoing text names nobody."""
        self._doubts.setChecked(True)

    def _choose_folder(self) -> None:
        chosen = prompts.open_folder(self, self.tr("Where should the files go?"))
        if chosen is not None:
            self._folder_path = chosen
            self._where.setText(str(chosen))
            self.show_problem("")

    def _tint(self) -> None:
        size = QSize(self._theme.size("icon_large"), self._theme.size("icon_large"))
        level = "error" if self._doubts.isHidden() else "warning"
        self._problem_icon.setPixmap(self._theme.icon(level, level).pixmap(size))
        self._done_icon.setPixmap(self._theme.icon("success", "success").pixmap(QSize(40, 40)))

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._places)
        self._places.addWidget(self._form())
        self._places.addWidget(self._result())

    def _form(self) -> QWidget:
        theme, made, inner = self._theme, QWidget(), QWidget()
        theme.fit(inner, most=MEASURE)
        around, column, grid = QHBoxLayout(made), QVBoxLayout(inner), QGridLayout()
        around.setContentsMargins(0, theme.size("s"), 0, 0)
        around.addWidget(inner, 10)
        around.addStretch(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("l"))
        grid.setHorizontalSpacing(theme.size("xl"))
        grid.setVerticalSpacing(theme.size("m"))
        grid.setColumnMinimumWidth(0, 140)
        grid.setColumnStretch(1, 1)
        self._choose.setToolTip(self.tr("A new folder such as REL-001 is made in it"))
        theme.fit(self._recipient, most=320)
        self._recipient.setAccessibleName(self.tr("Kind of recipient"))
        self._recipient.setToolTip(self.tr("A kind, never a name: it stands in the manifest"))
        place = QHBoxLayout()
        place.setSpacing(theme.size("m"))
        place.addWidget(self._choose)
        place.addWidget(self._where, 1)
        grid.addWidget(label(self.tr("Folder"), "soft"), 0, 0)
        grid.addLayout(place, 0, 1)
        plain = self.tr(
            "A new folder such as REL-001 is made in it, with excerpts.docx, excerpts.csv and manifest.json. "
            "These files are not encrypted: whoever has them can read them."
        )
        grid.addWidget(wrapped(plain, "caption"), 1, 1)
        grid.addWidget(label(self.tr("Recipient"), "soft"), 2, 0)
        grid.addWidget(self._recipient, 2, 1)
        column.addWidget(self._summary)
        column.addLayout(grid)
        column.addWidget(self._problem)
        column.addWidget(self._bar)
        column.addStretch(1)
        self._lay_out_problem()
        return made

    def _lay_out_problem(self) -> None:
        theme = self._theme
        self._problem.setProperty("kind", "notice")
        self._problem.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        told, acts, row = QVBoxLayout(), QHBoxLayout(), QHBoxLayout(self._problem)
        acts.addWidget(self._back)
        acts.addStretch(1)
        told.setSpacing(theme.size("s"))
        told.addWidget(self._problem_words)
        told.addWidget(self._doubts)
        told.addLayout(acts)
        row.setContentsMargins(theme.size("l"), theme.size("m"), theme.size("l"), theme.size("m"))
        row.setSpacing(theme.size("m"))
        row.addWidget(self._problem_icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(told, 1)

    def _result(self) -> QWidget:
        theme, made = self._theme, QWidget()
        column = QVBoxLayout(made)
        column.setSpacing(theme.size("s"))
        recall = wrapped(
            self.tr(
                "Copies that left cannot be recalled. If a witness withdraws, the page on consent "
                "says which releases to follow up."
            )
        )
        self._told = (self._done_where, self._done_files, recall)
        done = button(theme, self.tr("Show the list of releases"), "primary")
        done.clicked.connect(lambda: self.finished.emit(self._made))
        self._done_where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addStretch(1)
        for widget in (self._done_icon, self._done_title, self._done_where, self._done_files, recall):
            if isinstance(widget, QLabel) and widget.wordWrap():
                theme.fit(widget, RESULT, RESULT)
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addSpacing(theme.size("m"))
        column.addWidget(done, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return made
