"""Word files: the parts that tell how its text is read, then the text."""

from pathlib import Path

from reqwriter.files.foreign.archive import Archive
from reqwriter.files.foreign.beside import Others
from reqwriter.files.foreign.body import body
from reqwriter.files.foreign.numbering import Numbering
from reqwriter.files.foreign.pieces import Pieces
from reqwriter.files.foreign.revisions import Changes, Revisions
from reqwriter.files.foreign.styles import styles_of
from reqwriter.files.problem import FileProblem
from reqwriter.files.writing import reason


def word_pieces(path: Path, changes: Changes) -> Pieces:
    """The paragraphs of a .docx file. Raises FileProblem."""
    try:
        with path.open("rb") as file:
            return _pieces(Archive(path, file), changes)
    except OSError as error:
        raise FileProblem(f"{path}：{reason(error)}") from error


def _pieces(archive: Archive, changes: Changes, *, inside: bool = False) -> Pieces:
    """The paragraphs of a Word file; one `inside` another has no headers of its own."""
    main = archive.main_part()
    folder = main.rpartition("/")[0]
    named, numbered = f"{folder}/styles.xml", f"{folder}/numbering.xml"
    styles = styles_of(archive.tree(named)) if archive.has(named) else {}
    numbering = Numbering(archive.tree(numbered) if archive.has(numbered) else None)
    revisions = Revisions(changes, styles)

    def inserted(other: Archive) -> Pieces:
        return _pieces(other, changes, inside=True)

    others = Others(archive, main, styles, revisions, None if inside else inserted)
    root = archive.tree(main)
    read = body(root, styles, numbering, revisions, others)
    headers = [] if inside else others.headers()
    return read._replace(pieces=headers + read.pieces, unread=tuple(others.unread))
