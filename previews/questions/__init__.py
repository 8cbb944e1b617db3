"""Questions of the archive, in the order in which `ask --list` shows them."""

from previews.questions import (
    bookings,
    comebacks,
    first_legs,
    form,
    head_to_head,
    lost_both_legs,
    referee_record,
    rest,
    streaks,
    table,
)
from previews.questions.question import Question

QUESTIONS: tuple[Question, ...] = (
    head_to_head.QUESTION,
    form.QUESTION,
    table.QUESTION,
    streaks.QUESTION,
    first_legs.QUESTION,
    lost_both_legs.QUESTION,
    comebacks.QUESTION,
    referee_record.QUESTION,
    bookings.QUESTION,
    rest.QUESTION,
)

QUESTIONS_BY_SLUG = {question.slug: question for question in QUESTIONS}
