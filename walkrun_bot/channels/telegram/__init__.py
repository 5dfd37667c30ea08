"""Telegram: updates into events, messages into Bot API calls; failures have a kind."""

import os

# python-telegram-bot 22 asks to choose between seconds and timedelta, and warns with every flood
# wait until one has.
os.environ.setdefault("PTB_TIMEDELTA", "true")
