"""reqwriter: procurement requirements that are complete, lawful and clear."""

__version__ = "0.1.0"
