"""Code books in and out of the page: a plan before an import, the losses before an export."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from testimony_app.case import Case
from testimony_app.domain.code_books import CodeBook
from testimony_app.services import code_book_export, code_book_import, starter_books
from testimony_app.services.code_book_export import Loss
from testimony_app.services.code_book_import import ImportPlan
from ui import prompts, words
from ui.pages.context import PageContext
from ui.panels.book_export import BookExport
from ui.panels.book_plan import BookPlan
from ui.widgets.empty import EmptyState

FILE = "file"


class BookFiles(QObject):
    """Signals: panelWanted(widget) to be shown in the place of the page, done() when the page is to come back."""

    panelWanted = Signal(QWidget)
    done = Signal()

    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self.plan, self.export = BookPlan(context.theme), BookExport(context.theme)
        self.plan.taken.connect(self._take)
        self.plan.cancelled.connect(self.done)
        self.export.fileWanted.connect(self._write)
        self.export.cancelled.connect(self.done)

    @staticmethod
    def starters() -> list[tuple[str, str, str]]:
        """Key, name and summary of the starter books."""
        return [
            (each.key, words.translated("codebook", each.name), words.translated("codebook", each.summary))
            for each in starter_books.starters()
        ]

    def nothing_yet(self, add: Callable[[], None]) -> EmptyState:
        """What to do first in an empty code book. add: begins with a code of one's own."""
        made = EmptyState(
            self._context.theme,
            "codebook",
            self.tr("No codes yet."),
            self.tr(
                "Begin with one of four starters, made of the field's own words; you see each before it is added. "
                "Or take a file of another program, or a first code of your own."
            ),
            (
                *((key, name) for key, name, _ in self.starters()),
                (FILE, self.tr("From a file…")),
                ("add", self.tr("Add code")),
            ),
        )
        made.chosen.connect(lambda key: add() if key == "add" else self.begin(key))
        return made

    def fill(self, menu: QMenu) -> None:
        """Put every source of codes into a menu."""
        menu.setToolTipsVisible(True)
        file = menu.addAction(self.tr("From a file…\tCtrl+O"))
        file.triggered.connect(lambda _=False: self.begin(FILE))
        menu.addSeparator()
        for key, name, summary in self.starters():
            action = menu.addAction(self.tr("Starter: {name}").format(name=name))
            action.setToolTip(summary)
            action.triggered.connect(lambda _=False, wanted=key: self.begin(wanted))

    def begin(self, source: str) -> None:
        """Plan the import of a starter by its key, or of a file that is chosen."""
        if source != FILE:
            name = next(name for key, name, _ in self.starters() if key == source)
            book = starter_books.starter(source, words.translated)
            self._plan(self.tr("Starter: {name}").format(name=name), lambda: book)
            return
        patterns = self.tr("Code books (*.qdc *.csv *.xlsx)")
        file = prompts.open_file(self._page, self.tr("Import a code book"), patterns)
        if file is not None:
            self._plan(self.tr("Import a code book"), partial(code_book_import.read, file))

    def begin_export(self) -> None:
        """Say what each format cannot hold."""

        def read(case: Case) -> dict[str, tuple[Loss, ...]]:
            return {kind: code_book_export.lost(case, kind) for kind in code_book_export.KINDS}

        self._context.load(self, read, self._offer_export)

    def _offer_export(self, losses: dict[str, tuple[Loss, ...]]) -> None:
        self.panelWanted.emit(self.export)
        self.export.begin(losses)

    def _plan(self, title: str, read: Callable[[], CodeBook]) -> None:
        def plan(case: Case) -> ImportPlan:
            return code_book_import.plan(case, read())

        self._context.load(self, plan, partial(self._show_plan, title))

    def _show_plan(self, title: str, planned: ImportPlan) -> None:
        self.panelWanted.emit(self.plan)
        self.plan.show_plan(title, planned)

    def _take(self, planned: ImportPlan, chosen: Collection[int]) -> None:
        operation = code_book_import.take(self._context.case, planned, chosen)
        if operation is None or self._context.do(operation):
            self.done.emit()
            if operation is not None:
                self._context.mention(self.tr("{act}. Ctrl+Z takes it back."), operation.label)

    def _write(self, kind: str, new_ids: bool) -> None:
        file = prompts.save_file(
            self._page, self.tr("Export the code book"), f"{kind.upper()} (*.{kind})", f"code-book.{kind}"
        )
        if file is None:
            return
        target = file if file.suffix.lower() == f".{kind}" else Path(f"{file}.{kind}")

        def write(case: Case) -> tuple[Loss, ...]:
            return code_book_export.export(case, target, new_ids=new_ids)

        self._context.load(self, write, lambda _: self._written())

    def _written(self) -> None:
        self.done.emit()
        self._context.say(self.tr("The code book is written. The file is not encrypted."))
