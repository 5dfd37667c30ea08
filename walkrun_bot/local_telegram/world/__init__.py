"""What there is in local Telegram: people, chats, messages, files, updates. In memory only.

Nothing here knows HTTP, and nothing here judges what a bot may send.
"""
