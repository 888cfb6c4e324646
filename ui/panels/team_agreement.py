"""How far the coders agree: a table of codes and incidents, and below it where they differ on the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import agreement as service
from testimony_app.services import coder_differences, export_findings, rounds
from testimony_app.services.agreement import Agreement, Unit
from testimony_app.services.coder_differences import Difference
from ui import words
from ui.models.agreement_rows import TargetAgreementRows, TargetColumn
from ui.pages.context import PageContext
from ui.pages.table_files import TableFiles
from ui.panels.difference_list import DifferenceList
from ui.panels.line_table import LineTable
from ui.widgets.basics import button, label, wrapped
from ui.widgets.filter_button import FilterButton

MOST = 5
"""How many codes and incidents are in sight at once, so that the differences have room."""


class AgreementPanel(QWidget):
    """Compares anew each time `refresh` is called, beside the window; Enter on a difference opens the passage.

    parent: the page, which is covered while a table is asked for.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._targets = TargetAgreementRows(self)
        self.targets = LineTable(
            theme,
            self._targets,
            self.tr("Agreement by code and incident"),
            {TargetColumn.ALPHA: self.tr("undefined"), TargetColumn.INTERVAL: self._targets.spread(-0.01, 1.0)},
            {TargetColumn.TARGET: 3, TargetColumn.CODED: 3, TargetColumn.KAPPA: 3},
        )
        self.differences = DifferenceList(context)
        self._round = FilterButton(theme, self.tr("Round"), self.tr("All coding"))
        self._units, self._said = QButtonGroup(self), wrapped("", "soft")
        self._write = button(theme, self.tr("Write a table…"), "", "export", self.tr("Write a table (Ctrl+E)"))
        self.tables = TableFiles(context, parent or self)
        self._comparing: JobContext | None = None
        self._looking: JobContext | None = None
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Compare again by the unit and in the round that are chosen."""
        self._context.load(self, rounds.lines, self._offer_rounds)
        self._compare()

    def _offer_rounds(self, found: list[rounds.RoundLine]) -> None:
        self._round.set_choices([(each.round.id, each.round.name) for each in found])
        self._round.setVisible(bool(found))

    def _compare(self) -> None:
        unit, round_id = list(Unit)[self._units.checkedId()], self._round.value() or None

        def compare(case: Case, job: JobContext) -> Agreement | None:
            try:
                return service.agreement(case, unit, job, round_id=round_id)
            except AppError as error:
                if error.code != "agreement.too_few":
                    raise
                return None  # Nothing failed: there is nothing to compare yet.

        self._stop()
        self._said.setText(self.tr("Comparing…"))
        self._comparing = self._context.long(
            self,
            self.tr("Comparing coders"),
            compare,
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

    def _show(self, found: Agreement | None) -> None:
        if found is None:
            self._show_none()
            return
        said = self.tr("{people}: {texts} transcripts that two or more of them coded in, {units} {unit}.")
        self._said.setText(
            said.format(
                people=words.comma().join(words.isolated(each) for each in found.coders),
                texts=found.texts,
                units=found.units,
                unit=self._unit_word(found.unit),
            )
        )
        self._targets.set_rows(found.targets)
        self.targets.show_at_most(MOST)
        self._set_shown(bool(found.targets))
        if self.targets.currentIndex().isValid():
            self._choose(self.targets.currentIndex())
        elif found.targets:
            self.targets.choose(0)

    def _stopped(self) -> None:
        """Somebody stopped it in the tray; what was stopped here, to begin anew, is not told."""
        if self._comparing is not None and self._comparing.cancelled:
            self._said.setText(self.tr("Stopped."))

    def _failed(self, error: Exception) -> None:
        self._show_none()
        self._said.setText("")
        self._context.tell(error)

    def _show_none(self) -> None:
        self._targets.set_rows([])
        self.differences.clear()
        self._set_shown(False)
        self._said.setText(
            self.tr(
                "Here stands how far two or more people agree who coded the same transcripts. So far there are no "
                "two: send transcripts to a second coder, and bring their work in. While a blind round is open, "
                "the case lead alone sees how its coders agree."
            )
        )

    def _set_shown(self, shown: bool) -> None:
        for part in (self.targets, self.differences, self._write):
            part.setVisible(shown)
        self.setFocusProxy(self.targets if shown else self._units.button(self._units.checkedId()))

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        target, round_id = self._targets.row_at(index.row()).target, self._round.value() or None

        def look(job: JobContext) -> list[Difference]:
            return coder_differences.differences(self._context.case, target.id, job, round_id=round_id)

        if self._looking is not None:
            self._looking.cancel()
        self._looking = self._context.runner.start(
            look, self, lambda found: self.differences.show_differences(found, target.name), self._context.tell
        )

    def _changed(self, _ids: object) -> None:
        """What was decided shows at once; how far they agree is not touched by it and is compared anew when asked."""
        if self.isVisible():
            self._choose(self.targets.currentIndex())

    def _open(self, found: Difference) -> None:
        at = found.passage
        place = (found.interview_id, at.start_segment_id, at.start, at.end_segment_id, at.end)
        self._context.opened.emit("segment", "/".join(map(str, place)))

    def _offer_tables(self) -> None:
        """Offer what is compared as files, by the unit that is chosen and by each of them."""
        if not self._write.isVisible():
            return
        unit, round_id = list(Unit)[self._units.checkedId()], self._round.value() or None
        by_unit = self.tr("Counted by {unit}").format(unit=self._unit_word(unit))
        orders = [
            (by_unit, export_findings.agreement([unit], round_id=round_id)),
            (self.tr("Counted by each unit"), export_findings.agreement(list(Unit), round_id=round_id)),
        ]
        self.tables.offer(orders, "agreement")

    def _unit_word(self, unit: Unit) -> str:
        return {
            Unit.CHARACTERS: self.tr("characters"),
            Unit.SENTENCES: self.tr("sentences"),
            Unit.TURNS: self.tr("turns"),
        }[unit]

    def _connect(self) -> None:
        self._units.idClicked.connect(lambda _: self._compare())
        self._round.changed.connect(self._compare)
        self.targets.chosen.connect(self._choose)
        self.differences.opened.connect(self._open)
        self._context.changed.connect(self._changed)
        self._write.clicked.connect(self._offer_tables)
        write = QShortcut(QKeySequence("Ctrl+E"), self)
        write.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        write.activated.connect(self._offer_tables)

    def _lay_out(self) -> None:
        theme = self._context.theme
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(theme.size("s"))
        head.addWidget(label(self.tr("Agreement"), "title"), 1)
        head.addWidget(self._round)
        self._round.hide()
        head.addSpacing(theme.size("m"))
        head.addWidget(label(self.tr("Counted by"), "soft"))
        for number, unit in enumerate(Unit):
            chip = button(theme, self._unit_word(unit), "chip")
            chip.setCheckable(True)
            chip.setChecked(unit is Unit.CHARACTERS)
            self._units.addButton(chip, number)
            head.addWidget(chip)
        head.addWidget(self._write)
        why = self.tr(
            "Krippendorff's alpha of all coders, with an interval over interviews drawn anew, and Cohen's kappa of "
            "each two. All text counts, also what nobody coded; a code that is on all or on nothing is undefined."
        )
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("m"))
        column.addLayout(head)
        column.addWidget(wrapped(why, "soft"))
        column.addWidget(self._said)
        column.addWidget(self.targets)
        column.addWidget(self.differences, 1)
        column.addStretch(0)
        self._set_shown(False)
