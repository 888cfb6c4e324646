"""Code books as files: what is written is read back the same, by other libraries too; what is hostile is refused."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from testimony_app.domain.code_books import BookCode, described, parted
from testimony_app.domain.code_hues import hues, nearest
from testimony_app.domain.safe_cells import guarded, safe_cell, unguarded
from testimony_app.errors import AppError
from testimony_app.readers.code_books import KINDS, MAX_BOOK_BYTES, BookKind, read_code_book
from testimony_app.writers.code_books import COLUMNS, Loss, losses, write_code_book
from testimony_app.writers.xlsx import MOST_IN_CELL, Sheet, write_xlsx
from tests.conftest import SHARED

REFI = SHARED / "refi"
IDS = [f"00000000-0000-4000-8000-00000000000{number:x}" for number in range(16)]
BOOK = (
    BookCode(("Attack",), IDS[0], "#2F6FB5", "What was done.", "All of it & <more>", "Threats", False),
    BookCode(("Attack", "=From the air"), IDS[1], "", "Planes\nof any kind", "", "", False),
    BookCode(("Attack", "=From the air", "برميل متفجر"), IDS[2], "#C0342B", "قنبلة", "", "_x000D_ stays", True),
    BookCode(("Warning",), IDS[3], "#54606B", "", "'=1+1", "", False),
)
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=12).map(str.strip)
TEXTS = st.lists(WORDS | st.sampled_from(["=1", "'-1", "+", "@x", "_x0041_", "Include: a"]), max_size=3).map("\n".join)


def written(codes: tuple[BookCode, ...], kind: BookKind) -> bytes:
    sink = io.BytesIO()
    write_code_book(codes, {codes[0].id: 7}, kind, sink)
    return sink.getvalue()


def back(content: bytes, kind: BookKind) -> tuple[BookCode, ...]:
    return read_code_book(io.BytesIO(content), kind).codes


@pytest.mark.parametrize("kind", KINDS)
def test_a_code_book_is_read_back_as_it_was(kind: BookKind) -> None:
    assert back(written(BOOK, kind), kind) == BOOK


@st.composite
def books(draw: st.DrawFn) -> tuple[BookCode, ...]:
    paths: list[tuple[str, ...]] = []
    codes = []
    for number in range(draw(st.integers(1, 6))):
        above = draw(st.sampled_from([(), *paths]))
        name = " ".join(draw(WORDS).split()) or "x"
        path = (*above, f"{name} {number}")
        paths.append(path)
        texts = [draw(TEXTS.map(str.strip)) for _ in range(3)]
        colour = draw(st.sampled_from(["", *(hue.colour for hue in hues())]))
        codes.append((path, colour, texts))
    ordered = sorted(
        range(len(codes)), key=lambda at: [paths.index(codes[at][0][: n + 1]) for n in range(len(codes[at][0]))]
    )
    return tuple(BookCode(codes[at][0], IDS[at], codes[at][1], *codes[at][2], False) for at in ordered)


@given(book=books())
@settings(max_examples=60, deadline=None)
def test_any_code_book_survives_every_format_or_the_loss_is_told(book: tuple[BookCode, ...]) -> None:
    turning = re.compile("[\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
    clean = not any(
        turning.search(text) for code in book for text in (*code.path, code.definition, code.include, code.exclude)
    )
    for kind in KINDS:
        told = {loss.kind for loss in losses(book, kind)}
        if clean and "description_unclear" not in told:
            assert "cleaned" not in told
            assert back(written(book, kind), kind) == book


@given(text=st.text(st.sampled_from("'=+-@\t a\u200b＝"), max_size=6))
def test_a_guarded_cell_is_no_formula_and_gives_its_text_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert safe_cell(guarded(text)) == guarded(text), "no spreadsheet takes it for a formula"


def test_the_qdc_file_fits_the_schema_of_the_standard() -> None:
    schema_file = REFI / "Codebook.xsd"
    if not schema_file.is_file():
        pytest.skip("the schema of the REFI-QDA standard (../shared/refi/Codebook.xsd) is not here")
    schema = etree.XMLSchema(etree.parse(schema_file))
    root = etree.fromstring(written(BOOK, "qdc"))
    schema.assertValid(root)
    names = root.xpath("//*[local-name()='Code']/@name")
    assert names == [code.name for code in BOOK], "another library reads the same names in the same order"
    assert not root.xpath("/*/@origin"), "nothing tells which program on whose machine wrote it"


def test_a_real_code_book_of_nvivo_is_read_whole_and_survives() -> None:
    project = REFI / "nvivo-mac-15.qdpx"
    if not project.is_file():
        pytest.skip("the project of another program (../shared/refi/nvivo-mac-15.qdpx) is not here")
    with zipfile.ZipFile(project) as archive:
        name = next(each for each in archive.namelist() if each.endswith(".qde"))
        codes = back(archive.read(name), "qdc")
    assert len(codes) == 262 and max(len(code.path) for code in codes) == 7
    assert all(code.id for code in codes)
    for kind in KINDS:
        assert back(written(codes, kind), kind) == codes


def test_spreadsheets_read_text_and_never_a_formula() -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(BOOK, "xlsx")))
    sheet = book.active
    assert sheet is not None and [cell.value for cell in sheet[1]] == list(COLUMNS)
    rows = list(sheet.iter_rows(min_row=2))
    assert [row[3].value for row in rows] == [code.name for code in BOOK]
    assert {cell.data_type for row in rows for cell in row[:-1]} <= {"s", "inlineStr", "n"}
    formula = rows[1][3]
    assert formula.data_type != "f" and formula.quotePrefix
    assert rows[0][9].value == 7
    assert book.properties.creator in (None, "openpyxl") and book.properties.lastModifiedBy is None
    table = pandas.read_csv(io.BytesIO(written(BOOK, "csv")), dtype=str, keep_default_na=False, encoding="utf-8-sig")
    assert list(table["name"]) == ["Attack", "'=From the air", "برميل متفجر", "Warning"]
    assert table["include"][3] == "''=1+1"
    with zipfile.ZipFile(io.BytesIO(written(BOOK, "xlsx"))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if "docProps" in name]


def test_what_openpyxl_and_other_tables_write_is_read() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Code name", "Parent code", "Memo", "Colour", "Colleague"])
    for row in (
        ["Air", "Attack", "planes", "red", "x"],
        ["Jet", "Air", 12, "#abc", "y"],
        ["Ground", "Attack", True, "", "z"],
    ):
        sheet.append(row)
    book.create_sheet("Empty")
    sink = io.BytesIO()
    book.save(sink)
    read = read_code_book(io.BytesIO(sink.getvalue()), "xlsx")
    assert [(code.path, code.definition, code.colour) for code in read.codes] == [
        (("Attack",), "", ""),
        (("Attack", "Air"), "planes", "#C0342B"),
        (("Attack", "Air", "Jet"), "12", "#abc"),
        (("Attack", "Ground"), "TRUE", ""),
    ]
    assert read.left_out == (("columns", 1),)
    paths = "sep=;\r\nChemin;Définition\r\nAttaque > Air;avions\r\nAttaque;tout\r\n"
    assert [code.path for code in back(paths.encode("cp1252"), "csv")] == [("Attaque",), ("Attaque", "Air")]
    arabic = "الاسم,الوصف\nقصف,قنبلة\n".encode()
    assert back(arabic, "csv") == (BookCode(("قصف",), "", "", "قنبلة"),)


def qdc(codes: str, head: str = "", namespace: str = "urn:QDA-XML:codebook:1.0") -> bytes:
    return f'<?xml version="1.0"?>{head}<CodeBook xmlns="{namespace}"><Codes>{codes}</Codes></CodeBook>'.encode()


def test_variants_of_other_programs_are_read() -> None:
    one = '<Code guid="{00000000-0000-4000-8000-0000000000AB}" name=" A \n b " isCodable="1" color="#FFF"/>'
    for namespace in ("urn:QDA-XML:codebook:1:0", "urn:QDA-XML:codebook:0:4", "urn:QDA-XML:project:1.0"):
        (code,) = back(qdc(one, namespace=namespace), "qdc")
        assert code == BookCode(("A b",), "00000000-0000-4000-8000-0000000000ab", "#FFF", retired=False)
    folder = (
        f'<Code guid="x" name="F" isCodable="false" color="red">{one}</Code><Code guid="" name="G" isCodable="false"/>'
    )
    sets = "</Codes><Sets><Set guid='x' name='S'/></Sets><Codes>"
    read = read_code_book(io.BytesIO(qdc(folder + sets)), "qdc")
    assert [(code.path, code.id, code.colour, code.retired) for code in read.codes] == [
        (("F",), "", "", None),
        (("F", "A b"), "00000000-0000-4000-8000-0000000000ab", "#FFF", False),
        (("G",), "", "", True),
    ]
    assert read.left_out == (("sets", 1), ("folders", 1))


HOSTILE = {
    "entity": qdc("&x;", '<!DOCTYPE c [<!ENTITY x "y">]>'),
    "file": qdc("&x;", '<!DOCTYPE c [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
    "no xml": b"\x89PNG\r\n",
    "other xml": b"<html/>",
    "other words": qdc("<Code name='a'/>", namespace="urn:else"),
    "nameless": qdc('<Code guid="" name=" " isCodable="true"/>'),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_xml_is_refused_and_never_opened(name: str) -> None:
    with pytest.raises(AppError, match=r"code\.book_unreadable"):
        back(HOSTILE[name], "qdc")


def xlsx_of(*rows: list[str]) -> bytes:
    sink = io.BytesIO()
    write_xlsx([Sheet("a", rows[0], rows[1:])], sink)
    return sink.getvalue()


def repacked(content: bytes, **changed: bytes) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, changed.get(name.rpartition("/")[2].partition(".")[0], old.read(name)))
    return sink.getvalue()


@pytest.mark.parametrize(
    ("kind", "content", "code"),
    [
        ("qdc", b" \r\n\0", "empty"),
        ("qdc", qdc(""), "empty"),
        ("qdc", qdc("<Code name='a'>" * 70 + "</Code>" * 70), "too_deep"),
        ("qdc", b"x" * (MAX_BOOK_BYTES + 1), "too_large"),
        ("csv", b"Colour,Number\nred,1\n", "no_names"),
        ("csv", b"name\n", "empty"),
        ("csv", b"name,parent\nA,B\nB,A\n", "bad_row"),
        ("csv", b"name,parent\n,B\n", "bad_row"),
        ("csv", b'name,parent\n"A,B\n', "bad_row"),
        ("csv", f"id,name,parent\n{IDS[0]},A,{IDS[1]}\n".encode(), "bad_row"),
        ("csv", b"name\n\xe2\x28\xa1\xff\n", "encoding"),
        ("csv", b"name\n" + b"a\n" * 20_001, "too_many"),
        ("xlsx", b"PK\3\4 no zip at all", "unreadable"),
        ("xlsx", xlsx_of(["number"], ["1"]), "no_names"),
        ("xlsx", repacked(xlsx_of(["name"], ["a"]), sheet1=HOSTILE["entity"]), "unreadable"),
        ("xlsx", repacked(xlsx_of(["name"], ["a"]), sheet1=b" " * (2 << 20)), "too_large"),
        ("xlsx", repacked(xlsx_of(["name"], ["a"]), workbook=b"<a/>"), "empty"),
    ],
)
def test_what_is_no_code_book_is_told_by_what_is_wrong(kind: BookKind, content: bytes, code: str) -> None:
    with pytest.raises(AppError) as refused:
        back(content, kind)
    assert refused.value.code == f"code.book_{code}"


def test_losses_are_counted() -> None:
    top = BookCode(("A",), IDS[0], "", "x" * (MOST_IN_CELL + 1), "yes", "", True)
    codes = (top, BookCode(("A", "B"), IDS[1], "", "bell \x07", "", "", False))
    assert losses(codes, "csv") == (Loss("history", 2), Loss("cleaned", 1))
    assert Loss("cut", 1) in losses(codes, "xlsx")
    assert {loss.kind: loss.count for loss in losses(codes, "qdc")} == {
        "history": 2,
        "one_description": 1,
        "retired_as_folder": 1,
        "cleaned": 1,
        "passages": 2,
    }
    unclear = (BookCode(("A",), IDS[0], "", "Include: nothing", "", "", False),)
    assert Loss("description_unclear", 1) in losses(unclear, "qdc")
    assert parted(described("a", "b", "c")) == ("a", "b", "c")


def test_any_colour_finds_the_nearest_hue_and_each_hue_itself() -> None:
    assert [nearest(hue.colour) for hue in hues()] == list(range(12))
    assert hues()[nearest("#00f")].name in ("blue", "navy") and hues()[nearest("#F00")].name == "red"
    with pytest.raises(ValueError, match="RRGGBB"):
        nearest("#AABBCCDD")


def test_rows_of_the_table_are_what_a_person_reads(tmp_path: Path) -> None:
    rows = list(csv.reader(io.StringIO(written(BOOK, "csv").decode("utf-8-sig"))))
    assert rows[3][:4] == [IDS[2], IDS[1], "Attack / =From the air / برميل متفجر", "برميل متفجر"]
    assert rows[3][8] == "yes"
