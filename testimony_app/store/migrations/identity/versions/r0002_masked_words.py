"""The words behind the chips of masked transcripts, and who opened names together with whom."""

import sqlalchemy as sa
from alembic import op

revision = "r0002"
down_revision = "r0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("opening", sa.Column("second_by", sa.String(), nullable=False, server_default=""))
    op.create_table(
        "masked_words",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("transcript_id", sa.String(), nullable=False),
        sa.Column("segment_id", sa.String(), nullable=False),
        sa.Column("alias", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("masked_at", sa.String(), nullable=False),
        sa.Column("masked_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    for column in ("transcript_id", "segment_id", "alias"):
        op.create_index(op.f(f"ix_masked_words_{column}"), "masked_words", [column], unique=False)
    op.create_table(
        "masked_version",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("segment_id", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_masked_version_segment_id"), "masked_version", ["segment_id"], unique=False)
