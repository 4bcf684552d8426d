"""What a person sees at the command line."""
