"""Web pages kept in one file with their pictures, as programs insert them: the page alone."""

import base64
import binascii
import quopri
import re

_PAGE = re.compile(rb"^content-type:[ \t]*text/html", re.IGNORECASE | re.MULTILINE)
_ENCODING = re.compile(rb"^content-transfer-encoding:[ \t]*([\w-]+)", re.IGNORECASE | re.MULTILINE)
_BLANK = re.compile(rb"\r?\n[ \t]*\r?\n")
_BOUNDARY = re.compile(rb"boundary=\"?([^\";\r\n]{1,200})", re.IGNORECASE)


def unbundled(content: bytes) -> bytes:
    """The web page in an .mht file; empty when there is none."""
    found = _PAGE.search(content)
    if found is None:
        return b""
    ends = _BLANK.search(content, found.end())
    if ends is None:
        return b""
    begins = [match.end() for match in _BLANK.finditer(content, 0, found.start())]
    head = content[begins[-1] if begins else 0 : ends.start()]
    page = content[ends.end() :]
    if boundary := _BOUNDARY.search(content, 0, found.start()):
        page = page.partition(b"--" + boundary[1])[0]
    encoding = _ENCODING.search(head)
    match encoding[1].lower() if encoding else b"":
        case b"quoted-printable":
            return quopri.decodestring(page)
        case b"base64":
            try:
                return base64.b64decode(page)
            except binascii.Error:
                return b""
        case _:
            return page
