"""The side of local Telegram that people use: what a person does, sees and hears, over HTTP."""
