"""Answers that must be names the law knows: item codes, industries, places."""

from collections.abc import Iterator
from typing import Any

from reqwriter.domain.draft import Draft
from reqwriter.domain.requirement import Item
from reqwriter.standards.library import Library

Steps = tuple[str | int, ...]


def unknown(draft: Draft, library: Library) -> Iterator[tuple[Steps, str]]:
    """Every name that the library does not hold: where it stands and what to do."""
    place = draft.project.place
    if place is not None and place not in library.places:
        yield ("project", "place"), _not_a_place(place, library)
    for at, package in enumerate(draft.packages):
        for number, item in enumerate(package.items):
            for field, what in _in_item(item, library):
                yield ("packages", at, "items", number, field), what


def _in_item(item: Item, library: Library) -> Iterator[tuple[str, str]]:
    code, industry = item.code, item.industry
    if code is not None and library.catalogue.name(code) is None:
        yield (
            "code",
            (
                f"《政府采购品目分类目录》（2022年版）中没有编码“{code}”。"
                f"请用目录中的编码{_near_codes(item, library)}；"
                "可用 reqwriter law search 品目名称 查找。"
            ),
        )
    if industry is not None and industry not in library.industries:
        yield (
            "industry",
            (
                f"“{industry}”不是中小企业划型标准规定的行业。"
                f"可以填：{'、'.join(library.industries)}。"
            ),
        )


def _near_codes(item: Item, library: Library) -> str:
    found: list[Any] = library.catalogue.search(item.name, limit=3) if item.name else []
    return "".join(f"，例如 {code}（{name}）" for code, name in found[:1])


def _not_a_place(place: str, library: Library) -> str:
    known = "、".join(f"{id}（{name}）" for id, name in library.places.items())
    from difflib import get_close_matches

    meant = library.place(place)
    near = [meant] if meant else get_close_matches(place, library.places, n=1)
    guess = f"是不是要写 {near[0]}？" if near else ""
    told = f"没有“{place}”的规定。{guess}可以填：{known}；没有本地规定的填上级地区或者 national。"
    if place in library.places.values():
        return told
    return (
        f"{told}要增加本地的，先保存一项查明的数值，例如 "
        "reqwriter law set procurement-threshold.goods "
        f"数额（元） --place {place} --within 上级地区 --from 施行日期 --source 文号。"
    )
