"""An interview page on a real case, for the tests of that page."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.services import code_passage, edit_transcript
from testimony_app.services.code_passage import CodingRead
from testimony_app.services.edit_transcript import TranscriptRead
from testimony_app.services.log_interview import InterviewRead
from testimony_app.settings import AppSettings
from tests.sounds import tones
from ui.pages.context import PageContext
from ui.pages.interview import InterviewPage
from ui.shell.theme import Theme
from ui.widgets.notice_bar import NoticeBar
from ui.workers.runner import JobRunner

SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)

Key = Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]


def sound_file(folder: Path, seconds: float = 9.0) -> Path:
    file = folder / "sound.wav"
    with wave.open(str(file), "wb") as sink:
        sink.setnchannels(1)
        sink.setsampwidth(2)
        sink.setframerate(16000)
        sink.writeframes((tones(seconds) * 32000).astype("<i2").tobytes())
    return file


@contextmanager
def interview_page(qtbot: QtBot, case: Case, theme: Theme, home: Path) -> Iterator[InterviewPage]:
    runner, notice = JobRunner(), NoticeBar(theme)
    qtbot.addWidget(notice)
    context = PageContext(case, runner, theme, notice, AppSettings(home))
    made = InterviewPage(context)
    made.resize(1240, 760)
    qtbot.addWidget(made)
    yield made
    made.close_sound()
    made.close()
    runner.close()
    context.deleteLater()


def shown(qtbot: QtBot, page: InterviewPage, interview: InterviewRead, timeout: int = 10_000) -> InterviewPage:
    page.show()
    # Without a window manager a window has no keyboard before it asks for it.
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.show_interview(interview.id)
    qtbot.waitUntil(lambda: page._context.runner.busy() == 0 and page._reading is not None, timeout=timeout)
    page.view.setFocus()
    return page


def settled(qtbot: QtBot, page: InterviewPage, timeout: int = 10_000) -> None:
    qtbot.waitUntil(lambda: page._context.runner.busy() == 0, timeout=timeout)


def held(case: Case, transcript: TranscriptRead) -> list[CodingRead]:
    return code_passage.codings_of(case, transcript.id)


def words_of(case: Case, transcript: TranscriptRead, coding: CodingRead) -> str:
    texts = {segment.id: segment.text for segment in edit_transcript.segments(case, transcript.id)}
    return texts[coding.start_segment_id][coding.start_offset : coding.end_offset]


def press(qtbot: QtBot, widget: QWidget, *keys: Key) -> None:
    for key in keys:
        combined = key if isinstance(key, tuple) else (key, Qt.KeyboardModifier.NoModifier)
        qtbot.keyClick(widget, combined[0], combined[1])
