"""Security test 40: deleted, reordered, edited and forked logs are detected; heads are plain signed notes."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from testimony_app.errors import AppError
from testimony_app.vault import keys, log_chain
from testimony_app.vault.log_chain import GENESIS, Entry

LEAD, OTHER = keys.UserKeys(bytes(range(128))), keys.UserKeys(bytes(range(1, 129)))
PUBLIC = {"lead": LEAD.sign_public, "other": OTHER.sign_public}


def verify(user: str, message: bytes, signature: bytes) -> bool:
    return user in PUBLIC and keys.signed_by(PUBLIC[user], message, signature)


def log(count: int, signer: keys.UserKeys = LEAD, user: str = "lead") -> list[Entry]:
    entries: list[Entry] = []
    previous = GENESIS
    for seq in range(count):
        details = hashlib.sha256(b"%d" % seq).digest()
        entry = Entry(seq, previous, f"2031-05-12T10:00:{seq:02d}+00:00", user, "case.opened", "c-1", details, b"")
        entry = replace(entry, signature=signer.sign(entry.payload()))
        previous = log_chain.leaf_hash(entry.payload())
        entries.append(entry)
    return entries


def leaves(entries: list[Entry]) -> list[bytes]:
    return [log_chain.leaf_hash(entry.payload()) for entry in entries]


def root_by_definition(nodes: list[bytes]) -> bytes:
    """RFC 6962, section 2.1, as its recursion is written."""
    if not nodes:
        return hashlib.sha256(b"").digest()
    if len(nodes) == 1:
        return nodes[0]
    split = 1
    while split * 2 < len(nodes):
        split *= 2
    return hashlib.sha256(b"\x01" + root_by_definition(nodes[:split]) + root_by_definition(nodes[split:])).digest()


@given(st.lists(st.binary(min_size=32, max_size=32), max_size=70))
def test_root_is_that_of_the_standard(nodes: list[bytes]) -> None:
    assert log_chain.merkle_root(nodes) == root_by_definition(nodes)


@given(st.lists(st.binary(min_size=32, max_size=32), max_size=70))
def test_the_root_of_every_beginning_is_that_of_the_standard(nodes: list[bytes]) -> None:
    assert list(log_chain.prefix_roots(nodes)) == [
        root_by_definition(nodes[:size]) for size in range(1, len(nodes) + 1)
    ]


def test_root_matches_the_vectors_of_certificate_transparency() -> None:
    """Leaves and roots as published with the reference implementation of RFC 6962."""
    inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
    nodes = [log_chain.leaf_hash(bytes.fromhex(value)) for value in inputs]
    assert log_chain.merkle_root(nodes[:1]).hex() == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    assert log_chain.merkle_root(nodes).hex() == "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"


def test_a_good_log_gives_its_root() -> None:
    entries = log(9)
    assert log_chain.verify_entries(entries, verify) == log_chain.merkle_root(leaves(entries))
    assert log_chain.verify_entries([], verify) == log_chain.EMPTY_ROOT


@pytest.mark.parametrize(
    ("spoil", "seq"),
    [
        (lambda e: [*e[:3], *e[4:]], 3),
        (lambda e: e[1:], 0),
        (lambda e: [*e[:3], e[4], e[3], *e[5:]], 3),
        (lambda e: [*e[:5], replace(e[5], action="case.closed"), *e[6:]], 5),
        (lambda e: [*e[:5], replace(e[5], payload_hash=bytes(32)), *e[6:]], 5),
        (lambda e: [*e[:5], replace(e[5], utc="2030-01-01T00:00:00+00:00"), *e[6:]], 5),
        (lambda e: [*e[:5], replace(e[5], user="other", signature=OTHER.sign(e[5].payload())), *e[6:]], 5),
        (lambda e: [*e[:5], replace(e[5], user="nobody"), *e[6:]], 5),
        (lambda e: [*e[:2], e[1], *e[2:]], 2),
    ],
)
def test_40_edited_logs_break_where_they_were_edited(spoil: Callable[[list[Entry]], list[Entry]], seq: int) -> None:
    with pytest.raises(AppError) as caught:
        log_chain.verify_entries(spoil(log(9)), verify)
    assert (caught.value.code, caught.value.ids) == ("log.broken", {"seq": seq, "number": seq + 1})


def test_40_entry_signed_anew_by_another_person_breaks_the_next_link() -> None:
    entries = log(9)
    taken = replace(entries[5], user="other")
    taken = replace(taken, signature=OTHER.sign(taken.payload()))
    with pytest.raises(AppError) as caught:
        log_chain.verify_entries([*entries[:5], taken, *entries[6:]], verify)
    assert caught.value.ids["seq"] == 6


def test_40_shortened_and_forked_logs_are_found_against_an_older_head() -> None:
    entries = log(9)
    size, root = 6, log_chain.merkle_root(leaves(entries)[:6])
    log_chain.check_prefix(leaves(entries), size, root)
    with pytest.raises(AppError, match=r"log\.shortened"):
        log_chain.check_prefix(leaves(entries[:5]), size, root)
    fork = log(9, OTHER, "other")
    log_chain.verify_entries(fork, verify)
    with pytest.raises(AppError, match=r"log\.rewritten"):
        log_chain.check_prefix(leaves(fork), size, root)


def spoiled(entries: list[Entry], at: int) -> dict[str, list[Entry]]:
    """The log as somebody may have left it who deleted, moved, edited or signed anew around the row `at`."""
    edited = replace(entries[at], object_id="c-2")
    by_other = replace(entries[at], user="other")
    found = {
        "deleted": [*entries[:at], *entries[at + 1 :]],
        "doubled": [*entries[:at], entries[at], *entries[at:]],
        "edited": [*entries[:at], edited, *entries[at + 1 :]],
        "signed anew": [*entries[:at], replace(edited, signature=LEAD.sign(edited.payload())), *entries[at + 1 :]],
        "signed by another": [
            *entries[:at],
            replace(by_other, signature=OTHER.sign(by_other.payload())),
            *entries[at + 1 :],
        ],
        "renumbered": renumbered([*entries[:at], *entries[at + 1 :]]),
        "forked": renumbered([*entries[:at], edited, *entries[at + 1 :]]),
    }
    if at + 1 < len(entries):
        found["reordered"] = [*entries[:at], entries[at + 1], entries[at], *entries[at + 2 :]]
    return found


def renumbered(entries: list[Entry]) -> list[Entry]:
    """A chain that fits together again, signed by somebody who holds the key: only an older head tells."""
    made: list[Entry] = []
    previous = GENESIS
    for seq, entry in enumerate(entries):
        linked = replace(entry, seq=seq, prev_hash=previous)
        made.append(replace(linked, signature=LEAD.sign(linked.payload())))
        previous = log_chain.leaf_hash(linked.payload())
    return made


def test_40_every_spoiled_log_is_found_by_itself_or_against_a_checkpoint(figure: Callable[[str], None]) -> None:
    """Of each row: deleted, doubled, reordered, edited, signed anew, by another, renumbered, forked."""
    entries = log(24)
    size, root = len(entries), log_chain.merkle_root(leaves(entries))
    by_itself: Counter[str] = Counter()
    by_checkpoint: Counter[str] = Counter()
    for at in range(len(entries)):
        for name, held in spoiled(entries, at).items():
            try:
                log_chain.verify_entries(held, verify)
            except AppError as error:
                assert error.code == "log.broken"
                by_itself[name] += 1
                continue
            with pytest.raises(AppError, match=r"log\.(shortened|rewritten)"):
                log_chain.check_prefix(leaves(held), size, root)
            by_checkpoint[name] += 1
    # The last row has none after it that would miss it: only a head that was kept elsewhere does.
    assert by_checkpoint == {"renumbered": 24, "forked": 24, "deleted": 1, "signed anew": 1, "signed by another": 1}
    assert by_itself == {
        "deleted": 23, "doubled": 24, "edited": 24, "signed anew": 23, "signed by another": 23, "reordered": 23,
    }  # fmt: skip
    whole = by_itself.total() + by_checkpoint.total()
    figure(f"log: {whole} spoiled logs, {by_itself.total()} found by chain and signature, the others by a checkpoint")


def test_checkpoint_is_a_note_that_any_verifier_reads() -> None:
    entries = log(5)
    root = log_chain.merkle_root(leaves(entries))
    body = log_chain.checkpoint("testimony/0f0e", 5, root)
    assert body == f"testimony/0f0e\n5\n{base64.b64encode(root).decode()}\n"
    note = log_chain.signed_note(body, "lead", LEAD.sign_public, LEAD.sign)
    text, line = note.split("\n\n")
    assert line.startswith("\u2014 lead ")
    assert line.endswith("\n")
    signature = base64.b64decode(line.split(" ")[2])
    assert signature[:4] == hashlib.sha256(b"lead\n\x01" + LEAD.sign_public).digest()[:4]
    Ed25519PublicKey.from_public_bytes(LEAD.sign_public).verify(signature[4:], text.encode() + b"\n")


def test_opened_note_refuses_every_change() -> None:
    note = log_chain.signed_note(
        log_chain.checkpoint("testimony/0f0e", 5, bytes(32)), "lead", LEAD.sign_public, LEAD.sign
    )

    def opened(text: str) -> str:
        return log_chain.opened_note(text, "lead", lambda m, s: verify("lead", m, s), LEAD.sign_public)

    assert log_chain.parsed_checkpoint(opened(note)) == ("testimony/0f0e", 5, bytes(32))
    accepted = 0
    for at, character in enumerate(note[:-1]):
        changed = note[:at] + ("x" if character != "x" else "y") + note[at + 1 :]
        try:
            opened(changed)
            accepted += 1
        except AppError as error:
            assert error.code == "log.note_refused"
    assert accepted == 0
    for other in ("", "\n\n", note.split("\n\n")[0]):
        with pytest.raises(AppError, match=r"log\.note_refused"):
            opened(other)


@pytest.mark.parametrize("text", ["", "a\n1\n", "a\nx\nAA==\n", "a\n1\nnot base64\n", "\n1\n" + "A" * 43 + "=\n"])
def test_unreadable_checkpoints_are_refused(text: str) -> None:
    with pytest.raises(AppError, match=r"log\.note_refused"):
        log_chain.parsed_checkpoint(text)
