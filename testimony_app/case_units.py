"""Units of work on the databases of an open case: they follow one another, and a case is sealed between two of them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError
from sqlmodel import Session

from testimony_app.case_log import log_head
from testimony_app.domain.roles import Role
from testimony_app.errors import AppError
from testimony_app.store.session import Store
from testimony_app.vault.vault import Vault


class Units:
    """The turns that are taken on one case. Safe to use from several threads.

    content: the engine of the content database. turn: held by whoever is at it. closed: whether the keys are gone.
    """

    def __init__(self, vault: Vault) -> None:
        self.turn = threading.RLock()
        self.closed = False
        self._working = False
        self._vault = vault
        self.content = vault.connect("content")

    @contextmanager
    def unit(self, identity: bool) -> Iterator[Store]:
        """The databases for one unit of work, with the names if `identity`; whoever asks commits.

        Raises AppError `case.closed`, `case.disk_full`, `case.not_stored`, `vault.damaged_database`, and with
        `identity` also `vault.no_access`, `identity.two_needed`.
        """
        with self._alone("units of work do not nest: both would share one connection"):
            try:
                with Session(self.content, expire_on_commit=False) as content:
                    if identity:
                        with Session(self._vault.connect("identity"), expire_on_commit=False) as names, _plain_errors():
                            yield Store(content, names, self._viewer())
                    else:
                        with _plain_errors():
                            yield Store(content, viewer=self._viewer())
            finally:
                if identity and not self.closed:
                    # Names are open for the length of one unit of work, and no longer.
                    self._vault.rest("identity")

    @contextmanager
    def between(self, nested: str) -> Iterator[None]:
        """The time between two units of work. Raises AppError `case.closed`, RuntimeError `nested` within a unit."""
        with self.turn:
            if self.closed:
                raise AppError("case.closed")
            if self._working:
                raise RuntimeError(nested)
            yield

    @contextmanager
    def at_rest(self) -> Iterator[Vault]:
        """The vault, sealed, while no unit of work runs. Raises AppError `case.closed`, and as `Vault.seal` does."""
        with self._alone("a case is not at rest inside a unit of work"):
            self._seal()
            yield self._vault

    def close(self) -> None:
        """Seal the case and drop the keys; may be called twice. Raises AppError as `Vault.seal` does, being closed."""
        with self.turn:
            if self.closed:
                return
            try:
                self._seal()
            finally:
                self.closed = True
                self._vault.close()

    @contextmanager
    def _alone(self, nested: str) -> Iterator[None]:
        """A turn in which no unit of work can begin. Raises as `between` does."""
        with self.between(nested):
            self._working = True
            try:
                yield
            finally:
                self._working = False

    def _viewer(self) -> str:
        """Whom blind rounds bind: everybody but the lead."""
        return "" if self._vault.role is Role.LEAD else self._vault.user_id

    def _seal(self) -> None:
        if self._vault.read_only:
            return
        with _plain_errors():
            head = log_head(self.content)
        self._vault.seal(head.size, head.root)


@contextmanager
def _plain_errors() -> Iterator[None]:
    """What a database error means for a person; its text is dropped, because it may quote values."""
    try:
        yield
    except DatabaseError as error:
        said = str(error.orig).lower()
        if "full" in said:
            raise AppError("case.disk_full") from None
        if "malformed" in said or "not a database" in said or "disk i/o" in said:
            raise AppError("vault.damaged_database") from None
        raise AppError("case.not_stored") from None
