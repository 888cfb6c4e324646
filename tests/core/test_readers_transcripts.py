"""Transcripts in five formats: read whole or refused with the place, never in part."""

import csv
import html
import io
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_app.domain.transcripts import Utterance
from testimony_app.errors import AppError
from testimony_app.readers import limits
from testimony_app.readers.text_encoding import decode_text
from testimony_app.readers.timestamps import milliseconds
from testimony_app.readers.transcripts import read_transcript

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"


def read(content: str | bytes, kind: str) -> list[Utterance]:
    return read_transcript(io.BytesIO(content.encode() if isinstance(content, str) else content), kind)


def refused(content: str | bytes, kind: str) -> AppError:
    with pytest.raises(AppError) as caught:
        read(content, kind)
    return caught.value


# Real interviews


@pytest.mark.parametrize(
    ("name", "rows", "timed", "speakers"),
    [("interview-mohammad", 94, 3, {"DB", "KM", "MORE INFO"}), ("interview-wrigley", 235, 33, {"DB", "RW"})],
)
def test_real_interviews_are_read_completely(name: str, rows: int, timed: int, speakers: set[str]) -> None:
    path = SHARED / f"{name}.csv"
    if not path.exists():
        pytest.skip("The real interviews are not beside the repository.")
    utterances = read(path.read_bytes(), "csv")
    with path.open(encoding="utf-8", newline="") as file:
        words = [html.unescape(row["words"]).strip() for row in csv.DictReader(file)]
    assert len(utterances) == rows
    assert [u.text for u in utterances] == words
    assert sum(u.start_ms is not None for u in utterances) == timed
    assert {u.speaker for u in utterances} == speakers
    assert not any("&#" in u.text for u in utterances)


# Tables


