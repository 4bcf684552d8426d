"""The corridor: one inquiry in, one reply out, once."""

import pytest

from bot.domain.errors import ModeratorMustAllow, NothingToRead, PasteInstead, TryLater, WorkFailed
from bot.domain.inquiry import Inquiry, Link, Place, Reason
from bot.domain.reply import Digest, Notice
from bot.pipeline.answer import Desk
from tests.doubles.ports import DirectWorkers, MemoryArchive, QuietAnalyst, ReaderOf, RecordingCourier, article

INQUIRY = Inquiry("99", Link("https://news.example.com/pier"), Place(1, 2, 99), Reason.WATCHED)


def desk(outcome, archive=None):
    return Desk(
        reader=ReaderOf(outcome), analyst=QuietAnalyst(), archive=archive or MemoryArchive(), workers=DirectWorkers()
    )


async def test_an_article_is_answered_with_a_digest_and_remembered():
    archive, courier = MemoryArchive(), RecordingCourier()
    await desk(article(title="Pier closed"), archive).answer(INQUIRY, courier)
    ((inquiry, reply),) = courier.delivered
    assert inquiry == INQUIRY
    assert isinstance(reply, Digest)
    assert reply.heading.title == "Pier closed"
    thread_id, analysis = archive.answers["99"]
    assert thread_id == 7
    assert analysis.article.title == "Pier closed"


async def test_a_second_sight_of_the_same_inquiry_is_not_answered_again():
    courier = RecordingCourier()
    the_desk = desk(article())
    await the_desk.answer(INQUIRY, courier)
    await the_desk.answer(INQUIRY, courier)
    assert len(courier.delivered) == 1


@pytest.mark.parametrize("kind", [PasteInstead, TryLater, WorkFailed])
async def test_what_cannot_be_read_gets_one_honest_line(kind):
    courier = RecordingCourier()
    await desk(kind("The page is gone. Paste the text here.", reason="gone")).answer(INQUIRY, courier)
    ((_, reply),) = courier.delivered
    assert reply == Notice("news.example.com", "The page is gone. Paste the text here.")


async def test_a_picture_behind_a_watched_link_is_left_alone():
    archive, courier = MemoryArchive(), RecordingCourier()
    await desk(NothingToRead("an image", reason="image"), archive).answer(INQUIRY, courier)
    assert courier.delivered == []
    assert archive.answers == {}


async def test_a_reply_that_could_not_be_delivered_is_not_remembered_as_answered():
    class RefusingCourier:
        async def deliver(self, inquiry, reply):
            message = "Allow Sayso to create threads."
            raise ModeratorMustAllow(message, reason="threads")

    archive = MemoryArchive()
    with pytest.raises(ModeratorMustAllow):
        await desk(article(), archive).answer(INQUIRY, RefusingCourier())
    assert archive.answers == {}
