"""Tables as an XLSX workbook: text stays text, nothing is calculated, and nothing tells of author, tool or time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from testimony_app.domain.safe_cells import safe_cell
from testimony_app.writers.neutral_zip import neutral_zip
from testimony_app.writers.release import direction_of, writable

MOST_IN_CELL = 32_767
"""Characters that a cell holds (ECMA-376 leaves it open; Excel's own limit)."""
Cell = str | int | float | None
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NO_SHEET_NAME = re.compile(r"[\[\]:*?/\\']")
_PLAIN, _TITLE, _QUOTED = 0, 1, 2
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}">'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. name: at most 31 characters are kept. widths: of the columns in characters, 16 for those not given."""

    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    widths: Sequence[int] = ()


def write_xlsx(sheets: Sequence[Sheet], sink: BinaryIO) -> None:
    """Write the workbook. Text longer than `MOST_IN_CELL` is cut, since a spreadsheet would refuse the file.

    Text that looks like a formula is marked as text, so that it stays text when it is edited.
    Raises AppError `release.text_unwritable` for half characters.
    """
    names = _names(sheets)
    parts = {
        "[Content_Types].xml": _content_types(len(sheets)),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _workbook(names),
        "xl/_rels/workbook.xml.rels": _relations(
            [
                *(("worksheet", f"worksheets/sheet{at}.xml") for at in range(1, len(sheets) + 1)),
                ("styles", "styles.xml"),
            ]
        ),
        "xl/styles.xml": _STYLES,
        **{f"xl/worksheets/sheet{at}.xml": _sheet(sheet) for at, sheet in enumerate(sheets, start=1)},
    }
    sink.write(neutral_zip({name: content.encode("utf-8") for name, content in parts.items()}))


def _names(sheets: Sequence[Sheet]) -> list[str]:
    names: list[str] = []
    for number, sheet in enumerate(sheets, start=1):
        name = _NO_SHEET_NAME.sub(" ", writable(sheet.name)).strip()[:31] or f"{number}"
        taken = {each.casefold() for each in names}
        names.append(name if name.casefold() not in taken else f"{name[:26]} ({number})")
    return names


def _content_types(count: int) -> str:
    sheets = "".join(
        f'<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="{_SHEETS}.worksheet+xml"/>'
        for at in range(1, count + 1)
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEETS}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_SHEETS}.styles+xml"/>{sheets}</Types>'
    )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    held = "".join(
        f'<Relationship Id="rId{at}" Type="{_R}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{held}</Relationships>'


def _workbook(names: Sequence[str]) -> str:
    sheets = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{at}" r:id="rId{at}"/>' for at, name in enumerate(names, start=1)
    )
    return f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_R}"><sheets>{sheets}</sheets></workbook>'


def _sheet(sheet: Sheet) -> str:
    said = " ".join(cell for row in sheet.rows for cell in row if isinstance(cell, str))
    from_right = ' rightToLeft="1"' if direction_of(said) == "rtl" else ""
    widths = [*sheet.widths, *[16] * (len(sheet.columns) - len(sheet.widths))]
    columns = "".join(
        f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>' for at, width in enumerate(widths, start=1)
    )
    title = _row(1, sheet.columns, _TITLE)
    rows = "".join(_row(number, row, _PLAIN) for number, row in enumerate(sheet.rows, start=2))
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0"{from_right}>'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f"<cols>{columns}</cols><sheetData>{title}{rows}</sheetData></worksheet>"
    )


def _row(number: int, cells: Sequence[Cell], style: int) -> str:
    held = "".join(
        _cell(f"{_letters(at)}{number}", cell, style) for at, cell in enumerate(cells) if cell not in (None, "")
    )
    return f'<row r="{number}">{held}</row>'


def _cell(place: str, cell: Cell, style: int) -> str:
    if not isinstance(cell, str):
        return f'<c r="{place}" s="{style}"><v>{cell!r}</v></c>'
    text = writable(cell)[:MOST_IN_CELL]
    if style == _PLAIN and safe_cell(text) != text:
        style = _QUOTED
    # `_x000D_` stands for a character in such text, so the underscore itself has to be escaped (ECMA-376, ST_Xstring).
    held = escape(_ESCAPED.sub("_x005F_", text))
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{held}</t></is></c>'


def _letters(column: int) -> str:
    """The name of a column counted from 0: A, B, ... Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
