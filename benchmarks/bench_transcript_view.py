"""Open, code and scroll a transcript of 300,000 characters with 5,000 codings, against one big text document.

The other side is what a QPlainTextEdit does when every coding is merged into its character formats and all of it is
redone after each change. Prints milliseconds, best of five for ours, once for the other.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from time import perf_counter

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from ui.shell.theme import Choice, Theme
from ui.widgets.transcript_values import Segment, Stripe
from ui.widgets.transcript_view import TranscriptView

CHARACTERS = 300_000
CODINGS = 5_000
WORDS = [
    "we",
    "heard",
    "the",
    "helicopter",
    "before",
    "second",
    "it",
    "came",
    "from",
    "over",
    "ridge",
    "and",
    "ambulance",
    "was",
    "already",
    "there",
]
FRAMES = 300


def sample(seed: int = 1) -> tuple[list[Segment], list[Stripe]]:
    chance = random.Random(seed)
    segments, total = [], 0
    while total < CHARACTERS:
        text = " ".join(chance.choices(WORDS, k=chance.randint(4, 40))).capitalize() + "."
        speaker = ("Witness", "Interviewer")[len(segments) % 2]
        segments.append(Segment(f"S{len(segments)}", text, len(segments) * 6000, speaker))
        total += len(text)
    stripes = []
    for number in range(CODINGS):
        row = chance.randrange(len(segments))
        size = len(segments[row].text)
        start = chance.randrange(size - 5)
        end = min(size, start + chance.randint(5, 120))
        stripes.append(Stripe(f"C{number}", (f"S{row}", start), (f"S{row}", end), number % 12, number % 3 == 0, "code"))
    return segments, stripes


def painted(app: QApplication, widget: QWidget) -> None:
    widget.repaint()
    app.processEvents()


def milliseconds(act: Callable[[], None]) -> float:
    begun = perf_counter()
    act()
    return (perf_counter() - begun) * 1000


def ours(app: QApplication, theme: Theme, segments: list[Segment], stripes: list[Stripe]) -> dict[str, float]:
    view = TranscriptView(theme)
    theme.cover(view)
    view.resize(1000, 800)
    view.show()
    painted(app, view)

    def open_it() -> None:
        view.set_transcript(segments, stripes)
        view.viewport().repaint()

    opened = min(milliseconds(open_it) for _ in range(5))
    counts = iter(range(1000))

    def add() -> None:
        row = next(counts) % 8
        view.add_stripe(Stripe(f"new{row}{next(counts)}", (f"S{row}", 0), (f"S{row}", 20), 3))
        view.viewport().repaint()

    added = sorted(milliseconds(add) for _ in range(40))
    bar = view.verticalScrollBar()

    def scroll(step: int) -> float:
        def one() -> None:
            bar.setValue(bar.value() + step)
            view.viewport().repaint()

        return max(milliseconds(one) for _ in range(FRAMES))

    slow, fast = scroll(90), scroll(1500)
    while view._refine.isActive():
        app.processEvents()
    view.close()
    return {"open": opened, "add one": added[-1], "scroll, worst frame": slow, "scroll by pages, worst frame": fast}


def one_document(segments: list[Segment], stripes: list[Stripe]) -> dict[str, float]:
    edit = QPlainTextEdit()
    edit.resize(1000, 800)
    edit.show()
    starts, position = {}, 0
    for segment in segments:
        starts[segment.id] = position
        position += len(segment.text) + 1
    text = "\n".join(segment.text for segment in segments)

    def redraw() -> None:
        edit.setPlainText(text)
        cursor = edit.textCursor()
        for stripe in stripes:
            form = QTextCharFormat()
            form.setBackground(QColor(200, 220, 240))
            cursor.setPosition(starts[stripe.start[0]] + stripe.start[1])
            cursor.setPosition(starts[stripe.end[0]] + stripe.end[1], QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(form)
        edit.viewport().repaint()

    opened = milliseconds(redraw)
    added = milliseconds(redraw)
    bar = edit.verticalScrollBar()

    def one(step: int) -> None:
        bar.setValue(bar.value() + step)
        edit.viewport().repaint()

    slow = max(milliseconds(lambda: one(4)) for _ in range(FRAMES))
    fast = max(milliseconds(lambda: one(60)) for _ in range(FRAMES))
    edit.close()
    return {"open": opened, "add one": added, "scroll, worst frame": slow, "scroll by pages, worst frame": fast}


def main() -> None:
    app = QApplication(sys.argv)
    theme = Theme(app, Choice.LIGHT)
    segments, stripes = sample()
    mine = ours(app, theme, segments, stripes)
    other = one_document(segments, stripes)
    aims = {"open": 300, "add one": 16, "scroll, worst frame": 33, "scroll by pages, worst frame": 33}
    print(f"{len(segments)} segments, {sum(len(s.text) for s in segments)} characters, {len(stripes)} codings")
    print(f"{'':32}{'this view':>12}{'one document':>14}{'aim':>8}   (ms)")
    for what, figure in mine.items():
        print(f"{what:32}{figure:12.1f}{other[what]:14.1f}{aims[what]:8}")


if __name__ == "__main__":
    main()
