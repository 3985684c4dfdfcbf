"""The widths of a table's columns."""

# Room for two characters of table text and the cell's margins: a narrower column cannot be read.
_LEAST = 620


def column_widths(rule: tuple[str, ...], width: int) -> list[int]:
    """Twips for each column of a rule row such as `:-: | ----`, in proportion to its dashes.

    No column is narrower than two characters, as long as the width allows it.
    """
    dashes = [cell.count("-") for cell in rule]
    least = min(_LEAST, width // len(rule))
    room = width - least * len(rule)
    spare = [max(0, width * count // sum(dashes) - least) for count in dashes]
    total = sum(spare) or 1
    widths = [least + room * part // total for part in spare]
    widths[widths.index(max(widths))] += width - sum(widths)
    return widths
