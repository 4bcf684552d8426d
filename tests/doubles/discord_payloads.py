"""The shapes in which Discord describes its things, as far as a client reads them."""

EVERY_PERMISSION = str((1 << 53) - 1)
ADMINISTRATOR = 1 << 3
WHEN = "2026-01-05T08:00:00+00:00"

BOT_ID, GUILD_ID, MEMBER_ID = 1000, 500, 7
NEWS_ID, FORUM_ID = 600, 601


def user(user_id, *, bot=False):
    return {
        "id": str(user_id),
        "username": f"user{user_id}",
        "discriminator": "0",
        "avatar": None,
        "global_name": None,
        "bot": bot,
    }


def member(user_id, *, permissions=None):
    described = {"roles": [], "joined_at": WHEN, "deaf": False, "mute": False, "flags": 0}
    return described | ({"permissions": permissions} if permissions else {})


def application():
    return {
        "id": str(BOT_ID),
        "name": "sayso",
        "icon": None,
        "description": "",
        "bot_public": True,
        "bot_require_code_grant": False,
        "owner": user(MEMBER_ID),
        "verify_key": "00",
        "flags": 0,
        "team": None,
    }


def channel(channel_id, name, kind=0, guild_id=GUILD_ID):
    return {
        "id": str(channel_id),
        "type": kind,
        "name": name,
        "position": 0,
        "permission_overwrites": [],
        "guild_id": str(guild_id),
        "parent_id": None,
        "nsfw": False,
        "available_tags": [],
    }


def thread(thread_id, parent_id, name, owner_id=BOT_ID, guild_id=GUILD_ID):
    return {
        "id": str(thread_id),
        "type": 11,
        "guild_id": str(guild_id),
        "parent_id": str(parent_id),
        "owner_id": str(owner_id),
        "name": name,
        "last_message_id": None,
        "message_count": 0,
        "member_count": 1,
        "thread_metadata": {
            "archived": False,
            "auto_archive_duration": 1440,
            "archive_timestamp": WHEN,
            "locked": False,
        },
    }


def guild(channels, threads, permissions, guild_id=GUILD_ID, name="Varnmouth"):
    everyone = {
        "id": str(guild_id),
        "name": "@everyone",
        "color": 0,
        "hoist": False,
        "position": 0,
        "permissions": permissions,
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }
    return {
        "id": str(guild_id),
        "name": name,
        "icon": None,
        "owner_id": str(MEMBER_ID),
        "roles": [everyone],
        "channels": channels,
        "threads": threads,
        "members": [{"user": user(BOT_ID, bot=True), **member(BOT_ID)}],
        "member_count": 2,
        "large": False,
        "unavailable": False,
        "emojis": [],
        "features": [],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "stickers": [],
        "soundboard_sounds": [],
        "premium_tier": 0,
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "afk_timeout": 60,
        "preferred_locale": "en-US",
        "nsfw_level": 0,
        "system_channel_flags": 0,
    }


def message(message_id, channel_id, author, content="", guild_id=GUILD_ID, **more):
    return {
        "id": str(message_id),
        "channel_id": str(channel_id),
        "guild_id": str(guild_id),
        "author": author,
        "member": member(int(author["id"])),
        "content": content,
        "timestamp": WHEN,
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "pinned": False,
        "type": 0,
        "flags": 0,
        "components": [],
    } | more


def attachment(attachment_id, name, content, url):
    return {"id": str(attachment_id), "filename": name, "size": len(content), "url": url, "proxy_url": url}


def slash(interaction_id, command_id, name, options, at):
    data = {"id": str(command_id), "name": name, "type": 1, "options": options}
    return _interaction(interaction_id, 2, data, at)


def modal_submit(interaction_id, custom_id, components, at):
    return _interaction(interaction_id, 5, {"custom_id": custom_id, "components": components}, at)


def _interaction(interaction_id, kind, data, at):
    return {
        "id": str(interaction_id),
        "application_id": str(BOT_ID),
        "type": kind,
        "token": f"token-{interaction_id}",
        "version": 1,
        "data": data,
        "channel_id": at["id"],
        "channel": at,
        "guild_id": at["guild_id"],
        "member": {"user": user(MEMBER_ID), **member(MEMBER_ID, permissions=EVERY_PERMISSION)},
        "locale": "en-US",
        "guild_locale": "en-US",
        "app_permissions": EVERY_PERMISSION,
        "entitlements": [],
        "authorizing_integration_owners": {},
        "context": 0,
        "attachment_size_limit": 10485760,
    }
