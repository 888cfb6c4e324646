"""What a query finds, as the passages page shows it: the first passages at once, the others as they are come to."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import retrieve
from testimony_app.services.retrieve import Batch, Hit, Plan, Quote
from ui.models.hit_rows import HitRows
from ui.pages.context import PageContext

PAGE, ONWARD = 50, 500
"""Passages whose words are read together, and passages that are looked for together behind them."""


@dataclass(frozen=True, eq=False)
class First:
    """The beginning of what a query finds."""

    plan: Plan
    batch: Batch
    quotes: list[Quote]


class FoundPassages(QObject):
    """Signals: changed() when more was found or read, refused(AppError) when the query cannot be run,

    arrived() when the first passages of a query are there.
    """

    changed = Signal()
    refused = Signal(object)
    arrived = Signal()

    def __init__(self, context: PageContext, rows: HitRows, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._rows = context, rows
        self._plan: Plan | None = None
        self._hits: list[Hit] = []
        self._witnesses: set[str] = set()
        self._following: int | None = None
        self._run = 0
        self._job: JobContext | None = None
        rows.moreWanted.connect(self._read_on)

    @property
    def asked(self) -> str:
        """The query that is shown, as it is written canonically; "" for none."""
        return "" if self._plan is None else self._plan.text

    @property
    def complete(self) -> bool:
        """Whether everything was looked through."""
        return self._following is None

    @property
    def passages(self) -> int:
        """How many passages were found so far."""
        return len(self._hits)

    @property
    def witnesses(self) -> int:
        """How many witnesses told them."""
        return len(self._witnesses)

    def ask(self, text: str) -> None:
        """Run a query; what was found before is shown until its first passages are there."""
        self.stop()
        self._run += 1
        run, least = self._run, max(PAGE, self._rows.rowCount() if text == self.asked else 0)

        def first(case: Case) -> First:
            plan = retrieve.plan(case, text)
            batch = retrieve.more(case, plan, least=least)
            return First(plan, batch, retrieve.quotes(case, batch.hits[:least]))

        self._job = self._context.runner.start(
            lambda _job: first(self._context.case), self, lambda found: self._begin(run, found), self._refuse
        )

    def again(self) -> None:
        """Run the same query again."""
        if self._plan is not None:
            self.ask(self._plan.text)

    def clear(self) -> None:
        """Show nothing."""
        self.stop()
        self._run += 1
        self._plan, self._hits, self._following = None, [], None
        self._witnesses = set()
        self._rows.begin([], beyond=False)
        self.changed.emit()

    def stop(self) -> None:
        """Look no further."""
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _begin(self, run: int, found: First) -> None:
        if run != self._run:
            return
        self._plan, self._following = found.plan, found.batch.following
        self._hits = list(found.batch.hits)
        self._witnesses = {hit.source.witness_id for hit in self._hits}
        self._rows.begin(found.quotes, self._beyond(len(found.quotes)))
        self.arrived.emit()
        self.changed.emit()
        self._look_on(run)

    def _look_on(self, run: int) -> None:
        """Look through what is left, in pieces between which other work has its turn."""
        following, plan = self._following, self._plan
        if following is None or plan is None:
            return

        def onward(case: Case) -> Batch:
            return retrieve.more(case, plan, following, ONWARD)

        self._job = self._context.load(self, onward, lambda batch: self._add(run, batch))

    def _add(self, run: int, batch: Batch) -> None:
        if run != self._run:
            return
        self._hits += batch.hits
        self._witnesses.update(hit.source.witness_id for hit in batch.hits)
        self._following = batch.following
        self._rows.set_beyond(self._beyond(self._rows.rowCount()))
        self.changed.emit()
        self._look_on(run)

    def _read_on(self) -> None:
        """Read the words of the passages behind those that are shown."""
        run, shown = self._run, self._rows.rowCount()
        wanted = self._hits[shown : shown + PAGE]

        def read(case: Case) -> list[Quote]:
            return retrieve.quotes(case, wanted)

        self._context.load(self, read, lambda quotes: self._show_on(run, shown + len(wanted), quotes))

    def _show_on(self, run: int, come_to: int, quotes: list[Quote]) -> None:
        if run == self._run:
            self._rows.add(quotes, self._beyond(come_to))

    def _beyond(self, shown: int) -> bool:
        return shown < len(self._hits)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            raise error
        self.refused.emit(error)
