"""What a message may look like: text and its entities, keyboards, pictures, sound. Pure."""
