"""Every planted form must be found, however it is encoded, cut or hidden; a clean file must be clean."""

import codecs
import html
import io
import json
import unicodedata
import zipfile
from collections.abc import Callable
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_app.anonymise.register import RegisterEntry
from testimony_app.anonymise.residual import Leak, residual
from testimony_app.errors import AppError
from testimony_app.writers.release import ReleaseDocument, ReleasePassage
from testimony_app.writers.release_csv import write_csv
from testimony_app.writers.release_docx import write_docx

REGISTER = [
    RegisterEntry("p1", "person", ("Samir Qamarani", "سمير القمراني", "Самір Камарані"), "[person 1]"),
    RegisterEntry("p2", "person", ("Ali", "Inès Lafable"), "[person 2]"),
    RegisterEntry("l1", "place", ("Kafr Nujum", "كفر نجوم"), "[village]"),
    RegisterEntry("n1", "id_number", ("04-0123-456789",), "[ID]"),
]
FORMS = [(entry.id, form) for entry in REGISTER for form in entry.forms]
WORD = '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:p>'


def document(text: str) -> ReleaseDocument:
    passage = ReleasePassage("INC-007/01", "Witness 4", "nurse", "en", text, "occurrence", "saw", "supports")
    return ReleaseDocument("Strike on a clinic", "INC-007", "report", "2021", (passage,), "Names were replaced.")


def written(text: str = "We heard [person 1] in the yard.") -> bytes:
    sink = io.BytesIO()
    write_docx(document(text), sink)
    return sink.getvalue()


def with_part(name: str, content: bytes, *, compress: int = zipfile.ZIP_DEFLATED, comment: bytes = b"") -> bytes:
    sink = io.BytesIO(written())
    with zipfile.ZipFile(sink, "a", compress) as archive:
        archive.writestr(name, content)
        archive.comment = comment
    return sink.getvalue()


def certain(leaks: list[Leak]) -> set[str]:
    return {leak.entry_id for leak in leaks if leak.certain}


def test_clean_releases_are_clean() -> None:
    table = io.BytesIO()
    write_csv(document("We heard [person 1]; the quality was poor, a reality."), table)
    assert residual(written(), "docx", REGISTER) == []
    assert residual(table.getvalue(), "csv", REGISTER) == []
    assert residual(b'{"text": "[person 1]"}', "json", REGISTER) == []
    assert residual(b"", "txt", REGISTER) == []


