"""What a quote is (opinion or reported claim), what an article is, and which words judge."""
