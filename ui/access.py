"""The ways into a case: unlock it, make a new one, or open it with the recovery words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from testimony_app.case import SUFFIX, Case
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import administer, back_up, exchange, field_device, panic, people, restore
from ui import prompts, words
from ui.shell.create_case import CreateCaseView, Strength
from ui.shell.first_package import ANSWER, FirstPackageView
from ui.shell.gate import Gate
from ui.shell.join import AcceptView, Joining
from ui.shell.recovery_sheet import RecoveryEntry, RecoverySheet
from ui.shell.restore import RestoreView
from ui.shell.theme import Theme
from ui.shell.unlock import UnlockView
from ui.shell.window import MainWindow
from ui.workers.runner import JobRunner, Lane


class Access(QObject):
    """Shows one gate after another in the window until a case is open.

    Signals: opened(Case), created() once a case that was just made is open, panicRequested(), fieldRequested(folder) if
    the folder of a field device was chosen.
    """

    opened = Signal(object)
    created = Signal()
    panicRequested = Signal()
    fieldRequested = Signal(Path)

    def __init__(self, window: MainWindow, theme: Theme, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._theme, self._runner = window, theme, runner
        self._path: Path | None = None
        self._joining = Joining(theme, _strength, self)

    @property
    def path(self) -> Path | None:
        """The case that is asked for or was opened last."""
        return self._path

    def ask_for(self, path: Path | None) -> UnlockView:
        """Show the unlock view for the case at `path`, or the first choice if there is none yet."""
        self._path = path
        view = UnlockView(self._theme)
        if path is not None:
            view.set_case(path.name.removesuffix(SUFFIX), str(path.parent), _closed_well(path))
        view.unlockRequested.connect(lambda passphrase: self._unlock(view, passphrase))
        view.openOtherRequested.connect(lambda: self._open_other(view))
        view.createRequested.connect(self.ask_for_new)
        view.recoveryRequested.connect(self.ask_for_words)
        view.panicRequested.connect(self.panicRequested)
        view.joinRequested.connect(lambda: self._choose_invitation(view))
        view.restoreRequested.connect(self.ask_to_restore)
        if path is not None and back_up.backups(path):
            view.offer_restore()
        self._show(view)
        return view

    def ask_for_new(self) -> CreateCaseView:
        """Show the form for a new case."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        view = CreateCaseView(self._theme, _strength, folder)
        view.createRequested.connect(lambda title, place, phrase: self._create(view, title, place, phrase))
        view.cancelled.connect(lambda: self.ask_for(self._path))
        self._show(view)
        return view

    def ask_for_words(self) -> RecoveryEntry:
        """Show the field for the 24 words of the recovery sheet."""
        view = RecoveryEntry(self._theme)
        view.wordsEntered.connect(lambda typed: self._recover(view, typed))
        view.cancelled.connect(lambda: self.ask_for(self._path))
        self._show(view)
        return view

    def _choose_invitation(self, view: UnlockView) -> None:
        try:
            invitation = self._joining.choose(view)
        except AppError as error:
            view.show_problem(_sentence(error))
            return
        if invitation is not None and invitation.startswith(ANSWER):
            self.ask_for_package(invitation)
        elif invitation is not None:
            self.ask_to_join(invitation)

    def ask_for_package(self, answer: bytes) -> FirstPackageView:
        """Show the form that makes a copy of the case out of the first package; then open it."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        view = FirstPackageView(self._theme, folder)

        def failed(error: Exception) -> None:
            view.set_busy(False)
            view.show_problem(_sentence(error))

        def done(made: tuple[Case, exchange.Received]) -> None:
            view.forget()
            self._enter(made[0])

        def join(package: Path, place: Path, passphrase: str) -> None:
            view.set_busy(True)
            self._runner.start(lambda job: exchange.join(place, package, answer, passphrase, job), view, done, failed)

        view.joinRequested.connect(join)
        view.cancelled.connect(lambda: self.ask_for(self._path))
        self._show(view)
        return view

    def ask_to_join(self, invitation: bytes) -> AcceptView:
        """Show the form with which an invitation is accepted; then the words, then the answer."""
        view = self._joining.accept_view()

        def failed(error: Exception) -> None:
            view.set_busy(False)
            view.show_problem(_sentence(error))

        def done(made: people.Acceptance) -> None:
            view.forget()
            first, second = administer.words_to_ask(made.words)
            sheet = RecoverySheet(self._theme, made.words, (first + 1, second + 1))
            sheet.confirmed.connect(lambda: self._show_answer(made))
            self._show(sheet)

        def accept(passphrase: str) -> None:
            view.set_busy(True)
            self._runner.start(lambda _job: people.accept(invitation, passphrase), view, done, failed)

        view.accepted.connect(accept)
        view.cancelled.connect(lambda: self.ask_for(self._path))
        self._show(view)
        return view

    def _show_answer(self, made: people.Acceptance) -> None:
        view = self._joining.answer_view(made)
        view.finished.connect(lambda: self.ask_for(self._path))
        self._show(view)

    def ask_to_restore(self) -> RestoreView:
        """Show the backups of the case and put one in place; nothing is ever erased to get in."""
        path = self._path or Path()
        view = RestoreView(self._theme, path.name.removesuffix(SUFFIX), back_up.backups(path))
        running: JobContext | None = None

        def failed(error: Exception) -> None:
            view.set_busy(False)
            view.show_problem(_sentence(error))

        def begin(name: str, typed: str) -> None:
            nonlocal running
            view.set_busy(True)
            running = self._runner.start(
                lambda job: restore.restore(path, name, restore.secret_of(typed), job),
                view,
                view.show_report,
                failed,
                view.show_progress,
                lane=Lane.LONG,
                cancelled=lambda: view.set_busy(False),
            )

        def stop() -> None:
            if running is not None:
                running.cancel()

        view.restoreRequested.connect(begin)
        view.stopRequested.connect(stop)
        view.finished.connect(lambda: self.ask_for(self._path))
        self._show(view)
        return view

    def _show(self, view: Gate) -> None:
        self._window.show_gate(view)
        view.setFocus()

    def _open_other(self, view: UnlockView) -> None:
        chosen = prompts.open_folder(view, self.tr("Which case? Choose the folder that ends in .testimony"))
        if chosen is not None and field_device.is_field_folder(chosen):
            self.fieldRequested.emit(chosen)
        elif chosen is not None:
            self.ask_for(chosen)

    def _unlock(self, view: UnlockView, passphrase: str) -> None:
        path = self._path
        if path is None:
            return

        def failed(error: Exception) -> None:
            view.set_busy(False)
            view.show_problem(_with_foreign(_sentence(error), error, path))
            if isinstance(error, AppError) and error.code in restore.RESTORABLE and back_up.backups(path):
                view.offer_restore(urgent=True)

        view.set_busy(True)
        self._runner.start(lambda _job: administer.open_case(path, passphrase), view, self._enter, failed)

    def _recover(self, view: RecoveryEntry, typed: str) -> None:
        path = self._path
        if path is None:
            return
        self._runner.start(
            lambda _job: administer.recover_case(path, typed),
            view,
            self._enter,
            lambda error: view.show_problem(_sentence(error)),
        )

    def _create(self, view: CreateCaseView, title: str, place: str, passphrase: str) -> None:
        def failed(error: Exception) -> None:
            view.set_busy(False)
            view.show_problem(_sentence(error))

        def done(made: tuple[Case, tuple[str, ...]]) -> None:
            view.forget()
            self._show_sheet(*made)

        def work() -> tuple[Case, tuple[str, ...]]:
            return administer.create_case(administer.case_path(Path(place).expanduser(), title), title, passphrase)

        view.set_busy(True)
        self._runner.start(lambda _job: work(), view, done, failed)

    def _show_sheet(self, case: Case, recovery_words: tuple[str, ...]) -> None:
        first, second = administer.words_to_ask(recovery_words)
        sheet = RecoverySheet(self._theme, recovery_words, (first + 1, second + 1), case.vault_id)
        sheet.confirmed.connect(lambda: self._enter(case))
        sheet.confirmed.connect(self.created)
        # Whoever leaves the window here has a case and no paper: it is closed well, and its words can be made again.
        self._window.closing.connect(case.close)
        self._show(sheet)

    def _enter(self, case: Case) -> None:
        self._path = case.path
        self.opened.emit(case)


def _sentence(error: Exception) -> str:
    if not isinstance(error, AppError):
        raise error
    return str(words.message(error))


def _with_foreign(sentence: str, error: Exception, path: Path) -> str:
    """The sentence, and for a damaged case the names of files in it that are none of its own."""
    foreign = administer.foreign_files(path) if isinstance(error, AppError) and error.code in restore.RESTORABLE else ()
    if not foreign:
        return sentence
    said = words.translated("Access", "These files lie in the case and were not read: {names}")
    return f"{sentence} {said.format(names=words.comma().join(words.isolated(each.name) for each in foreign))}"


def _strength(passphrase: str) -> Strength:
    found = administer.passphrase_strength(passphrase)
    return Strength(found.score, words.label(found.code))


def _closed_well(path: Path) -> str:
    if panic.shut(path):
        return words.translated(
            "Access",
            "No way in is left on this device. A slots file from elsewhere, put into the folder “slots”, opens it.",
        )
    closed = administer.closed_well_at(path)
    if closed is None:
        return words.translated("Access", "It was not closed well last time; it will be checked.")
    return words.translated("Access", "Closed well on {moment}").format(moment=words.moment(closed))
