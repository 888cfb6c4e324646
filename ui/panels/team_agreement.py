"""How far the coders agree: a table of codes, and below it where they differ on the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import agreement as service
from testimony_app.services.agreement import Agreement, Difference, Unit
from ui import words
from ui.models.agreement_rows import CodeAgreementRows, CodeColumn, DifferenceColumn, DifferenceRows
from ui.pages.context import PageContext
from ui.panels.line_table import LineTable
from ui.widgets.basics import button, label, wrapped

MOST = 8
"""How many codes are in sight at once, so that the differences have room."""


class AgreementPanel(QWidget):
    """Compares anew each time `refresh` is called, beside the window; Enter on a difference opens the passage."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._codes, self._differences = CodeAgreementRows(self), DifferenceRows(self)
        self.codes = LineTable(
            theme,
            self._codes,
            self.tr("Agreement by code"),
            {CodeColumn.ALPHA: self.tr("undefined"), CodeColumn.INTERVAL: self.tr("{low} to {high}")},
            {CodeColumn.CODE: 2, CodeColumn.CODED: 3, CodeColumn.KAPPA: 3},
        )
        self.differences = LineTable(
            theme,
            self._differences,
            self.tr("Where the coders differ"),
            {DifferenceColumn.INTERVIEW: "I-000", DifferenceColumn.CODED: "Coder 00, Coder 00"},
            {DifferenceColumn.WORDS: 4, DifferenceColumn.LEFT: 1},
        )
        self._units, self._said = QButtonGroup(self), wrapped("", "soft")
        self._where = label("", "strong")
        self._comparing: JobContext | None = None
        self._looking: JobContext | None = None
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Compare again by the unit that is chosen."""
        unit = list(Unit)[self._units.checkedId()]
        self._stop()
        self._said.setText(self.tr("Comparing…"))
        self._comparing = self._context.long(
            self,
            self.tr("Comparing coders"),
            lambda case, job: service.agreement(case, unit, job),
            self._show,
            self._failed,
            self._stopped,
        )

    def hideEvent(self, event: QHideEvent) -> None:
        self._stop()
        super().hideEvent(event)

    def _stop(self) -> None:
        for job in (self._comparing, self._looking):
            if job is not None:
                job.cancel()
        self._comparing = self._looking = None

    def _show(self, found: Agreement) -> None:
        said = self.tr("{people}: {texts} transcripts that two or more of them coded in, {units} {unit}.")
        self._said.setText(
            said.format(
                people=words.comma().join(words.isolated(each) for each in found.coders),
                texts=found.texts,
                units=found.units,
                unit=self._unit_word(found.unit),
            )
        )
        self._codes.set_rows(found.codes)
        self.codes.show_at_most(MOST)
        self._set_shown(bool(found.codes))
        if self.codes.currentIndex().isValid():
            self._choose(self.codes.currentIndex())
        elif found.codes:
            self.codes.choose(0)

    def _stopped(self) -> None:
        """Somebody stopped it in the tray; what was stopped here, to begin anew, is not told."""
        if self._comparing is not None and self._comparing.cancelled:
            self._said.setText(self.tr("Stopped."))

    def _failed(self, error: Exception) -> None:
        self._codes.set_rows([])
        self._differences.set_rows([])
        self._set_shown(False)
        if isinstance(error, AppError) and error.code == "agreement.too_few":
            self._said.setText(
                self.tr(
                    "Here stands how far two or more people agree who coded the same transcripts. So far there are no "
                    "two: send transcripts to a second coder, and bring their work in."
                )
            )
        else:
            self._said.setText("")
            self._context.tell(error)

    def _set_shown(self, shown: bool) -> None:
        for part in (self.codes, self.differences, self._where):
            part.setVisible(shown)

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        code = self._codes.row_at(index.row()).code

        def show(found: list[Difference]) -> None:
            self._differences.set_rows(found)
            where = self.tr("{code}: {count} stretches on which they differ. Enter opens one.")
            none = self.tr("{code}: they differ nowhere.")
            self._where.setText((where if found else none).format(code=words.isolated(code.name), count=len(found)))

        if self._looking is not None:
            self._looking.cancel()
        self._looking = self._context.runner.start(
            lambda job: service.differences(self._context.case, code.id, job), self, show, self._context.tell
        )

    def _open(self, index: QModelIndex) -> None:
        row = self._differences.row_at(index.row())
        self._context.opened.emit("segment", f"{row.interview_id}/{row.segment_id}")

    def _unit_word(self, unit: Unit) -> str:
        return {
            Unit.CHARACTERS: self.tr("characters"),
            Unit.SENTENCES: self.tr("sentences"),
            Unit.TURNS: self.tr("turns"),
        }[unit]

    def _connect(self) -> None:
        self._units.idClicked.connect(lambda _: self.refresh())
        self.codes.chosen.connect(self._choose)
        self.differences.opened.connect(self._open)

    def _lay_out(self) -> None:
        theme = self._context.theme
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(theme.size("s"))
        head.addWidget(label(self.tr("Agreement"), "title"), 1)
        head.addWidget(label(self.tr("Counted by"), "soft"))
        for number, unit in enumerate(Unit):
            chip = button(theme, self._unit_word(unit), "chip")
            chip.setCheckable(True)
            chip.setChecked(unit is Unit.CHARACTERS)
            self._units.addButton(chip, number)
            head.addWidget(chip)
        why = self.tr(
            "Krippendorff's alpha of all coders, with an interval over interviews drawn anew, and Cohen's kappa of "
            "each two. All text counts, also what nobody coded; a code that is on all or on nothing is undefined."
        )
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("m"))
        column.addLayout(head)
        column.addWidget(wrapped(why, "soft"))
        column.addWidget(self._said)
        column.addWidget(self.codes)
        column.addWidget(self._where)
        column.addWidget(self.differences, 1)
        column.addStretch(0)
        self._set_shown(False)
        self.setFocusProxy(self.codes)
