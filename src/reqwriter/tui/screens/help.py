"""What the keys do, in one page."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from reqwriter.tui.widgets.prose import Prose

_TEXT = """\
填写
　直接输入；Tab 或回车键到下一项，Shift+Tab 到上一项。
　多行内容中回车键是换行，按 Tab 离开。
　有“▼”的项目按回车键展开，用 ↑↓ 选择，再按回车键确定。
　金额可以写成 120万元、1,200,000 或 0.5亿元，下方显示大写供核对。
　离开一项时自动读取；写得不对时，原因显示在该项下面。
　清空一项就是收回这一项的答案。

列表
　↑↓ 选择一行，回车键修改，Insert 添加，Delete 删除，Alt+↑ 和 Alt+↓ 调整次序。
　也可以用 Tab 移到列表下面的按钮。

功能键
　F1 帮助　　F2 跳到选中的问题　F3 采用选中问题的建议
　Ctrl+R 说明理由后保留选中的“应当说明”的问题；已经保留的，撤销保留
　F4 在“品目编码”一项中查找编码，在评审因素列表中从评审因素库选用
　F5 重新检查　　F6 在步骤、表单、问题之间切换
　F7 上一步　　F8 下一步　　F9 生成文件　　F10 退出
　Ctrl+Z 撤销　　Ctrl+Y 重做　　Ctrl+S 立即保存

步骤前的记号
　✓ 已经填完　　… 还有内容没有填　　! 有必须改正的问题

每次修改都会自动保存。按 Esc 关闭本页。"""


class HelpScreen(ModalScreen[None]):
    """Closed by Esc, F1 or Enter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,enter,f10", "dismiss(None)", show=False)
    ]

    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;
        VerticalScroll { width: 76; max-width: 98%; height: auto; max-height: 96%; padding: 0 1;
            border: round $primary; background: $surface; border-title-style: bold; }
    }
    """

    def compose(self) -> ComposeResult:
        """One text."""
        box = VerticalScroll()
        box.border_title = "帮助"
        with box:
            yield Prose(_TEXT)
