"""What is being talked about. Pure: knows the coach; not Telegram, SQL, Jinja or a clock."""
