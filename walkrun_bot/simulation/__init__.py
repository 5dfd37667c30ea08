"""Virtual runners go through this coach and through published tables, side by side.

It knows the coach and nothing else of the house: no Telegram, no store, no words of the bot.
Everything but `cli` is pure, and what looks like chance is a function of a seed (`chance`).
What a simulation shows and what it cannot: docs/method.md, section 9.
"""
