"""Plain data; imports nothing of ours."""
