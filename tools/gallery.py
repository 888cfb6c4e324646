"""Draw the shell and the widgets with invented data into PNG files, to be looked at.

Usage: python tools/gallery.py OUT [--schemes light dark contrast] [--sizes 1280x720] [--tongues en ar] [--scenes NAME].
Everything named here is fictional.
"""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ui.shell.create_case import CreateCaseView, Strength
from ui.shell.environment import prepare
from ui.shell.palette import Entry
from ui.shell.recovery_sheet import RecoverySheet
from ui.shell.theme import Choice, Theme
from ui.shell.unlock import UnlockView
from ui.shell.window import MainWindow
from ui.widgets.badges import STATES, ConsentList, ConsentMark
from ui.widgets.basics import button, hairline, label, wrapped
from ui.widgets.empty import EmptyState
from ui.widgets.fields import ChipChoice, TickList, UncertainDateEdit
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.pills import Pill, PillList
from ui.widgets.player import Player
from ui.widgets.player_bar import PlayerBar
from ui.widgets.stripes import stripe_icon
from ui.widgets.transcript_values import Segment, Stripe
from ui.widgets.transcript_view import TranscriptView
from ui.widgets.wave_stretches import Stretch
from ui.widgets.waveform import Waveform
from ui.workers.job_model import JobModel
from ui.workers.runner import JobRunner

ENGLISH = (
    ("Interviewer", "Take your time. Where were you when you first heard it?"),
    ("Witness", "We were in the yard behind the clinic, three of us, bringing in the boxes from the morning."),
    ("Witness", "We heard the helicopter before the second one came. My neighbour said it was the same sound as in "
     "the spring, and he was already running to the gate when the first one fell on the other side of the road."),
    ("Interviewer", "How long between the two?"),
    ("Witness", "Ten minutes. The ambulance had come by then, and people stood around it. That is why so many were "
     "hurt by the second. Nobody had warned us, there was no siren and no leaflet before it."),
    ("Interpreter", "He says: no leaflet, none at any time that week."),
    ("Witness", "The roof of the east wing was gone. You could see the beds from the street."),
    ("Interviewer", "Did you see what fell, or did somebody tell you?"),
    ("Witness", "I saw it. It turned while it was falling. It was not fast, it was like a thing somebody had pushed."),
)  # fmt: skip
ARABIC = (
    ("المحاور", "خذ وقتك. أين كنت عندما سمعت الصوت أول مرة؟"),
    ("الشاهد", "كنا في الساحة خلف العيادة، نحن الثلاثة، ندخل الصناديق التي وصلت في الصباح."),
    ("الشاهد", "سمعنا المروحية قبل أن تأتي الثانية. قال جاري إنه الصوت نفسه الذي سمعناه في الربيع، وكان قد ركض نحو "
     "البوابة عندما سقطت الأولى في الجانب الآخر من الطريق."),
    ("المحاور", "كم من الوقت بين الضربتين؟"),
    ("الشاهد", "عشر دقائق. كانت سيارة الإسعاف قد وصلت، ووقف الناس حولها، ولذلك أصيب كثيرون في الثانية."),
    ("المترجم", "يقول: لم تكن هناك منشورات (leaflets) في ذلك الأسبوع."),
    ("الشاهد", "كان سقف الجناح الشرقي قد اختفى، وكانت الأسرّة تُرى من الشارع."),
)  # fmt: skip


