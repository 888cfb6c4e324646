"""What can be done with passages that were found: change their codes, keep the query, write a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from testimony_app.errors import AppError
from testimony_app.services import export_table, recode_passage, saved_queries
from testimony_app.services.query_tables import Dimension
from testimony_app.services.retrieve import Hit
from testimony_app.services.saved_queries import SavedQueryRead
from ui.models.code_tree_targets import Target
from ui.pages.context import PageContext
from ui.pages.passages_found import FoundPassages
from ui.pages.table_files import TableFiles
from ui.panels.recode_box import RecodeBox
from ui.panels.saved_queries import NameBox
from ui.panels.write_table import Offered

Crossed = tuple[Dimension, Dimension, bool]


class PassageActs(QObject):
    """The boxes that ask, and what is done then."""

    def __init__(self, context: PageContext, host: QWidget, found: FoundPassages) -> None:
        super().__init__(host)
        self._context, self._found = context, found
        self._hit: Hit | None = None
        self.recoding, self.naming = RecodeBox(context.theme, host), NameBox(context.theme, host)
        self._tables = TableFiles(context, host)
        self.writing = self._tables.box
        self.recoding.chosen.connect(self._recode)
        self.naming.named.connect(self._keep)

    def recode(self, hit: Hit, targets: Mapping[str, Target]) -> None:
        """Ask for another code or incident for a passage."""
        self._hit = hit
        self.recoding.open(targets, bool(hit.codings))

    def keep(self) -> None:
        """Ask for a name for the query that is shown."""
        if self._found.asked:
            self.naming.open(self._found.asked)

    def forget(self, kept: SavedQueryRead) -> None:
        """Keep a query no longer."""
        self._context.do(saved_queries.remove(self._context.case, kept.id))

    def write(self, part: int, crossed: Crossed, counted: Dimension) -> None:
        """Offer the tables that can be written, that of the part in front first: 0 lists, 1 matrix, 2 counts."""
        self._tables.offer(self._orders(part, crossed, counted))

    def _orders(self, part: int, crossed: Crossed, counted: Dimension) -> Sequence[Offered]:
        asked = self._found.asked
        row, column, witnesses = crossed
        lists: list[Offered] = [(self.tr("All codings"), export_table.codings())]
        if asked:
            lists = [
                (self.tr("The passages"), export_table.passages(asked)),
                (self.tr("Their codings"), export_table.codings(asked)),
            ]
        matrix = (self.tr("The matrix"), export_table.crossed(row, column, asked, witnesses))
        counts = (self.tr("The counts"), export_table.counted(counted, asked))
        return [[*lists, matrix, counts], [matrix, *lists, counts], [counts, *lists, matrix]][part]

    def _recode(self, target_id: str, instead: bool) -> None:
        hit, case = self._hit, self._context.case
        if hit is None:
            return
        try:
            if instead:
                act = recode_passage.instead(case, hit.codings, target_id)
            else:
                act = recode_passage.add(case, hit.passage, target_id)
        except AppError as error:
            self._context.tell(error)
            return
        self._context.do(act)

    def _keep(self, name: str) -> None:
        try:
            act = saved_queries.save(self._context.case, name, self._found.asked)
        except AppError as error:
            self._context.tell(error)
            return
        self._context.do(act)