@pytest.mark.parametrize(("entry", "form"), FORMS)
@pytest.mark.parametrize("shape", ["NFC", "NFD", "NFKC", "NFKD"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_in_every_encoding_and_composition(entry: str, form: str, shape: str, encoding: str) -> None:
    text = f"one two {unicodedata.normalize(shape, form)} three"
    assert certain(residual(text.encode(encoding), "txt", REGISTER)) == {entry}


@pytest.mark.parametrize(("entry", "form"), FORMS)
def test_text_in_a_windows_code_page(entry: str, form: str) -> None:
    page = "cp1256" if "\u0600" < form[0] < "\u06ff" else "cp1252"
    try:
        content = f"then {form} came".encode(page)
    except UnicodeEncodeError:
        pytest.skip("The code page has no such letters.")
    assert certain(residual(content, "txt", REGISTER)) == {entry}


@pytest.mark.parametrize(("entry", "form"), FORMS)
def test_json_escapes_entities_and_percent_signs(entry: str, form: str) -> None:
    escaped = json.dumps({"a": [{form: 1}]}, ensure_ascii=True).encode()
    assert certain(residual(escaped, "json", REGISTER)) == {entry}
    numeric = "".join(f"&#{ord(c)};" for c in form)
    for hidden in (numeric, html.escape(numeric), quote(form)):
        assert certain(residual(f"see {hidden} there".encode(), "txt", REGISTER)) == {entry}


@pytest.mark.parametrize(("entry", "form"), FORMS)
def test_a_name_cut_into_runs(entry: str, form: str) -> None:
    runs = "".join(f"<w:r><w:t>{c}</w:t></w:r>" for c in form)
    leaks = residual(with_part("word/header1.xml", WORD.format(runs).encode()), "docx", REGISTER)
    assert certain(leaks) == {entry}
    assert {leak.where for leak in leaks} == {"word/header1.xml"}


@pytest.mark.parametrize(("entry", "form"), FORMS)
@pytest.mark.parametrize(
    "part",
    ["docProps/core.xml", "docProps/custom.xml", "word/comments.xml", "customXml/item1.xml", "word/footnotes.xml"],
)
def test_properties_comments_and_custom_parts(entry: str, form: str, part: str) -> None:
    for xml in (f"<a><b>{form}</b></a>", f'<a b="{form}"/>', f"<a><!-- {form} --></a>", f"<?x {form}?><a/>"):
        leaks = residual(with_part(part, xml.encode()), "docx", REGISTER)
        assert (entry, part) in {(leak.entry_id, leak.where) for leak in leaks if leak.certain}


def test_parts_in_utf16_and_broken_xml() -> None:
    xml = '<?xml version="1.0" encoding="UTF-16"?><a>كفر نجوم</a>'.encode("utf-16")
    assert certain(residual(with_part("docProps/custom.xml", xml), "docx", REGISTER)) == {"l1"}
    assert certain(residual(with_part("word/x.xml", "<a>كفر نجوم".encode()), "docx", REGISTER)) == {"l1"}


def test_names_of_parts_comments_of_zips_and_zips_in_zips() -> None:
    in_name = residual(with_part("word/media/samir_qamarani.png", b"\x89PNG"), "docx", REGISTER)
    assert certain(in_name) == {"p1"}
    assert not any("amir" in leak.where for leak in in_name)
    assert certain(residual(with_part("a.bin", b"", comment=b"by Samir Qamarani"), "docx", REGISTER)) == {"p1"}
    inner = with_part("word/embeddings/x.xml", b"<a>Kafr Nujum</a>")
    assert certain(residual(with_part("word/embeddings/y.docx", inner), "docx", REGISTER)) == {"l1"}


def test_bytes_of_pictures_and_bytes_before_the_zip() -> None:
    exif = b"\xff\xd8Exif" + "Samir Qamarani".encode("utf-16-le") + b"\x01\x02"
    assert certain(residual(with_part("word/media/i.jpg", exif), "docx", REGISTER)) == {"p1"}
    assert certain(residual(b"Kafr Nujum" + written(), "docx", REGISTER)) == {"l1"}


def test_csv_cells_side_by_side_and_numbers() -> None:
    assert certain(residual(b'"x","Samir","Qamarani"\r\n', "csv", REGISTER)) == {"p1"}
    assert certain(residual("no. ٠٤٠١٢٣٤٥٦٧٨٩".encode(), "txt", REGISTER)) == {"n1"}


def test_the_name_of_the_file_counts() -> None:
    (leak,) = residual(written(), "docx", REGISTER, file_name="release_SamirQamarani_2.docx")
    assert (leak.entry_id, leak.where, leak.certain) == ("p1", "file name", True)


def test_short_forms_only_as_whole_words_long_ones_inside_words_too() -> None:
    assert residual(b"quality reality Alice", "txt", REGISTER) == []
    assert certain(residual(b"AliReport and ALI", "txt", REGISTER)) == {"p2"}
    assert certain(residual(b"xsamirqamarani99", "txt", REGISTER)) == {"p1"}


@pytest.mark.parametrize("text", ["Sameer Kamarany", "قمراني", "Samir"])
def test_likenesses_and_parts_are_leaks_for_a_person_to_judge(text: str) -> None:
    leaks = residual(f"then {text} came".encode(), "txt", REGISTER)
    assert {(leak.entry_id, leak.certain) for leak in leaks} == {("p1", False)}


def test_what_cannot_be_read_is_not_called_clean() -> None:
    for content, kind in ((b"PK no zip", "docx"), (b"{", "json"), (b'"a"b,"', "csv")):
        with pytest.raises(AppError, match=r"anonymise\.scan_unreadable"):
            residual(content, kind, REGISTER)


def test_streams_are_read_too() -> None:
    assert residual(io.BytesIO(codecs.BOM_UTF8 + b"Kafr Nujum"), "txt", REGISTER)[0].entry_id == "l1"


@given(st.sampled_from(FORMS), st.integers(0, 2**32), st.sampled_from([str.upper, str.lower, str.title, str]))
def test_any_cut_into_runs_and_any_case(pick: tuple[str, str], cuts: int, cased: Callable[[str], str]) -> None:
    entry, form = pick
    pieces = [""]
    for at, char in enumerate(cased(form)):
        if cuts >> at & 1:
            pieces.append("")
        pieces[-1] += char
    runs = "".join(f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{piece}</w:t></w:r>' for piece in pieces)
    assert certain(residual(with_part("word/footer2.xml", WORD.format(runs).encode()), "docx", REGISTER)) == {entry}