def sample(rtl: bool) -> tuple[list[Segment], list[Stripe]]:
    lines = ARABIC if rtl else ENGLISH
    segments = [
        Segment(f"S{n}", text, 752_000 + n * 9_400, who, n < 5, None, ("low confidence",) if n == 6 else ())
        for n, (who, text) in enumerate(lines)
    ]
    size = len(segments[2].text)
    stripes = [
        Stripe("C1", ("S2", 0), ("S2", size // 3), 1, label="Weapon / helicopter"),
        Stripe("C2", ("S1", 20), ("S2", size), 4, label="Place / clinic"),
        Stripe("C3", ("S4", 4), ("S4", 80), 7, label="Attack / second strike"),
        Stripe("C4", ("S2", 10), ("S5", 20), 0, True, "INC-007 clinic"),
        Stripe("C5", ("S6", 0), ("S6", 40), 5, label="Damage / roof"),
        Stripe("C6", ("S5", 0), ("S5", 30), 2, label="Warning / none"),
    ]
    return segments, stripes


def peaks(count: int) -> list[tuple[int, int]]:
    chance = random.Random(7)
    rows = []
    for n in range(count):
        loud = abs(math.sin(n / 37) * math.sin(n / 211)) * (0.35 + 0.65 * chance.random())
        rows.append((-int(loud * 100) - 2, int(loud * 110) + 2))
    return rows


def interview(theme: Theme, rtl: bool) -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    facts = QVBoxLayout()
    facts.setContentsMargins(24, 20, 16, 16)
    facts.setSpacing(6)
    facts.addWidget(label("W-014", "page-title"))
    for line in (
        "طبيب · ١٢ أيار ٢٠٣١" if rtl else "Doctor · 12 May 2031",
        "Town, North Valley" if not rtl else "بلدة، الوادي الشمالي",
    ):
        facts.addWidget(label(line, "soft"))
    facts.addSpacing(16)
    facts.addWidget(label("الموافقة" if rtl else "Consent", "strong"))
    marks = ConsentList(theme)
    scopes = ("مقابلة", "تسجيل", "اقتباس", "الاسم") if rtl else ("interview", "recording", "quotation", "name")
    marks.set_states(zip(scopes, ("given", "given", "conditional", "not_asked"), strict=True))
    facts.addWidget(marks)
    facts.addSpacing(4)
    facts.addWidget(button(theme, "مراجعة" if rtl else "Review"))
    facts.addStretch()
    left = QWidget()
    left.setLayout(facts)
    left.setFixedWidth(232)
    middle = QVBoxLayout()
    middle.setContentsMargins(24, 16, 24, 0)
    middle.setSpacing(8)
    wave = Waveform(theme)
    wave.set_peaks(peaks(9000), 274, 2_467_000)
    wave.set_stretches([Stretch(760_000, 800_000, 1), Stretch(300_000, 420_000, 4), Stretch(770_000, 960_000, 0, True)])
    wave.set_markers([640_000, 1_800_000])
    wave.set_position(771_000)
    middle.addWidget(wave)
    player = Player(page)
    bar = PlayerBar(theme, player)
    bar.set_duration(2_467_000)
    middle.addWidget(bar)
    middle.addWidget(hairline())
    view = TranscriptView(theme)
    segments, stripes = sample(rtl)
    view.set_transcript(segments, stripes)
    view.set_spoken("S2")
    view.set_active(["C3"])
    view.select(("S1", 9), ("S1", 37))
    middle.addWidget(view, 1)
    row.addWidget(left)
    row.addWidget(hairline(vertical=True))
    row.addLayout(middle, 1)
    row.addWidget(hairline(vertical=True))
    row.addWidget(coding(theme, rtl))
    return page


def coding(theme: Theme, rtl: bool) -> QWidget:
    panel = QWidget()
    panel.setFixedWidth(264)
    column = QVBoxLayout(panel)
    column.setContentsMargins(16, 20, 8, 16)
    column.addWidget(label("الرموز" if rtl else "Codes", "strong"))
    tree = QTreeWidget()
    tree.setHeaderHidden(True)
    tree.setIndentation(16)
    names = ("هجوم", "سلاح", "مكان", "تحذير", "أضرار") if rtl else ("Attack", "Weapon", "Place", "Warning", "Damage")
    for n, name in enumerate(names):
        item = QTreeWidgetItem([name])
        item.setIcon(0, stripe_icon(theme, (7, 1, 4, 2, 5)[n]))
        tree.addTopLevelItem(item)
        if n < 2:
            for child in ("برميل", "مروحية") if rtl else ("second strike", "helicopter"):
                under = QTreeWidgetItem([child])
                under.setIcon(0, stripe_icon(theme, n + 5))
                item.addChild(under)
            item.setExpanded(True)
    tree.setCurrentItem(tree.topLevelItem(0))
    column.addWidget(tree, 1)
    column.addWidget(label("هذا المقطع" if rtl else "This passage", "strong"))
    pills = PillList(theme)
    words = (
        ("الهجوم الثاني", "INC-007", "رأى بنفسه") if rtl else ("second strike", "INC-007 clinic", "saw it", "supports")
    )
    pills.set_pills([Pill(str(n), text, hue=(7, 0, None, None)[n]) for n, text in enumerate(words)])
    column.addWidget(pills)
    return panel


def pieces(theme: Theme) -> QWidget:
    page = QWidget()
    page.setProperty("kind", "page")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(page)
    row.setContentsMargins(32, 32, 32, 32)
    row.setSpacing(48)
    left, right = QVBoxLayout(), QVBoxLayout()
    for column in (left, right):
        column.setSpacing(10)
        row.addLayout(column, 1)
    left.addWidget(label("Log interview", "page-title"))
    left.addWidget(label("Date", "strong"))
    date = UncertainDateEdit(theme)
    date.findChild(QObject, "")
    left.addWidget(date)
    left.addWidget(label("Kind of account", "strong"))
    chips = ChipChoice(
        theme, [(w, w) for w in ("eyewitness", "survivor", "medical staff", "first responder", "relative")]
    )
    chips.set_value(["eyewitness", "medical staff"])
    left.addWidget(chips)
    left.addWidget(label("Explained before the interview", "strong"))
    ticks = TickList(
        theme,
        [(w, w) for w in ("Who we are", "What it is for", "That it can stop at any time", "Who may see it")],
        "Tick all",
    )
    ticks.set_value(["Who we are", "What it is for"])
    left.addWidget(ticks)
    row_of_buttons = QHBoxLayout()
    for text, kind, icon in (
        ("Start recording", "primary", "microphone"),
        ("Save", "", ""),
        ("Withdraw", "danger", "remove"),
        ("Skip", "quiet", ""),
    ):
        row_of_buttons.addWidget(button(theme, text, kind, icon))
    row_of_buttons.addStretch()
    left.addLayout(row_of_buttons)
    left.addStretch()
    for level, words in (
        ("error", "The recording cannot be read from 00:44 to 00:45. The rest plays, and the original is untouched."),
        ("warning", "Two witnesses asked for their words back. Review them before the next release."),
        ("success", "The log verifies: 1,204 entries, none missing."),
        ("info", "A package from the field waits to be opened."),
    ):
        notice = NoticeBar(theme)
        notice.show_notice(words, "Show", "audio.damaged", level)  # type: ignore[arg-type]
        right.addWidget(notice)
    right.addWidget(label("Consent", "title"))
    for state in STATES:
        right.addWidget(ConsentMark(theme, state))
    marks = ConsentList(theme, in_row=True)
    marks.set_states((state, state) for state in STATES)
    right.addWidget(marks, 0, Qt.AlignmentFlag.AlignLeft)
    right.addWidget(wrapped("A calm paragraph in the soft tone, to see how body text sits beside the rest.", "soft"))
    right.addStretch()
    return page


def window(theme: Theme, keep: list[QObject]) -> MainWindow:
    runner = JobRunner()
    jobs = JobModel(runner)
    keep += [runner, jobs]
    made = MainWindow(theme, jobs)
    for page in ("interviews", "incidents", "consent", "releases", "audit", "settings"):
        made.add_page(page, QWidget)
    made.show_case("North Valley 2031")
    return made


def scenes(theme: Theme, rtl: bool, keep: list[QObject]) -> dict[str, Callable[[], QWidget]]:
    def page(widget: QWidget) -> MainWindow:
        made = window(theme, keep)
        made.add_page("interviews", lambda: widget)
        made.show_page("interviews")
        return made

    def busy() -> QWidget:
        made = page(interview(theme, rtl))
        runner = keep[-2]
        assert isinstance(runner, JobRunner)
        runner.started.emit("job-1", "Transcribe W-015")
        runner.progressed.emit("job-1", 0.42, "listening, 17 minutes left")
        runner.started.emit("job-2", "Make a package for the field")
        runner.finished.emit("job-2", "failed")
        made.notice.show_notice(
            "The model for Arabic is not on this device. Nothing was lost.", "Choose a model", "engine.missing"
        )
        return made

    def palette() -> QWidget:
        made = page(interview(theme, rtl))
        made.set_entries(lambda: [Entry(k, t, h, lambda: None) for k, t, h in (
            ("interview", "W-014 doctor", "12 May 2031"), ("interview", "W-015 eyewitness", "about May 2031"),
            ("code", "Attack / second strike", "41 passages"), ("incident", "INC-007 clinic", "9 accounts"),
            ("act", "Log interview", "Ctrl N"), ("act", "Bring a package", "Ctrl I"))])  # fmt: skip
        made.show()
        made.open_palette()
        return made

    def empty() -> QWidget:
        return page(
            EmptyState(
                theme,
                "interviews",
                "No interviews yet",
                "Log the first one, or bring a package that a colleague sealed for you.",
                (("log", "Log interview"), ("bring", "Bring a package")),
            )
        )

    def unlock() -> QWidget:
        made, view = window(theme, keep), UnlockView(theme)
        view.set_case("North Valley 2031", "/cases/North Valley.testimony", "Closed well on 11 May 2031, 18:42")
        view.show_problem("This passphrase does not open the case. Nothing was changed.")
        made.show_gate(view)
        return made

    def create() -> QWidget:
        made = window(theme, keep)
        view = CreateCaseView(
            theme, lambda p: Strength(min(len(p) // 4, 4), "Guessing it would take centuries."), "/cases"
        )
        view._title.setText("North Valley 2031")
        view._first.setText("lantern orbit maple quarry")
        made.show_gate(view)
        return made

    def words() -> QWidget:
        made = window(theme, keep)
        names = [
            "amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "hazel", "inlet", "jetty", "kayak", "larch",
            "maple", "nylon", "orbit", "pearl", "quartz", "river", "slate", "tulip", "umber", "vivid", "willow",
            "yield",
        ]  # fmt: skip
        made.show_gate(RecoverySheet(theme, names, (4, 17), "7F3A-19C2"))
        return made

    return {"interview": lambda: page(interview(theme, rtl)), "busy": busy, "palette": palette, "empty": empty,
            "unlock": unlock, "create": create, "words": words, "pieces": lambda: page(pieces(theme))}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--schemes", nargs="*", default=["light", "dark", "contrast"])
    parser.add_argument("--sizes", nargs="*", default=["1280x720", "1920x1080"])
    parser.add_argument("--tongues", nargs="*", default=["en", "ar"])
    parser.add_argument("--scenes", nargs="*", default=[])
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    private = prepare()
    app = QApplication([])
    theme = Theme(app, Choice.LIGHT)
    keep: list[QObject] = []
    for scheme in given.schemes:
        for tongue in given.tongues:
            rtl = tongue == "ar"
            app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
            QLocale.setDefault(QLocale(tongue))
            theme.choose(Choice(scheme))
            for name, build in scenes(theme, rtl, keep).items():
                if given.scenes and name not in given.scenes:
                    continue
                for size in given.sizes:
                    width, height = (int(part) for part in size.split("x"))
                    shown = build()
                    theme.cover(shown)
                    shown.resize(width, height)
                    shown.show()
                    for _ in range(5):
                        app.processEvents()
                    shown.grab().save(str(given.out / f"{name}-{scheme}-{tongue}-{width}.png"))
                    shown.close()
                    shown.deleteLater()
    for made in keep:
        if isinstance(made, JobRunner):
            made.close()
    private.discard()


if __name__ == "__main__":
    main()
