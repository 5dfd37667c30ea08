"""Text made plain, cut and counted, before anybody asks what it means."""
