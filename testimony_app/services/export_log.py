"""The log as files: a table for people, or a bundle that the stand-alone verifier `tools/verify_log.py` checks."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from testimony_app import messages
from testimony_app.case import Case, chain_entry
from testimony_app.domain import canonical
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import exchange_log, log_lines
from testimony_app.services.log_lines import LogLine
from testimony_app.services.output import OutputFolder
from testimony_app.services.verify_log import OWN
from testimony_app.store import records
from testimony_app.vault import log_chain
from testimony_app.writers.release_csv import safe_cell

COLUMNS = ("number", "utc", "person", "user", "act", "action", "on", "object", "payload_sha256", "signature")


class Kind(StrEnum):
    """What the log is written as."""

    CSV = "csv"
    BUNDLE = "bundle"


def export(case: Case, folder: Path, kind: Kind, log_id: str = OWN, job: JobContext | None = None) -> Path:
    """Write a log into a new folder of `folder`, such as `LOG-000412`, and return that; the act is logged.

    The table holds code names and codes, never a title, a name or a word of testimony; so does the bundle.
    Raises AppError `release.folder_unfit`, `release.folder_taken`, `log.not_exported`, `log.unknown`, Cancelled; no
    file is left then.
    """
    job = job or JobContext()
    lines = log_lines.lines(case, log_id)[::-1]
    with case.read() as store:
        named = log_id or records.log_id(store)
    root = log_chain.merkle_root(log_chain.leaf_hash(chain_entry(line.entry).payload()) for line in lines)
    name = f"LOG-{len(lines):06d}"
    files = _table(case, lines, job) if kind is Kind.CSV else _bundle(case, named, lines, root)
    job.check()
    with OutputFolder(folder) as output, case.write("log.exported") as store:
        try:
            output.write(name, files)
        except AppError as error:
            raise AppError("log.not_exported") if error.code == "release.not_written" else error from None
        store.concerns(named, {"entries": len(lines), "kind": kind.value, "root": root.hex()})
    return folder / name


def _table(case: Case, lines: list[LogLine], job: JobContext) -> Mapping[str, bytes]:
    """One CSV file: UTF-8 with byte order mark, CRLF, every cell quoted and none of them a formula."""
    table = io.StringIO(newline="")
    rows = csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for line in lines:
        entry, chained = line.entry, chain_entry(line.entry)
        holds = case.verify(entry.user, chained.payload(), entry.signature)
        cells = (
            str(line.number),
            entry.utc.isoformat(timespec="seconds"),
            line.person,
            entry.user,
            messages.label(entry.action),
            entry.action,
            line.thing,
            entry.object_id,
            entry.payload_hash,
            "holds" if holds else "does not hold",
        )
        rows.writerow([safe_cell(cell) for cell in cells])
        job.step(entry.seq / len(lines), "log.exporting")
    return {"log.csv": table.getvalue().encode("utf-8-sig")}


def _bundle(case: Case, log_id: str, lines: list[LogLine], root: bytes) -> Mapping[str, bytes]:
    """`log.jsonl`, an entry a line as it was signed; `keys.json`; and `head.note`, signed by who exports."""
    origin = exchange_log.origin(case, log_id)
    users = sorted({line.entry.user for line in lines} | {case.user})
    known = {user: member for user in users if (member := case.team.member(user)) is not None}
    keys = {user: {"code": member.code, "public": canonical.b64(member.sign_public)} for user, member in known.items()}
    key_file = canonical.dump({"format": 1, "keys": keys, "origin": origin}) + b"\n"
    # A line after the root is an extension of the checkpoint, so that code names cannot be changed either.
    checkpoint = f"{log_chain.checkpoint(origin, len(lines), root)}keys {sha256(key_file).hexdigest()}\n"
    note = log_chain.signed_note(checkpoint, case.user, known[case.user].sign_public, case.sign)
    return {
        "log.jsonl": b"".join(_signed_line(line) for line in lines),
        "keys.json": key_file,
        "head.note": note.encode(),
    }


def _signed_line(line: LogLine) -> bytes:
    payload = canonical.load(chain_entry(line.entry).payload())
    return canonical.dump({**payload, "signature": canonical.b64(line.entry.signature)}) + b"\n"
