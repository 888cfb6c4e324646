"""Zip files that tell nothing about the machine, the tool or the time, and are the same twice."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_DOS_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


def neutral_zip(members: Mapping[str, bytes]) -> bytes:
    """A zip of the members in the given order.

    Members are stored without compression: compressed bytes differ between versions of zlib, and two people shall be
    able to compare a release by its hash.
    """
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            member = zipfile.ZipInfo(name, _DOS_EPOCH)
            member.create_system = _UNIX
            member.external_attr = 0o600 << 16
            archive.writestr(member, content)
    return sink.getvalue()
