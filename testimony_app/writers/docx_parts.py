"""The fixed parts of a release in DOCX: styles and the page, without any property of author, tool or time."""

from __future__ import annotations

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

CONTENT_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_WORD}.settings+xml"/>'
    f'<Override PartName="/word/footer1.xml" ContentType="{_WORD}.footer+xml"/>'
    "</Types>"
)
ROOT_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>'
)
DOCUMENT_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{R}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{R}/settings" Target="settings.xml"/>'
    f'<Relationship Id="rId3" Type="{R}/footer" Target="footer1.xml"/></Relationships>'
)
# The last two keep Word from writing the author and revision ids into a file that is opened and saved.
SETTINGS = (
    f'{_HEAD}<w:settings xmlns:w="{W}"><w:removePersonalInformation/><w:removeDateAndTime/>'
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
    ' w:val="15"/>'
    "</w:compat></w:settings>"
)
FOOTER = (
    f'{_HEAD}<w:ftr xmlns:w="{W}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>'
)
SECTION = (
    f'<w:sectPr><w:footerReference w:type="default" r:id="rId3" xmlns:r="{R}"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1418" w:right="1531" w:bottom="1418" w:left="1531" w:header="709" w:footer="709" w:gutter="0"/>'
    "</w:sectPr>"
)


def _style(identity: str, name: str, paragraph: str, run: str, *, default: bool = False) -> str:
    mark = ' w:default="1"' if default else ""
    based = "" if default else '<w:basedOn w:val="Normal"/>'
    return (
        f'<w:style w:type="paragraph"{mark} w:styleId="{identity}"><w:name w:val="{name}"/>{based}<w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _rule(side: str, colour: str, *, size: int, space: int) -> str:
    return f'<w:pBdr><w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/></w:pBdr>'


_QUOTED = '<w:spacing w:after="0" w:line="300" w:lineRule="auto"/><w:ind w:left="284" w:right="284"/>'
_GREY, _INK, _ACCENT = "6B7280", "1F2937", "2F6F73"
STYLES = (
    f'{_HEAD}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/>'
    f'<w:color w:val="{_INK}"/>{_size(22)}<w:lang w:val="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
    + _style("Normal", "Normal", "", "", default=True)
    + _style(
        "Title",
        "Title",
        '<w:keepNext/><w:spacing w:after="60" w:line="240" w:lineRule="auto"/>',
        f"<w:b/><w:bCs/>{_size(40)}",
    )
    + _style(
        "Subtitle",
        "Subtitle",
        "<w:keepNext/>" + _rule("bottom", "D1D5DB", size=6, space=8) + '<w:spacing w:after="360"/>',
        f'<w:color w:val="{_GREY}"/>{_size(20)}',
    )
    + _style(
        "Quote",
        "Quote",
        "<w:keepNext/><w:keepLines/>" + _rule("left", _ACCENT, size=18, space=12) + _QUOTED,
        _size(23),
    )
    + _style(
        "QuoteFromRight",
        "Quote From Right",
        "<w:keepNext/><w:keepLines/>" + _rule("right", _ACCENT, size=18, space=12) + _QUOTED,
        _size(24),
    )
    + _style(
        "Reference",
        "Reference",
        '<w:spacing w:before="60" w:after="320"/><w:ind w:left="284" w:right="284"/>',
        f'<w:color w:val="{_GREY}"/>{_size(17)}',
    )
    + _style(
        "Heading1",
        "heading 1",
        '<w:keepNext/><w:spacing w:before="360" w:after="80"/><w:outlineLvl w:val="0"/>',
        f"<w:b/><w:bCs/>{_size(24)}",
    )
    + _style("Note", "Note", "", f'<w:color w:val="{_GREY}"/>{_size(19)}')
    + _style("Footer", "footer", '<w:jc w:val="center"/>', f'<w:color w:val="{_GREY}"/>{_size(17)}')
    + "</w:styles>"
)
