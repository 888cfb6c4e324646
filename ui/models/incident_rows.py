"""The incidents of the case as rows of a table, and the same rows sorted and narrowed."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from testimony_app.domain.uncertain_dates import UncertainDate
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.services.manage_incidents import IncidentLine
from ui import words
from ui.delegates.table_line import COLOUR, COUNTS, LEADING, STRONG, TRAILING, Count
from ui.models.incident_words import Other, listed, when
from ui.models.steady_rows import TitledRows

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands where."""

    CODE = 0
    TITLE = 1
    DATE = 2
    PLACE = 3
    FACILITY = 4
    PASSAGES = 5
    WITNESSES = 6
    ACCOUNTS = 7
    CERTAINTY = 8


_NUMBERS = (Column.PASSAGES, Column.WITNESSES)


class IncidentRows(TitledRows[IncidentLine]):
    """One row an incident."""

    def id_of(self, row: IncidentLine) -> str:
        return row.incident.id

    def side_of(self, column: int) -> int:
        return TRAILING if column in _NUMBERS else LEADING

    def others(self) -> list[Other]:
        """All incidents, as one can be related to them, by code."""
        held = (line.incident for line in self._rows)
        return sorted((Other(each.id, each.code, each.title) for each in held), key=lambda other: other.code)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if (
            role == Qt.ItemDataRole.ToolTipRole
            and orientation is Qt.Orientation.Horizontal
            and section == Column.ACCOUNTS
        ):
            return self.tr("Independent accounts that support, contradict and qualify it")
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line, column = self.row_at(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(line, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return TRAILING if column in _NUMBERS else LEADING
        if role == STRONG:
            return column is Column.CODE
        if role == COLOUR:
            return _colour(line, column)
        if role == COUNTS and column is Column.ACCOUNTS:
            return counts(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return accounts_in_words(line) if column is Column.ACCOUNTS else self._words(line, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = accounts_in_words(line) if column is Column.ACCOUNTS else self._words(line, column)
            return f"{self.titles()[column]}: {said}"
        return None

    def _words(self, line: IncidentLine, column: Column) -> str:
        held = line.incident
        return {
            Column.CODE: held.code,
            Column.TITLE: held.title,
            Column.DATE: when(held),
            Column.PLACE: held.place or held.district or held.governorate or "–",
            Column.FACILITY: listed("facility_kind", held.facilities) or "–",
            Column.PASSAGES: str(line.passages),
            Column.WITNESSES: str(line.witnesses),
            Column.ACCOUNTS: "",
            Column.CERTAINTY: words.term("certainty", held.certainty) or "–",
        }[column]

    def titles(self) -> tuple[str, ...]:
        return (
            self.tr("Incident"),
            self.tr("Title"),
            self.tr("Date"),
            self.tr("Place"),
            self.tr("Facility"),
            self.tr("Passages"),
            self.tr("Witnesses"),
            self.tr("Accounts"),
            self.tr("Certainty"),
        )


class IncidentList(QSortFilterProxyModel):
    """The rows in the order that was asked for, narrowed by words that all must occur."""

    def __init__(self, rows: IncidentRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._words: list[str] = []
        self._keys: dict[tuple[str, Column], tuple[IncidentLine, tuple[object, ...]]] = {}
        self.setSourceModel(rows)
        self.setDynamicSortFilter(True)

    def set_words(self, text: str) -> None:
        """Narrow to the rows in which each of these words begins or lies."""
        self.beginFilterChange()
        self._words = text.casefold().split()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def line_at(self, index: QModelIndex) -> IncidentLine:
        """The incident of a row."""
        return self._rows.row_at(self.mapToSource(index).row())

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: ARG002  A list has no parent.
        if not self._words:
            return True
        held = self._rows.row_at(source_row).incident
        places = (held.place, held.district, held.governorate)
        kinds = (listed("facility_kind", held.facilities), listed("attack_kind", held.attack_kinds))
        date = words.uncertain(held.happened_on, held.precision)
        text = " ".join((held.code, held.title, date, *places, *kinds, *held.perpetrators)).casefold()
        return all(word in text for word in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:
        column = Column(left.column())
        one, other = (self._key(self._rows.row_at(index.row()), column) for index in (left, right))
        return one < other

    def _key(self, line: IncidentLine, column: Column) -> tuple[object, ...]:
        """What a row is sorted by, worked out once for each row as it stands."""
        held = self._keys.get((line.incident.id, column))
        if held is None or held[0] is not line:
            held = self._keys[line.incident.id, column] = (line, _sort_key(line, column))
        return held[1]


def counts(line: IncidentLine) -> tuple[Count, ...]:
    """How many independent accounts take which stance, each with its icon."""
    return (
        Count("success", "given", line.accounts),
        Count("close", "refused", line.contradicting),
        Count("info", "conditional", line.qualifying),
    )


def accounts_in_words(line: IncidentLine) -> str:
    """The same in words, one stance a line."""
    say = words.translated
    one = (
        say("IncidentRows", "1 independent account supports it"),
        say("IncidentRows", "1 contradicts it"),
        say("IncidentRows", "1 qualifies it"),
    )
    many = (
        say("IncidentRows", "{count} independent accounts support it"),
        say("IncidentRows", "{count} contradict it"),
        say("IncidentRows", "{count} qualify it"),
    )
    numbers = (line.accounts, line.contradicting, line.qualifying)
    return "\n".join(
        single if number == 1 else several.format(count=number)
        for single, several, number in zip(one, many, numbers, strict=True)
    )


def _colour(line: IncidentLine, column: Column) -> str:
    if column in (Column.CODE, Column.TITLE):
        return "text"
    empty = column in _NUMBERS and not (line.passages if column is Column.PASSAGES else line.witnesses)
    return "text_faint" if empty else "text_soft" if column in (Column.PLACE, Column.FACILITY) else "text"


def _sort_key(line: IncidentLine, column: Column) -> tuple[object, ...]:
    held = line.incident
    keys: dict[Column, tuple[object, ...]] = {
        Column.CODE: (held.code.casefold(),),
        Column.TITLE: (held.title.casefold(),),
        Column.DATE: (UncertainDate(held.happened_on, held.precision).earliest,),
        Column.PLACE: ((held.place or held.district or held.governorate).casefold(),),
        Column.FACILITY: (listed("facility_kind", held.facilities).casefold(),),
        Column.PASSAGES: (line.passages,),
        Column.WITNESSES: (line.witnesses,),
        Column.ACCOUNTS: (line.accounts, -line.contradicting, line.qualifying),
        Column.CERTAINTY: (_rank("certainty", held.certainty),),
    }
    return (*keys[column], held.code.casefold())


def _rank(name: str, key: str) -> int:
    held = vocabulary(name).keys()
    return held.index(key) if key in held else -1
