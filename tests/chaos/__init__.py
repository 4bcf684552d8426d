"""Chaos: real processes of Sayso, killed and cut off at random, and what came of every post counted at the end."""
