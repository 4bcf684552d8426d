import pytest

from bot.language.links import may_hold_article

STORY = "https://gazette.example/2026/05/harbour"


@pytest.mark.parametrize(
    "url",
    [
        STORY,
        "https://gazette.example/report.pdf",
        "https://gazette.example/report.txt",
        "https://gazette.example/notes.md",
        "https://gazette.example/story.html",
        "https://gazette.example/?p=1234",
        "https://example.github.io/essay",
        "https://notyoutube.com/story",
        "https://xx.com/story",
        "https://blog.google/story",
        "https://news.google.com/articles/abc",
        "https://gazette.example/v2.0-is-out",
        "https://gazette.example/searching-for-maps",
        "http://127.0.0.1:8080/page",
    ],
)
def test_page_that_may_hold_an_article_is_let_through(url: str) -> None:
    assert may_hold_article(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://cdn.discordapp.com/attachments/1/2/report.pdf?ex=1",
        "https://discord.com/channels/1/2/3",
        "https://discord.gg/abc",
        "https://tenor.com/view/cat-1",
        "https://media.giphy.com/media/1/giphy.gif",
        "https://i.imgur.com/abc",
        "https://www.youtube.com/watch?v=abc",
        "https://m.youtube.com/watch?v=abc",
        "https://youtu.be/abc",
        "https://www.twitch.tv/someone",
        "https://vm.tiktok.com/abc",
        "https://open.spotify.com/track/abc",
        "https://soundcloud.com/a/b",
        "https://x.com/a/status/1",
        "https://X.COM./a/status/1",
        "https://mobile.twitter.com/a/status/1",
        "https://www.instagram.com/p/abc",
        "https://store.steampowered.com/app/1",
        "https://github.com/a/b",
        "https://www.google.co.uk/maps/place/x",
        "https://google.com/search?q=ferry",
        "https://maps.app.goo.gl/abc",
        "https://gazette.example",
        "https://gazette.example/",
        "https://gazette.example/#top",
        "https://gazette.example/photo.JPG",
        "https://gazette.example/photo.webp?w=100",
        "https://gazette.example/film.mp4/",
        "https://gazette.example/data.zip",
        "https://gazette.example/talk.mp3",
        "ftp://gazette.example/story",
        "https://a:b@gazette.example/story",
        "not an address",
    ],
)
def test_plain_non_article_is_known_from_its_address(url: str) -> None:
    assert not may_hold_article(url)
