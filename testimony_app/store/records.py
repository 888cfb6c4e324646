"""The case's own records: title, settings, log, releases."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import col, select

from testimony_app.store.base import new_id
from testimony_app.store.record_tables import (
    CaseInfo,
    LogEntry,
    LogEntryRead,
    Release,
    ReleasedPassage,
    ReleaseRead,
    Setting,
)
from testimony_app.store.session import Store, found, read, read_many


def found_case(store: Store, title: str, at: datetime) -> None:
    """Write the one row about the case, when it is created."""
    store.add(CaseInfo(title=title, created_at=at, log_id=new_id()))


def title(store: Store) -> str:
    """The case's title."""
    return found(store.content.get(CaseInfo, 1), "case.incomplete").title


def log_id(store: Store) -> str:
    """The id of this copy's log."""
    return found(store.content.get(CaseInfo, 1), "case.incomplete").log_id


def renew_log_id(store: Store) -> None:
    """Begin a log of another name, because acts that others may have seen are gone from this one."""
    found(store.content.get(CaseInfo, 1), "case.incomplete").log_id = new_id()
    store.content.flush()


def founded_at(store: Store) -> datetime:
    """When the case was created, or joined on this device."""
    return found(store.content.get(CaseInfo, 1), "case.incomplete").created_at


def setting(store: Store, key: str) -> str | None:
    """A setting of the case as text, None if it was never set."""
    row = store.content.get(Setting, key)
    return None if row is None else row.value


def set_setting(store: Store, key: str, value: str) -> None:
    """Set a setting of the case."""
    store.content.merge(Setting(key=key, value=value))
    store.content.flush()


def append_log(store: Store, entry: LogEntry) -> None:
    """Add a row to the log."""
    store.add(entry)


def last_log(store: Store) -> LogEntryRead | None:
    """The newest row of the log, None in an empty one."""
    row = store.content.exec(select(LogEntry).order_by(col(LogEntry.seq).desc()).limit(1)).first()
    return None if row is None else read(LogEntryRead, row)


def log(store: Store, after: int = -1, limit: int | None = None) -> list[LogEntryRead]:
    """Rows of the log with a higher number than `after`, in order."""
    return read_many(
        store, LogEntryRead, LogEntry, where=col(LogEntry.seq) > after, order=col(LogEntry.seq), limit=limit
    )


def add_release(store: Store, release: Release, passages: list[ReleasedPassage]) -> ReleaseRead:
    """A release and the passages that left in it."""
    held = read(ReleaseRead, store.add(release))
    for passage in passages:
        store.add(passage)
    return held


def releases(store: Store) -> list[ReleaseRead]:
    """All releases, newest first."""
    return [read(ReleaseRead, row) for row in store.content.exec(select(Release).order_by(col(Release.made_at).desc()))]


def releases_of_interview(store: Store, interview_id: str) -> list[ReleaseRead]:
    """The releases in which a passage of the interview left: whom to tell when consent is withdrawn."""
    query = (
        select(Release)
        .join(ReleasedPassage, col(ReleasedPassage.release_id) == Release.id)
        .where(ReleasedPassage.interview_id == interview_id)
        .distinct()
    )
    return [read(ReleaseRead, row) for row in store.content.exec(query)]


def release_codes(store: Store) -> list[str]:
    """All release codes in use."""
    return list(store.content.exec(select(Release.code)))