def test_csv_with_every_column() -> None:
    table = 'start;end;Sprecher;Text\n0:00:01;0:00:02,5;Anna:;"one; two"\n00:03;;Bilal;three\n4.5;;Bilal;four\n'
    assert read(table, "csv") == [
        Utterance("one; two", 1000, 2500, "Anna"),
        Utterance("three", 3000, 4500, "Bilal"),
        Utterance("four", 4500, None, "Bilal"),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize(
    "heading", [("timestamp", "speaker", "words"), ("الوقت", "المتحدث", "النص"), ("час", "спікер", "текст")]
)
def test_csv_headings_and_delimiters(delimiter: str, heading: tuple[str, ...]) -> None:
    rows = [
        delimiter.join(heading),
        delimiter.join(("[00:00:01]", "A", "yes")),
        delimiter.join(("[00:00:02]", "B", "no")),
    ]
    assert read("\n".join(rows), "csv") == [Utterance("yes", 1000, 2000, "A"), Utterance("no", 2000, None, "B")]


def test_csv_as_excel_saves_it() -> None:
    assert read("sep=;\r\nspeaker;words\r\nA;yes, no\r\n", "csv") == [Utterance("yes, no", None, None, "A")]
    assert refused("sep=;\n", "csv").code == "transcript.empty"


def test_csv_in_milliseconds_as_whisper_writes_it() -> None:
    assert read("start,end,text\n0ms,1500ms,one\n1500 ms,2000 ms,two\n", "csv")[1] == Utterance("two", 1500, 2000)
    assert read("start_ms,end_ms,text\n0,1500,one\n1500,2000,two\n", "csv")[1] == Utterance("two", 1500, 2000)


def test_csv_entities_line_ends_and_quotes() -> None:
    assert read('words\r\n"He&#8212;said ""no""\r\nthen &lt;left&gt; &amp;amp;"\r\n', "csv") == [
        Utterance('He—said "no"\nthen <left> &amp;')
    ]


@pytest.mark.parametrize(
    ("table", "code", "line"),
    [
        ("speaker,notes\nA,x\n", "transcript.no_words_column", None),
        ("words,time\nyes,0:01\nno,soon\n", "transcript.bad_time", 3),
        ("start,end,words\n0:02,0:01,x\n", "transcript.bad_time", 2),
        ("speaker,words\nA,x\nB\nC,y\n", "transcript.bad_row", 3),
        ("speaker,words\nA,x\nB,y,z\n", "transcript.bad_row", 3),
        ('speaker,words\nA,x\nB,"y\nC,z\n', "transcript.bad_row", None),
        ('speaker,words\nA,"x" y\n', "transcript.bad_row", 2),
        ("speaker,words\n,\n", "transcript.empty", None),
    ],
)
def test_csv_that_stops_making_sense_is_refused_at_its_line(table: str, code: str, line: int | None) -> None:
    error = refused(table, "csv")
    assert error.code == code
    if line is not None:
        assert error.ids == {"line": line}


@given(st.lists(st.tuples(st.integers(0, 10**6), st.text("abc ,;\"'\nبت&", min_size=1).filter(str.strip)), min_size=1))
def test_csv_reads_back_what_csv_writes(rows: list[tuple[int, str]]) -> None:
    sink = io.StringIO(newline="")
    writer = csv.writer(sink)
    writer.writerow(("start_ms", "speaker", "words"))
    writer.writerows((start, "A", words) for start, words in rows)
    utterances = read(sink.getvalue(), "csv")
    assert [(u.start_ms, u.text) for u in utterances] == [(start, words.strip()) for start, words in rows]
    assert all(u.end_ms is None or u.end_ms > (u.start_ms or 0) for u in utterances)


# Typed transcripts

TYPED = """\
Interview of March

[00:00:01] Interviewer: What did you see?
[00:00:05] Olena V.: Two planes: one after the other.
It was early.

الشاهد: رأيت الطائرة
Олена: Так.
He said: go home.
http://example.org: no speaker
"""


def test_txt_speakers_in_three_scripts() -> None:
    assert read(TYPED, "txt") == [
        Utterance("Interview of March"),
        Utterance("What did you see?", 1000, 5000, "Interviewer"),
        Utterance("Two planes: one after the other.\nIt was early.", 5000, None, "Olena V."),
        Utterance("رأيت الطائرة", None, None, "الشاهد"),
        Utterance("Так.\nHe said: go home.\nhttp://example.org: no speaker", None, None, "Олена"),
    ]


def test_txt_without_empty_lines_is_one_utterance_a_line() -> None:
    assert [u.text for u in read("A: one\ntwo\nA: three", "txt")] == ["one", "two", "three"]


def test_txt_with_speakers_on_their_own_line() -> None:
    text = "Speaker 1  00:00:12\nI was there.\nIt was loud.\n\nSpeaker 2  00:00:20\nWho?\n"
    assert read(text, "txt") == [
        Utterance("I was there.\nIt was loud.", 12_000, 20_000, "Speaker 1"),
        Utterance("Who?", 20_000, None, "Speaker 2"),
    ]


def test_a_time_of_day_in_speech_is_no_stamp() -> None:
    assert [u.text for u in read("10:30 the planes came\nWe hid", "txt")] == ["10:30 the planes came", "We hid"]
    stamped = read("0:10 one\n0:12 two\n", "txt")
    assert stamped == [Utterance("one", 10_000, 12_000), Utterance("two", 12_000)]


def test_a_heading_that_nothing_follows_stays() -> None:
    assert [u.text for u in read("A: one\nThey Left 10:30\nA: two\nB:", "txt")] == [
        "one",
        "They Left 10:30",
        "two",
        "B:",
    ]


@given(st.lists(st.text("abcd ب,.", min_size=1).map(str.strip).filter(bool), min_size=1, max_size=20))
def test_txt_loses_no_word(lines: list[str]) -> None:
    assert "".join("\n".join(u.text for u in read("\n".join(lines), "txt")).split()) == "".join("".join(lines).split())


def word_file(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    sink = io.BytesIO()
    document.save(sink)
    return sink.getvalue()


def test_docx_paragraphs_and_tables() -> None:
    document = docx.Document()
    document.add_paragraph("Witness: ").add_run("I saw").bold = True
    document.paragraphs[0].add_run(" it.")
    table = document.add_table(rows=2, cols=3)
    for row, cells in zip(table.rows, (("00:01", "Anna", "one"), ("00:02", "Anna", "two")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_paragraph("الشاهد: نعم")
    sink = io.BytesIO()
    document.save(sink)
    assert read(sink.getvalue(), "docx") == [
        Utterance("I saw it.", None, None, "Witness"),
        Utterance("one", 1000, 2000, "Anna"),
        Utterance("two", 2000, None, "Anna"),
        Utterance("نعم", None, None, "الشاهد"),
    ]


def with_member(name: str, content: bytes, base: bytes | None = None) -> bytes:
    """A Word file with one member added or replaced."""
    sink = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(base or word_file("A: x"))) as old,
        zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
        new.writestr(name, content)
    return sink.getvalue()


BODY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
OUTSIDE = '<Relationship Id="r9" Type="http://x/{}" Target="https://example.org/x" TargetMode="External"/>'


def test_docx_leaves_out_what_was_deleted_and_keeps_what_was_inserted() -> None:
    xml = BODY.format(
        "<w:p><w:r><w:t>I </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>saw</w:t><w:br/><w:t>it</w:t></w:r></w:ins></w:p>"
    )
    assert read(with_member("word/document.xml", xml.encode()), "docx") == [Utterance("I saw\nit")]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("word/media/bomb.bin", b"\0" * 200 * 1024 * 1024, "transcript.too_large"),
        ("word/media/bomb.bin", b"\0" * 8 * 1024 * 1024, "transcript.too_large"),
        ("../evil.txt", b"x", "transcript.unreadable"),
        ("/abs.txt", b"x", "transcript.unreadable"),
        ("C:\\x.txt", b"x", "transcript.unreadable"),
        ("word/\u202etxt.exe", b"x", "transcript.unreadable"),
        (
            "word/_rels/document.xml.rels",
            RELS.format(OUTSIDE.format("attachedTemplate")).encode(),
            "transcript.unreadable",
        ),
        ("word/_rels/footer.xml.rels", RELS.format(OUTSIDE.format("image")).encode(), "transcript.unreadable"),
        (
            "word/document.xml",
            b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
            "transcript.unreadable",
        ),
        (
            "word/document.xml",
            b'<!DOCTYPE a [<!ENTITY x "yyyy"><!ENTITY z "&x;&x;">]><a>&z;</a>',
            "transcript.unreadable",
        ),
        ("word/document.xml", BODY.format("<w:p>").encode(), "transcript.unreadable"),
        ("word/document.xml", b"<a" * 5, "transcript.unreadable"),
        ("word/document.xml", BODY.format("").encode(), "transcript.empty"),
    ],
    ids=range(13),
)
def test_hostile_word_files_are_refused(name: str, content: bytes, code: str) -> None:
    assert refused(with_member(name, content), "docx").code == code


def test_tables_in_tables_and_boxes_are_read_once() -> None:
    inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>inner</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    box = "<w:p><w:r><w:t>outer </w:t></w:r><w:r><w:pict><w:p><w:r><w:t>box</w:t></w:r></w:p></w:pict></w:r></w:p>"
    xml = BODY.format(f"<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>{box}")
    assert [u.text for u in read(with_member("word/document.xml", xml.encode()), "docx")] == ["inner", "outer box"]


def test_links_in_the_words_are_no_reason_to_refuse() -> None:
    rels = RELS.format(OUTSIDE.format("hyperlink")).encode()
    assert read(with_member("word/_rels/footer.xml.rels", rels), "docx") == [Utterance("x", None, None, "A")]


def test_what_is_no_word_file() -> None:
    assert refused(b"\xd0\xcf\x11\xe0 an encrypted or old file", "docx").code == "transcript.unreadable"
    assert refused(word_file("A: x")[:-40], "docx").code == "transcript.unreadable"
    deep = BODY.format("<w:x>" * 30_000 + "</w:x>" * 30_000).encode()
    assert refused(with_member("word/document.xml", deep), "docx").code == "transcript.unreadable"


def test_more_members_than_any_document_has() -> None:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        for number in range(limits.MAX_ZIP_MEMBERS + 1):
            archive.writestr(f"word/{number}.xml", b"")
    assert refused(sink.getvalue(), "docx").code == "transcript.too_large"


# Subtitles

SRT = (
    "1\n00:00:01,000 --> 00:00:02,500\n<i>One</i>\ntwo {\\an8}\n\n"
    "2\n00:00:02,500 --> 00:00:04,000\n\u202bنعم\u202c\n\n3\n0:00:05.000 --> 0:00:06.000 X1:10\nA < B &amp; C\n"
)
VTT = (
    "WEBVTT - x\nKind: captions\n\nNOTE no\ncue\n\nSTYLE\n::cue{}\n\nfirst\n00:01.000 --> 00:02.000 align:start\n"
    "<v.loud Anna B>Yes <00:01.500><c.x>there</c></v>\n<v Bilal>No&rlm; &lt;ever&gt;</v>\n\n"
    "01:00:02.000 --> 01:00:03.000\nend\n"
)


def test_srt() -> None:
    assert read(SRT, "srt") == [
        Utterance("One\ntwo", 1000, 2500),
        Utterance("نعم", 2500, 4000),
        Utterance("A < B & C", 5000, 6000),
    ]
    assert read(SRT.replace("\n", "\r\n").encode("utf-8-sig"), "srt") == read(SRT, "srt")


def test_vtt() -> None:
    assert read(VTT, "vtt") == [
        Utterance("Yes there", 1000, 2000, "Anna B"),
        Utterance("No <ever>", 1000, 2000, "Bilal"),
        Utterance("end", 3_602_000, 3_603_000),
    ]


@pytest.mark.parametrize(
    ("cue", "number"),
    [
        ("3\n00:00:05,000 -> 00:00:06,000\nx", 3),
        ("3\n00:00:06,000 --> 00:00:05,000\nx", 3),
        ("lost words", 3),
        ("3\n00:00:05,000", 3),
    ],
)
def test_a_broken_cue_is_named(cue: str, number: int) -> None:
    start = SRT.rsplit("\n\n", 1)[0]
    for after in ("", "\n\n4\n00:00:07,000 --> 00:00:08,000\nlast\n"):
        error = refused(f"{start}\n\n{cue}{after}", "srt")
        assert (error.code, error.ids) == ("transcript.bad_cue", {"cue": number})


def test_cues_that_run_into_each_other_are_refused() -> None:
    glued = "1\n00:00:01,000 --> 00:00:02,000\nx\n2\n00:00:02,000 --> 00:00:03,000\ny\n"
    assert refused(glued, "srt").ids == {"cue": 1}
    assert refused("no heading\n\n00:01.000 --> 00:02.000\nx", "vtt").code == "transcript.unreadable"


# Bytes and limits

ARABIC = "رأيت الطائرة تقصف السوق، ثم هربنا إلى القرية"
FRENCH = "Où étaient-ils ? À côté du marché, près de l’école."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256"])
def test_arabic_in_every_encoding(encoding: str) -> None:
    assert decode_text(f"{ARABIC}\r\n{ARABIC}\r".encode(encoding)) == f"{ARABIC}\n{ARABIC}\n"


@pytest.mark.parametrize(
    "text", [FRENCH, "El niño y la señora están aquí; mañana también.", "Über die Straße, größer."]
)
def test_western_europe(text: str) -> None:
    assert decode_text(text.encode("cp1252")) == text


@pytest.mark.parametrize(
    "content",
    [
        "Привіт, як справи сьогодні".encode("cp1251"),
        ARABIC.encode("iso8859-6", errors="ignore"),
        "café là-bas".encode("mac-roman"),
        (ARABIC[:20] + " ").encode("cp1256") + " où était-ce déjà né".encode("cp1252"),
        "نعم".encode() + b"\xff\xfe broken",
        b"\x00\x01\x02 binary \x00",
        ARABIC.encode("utf-16-le")[:-1],
    ],
)
def test_an_unclear_encoding_is_refused(content: bytes) -> None:
    assert refused(content, "txt").code == "transcript.encoding_unclear"


def test_empty_and_huge_files() -> None:
    for kind in ("txt", "csv", "srt", "docx"):
        assert refused(b" \r\n\n", kind).code == "transcript.empty"
    assert refused(b"a" * (limits.MAX_FILE_BYTES + 1), "txt").code == "transcript.too_large"
    assert refused("x\n" * (limits.MAX_UTTERANCES + 1), "txt").code == "transcript.too_many"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[1:02:03]", 3_723_000),
        ("02:03", 123_000),
        ("٠٢:٠٣", 123_000),
        ("(0:05.25)", 5_250),
        ("1:02:03,250", 3_723_250),
        ("75:10", 4_510_000),
        ("12.5", 12_500),
        ("12,5 s", 12_500),
        ("250 ms", 250),
        ("\u200f00:01", 1_000),
        ("1:75:00", None),
        ("1:2:3:4", None),
        ("soon", None),
        ("-1", None),
        ("", None),
        ("12:61", None),
    ],
)
def test_times(text: str, expected: object) -> None:
    assert milliseconds(text) == expected


@given(st.binary(max_size=400), st.sampled_from(["txt", "docx", "srt", "vtt", "csv"]))
def test_any_bytes_are_read_or_refused_without_words(content: bytes, kind: str) -> None:
    try:
        utterances = read(content, kind)
    except AppError as error:
        assert error.code.startswith("transcript.")
        assert all(isinstance(value, int) for value in error.ids.values())
    else:
        assert utterances and all(u.text.strip() for u in utterances)
