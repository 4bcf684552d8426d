"""Groups of commands of the command line, one file each; `__main__` holds the single ones."""
