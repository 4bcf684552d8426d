import pytest

from bot.domain.errors import UnsupportedFile
from bot.web.files import LARGEST, FileKind, kind_of


@pytest.mark.parametrize(
    ("name", "body", "kind"),
    [
        ("story.txt", b"words", FileKind.TEXT),
        ("STORY.TXT", b"words", FileKind.TEXT),
        ("story", b"words", FileKind.TEXT),
        ("story.md", b"# words", FileKind.MARKDOWN),
        ("story.html", b"<p>words", FileKind.HTML),
        ("story.htm", b"words", FileKind.HTML),
        ("story.pdf", b"%PDF-1.7 ...", FileKind.PDF),
        ("story.txt", b"%PDF-1.7 ...", FileKind.PDF),
        ("story.txt", b"\xef\xbb\xbf\n<!DOCTYPE html><p>words", FileKind.HTML),
        ("story.docx", b"\n%PDF-1.4 ...", FileKind.PDF),
    ],
)
def test_the_beginning_of_a_file_decides_before_its_name(name: str, body: bytes, kind: FileKind) -> None:
    assert kind_of(name, body) is kind


@pytest.mark.parametrize("name", ["story.docx", "story.rtf", "story.pdf", "story.png", "archive.zip"])
def test_other_kinds_are_refused_and_the_right_ones_named(name: str) -> None:
    with pytest.raises(UnsupportedFile, match=r"\.txt, \.md, \.html and \.pdf"):
        kind_of(name, b"PK\x03\x04")


@pytest.mark.parametrize("body", [b"", b" \n"])
def test_an_empty_file_is_said_to_be_empty(body: bytes) -> None:
    with pytest.raises(UnsupportedFile, match="empty"):
        kind_of("story.txt", body)


def test_a_file_over_eight_megabytes_is_too_big() -> None:
    assert kind_of("story.txt", b"a" * LARGEST) is FileKind.TEXT
    with pytest.raises(UnsupportedFile, match="too big"):
        kind_of("story.txt", b"a" * (LARGEST + 1))
