"""Errors that are meant for a person: a code and ids, never testimony, never a name."""

from __future__ import annotations


class AppError(Exception):
    """What happened, as a dotted code such as `vault.wrong_passphrase`; `messages.explain` has the sentence.

    ids: numbers, ids and terms of our own vocabularies that the sentence may show. A name, a title, a path or a
    word of testimony is never among them, because errors reach logs.
    """

    def __init__(self, code: str, **ids: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.ids = ids


class Cancelled(Exception):  # noqa: N818  It is a person's decision, not an error.
    """A person stopped the job; what it had saved stays saved."""
