"""Writing a table into a file: what it holds, for which purpose, and what stays because consent does not allow it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.services import export_table
from testimony_app.services.export_table import Purpose, TableOrder
from ui import words
from ui.pages.context import PageContext
from ui.shell.cover import Cover, fit_box
from ui.widgets.basics import button, label, wrapped
from ui.widgets.flow import FlowLayout

Offered = tuple[str, TableOrder]
"""What a table is called in words, and the table."""


class WriteTable(Cover):
    """Signal: chosen(TableOrder, Purpose) when somebody wants to choose a file for it."""

    chosen = Signal(object, object)

    def __init__(self, context: PageContext, host: QWidget) -> None:
        super().__init__(context.theme, host)
        self._context = context
        self._orders: Sequence[Offered] = ()
        self._kinds, self._purposes = QButtonGroup(self), QButtonGroup(self)
        self._kind_line, self._purpose_line = QWidget(), QWidget()
        self._kind_flow = FlowLayout(self._kind_line, self._theme.size("xs"))
        self._stays, self._refused = wrapped("", "soft"), wrapped("", "error")
        self._write = button(self._theme, self.tr("Choose a file…"), "primary", "export")
        self._lay_out()
        self._kinds.idClicked.connect(lambda _: self._judge())
        self._purposes.idClicked.connect(lambda _: self._judge())
        self._write.clicked.connect(self._take)

    def open(self, orders: Sequence[Offered]) -> None:
        """Offer these tables, the first one chosen."""
        self._orders = orders
        for made in self._kinds.buttons():
            self._kinds.removeButton(made)
            made.hide()
            made.deleteLater()
        while self._kind_flow.count():
            self._kind_flow.takeAt(0)
        for number, (name, _) in enumerate(orders):
            made = button(self._theme, name, "chip")
            made.setCheckable(True)
            self._kinds.addButton(made, number)
            self._kind_flow.addWidget(made)
        self._kinds.button(0).setChecked(True)
        self._purposes.button(0).setChecked(True)
        self._judge()
        self.rise(self._kinds.button(0))

    @property
    def told(self) -> str:
        """What is said of what stays, or why the table may not be written."""
        return self._refused.text() or self._stays.text()

    def place(self) -> None:
        host = self._host
        self.setGeometry(host.rect())
        width = min(self._theme.wide(600), host.width() - 64)
        fit_box(self.box, width, host.height() - 32)
        self.box.move((host.width() - width) // 2, max(host.height() // 8, 16))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def choose(self, kind: int, purpose: Purpose) -> None:
        """Choose one of the tables and a purpose."""
        self._kinds.button(kind).setChecked(True)
        self._purposes.button(export_table.PURPOSES.index(purpose)).setChecked(True)
        self._judge()

    def take(self) -> None:
        """Go on to the file, if the table may be written."""
        self._take()

    def _judge(self) -> None:
        """Say what stays, and refuse what tells people apart where only statistics are wanted."""
        purpose = export_table.PURPOSES[self._purposes.checkedId()]
        apart = purpose is Purpose.STATISTICS and self._orders[self._kinds.checkedId()][1].tells_apart
        told = self.tr("This table tells one interview, witness or coder from another; it is no statistic.")
        self._refused.setText(told if apart else "")
        self._refused.setVisible(apart)
        self._write.setEnabled(not apart)
        self._stays.hide()

        def ask(case: Case) -> tuple[str, ...]:
            return export_table.permitted(case, purpose)[1]

        self._context.load(self, ask, self._tell_what_stays)
        self.place()

    def _tell_what_stays(self, codes: tuple[str, ...]) -> None:
        if not codes:
            said = self.tr("Every interview allows it today.")
        elif len(codes) > 12:
            said = self.tr("%n interviews stay out: their consent does not allow it today.", "", len(codes))
        else:
            named = words.comma().join(map(words.isolated, codes))
            said = self.tr("These interviews stay out, since their consent does not allow it today: {codes}.")
            said = said.format(codes=named)
        self._stays.setText(said)
        self._stays.show()
        self.place()

    def _take(self) -> None:
        if self._write.isEnabled():
            order = self._orders[self._kinds.checkedId()][1]
            purpose = export_table.PURPOSES[self._purposes.checkedId()]
            self.dismiss()
            self.chosen.emit(order, purpose)

    def _lay_out(self) -> None:
        theme = self._theme
        flow = FlowLayout(self._purpose_line, theme.size("xs"))
        names = {
            Purpose.INTERNAL_ANALYSIS: self.tr("Analysis within the team"),
            Purpose.STATISTICS: self.tr("Statistics"),
        }
        for number, purpose in enumerate(export_table.PURPOSES):
            made = button(theme, names[purpose], "chip")
            made.setCheckable(True)
            self._purposes.addButton(made, number)
            flow.addWidget(made)
        rule = self.tr(
            "A table holds codes, figures and places in the text, and never a word that a witness said: their words "
            "leave only in a release. The file is not encrypted, and that it was written stands in the log."
        )
        few = self.tr("A figure of one or two witnesses can point at a person. Look at it before you pass it on.")
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = button(theme, self.tr("Cancel"), "quiet")
        cancel.clicked.connect(self.dismiss)
        row.addWidget(cancel)
        row.addWidget(self._write)
        side = theme.size("l")
        column = QVBoxLayout(self.box)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme.size("m"))
        column.addWidget(label(self.tr("Write a table"), "title"))
        column.addWidget(self._kind_line)
        column.addWidget(label(self.tr("For"), "strong"))
        column.addWidget(self._purpose_line)
        for said in (self._refused, self._stays, wrapped(rule, "soft"), wrapped(few, "soft")):
            column.addWidget(said)
        column.addLayout(row)
