"""This device: what it does and does not do, its fingerprint, a newer kit, and how the window looks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from testimony_app.settings import Value
from ui import prompts, words
from ui.field.context import FieldContext
from ui.field.promise import promises
from ui.pages.settings import MINUTES, SIZES, QuietCombo
from ui.panels.settings_rows import Section
from ui.widgets.basics import button, label, wrapped

COLUMN = 760


class DevicePage(QWidget):
    """Signals: settingsChanged(), after a setting was stored."""

    settingsChanged = Signal()

    def __init__(self, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._theme_choice, self._language, self._size = QuietCombo(), QuietCombo(), QuietCombo()
        self._idle = QuietCombo()
        self._renew = button(context.theme, self.tr("Take up a newer kit…"), "", "key")
        self._fill()
        self._lay_out()
        self._renew.clicked.connect(self.renew)
        for combo, key in self._combos():
            combo.activated.connect(lambda _, c=combo, k=key: self._put(k, c.currentData()))

    def renew(self) -> None:
        """Seal to newer keys, as headquarters asks after somebody left the team."""
        file = prompts.open_file(self, self.tr("Which kit? Choose the file from headquarters"), self.tr("Any file (*)"))
        if file is not None:
            device = self._context.device
            said = self.tr("This device seals to the newer keys from now on.")
            self._context.run(self, lambda _: device.renew(file), lambda _: self._context.say(said))

    def _combos(self) -> tuple[tuple[QuietCombo, str], ...]:
        return (
            (self._theme_choice, "theme"),
            (self._language, "language"),
            (self._size, "text_size"),
            (self._idle, "lock_after"),
        )

    def _fill(self) -> None:
        looks = (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("high_contrast", self.tr("High contrast")),
        )
        tongues = (("system", self.tr("As the system")), ("en", "English"), ("ar", "العربية"))
        for combo, choices in ((self._theme_choice, looks), (self._language, tongues)):
            for key, word in choices:
                combo.addItem(word, key)
        for size in SIZES:
            self._size.addItem(self.tr("{percent} %").format(percent=size), size)
        for minutes in MINUTES:
            self._idle.addItem(self.tr("{minutes} minutes").format(minutes=minutes), minutes)
        for combo, key in self._combos():
            combo.setCurrentIndex(combo.findData(self._context.settings.get(key)))

    def _put(self, key: str, value: Value) -> None:
        if self._context.settings.get(key) != value:
            self._context.settings.put(key, value)
            self.settingsChanged.emit()

    def _lay_out(self) -> None:
        theme = self._context.theme
        inner, page = QWidget(), QWidget()
        theme.fit(inner, most=COLUMN)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, theme.size("xxl"))
        column.setSpacing(0)
        column.addWidget(label(self.tr("This device"), "page-title"))
        column.addSpacing(theme.size("l"))
        for section in (self._about(), self._kit(), self._look()):
            column.addWidget(section)
        column.addStretch(1)
        page.setProperty("kind", "page")
        around = QHBoxLayout(page)
        around.setContentsMargins(theme.size("xl"), theme.size("l"), theme.size("xl"), 0)
        around.addWidget(inner, 10)
        around.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self.setFocusProxy(self._theme_choice)

    def _about(self) -> Section:
        made = Section(self._context.theme, self.tr("What it does"), first=True)
        for heading, sentences in promises():
            made.add(heading, wrapped(sentences), wide=True)
        return made

    def _kit(self) -> Section:
        made = Section(self._context.theme, self.tr("Its kit"))
        shown = label(words.isolated(self._context.device.fingerprint))
        shown.setFont(self._context.theme.figures_font("body"))
        shown.setMinimumHeight(self._context.theme.size("row"))
        hint = self.tr("The same as headquarters has on its note; it never changes.")
        made.add(self.tr("Fingerprint"), shown, hint)
        made.add(
            self.tr("Keys"), self._renew, self.tr("Headquarters sends a newer kit after somebody has left the team.")
        )
        return made

    def _look(self) -> Section:
        made = Section(self._context.theme, self.tr("Look, on this device"))
        made.add(self.tr("Theme"), self._theme_choice)
        made.add(self.tr("Language"), self._language)
        made.add(self.tr("Text size"), self._size)
        hint = self.tr("Without a key or a pointer move, unless somebody is being recorded. What was typed is gone.")
        made.add(self.tr("Close after"), self._idle, hint)
        return made
