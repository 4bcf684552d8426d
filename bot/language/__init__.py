"""Pure text work: text and spans in, domain out."""
