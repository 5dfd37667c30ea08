"""Everything the bot can say, as facts. The words are in `messages/`, one template per reply."""
