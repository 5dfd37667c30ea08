"""`python bot.py hear`: what was heard, in the names of the outside, and how often rightly."""
