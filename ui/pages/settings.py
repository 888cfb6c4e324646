"""The settings page: this device, the speech models, the case, its passphrase, and what the app does not promise."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from testimony_app import __version__
from testimony_app.settings import Value
from ui.pages.context import PageContext
from ui.panels.models_shelf import ModelShelfPanel
from ui.panels.settings_backups import BackupsPanel
from ui.panels.settings_case import CaseSettings
from ui.panels.settings_drill import DrillPanel
from ui.panels.settings_passphrase import PassphrasePanel
from ui.panels.settings_rows import Section
from ui.widgets.basics import button, label, wrapped

MINUTES = (1, 2, 3, 5, 10, 15, 30, 60)
SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
COLUMN = 760


class QuietCombo(QComboBox):
    """A choice that the wheel does not change while the page is scrolled."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SettingsPage(QWidget):
    """Signals: settingsChanged(), after a setting of this device was stored; lockRequested(), panicRequested()."""

    settingsChanged = Signal()
    lockRequested = Signal()
    panicRequested = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._settings = context, context.settings
        self._theme_choice, self._language, self._size = QuietCombo(), QuietCombo(), QuietCombo()
        self._lock_after, self._back = QuietCombo(), QuietCombo()
        self._lock = button(context.theme, self.tr("Lock now"), "", "lock", self.tr("Lock the case at once (F9)"))
        self._panic = button(context.theme, self.tr("Destroy the ways in on this device\u2026"), "danger", "remove")
        self._models = ModelShelfPanel(context)
        self._case = CaseSettings(context, self)
        self._passphrase = PassphrasePanel(context)
        self.backups, self.drill = BackupsPanel(context), DrillPanel(context)
        self._fill()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read everything again."""
        self._show_device()
        self._passphrase.forget()
        self._models.refresh()
        self._case.refresh()
        self.backups.refresh()
        self.drill.forget()

    def show_drill(self) -> None:
        """Bring the recovery drill into sight, ready to be typed into."""
        self._scroll.ensureWidgetVisible(self.drill)
        self.drill.setFocus()

    def _fill(self) -> None:
        for key, word in (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("high_contrast", self.tr("High contrast")),
        ):
            self._theme_choice.addItem(word, key)
        # Each language is named in itself, so that whoever cannot read the others finds it.
        for key, word in (("system", self.tr("As the system")), ("en", "English"), ("ar", "العربية")):
            self._language.addItem(word, key)
        for size in SIZES:
            self._size.addItem(self.tr("{percent} %").format(percent=size), size)
        for minutes in MINUTES:
            self._lock_after.addItem(self.tr("{minutes} minutes").format(minutes=minutes), minutes)
        for seconds in range(11):
            self._back.addItem(self.tr("{seconds} s").format(seconds=seconds), seconds)
        self._show_device()

    def _show_device(self) -> None:
        for combo, key in self._combos():
            held = self._settings.get(key)
            place = combo.findData(held)
            if place < 0:
                combo.addItem(str(held), held)
                place = combo.count() - 1
            combo.setCurrentIndex(place)

    def _combos(self) -> tuple[tuple[QuietCombo, str], ...]:
        return (
            (self._theme_choice, "theme"),
            (self._language, "language"),
            (self._size, "text_size"),
            (self._lock_after, "lock_after"),
            (self._back, "back_on_resume"),
        )

    def _connect(self) -> None:
        for combo, key in self._combos():
            combo.activated.connect(lambda _, c=combo, k=key: self._put(k, c.currentData()))
        self._lock.clicked.connect(self.lockRequested)
        self._panic.clicked.connect(self.panicRequested)

    def _put(self, key: str, value: Value) -> None:
        if self._settings.get(key) != value:
            self._settings.put(key, value)
            self.settingsChanged.emit()

    def _lay_out(self) -> None:
        theme = self._context.theme
        inner, page = QWidget(), QWidget()
        theme.fit(inner, most=COLUMN)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, theme.size("xxl"))
        column.setSpacing(0)
        column.addWidget(label(self.tr("Settings"), "page-title"))
        column.addSpacing(theme.size("l"))
        own = (self._look(), self._locking(), self._listening())
        for section in (*own, self._of_case(), self._of_backups(), self._keys(), self._about()):
            column.addWidget(section)
        column.addStretch(1)
        page.setProperty("kind", "page")
        around = QHBoxLayout(page)
        around.setContentsMargins(theme.size("xl"), theme.size("l"), theme.size("xl"), 0)
        around.addWidget(inner, 10)
        around.addStretch(1)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self.setFocusProxy(self._theme_choice)

    def _look(self) -> Section:
        made = Section(self._context.theme, self.tr("Look, on this device"), first=True)
        made.add(self.tr("Theme"), self._theme_choice)
        made.add(self.tr("Language"), self._language)
        made.add(self.tr("Text size"), self._size)
        return made

    def _locking(self) -> Section:
        made = Section(self._context.theme, self.tr("Locking"))
        hint = self.tr("Without a key or a pointer move. Closing the lid and locking the screen lock at once.")
        made.add(self.tr("Lock after"), self._lock_after, hint)
        made.add("", self._lock)
        panic = self.tr("Asks for a word first. Afterwards only a slots file that lies elsewhere opens the case again.")
        made.add(self.tr("In danger"), self._panic, panic)
        return made

    def _listening(self) -> Section:
        made = Section(self._context.theme, self.tr("Listening and transcribing"))
        hint = self.tr("How far the sound goes back when you go on listening, so that no word is lost.")
        made.add(self.tr("Back on resume"), self._back, hint)
        made.add(self.tr("Speech models"), self._models, wide=True)
        return made

    def _of_case(self) -> Section:
        made = Section(self._context.theme, self.tr("This case"))
        made.add(self.tr("Language of interviews"), self._case.language, self.tr("What a new interview begins with."))
        made.add(self.tr("Places are kept as"), self._case.granularity, self.tr("What a new interview begins with."))
        hint = self.tr("Two-letter codes of countries whose telephone numbers occur without a country code.")
        made.add(self.tr("Telephone regions"), self._case.regions, hint)
        return made

    def _of_backups(self) -> Section:
        made = Section(self._context.theme, self.tr("Backups"))
        made.add(self.tr("Backups and copies"), self.backups, wide=True)
        made.add(self.tr("By itself"), self.backups.schedule, self.tr("When the case is opened and it is time."))
        made.add(self.tr("Recovery drill"), self.drill, wide=True)
        return made

    def _keys(self) -> Section:
        made = Section(self._context.theme, self.tr("Passphrase"))
        made.add(self.tr("New passphrase"), self._passphrase, wide=True)
        return made

    def _about(self) -> Section:
        made = Section(self._context.theme, self.tr("About"))
        made.add(self.tr("Version"), wrapped(f"Testimony {__version__}"), wide=True)
        promise = wrapped(
            self.tr(
                "Whoever watches this computer while a case is open, or forces the passphrase out of a person, reads "
                "what is in it. A deleted file may be found again on the disk. Replacing names does not make a person "
                "unfindable: others may know who was where. Files that left in a release cannot be recalled."
            )
        )
        made.add(self.tr("What is not promised"), promise, wide=True)
        return made
