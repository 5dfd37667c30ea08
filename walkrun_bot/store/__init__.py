"""What is remembered. The only place that knows SQL; its rows never leave it."""
