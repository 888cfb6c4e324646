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


def upgrade() -> None:
    for table, column in _COLUMNS:
        op.add_column(table, column)
    _make_tables()
    for statement in _APPEND_ONLY:
        op.execute(statement)


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
        sa.Column("transcript_id", sa.String(), nullable=False),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_index(op.f("ix_undo_entry_transcript_id"), "undo_entry", ["transcript_id"], unique=False)
    op.create_index(op.f("ix_undo_entry_user"), "undo_entry", ["user", "stack"], unique=False)
