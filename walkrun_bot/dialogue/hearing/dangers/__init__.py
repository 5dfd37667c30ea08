"""The signs of danger as tables, one file for each subject, and the words they share."""
