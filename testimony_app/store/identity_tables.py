"""The identity compartment: names, contacts, what files were called. It has its own database and key."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, MetaData
from sqlmodel import Field, SQLModel

from testimony_app.store.base import FROZEN, Checked, Moment


class IdentityTable(SQLModel):
    """Base of the tables of `identity.db`, kept apart from those of `content.db`."""

    metadata = MetaData()


class PersonBase(SQLModel):
    """Who a witness is (data minimisation: every field may stay empty; a code suffices).

    aliases: other names and spellings, each on its own. phones: with country code as far as known.
    """

    given_name: str = ""
    father_name: str = ""
    family_name: str = ""
    mother_name: str = ""
    aliases: tuple[str, ...] = Field(default=(), sa_type=JSON)
    birth_date: str = ""
    id_number: str = ""
    phones: tuple[str, ...] = Field(default=(), sa_type=JSON)
    safe_channel: str = ""
    address: str = ""
    next_of_kin: tuple[str, ...] = Field(default=(), sa_type=JSON)
    notes: str = ""


class Person(PersonBase, IdentityTable, table=True):
    """Stored form."""

    __tablename__ = "person"
    id: str = Field(primary_key=True)
    witness_id: str = Field(unique=True)


class PersonDraft(PersonBase, Checked):
    """What a person enters."""

    @property
    def empty(self) -> bool:
        """Whether nothing was entered."""
        return not any(self.model_dump().values())


class PersonRead(PersonBase):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str
    witness_id: str


class RegisterTermBase(SQLModel):
    """Another name that must not leave: of a third person, a place, an organisation; with every confirmed spelling.

    kind: a kind of the anonymiser (`person`, `place`, `contact`, `id_number`, `organisation`, `other`).
    """

    kind: str = "person"
    forms: tuple[str, ...] = Field(sa_type=JSON)
    replacement: str = ""


class RegisterTerm(RegisterTermBase, IdentityTable, table=True):
    """Stored form."""

    __tablename__ = "register_term"
    id: str = Field(primary_key=True)


class RegisterTermDraft(RegisterTermBase, Checked):
    """What a person enters."""


class RegisterTermRead(RegisterTermBase):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str


class Pseudonym(IdentityTable, table=True):
    """The number under which a registered person or place stands in every release, so that it stays the same."""

    __tablename__ = "pseudonym"
    number: int | None = Field(default=None, primary_key=True)
    kind: str
    entry_id: str = Field(unique=True)


class Opening(IdentityTable, table=True):
    """Who opened a name, when and why. It lies with the names, because a reason may name somebody too.

    witness_id: "" for the register of other names. second_by: who opened it together with `opened_by`, where the case
    asks for two people. The row of the log holds the hash of the reason.
    """

    __tablename__ = "opening"
    id: str = Field(primary_key=True)
    witness_id: str = ""
    reason: str
    opened_at: datetime = Field(sa_type=Moment)
    opened_by: str
    second_by: str = Field(default="", sa_column_kwargs={"server_default": ""})


class OpeningRead(SQLModel):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str
    witness_id: str
    reason: str
    opened_at: datetime
    opened_by: str
    second_by: str = ""


class MediaOrigin(IdentityTable, table=True):
    """What a recording's file was called and what its container said: both may hold a name or a place."""

    __tablename__ = "media_origin"
    recording_id: str = Field(primary_key=True)
    file_name: str
    tags: dict[str, str] = Field(default_factory=dict, sa_type=JSON)


class MaskedWords(IdentityTable, table=True):
    """The words behind one chip of a masked transcript. alias: what stands in the text in their place."""

    __tablename__ = "masked_words"
    id: str = Field(primary_key=True)
    transcript_id: str = Field(index=True)
    segment_id: str = Field(index=True)
    alias: str = Field(index=True)
    words: str
    kind: str
    masked_at: datetime = Field(sa_type=Moment)
    masked_by: str


class MaskedWordsRead(SQLModel):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str
    transcript_id: str
    segment_id: str
    alias: str
    words: str
    kind: str
    masked_at: datetime
    masked_by: str


class MaskedVersion(IdentityTable, table=True):
    """What a segment said before it was masked, a former version of it or the newest one, kept where the names are."""

    __tablename__ = "masked_version"
    id: str = Field(primary_key=True)
    segment_id: str = Field(index=True)
    version: int
    text: str
