"""The side of local Telegram that bots talk to: methods, their fields, and Telegram's refusals."""
