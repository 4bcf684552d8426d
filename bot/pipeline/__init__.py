"""The corridor: one inquiry, from what was posted to what Sayso says."""
