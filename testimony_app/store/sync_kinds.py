"""The kinds of records that travel between copies of a case: which columns go, and which of them make a state.

A record's fields are plain JSON values. What a copy numbers for itself stays there: the keys of segments, the order in
which decisions were recorded, the numbers of versions. What follows from other records makes no state:
where a coding lies follows from the text, whether a transcript is verified from its segments.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache, cached_property
from hashlib import sha256
from typing import Any

import sqlalchemy
from sqlalchemy import Date, LargeBinary
from sqlmodel import SQLModel

from testimony_app.store.base import Moment
from testimony_app.store.coder_tables import (
    Assignment,
    AssignmentRead,
    CodingRound,
    RoundRead,
    SavedQuery,
    SavedQueryRead,
)
from testimony_app.store.coding_tables import (
    Code,
    CodeRead,
    CodeVersion,
    CodeVersionRead,
    Coding,
    CodingBase,
    CodingRead,
    LinkBase,
)
from testimony_app.store.exchange_tables import Tombstone, TombstoneRead
from testimony_app.store.identity_tables import (
    MaskedVersion,
    MaskedWords,
    MaskedWordsRead,
    MediaOrigin,
    Opening,
    OpeningRead,
    Person,
    PersonRead,
    RegisterTerm,
    RegisterTermRead,
)
from testimony_app.store.incident_tables import CertaintyDecision, CertaintyRead, Incident, IncidentBase, IncidentRead
from testimony_app.store.interview_tables import (
    ConsentDecision,
    ConsentRead,
    Interview,
    InterviewRead,
    Witness,
    WitnessRead,
)
from testimony_app.store.record_tables import Release, ReleaseRead
from testimony_app.store.session import canonical
from testimony_app.store.transcript_tables import (
    Recording,
    RecordingRead,
    Segment,
    SegmentRead,
    SegmentVersion,
    State,
    Transcript,
    TranscriptRead,
)


@dataclass(frozen=True)
class Kind:
    """One kind of record.

    key: the column by which records of two copies are the same one. local: columns that stay in their copy. stateless:
    columns that travel and make no state. fixed: rows are added and never changed, so that the id alone is the state;
    no hash of a name is kept so. identity: it lies in the identity database. later: columns that came after the first
    packages, each with the value that says nothing: a record without them, from an older version or made before, is the
    same record, and has the same state.
    """

    name: str
    table: type[SQLModel]
    read: type[SQLModel] | None = None
    key: str = "id"
    local: frozenset[str] = frozenset()
    stateless: frozenset[str] = frozenset()
    virtual: frozenset[str] = frozenset()
    fixed: bool = False
    identity: bool = False
    later: Mapping[str, Any] = field(default_factory=dict, hash=False)

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns that travel."""
        return tuple(column.name for column in sql_table(self).columns if column.name not in self.local)

    @property
    def fields(self) -> frozenset[str]:
        """The names of everything that a record of this kind holds."""
        return frozenset(self.columns) | self.virtual


AT_ONCE = 500
"""Ids in one query, well below what SQLite takes."""
MARK = "segment_mark"
"""Whether a person heard a segment and found it right: a record of its own, which exists while the mark does."""
MARK_FIELDS = frozenset({"segment_id", "verified_at", "verified_by", "text_sha256"})


def _after(model: type[SQLModel], name: str) -> dict[str, Any]:
    """The fields of a model that stand behind one of them, each with its default as a plain value."""
    names = list(model.model_fields)
    return {each: plain(model.model_fields[each].default) for each in names[names.index(name) + 1 :]}


def plain(value: Any) -> Any:
    """A column's value as JSON takes it: moments in UTC, bytes as base64."""
    if value is None or type(value) in (str, int, bool, float):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return value


_PLACE = frozenset({"start_offset", "end_segment_id", "end_offset", "orphaned", "review"})
_ALL = (
    Kind("witness", Witness, WitnessRead),
    Kind("interview", Interview, InterviewRead),
    Kind("consent_decision", ConsentDecision, ConsentRead, local=frozenset({"seq"})),
    Kind("recording", Recording, RecordingRead, stateless=frozenset({"peaks"})),
    Kind("transcript", Transcript, TranscriptRead),
    Kind(
        "segment",
        Segment,
        SegmentRead,
        local=frozenset({"number", "verified_at", "verified_by"}),
        stateless=frozenset({"version"}),
    ),
    Kind("segment_version", SegmentVersion, stateless=frozenset({"version"})),
    Kind("code", Code, CodeRead),
    Kind("code_version", CodeVersion, CodeVersionRead, fixed=True),
    Kind("incident", Incident, IncidentRead, later=_after(IncidentBase, "summary")),
    Kind("certainty_decision", CertaintyDecision, CertaintyRead, fixed=True),
    Kind(
        "coding",
        Coding,
        CodingRead,
        stateless=_PLACE,
        virtual=frozenset({"repeat"}),
        later=_after(LinkBase, "reason") | _after(CodingBase, "review"),
    ),
    Kind("coding_round", CodingRound, RoundRead),
    Kind("assignment", Assignment, AssignmentRead),
    Kind("saved_query", SavedQuery, SavedQueryRead),
    Kind("release", Release, ReleaseRead, virtual=frozenset({"passages_left"})),
    Kind("tombstone", Tombstone, TombstoneRead),
    Kind("person", Person, PersonRead, key="witness_id", identity=True),
    Kind("register_term", RegisterTerm, RegisterTermRead, identity=True),
    Kind("media_origin", MediaOrigin, key="recording_id", fixed=True, identity=True),
    Kind("opening", Opening, OpeningRead, fixed=True, identity=True),
    Kind("masked_words", MaskedWords, MaskedWordsRead, fixed=True, identity=True),
    Kind("masked_version", MaskedVersion, fixed=True, identity=True),
)
KINDS: Mapping[str, Kind] = {kind.name: kind for kind in _ALL}
"""By name, in the order in which records can be put: what a record points to comes before it."""
NAMES = (*KINDS, MARK)
TOMBSTONE = "tombstone"
"""What says of an erasure how far it is on one copy. It is never merged: `services.erase` judges it and erases."""
REMOVABLE = frozenset({"coding", "code", "incident", "segment", "coding_round", "assignment", "saved_query"})
"""Kinds whose records a person can remove; the removal travels."""


