"""The forms of the report; each loads when it is asked for."""

from reqwriter.cli.lint.outcome import Outcome
from reqwriter.cli.saying import as_json

FORMS = ("text", "json", "sarif", "html")


def report(outcome: Outcome, form: str) -> str:
    """The report in a form, without the last line end."""
    match form:
        case "json":
            from reqwriter.cli.lint.rows import rows

            return as_json(rows(outcome))
        case "sarif":
            from reqwriter.cli.lint.sarif import sarif

            return as_json(sarif(outcome))
        case "html":
            from reqwriter.cli.lint.html import html

            return html(outcome)
        case _:
            from reqwriter.cli.lint.text import text

            return text(outcome)
