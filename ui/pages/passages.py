"""The passages page: a query, what it finds, how often things meet, and what can be done with what was found."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from testimony_app.case import Case
from testimony_app.services import query_offers, saved_queries
from testimony_app.services.query_offers import Offer
from testimony_app.services.retrieve import Quote
from testimony_app.services.saved_queries import SavedQueryRead
from ui.models.code_tree_targets import Target
from ui.models.hit_rows import HitRows
from ui.models.query_words import passages_word, witnesses_word
from ui.pages.context import PageContext
from ui.pages.interview_reading import read_targets
from ui.pages.passage_sound import PassageSound, of_hit
from ui.pages.passages_acts import PassageActs
from ui.pages.passages_found import FoundPassages
from ui.panels.hit_detail import HitDetail
from ui.panels.hit_list import HitList
from ui.panels.query_bar import QueryBar
from ui.panels.query_counts import CountsPanel
from ui.panels.query_matrix import MatrixPanel
from ui.panels.saved_queries import SavedQueries
from ui.widgets.basics import button, label, wrapped
from ui.widgets.empty import EmptyState

KEPT, DETAIL = 216, 380
_Read = tuple[dict[str, Target], tuple[Offer, ...], list[SavedQueryRead]]


class PassagesPage(QWidget):
    """Three parts behind chips: the passages, a matrix, counts; all of them of the query that is shown."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._targets: dict[str, Target] = {}
        self.rows = HitRows()
        self.rows.setParent(self)
        self.list, self.detail = HitList(theme, self.rows), HitDetail(theme)
        self.found, self.sound = FoundPassages(context, self.rows, self), PassageSound(context, self)
        self.matrix, self.counts = MatrixPanel(context), CountsPanel(context)
        self.saved = SavedQueries(theme)
        self._count, self._none = label("", "count"), wrapped(self.tr("No passage fits this query."), "soft")
        self._entered = False
        self._chips, self._parts, self._places = QButtonGroup(self), QStackedWidget(), QStackedWidget()
        self._export = button(theme, self.tr("Write a table…"), "", "export", self.tr("Write a table (Ctrl+E)"))
        self.bar = QueryBar(theme, self)
        self.acts = PassageActs(context, self, self.found)
        self._lay_out()
        self._connect()
        self._say_count()

    def refresh(self) -> None:
        """Read again what can be named, what is kept, and what the query finds."""

        def read(case: Case) -> _Read:
            return read_targets(case), query_offers.offers(case), saved_queries.held(case)

        self._context.load(self, read, self._keep)
        self.found.again()
        if self._parts.currentIndex():
            self.show_part(self._parts.currentIndex())

    def show_query(self, text: str) -> None:
        """Run a query and bring its passages to the front."""
        self.show_part(0)
        self.bar.set_query(text)
        self.list.setFocus()

    def show_part(self, number: int) -> None:
        """Bring the passages (0), the matrix (1) or the counts (2) to the front."""
        self._parts.setCurrentIndex(number)
        self._chips.button(number).setChecked(True)
        for part in (self.matrix, self.counts):
            part.stop()
        if number == 1:
            self.matrix.show_within(self.found.asked)
        elif number == 2:
            self.counts.show_within(self.found.asked)

    def close_sound(self) -> None:
        """Stop the sound and let go of the recording it comes from."""
        self.sound.close()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.sound.pause()
        self.matrix.stop()
        self.counts.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.found.asked:
            self.bar.setFocus()

    def _keep(self, read: _Read) -> None:
        self._targets, offers, kept = read
        self.rows.set_targets(self._targets)
        self.bar.set_offers(offers)
        self.saved.show_rows(kept)
        self._show_chosen(self.list.quote())

    def _asked(self, text: str) -> None:
        self.list.scrollToTop()
        self.found.ask(text)

    def _enter(self) -> None:
        self._entered = True

    def _show_target(self, target_id: str) -> None:
        target = self._targets.get(target_id)
        if target is not None:
            self._context.opened.emit(target.kind, target_id)

    def _arrived(self) -> None:
        # A list that has the keys already has a current row, too, and nobody chose it.
        if self.rows.rowCount() and not self.list.selectionModel().hasSelection():
            self.list.setCurrentIndex(self.rows.index(max(self.list.currentIndex().row(), 0), 0))
        if self._entered and self._parts.currentIndex() == 0 and self.rows.rowCount():
            self.list.setFocus()
        self._entered = False
        if self._parts.currentIndex():
            self.show_part(self._parts.currentIndex())
        self._show_chosen(self.list.quote())

    def _say_count(self) -> None:
        asked, some = bool(self.found.asked), bool(self.rows.rowCount())
        said = ""
        if asked and some:
            passages = passages_word(self.found.passages) + ("" if self.found.complete else " …")
            said = f"{passages} · {witnesses_word(self.found.witnesses)}"
        self._count.setText(said)
        self._places.setCurrentIndex(1 if asked else 0)
        self._none.setVisible(asked and not some and self.found.complete)
        self.detail.setVisible(some)
        self.saved.set_keepable(asked)
        self._export.setEnabled(True)

    def _show_chosen(self, quote: Quote | None) -> None:
        self.detail.show_quote(quote, [] if quote is None else self.rows.targets_of(quote.hit))

    def _open(self, quote: Quote) -> None:
        place, interview = quote.hit.passage, quote.hit.source.interview_id
        stretch = (place.start_segment_id, place.start, place.end_segment_id, place.end)
        self._context.opened.emit("segment", "/".join((interview, *map(str, stretch))))

    def _with_chosen(self, act: Callable[[Quote], None]) -> None:
        quote = self.list.quote()
        if quote is not None:
            act(quote)

    def _play(self, quote: Quote) -> None:
        self.sound.toggle(of_hit(quote.hit))

    def _recode(self, quote: Quote) -> None:
        self.acts.recode(quote.hit, self._targets)

    def _write(self) -> None:
        self.acts.write(self._parts.currentIndex(), self.matrix.chosen(), self.counts.chosen())

    def _changed(self, _ids: object) -> None:
        if self.isVisible():
            self.refresh()

    def _connect(self) -> None:
        self.bar.asked.connect(self._asked)
        self.bar.cleared.connect(self.found.clear)
        self.bar.entered.connect(self._enter)
        self.detail.targetChosen.connect(self._show_target)
        self.found.refused.connect(self.bar.show_problem)
        self.found.arrived.connect(self._arrived)
        self.found.changed.connect(self._say_count)
        self.list.chosen.connect(self._show_chosen)
        self.list.opened.connect(self._open)
        self.list.playChosen.connect(self._play)
        self.list.recodeChosen.connect(self._recode)
        self.detail.playChosen.connect(lambda: self._with_chosen(self._play))
        self.detail.openChosen.connect(lambda: self._with_chosen(self._open))
        self.detail.recodeChosen.connect(lambda: self._with_chosen(self._recode))
        self.sound.playing.connect(lambda key: self.detail.set_playing(bool(key)))
        self.saved.opened.connect(lambda kept: self.show_query(kept.text))
        self.saved.removeChosen.connect(self.acts.forget)
        self.saved.keepChosen.connect(self.acts.keep)
        self._export.clicked.connect(self._write)
        for panel in (self.matrix, self.counts):
            panel.passagesWanted.connect(self.show_query)
        self._context.changed.connect(self._changed)
        for key, act in (
            ("Ctrl+F", self._into_query),
            ("Ctrl+S", self.acts.keep),
            ("Ctrl+E", self._write),
            ("Ctrl+PgDown", lambda: self.show_part((self._parts.currentIndex() + 1) % 3)),
            ("Ctrl+PgUp", lambda: self.show_part((self._parts.currentIndex() - 1) % 3)),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _into_query(self) -> None:
        self.bar.field.setFocus()
        self.bar.field.selectAll()

    def _lay_out(self) -> None:
        theme = self._context.theme
        head = QHBoxLayout()
        head.setSpacing(theme.size("m"))
        head.addWidget(label(self.tr("Passages"), "page-title"))
        head.addWidget(self._count)
        head.addStretch(1)
        for number, name in enumerate((self.tr("Passages"), self.tr("Matrix"), self.tr("Counts"))):
            chip = button(theme, name, "chip", tip=self.tr("Ctrl+Page Down goes on to the next"))
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False, n=number: self.show_part(n))
            self._chips.addButton(chip, number)
            head.addWidget(chip)
        head.addWidget(self._export)
        self._chips.button(0).setChecked(True)
        for part in (self._passages_part(), self.matrix, self.counts):
            self._parts.addWidget(part)
        theme.fit(self.saved, KEPT, KEPT)
        body = QHBoxLayout()
        body.setSpacing(theme.size("l"))
        body.addWidget(self.saved)
        body.addWidget(self._parts, 1)
        column = QVBoxLayout(self)
        side = theme.size("xl")
        column.setContentsMargins(side, theme.size("l"), side, theme.size("s"))
        column.setSpacing(theme.size("m"))
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addLayout(body, 1)
        self.setFocusProxy(self.bar)

    def _passages_part(self) -> QWidget:
        theme = self._context.theme
        found = QWidget()
        told = QVBoxLayout(found)
        told.setContentsMargins(0, 0, 0, 0)
        told.addWidget(self._none)
        told.addWidget(self.list, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(found)
        split.addWidget(self.detail)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([560, theme.wide(DETAIL)])
        hint = self.tr(
            "Add a condition (Ctrl Return), such as a code and an incident, a role, a place, a date or words that were "
            "said; or write a query. What fits stands here, with its words around it."
        )
        nothing = EmptyState(
            theme, "passages", self.tr("Ask for passages."), hint, (("add", self.tr("Add condition")),)
        )
        nothing.chosen.connect(lambda _key: self.bar.add_condition())
        self._places.addWidget(nothing)
        self._places.addWidget(split)
        return self._places
