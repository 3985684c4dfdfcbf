"""The first two sheets of a scoring workbook: how it is used, and the rules that it follows."""

from reqwriter.domain.money import yuan
from reqwriter.scoring.evaluation import ROUNDING
from reqwriter.workbooks.frame import Frame
from reqwriter.workbooks.paper import Paper
from reqwriter.workbooks.reviews import low_prices_of

_RULES = (
    "序号",
    "编号",
    "类别",
    "评审因素",
    "分值",
    "评审标准",
    "证明材料",
    "客观／主观",
    "对应需求",
)
_WIDTHS = (6, 18, 8, 18, 8, 66, 36, 10, 16)


def guide(frame: Frame) -> None:
    """How the workbook is used, in the order of the work."""
    sheet = frame.paper.sheet("说明", (6, 110))
    tender = frame.tender
    name = tender.project.name or "未命名项目"
    sheet.title(f"{name}：评分工作簿", f"采购包：{tender.package.name or tender.package.id}")
    for number, text in enumerate(_steps(frame), 1):
        sheet.raw.write_number(number + 1, 0, number, frame.paper.style("middle"))
        sheet.put(number + 1, 1, text)


def rules(paper: Paper, frame: Frame) -> None:
    """The scoring table as the solicitation prints it, with the ids of its rows."""
    sheet = paper.sheet("评分规则", _WIDTHS)
    sheet.title("评分规则", "与采购文件评分表逐行一致；编号在本工作簿各表和供应商自评分表中相同。")
    sheet.header(2, _RULES, 4)
    for row, one in enumerate(frame.rows.factors, 3):
        texts = (
            one.number,
            one.id,
            one.group,
            one.name,
            one.points,
            one.criterion,
            one.proof,
            one.nature,
            one.linked,
        )
        for column, text in enumerate(texts):
            style = "id" if column == 1 else "middle" if column in (0, 2, 4, 7) else "text"
            sheet.put(row, column, text, style)


def _steps(frame: Frame) -> list[str]:
    tender = frame.tender
    ceiling = tender.ceiling
    most = f"{ceiling[0]} {yuan(ceiling[1])} 元。" if ceiling else ""
    steps = [
        "浅黄色单元格供填写，其余单元格已锁定（没有密码），防止误改公式。",
        f"“投标情况”填写各供应商的报价和享受政策的情况，标明无效的投标及原因。{most}",
        "“价格评审”按原报价计算政策扣除、评审价格、价格分，并提示应当启动异常低价审查的报价。",
    ]
    if tender.factors:
        steps += [
            "“事实认定”填写客观因素的事实，得分由公式算出；“评委1”等各表由每位评委独立选择档次。",
            "“汇总”计算平均分、总分、名次和推荐的供应商；各评委客观分不一致的，在“核对”栏列出，应当先核实统一。",
        ]
    else:
        steps.append("“汇总”按评审价格由低到高排列，列出推荐的供应商。")
    steps.append(ROUNDING)
    steps += low_prices_of(tender).remarks
    steps.append(
        f"计分参数和价格政策按采购文件和 {tender.on} 有效的规定预先填入；"
        "采购文件更正后应当重新生成。"
    )
    return steps
