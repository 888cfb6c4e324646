"""Releases read back with other people's programs: mammoth, python-docx, pandas."""

import csv
import io
import json
import re
import zipfile

import docx
import mammoth
import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_app.errors import AppError
from testimony_app.writers.manifest import ManifestFile, ManifestPassage, ReleaseManifest, write_manifest
from testimony_app.writers.release import ReleaseDocument, ReleasePassage, direction_of
from testimony_app.writers.release_csv import COLUMNS, safe_cell, write_csv
from testimony_app.writers.release_docx import write_docx

ENGLISH = ReleasePassage(
    "INC-007/01", "Witness 4", "nurse", "en", "I <saw> [person 2] & ran.\nAgain.", "occurrence", "saw", "supports"
)
ARABIC = ReleasePassage(
    "INC-007/02", "Witness 9", "teacher", "ar", "رأيت [person 3] قرب [place 1] مرتين.", "weapon", "saw", "supports"
)
DOCUMENT = ReleaseDocument(
    "Strike on a clinic", "INC-007", "Public report", "March 2021", (ENGLISH, ARABIC), "Names were replaced.\nDays too."
)


def docx_bytes(document: ReleaseDocument = DOCUMENT) -> bytes:
    sink = io.BytesIO()
    write_docx(document, sink)
    return sink.getvalue()


def csv_bytes(*texts: str) -> bytes:
    passages = tuple(ReleasePassage("INC-007/01", "W", "r", "en", text) for text in texts)
    sink = io.BytesIO()
    write_csv(ReleaseDocument("t", "INC-007", "p", "d", passages, ""), sink)
    return sink.getvalue()


def test_mammoth_reads_every_paragraph_of_the_docx() -> None:
    read = mammoth.extract_raw_text(io.BytesIO(docx_bytes()))
    assert [m.message for m in read.messages] == []
    assert read.value.split("\n\n")[:-1] == [
        "Strike on a clinic",
        "INC-007 · Public report · March 2021",
        "I <saw> [person 2] & ran.",
        "Again.",
        "INC-007/01 · Witness 4 · nurse · occurrence · saw · supports",
        "رأيت [person 3] قرب [place 1] مرتين.",
        "INC-007/02 · Witness 9 · teacher · weapon · saw · supports",
        "How these passages were made",
        "Names were replaced.",
        "Days too.",
    ]


def test_arabic_runs_from_the_right_and_latin_does_not() -> None:
    paragraphs = docx.Document(io.BytesIO(docx_bytes())).paragraphs
    bidi = {p.text: "w:bidi" in p._p.xml for p in paragraphs}
    assert bidi["رأيت [person 3] قرب [place 1] مرتين."] is True
    assert bidi["INC-007/02 · Witness 9 · teacher · weapon · saw · supports"] is True
    assert bidi["Again."] is False
    (arabic,) = [p for p in paragraphs if p.text.startswith("رأيت")]
    for run in arabic.runs:
        letters = [c for c in run.text if c.isalpha()]
        assert ("w:rtl" in run._r.xml) == (not letters or letters[0] > "\u0600"), run.text


def test_nothing_tells_of_author_tool_time_or_machine() -> None:
    with zipfile.ZipFile(io.BytesIO(docx_bytes())) as archive:
        names, everything = archive.namelist(), b"".join(archive.read(n) for n in archive.namelist())
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not any(info.extra or info.comment for info in archive.infolist())
    assert not [n for n in names if "docProps" in n or "thumbnail" in n or "comments" in n or "custom" in n]
    assert not re.findall(
        rb"rsid|creator|lastModified|python|Macintosh|w:author|w:date|<w:ins |<w:del |file://", everything
    )


def test_the_same_release_gives_the_same_bytes() -> None:
    assert docx_bytes() == docx_bytes()
    assert csv_bytes("a", "ب") == csv_bytes("a", "ب")


def test_pandas_reads_the_csv_back() -> None:
    sink = io.BytesIO()
    write_csv(DOCUMENT, sink)
    assert sink.getvalue().startswith(b"\xef\xbb\xbf")
    table = pandas.read_csv(io.BytesIO(sink.getvalue()), encoding="utf-8-sig", dtype=str)
    assert tuple(table.columns) == COLUMNS
    assert list(table["text"]) == [ENGLISH.text, ARABIC.text]
    assert list(table["incident"]) == ["INC-007", "INC-007"]


DANGEROUS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "﹦1",
    "﹢1",
    "﹣1",
    "﹫x",
    "−1",
]


@pytest.mark.parametrize("text", DANGEROUS)
@pytest.mark.parametrize("before", ["", " ", "\u200b", "\ufeff", "\u00a0", "\u200f"])
def test_no_cell_can_begin_a_formula(text: str, before: str) -> None:
    assert safe_cell(before + text) == "'" + before + text
    (row,) = list(csv.DictReader(io.StringIO(csv_bytes(before + text).decode("utf-8-sig"), newline="")))
    assert row["text"].startswith("'")


@given(st.text())
def test_cells_change_only_by_the_apostrophe(text: str) -> None:
    assert safe_cell(text) in (text, "'" + text)
    assert safe_cell(text)[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n"} or safe_cell(text) == ""


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_text_gives_a_docx_that_opens(text: str) -> None:
    passage = ReleasePassage(text, text, text, text, text)
    content = docx_bytes(ReleaseDocument(text, text, text, text, (passage,), text))
    docx.Document(io.BytesIO(content))


def test_half_characters_are_refused_and_nothing_is_written() -> None:
    passage = ReleasePassage("INC-007/01", "W", "r", "en", "\ud800")
    for write in (write_docx, write_csv):
        sink = io.BytesIO()
        with pytest.raises(AppError, match=r"release\.text_unwritable"):
            write(ReleaseDocument("t", "i", "p", "d", (passage,), ""), sink)
        assert sink.getvalue() == b""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "ltr"),
        ("123 …", "ltr"),
        ("saw سوق", "ltr"),
        ("رأيت [the only dentist of the village]", "rtl"),
        ("Так", "ltr"),
        ("שלום", "rtl"),
    ],
)
def test_direction_is_that_of_most_letters(text: str, expected: object) -> None:
    assert direction_of(text) == expected


def test_the_manifest_is_canonical_json() -> None:
    manifest = ReleaseManifest(
        "r1",
        "2026-11-23",
        "report",
        "public",
        "INC-007",
        "u1",
        "u2",
        (ManifestFile("docx", "ab" * 32, 7),),
        (ManifestPassage("INC-007/01", "s1", "v3", ("c1",)),),
        {"person": 2, "date": 1},
        0,
        "head",
    )
    one, two = io.BytesIO(), io.BytesIO()
    write_manifest(manifest, one)
    write_manifest(manifest, two)
    assert one.getvalue() == two.getvalue()
    read = json.loads(one.getvalue())
    assert list(read) == sorted(read)
    assert read["files"] == [{"kind": "docx", "sha256": "ab" * 32, "size": 7}]
    assert read["format"] == "testimony-release-manifest/1"
    assert one.getvalue().endswith(b"}\n")
