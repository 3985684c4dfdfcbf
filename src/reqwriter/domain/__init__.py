"""The draft: every answer a purchaser has given, as frozen values. Floor 0."""
