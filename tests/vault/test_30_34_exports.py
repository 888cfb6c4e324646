"""Security tests 30 to 34: hostile documents that come in, and releases that go out of a real case.

What each reader and writer does alone is tested in `tests/core`; here it is the whole way, with figures.
"""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from testimony_app.case import Case
from testimony_app.domain.consent import Purpose, Status
from testimony_app.domain.transcripts import Utterance
from testimony_app.errors import AppError, Cancelled
from testimony_app.jobs import JobContext
from testimony_app.services import (
    code_passage,
    edit_transcript,
    log_interview,
    manage_incidents,
    release,
    unseal_identity,
)
from testimony_app.services import output as outputs
from testimony_app.services.log_interview import ConsentDraft, InterviewDraft, PersonDraft, WitnessDraft
from testimony_app.services.passages import Passage
from testimony_app.services.unseal_identity import RegisterTermDraft
from testimony_app.writers.release import ReleaseDocument, ReleasePassage
from testimony_app.writers.release_csv import write_csv
from tests.core.test_readers_transcripts import BODY, OUTSIDE, RELS, with_member

NAMES = ("Zubaida", "Qasmiyeh", "زبيدة", "قسمية", "Orhanbek", "Tell Marwa", "+963 933 555 0142")
SPOKEN = (
    "Zubaida Qasmiyeh rang +963 933 555 0142 before the second strike.",
    "قالت زبيدة قسمية إن الطائرة عادت.",
    "We drove with ORHANBEK to Tell Marwa.",
)
LAUGHS = b'<!DOCTYPE l [<!ENTITY a "ha">' + b"".join(
    f'<!ENTITY {new} "{old * 10}">'.encode() for old, new in (("&a;", "b"), ("&b;", "c"), ("&c;", "d"), ("&d;", "e"))
)
HOSTILE = {
    "a billion laughs": ("word/document.xml", LAUGHS + b"]><a>&e;</a>"),
    "an external entity": ("word/document.xml", b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'),
    "an external parameter entity": ("word/document.xml", b'<!DOCTYPE a SYSTEM "http://x.invalid/a.dtd"><a/>'),
    "an external template": ("word/_rels/document.xml.rels", RELS.format(OUTSIDE.format("attachedTemplate")).encode()),
    "an external picture": ("word/_rels/footer.xml.rels", RELS.format(OUTSIDE.format("image")).encode()),
    "nothing but depth": ("word/document.xml", BODY.format("<w:x>" * 30_000 + "</w:x>" * 30_000).encode()),
}


@pytest.fixture
def incident_id(case: Case) -> str:
    """An incident on which a witness with registered names was quoted, with consent, names and all."""
    person = PersonDraft(
        given_name="Zubaida", family_name="Qasmiyeh", aliases=("زبيدة قسمية",), phones=("+963 933 555 0142",)
    )
    at = datetime(2031, 5, 12, tzinfo=UTC)
    given = [
        ConsentDraft(scope=scope, status=Status.GIVEN, decided_at=at) for scope in ("interview", "anonymous_quotation")
    ]
    draft = InterviewDraft(code="I-001", held_on="2031-05-12", language="en")
    held = log_interview.log(case, draft, WitnessDraft(code="W-001", roles=("doctor",)), person, given)
    for kind, form in (("person", "Orhanbek"), ("place", "Tell Marwa")):
        unseal_identity.register_name(case, RegisterTermDraft(kind=kind, forms=(form,)))
    transcript = edit_transcript.add_transcript(case, held.id, [Utterance(each) for each in SPOKEN])
    incident = manage_incidents.add(
        case, manage_incidents.IncidentDraft(code="INC-001", title="Strike", happened_on="2031-05-12")
    )
    segments = edit_transcript.segments(case, transcript.id)
    edit_transcript.verify(case, [each.id for each in segments]).run()
    for each in segments:
        place = Passage(transcript.id, each.id, 0, each.id, len(each.text))
        code_passage.tag_incident(case, place, incident.id).run()
    return incident.id


def released(case: Case, incident_id: str, out: Path) -> Path:
    shown = release.preview(case, incident_id, Purpose.ANONYMOUS_QUOTATION)
    choices = {each.passage.coding.id: release.Choice(each.findings) for each in shown.excerpts}
    return out / release.write(case, shown, choices, out, JobContext(), accept_doubts=True).code


@pytest.mark.parametrize("what", HOSTILE)
def test_30_hostile_documents_bring_nothing_in(case: Case, tmp_path: Path, what: str) -> None:
    held = log_interview.log(case, InterviewDraft(code="I-001", held_on="2031-05-12"), WitnessDraft(code="W-001"))
    file = tmp_path / "from-elsewhere.docx"
    file.write_bytes(with_member(*HOSTILE[what]))
    with pytest.raises(AppError, match=r"transcript\.(unreadable|too_large)"):
        edit_transcript.import_transcript(case, held.id, file)
    assert log_interview.page(case, held.id).transcripts == ()


def test_31_no_cell_of_a_table_begins_a_formula(figure: Callable[[str], None]) -> None:
    starts = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫")
    before = ("", " ", "\u200b", "\ufeff", "\u00a0 ")
    texts = [lead + start + "HYPERLINK(1)" for start in starts for lead in before]
    sink = io.BytesIO()
    passages = tuple(ReleasePassage("INC-001/01", "W", "r", "en", text) for text in texts)
    write_csv(ReleaseDocument("=title", "=INC", "p", "d", passages, ""), sink)
    rows = list(csv.reader(io.StringIO(sink.getvalue().decode("utf-8-sig"), newline="")))
    assert len(rows) == len(texts) + 1
    for row in rows[1:]:
        for cell in row:
            first = unicodedata.normalize("NFKC", cell.lstrip("\u200b\ufeff \t\r\n\u00a0"))[:1]
            assert first not in ("=", "+", "-", "@")
            assert cell[:1] not in ("\t", "\r", "\n")
    figure(f"cells that begin a formula: 0 of {len(texts)} tried")


def test_32_two_machines_write_the_same_bytes_and_none_tells_of_itself(
    case: Case, incident_id: str, tmp_path: Path
) -> None:
    """The same document written by processes with another user, zone, language and hash seed."""
    script = (
        "import io, sys, hashlib\n"
        "from testimony_app.writers.release import ReleaseDocument, ReleasePassage\n"
        "from testimony_app.writers.release_docx import write_docx\n"
        "from testimony_app.writers.release_csv import write_csv\n"
        "passage = ReleasePassage('INC-001/01', 'Witness 1', 'doctor', 'ar', '[person 1] رأت')\n"
        "document = ReleaseDocument('Strike', 'INC-001', 'Quotation', 'May 2031', (passage,), 'Replaced.')\n"
        "for write in (write_docx, write_csv):\n"
        "    sink = io.BytesIO(); write(document, sink); print(hashlib.sha256(sink.getvalue()).hexdigest())\n"
    )
    said = set()
    for zone, language, user, seed in (("UTC", "C", "anna", "1"), ("Asia/Damascus", "ar_SY.UTF-8", "omar", "2")):
        machine = {**os.environ, "TZ": zone, "LANG": language, "USER": user, "LOGNAME": user, "PYTHONHASHSEED": seed}
        said.add(subprocess.check_output([sys.executable, "-c", script], env={**machine, "HOME": str(tmp_path)}))
    assert len(said) == 1
    with zipfile.ZipFile(released(case, incident_id, tmp_path) / "excerpts.docx") as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not any("docProps" in name or "thumbnail" in name or "comments" in name for name in archive.namelist())
    for telling in (b"rsid", b"python-docx", b"creator", b"w:ins ", b"w:del ", str(tmp_path).encode(), b"/root"):
        assert telling not in everything


def test_33_no_identity_string_is_in_any_byte_of_a_release(
    case: Case, incident_id: str, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    folder = released(case, incident_id, tmp_path)
    files = [path for path in folder.rglob("*") if path.is_file()]
    views = {path.name: path.read_bytes() for path in files}
    with zipfile.ZipFile(folder / "excerpts.docx") as archive:
        views |= {f"docx/{name}": archive.read(name) for name in archive.namelist()}
    looked = 0
    for name, content in views.items():
        texts = {content.decode(code, "ignore").casefold() for code in ("utf-8", "utf-16-le", "utf-16-be", "cp1256")}
        texts |= {unicodedata.normalize(form, text) for text in set(texts) for form in ("NFC", "NFD", "NFKC")}
        for identity in NAMES:
            for form in ("NFC", "NFD"):
                wanted = unicodedata.normalize(form, identity).casefold()
                assert not any(wanted in text for text in texts), name
                looked += len(texts)
    assert b"[person" in views["excerpts.csv"]
    figure(f"identity strings in a release: 0, {looked} searches in {len(views)} files and members")


@pytest.mark.parametrize("step", ["mkdtemp", "write", "rename", "commit", "cancel"])
def test_34_an_export_that_fails_leaves_no_file(
    case: Case, incident_id: str, tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    shown = release.preview(case, incident_id, Purpose.ANONYMOUS_QUOTATION)
    choices = {each.passage.coding.id: release.Choice(each.findings) for each in shown.excerpts}
    before = len(release.releases(case))

    def full(*_args: object, **_kwargs: object) -> None:
        raise OSError(28, "injected")

    job = JobContext()
    if step == "mkdtemp":
        monkeypatch.setattr(outputs.tempfile, "mkdtemp", full)
    elif step == "write":
        monkeypatch.setattr(outputs, "_write_through", full)
    elif step == "rename":
        monkeypatch.setattr(Path, "rename", full)
    elif step == "commit":
        monkeypatch.setattr("testimony_app.store.records.append_log", _refused)
    else:
        job = JobContext(lambda fraction, _code: job.cancel() if fraction >= 0.9 else None)
        job.cancel()
    with pytest.raises((AppError, Cancelled)):
        release.write(case, shown, choices, out, job, accept_doubts=True)
    monkeypatch.undo()
    assert list(out.iterdir()) == []
    assert len(release.releases(case)) == before


def _refused(*_args: object) -> None:
    raise AppError("case.disk_full")
