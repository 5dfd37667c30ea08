"""The bot's own door to the web: a server in our event loop, and how the bot says it is well.

Nothing here knows Telegram; the webhook's route is made in `channels/telegram/webhook.py`.
"""
