"""Incidents: attacks and events as far as they are known, and who decided how certain they are."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, model_validator
from sqlalchemy import JSON, Float, String, UniqueConstraint
from sqlmodel import Field, SQLModel

from testimony_app.domain.uncertain_dates import Precision, UncertainDate, parse
from testimony_app.errors import AppError
from testimony_app.store.base import FROZEN, Checked, Moment, Unfit, term, terms

_NONE = {"server_default": ""}
_NO_LIST = {"server_default": "[]"}
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


class Presence(BaseModel):
    """Armed people or things said to have been near. by: a party's code. distance: metres. on: as far as known."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
    by: str = Field(default="", max_length=40)
    distance: int | None = Field(default=None, ge=0)
    on: str = ""
    note: str = ""


class Casualty(BaseModel):
    """How many people of one group were hurt, from at least to at most, and where the figure is from.

    most: None for "or more". source: codes of interviews, or what else the figure rests on.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
    kind: Annotated[str, term("casualty_kind")] = "killed"
    group: Annotated[str, term("casualty_group")] = "unknown"
    sex: Annotated[str, term("sex")] = ""
    age: Annotated[str, term("age_band")] = ""
    least: int = Field(default=0, ge=0)
    most: int | None = Field(default=None, ge=0)
    source: str = ""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.most is not None and self.most < self.least:
            raise Unfit(AppError("incident.range_backwards"))
        return self


class Related(BaseModel):
    """How this incident stands to another (HURIDOCS micro-thesaurus 22); the other may lie in another copy only."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
    kind: Annotated[str, term("related_event")]
    incident_id: str


