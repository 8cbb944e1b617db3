"""Questions of the archive, in the order in which `ask --list` shows them."""

from previews.questions import (
    biggest_results,
    bookings,
    comebacks,
    deficits_recovered,
    first_goal,
    first_legs,
    form,
    head_to_head,
    last_time,
    leads_lost,
    lost_both_legs,
    meetings,
    player_goals,
    referee_record,
    rest,
    scorers,
    stages_reached,
    streaks,
    table,
)
from previews.questions.question import Question

QUESTIONS: tuple[Question, ...] = (
    head_to_head.QUESTION,
    form.QUESTION,
    table.QUESTION,
    streaks.QUESTION,
    last_time.QUESTION,
    first_legs.QUESTION,
    lost_both_legs.QUESTION,
    comebacks.QUESTION,
    stages_reached.QUESTION,
    referee_record.QUESTION,
    bookings.QUESTION,
    leads_lost.QUESTION,
    deficits_recovered.QUESTION,
    first_goal.QUESTION,
    scorers.QUESTION,
    player_goals.QUESTION,
    biggest_results.QUESTION,
    meetings.QUESTION,
    rest.QUESTION,
)

QUESTIONS_BY_SLUG = {question.slug: question for question in QUESTIONS}
