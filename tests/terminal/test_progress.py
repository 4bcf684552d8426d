import asyncio
import io

import pytest
from rich.console import Console

from bot.terminal.progress import with_progress


def console():
    return Console(file=io.StringIO(), force_terminal=True, width=60)


async def test_quick_work_shows_no_line():
    async def work():
        return 5

    page = console()
    assert await with_progress(page, "Reading …", work()) == 5
    assert page.file.getvalue() == ""


async def test_slow_work_says_what_is_going_on():
    page, go_on = console(), asyncio.Event()

    async def work():
        asyncio.get_running_loop().call_later(0.05, go_on.set)
        await go_on.wait()
        return 5

    assert await with_progress(page, "Reading harbour.txt …", work(), patience=0) == 5
    assert "Reading harbour.txt" in page.file.getvalue()


async def test_an_error_passes_through():
    async def work():
        raise LookupError

    with pytest.raises(LookupError):
        await with_progress(console(), "Reading …", work())
