"""The fields of a form, one kind a file."""
