"""The only part of the form where a name may stand. It goes to the identity database, or nowhere."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from testimony_app.services.unseal_identity import PersonDraft
from ui.panels.interview_form_fields import Field, grid, prose, text_edit
from ui.panels.interview_form_section import Fold
from ui.shell.theme import Theme

_HINTS = (
    Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
)


class IdentityPart(Fold):
    """Names and contacts, folded; empty fields are the rule."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("IdentityPart", "Identity")
        hint = QCoreApplication.translate("IdentityPart", "kept apart, or not at all")
        super().__init__(theme, title, hint, parent)
        self._lines = {
            "given_name": (self.tr("Given name"), QLineEdit()),
            "father_name": (self.tr("Father's name"), QLineEdit()),
            "family_name": (self.tr("Family name"), QLineEdit()),
            "mother_name": (self.tr("Mother's name"), QLineEdit()),
            "birth_date": (self.tr("Date of birth"), QLineEdit()),
            "id_number": (self.tr("Number of an identity document"), QLineEdit()),
            "safe_channel": (self.tr("Safe channel and hours"), QLineEdit()),
            "address": (self.tr("Address"), QLineEdit()),
        }
        self._lists = {
            "aliases": (self.tr("Other names and spellings, one a line"), text_edit(2)),
            "phones": (self.tr("Phone numbers, one a line"), text_edit(2)),
            "next_of_kin": (self.tr("Next of kin, one a line"), text_edit(2)),
            "notes": (self.tr("Notes about identity"), text_edit(2)),
        }
        for field in (*self._lines.values(), *self._lists.values()):
            field[1].setInputMethodHints(_HINTS)
        self.add(
            prose(
                self.tr(
                    "This goes to the separate identity database, under its own key. Leave it empty if the code is "
                    "enough. Opening it later needs a reason, and the reason is logged."
                ),
                "soft",
            )
        )
        pairs = [Field(title, field) for title, field in (*self._lines.values(), *self._lists.values())]
        self.add(grid(theme, [pairs[number : number + 2] for number in range(0, len(pairs), 2)]))

    def draft(self) -> PersonDraft | None:
        """Who the witness is, None if nothing was entered."""
        values: dict[str, Any] = {name: field.text().strip() for name, (_, field) in self._lines.items()}
        values |= {name: _parts(field) for name, (_, field) in self._lists.items() if name != "notes"}
        notes = self._lists["notes"][1].toPlainText().strip()
        draft = PersonDraft(**values, notes=notes)
        return None if draft.empty else draft


def _parts(field: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(part.strip() for part in field.toPlainText().splitlines() if part.strip())
