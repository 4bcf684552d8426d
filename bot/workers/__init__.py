"""Processes in which parsing can neither stall nor kill the bot."""
