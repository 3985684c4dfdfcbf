"""The screens of the wizard, one a file."""
