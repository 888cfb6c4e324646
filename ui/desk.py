"""The pages of one open case, and how they lead to each other."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QWidget

from testimony_app.case import Case
from testimony_app.services import administer, back_up, record_audio
from testimony_app.settings import AppSettings
from ui import words
from ui.desk_entries import DeskEntries
from ui.desk_ways import lead_to
from ui.pages.audit import AuditPage
from ui.pages.code_book import CodeBookPage
from ui.pages.consent import ConsentPage
from ui.pages.context import PageContext
from ui.pages.incidents import IncidentsPage
from ui.pages.interview import InterviewPage
from ui.pages.interview_record import InterviewRecording
from ui.pages.interviews import InterviewsPage
from ui.pages.log_interview import LogInterviewPage
from ui.pages.passages import PassagesPage
from ui.pages.releases import ReleasesPage
from ui.pages.settings import SettingsPage
from ui.pages.team import TeamPage
from ui.panels import second_person
from ui.panels.record_strip import RecordStrip
from ui.search_desk import SearchDesk
from ui.shell.theme import Theme
from ui.shell.window import MainWindow
from ui.widgets.transcript_values import Span
from ui.workers.runner import JobRunner

Other = IncidentsPage | CodeBookPage | PassagesPage | ConsentPage | ReleasesPage | TeamPage | AuditPage | SettingsPage
DRILL = "backup.drill_offered"


class Desk(QObject):
    """Builds the pages into the window, each when it is first wanted, and takes them away when the case is locked.

    Signals: settingsChanged(), lockRequested(), panicRequested(), all from the settings page.
    """

    settingsChanged = Signal()
    lockRequested = Signal()
    panicRequested = Signal()

    def __init__(self, window: MainWindow, case: Case, runner: JobRunner, theme: Theme, settings: AppSettings) -> None:
        super().__init__(window)
        self.window, self.case = window, case
        self.context = PageContext(case, runner, theme, window.notice, settings, self)
        self._recording: InterviewRecording | None = None
        self._sounding: PassagesPage | None = None
        self._others: dict[str, Callable[[], Other]] = {
            "incidents": lambda: self.incidents,
            "passages": lambda: self.passages,
            "codebook": lambda: self.code_book,
            "consent": lambda: self.consent,
            "releases": lambda: self.releases,
            "team": lambda: self.team,
            "audit": lambda: self.audit,
            "settings": lambda: self.settings,
        }
        self._first, self._strip = QStackedWidget(), RecordStrip(theme)
        self._search, self.entries = SearchDesk(window, self.context, self), DeskEntries(self)
        window.add_strip(self._strip)
        self._add_pages()
        self._connect()

    @cached_property
    def interviews(self) -> InterviewsPage:
        """The list of interviews, which every case opens with."""
        page = InterviewsPage(self.context)
        page.logRequested.connect(self.log_new_interview)
        return page

    @cached_property
    def interview(self) -> InterviewPage:
        """One interview with its sound, its words and its codings; it brings recording with it."""
        page = InterviewPage(self.context)
        self._recording = InterviewRecording(self.context, page, self._strip, self)
        page.leftPage.connect(self.show_list)
        self._first.addWidget(page)
        return page

    @property
    def recording(self) -> InterviewRecording:
        """Recording on the page of an interview, which is made with it."""
        page, made = self.interview, self._recording
        assert made is not None, page
        return made

    @cached_property
    def incidents(self) -> IncidentsPage:
        """The incidents, and how many accounts each rests on."""
        page = IncidentsPage(self.context)
        page.releaseRequested.connect(self._release)
        return page

    @cached_property
    def code_book(self) -> CodeBookPage:
        """The codes: their tree, their texts, what can be done with them."""
        return CodeBookPage(self.context)

    @cached_property
    def passages(self) -> PassagesPage:
        """Queries, and the passages that they find."""
        self._sounding = PassagesPage(self.context)
        return self._sounding

    @cached_property
    def consent(self) -> ConsentPage:
        """Who agreed to what."""
        return ConsentPage(self.context)

    @cached_property
    def releases(self) -> ReleasesPage:
        """What left the case, and the way to let something leave."""
        return ReleasesPage(self.context)

    @cached_property
    def team(self) -> TeamPage:
        """People, packages, conflicts and field devices."""
        return TeamPage(self.context)

    @cached_property
    def audit(self) -> AuditPage:
        """The log."""
        return AuditPage(self.context)

    @cached_property
    def settings(self) -> SettingsPage:
        """Settings of this device and of the case, backups, passphrase."""
        page = SettingsPage(self.context)
        page.settingsChanged.connect(self.settingsChanged)
        page.lockRequested.connect(self.lockRequested)
        page.panicRequested.connect(self.panicRequested)
        return page

    @cached_property
    def log_interview(self) -> LogInterviewPage:
        """The form for a new interview."""
        page = LogInterviewPage(self.context)
        page.logged.connect(self._logged)
        page.recordWanted.connect(lambda interview_id: self.recording.offer(interview_id, at_once=True))
        page.cancelled.connect(self.show_list)
        self._first.addWidget(page)
        return page

    def open(self) -> None:
        """Show the case, beginning with its interviews, and say what was found on opening."""
        self.window.show_case(self.case.title)
        self.window.show_page("interviews")
        self.entries.read()
        # Pages that nobody asked for yet are made only where there is something to do on them.
        self.context.load(self, record_audio.unfinished, lambda found: self.recording.look() if found else None)
        self.context.load(self, back_up.due, lambda due: self.settings.backups.back_up_by_itself() if due else None)
        for warning in self.case.warnings:
            self.window.notice.show_notice(self._warned(warning), code=warning, level="warning")

    def offer_drill(self) -> None:
        """After a case was made: offer to try at once whether it could be brought back."""
        said = self.tr("Try now, while the paper is at hand, whether passphrase and words bring this case back.")
        self.window.notice.show_notice(said, self.tr("Try it"), DRILL, "info")

    @property
    def listening(self) -> bool:
        """Whether somebody may be speaking into a recording."""
        return self._recording is not None and self._recording.listening

    def close_sound(self) -> None:
        """Stop the sound and let go of the recording it comes from."""
        if self._recording is not None:
            self.interview.close_sound()
        if self._sounding is not None:
            self._sounding.close_sound()

    def close(self) -> None:
        """Stop the sound, end a recording so that nothing of it is lost, and forget everything that was shown."""
        if self._recording is not None:
            self._recording.secure()
        self.close_sound()
        self._search.close()
        self.window.notice.dismiss()
        self.window.set_entries(list)
        self.window.drop_pages()

    def show_interview(self, interview_id: str, segment_id: str | None = None, passage: Span | None = None) -> None:
        """Bring an interview to the front, at one of its segments if one is named, with a passage selected."""
        self.interview.show_interview(interview_id, segment_id, passage)
        self._front(self.interview)

    def show_list(self) -> None:
        """Bring the list of interviews to the front."""
        self.close_sound()
        self.interviews.refresh()
        self._front(self.interviews)

    def log_new_interview(self) -> None:
        """Bring the form for a new interview to the front."""
        self.log_interview.begin()
        self._front(self.log_interview)

    def _front(self, page: QWidget) -> None:
        self._first.setCurrentWidget(page)
        self.window.show_page("interviews")

    def _add_pages(self) -> None:
        self._first.addWidget(self.interviews)
        self.window.add_page("interviews", lambda: self._first)
        for page, make in self._others.items():
            self.window.add_page(page, make)

    def _connect(self) -> None:
        self.context.opened.connect(self._open)
        self.context.mentioned.connect(self.window.passing.say)
        self.context.changed.connect(lambda _ids: self.entries.read())
        self.window.pageChanged.connect(self._refresh)
        self.window.set_entries(self.entries.offered)
        self.window.notice.remedyChosen.connect(self._remedy)
        for key, act in (
            ("Ctrl+N", self.log_new_interview),
            ("Ctrl+Shift+I", self.bring_in_package),
            ("Ctrl+Z", self.context.undo.undo),
            ("Ctrl+Shift+Z", self.context.undo.redo),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(lambda _=False, run=act: run())
            self.window.add_case_action(action)

    def search_everything(self) -> None:
        """Open the box that searches everything."""
        self._search.open()

    def bring_in_package(self) -> None:
        """Choose a package and look at it."""
        self.window.show_page("team")
        self.team.bring_in()

    def _remedy(self, code: str) -> None:
        if code == second_person.CODE:
            self.ask_second_person()
        elif code == DRILL:
            self.window.notice.dismiss()
            self.window.show_page("settings")
            self.settings.show_drill()

    def _warned(self, warning: str) -> str:
        """What to say of a warning; files that are none of the case's own are named."""
        said = str(words.message_of(warning))
        if warning != "vault.conflict_copies":
            return said
        names = (words.isolated(each.name) for each in administer.foreign_files(self.case.path) if each.kind != "other")
        return f"{said} {words.comma().join(names)}"

    def ask_second_person(self) -> None:
        """Let a second person join in opening names."""
        second_person.ask_second_person(self.context, self.window)

    def _logged(self, interview_id: str) -> None:
        self.interviews.refresh()
        self.show_interview(interview_id)

    def _release(self, incident_id: str) -> None:
        self.window.show_page("releases")
        self.releases.begin(incident_id)

    def _open(self, kind: str, thing_id: str) -> None:
        lead_to(self, kind, thing_id)

    def _refresh(self, page: str) -> None:
        if page == "interviews" and self._first.currentWidget() is self.interviews:
            self.interviews.refresh()
        elif page != "interviews":
            self._others[page]().refresh()
