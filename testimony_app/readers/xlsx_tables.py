"""The tables of an XLSX workbook as text, read from its XML alone; formulas give the value that was last computed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from testimony_app.readers import office_zip
from testimony_app.readers.office_zip import Parts, TooLarge, Unreadable

MOST_ROWS = 100_000
MOST_COLUMNS = 256
Rows = list[list[str]]
_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_STRINGS = "sharedStrings"
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def read_xlsx(untrusted: bytes) -> list[Rows]:
    """The rows of each visible sheet, in order; cells that are not there are "".

    Raises `office_zip.Unreadable`, `office_zip.TooLarge`.
    """
    with office_zip.opened(untrusted) as parts:
        targets = {each.get("Id", ""): _part_name(each.get("Target", "")) for each in parts.xml(_RELATIONS)}
        strings = _strings(parts, [name for name in targets.values() if _STRINGS in name])
        return [_rows(parts.xml(name), strings) for name in _sheets(parts, targets)]


def _sheets(parts: Parts, targets: dict[str, str]) -> list[str]:
    held = [each for each in parts.xml(_WORKBOOK).iter() if _local(each) == "sheet"]
    shown = [each for each in held if each.get("state", "visible") == "visible"]
    ids = [next((value for key, value in each.items() if key.endswith("}id")), "") for each in shown]
    return [targets[each] for each in ids if targets.get(each) in parts.names]


def _part_name(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _strings(parts: Parts, names: Sequence[str]) -> list[str]:
    if not names or names[0] not in parts.names:
        return []
    return [_words(item) for item in parts.xml(names[0]) if _local(item) == "si"]


def _rows(sheet: Element, strings: Sequence[str]) -> Rows:
    rows: Rows = []
    for row in (each for each in sheet.iter() if _local(each) == "row"):
        cells: list[str] = []
        for number, cell in enumerate(each for each in row if _local(each) == "c"):
            at = _column(cell.get("r", ""), number)
            if at >= MOST_COLUMNS:
                continue
            cells += [""] * (at + 1 - len(cells))
            cells[at] = _value(cell, strings)
        rows.append(cells)
        if len(rows) > MOST_ROWS:
            raise TooLarge(MOST_ROWS * 1024)
    return rows


def _column(place: str, number: int) -> int:
    """The column's number from 0; a cell without a place stands behind the one before."""
    found = _PLACE.fullmatch(place)
    if found is None:
        return number
    at = 0
    for letter in found[1]:
        at = at * 26 + ord(letter) - ord("A") + 1
    return at - 1


def _value(cell: Element, strings: Sequence[str]) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return "".join(_words(each) for each in cell if _local(each) == "is")
    held = next((each.text or "" for each in cell if _local(each) == "v"), "")
    if kind == "s":
        number = int(held or "-1")
        if not 0 <= number < len(strings):
            raise Unreadable
        return strings[number]
    if kind == "b":
        return "TRUE" if held.strip() == "1" else "FALSE"
    if kind == "e":
        return ""
    return _unescaped(held) if kind == "str" else held


def _words(item: Element) -> str:
    """The text of a string item; how a word is spoken (`rPh`) is no part of it."""
    spoken = {id(each) for ruby in item.iter() if _local(ruby) == "rPh" for each in ruby.iter()}
    texts = (each.text or "" for each in item.iter() if _local(each) == "t" and id(each) not in spoken)
    return _unescaped("".join(texts))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