class IncidentBase(SQLModel):
    """One attack or event (fields: `domain.md` of the project's sources, section Incident). The title is neutral.

    What is uncertain stays so: happened_on, ended_on: ISO date as far as known, or a range; ended_on "" for the same
    day or unknown. local_time, ended_time: `HH:MM` or "". perpetrators: party codes; more than one means "A or B" if
    `perpetrators_either`, else all of them together. latitude, longitude: degrees, WGS 84, as exact as
    `place_precision` says. closed_days: whole days. munitions, repeat_after: from at least to at most, a number and
    minutes; None for unknown, and a most of None for "or more". listed: whether it stood on a list of sites that the
    parties were asked not to strike, since listed_on, put there by listed_by.
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
    ended_on: str = Field(default="", sa_column_kwargs=_NONE)
    ended_precision: Precision = Field(
        default=Precision.EXACT, sa_type=String, sa_column_kwargs={"server_default": "exact"}
    )
    ended_time: str = Field(default="", sa_column_kwargs=_NONE)
    sub_district: str = Field(default="", sa_column_kwargs=_NONE)
    neighbourhood: str = Field(default="", sa_column_kwargs=_NONE)
    latitude: float | None = Field(default=None, ge=-90, le=90, sa_type=Float)
    longitude: float | None = Field(default=None, ge=-180, le=180, sa_type=Float)
    place_precision: Annotated[str, term("place_precision")] = Field(default="", sa_column_kwargs=_NONE)
    function_before: Annotated[str, term("function_state")] = Field(default="", sa_column_kwargs=_NONE)
    function_after: Annotated[str, term("function_state")] = Field(default="", sa_column_kwargs=_NONE)
    closed_days: int | None = Field(default=None, ge=0)
    damage: Annotated[str, term("damage")] = Field(default="", sa_column_kwargs=_NONE)
    military_presence: Annotated[str, term("military_presence")] = Field(default="", sa_column_kwargs=_NONE)
    presences: tuple[Presence, ...] = Field(default=(), sa_type=JSON, sa_column_kwargs=_NO_LIST)
    emblem_visible: Annotated[str, term("yes_no")] = Field(default="", sa_column_kwargs=_NONE)
    listed: Annotated[str, term("yes_no")] = Field(default="", sa_column_kwargs=_NONE)
    listed_on: str = Field(default="", sa_column_kwargs=_NONE)
    listed_by: str = Field(default="", sa_column_kwargs=_NONE)
    warnings: Annotated[tuple[str, ...], terms("warning")] = Field(default=(), sa_type=JSON, sa_column_kwargs=_NO_LIST)
    weapon_deliveries: Annotated[tuple[str, ...], terms("weapon_delivery")] = Field(
        default=(), sa_type=JSON, sa_column_kwargs=_NO_LIST
    )
    weapon_munitions: Annotated[tuple[str, ...], terms("weapon_munition")] = Field(
        default=(), sa_type=JSON, sa_column_kwargs=_NO_LIST
    )
    weapon_basis: Annotated[tuple[str, ...], terms("weapon_basis")] = Field(
        default=(), sa_type=JSON, sa_column_kwargs=_NO_LIST
    )
    munitions_least: int | None = Field(default=None, ge=0)
    munitions_most: int | None = Field(default=None, ge=0)
    repeat_after_least: int | None = Field(default=None, ge=0)
    repeat_after_most: int | None = Field(default=None, ge=0)
    perpetrators_either: bool = Field(default=True, sa_column_kwargs={"server_default": "1"})
    perpetrator_type: Annotated[str, term("perpetrator_type")] = Field(default="", sa_column_kwargs=_NONE)
    involvement: Annotated[str, term("involvement")] = Field(default="", sa_column_kwargs=_NONE)
    perpetrator_basis: Annotated[tuple[str, ...], terms("perpetrator_basis")] = Field(
        default=(), sa_type=JSON, sa_column_kwargs=_NO_LIST
    )
    perpetrator_confidence: Annotated[str, term("certainty")] = Field(default="", sa_column_kwargs=_NONE)
    official_reply: Annotated[str, term("official_reply")] = Field(default="", sa_column_kwargs=_NONE)
    casualties: tuple[Casualty, ...] = Field(default=(), sa_type=JSON, sa_column_kwargs=_NO_LIST)
    legal_rule: str = Field(default="", sa_column_kwargs=_NONE)
    violation_status: Annotated[str, term("violation_status")] = Field(default="", sa_column_kwargs=_NONE)
    standard_of_proof: str = Field(default="", sa_column_kwargs=_NONE)
    assessed_by: str = Field(default="", max_length=40, sa_column_kwargs=_NONE)
    assessed_on: str = Field(default="", sa_column_kwargs=_NONE)
    related: tuple[Related, ...] = Field(default=(), sa_type=JSON, sa_column_kwargs=_NO_LIST)


class Incident(IncidentBase, table=True):
    """Stored form."""

    __tablename__ = "incident"
    __table_args__ = (UniqueConstraint("code"),)
    id: str = Field(primary_key=True)
    presences: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON, sa_column_kwargs=_NO_LIST)  # type: ignore[assignment]
    casualties: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON, sa_column_kwargs=_NO_LIST)  # type: ignore[assignment]
    related: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON, sa_column_kwargs=_NO_LIST)  # type: ignore[assignment]


class IncidentDraft(IncidentBase, Checked):
    """What a person enters. Raises AppError for dates that contradict their precision and ranges that run backwards."""

    @model_validator(mode="after")
    def _dates_and_precisions_agree(self) -> Self:
        try:
            start = UncertainDate(self.happened_on, self.precision)
            if self.ended_on and UncertainDate(self.ended_on, self.ended_precision).latest < start.earliest:
                raise AppError("date.ends_before_start")
        except AppError as error:
            raise Unfit(error) from None
        return self

    @model_validator(mode="after")
    def _ranges_run_forwards(self) -> Self:
        for least, most in (
            (self.munitions_least, self.munitions_most),
            (self.repeat_after_least, self.repeat_after_most),
        ):
            if most is not None and most < (least or 0):
                raise Unfit(AppError("incident.range_backwards"))
        return self

    @model_validator(mode="after")
    def _days_and_times_are_readable(self) -> Self:
        try:
            for day in (self.listed_on, self.assessed_on, *(each.on for each in self.presences)):
                if day:
                    parse(day)
        except AppError as error:
            raise Unfit(error) from None
        if self.ended_time and not _TIME.fullmatch(self.ended_time):
            raise Unfit(AppError("incident.time_unreadable"))
        return self

    @model_validator(mode="after")
    def _position_is_whole(self) -> Self:
        if (self.latitude is None) != (self.longitude is None):
            raise Unfit(AppError("incident.half_position"))
        return self


class IncidentRead(IncidentBase):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str


class CertaintyDecision(SQLModel, table=True):
    """How certain an incident is, as a person decided it. Rows are added and never changed; the last one holds.

    proposed: what the rules of `domain.corroboration` proposed then. basis: the figures that the proposal rests on.
    """

    __tablename__ = "certainty_decision"
    id: str = Field(primary_key=True)
    incident_id: str = Field(foreign_key="incident.id", index=True)
    certainty: str
    proposed: str
    reasons: str
    basis: dict[str, int] = Field(default_factory=dict, sa_type=JSON)
    decided_at: datetime = Field(sa_type=Moment)
    decided_by: str


class CertaintyRead(SQLModel):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str
    incident_id: str
    certainty: Annotated[str, term("certainty")]
    proposed: Annotated[str, term("certainty")]
    reasons: str
    basis: dict[str, int]
    decided_at: datetime
    decided_by: str
