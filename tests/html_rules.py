"""The rules of HTML that the Nu checker reports as errors, for the tags that the site uses.

With the reader of the standard library: it gives tags and attributes as they are written, so that
an element closed at the wrong place is noticed and not mended. htmx's own attributes are allowed.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise


def of(names):
    return set(names.split())


VOID = of("area base br col embed hr img input link meta source track wbr")
HEADINGS = {f"h{level}" for level in range(1, 7)}
PHRASING = of(
    "a abbr area audio b bdi bdo br button canvas cite code data datalist del dfn em i iframe "
    "img input ins kbd label link map mark math meter noscript output picture progress q ruby "
    "s samp script select slot small span strong sub sup svg template textarea time u var "
    "video wbr"
)
# What only phrasing content may stand in. `a`, `ins` and `del` have the content of their parent.
HOLDS_PHRASING = HEADINGS | of(
    "p span b i em strong small label button cite q abbr time data code mark s u sub sup dfn "
    "var kbd samp pre output legend summary"
)
TRANSPARENT = {"a", "ins", "del", "map", "noscript"}
NO_SECTIONS = {"dt", "th", "caption"}
SECTIONS = {"article", "aside", "nav", "section", "header", "footer"}
INTERACTIVE = {"a", "button", "input", "select", "textarea", "label", "details", "iframe"}
LABELLED = {"input", "select", "textarea", "button", "meter", "output", "progress"}
CHILDREN = {
    "ul": {"li", "script", "template"}, "ol": {"li", "script", "template"},
    "dl": {"dt", "dd", "div", "script", "template"},
    "table": {"caption", "colgroup", "thead", "tbody", "tfoot", "tr", "script"},
    "thead": {"tr"}, "tbody": {"tr"}, "tfoot": {"tr"}, "tr": {"td", "th"},
    "colgroup": {"col"}, "select": {"option", "optgroup", "hr"}, "optgroup": {"option"},
    "picture": {"source", "img"},
}  # fmt: skip
PARENTS = {
    "li": {"ul", "ol", "menu"}, "dt": {"dl", "div"}, "dd": {"dl", "div"}, "td": {"tr"},
    "th": {"tr"}, "tr": {"table", "thead", "tbody", "tfoot"}, "figcaption": {"figure"},
    "summary": {"details"}, "legend": {"fieldset"}, "option": {"select", "optgroup", "datalist"},
    "caption": {"table"},
}  # fmt: skip
EVERYWHERE = of(
    "id class lang dir title hidden tabindex role accesskey inert translate spellcheck style "
    "slot autofocus contenteditable enterkeyhint inputmode is itemprop nonce part popover"
)
OWN = {
    "a": "href rel target download hreflang type ping referrerpolicy",
    "html": "", "link": "rel href type as crossorigin media sizes title hreflang integrity",
    "meta": "charset name content property media http-equiv",
    "script": "src type defer async crossorigin integrity nomodule",
    "form": "action method enctype novalidate autocomplete name target accept-charset rel",
    "input": "type name value placeholder required disabled readonly checked min max step pattern "
    "maxlength minlength size autocomplete list form multiple accept",
    "select": "name required disabled multiple size form autocomplete",
    "option": "value selected disabled label", "optgroup": "label disabled",
    "button": "type name value disabled form formaction",
    "label": "for", "output": "for name form", "td": "colspan rowspan headers",
    "th": "colspan rowspan headers scope abbr", "col": "span", "colgroup": "span",
    "img": "src srcset sizes alt width height loading decoding fetchpriority",
    "source": "src srcset sizes media type width height", "time": "datetime", "data": "value",
    "details": "open name", "ol": "start reversed type", "li": "value", "blockquote": "cite",
    "q": "cite", "del": "cite datetime", "ins": "cite datetime", "textarea": "name rows cols "
    "required maxlength placeholder disabled readonly autocomplete", "fieldset": "name disabled",
    "meter": "value min max low high optimum", "progress": "value max", "dialog": "open",
}  # fmt: skip
FREE = re.compile(r"(aria|data|hx)-[a-z0-9:-]+")
REFERENCES = (
    "for", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns",
)  # fmt: skip
# Elements whose role has no name of its own.
UNNAMED = of("b i em strong small span div p code del ins sub sup s u cite q mark time abbr")
NO_ADDRESS = re.compile(r"[\s\"<>\\^`{|}]")
DATETIME = re.compile(
    r"\d{4}(-\d\d(-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?|P\S+"
)


@dataclass
class Element:
    tag: str
    attributes: dict
    parent: "Element | None"
    line: int
    children: list = field(default_factory=list)
    text: str = ""

    @property
    def above(self):
        at = self.parent
        while at is not None:
            yield at
            at = at.parent

    def below(self):
        for child in self.children:
            yield child
            yield from child.below()

    def __str__(self):
        name = self.attributes.get("class") or self.attributes.get("id") or ""
        return f"line {self.line} <{self.tag}{f' {name}' if name else ''}>"


class Tree(HTMLParser):
    """The elements of a page; `faults` are those of the markup itself."""

    def __init__(self, text):
        super().__init__()
        self.root = Element("#page", {}, None, 0)
        self.at, self.faults = self.root, []
        self.feed(text)
        self.close()
        if self.at is not self.root:
            self.faults.append(f"{self.at} is not closed")

    def handle_starttag(self, tag, attrs):
        element = Element(tag, dict(attrs), self.at, self.getpos()[0])
        if len(element.attributes) < len(attrs):
            self.faults.append(f"{element} has an attribute twice")
        self.at.children.append(element)
        if tag not in VOID:
            self.at = element

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.at = self.at.parent
            if not self.in_svg():
                self.faults.append(f"<{tag}/> is no end of an element")

    def handle_endtag(self, tag):
        if tag != self.at.tag:
            self.faults.append(f"line {self.getpos()[0]}: </{tag}> closes {self.at}")
            return
        self.at = self.at.parent or self.root

    def handle_data(self, data):
        self.at.text += data

    def in_svg(self):
        return self.at.tag == "svg" or any(each.tag == "svg" for each in self.at.above)


def faults_of(text):
    """Sentences about what the Nu checker would report; none for a valid page."""
    tree = Tree(text)
    elements = [
        each
        for each in tree.root.below()
        if each.tag == "svg" or not any(above.tag == "svg" for above in each.above)
    ]
    yield from tree.faults
    for element in elements:
        yield from _content(element)
        yield from _attributes(element)
    yield from _ids(list(tree.root.below()))
    yield from _headings(elements)
    for table in elements:
        if table.tag == "table":
            yield from _rows(table)
    for tag in ("h1", "main", "title"):
        many = sum(each.tag == tag for each in elements)
        if many != 1:
            yield f"{many} elements <{tag}>"


def _content(element):
    tag, parent = element.tag, element.parent
    holder = next(each for each in element.above if each.tag not in TRANSPARENT)
    is_title = holder.tag in ("summary", "legend") and tag in HEADINGS
    if tag not in PHRASING and holder.tag in HOLDS_PHRASING and not is_title:
        yield f"{element} in {holder}"
    allowed = CHILDREN.get(parent.tag)
    if allowed is not None and tag not in allowed:
        yield f"{element} in {parent}"
    if tag in PARENTS and parent.tag not in PARENTS[tag]:
        yield f"{element} in {parent}"
    if tag in CHILDREN and tag not in ("select",) and element.text.strip():
        yield f"{element} has text of its own: {element.text.strip()[:30]}"
    above = {each.tag for each in element.above}
    if tag in HEADINGS | SECTIONS and above & NO_SECTIONS:
        yield f"{element} in {above & NO_SECTIONS}"
    if tag in ("header", "footer") and above & {"header", "footer"}:
        yield f"{element} in another"
    if tag in ("form", "main", "label") and tag in above:
        yield f"{element} in another"
    is_interactive = tag in INTERACTIVE or "tabindex" in element.attributes
    if is_interactive and above & {"a", "button"}:
        yield f"{element} in what is pressed as well"
    if tag == "a" and "label" in above:
        yield f"{element} in a label"
    if tag == "figure":
        tags = [each.tag for each in element.children]
        places = [place for place, each in enumerate(tags) if each == "figcaption"]
        if len(places) > 1 or (places and places[0] not in (0, len(tags) - 1)):
            yield f"{element} has its caption in the middle"
    if tag == "details":
        tags = [each.tag for each in element.children]
        if tags[:1] != ["summary"] or tags.count("summary") != 1:
            yield f"{element} does not begin with one summary"
    if tag == "dl":
        groups = [each for each in element.children if each.tag == "div"] or [element]
        for group in groups:
            tags = [each.tag for each in group.children]
            if tags and (tags[0] != "dt" or tags[-1] != "dd"):
                yield f"{element} has a group of {tags}"
    if tag in ("dl", "tr") and not element.children:
        yield f"{element} is empty"


def _attributes(element):
    tag, named = element.tag, element.attributes
    if tag == "svg":
        return
    own = of(OWN.get(tag, ""))
    for name, value in named.items():
        if name not in own | EVERYWHERE and not FREE.fullmatch(name):
            yield f"{element} has no attribute {name}"
        if name in ("href", "src", "action") and value and NO_ADDRESS.search(value):
            yield f"{element} leads to {value!r}"
        if name in ("colspan", "rowspan", "width", "height") and not (value or "").isdigit():
            yield f"{element} has {name}={value!r}"
    if tag == "img" and "alt" not in named:
        yield f"{element} has no alternative text"
    if tag == "time" and not DATETIME.fullmatch(named.get("datetime") or element.text.strip()):
        yield f"{element} is of {named.get('datetime')!r}"
    is_named = "aria-label" in named or "aria-labelledby" in named
    if tag in UNNAMED and "role" not in named and is_named:
        yield f"{element} has a name but no role"
    if (
        tag == "link"
        and named.get("rel") != "stylesheet"
        and "body" in {each.tag for each in element.above}
    ):
        yield f"{element} in the body"
    if tag == "th" and named.get("scope", "col") not in ("col", "row", "colgroup", "rowgroup"):
        yield f"{element} has scope={named['scope']}"


def _ids(elements):
    names = [each.attributes["id"] for each in elements if "id" in each.attributes]
    by_name = {each.attributes["id"]: each for each in elements if "id" in each.attributes}
    yield from (f"id {name!r} {many} times" for name, many in Counter(names).items() if many > 1)
    yield from (f"id {name!r}" for name in names if not name or re.search(r"\s", name))
    for element in elements:
        for attribute in REFERENCES:
            for name in (element.attributes.get(attribute) or "").split():
                if name not in by_name:
                    yield f"{element} names {name!r} in {attribute}, which is not there"
                elif element.tag == "label" and by_name[name].tag not in LABELLED:
                    yield f"{element} labels {by_name[name]}"
        target = element.attributes.get("href") or ""
        is_within = element.tag in ("a", "use") and len(target) > 1 and target[0] == "#"
        if is_within and target[1:] not in by_name:
            yield f"{element} leads to {target}, which is not there"


def _headings(elements):
    levels = [int(each.tag[1]) for each in elements if each.tag in HEADINGS]
    for earlier, later in pairwise([0, *levels]):
        if later > earlier + 1:
            yield f"h{later} after h{earlier}"


def _rows(table):
    """Every row covers as many columns as the first one."""
    rows = [each for each in table.below() if each.tag == "tr"]
    reaching, widths = Counter(), []
    for number, row in enumerate(rows):
        width = reaching.pop(number, 0)
        for cell in row.children:
            across = int(cell.attributes.get("colspan") or 1)
            width += across
            for later in range(1, int(cell.attributes.get("rowspan") or 1)):
                reaching[number + later] += across
        widths.append(width)
    if len(set(widths)) > 1:
        yield f"{table} has rows of {sorted(set(widths))} columns"
    if any(number >= len(rows) for number in reaching):
        yield f"{table} has a cell that reaches below its last row"
