"""Reading text for discriminatory and unclear wording. Floor 1."""
