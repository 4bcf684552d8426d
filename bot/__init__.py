"""Sayso: what an article reports, who said what in it, and what it rests on."""

__version__ = "0.1.0"
