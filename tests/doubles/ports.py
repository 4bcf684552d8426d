"""Real objects that play the corridor's ports in tests."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from math import isfinite
from typing import TypeVar, TypeVarTuple

from bot.domain.analysis import Draft, Engine
from bot.domain.article import Article, Kind
from bot.domain.inquiry import Answered, Delivered, Inquiry, Posted, Reason, inquiry_id
from bot.domain.reply import SourceList
from bot.domain.span import Span
from bot.domain.usage import NOTHING_USED, Account, Usage
from bot.pipeline.fingerprint import fingerprint

Given = TypeVarTuple("Given")
Answer = TypeVar("Answer")


class ReaderOf:
    """Reads every material as the same article, or fails as told."""

    def __init__(self, article_or_error):
        self.outcome = article_or_error
        self.read_materials = []

    async def read(self, material):
        self.read_materials.append(material)
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


class DirectWorkers:
    """Does the work at once, where it is asked for."""

    async def run(self, work: Callable[[*Given], Answer], *given: *Given) -> Answer:
        return work(*given)


class QuietAnalyst:
    """Finds nothing in any article."""

    async def analyse(self, article, guild_id=None):
        return Draft(article=article, kind=Kind.REPORT, engine=Engine("double", "0"))


class PostsOf:
    """Posts of one kind: each asks for the same materials; `breaks_with` is raised by every look."""

    def __init__(self, *materials):
        self.materials = materials
        self.obstacle = None
        self.breaks_with = None

    async def count(self, place):
        self._check()
        return len(self.materials)

    async def find(self, place, number):
        self._check()
        if number >= len(self.materials):
            return None
        known = inquiry_id(place.message_id, number)
        return Posted(Inquiry(known, self.materials[number], place, Reason.WATCHED), self.obstacle)

    def _check(self):
        if self.breaks_with:
            raise self.breaks_with


class RecordingCourier:
    """Keeps what it was to deliver; every reply stands in thread 7. `breaks_with` is raised by every delivery."""

    def __init__(self):
        self.delivered = []
        self.looked = []
        self.amended = []
        self.breaks_with = None

    async def deliver(self, inquiry_id, place, reply, *, look=False):
        if self.breaks_with:
            raise self.breaks_with
        self.delivered.append((inquiry_id, reply))
        self.looked.append(look)
        return Delivered(7, 700 + len(self.delivered))

    async def amend(self, delivered, inquiry_id, place, reply):
        if self.breaks_with:
            raise self.breaks_with
        self.amended.append((delivered, inquiry_id, reply))
        return delivered


class MemoryArchive:
    """An archive that forgets at the end of the test."""

    def __init__(self):
        self.answers = {}
        self.places = {}
        self.channels = {}

    async def answered(self, inquiry_id):
        return inquiry_id in self.answers

    async def remember(self, inquiry_id, place, thread_id, analysis):
        self.answers.setdefault(inquiry_id, (thread_id, analysis))
        self.places.setdefault(inquiry_id, place)

    async def sources_in(self, thread_id) -> SourceList | None:
        from bot.pipeline.compose import source_list  # noqa: PLC0415 - the double stays importable without the pipeline

        found = [analysis for thread, analysis in self.answers.values() if thread == thread_id and analysis]
        return source_list(found[-1]) if found else None

    async def articles_in(self, thread_id):
        return tuple(
            Answered(each, place, analysis.article.title or "Untitled", analysis.article.url)
            for each, place in reversed(self.places.items())
            for thread, analysis in [self.answers[each]]
            if thread == thread_id and analysis
        )

    async def watch(self, guild_id, channel_id):
        channels = self.channels.setdefault(guild_id, {})
        new = channel_id not in channels
        channels[channel_id] = True
        return new

    async def unwatch(self, guild_id, channel_id):
        return self.channels.get(guild_id, {}).pop(channel_id, None) is not None

    async def watched(self, guild_id):
        return tuple(self.channels.get(guild_id, {}))


class MemoryLedger:
    """A ledger that forgets at the end of the test; `breaks_with` is raised by every use of it."""

    def __init__(self):
        self.rows = {}
        self.held: defaultdict[tuple[object, int], float] = defaultdict(float)
        self.breaks_with = None

    async def hold(self, day, guild_id, dollars):
        self._sum([])
        self.held[day, guild_id or 0] += dollars if isfinite(dollars) else 0

    async def spend(self, day, guild_id, usage, held=0.0):
        self._sum([])
        self.held[day, guild_id or 0] -= held if isfinite(held) else 0
        if usage != NOTHING_USED:
            self._add(day, guild_id, Account(usage, articles=1))

    async def reuse(self, day, guild_id):
        self._add(day, guild_id, Account(reused=1))

    async def refuse(self, day, guild_id):
        self._add(day, guild_id, Account(refused=1))

    async def spent(self, day, guild_id):
        return (await self.account(guild_id, day, day)).usage + Usage(dollars=self.held[day, guild_id or 0])

    async def spent_by_all(self, day):
        held = sum(dollars for (each, _), dollars in self.held.items() if each == day)
        return self._sum(row for (each, _), row in self.rows.items() if each == day).usage + Usage(dollars=held)

    async def account(self, guild_id, first, last):
        return self._sum(
            row for (day, guild), row in self.rows.items() if guild == (guild_id or 0) and first <= day <= last
        )

    def _add(self, day, guild_id, more):
        key = day, guild_id or 0
        self.rows[key] = self._sum([self.rows.get(key, Account()), more])

    def _sum(self, rows):
        if self.breaks_with:
            raise self.breaks_with
        rows = tuple(rows)
        return Account(
            sum((row.usage for row in rows), NOTHING_USED),
            *(sum(getattr(row, name) for row in rows) for name in ("articles", "reused", "refused")),
        )


class MemoryDrafts:
    """Drafts that are forgotten at the end of the test; `breaks_with` is raised by every use of them."""

    def __init__(self):
        self.rows = {}
        self.breaks_with = None

    async def kept(self, article, engine):
        self._check()
        draft = self.rows.get((fingerprint(article), engine))
        return draft and replace(draft, article=article, usage=NOTHING_USED)

    async def keep(self, draft, engine):
        self._check()
        self.rows[fingerprint(draft.article), engine] = draft

    def _check(self):
        if self.breaks_with:
            raise self.breaks_with


class MemoryDeliveries:
    """Deliveries that are forgotten at the end of the test; `breaks_with` is raised by every use of them."""

    def __init__(self):
        self.tries = {}
        self.begun = {}
        self.breaks_with = None

    async def tried(self, inquiry_id, step):
        self._check()
        self.tries[inquiry_id, step] = self.tries.get((inquiry_id, step), 0) + 1
        return self.tries[inquiry_id, step]

    async def begin(self, inquiry_id):
        self._check()
        before = inquiry_id in self.begun
        self.begun.setdefault(inquiry_id, None)
        return before

    async def stands(self, inquiry_id, delivered):
        self._check()
        self.begun[inquiry_id] = delivered

    async def standing(self, inquiry_id):
        self._check()
        return self.begun.get(inquiry_id)

    def _check(self):
        if self.breaks_with:
            raise self.breaks_with


class MemoryProgress:
    """Marks that are forgotten at the end of the test; `breaks_with` is raised by every use of them."""

    def __init__(self):
        self.marks = {}
        self.breaks_with = None

    async def reached(self, guild_id):
        self._check()
        return dict(self.marks.get(guild_id, {}))

    async def reach(self, guild_id, marks):
        self._check()
        kept = self.marks.setdefault(guild_id, {})
        for channel_id, message_id in marks.items():
            kept[channel_id] = max(message_id, kept.get(channel_id, message_id))

    def _check(self):
        if self.breaks_with:
            raise self.breaks_with


def article(text="The pier of Varnmouth was closed on Monday.", **more):
    return Article(text=text, paragraphs=(Span(0, len(text)),), **more)
