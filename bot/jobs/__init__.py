"""Durable work: what is taken in here is done, whatever crashes. dbos lives here and nowhere else."""
