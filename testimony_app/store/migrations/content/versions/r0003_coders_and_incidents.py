"""Incidents in full, what a passage says of one, teams of coders, the code book's history, saved queries, kept undo."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "r0003"
down_revision = "r0002"
branch_labels = None
depends_on = None

_APPEND_ONLY = tuple(
    f"""CREATE TRIGGER {table}_never_{verb}d BEFORE {verb.upper()} ON {table} BEGIN
        SELECT RAISE(ABORT, 'rows of this table are added and never changed'); END"""
    for table in ("certainty_decision", "code_version")
    for verb in ("update", "delete")
)
_COLUMNS: tuple[tuple[str, sa.Column[Any]], ...] = (
    ("incident", sa.Column("ended_on", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("ended_precision", sa.String(), nullable=False, server_default="exact")),
    ("incident", sa.Column("ended_time", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("sub_district", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("neighbourhood", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("latitude", sa.Float(), nullable=True)),
    ("incident", sa.Column("longitude", sa.Float(), nullable=True)),
    ("incident", sa.Column("place_precision", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("function_before", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("function_after", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("closed_days", sa.Integer(), nullable=True)),
    ("incident", sa.Column("damage", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("military_presence", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("presences", sa.JSON(), nullable=False, server_default="[]")),
    ("incident", sa.Column("emblem_visible", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("listed", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("listed_on", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("listed_by", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("warnings", sa.JSON(), nullable=False, server_default="[]")),
    ("incident", sa.Column("weapon_deliveries", sa.JSON(), nullable=False, server_default="[]")),
    ("incident", sa.Column("weapon_munitions", sa.JSON(), nullable=False, server_default="[]")),
    ("incident", sa.Column("weapon_basis", sa.JSON(), nullable=False, server_default="[]")),
    ("incident", sa.Column("munitions_least", sa.Integer(), nullable=True)),
    ("incident", sa.Column("munitions_most", sa.Integer(), nullable=True)),
    ("incident", sa.Column("repeat_after_least", sa.Integer(), nullable=True)),
    ("incident", sa.Column("repeat_after_most", sa.Integer(), nullable=True)),
    ("incident", sa.Column("perpetrators_either", sa.Boolean(), nullable=False, server_default="1")),
    ("incident", sa.Column("perpetrator_type", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("involvement", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("perpetrator_basis", sa.JSON(), nullable=False, server_default="[]")),
    ("incident", sa.Column("perpetrator_confidence", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("official_reply", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("casualties", sa.JSON(), nullable=False, server_default="[]")),
    ("incident", sa.Column("legal_rule", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("violation_status", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("standard_of_proof", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("assessed_by", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("assessed_on", sa.String(), nullable=False, server_default="")),
    ("incident", sa.Column("related", sa.JSON(), nullable=False, server_default="[]")),
    ("coding", sa.Column("hearsay_degree", sa.Integer(), nullable=True)),
    ("coding", sa.Column("independence_group", sa.String(), nullable=False, server_default="")),
    ("coding", sa.Column("told_from", sa.String(), nullable=False, server_default="")),
    ("coding", sa.Column("told_to", sa.String(), nullable=False, server_default="")),
    ("coding", sa.Column("second_coder", sa.String(), nullable=False, server_default="")),
    ("coding", sa.Column("start_ms", sa.Integer(), nullable=True)),
    ("coding", sa.Column("end_ms", sa.Integer(), nullable=True)),
    ("coding", sa.Column("standing", sa.String(), nullable=False, server_default="")),
)

_SEARCHED = (
    ("memo", "coding", ("memo", "reason")),
    (
        "incident",
        "incident",
        (
            *("code", "title", "place", "neighbourhood", "sub_district", "district", "governorate", "summary"),
            *("listed_by", "legal_rule", "standard_of_proof", "perpetrators", "presences", "casualties"),
        ),
    ),
    ("decision", "certainty_decision", ("reasons",)),
    ("code", "code", ("name", "definition", "include", "exclude")),
    (
        "interview",
        "interview",
        ("code", "notes", "place", "dialect", "overheard_by", "people_present", "prior_interviews"),
    ),
    ("witness", "witness", ("code", "reliability_reasons", "threat", "mitigation")),
)


def upgrade() -> None:
    for table, column in _COLUMNS:
        op.add_column(table, column)
    _make_tables()
    for statement in (*_APPEND_ONLY, *_search_index()):
        op.execute(statement)


def _search_index() -> list[str]:
    """The index of every text, with no text in it yet: all of them are pending, and the app folds and adds them.

    The triggers take a text out of the index in the act that changes it, and fold nothing: no function of the app's may
    run inside the database.
    """
    statements = [f"DROP TRIGGER segment_search_{change}" for change in ("added", "removed", "changed")]
    statements += [
        "DROP TABLE segment_search",
        """CREATE TABLE search_pending (place TEXT NOT NULL, number INTEGER NOT NULL,
            PRIMARY KEY (place, number)) WITHOUT ROWID""",
        """CREATE TABLE search_record (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, object_id TEXT NOT NULL,
            UNIQUE (kind, object_id))""",
    ]
    for index, columns in (("segment_search", "text"), ("record_search", "text, kind")):
        statements += [
            f"""CREATE VIRTUAL TABLE {index} USING fts5(
                {columns}, prefix='2 3', tokenize='unicode61 remove_diacritics 0')""",
            f"INSERT INTO {index}({index}, rank) VALUES ('secure-delete', 1)",  # noqa: S608  Names of our own.
        ]
    statements += [
        """CREATE TRIGGER segment_search_added AFTER INSERT ON segment BEGIN
            INSERT OR IGNORE INTO search_pending VALUES ('segment', new.number); END""",
        """CREATE TRIGGER segment_search_removed AFTER DELETE ON segment BEGIN
            DELETE FROM segment_search WHERE rowid = old.number;
            DELETE FROM search_pending WHERE place = 'segment' AND number = old.number; END""",
        """CREATE TRIGGER segment_search_changed AFTER UPDATE OF text ON segment WHEN old.text IS NOT new.text BEGIN
            DELETE FROM segment_search WHERE rowid = old.number;
            INSERT OR IGNORE INTO search_pending VALUES ('segment', new.number); END""",
        "INSERT INTO search_pending SELECT 'segment', number FROM segment",
    ]
    return statements + [each for searched in _SEARCHED for each in _record_index(*searched)]


def _record_index(kind: str, table: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    """What keeps the index of the records of one table, and what makes those that are there already pending."""
    some = " OR ".join(f"{{row}}{column} NOT IN ('', '[]')" for column in columns)
    differ = " OR ".join(f"old.{column} IS NOT new.{column}" for column in columns)
    number = f"SELECT number FROM search_record WHERE kind = '{kind}' AND object_id"  # noqa: S608  Names of our own.
    unindex = f"DELETE FROM record_search WHERE rowid IN ({number} = old.id)"  # noqa: S608
    settle = f"DELETE FROM search_pending WHERE place = 'record' AND number IN ({number} = old.id)"  # noqa: S608
    forget = f"DELETE FROM search_record WHERE kind = '{kind}' AND object_id = old.id"  # noqa: S608
    note = f"INSERT OR IGNORE INTO search_record(kind, object_id) VALUES ('{kind}', new.id)"  # noqa: S608
    every = f"INSERT INTO search_record(kind, object_id) SELECT '{kind}', id FROM {table}"  # noqa: S608
    pend = f"INSERT OR IGNORE INTO search_pending SELECT 'record', number FROM search_record WHERE kind = '{kind}'"  # noqa: S608
    trigger, changed = f"CREATE TRIGGER record_search_{kind}", ", ".join(columns)
    return (
        f"""{trigger}_added AFTER INSERT ON {table} WHEN {some.format(row="new.")} BEGIN
            {note}; {pend} AND object_id = new.id; END""",
        f"{trigger}_removed AFTER DELETE ON {table} BEGIN {unindex}; {settle}; {forget}; END",
        f"""{trigger}_changed AFTER UPDATE OF {changed} ON {table} WHEN {differ} BEGIN
            {unindex}; {note}; {pend} AND object_id = new.id; END""",
        f"{every} WHERE {some.format(row='')}",
        pend,
    )


def _make_tables() -> None:
    op.create_table(
        "code_version",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("code_id", sa.String(), nullable=False),
        sa.Column("changed_at", sa.String(), nullable=False),
        sa.Column("changed_by", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_code_version_code_id"), "code_version", ["code_id", "changed_at"], unique=False)
    op.create_table(
        "certainty_decision",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("incident_id", sa.String(), nullable=False),
        sa.Column("certainty", sa.String(), nullable=False),
        sa.Column("proposed", sa.String(), nullable=False),
        sa.Column("reasons", sa.String(), nullable=False),
        sa.Column("basis", sa.JSON(), nullable=False),
        sa.Column("decided_at", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["incident_id"], ["incident.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_certainty_decision_incident_id"), "certainty_decision", ["incident_id"], unique=False)
    op.create_table(
        "coding_round",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("blind", sa.Boolean(), nullable=False),
        sa.Column("opened_at", sa.String(), nullable=False),
        sa.Column("opened_by", sa.String(), nullable=False),
        sa.Column("closed_at", sa.String(), nullable=True),
        sa.Column("closed_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "assignment",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("interview_id", sa.String(), nullable=False),
        sa.Column("coder", sa.String(), nullable=False),
        sa.Column("round_id", sa.String(), nullable=True),
        sa.Column("assigned_at", sa.String(), nullable=False),
        sa.Column("assigned_by", sa.String(), nullable=False),
        sa.Column("finished_at", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["round_id"], ["coding_round.id"]),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_assignment_interview_id"), "assignment", ["interview_id"], unique=False)
    op.create_index(op.f("ix_assignment_round_id"), "assignment", ["round_id"], unique=False)
    op.create_table(
        "saved_query",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "favourite",
        sa.Column("user", sa.String(), nullable=False),
        sa.Column("digit", sa.Integer(), nullable=False),
        sa.Column("target_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("user", "digit"),
    )
    op.create_table(
        "undo_entry",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("user", sa.String(), nullable=False),
        sa.Column("stack", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("steps", sa.JSON(), nullable=False),
        sa.Column("touched", sa.JSON(), nullable=False),
        sa.Column("transcripts", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_index(op.f("ix_undo_entry_user"), "undo_entry", ["user", "stack"], unique=False)