def state_hash(name: str, fields: Mapping[str, Any]) -> str:
    """The SHA-256 of what makes a record's state.

    A person's and a name's hash also covers their random ids, which only the identity database holds, so that nobody
    can guess a name from it.
    """
    if name == MARK:
        return sha256(canonical(dict(fields))).hexdigest()
    kind = KINDS[name]
    if kind.fixed:
        return sha256(canonical([name, fields[kind.key]])).hexdigest()
    counted = {
        key: value
        for key, value in fields.items()
        if key not in kind.stateless and (key not in kind.later or value != kind.later[key])
    }
    if name == "transcript" and counted["state"] != State.IN_PROGRESS.value:
        del counted["state"]
    return sha256(canonical(counted)).hexdigest()


def noted_id(name: str, object_id: str) -> str:
    """The id under which states are noted in the content database: of a name it must not be the key to its hash."""
    kind = KINDS.get(name)
    if kind is None or not kind.identity:
        return object_id
    return sha256(canonical([name, object_id])).hexdigest()


def fields_of(kind: Kind, row: Mapping[str, Any]) -> dict[str, Any]:
    """A row's travelling columns as plain values."""
    return {name: plain(row[name]) for name in kind.columns}


def values_of(kind: Kind, fields: Mapping[str, Any]) -> dict[str, Any]:
    """A record's fields as the columns take them. Raises ValueError for a field that does not fit its column."""
    given: dict[str, Any] = {name: fields[name] for name in kind.columns}
    for column in sql_table(kind).columns:
        if column.name in given and isinstance(column.type, LargeBinary):
            given[column.name] = _bytes(given[column.name])
    row = kind.table.model_validate({**given, **dict.fromkeys(kind.local & {"verified_by"}, "")})
    if kind.read is not None:
        kind.read.model_validate({**row.model_dump(), **({"seq": 0} if "seq" in kind.local else {})})
    return {name: getattr(row, name) for name in kind.columns}


def stored_values(kind: Kind, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The same without judging them again, for fields that were judged when they came in, or that were here."""
    read = _readers(kind)
    return {name: read[name](fields[name]) if name in read else fields[name] for name in kind.columns}


@cache
def _readers(kind: Kind) -> dict[str, Callable[[Any], Any]]:
    """What turns a plain value into a column's, for the columns that hold other than plain values."""
    readers: dict[str, Callable[[Any], Any]] = {}
    for column in sql_table(kind).columns:
        if isinstance(column.type, LargeBinary):
            readers[column.name] = _bytes
        elif isinstance(column.type, Moment):
            readers[column.name] = _optional(datetime.fromisoformat)
        elif isinstance(column.type, Date):
            readers[column.name] = _optional(date.fromisoformat)
    return readers


def _optional(read: Callable[[str], Any]) -> Callable[[str | None], Any]:
    return lambda text: None if text is None else read(text)


def sql_table(kind: Kind) -> sqlalchemy.Table:
    """The kind's table as SQLAlchemy's expressions take it."""
    return table_of(kind.table)


def table_of(model: type[SQLModel]) -> sqlalchemy.Table:
    """The table behind a model."""
    made = sqlalchemy.inspect(model).local_table
    assert isinstance(made, sqlalchemy.Table)
    return made


def _bytes(text: object) -> bytes:
    if not isinstance(text, str):
        raise ValueError("bytes come as base64")
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error:
        raise ValueError("bytes come as base64") from None


def portions(ids: Collection[str] | None) -> Iterator[list[str] | None]:
    """The ids in as many as one query takes, in order; None once where none are asked for."""
    if ids is None:
        yield None
        return
    wanted = sorted(ids)
    for start in range(0, len(wanted), AT_ONCE):
        yield wanted[start : start + AT_ONCE]
