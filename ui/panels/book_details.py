"""One code: its name, colour and texts, what can be done with it, its passages and its history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from testimony_app.services.manage_codebook import CodeEvent, CodeRead
from testimony_app.services.passages import QuotedPassage
from ui import words
from ui.models.book_history_rows import BookHistoryRows, Column
from ui.models.passage_rows import PassageRows
from ui.panels.interview_form_fields import Field, prose
from ui.panels.line_table import LineTable
from ui.panels.passage_list import PassageList
from ui.shell.theme import Theme
from ui.widgets.basics import Elided, button, hairline
from ui.widgets.hue_choice import HueChoice
from ui.widgets.kept_text import KeptText

MOST_PASSAGES = 200
"""Of a code are shown here; the page of passages finds all of them."""
TEXTS = ("definition", "include", "exclude")


@dataclass(frozen=True)
class CodeFacts:
    """What is told of one code beside its own fields.

    used: code names with how many passages each tagged. passages: the first of them, at most `MOST_PASSAGES`.
    """

    used: Sequence[tuple[str, int]]
    history: Sequence[CodeEvent]
    passages: list[QuotedPassage]


class BookDetails(QWidget):
    """Signals: changed(code id, fields), coloured(hue) for all chosen codes, actWanted(name) as of the tree,

    passageOpened(QuotedPassage), allWanted() to see every passage on their own page, left() when the person goes back
    to the tree.
    """

    changed = Signal(str, object)
    coloured = Signal(int)
    actWanted = Signal(str)
    passageOpened = Signal(object)
    allWanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._code: CodeRead | None = None
        self._path, self._used, self._next = Elided("", "caption"), prose("", "soft"), prose("", "caption")
        self.name, self.hue = QLineEdit(), HueChoice(theme)
        self.texts = {name: KeptText(3 if name == "definition" else 2) for name in TEXTS}
        self.acts = self._buttons()
        self.passages, self.history = PassageRows(self), BookHistoryRows(self)
        self.passage_list = PassageList(theme, self.passages)
        samples: dict[int, str | int] = {Column.MOMENT: "12 September 2031, 14:05", Column.PERSON: "CODER-12"}
        wide = {int(Column.ACT): 3, int(Column.CHANGE): 5}
        self.history_table = LineTable(theme, self.history, self.tr("History of the code"), samples, wide)
        self._tabs, self._below = QTabBar(), QStackedWidget()
        self._all = button(
            theme, self.tr("Find all of them"), "link", "", self.tr("Ask for them on the page of passages (Ctrl+P)")
        )
        self._lay_out()
        self._connect()

    def show_code(self, code: CodeRead, path: str, count: int, chosen: int) -> None:
        """Show the fields of a code. chosen: how many codes are chosen, this one among them."""
        anew = self._code is None or self._code.id != code.id
        self._code = code
        self._path.set_words(path)
        self.hue.set_value(code.colour)
        if anew or not self.name.isModified():
            self.name.setText(code.name)
            self.name.setModified(False)
        for name, field in self.texts.items():
            field.show_text(getattr(code, name), anew)
        several = self.tr("%n codes are chosen: the keys and buttons act on all of them.", "", chosen)
        self._next.setText(several if chosen > 1 else self._what_next(code, count))
        self.acts["retire"].setText(self.tr("Bring back") if code.retired else self.tr("Retire"))
        self.acts["split"].setEnabled(chosen == 1 and count > 0)
        self.acts["remove"].setEnabled(chosen > 1 or not count)
        if anew:
            self.passages.set_rows([])
            self.history.set_rows([])
            self._used.setText("…")

    def show_facts(self, facts: CodeFacts, paths: Mapping[str, str]) -> None:
        """Show what was read of it meanwhile."""
        self.history.set_paths(paths)
        self.history.set_rows(facts.history)
        self.passages.set_rows(facts.passages)
        total, shown = sum(count for _, count in facts.used), len(facts.passages)
        self._tabs.setTabText(0, self.tr("Passages  {count}").format(count=total))
        self._tabs.setTabToolTip(0, self.tr("The first {shown} of {all}").format(shown=shown, all=total))
        self._tabs.setTabText(1, self.tr("History  {count}").format(count=len(facts.history)))
        self._show_tab()
        by = words.joined(f"{person} {count}" for person, count in facts.used)
        self._used.setText(
            self.tr("Tagged by {people}").format(people=by) if by else self.tr("Nobody has used it yet.")
        )

    def keep(self) -> None:
        """Hand over what was written and not left yet."""
        self._keep_name()
        for field in self.texts.values():
            field.keep()

    def focus_definition(self) -> None:
        """Put the caret into the definition."""
        self.texts["definition"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_tab(self) -> None:
        """The list of the tab, or a sentence if there is nothing in it."""
        tab = self._tabs.currentIndex()
        filled = (self.passages if tab == 0 else self.history).rowCount()
        self._below.setCurrentIndex(tab if filled else tab + 2)
        self._all.setVisible(tab == 0 and bool(filled))

    def _what_next(self, code: CodeRead, count: int) -> str:
        """What Delete would do with it."""
        if code.retired:
            return self.tr("Retired: it stays on its passages and is offered no more.")
        if count:
            return self.tr("Delete retires it: the passages that have it keep it, and it is offered no more.")
        return self.tr("Delete removes it: no passage has it.")

    def _keep_name(self) -> None:
        name = " ".join(self.name.text().split())
        if self._code is not None and self.name.isModified() and name and name != self._code.name:
            self.name.setModified(False)
            self.changed.emit(self._code.id, {"name": name})
        elif self._code is not None and not name:
            self.name.setText(self._code.name)

    def _keep_text(self, name: str, text: str) -> None:
        if self._code is not None:
            self.changed.emit(self._code.id, {name: text})

    def _buttons(self) -> dict[str, QPushButton]:
        tips = {
            "merge": (self.tr("Merge into…"), self.tr("Give its passages to another code (Ctrl+M)")),
            "split": (self.tr("Split…"), self.tr("Give some of its passages to another code (Ctrl+D)")),
            "retire": (self.tr("Retire"), self.tr("Offer it no more, or bring it back (Ctrl+T)")),
            "remove": (self.tr("Remove"), self.tr("Remove it, which no passage may have (Delete)")),
        }
        return {
            name: button(self._theme, text, "danger" if name == "remove" else "", "", tip)
            for name, (text, tip) in tips.items()
        }

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._keep_name)
        self.name.returnPressed.connect(self.left)
        self.hue.chosen.connect(self.coloured)
        for name, field in self.texts.items():
            field.kept.connect(lambda text, field_name=name: self._keep_text(field_name, text))
            field.left.connect(self.left)
        for name, made in self.acts.items():
            made.clicked.connect(lambda _=False, act=name: self.actWanted.emit(act))
        self.passage_list.passageOpened.connect(self.passageOpened)
        self.passage_list.left.connect(self.left)
        self._all.clicked.connect(self.allWanted)
        self._tabs.currentChanged.connect(lambda _: self._show_tab())

    def _lay_out(self) -> None:
        theme = self._theme
        self.name.setMaxLength(120)
        self.passage_list.setAccessibleName(self.tr("Passages of the code"))
        placeholders: dict[str, Any] = {
            "definition": self.tr("What the code stands for"),
            "include": self.tr("Passages to tag with it, with an example"),
            "exclude": self.tr("Passages not to tag with it, and with which code instead"),
        }
        for name, field in self.texts.items():
            field.setPlaceholderText(placeholders[name])
        column = beside_the_tree(self._page(), theme)
        column.setSpacing(theme.size("s"))
        column.addWidget(self._path)
        column.addLayout(self._fields(), 2)
        column.addWidget(self._used)
        acts = QHBoxLayout()
        acts.setSpacing(theme.size("s"))
        for made in self.acts.values():
            acts.addWidget(made)
        acts.addStretch()
        column.addLayout(acts)
        column.addWidget(self._next)
        column.addWidget(hairline())
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.addTab(self.tr("Passages"))
        self._tabs.addTab(self.tr("History"))
        self._tabs.setAccessibleName(self.tr("Passages and history of the code"))
        never = self.tr("No change is kept of it: it came with the case, or from before changes were kept.")
        for shown in (self.passage_list, self.history_table, _told(self.tr("No passage has it yet.")), _told(never)):
            self._below.addWidget(shown)
        # What is asked for beyond the least would make the page scroll before it has to.
        self._below.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._below.setMinimumHeight(140)
        above = QHBoxLayout()
        above.addWidget(self._tabs, 1)
        above.addWidget(self._all)
        column.addLayout(above)
        column.addWidget(self._below, 3)

    def _page(self) -> QWidget:
        """What scrolls if the window is too low for it, as it is with large text."""
        page, scroll, around = QWidget(), _Scroll(), QVBoxLayout(self)
        page.setProperty("kind", "page")
        scroll.setWidget(page)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)
        return page

    def _fields(self) -> QVBoxLayout:
        column, head, examples = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        column.setSpacing(self._theme.size("s"))
        for row in (head, examples):
            row.setSpacing(self._theme.size("l"))
        head.addWidget(Field(self.tr("Name"), self.name), 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Field(self.tr("Colour"), self.hue), 0, Qt.AlignmentFlag.AlignTop)
        for title, name in ((self.tr("Include"), "include"), (self.tr("Exclude"), "exclude")):
            examples.addWidget(Field(title, self.texts[name]), 1)
        column.addLayout(head)
        column.addWidget(Field(self.tr("Definition"), self.texts["definition"]))
        column.addLayout(examples)
        return column


class _Scroll(QScrollArea):
    """Scrolls up and down only, and is never narrower than what is in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def minimumSizeHint(self) -> QSize:
        page, least = self.widget(), super().minimumSizeHint()
        return least if page is None else QSize(page.minimumSizeHint().width(), least.height())


def beside_the_tree(widget: QWidget, theme: Theme) -> QVBoxLayout:
    """A column in `widget` with room towards the tree, on whichever side that is."""
    row, column = QHBoxLayout(widget), QVBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addSpacing(theme.size("l"))
    row.addLayout(column, 1)
    return column


def _told(sentence: str) -> QWidget:
    """A sentence at the upper edge."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(prose(sentence, "soft"))
    column.addStretch()
    return made
