"""Each step of a job, cut off anywhere and run again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot.domain.analysis import Refusal
from bot.domain.errors import (
    ModeratorMustAllow,
    NothingToRead,
    PasteInstead,
    PostGone,
    TryLater,
    UnsupportedLanguage,
    WorkFailed,
)
from bot.domain.inquiry import Delivered, File, Link, Place
from bot.domain.reply import Digest, Notice
from bot.pipeline.work import MOST_TRIES, POISONED, READ_AGAIN, Later, Stalled
from tests.doubles.jobs import work_of
from tests.doubles.ports import (
    MemoryArchive,
    MemoryDeliveries,
    PostsOf,
    QuietAnalyst,
    ReaderOf,
    RecordingCourier,
    article,
)

PLACE = Place(1, 2, 99)
LINK = Link("https://news.example.com/pier")
NOW = datetime(2026, 5, 3, 14, 0, tzinfo=UTC)
PIER = article(title="Pier closed")


def work(outcome=PIER, *, posts=None, courier=None, **more):
    return work_of(
        posts or PostsOf(LINK), courier or RecordingCourier(), reader=ReaderOf(outcome), now=lambda: NOW, **more
    )


def breaking(error):
    posts = PostsOf(LINK)
    posts.breaks_with = error
    return posts


async def drafted(doing):
    return await doing.analyse(PLACE, 0, PIER)


async def test_a_post_is_asked_how_many_articles_it_holds():
    assert await work(posts=PostsOf(LINK, LINK)).look(PLACE) == 2


async def test_a_post_that_is_gone_asks_for_nothing():
    doing = work(posts=breaking(PostGone("gone", reason="gone")))
    assert await doing.look(PLACE) == 0
    assert await doing.read(PLACE, 0, 1) is None


async def test_a_post_that_sayso_may_not_read_gets_a_line_that_says_so():
    doing = work(posts=breaking(ModeratorMustAllow("Allow Sayso to read it.", reason="closed")))
    assert await doing.look(PLACE) == 1
    assert await doing.read(PLACE, 0, 1) == Notice("", "Allow Sayso to read it.")


async def test_a_discord_in_trouble_is_waited_for_and_then_put_off():
    waited = []

    def pauses():
        waited.append(0)
        return iter((0.0, 0.0))

    doing = work(posts=breaking(TryLater("down", reason="discord_503")), pauses=pauses)
    assert await doing.look(PLACE) == Stalled("discord_503")
    assert await doing.read(PLACE, 0, 1) == Stalled("discord_503")
    assert len(waited) == 2


async def test_an_article_is_read():
    assert await work().read(PLACE, 0, 1) == PIER


async def test_what_was_answered_is_not_read_again():
    archive = MemoryArchive()
    await archive.remember("99", PLACE, 99, None)
    assert await work(archive=archive).read(PLACE, 0, 1) is None


async def test_a_post_that_now_holds_fewer_articles_is_left_alone():
    assert await work().read(PLACE, 1, 1) is None


async def test_a_picture_behind_a_link_is_left_alone():
    assert await work(NothingToRead("an image", reason="image")).read(PLACE, 0, 1) is None


async def test_after_a_promise_even_a_picture_gets_its_line():
    read = await work(NothingToRead("This is an image.", reason="image")).read(PLACE, 0, 2)
    assert read == Notice("news.example.com", "This is an image.")


@pytest.mark.parametrize("kind", [PasteInstead, WorkFailed])
async def test_what_cannot_be_read_gets_one_honest_line(kind):
    read = await work(kind("The page is gone.", reason="gone")).read(PLACE, 0, 1)
    assert read == Notice("news.example.com", "The page is gone.")


async def test_a_file_that_was_not_handed_over_is_said_to_be():
    posts = PostsOf(File("pier.pdf", b""))
    posts.obstacle = "This file is too big."
    assert await work(posts=posts).read(PLACE, 0, 1) == Notice("pier.pdf", "This file is too big.")


@pytest.mark.parametrize("tries", [1, 2, 3])
async def test_a_busy_page_is_promised_to_be_read_again_and_when(tries):
    read = await work(TryLater("The site is busy (503).", reason="status_503")).read(PLACE, 0, tries)
    assert read == Later("news.example.com", "The site is busy (503).", NOW + READ_AGAIN[tries - 1])
    assert read.notice.again_at == read.at


async def test_a_page_that_stays_busy_is_said_to_be_in_the_end():
    read = await work(TryLater("The site is busy (503).", reason="status_503")).read(PLACE, 0, len(READ_AGAIN) + 1)
    assert read == Notice("news.example.com", "The site is busy (503).")


async def test_an_article_that_stops_sayso_again_and_again_is_left_alone_with_a_line():
    doing = work()
    for _ in range(MOST_TRIES):
        assert await doing.read(PLACE, 0, 1) == PIER
        assert not isinstance(await drafted(doing), Notice)
    assert await doing.read(PLACE, 0, 1) == Notice("", POISONED["read"])
    assert await drafted(doing) == Notice("Pier closed", POISONED["analyse"])


async def test_a_language_that_is_not_read_is_said_so():
    class Stranger:
        async def analyse(self, article, guild_id=None):
            message = "This is in Danish."
            raise UnsupportedLanguage(message, reason="language")

    assert await drafted(work(analyst=Stranger())) == Notice("Pier closed", "This is in Danish.")


async def test_a_draft_is_delivered_as_a_digest_and_remembered():
    archive, courier, deliveries = MemoryArchive(), RecordingCourier(), MemoryDeliveries()
    doing = work(courier=courier, archive=archive, deliveries=deliveries, analyst=QuietAnalyst())
    assert await doing.deliver(PLACE, 0, await drafted(doing)) is None
    ((inquiry_id, reply),) = courier.delivered
    assert inquiry_id == "99"
    assert isinstance(reply, Digest)
    assert archive.answers["99"][0] == 7
    assert await deliveries.standing("99") == Delivered(7, 701)
    assert courier.looked == [False]


async def test_a_delivery_cut_off_before_it_was_recorded_looks_before_it_posts():
    courier, deliveries = RecordingCourier(), MemoryDeliveries()
    await deliveries.begin("99")
    await work(courier=courier, deliveries=deliveries).deliver(PLACE, 0, Notice("pier", "text"))
    assert courier.looked == [True]


async def test_a_promise_is_kept_by_amending_it():
    archive, courier = MemoryArchive(), RecordingCourier()
    doing = work(courier=courier, archive=archive)
    await doing.deliver(PLACE, 0, Later("pier", "busy", NOW + timedelta(minutes=5)))
    assert not await archive.answered("99")
    await doing.deliver(PLACE, 0, Notice("pier", "in vain"))
    assert courier.amended == [(Delivered(7, 701), "99", Notice("pier", "in vain"))]
    assert len(courier.delivered) == 1
    assert await archive.answered("99")


@pytest.mark.parametrize("kind", [PostGone, ModeratorMustAllow])
async def test_what_nobody_can_deliver_is_done_with_and_not_remembered(kind):
    archive, courier = MemoryArchive(), RecordingCourier()
    courier.breaks_with = kind("no", reason="no")
    assert await work(courier=courier, archive=archive).deliver(PLACE, 0, Notice("pier", "text")) is None
    assert archive.answers == {}


async def test_a_reply_that_discord_does_not_take_is_put_off():
    courier = RecordingCourier()
    courier.breaks_with = TryLater("down", reason="discord_503")
    assert await work(courier=courier).deliver(PLACE, 0, Notice("pier", "text")) == Stalled("discord_503")


async def test_a_reply_is_told_by_its_kind_and_each_refusal_by_its_check():
    doing = work()
    draft = await drafted(doing)
    draft = replace(draft, refused=(Refusal("The pier burned.", "figures", "nothing says so"),))
    with capture_logs() as logs:
        await doing.deliver(PLACE, 0, draft)
        await doing.deliver(Place(1, 2, 100), 0, Notice("pier", "gone"))
        await doing.deliver(Place(1, 2, 101), 0, Later("pier", "busy", NOW))
    assert [log["kind"] for log in logs if log["event"] == "reply.delivered"] == ["digest", "notice", "promise"]
    assert [log["check"] for log in logs if log["event"] == "point.refused"] == ["figures"]


@pytest.mark.parametrize("step", ["read", "analyse"])
async def test_what_stops_sayso_again_and_again_is_told(step):
    doing = work()
    with capture_logs() as logs:
        for _ in range(MOST_TRIES + 1):
            await (doing.read(PLACE, 0, 1) if step == "read" else drafted(doing))
    assert [log["step"] for log in logs if log["event"] == "job.poisoned"] == [step]
