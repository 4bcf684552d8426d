import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import PasteInstead
from bot.web.inflate import inflater


def packed(encoding: str, body: bytes) -> bytes:
    match encoding:
        case "gzip":
            return gzip.compress(body)
        case "deflate":
            return zlib.compress(body)
        case "raw deflate":
            packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
            return packer.compress(body) + packer.flush()
        case _:
            return body


@given(st.sampled_from(["gzip", "deflate", "raw deflate", "identity"]), st.binary(max_size=2_000), st.integers(1, 50))
def test_a_body_comes_out_whole_however_it_is_cut(encoding: str, body: bytes, size: int) -> None:
    unpacking = inflater(encoding.removeprefix("raw "), len(body))
    sent = packed(encoding, body)
    assert b"".join(unpacking.feed(sent[at : at + size]) for at in range(0, len(sent), size)) == body


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "identity"])
def test_one_byte_too_many_is_refused(encoding: str) -> None:
    with pytest.raises(PasteInstead, match="too big"):
        inflater(encoding, 999).feed(packed(encoding, bytes(1_000)))


def test_several_members_are_one_body_under_one_budget() -> None:
    sent = gzip.compress(b"one ") + gzip.compress(b"two")
    assert inflater("gzip", 7).feed(sent) == b"one two"
    with pytest.raises(PasteInstead, match="too big"):
        inflater("gzip", 6).feed(sent)


def test_thousands_of_members_are_no_trouble() -> None:
    assert inflater("gzip", 5_000).feed(gzip.compress(b"a") * 5_000) == b"a" * 5_000


@pytest.mark.parametrize("encoding", ["br", "zstd", "compress", "gzip, gzip"])
def test_what_was_not_asked_for_is_refused(encoding: str) -> None:
    with pytest.raises(PasteInstead):
        inflater(encoding, 100)


@given(st.sampled_from(["gzip", "deflate"]), st.binary(max_size=200))
def test_any_bytes_are_unpacked_or_refused(encoding: str, body: bytes) -> None:
    try:
        assert len(inflater(encoding, 5_000).feed(body)) <= 5_000
    except PasteInstead as error:
        assert error.reason in {"unreadable", "too_big"}  # noqa: PT017  either outcome is right
