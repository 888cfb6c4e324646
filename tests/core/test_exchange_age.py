"""Keys of packages: Bech32 as BIP 173 lays it down, and age's own spelling of an X25519 key."""

from __future__ import annotations

import errno
import io

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from testimony_app.errors import AppError
from testimony_app.exchange import age, bech32

PRIME = 2**255 - 19
LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
keys = st.binary(min_size=32, max_size=32)

# The test vectors of BIP 173, section "Test vectors".
VALID = [
    "A12UEL5L",
    "a12uel5l",
    "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
    "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
    "11qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqc8247j",
    "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w",
    "?1ezyfcl",
]
INVALID = [
    "\x201nwldj5",
    "\x7f1axkwrx",
    "\x801eym55h",
    "an84characterslonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1569pvx",
    "pzry9x0s0muk",
    "1pzry9x0s0muk",
    "x1b4n0q5v",
    "li1dgmt3",
    "de1lg7wt\xff",
    "A1G7SGD8",
    "10a06t8",
    "1qzzfhee",
]


@pytest.mark.parametrize("text", VALID)
def test_what_bip_173_calls_valid_is_read(text: str) -> None:
    prefix, values = bech32.decoded_values(text)
    assert prefix == text.lower().rpartition("1")[0]
    assert [LETTERS[value] for value in values] == list(text.lower().rpartition("1")[2][:-6])


@pytest.mark.parametrize("text", INVALID, ids=ascii)
def test_what_bip_173_calls_invalid_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        bech32.decoded_values(text)


@given(st.binary(max_size=40))
def test_bytes_come_back(content: bytes) -> None:
    text = bech32.encoded("invented", content)
    assert bech32.decoded(text, "invented") == content
    assert bech32.decoded(text.upper(), "invented") == content
    with pytest.raises(ValueError, match="prefix"):
        bech32.decoded(text, "other")


@given(keys, st.data())
def test_up_to_four_mistyped_letters_are_found(secret: bytes, data: st.DataObject) -> None:
    """As BIP 173 promises for texts of this length."""
    text = age.secret_text(secret)
    start = text.index("1") + 1
    places = data.draw(st.sets(st.integers(start, len(text) - 1), min_size=1, max_size=4))
    changed = list(text)
    for place in places:
        changed[place] = data.draw(st.sampled_from([each for each in LETTERS.upper() if each != text[place]]))
    with pytest.raises(AppError, match=r"package\.recipient_unfit"):
        age.secret_bytes("".join(changed))


@given(keys)
def test_a_secret_and_its_recipient_come_back(secret: bytes) -> None:
    """And the recipient is the public key that the vault's own library finds."""
    text, recipient = age.secret_text(secret), age.recipient_of(secret)
    assert text.startswith("AGE-SECRET-KEY-1")
    assert len(text) == 74
    assert age.secret_bytes(text) == secret
    public = X25519PrivateKey.from_private_bytes(secret).public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    assert age.recipient_bytes(recipient) == public
    assert age.recipient_text(public) == recipient


SECRET = bytes(range(32))
PUBLIC = age.recipient_of(SECRET)


@pytest.mark.parametrize(
    "unfit",
    [
        "", "age1", PUBLIC.upper(), PUBLIC.capitalize(), PUBLIC[:-1], PUBLIC + "q", f" {PUBLIC}", f"{PUBLIC}\n",
        age.secret_text(SECRET), bech32.encoded("age", bytes(range(31))), bech32.encoded("age", bytes(range(33))),
        bech32.encoded("bge", bytes(range(32))), "ssh-ed25519 AAAA", "age1\u0661", "age1" + "q" * 5_000,
    ],
)  # fmt: skip
def test_what_is_no_recipient_is_refused(unfit: str) -> None:
    with pytest.raises(AppError, match=r"package\.recipient_unfit"):
        age.recipient_bytes(unfit)
    with pytest.raises(AppError, match=r"package\.recipient_unfit"):
        age.encrypt([b"words"], io.BytesIO(), [PUBLIC, unfit])


