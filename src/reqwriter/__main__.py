"""`python -m reqwriter`."""

from reqwriter.cli import command

command()
