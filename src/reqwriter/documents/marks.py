"""The marks between the pipeline's stages: noncharacters, which no text of a draft can hold.

`domain.words.tidy` drops them from every text, so data can never turn into structure.
"""

RECORD = "\ufdd0"  # starts a block
FIELD = "\ufdd1"  # ends the block's head
BREAK = "\ufdd2"  # a line break inside a text
CELL = "\ufdd3"  # starts a further cell of a row
BOLD = "\ufdd4"  # switches emphasis
BLANK = "\ufdd5"  # a blank to be filled in by hand, followed by one digit: half its width
TRACE = "\ufdd6"  # around what stands behind the text: a path of the draft, or an article
REF = "\ufdd7"  # around the name of a clause whose number is wanted
ALL = (RECORD, FIELD, BREAK, CELL, BOLD, BLANK, TRACE, REF)
