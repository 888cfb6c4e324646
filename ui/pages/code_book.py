"""The page of the code book: the tree at the start, the code that is chosen beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.domain.queries import Condition
from testimony_app.errors import AppError
from testimony_app.services import arrange_codes, manage_codebook, passages
from testimony_app.services.manage_codebook import path_of
from testimony_app.services.passages import QuotedPassage
from ui.pages.code_book_acts import BookActs
from ui.pages.code_book_files import FILE, BookFiles
from ui.pages.code_book_sides import BookSides, Held
from ui.pages.context import PageContext
from ui.pages.gathered_reads import GatheredReads
from ui.panels.book_details import MOST_PASSAGES, BookDetails, CodeFacts
from ui.panels.book_tree import BookTree
from ui.shell.palette import Entry
from ui.widgets.basics import beneath, button, label, wrapped
from ui.widgets.find_field import FindField


def _read(case: Case) -> Held:
    return Held({code.id: code for code in manage_codebook.codes(case)}, manage_codebook.usage(case))


class CodeBookPage(QWidget):
    """Everything that can be done with codes; the passages of one lead to their interviews."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._held, self._wanted, self._rename = Held(), "", False
        self._reads, self._looked_at = GatheredReads(context, self), ""
        self.tree, self.details = BookTree(theme), BookDetails(theme)
        self.acts = BookActs(context, lambda: self._held.codes, self)
        self.sides = BookSides(context, self.acts, lambda: self._held, self.details, self)
        self.files = BookFiles(context, self)
        self._count = label("", "count")
        self._search = FindField(
            self.tr("Find codes"), self.tr("Find words in names and definitions"), self.tr("Find codes (Ctrl+F)")
        )
        self._none_fits = wrapped(self.tr("No code fits these words. Esc shows all codes again."), "soft")
        self._add = button(theme, self.tr("Add code"), "primary", "add", self.tr("Add a code beside it (Ctrl+I)"))
        self._bring = button(theme, self.tr("Import"), "", "import", self.tr("A file (Ctrl+O), or a starter code book"))
        self._write = button(theme, self.tr("Export…"), "", "export", self.tr("Write the code book to a file (Ctrl+E)"))
        self._menu = QMenu(self)
        self._whole, self._places = QStackedWidget(), QStackedWidget()
        self._shown, self._parts = QWidget(), QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the code book again; what is chosen stays chosen."""
        self._reads.read("codes", _read, self._show)

    def show_code(self, code_id: str) -> None:
        """Choose a code, now or as soon as the code book is read."""
        self._wanted = code_id
        self._search.clear()
        self._come_back()
        self._choose_wanted()

    def offered(self) -> list[Entry]:
        """What the palette can do on the page as it is."""
        if not self.isVisible() or self._whole.currentIndex():
            return []
        acts = [
            Entry("act", text, key.replace("+", " "), partial(self.tree.do, name))
            for text, key, name in self.tree.offered()
        ]
        acts.append(Entry("act", self.tr("Import a code book"), "Ctrl O", partial(self.files.begin, FILE)))
        return [*acts, Entry("act", self.tr("Export the code book"), "Ctrl E", self.files.begin_export)]

    def hideEvent(self, event: QHideEvent) -> None:
        self.details.keep()
        super().hideEvent(event)

    def _show(self, held: Held) -> None:
        self._held = held
        if not self.tree.naming:
            self._show_held()

    def _show_held(self) -> None:
        self._narrow()
        self._choose_wanted()

    def _narrow(self) -> None:
        held = list(self._held.codes.values())
        fitting = self.tree.show_codes(held, self._held.usage, self._search.text())
        narrowed = self.tr("{shown} of {all}").format(shown=fitting, all=len(held))
        self._count.setText(narrowed if self._search.text().strip() else str(len(held)))
        self._places.setCurrentIndex(0 if held else 1)
        self._none_fits.setVisible(bool(held) and not fitting)
        self._parts.setVisible(bool(fitting))
        for made in (self._search, self._add, self._bring, self._write):
            made.setVisible(bool(held))

    def _choose_wanted(self) -> None:
        if self._wanted in self._held.codes:
            wanted, self._wanted = self._wanted, ""
            self.tree.choose([wanted], wanted)
            if self._rename:
                self._rename = False
                self.tree.setFocus()
                self.tree.edit(self.tree.currentIndex())

    def _show_chosen(self) -> None:
        code = self._held.codes.get(self.tree.current())
        if code is None:
            return
        chosen, count = max(len(self.tree.chosen()), 1), self._held.usage.get(code.id, 0)
        self.details.show_code(code, path_of(code, self._held.codes), count, chosen)

        self._looked_at = code.id
        self._reads.read("facts", self._read_facts, self._show_facts)

    def _read_facts(self, case: Case) -> tuple[str, CodeFacts]:
        """What is told of the code that is looked at when this begins; runs beside the window."""
        code_id = self._looked_at
        used, told = manage_codebook.usage_by_coder(case, code_id), manage_codebook.history(case, code_id)
        try:
            first = arrange_codes.choose(case, code_id)[:MOST_PASSAGES]
        except AppError:
            first = []  # It went meanwhile, and another one is looked at as soon as the tree is read again.
        return code_id, CodeFacts(used, told, passages.of_codings(case, first))

    def _show_facts(self, read: tuple[str, CodeFacts]) -> None:
        code_id, facts = read
        if code_id == self.tree.current():
            paths = {code.id: path_of(code, self._held.codes) for code in self._held.codes.values()}
            self.details.show_facts(facts, paths)

    def _act(self, name: str) -> None:
        """Do what a key, a button or the menu asks for, on the codes that are chosen."""
        chosen = self.tree.chosen() or [each for each in (self.tree.current(),) if each]
        run: dict[str, Callable[[], None]] = {
            "add": lambda: self.acts.add(self.tree.current(), below=False),
            "add_below": lambda: self.acts.add(self.tree.current(), below=True),
            "edit": self.details.focus_definition,
            "retire": lambda: self.acts.retire(chosen),
            "remove": lambda: self.acts.put_away(chosen),
            "merge": lambda: self.sides.begin_merge(chosen),
            "split": lambda: self.sides.begin_split(self.tree.current()),
        }
        if self._whole.currentIndex() == 0 and (chosen or name == "add"):
            run[name]()

    def _want(self, code_id: str) -> None:
        self._wanted = code_id

    def _come_back(self) -> None:
        self._whole.setCurrentIndex(0)
        self.sides.leave()

    def _renamed_next(self, code_id: str) -> None:
        self._search.clear()
        self._wanted, self._rename = code_id, True

    def _connect(self) -> None:
        tree, details = self.tree, self.details
        tree.chosenChanged.connect(self._show_chosen)
        tree.namingDone.connect(self._show_held)
        tree.shiftWanted.connect(lambda way: self.acts.shift(tree.chosen(), way))
        tree.codes.moveWanted.connect(self.acts.move)
        tree.codes.renameWanted.connect(lambda code_id, name: self.acts.change(code_id, {"name": name}))
        details.changed.connect(self.acts.change)
        details.coloured.connect(lambda hue: self.acts.colour(tree.chosen(), hue))
        details.passageOpened.connect(self._open_passage)
        details.allWanted.connect(self._find_all)
        details.left.connect(tree.setFocus)
        for source in (tree, details):
            source.actWanted.connect(self._act)
        self.acts.added.connect(self._renamed_next)
        self.sides.left.connect(tree.setFocus)
        self.sides.wanted.connect(self._want)
        self.files.panelWanted.connect(self._whole.setCurrentWidget)
        self.files.done.connect(self._come_back)
        self._search.textChanged.connect(lambda _: self._narrow())
        self._search.left.connect(lambda: tree.setFocus() if tree.isVisible() else None)
        self._add.clicked.connect(lambda: self._act("add"))
        self._bring.setMenu(self._menu)
        self._write.clicked.connect(self.files.begin_export)
        self._context.changed.connect(lambda _ids: self.refresh() if self.isVisible() else None)
        self.setFocusProxy(tree)
        for key, act in (
            ("Ctrl+I", lambda: self._act("add")),
            ("Ctrl+B", lambda: self._act("add_below")),
            ("Ctrl+M", lambda: self._act("merge")),
            ("Ctrl+D", lambda: self._act("split")),
            ("Ctrl+T", lambda: self._act("retire")),
            ("Ctrl+F", self._search.setFocus),
            ("Ctrl+O", lambda: self.files.begin(FILE)),
            ("Ctrl+E", self.files.begin_export),
            ("Ctrl+P", self._find_all),
        ):
            shortcut = QShortcut(QKeySequence(key), self._shown)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _find_all(self) -> None:
        """Ask for every passage of the code on the page of passages."""
        code = self._held.codes.get(self.tree.current())
        if code is not None:
            condition = Condition("code", (path_of(code, self._held.codes),), strict=True)
            self._context.opened.emit("query", str(condition))

    def _open_passage(self, passage: QuotedPassage) -> None:
        self._context.opened.emit("segment", f"{passage.interview.id}/{passage.segments[0].id}")

    def _lay_out(self) -> None:
        theme = self._context.theme
        theme.fit(self._search, most=420)
        self.files.fill(self._menu)
        head = QHBoxLayout()
        head.setSpacing(theme.size("m"))
        head.addWidget(label(self.tr("Code book"), "page-title"))
        head.addWidget(self._count)
        head.addSpacing(theme.size("m"))
        head.addWidget(self._search, 1)
        head.addStretch(0)
        for made in (self._bring, self._write, self._add):
            head.addWidget(made)
        start, across, above = QWidget(), QHBoxLayout(), QVBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        above.setSpacing(theme.size("s"))
        across.addLayout(above, 1)
        across.addSpacing(theme.size("s"))
        above.addWidget(self.tree, 1)
        above.addWidget(wrapped(self.tr("Drag codes, or move them with Alt and the arrows. F2 renames."), "caption"))
        start.setLayout(across)
        parts = self._parts
        parts.setChildrenCollapsible(False)
        parts.addWidget(start)
        parts.addWidget(self.sides.stack)
        parts.setStretchFactor(0, 4)
        parts.setStretchFactor(1, 6)
        parts.setSizes([420, 700])
        self._places.addWidget(beneath(self._none_fits, parts))
        self._places.addWidget(self.files.nothing_yet(lambda: self._act("add")))
        column = QVBoxLayout(self._shown)
        margin = theme.size("xl")
        column.setContentsMargins(margin, theme.size("l"), margin, theme.size("s"))
        column.setSpacing(theme.size("m"))
        column.addLayout(head)
        column.addWidget(self._places, 1)
        for whole in (self._shown, self.files.plan, self.files.export):
            self._whole.addWidget(whole)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._whole)
