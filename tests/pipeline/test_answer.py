"""One answer to whoever waits for it."""

import pytest

from bot.domain.errors import NothingToRead, PasteInstead, TryLater, WorkFailed
from bot.domain.inquiry import Link
from bot.domain.reply import Digest, Notice
from bot.pipeline.answer import Desk
from tests.doubles.ports import DirectWorkers, QuietAnalyst, ReaderOf, article

LINK = Link("https://news.example.com/pier")


def desk(outcome):
    return Desk(reader=ReaderOf(outcome), analyst=QuietAnalyst(), workers=DirectWorkers())


async def test_an_article_is_answered_with_a_digest():
    prepared = await desk(article(title="Pier closed")).prepare(LINK)
    assert isinstance(prepared.reply, Digest)
    assert prepared.reply.heading.title == "Pier closed"
    assert prepared.analysis is not None


@pytest.mark.parametrize("kind", [PasteInstead, TryLater, WorkFailed])
async def test_what_cannot_be_read_gets_one_honest_line(kind):
    prepared = await desk(kind("The page is gone. Paste the text here.", reason="gone")).prepare(LINK)
    assert prepared.reply == Notice("news.example.com", "The page is gone. Paste the text here.")
    assert prepared.analysis is None


async def test_nothing_to_read_is_told_to_whoever_asked():
    with pytest.raises(NothingToRead):
        await desk(NothingToRead("an image", reason="image")).prepare(LINK)
