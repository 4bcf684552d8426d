"""Which step comes after which, and what is put off."""

from datetime import timedelta

from bot.domain.errors import TryLater
from bot.domain.inquiry import Link, Place
from bot.domain.reply import Digest, Notice
from bot.pipeline.story import STALLS, Story, Visit
from bot.pipeline.work import Later
from tests.doubles.jobs import PutOff, run_step, work_of
from tests.doubles.ports import PostsOf, QuietAnalyst, ReaderOf, RecordingCourier, article

PLACE = Place(1, 2, 99)
LINK = Link("https://news.example.com/pier")
DOWN = TryLater("down", reason="discord_503")


class Told:
    """A story with all that it talks to at hand."""

    def __init__(self, outcome=None, links=1):
        self.posts, self.courier, self.put_off = PostsOf(*[LINK] * links), RecordingCourier(), PutOff()
        self.reader = ReaderOf(outcome or article(title="Pier closed"))
        work = work_of(self.posts, self.courier, reader=self.reader, analyst=QuietAnalyst())
        self.story = Story(work, self.put_off)


async def test_each_article_of_a_post_is_answered_in_its_order():
    told = Told(links=3)
    await told.story.post(run_step, PLACE)
    assert [known for known, _ in told.courier.delivered] == ["99", "99:1", "99:2"]
    assert all(isinstance(reply, Digest) for _, reply in told.courier.delivered)
    assert told.put_off.visits == told.put_off.deliveries == []


async def test_a_busy_page_is_promised_and_visited_again():
    told = Told(TryLater("busy", reason="status_503"))
    await told.story.post(run_step, PLACE)
    ((_, promise),) = told.courier.delivered
    ((visit, at),) = told.put_off.visits
    assert promise.again_at == at
    assert visit == Visit(PLACE, 0, tries=2)
    told.reader.outcome = article(title="Pier closed")
    await told.story.visit(run_step, visit)
    ((_, _, kept),) = told.courier.amended
    assert isinstance(kept, Digest)


async def test_a_post_that_discord_does_not_show_is_looked_at_later():
    told = Told()
    told.posts.breaks_with = DOWN
    await told.story.post(run_step, PLACE)
    assert told.put_off.posts == [(PLACE, 1, STALLS[0])]


async def test_an_inquiry_that_discord_does_not_show_is_visited_later():
    told = Told()
    told.posts.breaks_with = DOWN
    await told.story.visit(run_step, Visit(PLACE, 0, tries=2, stalls=1))
    assert told.put_off.visits == [(Visit(PLACE, 0, tries=2, stalls=2), STALLS[1])]


async def test_a_reply_that_discord_does_not_take_is_kept_and_delivered_later():
    told = Told()
    told.courier.breaks_with = DOWN
    await told.story.post(run_step, PLACE)
    ((visit, said, delay),) = told.put_off.deliveries
    assert delay == STALLS[0]
    told.courier.breaks_with = None
    await told.story.delivery(run_step, visit, said)
    assert len(told.courier.delivered) == 1
    assert len(told.reader.read_materials) == 1


async def test_a_promise_that_cannot_be_told_is_kept_all_the_same():
    told = Told(TryLater("busy", reason="status_503"))
    told.courier.breaks_with = DOWN
    await told.story.post(run_step, PLACE)
    assert told.put_off.deliveries == []
    assert [visit.tries for visit, _ in told.put_off.visits] == [2]


async def test_after_a_day_of_trouble_nobody_waits_any_more():
    told = Told()
    told.courier.breaks_with = told.posts.breaks_with = DOWN
    worn = Visit(PLACE, 0, stalls=len(STALLS))
    await told.story.post(run_step, PLACE, stalls=len(STALLS))
    await told.story.visit(run_step, worn)
    await told.story.delivery(run_step, worn, Notice("pier", "text"))
    assert told.put_off.posts == told.put_off.visits == told.put_off.deliveries == []
    assert sum(STALLS, timedelta()) < timedelta(days=1)


async def test_a_promise_names_its_page():
    told = Told(TryLater("busy", reason="status_503"))
    await told.story.post(run_step, PLACE)
    ((_, promise),) = told.courier.delivered
    assert (promise.subject, promise.text) == ("news.example.com", "busy")
    assert isinstance(Later(promise.subject, promise.text, promise.again_at).notice, Notice)
