"""Test 28: a package holds ordinary files that are called by ids; every other name and kind is refused."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Callable
from dataclasses import replace

import pytest

from testimony_app.errors import AppError
from testimony_app.exchange import archive
from testimony_app.exchange.package import document
from tests.vault import parcels
from tests.vault.parcels import hand_made, listed, member, refusal

UUID = "0f8fad5b-d9cb-469f-a165-70867728950e"
NOT_UTF_8 = "\udcff.json"
NAMES = [
    "../x", f"../{UUID}.json", f"..\\{UUID}.json", "/etc/passwd", f"/{UUID}.json", f"./{UUID}.json",
    f"folder/{UUID}.json", "C:\\x", f"C:{UUID}.json", f"\\\\host\\{UUID}.json", "CON", "con.json", "NUL", "aux.cob",
    "COM1.json", "LPT¹.json", f"{UUID}.json:stream", f"{UUID}.json ", f"{UUID}.json.", f" {UUID}.json",
    f"{UUID}.json\n",
    f"{UUID}.JSON", f"{UUID.upper()}.json", f"{UUID}.Json", f"{UUID.replace('0', '٠')}.json", f"{UUID}\u202enosj.cob",
    f"\u202e{UUID}.json", f"{UUID}\u200b.json", f"{UUID}.ｊson", f"{UUID}.", UUID, ".json", f"{UUID[:-1]}.json",
    f"{UUID}0.json", f"{'-' * 36}.json", f"{UUID}.py", f"{UUID}.lnk", f"{UUID}.cob.exe", f"~{UUID}.json", "", ".", "..",
    "manifest.json", "manifest.note", "-rf", "vault.hdr", "$(x).json", "%00.json", f"{UUID}.json\x01", NOT_UTF_8,
]  # fmt: skip


@pytest.mark.parametrize("bad", NAMES, ids=ascii)
def test_a_name_that_is_no_id_is_refused(bad: str) -> None:
    """In the archive alone, and in the archive and the manifest that its sender signed."""
    good = listed(parcels.name(), b"{}")
    info = tarfile.TarInfo(bad)
    info.size = 2
    body = member(info, b"{}")
    assert refusal(hand_made([good], body)) == "package.refused_entry"
    assert refusal(hand_made([good], member(good.name, b"{}") + body)) == "package.refused_entry"
    if bad != NOT_UTF_8:
        assert refusal(hand_made([replace(good, name=bad)], body)) == "package.refused_entry"
    with pytest.raises(AppError, match=r"package\.refused_entry"):
        parcels.packed([document(bad, b"{}")])


def test_every_kind_of_entry_but_an_ordinary_file_is_refused(figure: Callable[[str], None]) -> None:
    """All 256 type bytes: links, devices, fifos, folders, sparse files, long names, pax headers, and unknown ones."""
    good = listed(parcels.name(), b"{}")
    accepted = []
    for kind in range(256):
        block = bytearray(archive.header(good.name, 2))
        block[156] = kind
        package = hand_made([good], rechecked(block) + b"{}" + archive.padding(2))
        code = refusal(package)
        assert code in ("", "package.refused_entry"), kind
        accepted += [] if code else [kind]
    assert accepted == [0, ord("0")]
    figure("kinds of files in a package: 256 tried, 2 taken (both spellings of an ordinary file)")


def rechecked(block: bytearray) -> bytes:
    """A tar header with its checksum put right."""
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\x00 " % sum(block)
    return bytes(block)


@pytest.mark.parametrize(
    ("at", "content"),
    [
        (124, b"\x80" + bytes(10) + b"\x02"),  # 2 in binary: another spelling, and the same size
        (124, b"\xff" * 12),
        (124, b"-0000000002\x00"),
        (124, b"00000000003\x00"),
        (124, b"0000000000x\x00"),
        (157, b"elsewhere"),
        (345, b"folder"),
        (345, b".."),
        (0, b"/"),
    ],
)
def test_a_header_that_says_something_else_is_refused(at: int, content: bytes) -> None:
    good = listed(parcels.name(), b"{}")
    block = bytearray(archive.header(good.name, 2))
    block[at : at + len(content)] = content
    code = refusal(hand_made([good], rechecked(block) + b"{}" + archive.padding(2)))
    assert code in (("",) if content == b"\x80" + bytes(10) + b"\x02" else ("package.refused_entry", "package.damaged"))


@pytest.mark.parametrize("pax", [{"path": "../evil"}, {"size": "9"}, {"GNU.sparse.major": "1"}, {"comment": "hello"}])
def test_extended_headers_are_refused(pax: dict[str, str]) -> None:
    good = listed(parcels.name(), b"{}")
    for everywhere in (False, True):
        made = io.BytesIO()
        globally = pax if everywhere else {}
        with tarfile.open(fileobj=made, mode="w", format=tarfile.PAX_FORMAT, pax_headers=globally) as tar:
            info = tarfile.TarInfo(good.name)
            info.size, info.pax_headers = 2, {} if everywhere else pax
            tar.addfile(info, io.BytesIO(b"{}"))
        assert refusal(hand_made([good], made.getvalue(), b"")) == "package.refused_entry"


def test_less_than_nothing_is_no_size() -> None:
    """Of a listed file, and of the manifest, whose size nothing else foretells."""
    good = listed(parcels.name(), b"{}")
    for held, leading in ((good.name, True), ("manifest.json", False)):
        block = bytearray(archive.header(held, 2))
        block[124:136] = b"\xff" * 12
        body = rechecked(block) + bytes(archive.BLOCK)
        package = hand_made([good], body) if leading else parcels.sealed(body)
        assert refusal(package) == "package.refused_entry"


def test_a_long_name_is_refused() -> None:
    info = tarfile.TarInfo("x" * 5_000 + ".json")
    assert refusal(hand_made([], member(info))) == "package.refused_entry"
