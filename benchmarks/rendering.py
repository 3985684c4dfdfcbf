"""Rendering an 80-page solicitation, against compressing its parts and against docxtpl."""

import datetime as dt
import io
import zipfile

from benchmarks.peer import Peer
from benchmarks.timing import in_turn, ratio, told
from reqwriter.documents import render
from reqwriter.documents.contents import entries
from reqwriter.documents.rendering import blocks_of
from reqwriter.files import load
from reqwriter.places import shipped
from reqwriter.standards.library import Library

_DAY = dt.date(2026, 11, 30)
_OURS, _FLOOR, _PEER = "reqwriter, draft to .docx", "compressing the finished parts", "docxtpl"


def run(runs: int) -> list[tuple[str, float, float]]:
    """Prints the figures; gives each ratio's name, value and limit."""
    library = Library.load()
    draft = load(shipped("examples") / "office-computers.toml")
    document = blocks_of(draft, library, _DAY).document
    finished = render(draft, library, _DAY)
    with zipfile.ZipFile(io.BytesIO(finished)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    peer = Peer(document)

    def compress() -> None:
        with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            for name, part in parts.items():
                archive.writestr(name, part)

    def ours() -> bytes:
        return render(draft, library, _DAY)

    times = in_turn(runs, {_FLOOR: compress, _OURS: ours})
    against_peer = in_turn(runs // 2, {_OURS: ours, _PEER: peer.fill})
    pages = entries(document)[-1].page
    print(f"\nRendering: about {pages} pages, {len(document.blocks)} blocks, {len(finished)} bytes")
    for name, taken in {**times, _PEER: against_peer[_PEER]}.items():
        print(told(name, taken))
    floor, floor_told = ratio(times, _OURS, _FLOOR)
    faster, faster_told = ratio(against_peer, _PEER, _OURS)
    print(f"  ours / floor   {floor_told}   (at most 2.5)")
    print(f"  docxtpl / ours {faster_told}   (at least 6)")
    return [("ours / floor", floor, 2.5), ("docxtpl / ours", 1 / faster, 1 / 6)]
