"""What is known of an interview without its words: when, where, who was there, what consent holds, what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from testimony_app.domain.consent import Standing, Status
from testimony_app.domain.uncertain_dates import Precision
from testimony_app.services.log_interview import BADGES, InterviewPage, InterviewRead
from testimony_app.services.transcribe import TranscriptRead
from ui import words
from ui.panels.facts_identity import IdentitySection
from ui.shell.theme import Theme
from ui.widgets.badges import ConsentMark, state_word
from ui.widgets.basics import Elided, button, label, tool_button, wrapped
from ui.widgets.flow import FlowLayout
from ui.widgets.languages import language_name
from ui.widgets.masked_badge import MaskedBadge

GIVEN, NOT_ASKED = Status.GIVEN, Status.NOT_ASKED


class FactsPanel(QScrollArea):
    """Signals: backChosen(), consentChosen(), transcriptChosen(id), recordingChosen(id), addTranscript(way) with way

    `transcribe`, `import` or `type`, addRecording() from a file, recordLive(). `identity`: the closed section of names.
    """

    backChosen = Signal()
    consentChosen = Signal()
    transcriptChosen = Signal(str)
    recordingChosen = Signal(str)
    addTranscript = Signal(str)
    addRecording = Signal()
    maskChosen = Signal()
    recordLive = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.identity = IdentitySection(theme)
        self._code, self._roles, self._interview = _low("", "page-title"), _low("", "soft"), label("", "caption")
        self._lines, self._missing = QVBoxLayout(), QVBoxLayout()
        self._missing_head = label(self.tr("Still missing"), "strong")
        self._consent, self._more = QVBoxLayout(), label("", "caption")
        self._transcripts, self._recordings = QComboBox(), QComboBox()
        self._transcribe = button(theme, self.tr("Transcribe"), "link")
        self._masked = MaskedBadge(theme)
        self._masked.chosen.connect(self.maskChosen)
        self._no_recording, self._no_transcript = label(self.tr("none yet"), "soft"), label(self.tr("none yet"), "soft")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("What is known of the interview"))
        self.setProperty("kind", "facts")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._lay_out())

    def show_page(self, page: InterviewPage, recording_id: str, transcript_id: str) -> None:
        """Show an interview; recording_id, transcript_id: those that are open, "" for none."""
        interview, witness = page.interview, page.witness
        self._code.setText(witness.code)
        self._code.setToolTip(witness.code)
        self._roles.setText(words.joined((words.term("witness_role", role) for role in witness.roles), words.comma()))
        self._roles.setVisible(bool(witness.roles))
        self._interview.setText(interview.code)
        _fill(self._lines, [_low(line) for line in _circumstances(self, interview)])
        self._show_consent(page.standings)
        _fill(self._missing, [self._open_point(words.label(code)) for code in page.missing])
        self._missing_head.setVisible(bool(page.missing))
        recordings = [(each.id, self._sound(each.duration_ms, each.codec, each.recovered)) for each in page.recordings]
        _offer(self._recordings, recordings, recording_id)
        _offer(self._transcripts, [(each.id, self._words(each)) for each in page.transcripts], transcript_id)
        self._recordings.setVisible(bool(page.recordings))
        self._no_recording.setVisible(not page.recordings)
        self._transcripts.setVisible(bool(page.transcripts))
        self._no_transcript.setVisible(not page.transcripts)
        self._transcribe.setVisible(bool(page.recordings))
        self._show_masked(next((each for each in page.transcripts if each.id == transcript_id), None))
        self.identity.set_witness(witness.id)

    def _lay_out(self) -> QWidget:
        theme, inner = self._theme, QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.size("l"), theme.size("m"), theme.size("l"), theme.size("l"))
        column.setSpacing(theme.size("xs"))
        back = button(theme, self.tr("‹ Interviews"), "link", tip=self.tr("Back to the list (Alt+Left, Esc)"))
        back.clicked.connect(self.backChosen)
        row = QHBoxLayout()
        row.addWidget(back)
        row.addStretch()
        row.addWidget(self._interview)
        column.addLayout(row)
        column.addWidget(self._code)
        column.addWidget(self._roles)
        column.addSpacing(theme.size("s"))
        column.addLayout(self._lines)
        self._section(column, self.tr("Consent"))
        column.addLayout(self._consent)
        column.addWidget(self._more)
        review = button(theme, self.tr("Review consent"), tip=self.tr("Open what was decided, and decide anew"))
        review.clicked.connect(self.consentChosen)
        column.addWidget(review, 0, Qt.AlignmentFlag.AlignLeading)
        self._missing_head.setContentsMargins(0, theme.size("m"), 0, 0)
        column.addWidget(self._missing_head)
        column.addLayout(self._missing)
        self._add_material(column)
        column.addSpacing(theme.size("m"))
        column.addWidget(self.identity)
        column.addStretch()
        return inner

    def _add_material(self, column: QVBoxLayout) -> None:
        theme = self._theme
        live = tool_button(theme, "microphone", self.tr("Record"))
        live.clicked.connect(self.recordLive)
        add = tool_button(theme, "add", self.tr("Import recording"))
        add.clicked.connect(self.addRecording)
        self._section(column, self.tr("Recordings"), live, add)
        self._recordings.setAccessibleName(self.tr("Recording"))
        self._transcripts.setAccessibleName(self.tr("Transcript"))
        column.addWidget(self._recordings)
        column.addWidget(self._no_recording)
        self._section(column, self.tr("Transcripts"))
        column.addWidget(self._transcripts)
        column.addWidget(self._no_transcript)
        column.addWidget(self._masked)
        offered = QWidget()
        ways = FlowLayout(offered, 0)
        imported = button(theme, self.tr("Import"), "link", tip=self.tr("Import a transcript from a file"))
        typed = button(theme, self.tr("Type"), "link", tip=self.tr("Type a transcript"))
        self._transcribe.setToolTip(self.tr("Transcribe the recording with a speech model"))
        for way, control in (("transcribe", self._transcribe), ("import", imported), ("type", typed)):
            control.clicked.connect(lambda _=False, w=way: self.addTranscript.emit(w))
            ways.addWidget(control)
        column.addWidget(offered)
        for combo in (self._recordings, self._transcripts):
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._recordings.activated.connect(lambda _: self.recordingChosen.emit(self._recordings.currentData()))
        self._transcripts.activated.connect(lambda _: self.transcriptChosen.emit(self._transcripts.currentData()))

    def _show_masked(self, transcript: TranscriptRead | None) -> None:
        """Whether the open transcript holds names, and the way to mask them."""
        self._masked.setVisible(transcript is not None)
        if transcript is None:
            return
        at = transcript.masked_at
        self._masked.show_state(at is not None)
        tip = self.tr("Put an alias in the place of every name (Ctrl+M)")
        if at is not None:
            tip = self.tr("Names were masked on {moment}. Mask what was typed since (Ctrl+M)").format(
                moment=words.moment(at)
            )
        self._masked.setToolTip(tip)

    def _show_consent(self, standings: Sequence[Standing]) -> None:
        """What most acts depend on, and whatever is not simply given; the rest is counted."""
        shown = [each for each in standings if each.scope in BADGES or each.status not in (GIVEN, NOT_ASKED)]
        _fill(self._consent, [self._standing(each) for each in shown])
        given = sum(each.status is GIVEN for each in standings) - sum(each.status is GIVEN for each in shown)
        self._more.setText(self.tr("and %n more given", "", given) if given else "")
        self._more.setVisible(bool(given))

    def _standing(self, held: Standing) -> QWidget:
        line, state = QWidget(), held.status.value
        scope = words.term("consent_scope", held.scope)
        name, word = Elided(scope), label(state_word(state), "soft")
        mark = ConsentMark(self._theme, state, scope, compact=True)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 1, 0, 1)
        row.setSpacing(self._theme.size("s"))
        row.addWidget(mark)
        row.addWidget(name, 1)
        row.addWidget(word)
        conditions = "" if held.decision is None else held.decision.conditions
        for told in (line, name):
            told.setToolTip(f"{scope}: {state_word(state)}" + (f". {conditions}" if conditions else ""))
        return line

    def _section(self, column: QVBoxLayout, words_of_it: str, *controls: QWidget) -> None:
        column.addSpacing(self._theme.size("m"))
        row = QHBoxLayout()
        row.addWidget(label(words_of_it, "strong"), 1)
        for control in controls:
            row.addWidget(control)
        column.addLayout(row)

    def _open_point(self, sentence: str) -> QWidget:
        line, icon = QWidget(), QLabel()
        icon.setPixmap(self._theme.icon("warning", "warning").pixmap(16, 16))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(self._theme.size("s"))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_low(sentence, "soft"), 1)
        return line

    def _sound(self, duration_ms: int, codec: str, cut: bool) -> str:
        return words.joined(
            (f"\u2066{words.clock(duration_ms)} · {codec}\u2069", self.tr("end missing") if cut else "")
        )

    def _words(self, transcript: TranscriptRead) -> str:
        sources = {"engine": self.tr("by model"), "typed": self.tr("typed"), "imported": self.tr("imported")}
        states = {
            "in_progress": self.tr("unfinished"),
            "draft": self.tr("draft"),
            "verified": self.tr("verified"),
        }
        parts = [language_name(transcript.language), states[transcript.state.value], sources[transcript.source.value]]
        return words.joined(parts)


def _circumstances(panel: FactsPanel, interview: InterviewRead) -> list[str]:
    known = {
        Precision.EXACT: "",
        Precision.ESTIMATE: "",
        Precision.UNKNOWN_DAY: panel.tr("day unknown"),
        Precision.UNKNOWN_MONTH_AND_DAY: panel.tr("month and day unknown"),
    }[interview.precision]
    date = words.uncertain(interview.held_on, interview.precision)
    lines = [f"{date} ({known})" if known else date]
    if interview.place:
        lines.append(interview.place)
    kind = interview.interpreter_kind
    language = [language_name(interview.language), interview.dialect]
    if kind not in ("", "none"):
        language.append(interview.interpreter or words.term("interpreter_kind", kind))
    lines.append(words.joined(language))
    for person in interview.people_present:
        lines.append(words.joined((person.code, words.term("presence_role", person.role)), words.comma()))
    return [line for line in lines if line]


def _low(text: str, kind: str = "") -> QLabel:
    """Words in as many lines as they need, and no higher."""
    made = wrapped(text, kind)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def _fill(place: QVBoxLayout, widgets: Sequence[QWidget]) -> None:
    while (item := place.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
    for widget in widgets:
        place.addWidget(widget)


def _offer(combo: QComboBox, choices: list[tuple[str, str]], current: str) -> None:
    combo.clear()
    for key, text in choices:
        combo.addItem(text, key)
    combo.setCurrentIndex(combo.findData(current))
    combo.setToolTip(combo.currentText())
