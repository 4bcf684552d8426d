"""Which pages hold no article, told from the address alone: a table, and the four questions asked of it."""

from pathlib import PurePosixPath
from urllib.parse import SplitResult

_HOST_NAMES = """
discord.com discord.gg discord.gift discordapp.com discordapp.net discord.new discord.media dis.gd
tenor.com giphy.com gph.is imgur.com gfycat.com redgifs.com klipy.com
i.redd.it v.redd.it preview.redd.it flickr.com flic.kr pinterest.com pin.it prnt.sc gyazo.com ibb.co
youtube.com youtu.be youtube-nocookie.com vimeo.com dailymotion.com twitch.tv tiktok.com kick.com streamable.com
medal.tv nicovideo.jp bilibili.com rumble.com netflix.com
spotify.com spotify.link soundcloud.com bandcamp.com music.apple.com podcasts.apple.com deezer.com tidal.com
x.com twitter.com t.co fxtwitter.com vxtwitter.com fixupx.com fixvx.com nitter.net twitpic.com
instagram.com ddinstagram.com facebook.com fb.com fb.watch fb.me threads.net threads.com snapchat.com bsky.app
reddit.com redd.it rxddit.com 9gag.com t.me telegram.me wa.me whatsapp.com signal.group
steampowered.com steamcommunity.com s.team epicgames.com gog.com itch.io roblox.com
github.com gist.github.com raw.githubusercontent.com gitlab.com bitbucket.org codeberg.org stackoverflow.com
pastebin.com hastebin.com jsfiddle.net codepen.io replit.com
maps.google.com maps.app.goo.gl goo.gl maps.apple.com openstreetmap.org
docs.google.com drive.google.com forms.gle mail.google.com meet.google.com calendar.google.com photos.app.goo.gl
play.google.com apps.apple.com translate.google.com dropbox.com mega.nz mediafire.com wetransfer.com we.tl
zoom.us teams.microsoft.com calendly.com doodle.com trello.com notion.so figma.com canva.com
ebay.com etsy.com aliexpress.com paypal.com paypal.me patreon.com ko-fi.com buymeacoffee.com gofundme.com
linktr.ee wolframalpha.com desmos.com speedtest.net duckduckgo.com
"""
_HOSTS = frozenset(_HOST_NAMES.split())
"""A host stands for itself and for all its subdomains."""

_SECTIONS = {
    "google": ("/search", "/maps", "/url", "/imgres"),
    "bing": ("/search", "/maps", "/images"),
    "yandex": ("/search", "/maps"),
    "amazon": ("/dp", "/gp", "/s", "/hz"),
}
"""Search pages, maps and shops whose hosts have many endings (google.co.uk, amazon.de): first label, paths."""

_FILE_ENDINGS = """
png jpg jpeg jpe jfif gif webp bmp tif tiff svg ico avif apng heic heif psd
mp4 m4v mov webm mkv avi wmv flv mpg mpeg ogv 3gp gifv m3u8
mp3 m4a wav ogg oga opus flac aac wma mid midi
zip rar 7z gz tgz bz2 xz zst tar jar war apk ipa exe msi dmg pkg deb rpm iso img bin
css js mjs json xml rss atom csv tsv xls xlsx ods ppt pptx odp ics vcf torrent woff woff2 ttf otf
"""
_ENDINGS = frozenset(_FILE_ENDINGS.split())

_HOME_PAGES = frozenset({"", "/", "/index.html", "/index.htm", "/index.php", "/home"})


def is_plain_non_article(parts: SplitResult) -> bool:
    """Return whether this address is known to hold no article; `parts` has a host."""
    host = (parts.hostname or "").rstrip(".").removeprefix("www.")
    return _is_home_page(parts) or _is_file_to_view(parts) or _is_known_host(host) or _is_section(host, parts.path)


def _is_home_page(parts: SplitResult) -> bool:
    return parts.path.casefold() in _HOME_PAGES and not parts.query


def _is_file_to_view(parts: SplitResult) -> bool:
    return PurePosixPath(parts.path.rstrip("/")).suffix[1:].casefold() in _ENDINGS


def _is_known_host(host: str) -> bool:
    labels = host.split(".")
    return any(".".join(labels[first:]) in _HOSTS for first in range(len(labels)))


def _is_section(host: str, path: str) -> bool:
    site = host.partition(".")[0]
    return any(path == start or path.startswith(f"{start}/") for start in _SECTIONS.get(site, ()))
