"""Runs long acts beside the window: one long-lived object, three threads, a queue and one signal.

A QObject for each job, or a connection to `owner.destroyed`, crashed in trials. Nothing here touches a widget from
another thread: `post` only puts a call into the queue.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from enum import Enum
from functools import partial
from itertools import count
from queue import Empty, SimpleQueue
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from testimony_app.errors import Cancelled
from testimony_app.jobs import JobContext

T = TypeVar("T")
Failed = Callable[[Exception], None]
Progress = Callable[[float, str], None]


class Lane(Enum):
    """Which thread a job runs on: `CASE` for reading and writing the case, `LONG` for minutes of work.

    `RECORD` is for sound that is being recorded, which must wait for nothing but the disk.
    """

    CASE = "case"
    LONG = "long"
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class Stopped:
    """What closing met. acts: jobs with a title that were not over; stuck: whether a thread did not stop in time."""

    acts: int = 0
    stuck: bool = False


class JobRunner(QObject):
    """Starts jobs and brings their results back to the window's thread.

    `started(job id, title)`, `progressed(job id, fraction, stage code)` and `finished(job id, outcome)` tell of the
    jobs that have a title; outcome is `done`, `failed` or `cancelled`.
    """

    started = Signal(str, str)
    progressed = Signal(str, float, str)
    finished = Signal(str, str)
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inbox: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._pools = {lane: ThreadPoolExecutor(1, thread_name_prefix=f"testimony-{lane.value}") for lane in Lane}
        self._jobs: dict[str, JobContext] = {}
        self._titled: set[str] = set()
        self._futures: set[Future[None]] = set()
        self._numbers = count(1)
        self._closed = False
        self._woken.connect(self._drain, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        work: Callable[[JobContext], T],
        owner: QObject,
        done: Callable[[T], None],
        failed: Failed,
        progress: Progress | None = None,
        *,
        title: str = "",
        lane: Lane = Lane.CASE,
        cancelled: Callable[[], None] | None = None,
    ) -> JobContext:
        """Run `work`; exactly one of `done`, `failed`, `cancelled` follows on the window's thread.

        If `owner` is gone by then, nothing is called and the job is cancelled; the same after `close`. title: shown in
        the job tray; an empty one keeps a short job out of it.
        """
        number = f"job-{next(self._numbers)}"

        def post(call: Callable[[], None]) -> None:
            self._inbox.put(lambda: call() if isValid(owner) else job.cancel())
            self._woken.emit()

        def report(fraction: float, code: str) -> None:
            if progress is not None:
                post(partial(progress, fraction, code))
            if title:
                self._tell(partial(self.progressed.emit, number, fraction, code))

        job = JobContext(report)
        if self._closed:
            job.cancel()
            return job
        self._jobs[number] = job
        if title:
            self._titled.add(number)
            self.started.emit(number, title)
        run = self._packed(number, work, job, post, done, failed, cancelled, bool(title))
        future = self._pools[lane].submit(run)
        self._futures.add(future)
        future.add_done_callback(self._futures.discard)
        future.add_done_callback(_raise_bug)
        return job

    def cancel(self, number: str) -> None:
        """Ask the job to stop at its next step; nothing happens if it is over."""
        if number in self._jobs:
            self._jobs[number].cancel()

    def busy(self) -> int:
        """How many jobs run or wait."""
        return len(self._jobs)

    def close(self, patience_s: float | None = None) -> Stopped:
        """Cancel everything, wait for the threads, call nothing more. For locking and for the end of the app.

        patience_s: how many seconds to wait, None for as long as it takes. Only a process that ends may go on with
        threads that are stuck.
        """
        self._closed = True
        acts = len(self._titled)
        for job in list(self._jobs.values()):
            job.cancel()
        for pool in self._pools.values():
            pool.shutdown(wait=False, cancel_futures=True)
        stuck = bool(wait(set(self._futures), patience_s).not_done)
        if not stuck:
            for pool in self._pools.values():
                pool.shutdown(wait=True)
        self._jobs.clear()
        self._titled.clear()
        return Stopped(acts, stuck)

    def _packed(
        self,
        number: str,
        work: Callable[[JobContext], T],
        job: JobContext,
        post: Callable[[Callable[[], None]], None],
        done: Callable[[T], None],
        failed: Failed,
        cancelled: Callable[[], None] | None,
        shown: bool,
    ) -> Callable[[], None]:
        def run() -> None:
            outcome = "done"
            try:
                job.check()
                post(partial(done, work(job)))
            except Cancelled:
                outcome = "cancelled"
                if cancelled is not None:
                    post(cancelled)
            except Exception as error:  # noqa: BLE001  Handed on to `failed`, not hidden.
                outcome = "failed"
                post(partial(failed, error))
            self._tell(partial(self._over, number, outcome, shown))

        return run

    def _tell(self, call: Callable[[], None]) -> None:
        self._inbox.put(call)
        self._woken.emit()

    def _over(self, number: str, outcome: str, shown: bool) -> None:
        self._jobs.pop(number, None)
        self._titled.discard(number)
        if shown:
            self.finished.emit(number, outcome)

    def _drain(self) -> None:
        while not self._closed:
            try:
                call = self._inbox.get_nowait()
            except Empty:
                return
            call()


def _raise_bug(future: Future[None]) -> None:
    """A job that was never begun is cancelled by `close`; anything else that escaped is a bug and is shown as one."""
    if not future.cancelled():
        future.result()
