"""The code book, and the codings that tie passages to codes and incidents."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import model_validator
from sqlalchemy import JSON, CheckConstraint, Index, String
from sqlmodel import Field, SQLModel

from testimony_app.domain import told_times
from testimony_app.errors import AppError
from testimony_app.store.base import FROZEN, Checked, Moment, Unfit, term

_NONE = {"server_default": ""}
HUES = 12
"""How many code colours the themes hold (`resources/themes`)."""


class CodeBase(SQLModel):
    """One code of the code book. colour: index of a hue, 0..11. include, exclude: when to use it and when not."""

    parent_id: str | None = Field(default=None, foreign_key="code.id", index=True)
    name: str = Field(min_length=1, max_length=120)
    colour: int = Field(default=0, ge=0, lt=HUES)
    definition: str = ""
    include: str = ""
    exclude: str = ""
    position: int = 0
    retired: bool = False


class Code(CodeBase, table=True):
    """Stored form."""

    __tablename__ = "code"
    id: str = Field(primary_key=True)


class CodeDraft(CodeBase, Checked):
    """What a person enters."""


class CodeRead(CodeBase):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str


class CodeVersion(SQLModel, table=True):
    """What one act did to a code. Rows are added and never changed, and stay when the code is gone.

    act: the name under which it stands in the log. before, after: the fields that differ, None where there was no code
    before or is none after. note: how many codings moved, or what the code was merged into, by name of the code.
    """

    __tablename__ = "code_version"
    __table_args__ = (Index("ix_code_version_code_id", "code_id", "changed_at"),)
    id: str = Field(primary_key=True)
    code_id: str
    changed_at: datetime = Field(sa_type=Moment)
    changed_by: str
    act: str
    before: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    after: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    note: str = ""


class CodeVersionRead(SQLModel):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str
    code_id: str
    changed_at: datetime
    changed_by: str
    act: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    note: str


class Standing(StrEnum):
    """Whether a coding is a coder's own, or what a team decided where its coders differed: it applies, or it does not,
    or it was looked at and left open. Only what is own or agreed is shown and counted as coded.
    """

    OWN = ""
    AGREED = "agreed"
    SET_ASIDE = "set_aside"
    LEFT_OPEN = "left_open"


class LinkBase(SQLModel):
    """What a passage says of an incident (`domain.md` of the project's sources, section Passage and incident link).

    All may be empty: a link is never refused because it is not graded yet. hearsay_degree: through how many people the
    words came, 1 for told by one who was there. origin: whose account a hearsay is, by code. independence_group: of
    accounts that do not count apart, by a code that the team chooses. told_from, told_to: the time that the passage
    speaks of, as the witness told it (`domain.told_times`). second_coder: who looked at the link again.
    """

    proposition: Annotated[str, term("proposition")] = ""
    knowledge: Annotated[str, term("knowledge")] = ""
    evidence_class: Annotated[str, term("evidence_class")] = ""
    stance: Annotated[str, term("stance")] = ""
    credibility: Annotated[str, term("credibility")] = ""
    origin: str = Field(default="", max_length=40)
    reason: str = ""
    hearsay_degree: int | None = Field(default=None, ge=1, le=9)
    independence_group: str = Field(default="", max_length=40, sa_column_kwargs=_NONE)
    told_from: str = Field(default="", max_length=40, sa_column_kwargs=_NONE)
    told_to: str = Field(default="", max_length=40, sa_column_kwargs=_NONE)
    second_coder: str = Field(default="", max_length=40, sa_column_kwargs=_NONE)


class LinkDraft(LinkBase, Checked):
    """What a person enters. Raises AppError for times that cannot be read."""

    @model_validator(mode="after")
    def _times_can_be_read(self) -> Self:
        try:
            told_times.checked(self.told_from, self.told_to)
        except AppError as error:
            raise Unfit(error) from None
        return self


class CodingBase(LinkBase):
    """A passage tied to one code or to one incident.

    The passage starts at `start_offset` of one segment and ends before `end_offset` of the same or a later one, in code
    points. quote_sha256: of the words it was put on, to prove that it never drifted. orphaned: an edit deleted all of
    its words and a person must decide. review: why a person must look at its place again after another device's text
    came in, a term of `services.merge`; "" if nobody needs to. start_ms, end_ms: the stretch of sound on which it was
    put, None where it was put on words. standing: a team's decision where its coders differed.
    """

    transcript_id: str = Field(foreign_key="transcript.id", index=True)
    start_segment_id: str = Field(foreign_key="segment.id", index=True)
    start_offset: int = Field(ge=0)
    end_segment_id: str = Field(foreign_key="segment.id", index=True)
    end_offset: int = Field(ge=0)
    code_id: str | None = Field(default=None, foreign_key="code.id", index=True)
    incident_id: str | None = Field(default=None, foreign_key="incident.id", index=True)
    memo: str = ""
    quote_sha256: str
    coder: str
    coded_at: datetime = Field(sa_type=Moment)
    orphaned: bool = False
    review: str = Field(default="", sa_column_kwargs=_NONE)
    start_ms: int | None = Field(default=None, ge=0)
    end_ms: int | None = Field(default=None, ge=0)
    standing: Standing = Field(default=Standing.OWN, sa_type=String, sa_column_kwargs=_NONE)


class Coding(CodingBase, table=True):
    """Stored form."""

    __tablename__ = "coding"
    __table_args__ = (CheckConstraint("(code_id IS NULL) != (incident_id IS NULL)", name="one_target"),)
    id: str = Field(primary_key=True)


class CodingRead(CodingBase):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str
