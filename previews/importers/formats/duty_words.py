"""The duty that a label of an official means: "AVAR 2", "second AVAR", "Vierter Offizieller"."""

import re
from functools import cache

from previews.data.duties import duty_numbers, duty_words
from previews.importers.formats.word_key import word_key
from previews.text.spelling import fold

# Duties of several officials: the start of the duty's name, and how many there are at most.
NUMBERED = {
    "assistant_referee": ("assistant", 2),
    "additional": ("additional", 2),
    "avar": ("avar", 3),
}
# No label has more words than "Assistant to the video assistant referee 2".
LONGEST = 60
WORDS = re.compile(r"[^\W_]+")
FIGURE_AT_THE_END = re.compile(r"(?<=[^\W\d_]{2})(?=\d$)")
# "VAR: Stuart Attwell", and behind the name "Stuart Attwell (VAR)".
LABEL_BEFORE = re.compile(r"(?P<label>[^:()]+):\s*(?P<name>.+)")
LABEL_BEHIND = re.compile(r"(?P<name>.+?)\s*[(\[](?P<label>[^()\[\]]+)[)\]](?P<rest>.*)")


@cache
def duty_of(label: str) -> str:
    """The duty: "avar_2", or "avar" where no number is given; empty where it is none."""
    if len(label) > LONGEST:
        return ""
    words = WORDS.findall(FIGURE_AT_THE_END.sub(" ", fold(label)))
    if duty := duty_words().get(word_key(label)):
        return duty
    for number, rest in ((words[:1], words[1:]), (words[-1:], words[:-1])):
        duty = duty_words().get("".join(rest))
        if number and duty in NUMBERED and (which := duty_numbers().get(number[0])):
            name, most = NUMBERED[duty]
            return f"{name}_{which}" if int(which) <= most else ""
    return ""


def split_duty(text: str) -> tuple[str, str]:
    """The name and the duty beside it: "VAR: A B", "A B (VAR)"; the duty is empty without one."""
    before = LABEL_BEFORE.fullmatch(text)
    if before and (duty := duty_of(before["label"])):
        return before["name"].strip(), duty
    behind = LABEL_BEHIND.fullmatch(text)
    if behind and (duty := duty_of(behind["label"])):
        return f"{behind['name']} {behind['rest'].strip()}".strip(), duty
    return text, ""
