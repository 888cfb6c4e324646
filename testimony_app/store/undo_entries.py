"""What each person can take back or do again: two stacks a person, kept with the case."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import delete
from sqlmodel import col, select

from testimony_app.store.coder_tables import UndoEntry, UndoRead
from testimony_app.store.session import Store, read

Stack = Literal["undo", "redo"]
MOST = 500
"""How many acts of a person are kept; older ones can no longer be taken back."""


def push(
    store: Store,
    user: str,
    stack: Stack,
    at: datetime,
    *,
    label: str,
    steps: Sequence[Mapping[str, Any]],
    touched: Collection[str],
    transcripts: Collection[str],
) -> None:
    """Put an act on top of a stack; what lies too deep falls out."""
    entry = UndoEntry(
        user=user,
        stack=stack,
        label=label,
        steps=[dict(step) for step in steps],
        touched=sorted(touched),
        transcripts=sorted(transcripts),
        made_at=at,
    )
    store.add(entry)
    kept = select(UndoEntry.seq).where(UndoEntry.user == user, UndoEntry.stack == stack)
    oldest = store.content.exec(kept.order_by(col(UndoEntry.seq).desc()).offset(MOST)).first()
    if oldest is not None:
        store.content.execute(
            delete(UndoEntry).where(
                col(UndoEntry.user) == user, col(UndoEntry.stack) == stack, col(UndoEntry.seq) <= oldest
            )
        )


def top(store: Store, user: str, stack: Stack) -> UndoRead | None:
    """The act on top of a stack, None where there is none."""
    query = select(UndoEntry).where(UndoEntry.user == user, UndoEntry.stack == stack)
    row = store.content.exec(query.order_by(col(UndoEntry.seq).desc()).limit(1)).first()
    return None if row is None else read(UndoRead, row)


def drop(store: Store, seq: int) -> None:
    """Take one act off its stack."""
    store.content.execute(delete(UndoEntry).where(col(UndoEntry.seq) == seq))


def clear(store: Store, user: str, stack: Stack) -> None:
    """Empty a stack."""
    store.content.execute(delete(UndoEntry).where(col(UndoEntry.user) == user, col(UndoEntry.stack) == stack))


def forget(store: Store, transcript_ids: Collection[str]) -> int:
    """Forget every act that may hold words of these transcripts, whoever's; returns how many.

    An act that is taken back after one that lies below it and was forgotten finds what it needs or is refused.
    """
    wanted = set(transcript_ids)
    rows = store.content.exec(select(UndoEntry.seq, UndoEntry.transcripts)).all()
    gone = [seq for seq, transcripts in rows if wanted & set(transcripts)]
    for start in range(0, len(gone), MOST):
        store.content.execute(delete(UndoEntry).where(col(UndoEntry.seq).in_(gone[start : start + MOST])))
    return len(gone)
