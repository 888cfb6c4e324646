"""Field devices: make one, give it a newer kit, and bring in what it sealed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.jobs import JobContext
from testimony_app.services import field_collect, field_kits, people
from testimony_app.services.field_collect import CollectReport
from testimony_app.services.field_kits import SUFFIX, Issued
from testimony_app.services.people import Member, Role
from ui import prompts, words
from ui.pages.context import PageContext
from ui.panels.team_collected import CollectedView
from ui.shell.theme import Theme
from ui.widgets.basics import button, hairline, label, wrapped

FOLDER, COLUMN = "Laptop", 860


class DevicesPanel(QWidget):
    """Reads the devices each time `refresh` is called."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._code, self._told = QLineEdit(), wrapped("", "strong")
        self._issue = button(theme, self.tr("Make its folder…"), "", "folder_new")
        self._collect = button(theme, self.tr("Collect from a device…"), "primary", "import")
        self._rows, self._none = QVBoxLayout(), wrapped(self.tr("There is no field device yet."), "soft")
        self._faces, self._new = QStackedWidget(), QWidget()
        self._lay_out()
        self._issue.clicked.connect(self.issue)
        self._code.returnPressed.connect(self.issue)
        self._code.textChanged.connect(lambda text: self._issue.setEnabled(bool(text.strip())))
        self._collect.clicked.connect(self.choose_source)
        self._issue.setEnabled(False)

    def refresh(self) -> None:
        """Read which devices there are."""
        self._context.load(self, _devices, self._fill)

    def issue(self) -> None:
        """Make a device, whose folder goes where the person chooses."""
        code = self._code.text().strip()
        if not code or not self._issue.isEnabled():
            return
        name = f"{FOLDER} {code}{SUFFIX}"
        chosen = prompts.save_file(self, self.tr("Where should its folder go?"), f"*{SUFFIX}", name)
        if chosen is not None:
            self._context.load(self, lambda case: field_kits.issue(case, chosen, code), self._issued)

    def choose_source(self) -> None:
        """Choose what a device handed over, and look at it first."""
        source = prompts.open_folder(self, self.tr("Which folder? Choose what the device handed over"))
        if source is not None:
            self._run(source, self.tr("Looking at what a device sealed"), True)

    def _run(self, source: Path, title: str, dry_run: bool) -> None:
        def work(case: Case, job: JobContext) -> CollectReport:
            return field_collect.collect(case, source, job, dry_run=dry_run)

        self._collect.setEnabled(False)
        self._context.long(
            self, title, work, lambda report: self._show(source, report), self._failed, lambda: self._failed(None)
        )

    def _show(self, source: Path, report: CollectReport) -> None:
        self._collect.setEnabled(True)
        self._close()
        view = CollectedView(self._context.theme, report)
        view.left.connect(self._close)
        view.agreed.connect(lambda: self._run(source, self.tr("Collecting from a device"), False))
        self._faces.addWidget(view)
        self._faces.setCurrentWidget(view)
        view.setFocus()
        if not report.dry_run:
            self._context.changed.emit(frozenset(each.interview_id for each in report.collected))

    def _failed(self, error: Exception | None) -> None:
        self._collect.setEnabled(True)
        if error is not None:
            self._context.tell(error)

    def _close(self) -> None:
        while (old := self._faces.widget(1)) is not None:
            self._faces.removeWidget(old)
            old.deleteLater()

    def _issued(self, made: Issued) -> None:
        self._code.clear()
        told = self.tr(
            "{code} is made. Note its fingerprint {fingerprint}: whoever first uses the device asks for it. "
            "Move the folder to the laptop, and keep no copy."
        )
        self._told.setText(told.format(code=made.device.code, fingerprint=words.isolated(made.fingerprint)))
        self._told.show()
        self.refresh()

    def _fill(self, devices: tuple[Member, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        lead = self._context.case.role is Role.LEAD and not self._context.case.read_only
        for device in devices:
            line = _row(self._context.theme, device, lead, self._show_fingerprint, self._renew)
            self._rows.addWidget(line)
            line.show()
        self._none.setVisible(not devices)
        self._new.setVisible(lead)

    def _show_fingerprint(self, device: Member) -> None:
        def told(fingerprint: str) -> None:
            said = self.tr("Fingerprint of {code}: {fingerprint}")
            self._told.setText(said.format(code=device.code, fingerprint=words.isolated(fingerprint)))
            self._told.show()

        self._context.load(self, lambda case: field_kits.fingerprint(case, device.id), told)

    def _renew(self, device: Member) -> None:
        name = f"{device.code}.kit"
        chosen = prompts.save_file(self, self.tr("Where should the newer kit go?"), self.tr("Kit (*.kit)"), name)
        if chosen is None:
            return

        def write(case: Case) -> None:
            people.write_small_file(chosen, field_kits.renewed_kit(case, device.id))

        said = self.tr("The kit is written. It holds no secret: on the device, This device takes it up.")
        self._context.load(self, write, lambda _: self._context.say(said))

    def _lay_out(self) -> None:
        theme = self._context.theme
        head, page, inner = QHBoxLayout(), QWidget(), QVBoxLayout()
        narrow, around = QWidget(), QHBoxLayout(page)
        theme.fit(narrow, most=COLUMN)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(narrow, 100)
        around.addStretch(1)
        head.setSpacing(theme.size("m"))
        head.addWidget(label(self.tr("Field devices"), "title"), 1)
        head.addWidget(self._collect)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.size("m"))
        why = self.tr(
            "A laptop that seals interviews and recordings at once and cannot read them back. What it brings is taken "
            "in whole, once, and only while the device is in the team: remove it under People if it is lost."
        )
        for part in (wrapped(why, "soft"), self._none):
            inner.addWidget(part)
        inner.addLayout(self._rows)
        inner.addWidget(self._told)
        new = QVBoxLayout(self._new)
        new.setContentsMargins(0, 0, 0, 0)
        new.addWidget(hairline())
        new.addWidget(label(self.tr("New device"), "strong"))
        row = QHBoxLayout()
        self._code.setPlaceholderText(self.tr("Code name, no real one"))
        self._code.setAccessibleName(self.tr("Code name of the device"))
        theme.fit(self._code, 260, 260)
        self._code.setMaxLength(40)
        row.addWidget(self._code)
        row.addWidget(self._issue)
        row.addStretch(1)
        new.addLayout(row)
        inner.addWidget(self._new)
        inner.addStretch(1)
        narrow.setLayout(inner)
        self._told.hide()
        self._faces.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("m"))
        column.addLayout(head)
        column.addWidget(self._faces, 1)
        self.setFocusProxy(self._collect)


def _row(
    theme: Theme, device: Member, lead: bool, show: Callable[[Member], None], renew: Callable[[Member], None]
) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.size("s"))
    row.addWidget(label(device.code), 1)
    fingerprint = button(theme, words.translated("DevicesPanel", "Fingerprint"), "quiet")
    newer = button(theme, words.translated("DevicesPanel", "Newer kit…"), "quiet", "key")
    fingerprint.clicked.connect(lambda: show(device))
    newer.clicked.connect(lambda: renew(device))
    for each in (fingerprint, newer):
        each.setVisible(lead)
        row.addWidget(each)
    return line


def _devices(case: Case) -> tuple[Member, ...]:
    return tuple(each for each in people.members(case) if each.role is Role.FIELD_DEVICE and not each.former)
