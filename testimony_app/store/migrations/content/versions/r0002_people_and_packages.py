"""Several people and devices: packages, what was seen and removed, conflicts, tombstones, foreign logs."""

import uuid
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "r0002"
down_revision = "r0001"
branch_labels = None
depends_on = None

_APPEND_ONLY = tuple(
    f"""CREATE TRIGGER foreign_log_entry_never_{verb}d BEFORE {verb.upper()} ON foreign_log_entry BEGIN
        SELECT RAISE(ABORT, 'rows of this table are added and never changed'); END"""
    for verb in ("update", "delete")
)
_COLUMNS: tuple[tuple[str, sa.Column[Any]], ...] = (
    ("case_info", sa.Column("log_id", sa.String(), nullable=False, server_default="")),
    ("interview", sa.Column("erased_at", sa.String(), nullable=True)),
    ("recording", sa.Column("recovered", sa.Boolean(), nullable=False, server_default="0")),
    ("transcript", sa.Column("masked_at", sa.String(), nullable=True)),
    ("transcript", sa.Column("masked_by", sa.String(), nullable=False, server_default="")),
    ("coding", sa.Column("review", sa.String(), nullable=False, server_default="")),
)


def upgrade() -> None:
    for table, column in _COLUMNS:
        op.add_column(table, column)
    op.get_bind().execute(sa.text("UPDATE case_info SET log_id = :log_id"), {"log_id": str(uuid.uuid4())})
    op.create_table(
        "seen_version",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("object_id", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "object_id", "sha256"),
    )
    op.create_table(
        "removed_object",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("object_id", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("removed_at", sa.String(), nullable=False),
        sa.Column("removed_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "object_id"),
    )
    op.create_table(
        "conflict",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("object_id", sa.String(), nullable=False),
        sa.Column("ours", sa.JSON(), nullable=True),
        sa.Column("theirs", sa.JSON(), nullable=True),
        sa.Column("theirs_sha256", sa.String(), nullable=False),
        sa.Column("package_id", sa.String(), nullable=False),
        sa.Column("changed_by", sa.String(), nullable=False),
        sa.Column("found_at", sa.String(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("decided_at", sa.String(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_conflict_object_id"), "conflict", ["object_id"], unique=False)
    op.create_index(op.f("ix_conflict_package_id"), "conflict", ["package_id"], unique=False)
    op.create_table(
        "package",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("people", sa.JSON(), nullable=False),
        sa.Column("interviews", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.Column("handled_at", sa.String(), nullable=False),
        sa.Column("handled_by", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("log_id", sa.String(), nullable=False),
        sa.Column("log_size", sa.Integer(), nullable=False),
        sa.Column("log_root", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", "direction"),
    )
    op.create_index(op.f("ix_package_log_id"), "package", ["log_id"], unique=False)
    op.create_table(
        "foreign_log_entry",
        sa.Column("log_id", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("prev_hash", sa.String(), nullable=False),
        sa.Column("utc", sa.String(), nullable=False),
        sa.Column("user", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("object_id", sa.String(), nullable=False),
        sa.Column("payload_hash", sa.String(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("log_id", "seq"),
    )
    op.create_table(
        "tombstone",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("interview_id", sa.String(), nullable=False),
        sa.Column("interview_code", sa.String(), nullable=False),
        sa.Column("ground", sa.String(), nullable=False),
        sa.Column("erased_at", sa.String(), nullable=False),
        sa.Column("erased_by", sa.String(), nullable=False),
        sa.Column("certificate", sa.String(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_tombstone_interview_id"), "tombstone", ["interview_id"], unique=False)
    for statement in _APPEND_ONLY:
        op.execute(statement)
