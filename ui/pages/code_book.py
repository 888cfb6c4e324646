"""The page of the code book: the tree at the start, the code that is chosen beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.services import arrange_codes, manage_codebook, passages
from testimony_app.services.arrange_codes import Effect
from testimony_app.services.manage_codebook import CodeRead, path_of
from testimony_app.services.passages import QuotedPassage
from ui.models.code_tree_targets import Target, targets_of
from ui.pages.code_book_acts import BookActs
from ui.pages.code_book_files import FILE, BookFiles
from ui.pages.context import PageContext
from ui.panels.book_details import BookDetails, CodeFacts
from ui.panels.book_merge import BookMerge
from ui.panels.book_split import BookSplit
from ui.panels.book_tree import BookTree
from ui.widgets.basics import button, label, wrapped


@dataclass(frozen=True)
class Held:
    """What the page shows: all codes by id, and how many passages each has."""

    codes: dict[str, CodeRead] = field(default_factory=dict)
    usage: dict[str, int] = field(default_factory=dict)


def _read(case: Case) -> Held:
    return Held({code.id: code for code in manage_codebook.codes(case)}, manage_codebook.usage(case))


class CodeBookPage(QWidget):
    """Everything that can be done with codes; the passages of one lead to their interviews."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._held, self._wanted, self._rename = Held(), "", False
        self.tree, self.details = BookTree(theme), BookDetails(theme)
        self.merge, self.split = BookMerge(theme), BookSplit(theme)
        self.acts = BookActs(context, lambda: self._held.codes, self)
        self.files = BookFiles(context, self)
        self._count, self._search = label("", "count"), QLineEdit()
        self._none_fits = wrapped(self.tr("No code fits these words."), "soft")
        self._add = button(theme, self.tr("Add code"), "primary", "add", self.tr("Add a code beside it (Ctrl+I)"))
        self._bring = button(theme, self.tr("Import"), "", "import", self.tr("A file (Ctrl+O), or a starter code book"))
        self._write = button(theme, self.tr("Export…"), "", "export", self.tr("Write the code book to a file (Ctrl+E)"))
        self._menu = QMenu(self)
        self._whole, self._places, self._side = QStackedWidget(), QStackedWidget(), QStackedWidget()
        self._shown = QWidget()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the code book again; what is chosen stays chosen."""
        self._context.load(self, _read, self._show)

    def show_code(self, code_id: str) -> None:
        """Choose a code, now or as soon as the code book is read."""
        self._wanted = code_id
        self._search.clear()
        self._come_back()
        self._choose_wanted()

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
        self._side.setVisible(bool(fitting))
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

        def read(case: Case) -> CodeFacts:
            used, told = manage_codebook.usage_by_coder(case, code.id), manage_codebook.history(case, code.id)
            return CodeFacts(used, told, passages.of_code(case, code.id))

        self._context.load(self, read, partial(self._show_facts, code.id))

    def _show_facts(self, code_id: str, facts: CodeFacts) -> None:
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
            "merge": lambda: self._begin_merge(chosen),
            "split": self._begin_split,
        }
        if self._whole.currentIndex() == 0 and (chosen or name == "add"):
            run[name]()

    def _others(self, without: list[str]) -> dict[str, Target]:
        """The codes that can take passages: all but these and those that are retired."""
        held = [code for code in self._held.codes.values() if not code.retired]
        found = targets_of(held, (), self._held.usage)
        return {code_id: target for code_id, target in found.items() if code_id not in without}

    def _begin_merge(self, chosen: list[str]) -> None:
        self._side.setCurrentWidget(self.merge)
        names = [self._held.codes[code_id].name for code_id in chosen]
        self.merge.setProperty("codes", chosen)
        self.merge.begin(names, self._others(chosen))

    def _look_at_merge(self, target: str) -> None:
        chosen: list[str] = self.merge.property("codes") or []
        if not target or not chosen:
            return

        def read(case: Case) -> Effect:
            return arrange_codes.merge_effect(case, chosen, target)

        self._context.load(self, read, partial(self._show_effect, target))

    def _show_effect(self, target: str, effect: Effect) -> None:
        if target == self.merge.target():
            self.merge.show_effect(effect)

    def _merge(self, target: str) -> None:
        self._wanted = target
        self._leave_side()
        self.acts.merge(self.merge.property("codes"), target)

    def _begin_split(self) -> None:
        code = self._held.codes.get(self.tree.current())
        if code is None or not self._held.usage.get(code.id):
            return

        def read(case: Case) -> tuple[list[QuotedPassage], list[tuple[str, str]]]:
            held = passages.of_code(case, code.id)
            people = sorted({(case.member_code(each.coding.coder), each.coding.coder) for each in held})
            return held, [(user, person) for person, user in people]

        self._context.load(self, read, partial(self._offer_split, code))

    def _offer_split(self, code: CodeRead, read: tuple[list[QuotedPassage], list[tuple[str, str]]]) -> None:
        self._side.setCurrentWidget(self.split)
        self.split.setProperty("code", code.id)
        self.split.begin(code.name, *read, self._others([code.id]))

    def _leave_side(self) -> None:
        self._side.setCurrentWidget(self.details)
        self.tree.setFocus()

    def _come_back(self) -> None:
        self._whole.setCurrentIndex(0)
        self._leave_side()

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
        details.left.connect(tree.setFocus)
        for source in (tree, details):
            source.actWanted.connect(self._act)
        self.acts.added.connect(self._renamed_next)
        self.merge.looked.connect(self._look_at_merge)
        self.merge.merged.connect(self._merge)
        self.merge.cancelled.connect(self._leave_side)
        self.split.split.connect(self._split)
        self.split.cancelled.connect(self._leave_side)
        self.files.panelWanted.connect(self._whole.setCurrentWidget)
        self.files.done.connect(self._come_back)
        self._search.textChanged.connect(lambda _: self._narrow())
        self._search.returnPressed.connect(tree.setFocus)
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
        ):
            shortcut = QShortcut(QKeySequence(key), self._shown)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _split(self, chosen: list[str], found: object) -> None:
        self._leave_side()
        self.acts.split(self.split.property("code"), chosen, found)  # type: ignore[arg-type]  # A signal's object.

    def _open_passage(self, passage: QuotedPassage) -> None:
        self._context.opened.emit("segment", f"{passage.interview.id}/{passage.segments[0].id}")

    def _lay_out(self) -> None:
        theme = self._context.theme
        self._search.setPlaceholderText(self.tr("Find words in names and definitions"))
        self._search.setAccessibleName(self.tr("Find codes"))
        self._search.setToolTip(self.tr("Find codes (Ctrl+F)"))
        self._search.setClearButtonEnabled(True)
        theme.fit(self._search, most=420)
        self.files.fill(self._menu)
        head = QHBoxLayout()
        head.setSpacing(theme.size("m"))
        head.addWidget(label(self.tr("Code book"), "page-title"))
        head.addWidget(self._count)
        head.addSpacing(theme.size("m"))
        head.addWidget(self._search, 3)
        head.addStretch(1)
        for made in (self._bring, self._write, self._add):
            head.addWidget(made)
        start, across, above = QWidget(), QHBoxLayout(), QVBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        above.setSpacing(theme.size("s"))
        across.addLayout(above, 1)
        across.addSpacing(theme.size("s"))
        above.addWidget(self.tree, 1)
        above.addWidget(self._none_fits)
        above.addWidget(wrapped(self.tr("Drag codes, or move them with Alt and the arrows. F2 renames."), "caption"))
        start.setLayout(across)
        for side in (self.details, self.merge, self.split):
            self._side.addWidget(side)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(start)
        parts.addWidget(self._side)
        parts.setStretchFactor(0, 4)
        parts.setStretchFactor(1, 6)
        parts.setSizes([420, 700])
        self._places.addWidget(parts)
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
