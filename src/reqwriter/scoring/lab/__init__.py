"""The scoring lab: what a scoring table does to many made-up tenders, before it is published.

Whoever imports `drawing`, `tenders` or `trial` brings numpy along; nothing else of the program
needs it.
"""
