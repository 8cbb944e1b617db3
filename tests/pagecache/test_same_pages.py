"""After any sequence of edits, a kept page is the page that would be made."""

import random
from datetime import date

import pytest
import time_machine
from django.db import transaction

from previews.models import Club, Competition, Fixture, Injury, Preview, TalkingPoint
from tests.factories import (
    FixtureFactory,
    InjuryFactory,
    PreviewFactory,
    TalkingPointFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)
STEPS = 25


class Edits:
    """Edits of every kind, at random."""

    def __init__(self, seed, clock):
        self.random = random.Random(seed)
        self.clock = clock
        self.number = 0
        self.preview = PreviewFactory(
            published=True,
            slug="the-preview",
            fixture=FixtureFactory(home__slug="home", away__slug="away", kick_off_known=True),
        )

    def next(self):
        self.number += 1
        edit = self.random.choice(
            [self.save, self.update, self.bulk, self.delete, self.rename, self.publish, self.wait,
             self.result, self.roll_back, self.nothing]
        )  # fmt: skip
        edit()
        return edit.__name__

    def save(self):
        club = self.random.choice(list(Club.objects.all()))
        club.name = f"Club number {self.number} by hand"
        club.save()

    def update(self):
        Preview.objects.update(headline=f"Headline {self.number}")

    def bulk(self):
        TalkingPoint.objects.bulk_create(
            [TalkingPointFactory.build(preview=self.preview, number=self.number + 100)]
        )
        InjuryFactory(club=self.preview.fixture.away)

    def delete(self):
        Injury.objects.all().delete()

    def rename(self):
        Competition.objects.update(name=f"League {self.number}")

    def publish(self):
        status = self.random.choice(["draft", "published"])
        Preview.objects.update(status=status)

    def wait(self):
        self.clock.shift(self.random.choice([20, 3_600, 86_400]))

    def result(self):
        goals = self.random.randrange(5)
        FixtureFactory(home=self.preview.fixture.home, score=f"{goals}-0", day=date(2024, 4, 1))
        Fixture.objects.filter(pk=self.preview.fixture.pk).update(attendance=self.number)

    def roll_back(self):
        try:
            with transaction.atomic():
                Club.objects.update(name="Never said")
                raise KeyError
        except KeyError:
            pass

    def nothing(self):
        pass


@pytest.mark.parametrize("seed", range(3))
def test_kept_and_fresh_pages_are_equal_after_every_edit(site, seed):
    with time_machine.travel("2024-04-17T12:00:10Z", tick=False) as clock:
        edits = Edits(seed, clock)
        season = edits.preview.fixture.season
        addresses = [
            "/", "/previews/the-preview/", "/previews/the-preview/?form_guide=home",
            "/previews/the-preview/sources/", "/clubs/home/", "/clubs/away/",
            f"/competitions/{season.competition.slug}/",
            f"/competitions/{season.competition.slug}/{season.slug}/",
        ]  # fmt: skip
        done = []
        for _ in range(STEPS):
            done.append(edits.next())
            for address in edits.random.sample(addresses, 3):
                kept, fresh = site.get(address), site.fresh(address)
                assert (kept.status, kept.body) == (fresh.status, fresh.body), (done, address)
    assert len(site.made) > STEPS / 2
