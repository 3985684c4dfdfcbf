"""The commands by name. Registered in one place; their modules are imported when called."""

from typing import NamedTuple


class Command(NamedTuple):
    """A command: the module that holds `configure` and `run`, and its help in one line."""

    module: str
    summary: str


COMMANDS = {
    "new": Command("new", "新建一份草稿"),
    "set": Command("assign", "填写或者修改草稿中的内容"),
    "get": Command("get", "查看草稿中的内容"),
    "check": Command("check", "检查草稿是否完整、合法"),
    "keep": Command("keep", "说明理由，保留一个应当说明的问题"),
    "approve": Command("approve", "审查通过后，记下审定稿，以后的改动会被发现"),
    "render": Command("render", "生成招标文件"),
    "score": Command("score", "证明评分表，按评审办法计算投标的得分，推演评分，生成评分工作簿"),
    "factors": Command("factors", "查找现成的评审因素，加入草稿"),
    "lint": Command("lint", "检查文件中歧视性和不明确的用语"),
    "diff": Command("diff", "比较两份草稿"),
    "sme-size": Command("sme_size", "按划型标准判断企业是大型、中型、小型还是微型"),
    "rules": Command("rules", "列出或者说明检查规则"),
    "law": Command("law", "查阅所依据的法规和品目目录"),
    "schema": Command("schema", "输出草稿文件的 JSON Schema"),
}
