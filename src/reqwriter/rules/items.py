"""The things that are bought."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.project import Category
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import named, packages
from reqwriter.rules.rule import Setting, rule


@rule(
    "CP01",
    "核心产品",
    force=Force.MUST,
    cites=(("mof-87", "三十一"),),
    covers=("T-31c",),
)
def core_product(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：货物项目中有多个标的的采购包，是否载明核心产品。
    为什么：非单一产品采购按核心产品判断不同投标人是不是同一品牌，没有核心产品就无法处理。
    反例：采购台式计算机和打印机，没有指明哪一种是核心产品。
    正例：采购台式计算机和打印机，核心产品为台式计算机。
    """
    if draft.project.category is not Category.GOODS:
        return
    for at, package in packages(draft):
        if len(package.items) > 1 and not any(item.core for item in package.items):
            yield Finding(
                force=Force.MUST,
                at=f"{at}.items",
                message=f"{named(package)}有 {len(package.items)} 个标的，没有载明核心产品。",
                because=(setting.cite("mof-87", "三十一"),),
                advice="请根据技术构成和价格比重，把至少一个标的定为核心产品。",
            )


RULES = (core_product,)
