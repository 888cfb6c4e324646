"""Jobs: results come to the window's thread, cancel stops, and an owner that is gone is never called."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QObject
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from ui.workers.job_model import JobModel
from ui.workers.runner import JobRunner, Lane


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    made.close()


def failed(error: Exception) -> None:
    pytest.fail(repr(error))


def test_the_result_comes_on_the_window_thread(qtbot: QtBot, runner: JobRunner) -> None:
    threads = []
    owner = QObject()
    runner.start(
        lambda job: threading.get_ident(), owner, lambda value: threads.extend([value, threading.get_ident()]), failed
    )
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != threading.get_ident()
    assert threads[1] == threading.get_ident()


def test_an_error_is_handed_on_with_its_code(qtbot: QtBot, runner: JobRunner) -> None:
    errors = []

    def work(job: JobContext) -> None:
        raise AppError("case.closed")

    owner = QObject()
    runner.start(work, owner, lambda _: pytest.fail("done"), errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert errors[0].code == "case.closed"


def test_cancel_stops_at_the_next_step_and_says_so(qtbot: QtBot, runner: JobRunner) -> None:
    inside, told, owner = threading.Event(), [], QObject()

    def work(job: JobContext) -> None:
        inside.set()
        while True:
            job.step(0.5)

    job = runner.start(work, owner, lambda _: told.append("done"), failed, cancelled=lambda: told.append("cancelled"))
    assert inside.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["cancelled"]


def test_an_owner_destroyed_while_running_is_not_called_and_the_job_stops(qtbot: QtBot, runner: JobRunner) -> None:
    inside, go, ended, called = threading.Event(), threading.Event(), threading.Event(), []

    def work(job: JobContext) -> None:
        inside.set()
        go.wait(5)
        try:
            while True:
                job.step(0.5)
        finally:
            ended.set()

    owner = QObject()
    runner.start(work, owner, called.append, called.append, lambda *_: called.append("progress"))
    assert inside.wait(5)
    owner.deleteLater()
    del owner
    qtbot.wait(1)
    go.set()
    qtbot.waitUntil(ended.is_set)
    assert called == []


def test_two_hundred_jobs_all_come_back_in_order(qtbot: QtBot, runner: JobRunner) -> None:
    results, owner = [], QObject()
    for number in range(200):
        runner.start(lambda job, n=number: n, owner, results.append, failed)
    qtbot.waitUntil(lambda: len(results) == 200 and runner.busy() == 0)
    assert results == list(range(200))


def test_a_long_job_does_not_hold_up_the_case(qtbot: QtBot, runner: JobRunner) -> None:
    go, results, owner = threading.Event(), [], QObject()
    runner.start(lambda job: go.wait(10), owner, lambda _: results.append("long"), failed, lane=Lane.LONG)
    runner.start(lambda job: None, owner, lambda _: results.append("case"), failed)
    qtbot.waitUntil(lambda: results == ["case"])
    go.set()
    qtbot.waitUntil(lambda: results == ["case", "long"])


def test_closing_cancels_what_runs_and_calls_nothing_more(qtbot: QtBot) -> None:
    runner, inside, called, owner = JobRunner(), threading.Event(), [], QObject()

    def work(job: JobContext) -> None:
        inside.set()
        while True:
            job.step(0.1)

    runner.start(work, owner, called.append, called.append, cancelled=lambda: called.append("cancelled"))
    runner.start(lambda job: 1, owner, called.append, called.append)
    assert inside.wait(5)
    runner.close()
    qtbot.wait(1)
    assert called == []


def test_the_tray_lists_running_jobs_and_keeps_failed_ones(qtbot: QtBot, runner: JobRunner) -> None:
    model, counts, owner, go = JobModel(runner), [], QObject(), threading.Event()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.countChanged.connect(lambda running, broken: counts.append((running, broken)))

    def breaks(job: JobContext) -> None:
        job.step(0.25, "transcribe.listening")
        go.wait(5)
        raise AppError("engine.missing")

    runner.start(breaks, owner, lambda _: None, lambda _: None, title="Transcribe W-014")
    runner.start(lambda job: None, owner, lambda _: None, failed, title="Make peaks")
    qtbot.waitUntil(lambda: model.rows()[0].fraction == 0.25)
    assert model.rows()[0].stage == "transcribe.listening"
    go.set()
    qtbot.waitUntil(lambda: counts[-1] == (0, 1))
    assert [(row.title, row.state) for row in model.rows()] == [("Transcribe W-014", "failed")]
    model.dismiss(model.rows()[0].number)
    assert model.rowCount() == 0
    assert isinstance(model, QAbstractItemModel)
