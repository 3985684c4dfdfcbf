"""Where a sentence belongs, told by itself, when its document does not tell."""

import re

from reqwriter.wording.passages import Place

# Columns side by side and blanks to be filled in.
_FORM = re.compile(r"(?:[｜│][^｜│。；]{1,24}){2}|_{3,}|□[^。；□]{1,12}□")
# The purchaser, what it has, and what is to be made are the subject, not who may supply.
_REQUIREMENT = re.compile(
    r"(?:项目)?(?:背景|概况|现状)[:：]"
    r"|(?:采购人|采购单位|[我本][市省区县院校局馆镇](?:单位)?)(?:为|是|系|现有?|共有?|总部|下辖|目前|位于)"
    r"|[^，。；]{0,16}(?:系统|平台|软件|模块|数据库)(?:应当?|须|能|可以?|需)?(?:支持|提供|具备|展示|实现|录入|记录)"
    r"|(?:系统|平台|软件|模块)(?:应|须)"
    r"|(?:编制|拍摄|制作|设计|举办|组织|开展|布置)[^，。；]{0,24}?(?:规划|方案|手册|宣传|视频|展|活动|比赛|报告)"
    r"|对[^。；]{0,40}?(?:进行|开展)[^。；]{0,8}?(?:调查|走访|培训|普查|统计|宣传|检查|消杀)"
    r"|(?:展厅|宣传片|画册|展馆|展板|活动|服务对象|服务范围|服务地点)(?:须|应|设|为|包括|介绍|位于)"
)


def place_of(sentence: str) -> Place:
    """The part of a document that a sentence reads like; unknown when it tells nothing."""
    if _FORM.search(sentence):
        return Place.FORM
    if _REQUIREMENT.match(sentence):
        return Place.REQUIREMENT
    return Place.UNKNOWN
