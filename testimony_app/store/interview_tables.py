"""Witnesses by code, their interviews, and the ledger of consent decisions."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, field_validator, model_validator
from sqlalchemy import JSON, String, UniqueConstraint
from sqlmodel import Field, SQLModel

from testimony_app.domain.consent import RECORDABLE, Status
from testimony_app.domain.uncertain_dates import Precision, UncertainDate
from testimony_app.errors import AppError
from testimony_app.store.base import FROZEN, Checked, Moment, Unfit, term, terms


class Present(BaseModel):
    """A person in the room, by code and role (`presence_role`)."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    code: str
    role: Annotated[str, term("presence_role")]


class PriorInterview(BaseModel):
    """An earlier interview of the same witness by anyone (Eurojust / ICC guidelines: taking a person's account)."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    organisation: str = ""
    date: str = ""
    recorded: bool = False
    signed: bool = False
    copy_held: bool = False
    first_account: bool = False


class WitnessBase(SQLModel):
    """The content side of a witness: a pseudonym and what analysis needs; no name."""

    code: str = Field(max_length=40)
    roles: Annotated[tuple[str, ...], terms("witness_role")] = Field(default=(), sa_type=JSON)
    age_band: Annotated[str, term("age_band")] = ""
    sex: Annotated[str, term("sex")] = ""
    connection: Annotated[str, term("connection")] = ""
    displacement: Annotated[str, term("displacement")] = ""
    vulnerabilities: Annotated[tuple[str, ...], terms("vulnerability")] = Field(default=(), sa_type=JSON)
    reliability: Annotated[str, term("source_reliability")] = ""
    reliability_reasons: str = ""
    risk: Annotated[str, term("risk")] = "low"
    threat: str = ""
    mitigation: str = ""
    risk_review_on: date | None = None


class Witness(WitnessBase, table=True):
    """Stored form."""

    __tablename__ = "witness"
    __table_args__ = (UniqueConstraint("code"),)
    id: str = Field(primary_key=True)


class WitnessDraft(WitnessBase, Checked):
    """What a person enters."""


class WitnessRead(WitnessBase):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str

    @property
    def child(self) -> bool:
        """Whether the rules for children apply."""
        return self.age_band in ("under_12", "12_to_17") or "child" in self.vulnerabilities


class InterviewBase(SQLModel):
    """One interview as it was held (fields: `domain.md` of the project's sources, section Interview).

    held_on: ISO date as far as known, with `precision`; started, ended: local wall-clock `HH:MM` or "".
    place: as coarse as `place_granularity` says. explained: what the witness was told before the start.
    """

    code: str = Field(max_length=40)
    format: Annotated[str, term("interview_format")] = "individual"
    held_on: str
    precision: Precision = Field(default=Precision.EXACT, sa_type=String)
    started: str = ""
    ended: str = ""
    place_granularity: Annotated[str, term("place_granularity")] = ""
    place: str = ""
    mode: Annotated[str, term("interview_mode")] = "in_person"
    setting: Annotated[str, term("setting")] = ""
    privacy: Annotated[str, term("privacy")] = ""
    overheard_by: str = ""
    people_present: tuple[Present, ...] = Field(default=(), sa_type=JSON)
    preference_asked: bool = False
    preference_honoured: bool = False
    language: str = Field(default="", max_length=16)
    dialect: str = ""
    interpreter: str = Field(default="", max_length=40)
    interpreter_kind: Annotated[str, term("interpreter_kind")] = "none"
    interpreter_undertaking: bool = False
    record_made: Annotated[tuple[str, ...], terms("record_made")] = Field(default=(), sa_type=JSON)
    explained: Annotated[tuple[str, ...], terms("explained")] = Field(default=(), sa_type=JSON)
    prior_interviews: tuple[PriorInterview, ...] = Field(default=(), sa_type=JSON)
    prior_interviews_asked: bool = False
    statement: Annotated[tuple[str, ...], terms("statement_state")] = Field(default=(), sa_type=JSON)
    distress: Annotated[str, term("distress")] = ""
    notes: str = ""


class Interview(InterviewBase, table=True):
    """Stored form. erased_at: since when nothing but the code is left of it, on the witness's wish."""

    __tablename__ = "interview"
    __table_args__ = (UniqueConstraint("code"),)
    id: str = Field(primary_key=True)
    witness_id: str = Field(foreign_key="witness.id", index=True)
    logged_at: datetime = Field(sa_type=Moment)
    logged_by: str
    erased_at: datetime | None = Field(default=None, sa_type=Moment)
    people_present: list[dict[str, str]] = Field(default_factory=list, sa_type=JSON)  # type: ignore[assignment]
    prior_interviews: list[dict[str, object]] = Field(default_factory=list, sa_type=JSON)  # type: ignore[assignment]


class InterviewDraft(InterviewBase, Checked):
    """What a person enters. Raises AppError for a date that contradicts its precision."""

    @model_validator(mode="after")
    def _date_and_precision_agree(self) -> Self:
        try:
            UncertainDate(self.held_on, self.precision)
        except AppError as error:
            raise Unfit(error) from None
        return self


class InterviewRead(InterviewBase):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str
    witness_id: str
    logged_at: datetime
    logged_by: str
    erased_at: datetime | None = None


class ConsentBase(SQLModel):
    """One decision about one scope. Rows are added and never changed.

    decided_at: when the person said it. given_by: `consent_from`. assent: the child's own, None if not asked.
    withheld_from, withheld_why: what is kept from whom and why (Primero). lawful_basis is recorded apart from consent.
    """

    scope: Annotated[str, term("consent_scope")]
    status: Status = Field(sa_type=String)
    decided_at: datetime = Field(sa_type=Moment)
    obtained: Annotated[str, term("consent_obtained")] = ""
    given_by: Annotated[str, term("consent_from")] = "individual"
    assent: bool | None = None
    approver: str = Field(default="", max_length=40)
    capacity: Annotated[str, term("capacity")] = "full"
    taker: str = Field(default="", max_length=40)
    language: str = Field(default="", max_length=16)
    interpreter: str = Field(default="", max_length=40)
    witness_to_consent: str = Field(default="", max_length=40)
    script_version: str = ""
    conditions: str = ""
    valid_until: date | None = None
    review_on: date | None = None
    event: Annotated[str, term("consent_event")] = ""
    withheld_from: str = ""
    withheld_why: Annotated[str, term("withheld_reason")] = ""
    lawful_basis: Annotated[str, term("lawful_basis")] = ""


class ConsentDecision(ConsentBase, table=True):
    """Stored form; `seq` is the order of recording."""

    __tablename__ = "consent_decision"
    seq: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    interview_id: str = Field(foreign_key="interview.id", index=True)
    recorded_at: datetime = Field(sa_type=Moment)
    recorded_by: str


class ConsentDraft(ConsentBase, Checked):
    """What a person enters. A conditional decision needs its conditions; `expired` is computed, never entered."""

    @field_validator("decided_at")
    @classmethod
    def _in_a_time_zone(cls, moment: datetime) -> datetime:
        if moment.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return moment

    @model_validator(mode="after")
    def _recordable(self) -> Self:
        if self.status not in RECORDABLE:
            raise ValueError("consent.expired_is_computed")
        if self.status is Status.CONDITIONAL and not self.conditions.strip():
            raise ValueError("consent.conditions_missing")
        return self


class ConsentRead(ConsentBase):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str
    seq: int
    interview_id: str
    recorded_at: datetime
    recorded_by: str
