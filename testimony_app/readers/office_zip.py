"""The parts of an office document (DOCX, XLSX), read as XML alone; nothing in it is opened, followed or run."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree.ElementTree import Element, ParseError

# defusedxml has no type information.
from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from testimony_app.readers.limits import (
    MAX_EXPANDED_BYTES,
    MAX_MEMBER_BYTES,
    MAX_RATIO,
    MAX_ZIP_MEMBERS,
    RATIO_MATTERS_FROM,
)

_SAFE_NAME = re.compile(r"[A-Za-z0-9_\-\[\] ./()]+")
_HYPERLINK = "/hyperlink"


class Unreadable(Exception):  # noqa: N818  It reads well where it is caught.
    """No office document, or one that is encrypted, damaged, or refers to something outside itself."""


class TooLarge(Exception):  # noqa: N818  It reads well where it is caught.
    """It would expand beyond a limit. mib: the limit."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.mib = most // (1024 * 1024)


class Parts:
    """The parts of one document."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.names = frozenset(archive.namelist())

    def xml(self, name: str) -> Element:
        """The root of a part. Raises KeyError if there is none of that name, `TooLarge`."""
        with self._archive.open(name) as member:
            content = member.read(MAX_MEMBER_BYTES + 1)
        if len(content) > MAX_MEMBER_BYTES:
            raise TooLarge(MAX_MEMBER_BYTES)
        root: Element = fromstring(content, forbid_dtd=True)
        return root


@contextmanager
def opened(untrusted: bytes) -> Iterator[Parts]:
    """The document's parts while the block runs. Raises `Unreadable`, `TooLarge`, also for what the block meets."""
    try:
        with zipfile.ZipFile(io.BytesIO(untrusted)) as archive:
            _check(archive)
            yield Parts(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError, ValueError):
        raise Unreadable from None
    except (DefusedXmlException, ParseError, RecursionError):
        raise Unreadable from None


def _check(archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    expanded = sum(member.file_size for member in members)
    if len(members) > MAX_ZIP_MEMBERS or expanded > MAX_EXPANDED_BYTES:
        raise TooLarge(MAX_EXPANDED_BYTES)
    names = [member.filename for member in members]
    if len(set(names)) != len(names) or not all(map(_is_safe, names)):
        raise Unreadable
    parts = Parts(archive)
    for member in members:
        ratio = member.file_size / max(member.compress_size, 1)
        if member.file_size > MAX_MEMBER_BYTES or (member.file_size > RATIO_MATTERS_FROM and ratio > MAX_RATIO):
            raise TooLarge(MAX_MEMBER_BYTES)
        if member.filename.endswith(".rels"):
            _refuse_external(parts.xml(member.filename))


def _is_safe(name: str) -> bool:
    return bool(_SAFE_NAME.fullmatch(name)) and not name.startswith("/") and ".." not in name.split("/")


def _refuse_external(relationships: Element) -> None:
    """Templates, pictures and objects from elsewhere; a link in the text is only its text here."""
    for relationship in relationships:
        outside = relationship.get("TargetMode", "").casefold() == "external"
        if outside and not relationship.get("Type", "").endswith(_HYPERLINK):
            raise Unreadable
