"""The code book, the incidents, and the codings that tie passages to them."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Self

from pydantic import model_validator
from sqlalchemy import JSON, CheckConstraint, String, UniqueConstraint
from sqlmodel import Field, SQLModel

from testimony_app.domain.uncertain_dates import Precision, UncertainDate
from testimony_app.errors import AppError
from testimony_app.store.base import FROZEN, Checked, Moment, Unfit, term, terms

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


class IncidentBase(SQLModel):
    """One attack or event. The title is neutral; the date stays as uncertain as it is.

    happened_on: ISO date as far as known, or a range. local_time: `HH:MM` or "". perpetrators: party codes; more than
    one means "A or B".
    """

    code: str = Field(max_length=40)
    title: str = Field(min_length=1, max_length=200)
    happened_on: str
    precision: Precision = Field(default=Precision.EXACT, sa_type=String)
    local_time: str = ""
    time_basis: Annotated[str, term("time_basis")] = ""
    governorate: str = ""
    district: str = ""
    place: str = ""
    facilities: Annotated[tuple[str, ...], terms("facility_kind")] = Field(default=(), sa_type=JSON)
    attack_kinds: Annotated[tuple[str, ...], terms("attack_kind")] = Field(default=(), sa_type=JSON)
    attack_effects: Annotated[tuple[str, ...], terms("attack_effect")] = Field(default=(), sa_type=JSON)
    perpetrators: tuple[str, ...] = Field(default=(), sa_type=JSON)
    certainty: Annotated[str, term("certainty")] = ""
    summary: str = ""


class Incident(IncidentBase, table=True):
    """Stored form."""

    __tablename__ = "incident"
    __table_args__ = (UniqueConstraint("code"),)
    id: str = Field(primary_key=True)


class IncidentDraft(IncidentBase, Checked):
    """What a person enters."""

    @model_validator(mode="after")
    def _date_and_precision_agree(self) -> Self:
        try:
            UncertainDate(self.happened_on, self.precision)
        except AppError as error:
            raise Unfit(error) from None
        return self


class IncidentRead(IncidentBase):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str


class LinkBase(SQLModel):
    """What a passage says of an incident (`domain.md` of the project's sources, section Passage and incident link).

    All may be empty: a link is never refused because it is not graded yet. origin: whose account a hearsay is, or the
    independence group, by code.
    """

    proposition: Annotated[str, term("proposition")] = ""
    knowledge: Annotated[str, term("knowledge")] = ""
    evidence_class: Annotated[str, term("evidence_class")] = ""
    stance: Annotated[str, term("stance")] = ""
    credibility: Annotated[str, term("credibility")] = ""
    origin: str = Field(default="", max_length=40)
    reason: str = ""


class LinkDraft(LinkBase, Checked):
    """What a person enters."""


class CodingBase(LinkBase):
    """A passage tied to one code or to one incident.

    The passage starts at `start_offset` of one segment and ends before `end_offset` of the same or a later one, in code
    points. quote_sha256: of the words it was put on, to prove that it never drifted. orphaned: an edit deleted all of
    its words and a person must decide. review: why a person must look at its place again after another device's text
    came in, a term of `services.merge`; "" if nobody needs to.
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
    review: str = Field(default="", sa_column_kwargs={"server_default": ""})


class Coding(CodingBase, table=True):
    """Stored form."""

    __tablename__ = "coding"
    __table_args__ = (CheckConstraint("(code_id IS NULL) != (incident_id IS NULL)", name="one_target"),)
    id: str = Field(primary_key=True)


class CodingRead(CodingBase):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str
