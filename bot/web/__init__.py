"""The outside page: fetched safely, turned into an article."""
