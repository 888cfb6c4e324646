"""The code book to be arranged: by dragging, by key, and by a menu that names every key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QMenu, QTreeView, QWidget

from testimony_app.services.manage_codebook import CodeRead
from ui.delegates.book_row import BookRowDelegate
from ui.models.book_tree import BookTreeModel
from ui.shell.theme import Theme

Selecting = QItemSelectionModel.SelectionFlag


class BookTree(QTreeView):
    """Signals: chosenChanged() when other codes are chosen, shiftWanted(way) with `up`, `down`, `in` or `out`,

    actWanted(name): one of `ACTS`, namingDone() when the field for a name is gone.
    """

    chosenChanged = Signal()
    namingDone = Signal()
    shiftWanted = Signal(str)
    actWanted = Signal(str)

    ACTS = ("add", "add_below", "remove", "retire", "merge", "split", "edit")

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.codes = BookTreeModel("", self)
        self._open: set[str] = set()
        self._begun = self._narrowed = False
        self._dress(theme)
        self._add_keys()
        self.expanded.connect(lambda index: self._note(index, is_open=True))
        self.collapsed.connect(lambda index: self._note(index, is_open=False))
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosenChanged.emit())
        self.selectionModel().currentChanged.connect(lambda *_: self.chosenChanged.emit())

    def show_codes(self, codes: Sequence[CodeRead], usage: Mapping[str, int], sought: str = "") -> int:
        """Show the codes that fit; what is chosen and unfolded stays so. Returns how many fit."""
        chosen, current = self.chosen(), self.current()
        self._narrowed = bool(sought.strip())
        blocked = self.selectionModel().blockSignals(True)
        fitting = self.codes.show_codes(codes, usage, sought)
        self.selectionModel().blockSignals(blocked)
        if not self._begun and codes:
            self._begun = True
            self._open = {code.id for code in codes if code.parent_id is None}
        for code_id, index in self.codes.walk():
            if self.isExpanded(index) != (unfolded := self._narrowed or code_id in self._open):
                self.setExpanded(index, unfolded)
        self.choose(chosen, current)
        return fitting

    def chosen(self) -> list[str]:
        """The ids of the codes that are chosen, in the order of the tree."""
        picked = {self._id(index) for index in self.selectionModel().selectedIndexes()}
        return [code_id for code_id in self.codes.ids() if code_id in picked] if len(picked) > 1 else list(picked)

    def current(self) -> str:
        """The id of the code that the keys stand on, "" for none."""
        return self._id(self.currentIndex())

    def choose(self, code_ids: Sequence[str], current: str = "") -> None:
        """Choose codes, unfold what hides them, and stand on one of them."""
        here = self.codes.index_of(current or next(iter(code_ids), ""))
        if not here.isValid() and self.codes.rowCount():
            here = self.codes.index(0, 0)
        picks = [index for index in map(self.codes.index_of, code_ids) if index.isValid()]
        selection = self.selectionModel()
        if here.isValid():
            selection.setCurrentIndex(here, Selecting.ClearAndSelect)
        for index in picks:
            selection.select(index, Selecting.Select)
        above = here.parent()
        while above.isValid():
            self.expand(above)
            above = above.parent()
        if here.isValid():
            self.scrollTo(here)
        self.chosenChanged.emit()

    @property
    def naming(self) -> bool:
        """Whether a name is being typed, which nothing may interrupt."""
        return self.state() == QAbstractItemView.State.EditingState

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self.namingDone.emit()

    def keyboardSearch(self, search: str) -> None:
        """Letters are left to the field that finds codes."""

    def _id(self, index: QModelIndex) -> str:
        target = self.codes.target_at(index) if index.isValid() else None
        return "" if target is None else target.id

    def _note(self, index: QModelIndex, is_open: bool) -> None:
        if not self._narrowed:
            (self._open.add if is_open else self._open.discard)(self._id(index))

    def _dress(self, theme: Theme) -> None:
        self.setModel(self.codes)
        self.setItemDelegate(BookRowDelegate(theme, self))
        self.setHeaderHidden(True)
        self.setIndentation(18)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setAutoExpandDelay(600)
        self.setAccessibleName(self.tr("Code book"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.doubleClicked.connect(lambda _: self.actWanted.emit("edit"))

    def _add_keys(self) -> None:
        for key, act in (("Delete", "remove"), ("Return", "edit"), ("Enter", "edit")):
            self._key(key).activated.connect(lambda name=act: self.actWanted.emit(name))
        for key in ("Alt+Up", "Alt+Down", "Alt+Left", "Alt+Right"):
            self._key(key).activated.connect(lambda side=key[4:]: self.shiftWanted.emit(self._way(side)))

    def _key(self, key: str) -> QShortcut:
        made = QShortcut(QKeySequence(key), self)
        made.setContext(Qt.ShortcutContext.WidgetShortcut)
        return made

    def _way(self, side: str) -> str:
        """Which way a key leads: forward is further in, in the direction in which the window reads."""
        forward = "Left" if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else "Right"
        return {"Up": "up", "Down": "down", forward: "in"}.get(side, "out")

    def _show_menu(self, place: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(place))

    def offered(self) -> list[tuple[str, str, str]]:
        """What can be done with the chosen codes now: words, key, and one of `ACTS`, or "" to rename."""
        several = len(self.chosen()) > 1
        entries = (
            (self.tr("Add a code beside it"), "Ctrl+I", "add", not several),
            (self.tr("Add a code below it"), "Ctrl+B", "add_below", not several),
            (self.tr("Rename"), "F2", "", not several),
            (self.tr("Write its definition"), "Return", "edit", not several),
            (self.tr("Merge into another code…"), "Ctrl+M", "merge", True),
            (self.tr("Split its passages…"), "Ctrl+D", "split", not several),
            (self.tr("Retire or bring back"), "Ctrl+T", "retire", True),
            (self.tr("Remove, or retire if it is used"), "Del", "remove", True),
        )
        return [entry[:3] for entry in entries if entry[3] and self.chosen()]

    def menu(self) -> QMenu:
        """Every act on the chosen codes with its key."""
        made = QMenu(self)
        for text, key, name in self.offered():
            shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            action = made.addAction(f"{text}\t{shown}")
            action.triggered.connect(lambda _=False, act=name: self.do(act))
        return made

    def do(self, name: str) -> None:
        """Ask for one of `ACTS`, or rename for ""."""
        if name:
            self.actWanted.emit(name)
        else:
            self._rename()

    def _rename(self) -> None:
        self.edit(self.currentIndex())
