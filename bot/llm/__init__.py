"""The model: any OpenAI-compatible endpoint. It chooses among numbered sentences and quotes, and writes points."""
