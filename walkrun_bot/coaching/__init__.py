"""What a good coach would decide. Pure: no words, no clock, no I/O, nothing of Telegram."""
