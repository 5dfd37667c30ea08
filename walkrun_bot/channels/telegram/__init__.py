"""Telegram: updates into events, messages into Bot API calls; failures have a kind."""
