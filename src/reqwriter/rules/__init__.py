"""Judgements on a draft: rules by theme, all of them in one tuple. Floor 2."""

from reqwriter.rules.register import RULES, check, setting_for

__all__ = ["RULES", "check", "setting_for"]