def test_nobody_is_no_recipient() -> None:
    with pytest.raises(AppError, match=r"package\.recipient_unfit"):
        age.encrypt([b"words"], io.BytesIO(), [])


@pytest.mark.parametrize("size", [0, 31, 33, 64])
def test_a_key_has_32_bytes(size: int) -> None:
    for act in (age.secret_text, age.recipient_text, age.recipient_of):
        with pytest.raises(AppError, match=r"package\.recipient_unfit"):
            act(bytes(size))
    with pytest.raises(AppError, match=r"package\.recipient_unfit"):
        age.secret_bytes(bech32.encoded("age-secret-key-", bytes(size)).upper())


def test_a_secret_in_small_letters_is_refused() -> None:
    with pytest.raises(AppError, match=r"package\.recipient_unfit"):
        age.secret_bytes(age.secret_text(SECRET).lower())


@pytest.mark.parametrize("point", sorted(age._LOW_ORDER))
@pytest.mark.parametrize("top", [0, 1 << 255])
def test_a_point_that_hides_nothing_is_no_recipient(point: int, top: int) -> None:
    """Everybody would agree on a secret of zeros with it; the vault's library says the same of each of them."""
    public = (point | top).to_bytes(32, "little")
    with pytest.raises(ValueError, match="shared key"):
        X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(public))
    with pytest.raises(AppError, match=r"package\.recipient_unfit"):
        age.recipient_text(public)
    with pytest.raises(AppError, match=r"package\.recipient_unfit"):
        age.encrypt([b"words"], io.BytesIO(), [bech32.encoded("age", public)])


@given(st.lists(st.binary(max_size=70_000), max_size=4))
def test_pieces_come_back_as_one(pieces: list[bytes]) -> None:
    sink, got = io.BytesIO(), bytearray()
    age.encrypt(pieces, sink, [PUBLIC])
    age.decrypt(io.BytesIO(sink.getvalue()), SECRET, got.extend)
    assert bytes(got) == b"".join(pieces)


def test_once_something_failed_nothing_more_is_handed_over() -> None:
    """pyrage empties its buffer even then."""
    sink, taken = io.BytesIO(), []
    age.encrypt([bytes(200_000)], sink, [PUBLIC])

    def take(piece: bytes) -> None:
        taken.append(len(piece))
        if len(taken) == 3:
            raise KeyError("invented")

    with pytest.raises(KeyError, match="invented"):
        age.decrypt(io.BytesIO(sink.getvalue()), SECRET, take)
    assert len(taken) == 3


class Failing:
    """Takes so many pieces and fails at the next."""

    def __init__(self, good: int) -> None:
        self.left, self.failed = good, False

    def write(self, content: bytes) -> int:
        if self.left == 0:
            self.failed = True
            raise OSError(errno.EIO, "invented")
        self.left -= 1
        return len(content)


@pytest.mark.parametrize("act", ["encrypt", "decrypt"])
@pytest.mark.parametrize("size", [5, 8_192, 70_000, 65_536 * 2])
def test_an_error_at_any_write_is_raised(act: str, size: int) -> None:
    """Also at the last one, of which pyrage says nothing: half a file must not pass for a whole one."""
    encrypted = io.BytesIO()
    age.encrypt([bytes(size)], encrypted, [PUBLIC])
    failed = 0
    while True:
        sink = Failing(failed)
        try:
            if act == "encrypt":
                age.encrypt([bytes(size)], sink, [PUBLIC])
            else:
                age.decrypt(io.BytesIO(encrypted.getvalue()), SECRET, sink.write)
        except OSError as error:
            assert (error.errno, sink.failed) == (errno.EIO, True)
            failed += 1
        else:
            break
    assert not sink.failed
    assert failed >= 1


def test_a_sink_that_takes_nothing_is_an_error() -> None:
    class Stuck(io.BytesIO):
        def write(self, content: bytes) -> int:  # type: ignore[override]
            return 0

    with pytest.raises(OSError, match=r"."):
        age.encrypt([b"words"], Stuck(), [PUBLIC])
