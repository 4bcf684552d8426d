"""The archive keeps its promises over restarts, beside itself, and with any order of watching."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.analysis import Analysis, Engine, Judgement, Label, Quote, QuoteType, Source, SourceKind
from bot.domain.article import Article, Kind
from bot.domain.inquiry import Answered, Place
from bot.domain.reply import SourceLine, SourceList
from bot.domain.span import Span
from bot.store.archive import MOST_ARTICLES, SqlArchive
from bot.store.sqlite import FILE_NAME
from tests.store.homes import Home, behind, everything_in

if TYPE_CHECKING:
    from bot.pipeline.ports import Archive

TEXT = "The harbour closed on Monday, the ferry company said."
ADDRESS = "https://gazette.example/harbour"


class SteppingClock:
    """A clock on which every look is one second later than the last."""

    def __init__(self, now: datetime = datetime(2026, 5, 3, tzinfo=UTC)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@asynccontextmanager
async def opened(home: Home) -> AsyncIterator[SqlArchive]:
    archive = await SqlArchive.open(home, SteppingClock())
    try:
        yield archive
    finally:
        await archive.close()


SAID = Quote(Span(0, 3), QuoteType.INDIRECT, Judgement(Label.REPORTED_CLAIM, ()))


PLACE = Place(1, 20, 30)


def analysis(title: str, *names: str) -> Analysis:
    sources = tuple(
        Source(name, SourceKind.ORGANISATION, "operator", (Span(0, 3), Span(4, 11)), (0,)) for name in names
    )
    article = Article(TEXT, (Span(0, len(TEXT)),), title=title, url=ADDRESS)
    return Analysis(article, Kind.REPORT, Engine("embedded", "1"), (), (SAID,), sources, ())


async def test_an_answer_of_before_links_and_makers_is_read_as_it_was(home: Home) -> None:
    async with opened(home) as archive:
        await archive.remember("m-30", PLACE, 30, analysis("Harbour closed", "Ferry Company"))
    kept = '[{"name": "Ada Holm", "kind": "person", "role": null, "mentions": 2, "quotes": 3}]'
    behind(
        home,
        "UPDATE answers SET sources = CAST(:kept AS JSON)"
        if isinstance(home, str)
        else "UPDATE answers SET sources = :kept",
        kept=kept,
    )
    async with opened(home) as archive:
        listed = await archive.sources_in(30)
    assert listed is not None
    assert listed.sources == (SourceLine("Ada Holm", SourceKind.PERSON, None, mentions=2, quotes=3),)
    assert listed.sources[0].used == "quoted 3 times"


async def test_links_author_and_publisher_last(home: Home) -> None:
    found = analysis("Harbour closed", "Ferry Company")
    linked = replace(found.sources[0], links=(ADDRESS,), cited=(Span(0, 3),), named=False)
    made = replace(found, article=replace(found.article, byline="Ada Holm", site="Courier"), sources=(linked,))
    async with opened(home) as archive:
        await archive.remember("m-30", PLACE, 30, made)
        listed = await archive.sources_in(30)
    assert listed is not None
    assert (listed.byline, listed.site) == ("Ada Holm", "Courier")
    line = listed.sources[0]
    assert (line.links, line.cited, line.named) == ((ADDRESS,), 1, False)


async def newest_sources(port: "Archive") -> SourceList | None:
    return await port.sources_in(30)


async def test_archive_plays_the_part_of_the_port(home: Home) -> None:
    async with opened(home) as archive:
        assert await newest_sources(archive) is None


async def test_watched_channels_outlive_a_restart(home: Home) -> None:
    async with opened(home) as archive:
        assert await archive.watch(1, 20)
        assert await archive.watch(1, 10)
        assert await archive.watch(2, 30)
    async with opened(home) as archive:
        assert await archive.watched(1) == (20, 10)
        assert await archive.watched(2) == (30,)


async def test_watching_twice_changes_nothing(home: Home) -> None:
    async with opened(home) as archive:
        assert await archive.watch(1, 10)
        assert await archive.watch(1, 20)
        assert not await archive.watch(1, 10)
        assert await archive.watched(1) == (10, 20)


async def test_a_channel_that_is_not_watched_cannot_be_dropped(home: Home) -> None:
    async with opened(home) as archive:
        assert not await archive.unwatch(1, 10)
        await archive.watch(1, 10)
        assert not await archive.unwatch(2, 10)
        assert await archive.unwatch(1, 10)
        assert await archive.watched(1) == ()


async def test_only_one_of_many_that_watch_at_once_changed_something(home: Home) -> None:
    async with opened(home) as archive:
        changed = await asyncio.gather(*(archive.watch(1, channel % 5) for channel in range(40)))
        assert sum(changed) == 5
        dropped = await asyncio.gather(*(archive.unwatch(1, channel % 5) for channel in range(40)))
        assert sum(dropped) == 5
        assert await archive.watched(1) == ()


async def test_two_processes_with_the_same_database_wait_for_each_other(home: Home) -> None:
    async with opened(home) as one, opened(home) as other:
        await asyncio.gather(*((one, other)[channel % 2].watch(1, channel) for channel in range(30)))
        assert sorted(await one.watched(1)) == list(range(30))


async def test_answered_inquiry_is_known_after_a_restart(home: Home) -> None:
    async with opened(home) as archive:
        assert not await archive.answered("m-30")
        await archive.remember("m-30", PLACE, 30, analysis("Harbour closed", "Ferry Company"))
    async with opened(home) as archive:
        assert await archive.answered("m-30")
        assert not await archive.answered("m-31")


async def test_sources_come_back_as_names_and_counts(home: Home) -> None:
    async with opened(home) as archive:
        await archive.remember("m-30", PLACE, 30, analysis("Harbour closed", "Ferry Company"))
        line = SourceLine("Ferry Company", SourceKind.ORGANISATION, "operator", mentions=2, quotes=1, paraphrased=1)
        assert await archive.sources_in(30) == SourceList("Harbour closed", ADDRESS, (line,))
        assert await archive.sources_in(31) is None


async def test_newest_article_of_a_thread_is_the_one_whose_sources_are_told(home: Home) -> None:
    async with opened(home) as archive:
        await archive.remember("z-first", PLACE, 30, analysis("Harbour closed", "Ferry Company"))
        await archive.remember("a-second", PLACE, 30, analysis("Harbour open again", "Port Office"))
        await archive.remember("b-failed", PLACE, 30, None)
        found = await archive.sources_in(30)
        assert found is not None
        assert (found.title, [source.name for source in found.sources]) == ("Harbour open again", ["Port Office"])


async def test_articles_of_a_thread_come_newest_first_with_where_they_were_posted(home: Home) -> None:
    async with opened(home) as archive:
        await archive.remember("z-first", PLACE, 30, analysis("Harbour closed"))
        await archive.remember("a-second", PLACE, 30, analysis("Harbour open again"))
        await archive.remember("b-failed", PLACE, 30, None)
        place = Place(1, 20, 30)
        assert await archive.articles_in(30) == (
            Answered("a-second", place, "Harbour open again", ADDRESS),
            Answered("z-first", place, "Harbour closed", ADDRESS),
        )
        assert await archive.articles_in(31) == ()


async def test_articles_beyond_what_a_member_can_choose_from_are_the_oldest(home: Home) -> None:
    async with opened(home) as archive:
        for number in range(MOST_ARTICLES + 2):
            await archive.remember(f"m-{number}", PLACE, 30, analysis(f"Harbour closed {number}"))
        found = await archive.articles_in(30)
    assert [each.id for each in found] == [f"m-{number}" for number in range(MOST_ARTICLES + 1, 1, -1)]


async def test_article_without_an_address_has_none(home: Home) -> None:
    found = analysis("Harbour closed")
    async with opened(home) as archive:
        await archive.remember("m-30", PLACE, 30, replace(found, article=replace(found.article, url=None)))
        assert await archive.articles_in(30) == (Answered("m-30", Place(1, 20, 30), "Harbour closed", None),)


async def test_answer_without_an_analysis_has_no_sources(home: Home) -> None:
    async with opened(home) as archive:
        await archive.remember("m-30", PLACE, 30, None)
        assert await archive.answered("m-30")
        assert await archive.sources_in(30) is None


async def test_article_without_any_source_has_an_empty_list(home: Home) -> None:
    async with opened(home) as archive:
        await archive.remember("m-30", PLACE, 30, analysis("Harbour closed"))
        assert await archive.sources_in(30) == SourceList("Harbour closed", ADDRESS, ())


async def test_known_inquiry_is_not_remembered_anew(home: Home) -> None:
    async with opened(home) as archive:
        await archive.remember("m-30", PLACE, 30, analysis("Harbour closed", "Ferry Company"))
        await archive.remember("m-30", PLACE, 99, analysis("Another story", "Nobody"))
        assert await archive.sources_in(99) is None
        found = await archive.sources_in(30)
        assert found is not None
        assert found.title == "Harbour closed"


async def test_paste_in_a_direct_message_is_remembered(home: Home) -> None:
    async with opened(home) as archive:
        await archive.remember("c-1", Place(None, 20), 20, None)
        assert await archive.answered("c-1")


async def test_what_no_database_can_hold_is_left_out(home: Home) -> None:
    found = analysis("Harbour\0 closed\ud83d", "Ferry\0 Company\ud83d")
    made = replace(found, article=replace(found.article, byline="Ada\0 Holm", site="\udc00Courier"))
    async with opened(home) as archive:
        await archive.remember("m-30", PLACE, 30, made)
        listed = await archive.sources_in(30)
    assert listed is not None
    assert (listed.title, listed.byline, listed.site) == ("Harbour closed?", "Ada Holm", "?Courier")
    assert len(listed.sources) == 1


async def test_article_text_is_not_kept(home: Home) -> None:
    async with opened(home) as archive:
        await archive.remember("m-30", PLACE, 30, analysis("Harbour closed", "Ferry Company"))
    kept = everything_in(home)
    assert b"Ferry Company" in kept
    assert TEXT.encode() not in kept


@given(
    steps=st.lists(
        st.tuples(st.sampled_from(["watch", "unwatch"]), st.integers(1, 2), st.sampled_from([5, 6, 2**62])), max_size=12
    )
)
@settings(max_examples=15, deadline=None)
def test_watching_behaves_like_an_ordered_set_for_every_server(
    used_home: Home, steps: list[tuple[str, int, int]]
) -> None:
    asyncio.run(_compare(used_home, steps))


async def _compare(home: Home, steps: list[tuple[str, int, int]]) -> None:
    model: dict[int, list[int]] = {1: [], 2: []}
    async with opened(home) as archive:
        behind(home, "DELETE FROM watched")
        for action, guild, channel in steps:
            known = channel in model[guild]
            if action == "watch":
                assert await archive.watch(guild, channel) is not known
                model[guild] += [] if known else [channel]
            else:
                assert await archive.unwatch(guild, channel) is known
                model[guild] = [other for other in model[guild] if other != channel]
        for guild, channels in model.items():
            assert await archive.watched(guild) == tuple(channels)


@pytest.mark.parametrize("name", ["data", "with space", "per%cent", "quo'te", "ünï"])
async def test_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    async with opened(tmp_path / name / "deep") as archive:
        assert await archive.watch(1, 10)
    assert (tmp_path / name / "deep" / FILE_NAME).is_file()
