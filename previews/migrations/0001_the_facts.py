import django.core.validators
import django.db.models.deletion
import previews.models.competition
import previews.models.lineup
import previews.models.stadium
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """The first tables, their rules and indexes with them: in steps of their own, as makemigrations
    writes them, SQLite makes each table anew for each of its rules.
    """

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Article",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="A short name of your own, for fixture files.",
                        max_length=100,
                        unique=True,
                    ),
                ),
                ("headline", models.CharField(blank=True, max_length=250)),
                (
                    "about",
                    models.CharField(
                        blank=True,
                        help_text="In your own words; fans see it where the headline is not known.",
                        max_length=120,
                    ),
                ),
                (
                    "published_on",
                    models.DateField(
                        blank=True, help_text="Empty when the article carries no day.", null=True
                    ),
                ),
                ("byline", models.CharField(blank=True, max_length=120)),
                (
                    "credits",
                    models.CharField(
                        blank=True,
                        help_text="Reporting, editing, photographs, as printed.",
                        max_length=250,
                    ),
                ),
                ("url", models.URLField(blank=True, verbose_name="address")),
                (
                    "language",
                    models.CharField(
                        default="en", help_text="Two letters: en, it, de.", max_length=5
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Club",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="As fans say it: Atalanta, Liverpool.", max_length=80
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        help_text="ENG, ITA, ...",
                        max_length=3,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{3}$", "Three capital letters, as FIFA writes them: ENG."
                            )
                        ],
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("club", "Club"),
                            ("national_team", "National team"),
                            ("reserves", "Reserve side"),
                        ],
                        default="club",
                        max_length=15,
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The address of its page.", max_length=90, unique=True
                    ),
                ),
                ("full_name", models.CharField(blank=True, max_length=120)),
                (
                    "short_name",
                    models.CharField(blank=True, help_text="For narrow screens.", max_length=30),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        help_text="On the crest that is drawn from the club's colours: ATA.",
                        max_length=4,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9]{2,4}$",
                                "Two to four capital letters, as on a scoreboard.",
                            )
                        ],
                        verbose_name="three-letter code",
                    ),
                ),
                ("nickname", models.CharField(blank=True, max_length=60)),
                ("city", models.CharField(blank=True, max_length=60)),
                (
                    "first_colour",
                    models.CharField(
                        blank=True,
                        help_text="Fills the crest: #c8102e.",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$", "A colour as # and six digits: #c8102e."
                            )
                        ],
                    ),
                ),
                (
                    "second_colour",
                    models.CharField(
                        blank=True,
                        help_text="The crest's stripes.",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$", "A colour as # and six digits: #c8102e."
                            )
                        ],
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("name", "country"),
                        name="club_name_once_a_country",
                        violation_error_message="There is a club of this name in this country already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Competition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                ("name", models.CharField(max_length=80, unique=True)),
                ("short_name", models.CharField(blank=True, max_length=40)),
                (
                    "slug",
                    models.SlugField(
                        help_text="The address of its pages.", max_length=90, unique=True
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("league", "League"), ("cup", "Cup"), ("friendly", "Friendlies")],
                        max_length=10,
                    ),
                ),
                (
                    "contestants",
                    models.CharField(
                        choices=[("clubs", "Clubs"), ("nations", "National teams")],
                        default="clubs",
                        max_length=10,
                    ),
                ),
                (
                    "organiser",
                    models.CharField(
                        blank=True,
                        help_text="UEFA for the European cups: records “in Europe” count what UEFA organises.",
                        max_length=40,
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        help_text="Empty for competitions between countries.",
                        max_length=3,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{3}$", "Three capital letters: ITA."
                            )
                        ],
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Fixture",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "leg",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="1 or 2, in a tie of two legs; empty for replays.",
                        null=True,
                    ),
                ),
                ("matchday", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "day",
                    models.DateField(
                        blank=True,
                        help_text="On the stadium's calendar. Empty: taken from the kick-off.",
                    ),
                ),
                (
                    "kick_off",
                    models.DateTimeField(
                        blank=True, help_text="Empty shows fans “time to be confirmed”.", null=True
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("scheduled", "Scheduled"),
                            ("to_be_confirmed", "To be confirmed"),
                            ("postponed", "Postponed"),
                            ("abandoned", "Abandoned"),
                            ("cancelled", "Cancelled"),
                            ("awarded", "Awarded"),
                            ("played", "Played"),
                        ],
                        default="scheduled",
                        max_length=15,
                    ),
                ),
                ("neutral_ground", models.BooleanField(default=False)),
                ("behind_closed_doors", models.BooleanField(default=False)),
                ("attendance", models.PositiveIntegerField(blank=True, null=True)),
                ("half_time_home", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("half_time_away", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "after_90_home",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="home after 90 minutes"
                    ),
                ),
                (
                    "after_90_away",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="away after 90 minutes"
                    ),
                ),
                (
                    "after_120_home",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Only if there was extra time.",
                        null=True,
                        verbose_name="home after 120 minutes",
                    ),
                ),
                (
                    "after_120_away",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="away after 120 minutes"
                    ),
                ),
                ("shoot_out_home", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("shoot_out_away", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "remark",
                    models.CharField(
                        blank=True,
                        help_text="Awarded after a protest; abandoned in the 65th minute.",
                        max_length=200,
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "away",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="away_fixtures",
                        to="previews.club",
                    ),
                ),
                (
                    "home",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="home_fixtures",
                        to="previews.club",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["home", "day"], name="fixture_home_day"),
                    models.Index(fields=["away", "day"], name="fixture_away_day"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("home", "away", "day"),
                        name="fixture_once_a_day",
                        violation_error_message="These two clubs already meet on this day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("home", models.F("away")), _negated=True),
                        name="fixture_needs_two_clubs",
                        violation_error_message="A club cannot play itself.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("half_time_away__isnull", True), ("half_time_home__isnull", True)
                            ),
                            models.Q(
                                ("half_time_away__isnull", False), ("half_time_home__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="fixture_half_time_for_both_sides",
                        violation_error_message="Give the score at half-time for both sides, or for neither.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("after_90_away__isnull", True), ("after_90_home__isnull", True)
                            ),
                            models.Q(
                                ("after_90_away__isnull", False), ("after_90_home__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="fixture_after_90_for_both_sides",
                        violation_error_message="Give the score after 90 minutes for both sides, or for neither.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("after_120_away__isnull", True), ("after_120_home__isnull", True)
                            ),
                            models.Q(
                                ("after_120_away__isnull", False), ("after_120_home__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="fixture_after_120_for_both_sides",
                        violation_error_message="Give the score after 120 minutes for both sides, or for neither.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("shoot_out_away__isnull", True), ("shoot_out_home__isnull", True)
                            ),
                            models.Q(
                                ("shoot_out_away__isnull", False), ("shoot_out_home__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="fixture_shoot_out_for_both_sides",
                        violation_error_message="Give the score of the shoot-out for both sides, or for neither.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("half_time_home__isnull", True),
                            ("after_90_home__isnull", True),
                            models.Q(
                                ("after_90_away__gte", models.F("half_time_away")),
                                ("after_90_home__gte", models.F("half_time_home")),
                            ),
                            _connector="OR",
                        ),
                        name="fixture_after_90_not_below_half_time",
                        violation_error_message="Goals of the first half still count after 90 minutes.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("after_90_home__isnull", True),
                            ("after_120_home__isnull", True),
                            models.Q(
                                ("after_120_away__gte", models.F("after_90_away")),
                                ("after_120_home__gte", models.F("after_90_home")),
                            ),
                            _connector="OR",
                        ),
                        name="fixture_after_120_not_below_after_90",
                        violation_error_message="Goals of the 90 minutes still count after extra time.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("shoot_out_home__isnull", True),
                            models.Q(("shoot_out_home", models.F("shoot_out_away")), _negated=True),
                            _connector="OR",
                        ),
                        name="fixture_shoot_out_has_a_winner",
                        violation_error_message="A shoot-out cannot end level.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["played", "awarded"]), _negated=True),
                            ("after_90_home__isnull", False),
                            ("after_120_home__isnull", False),
                            ("shoot_out_home__isnull", False),
                            _connector="OR",
                        ),
                        name="fixture_played_needs_a_score",
                        violation_error_message="A fixture that was played needs its score.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "status__in",
                                    ["scheduled", "to_be_confirmed", "postponed", "cancelled"],
                                ),
                                _negated=True,
                            ),
                            models.Q(
                                ("after_90_home__isnull", False),
                                ("after_120_home__isnull", False),
                                ("shoot_out_home__isnull", False),
                                _connector="OR",
                                _negated=True,
                            ),
                            _connector="OR",
                        ),
                        name="fixture_to_come_has_no_score",
                        violation_error_message="There is a score: set the status to played.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("behind_closed_doors", False),
                            ("attendance__isnull", True),
                            ("attendance", 0),
                            _connector="OR",
                        ),
                        name="fixture_behind_closed_doors_has_no_attendance",
                        violation_error_message="Nobody attends behind closed doors.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="A short name of your own.", max_length=90, unique=True
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("record", "Record"),
                            ("precedent", "Precedent"),
                            ("history", "History of a club"),
                            ("form", "Form"),
                            ("league", "League"),
                            ("did_you_know", "Did you know"),
                        ],
                        default="record",
                        max_length=15,
                    ),
                ),
                (
                    "sentence",
                    models.CharField(help_text="In your own words; fans read it.", max_length=300),
                ),
                (
                    "scope",
                    models.CharField(
                        blank=True,
                        help_text="What it counts: UEFA competitions, all seasons.",
                        max_length=120,
                    ),
                ),
                (
                    "question",
                    models.SlugField(
                        blank=True, help_text="The question of the archive that decides it."
                    ),
                ),
                ("parameters", models.JSONField(blank=True, default=dict)),
                (
                    "expected",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text="What the sentence itself states, by the names of the question's figures.",
                    ),
                ),
                (
                    "cannot_be_checked",
                    models.CharField(
                        blank=True,
                        help_text="What is missing, if no result can decide it.",
                        max_length=200,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "club",
                    models.ForeignKey(
                        blank=True,
                        help_text="Whose record it is; empty when it is about both clubs.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="previews.club",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="claims",
                        to="previews.fixture",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("question", ""), ("cannot_be_checked", ""), _connector="OR"
                        ),
                        name="claim_is_checked_or_cannot_be",
                        violation_error_message="Choose a question, or say what is missing; not both.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportBatch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("command", models.CharField(max_length=60)),
                ("files", models.JSONField(blank=True, default=list)),
                ("counts", models.JSONField(blank=True, default=dict)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("running", "Running"),
                            ("done", "Done"),
                            ("failed", "Failed"),
                            ("undone", "Taken back"),
                        ],
                        default="running",
                        max_length=10,
                    ),
                ),
                ("started_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "run_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "import batches",
            },
        ),
        migrations.CreateModel(
            name="HistoricalStory",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "text",
                    models.CharField(
                        help_text="In your own words; fans read it under the result.",
                        max_length=250,
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.fixture",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical story",
                "verbose_name_plural": "historical stories",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalStatement",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "slot",
                    models.CharField(
                        choices=[
                            ("kick_off", "Kick-off"),
                            ("stadium", "Stadium"),
                            ("capacity", "Capacity on the day"),
                            ("allocation", "Away allocation"),
                            ("away_fans", "Expected travelling fans"),
                            ("referee", "Referee"),
                            ("return", "A player's return"),
                            ("place", "A place in the line-up"),
                            ("speaker", "Who says a quote"),
                            ("date", "When something happened"),
                            ("other", "Something else"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "subject",
                    models.CharField(
                        blank=True,
                        help_text="Whom or what it is about: Conor Bradley.",
                        max_length=80,
                    ),
                ),
                (
                    "value",
                    models.CharField(
                        help_text="As data: 2024-04-18T20:00+01:00, 750.", max_length=120
                    ),
                ),
                (
                    "wording",
                    models.CharField(
                        blank=True, help_text="A short span, exactly.", max_length=200
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.fixture",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical statement",
                "verbose_name_plural": "historical statements",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalStadium",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                ("city", models.CharField(max_length=60)),
                (
                    "country",
                    models.CharField(
                        max_length=3,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{3}$", "Three capital letters: ITA."
                            )
                        ],
                    ),
                ),
                (
                    "time_zone",
                    models.CharField(
                        help_text="Fans see the kick-off on this clock: Europe/Rome.",
                        max_length=40,
                        validators=[previews.models.stadium.known_time_zone],
                    ),
                ),
                ("capacity", models.PositiveIntegerField(blank=True, null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical stadium",
                "verbose_name_plural": "historical stadiums",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalSideStats",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "side",
                    models.CharField(choices=[("home", "Home"), ("away", "Away")], max_length=4),
                ),
                (
                    "possession",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="possession, %"
                    ),
                ),
                ("big_chances", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("big_chances_taken", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("shots", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("shots_on_target", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("corners", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("fouls", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("bookings", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "sendings_off",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="sent off"
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.fixture",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical numbers of a side",
                "verbose_name_plural": "historical numbers of a side",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalSettlement",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "slot",
                    models.CharField(
                        help_text="What the sources disagree about, as the desk names it.",
                        max_length=90,
                    ),
                ),
                ("subject", models.CharField(blank=True, max_length=90)),
                ("value", models.CharField(max_length=120, verbose_name="settled as")),
                ("reason", models.CharField(max_length=250)),
                ("settled_on", models.DateField()),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.fixture",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "preferred",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The article that is right; empty when neither is.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical settlement",
                "verbose_name_plural": "historical settlements",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalSelectionNote",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "unchanged_lineups",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="unchanged line-ups in a row"
                    ),
                ),
                ("remark", models.CharField(help_text="In your own words.", max_length=250)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.fixture",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical selection note",
                "verbose_name_plural": "historical selection notes",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalSeason",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="2023/24, or 2024 for a calendar year.", max_length=12
                    ),
                ),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
                (
                    "away_goals",
                    models.BooleanField(
                        default=False,
                        help_text="UEFA's competitions had it until 2020/21. Decides what a side needs.",
                        verbose_name="away goals rule",
                    ),
                ),
                (
                    "extra_time",
                    models.BooleanField(
                        default=True,
                        help_text="Level knock-out ties go to extra time before penalties.",
                    ),
                ),
                ("points_for_a_win", models.PositiveSmallIntegerField(default=3)),
                (
                    "tie_breakers",
                    models.CharField(
                        default="goal_difference, goals_for",
                        help_text="What separates clubs level on points, in order, with commas between.",
                        max_length=200,
                        validators=[previews.models.competition.known_tie_breakers],
                        verbose_name="order of tie-breakers",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "competition",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.competition",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical season",
                "verbose_name_plural": "historical seasons",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalReport",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "wording",
                    models.CharField(
                        blank=True, help_text="A short span, exactly.", max_length=250
                    ),
                ),
                (
                    "stated",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text="What the words state, by the names of the figures.",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.claim",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical report of a claim",
                "verbose_name_plural": "historical reports of claims",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPreview",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="Its address: atalanta-v-liverpool-2024-04-18.", max_length=120
                    ),
                ),
                ("headline", models.CharField(max_length=120)),
                (
                    "standfirst",
                    models.CharField(
                        blank=True, help_text="Two sentences under the headline.", max_length=300
                    ),
                ),
                ("authors", models.CharField(blank=True, max_length=160)),
                (
                    "status",
                    models.CharField(
                        choices=[("draft", "Draft"), ("published", "Published")],
                        default="draft",
                        max_length=10,
                    ),
                ),
                (
                    "publish_at",
                    models.DateTimeField(
                        blank=True, help_text="Published from then on; empty: at once.", null=True
                    ),
                ),
                (
                    "as_of",
                    models.DateTimeField(
                        blank=True,
                        help_text="Later results and reports stay out of the page. Empty: until the kick-off.",
                        null=True,
                        verbose_name="knows what happened until",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.fixture",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical preview",
                "verbose_name_plural": "historical previews",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPerson",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        db_index=True,
                        help_text="If two people share a name, add the year of birth: Danilo (1991).",
                        max_length=80,
                    ),
                ),
                (
                    "known_as",
                    models.CharField(
                        blank=True,
                        help_text="What fans read on a line-up: Van Dijk.",
                        max_length=60,
                    ),
                ),
                ("born_on", models.DateField(blank=True, null=True)),
                (
                    "nationality",
                    models.CharField(
                        blank=True,
                        max_length=3,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{3}$", "Three capital letters: NED."
                            )
                        ],
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical person",
                "verbose_name_plural": "historical people",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalOutlet",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                ("name", models.CharField(db_index=True, max_length=80)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("agency", "News agency"),
                            ("newspaper", "Newspaper"),
                            ("website", "Website"),
                            ("fan_site", "Fan site"),
                            ("club", "Club"),
                            ("organiser", "Competition organiser"),
                            ("broadcaster", "Broadcaster"),
                        ],
                        max_length=12,
                    ),
                ),
                ("website", models.URLField(blank=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical outlet",
                "verbose_name_plural": "historical outlets",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalOfficial",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                (
                    "country",
                    models.CharField(
                        max_length=3,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{3}$", "Three capital letters: FRA."
                            )
                        ],
                    ),
                ),
                ("slug", models.SlugField(help_text="The address of the page.", max_length=90)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical official",
                "verbose_name_plural": "historical officials",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalLineup",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("predicted", "Predicted"), ("confirmed", "Confirmed")],
                        default="predicted",
                        max_length=10,
                    ),
                ),
                (
                    "predicted_by",
                    models.CharField(
                        blank=True,
                        help_text="Who expects it; empty for the article's outlet.",
                        max_length=80,
                    ),
                ),
                (
                    "formation",
                    models.CharField(
                        help_text="From the back: 4-3-3.",
                        max_length=11,
                        validators=[previews.models.lineup.known_formation],
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.fixture",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical line-up",
                "verbose_name_plural": "historical line-ups",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalCrowd",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "capacity",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="capacity on the day"
                    ),
                ),
                (
                    "capacity_reason",
                    models.CharField(
                        blank=True,
                        help_text="Why it differs from the stadium's capacity.",
                        max_length=200,
                    ),
                ),
                ("away_allocation", models.PositiveIntegerField(blank=True, null=True)),
                ("allocation_reason", models.CharField(blank=True, max_length=200)),
                (
                    "expected_away_fans",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="expected travelling fans"
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.fixture",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical crowd",
                "verbose_name_plural": "historical crowds",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalCompetitionName",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                ("name", models.CharField(db_index=True, max_length=80)),
                ("folded", models.CharField(db_index=True, editable=False, max_length=80)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "competition",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.competition",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical other name of a competition",
                "verbose_name_plural": "historical other names of competitions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalCompetition",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                ("name", models.CharField(db_index=True, max_length=80)),
                ("short_name", models.CharField(blank=True, max_length=40)),
                ("slug", models.SlugField(help_text="The address of its pages.", max_length=90)),
                (
                    "kind",
                    models.CharField(
                        choices=[("league", "League"), ("cup", "Cup"), ("friendly", "Friendlies")],
                        max_length=10,
                    ),
                ),
                (
                    "contestants",
                    models.CharField(
                        choices=[("clubs", "Clubs"), ("nations", "National teams")],
                        default="clubs",
                        max_length=10,
                    ),
                ),
                (
                    "organiser",
                    models.CharField(
                        blank=True,
                        help_text="UEFA for the European cups: records “in Europe” count what UEFA organises.",
                        max_length=40,
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        help_text="Empty for competitions between countries.",
                        max_length=3,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{3}$", "Three capital letters: ITA."
                            )
                        ],
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical competition",
                "verbose_name_plural": "historical competitions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalClubName",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="spelling")),
                (
                    "country",
                    models.CharField(
                        help_text="The country whose club is meant by this spelling.",
                        max_length=3,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{3}$", "Three capital letters, as FIFA writes them: ENG."
                            )
                        ],
                    ),
                ),
                ("folded", models.CharField(editable=False, max_length=120)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical spelling of a club",
                "verbose_name_plural": "historical spellings of clubs",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalClaim",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                ("slug", models.SlugField(help_text="A short name of your own.", max_length=90)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("record", "Record"),
                            ("precedent", "Precedent"),
                            ("history", "History of a club"),
                            ("form", "Form"),
                            ("league", "League"),
                            ("did_you_know", "Did you know"),
                        ],
                        default="record",
                        max_length=15,
                    ),
                ),
                (
                    "sentence",
                    models.CharField(help_text="In your own words; fans read it.", max_length=300),
                ),
                (
                    "scope",
                    models.CharField(
                        blank=True,
                        help_text="What it counts: UEFA competitions, all seasons.",
                        max_length=120,
                    ),
                ),
                (
                    "question",
                    models.SlugField(
                        blank=True, help_text="The question of the archive that decides it."
                    ),
                ),
                ("parameters", models.JSONField(blank=True, default=dict)),
                (
                    "expected",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text="What the sentence itself states, by the names of the question's figures.",
                    ),
                ),
                (
                    "cannot_be_checked",
                    models.CharField(
                        blank=True,
                        help_text="What is missing, if no result can decide it.",
                        max_length=200,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Whose record it is; empty when it is about both clubs.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.fixture",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical claim",
                "verbose_name_plural": "historical claims",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="fixture",
            name="batch",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                help_text="The import that brought this row, so that it can be taken back.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="previews.importbatch",
            ),
        ),
        migrations.CreateModel(
            name="CompetitionName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                ("name", models.CharField(max_length=80, unique=True)),
                ("folded", models.CharField(db_index=True, editable=False, max_length=80)),
                (
                    "competition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="previews.competition",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "other name of a competition",
                "verbose_name_plural": "other names of competitions",
            },
        ),
        migrations.AddField(
            model_name="competition",
            name="batch",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                help_text="The import that brought this row, so that it can be taken back.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="previews.importbatch",
            ),
        ),
        migrations.AddField(
            model_name="club",
            name="batch",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                help_text="The import that brought this row, so that it can be taken back.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="previews.importbatch",
            ),
        ),
        migrations.AddField(
            model_name="claim",
            name="batch",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                help_text="The import that brought this row, so that it can be taken back.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="previews.importbatch",
            ),
        ),
        migrations.AddField(
            model_name="article",
            name="batch",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                help_text="The import that brought this row, so that it can be taken back.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="previews.importbatch",
            ),
        ),
        migrations.CreateModel(
            name="Lineup",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("predicted", "Predicted"), ("confirmed", "Confirmed")],
                        default="predicted",
                        max_length=10,
                    ),
                ),
                (
                    "predicted_by",
                    models.CharField(
                        blank=True,
                        help_text="Who expects it; empty for the article's outlet.",
                        max_length=80,
                    ),
                ),
                (
                    "formation",
                    models.CharField(
                        help_text="From the back: 4-3-3.",
                        max_length=11,
                        validators=[previews.models.lineup.known_formation],
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lineups",
                        to="previews.club",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lineups",
                        to="previews.fixture",
                    ),
                ),
            ],
            options={
                "verbose_name": "line-up",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("fixture", "club", "kind", "article"),
                        name="lineup_once_a_source",
                        violation_error_message="This article's line-up of the club is entered already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LoadedRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=60)),
                ("key", models.JSONField()),
                ("key_text", models.CharField(max_length=400)),
                ("row", models.BigIntegerField(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "key_text"), name="loaded_row_once_a_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Milestone",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="A short name of your own.", max_length=90, unique=True
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        help_text="In your words: ten European goals.", max_length=120
                    ),
                ),
                (
                    "unit",
                    models.CharField(default="goals", help_text="What is counted.", max_length=30),
                ),
                ("count", models.PositiveSmallIntegerField(help_text="How many so far.")),
                (
                    "target",
                    models.PositiveSmallIntegerField(help_text="How many make the milestone."),
                ),
                (
                    "appearances",
                    models.PositiveSmallIntegerField(
                        blank=True, help_text="In how many fixtures so far.", null=True
                    ),
                ),
                (
                    "scope",
                    models.CharField(
                        blank=True, help_text="European fixtures for the club.", max_length=120
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="milestones",
                        to="previews.club",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="milestones",
                        to="previews.fixture",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("target__gt", 0)),
                        name="milestone_target_is_positive",
                        violation_error_message="A milestone counts at least to one.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Official",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                (
                    "country",
                    models.CharField(
                        max_length=3,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{3}$", "Three capital letters: FRA."
                            )
                        ],
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The address of the page.", max_length=90, unique=True
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("name", "country"),
                        name="official_once_a_country",
                        violation_error_message="This official is listed already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalOfficialName",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                ("name", models.CharField(max_length=80, verbose_name="spelling")),
                ("folded", models.CharField(db_index=True, editable=False, max_length=80)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "official",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.official",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical spelling of an official",
                "verbose_name_plural": "historical spellings of officials",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAppointment",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "duty",
                    models.CharField(
                        choices=[
                            ("referee", "Referee"),
                            ("assistant_1", "Assistant referee"),
                            ("assistant_2", "Second assistant referee"),
                            ("fourth", "Fourth official"),
                            ("var", "Video assistant referee (VAR)"),
                            ("avar", "Assistant VAR"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "confirmed",
                    models.BooleanField(
                        default=False, help_text="Without the tick fans read “not yet confirmed”."
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.fixture",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "official",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.official",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical appointment",
                "verbose_name_plural": "historical appointments",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Appointment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "duty",
                    models.CharField(
                        choices=[
                            ("referee", "Referee"),
                            ("assistant_1", "Assistant referee"),
                            ("assistant_2", "Second assistant referee"),
                            ("fourth", "Fourth official"),
                            ("var", "Video assistant referee (VAR)"),
                            ("avar", "Assistant VAR"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "confirmed",
                    models.BooleanField(
                        default=False, help_text="Without the tick fans read “not yet confirmed”."
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="appointments",
                        to="previews.fixture",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "official",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appointments",
                        to="previews.official",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("fixture", "duty"),
                        name="appointment_duty_once_a_fixture",
                        violation_error_message="Somebody has this duty already.",
                    ),
                    models.UniqueConstraint(
                        fields=("fixture", "official"),
                        name="appointment_official_once_a_fixture",
                        violation_error_message="This official has a duty in this fixture already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OfficialName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                ("name", models.CharField(max_length=80, verbose_name="spelling")),
                ("folded", models.CharField(db_index=True, editable=False, max_length=80)),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "official",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="previews.official",
                    ),
                ),
            ],
            options={
                "verbose_name": "spelling of an official",
                "verbose_name_plural": "spellings of officials",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("name", "official"),
                        name="official_spelling_once",
                        violation_error_message="This spelling is listed already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Outlet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                ("name", models.CharField(max_length=80, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("agency", "News agency"),
                            ("newspaper", "Newspaper"),
                            ("website", "Website"),
                            ("fan_site", "Fan site"),
                            ("club", "Club"),
                            ("organiser", "Competition organiser"),
                            ("broadcaster", "Broadcaster"),
                        ],
                        max_length=12,
                    ),
                ),
                ("website", models.URLField(blank=True)),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HistoricalCoverage",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("television", "Television"),
                            ("radio", "Radio"),
                            ("stream", "Stream"),
                            ("live_blog", "Live blog"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "channel",
                    models.CharField(help_text="As fans look for it: TNT Sports 1.", max_length=60),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        help_text="Where it can be received; GBR for the United Kingdom. Empty: everywhere.",
                        max_length=3,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{3}$", "Three capital letters: ENG."
                            )
                        ],
                    ),
                ),
                ("starts_at", models.DateTimeField(blank=True, null=True)),
                ("host", models.CharField(blank=True, max_length=80)),
                ("url", models.URLField(blank=True, verbose_name="address")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.fixture",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "outlet",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.outlet",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical coverage",
                "verbose_name_plural": "historical coverage",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalArticle",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="A short name of your own, for fixture files.", max_length=100
                    ),
                ),
                ("headline", models.CharField(blank=True, max_length=250)),
                (
                    "about",
                    models.CharField(
                        blank=True,
                        help_text="In your own words; fans see it where the headline is not known.",
                        max_length=120,
                    ),
                ),
                (
                    "published_on",
                    models.DateField(
                        blank=True, help_text="Empty when the article carries no day.", null=True
                    ),
                ),
                ("byline", models.CharField(blank=True, max_length=120)),
                (
                    "credits",
                    models.CharField(
                        blank=True,
                        help_text="Reporting, editing, photographs, as printed.",
                        max_length=250,
                    ),
                ),
                ("url", models.URLField(blank=True, verbose_name="address")),
                (
                    "language",
                    models.CharField(
                        default="en", help_text="Two letters: en, it, de.", max_length=5
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "outlet",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.outlet",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical article",
                "verbose_name_plural": "historical articles",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Coverage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("television", "Television"),
                            ("radio", "Radio"),
                            ("stream", "Stream"),
                            ("live_blog", "Live blog"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "channel",
                    models.CharField(help_text="As fans look for it: TNT Sports 1.", max_length=60),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        help_text="Where it can be received; GBR for the United Kingdom. Empty: everywhere.",
                        max_length=3,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{3}$", "Three capital letters: ENG."
                            )
                        ],
                    ),
                ),
                ("starts_at", models.DateTimeField(blank=True, null=True)),
                ("host", models.CharField(blank=True, max_length=80)),
                ("url", models.URLField(blank=True, verbose_name="address")),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="coverage",
                        to="previews.fixture",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "outlet",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="coverage",
                        to="previews.outlet",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "coverage",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("fixture", "kind", "channel", "country"),
                        name="coverage_once_a_channel",
                        violation_error_message="This channel is listed already for this country.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("channel", ""), _negated=True),
                        name="coverage_names_a_channel",
                        violation_error_message="Say where it can be followed.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="article",
            name="outlet",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="articles",
                to="previews.outlet",
            ),
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="If two people share a name, add the year of birth: Danilo (1991).",
                        max_length=80,
                        unique=True,
                    ),
                ),
                (
                    "known_as",
                    models.CharField(
                        blank=True,
                        help_text="What fans read on a line-up: Van Dijk.",
                        max_length=60,
                    ),
                ),
                ("born_on", models.DateField(blank=True, null=True)),
                (
                    "nationality",
                    models.CharField(
                        blank=True,
                        max_length=3,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{3}$", "Three capital letters: NED."
                            )
                        ],
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "people",
            },
        ),
        migrations.CreateModel(
            name="MilestoneMark",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "appearances",
                    models.PositiveSmallIntegerField(verbose_name="in how many fixtures"),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "milestone",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="marks",
                        to="previews.milestone",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="milestone_marks",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "line of the ranking list",
                "verbose_name_plural": "ranking list",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("milestone", "person"),
                        name="milestone_mark_once_a_person",
                        violation_error_message="This player is in the ranking list already.",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="milestone",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="milestones",
                to="previews.person",
            ),
        ),
        migrations.CreateModel(
            name="MatchEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        help_text="Counts the events of a fixture, from 1."
                    ),
                ),
                (
                    "side",
                    models.CharField(
                        choices=[("home", "Home"), ("away", "Away")],
                        help_text="Goals: the side that profits.",
                        max_length=4,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("goal", "Goal"),
                            ("penalty", "Goal from a penalty"),
                            ("own_goal", "Own goal"),
                            ("missed_penalty", "Penalty missed"),
                            ("booking", "Booked"),
                            ("second_booking", "Sent off, second booking"),
                            ("sending_off", "Sent off"),
                            ("substitution", "Substitution"),
                        ],
                        max_length=15,
                    ),
                ),
                (
                    "minute",
                    models.PositiveSmallIntegerField(
                        blank=True, help_text="Empty when only the player is known.", null=True
                    ),
                ),
                (
                    "stoppage",
                    models.PositiveSmallIntegerField(
                        default=0, verbose_name="minutes of stoppage time"
                    ),
                ),
                (
                    "player_name",
                    models.CharField(
                        blank=True,
                        help_text="If the player is not in the list.",
                        max_length=80,
                        verbose_name="name as written",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="events",
                        to="previews.fixture",
                    ),
                ),
                (
                    "other_person",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who made the goal, or who went off.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events_as_other",
                        to="previews.person",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("fixture", "number"),
                        name="match_event_number_once_a_fixture",
                        violation_error_message="This fixture has an event of this number already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("person__isnull", False),
                            models.Q(("player_name", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="match_event_names_a_player",
                        violation_error_message="Say who: choose the player, or write the name.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("minute__isnull", True),
                            models.Q(("minute__gte", 1), ("minute__lte", 120)),
                            _connector="OR",
                        ),
                        name="match_event_within_120_minutes",
                        violation_error_message="Minutes run from 1 to 120; more is stoppage time.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LineupPlace",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "place",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="1 is the keeper, then right to left, line by line. Empty: on the bench.",
                        null=True,
                    ),
                ),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="shirt number"
                    ),
                ),
                ("captain", models.BooleanField(default=False)),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "lineup",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="places",
                        to="previews.lineup",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="places",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "place in a line-up",
                "verbose_name_plural": "places in a line-up",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("place__isnull", False)),
                        fields=("lineup", "place"),
                        name="lineup_place_taken_once",
                        violation_error_message="This place in the line-up is taken.",
                    ),
                    models.UniqueConstraint(
                        fields=("lineup", "person"),
                        name="lineup_player_once",
                        violation_error_message="This player is in the line-up already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("place__isnull", True),
                            models.Q(("place__gte", 1), ("place__lte", 11)),
                            _connector="OR",
                        ),
                        name="lineup_place_is_one_of_eleven",
                        violation_error_message="Places run from 1, the keeper, to 11.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LineupOption",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reason",
                    models.CharField(blank=True, help_text="In your own words.", max_length=200),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "lineup",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="options",
                        to="previews.lineup",
                    ),
                ),
                (
                    "comes_in",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="options_in",
                        to="previews.person",
                    ),
                ),
                (
                    "goes_out",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty when nobody says for whom.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="options_out",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "option in a line-up",
                "verbose_name_plural": "options in a line-up",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("lineup", "comes_in", "goes_out"),
                        name="lineup_option_once",
                        violation_error_message="This change is listed already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("goes_out__isnull", True),
                            models.Q(("comes_in", models.F("goes_out")), _negated=True),
                            _connector="OR",
                        ),
                        name="lineup_option_needs_two_players",
                        violation_error_message="A player cannot come in for himself.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Injury",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "expected_back",
                    models.DateField(
                        blank=True, help_text="The day, or the first day of a range.", null=True
                    ),
                ),
                (
                    "expected_back_until",
                    models.DateField(
                        blank=True,
                        help_text="The last day of a range.",
                        null=True,
                        verbose_name="expected back by",
                    ),
                ),
                (
                    "expected_back_words",
                    models.CharField(
                        blank=True,
                        help_text="Perhaps not this season.",
                        max_length=80,
                        verbose_name="expected back, in words",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("out", "Out"),
                            ("doubtful", "Doubtful"),
                            ("late_test", "Late fitness test"),
                        ],
                        default="out",
                        max_length=10,
                    ),
                ),
                (
                    "part",
                    models.CharField(
                        blank=True,
                        help_text="ankle; empty when nobody says.",
                        max_length=40,
                        verbose_name="part of the body",
                    ),
                ),
                (
                    "diagnosis",
                    models.CharField(blank=True, help_text="ligament damage", max_length=80),
                ),
                (
                    "out_since",
                    models.DateField(blank=True, help_text="Fans see the days out.", null=True),
                ),
                (
                    "back_on",
                    models.DateField(
                        blank=True,
                        help_text="Takes the player off the list.",
                        null=True,
                        verbose_name="available again on",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="injuries",
                        to="previews.club",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="injuries",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "injuries",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("person", "club", "reported_on", "article"),
                        name="injury_once_a_report",
                        violation_error_message="This article's report of the day is entered already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("back_on__isnull", True),
                            ("out_since__isnull", True),
                            ("back_on__gte", models.F("out_since")),
                            _connector="OR",
                        ),
                        name="injury_ends_after_it_starts",
                        violation_error_message="A player cannot be back before the injury.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expected_back__isnull", True),
                            ("out_since__isnull", True),
                            ("expected_back__gte", models.F("out_since")),
                            _connector="OR",
                        ),
                        name="injury_expected_end_after_it_starts",
                        violation_error_message="A player cannot be expected back before the injury.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expected_back_until__isnull", True),
                            models.Q(
                                ("expected_back__isnull", False),
                                ("expected_back_until__gte", models.F("expected_back")),
                            ),
                            _connector="OR",
                        ),
                        name="injury_return_range_in_order",
                        violation_error_message="The range of the return ends before it begins.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalSuspension",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "expected_back",
                    models.DateField(
                        blank=True, help_text="The day, or the first day of a range.", null=True
                    ),
                ),
                (
                    "expected_back_until",
                    models.DateField(
                        blank=True,
                        help_text="The last day of a range.",
                        null=True,
                        verbose_name="expected back by",
                    ),
                ),
                (
                    "expected_back_words",
                    models.CharField(
                        blank=True,
                        help_text="Perhaps not this season.",
                        max_length=80,
                        verbose_name="expected back, in words",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "reason",
                    models.CharField(help_text="third booking of the competition", max_length=120),
                ),
                ("fixtures_left", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("since", models.DateField(blank=True, null=True)),
                (
                    "back_on",
                    models.DateField(blank=True, null=True, verbose_name="available again on"),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "competition",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty: banned everywhere.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.competition",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical suspension",
                "verbose_name_plural": "historical suspensions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalSpell",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[("player", "Player"), ("manager", "Manager"), ("coach", "Coach")],
                        default="player",
                        max_length=10,
                    ),
                ),
                (
                    "since",
                    models.DateField(
                        blank=True, help_text="Empty when the day is not known.", null=True
                    ),
                ),
                (
                    "until",
                    models.DateField(blank=True, help_text="Empty while it lasts.", null=True),
                ),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="shirt number"
                    ),
                ),
                (
                    "position",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("goalkeeper", "Goalkeeper"),
                            ("defender", "Defender"),
                            ("midfielder", "Midfielder"),
                            ("forward", "Forward"),
                        ],
                        max_length=12,
                    ),
                ),
                ("captain", models.BooleanField(default=False)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical spell",
                "verbose_name_plural": "historical spells",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalQuote",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                ("slug", models.SlugField(help_text="A short name of your own.", max_length=90)),
                (
                    "role",
                    models.CharField(help_text="On the day: manager, captain.", max_length=40),
                ),
                (
                    "topic",
                    models.CharField(
                        blank=True,
                        help_text="What it is about, in a few words; fans see it.",
                        max_length=80,
                    ),
                ),
                ("said_on", models.DateField()),
                (
                    "occasion",
                    models.CharField(
                        blank=True, help_text="Press conference, Bergamo.", max_length=80
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="On the day.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.fixture",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical quote",
                "verbose_name_plural": "historical quotes",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPersonName",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                ("name", models.CharField(max_length=80, verbose_name="spelling")),
                ("folded", models.CharField(db_index=True, editable=False, max_length=80)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical spelling of a person",
                "verbose_name_plural": "historical spellings of people",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMilestoneMark",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "appearances",
                    models.PositiveSmallIntegerField(verbose_name="in how many fixtures"),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "milestone",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.milestone",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical line of the ranking list",
                "verbose_name_plural": "historical ranking list",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMilestone",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                ("slug", models.SlugField(help_text="A short name of your own.", max_length=90)),
                (
                    "title",
                    models.CharField(
                        help_text="In your words: ten European goals.", max_length=120
                    ),
                ),
                (
                    "unit",
                    models.CharField(default="goals", help_text="What is counted.", max_length=30),
                ),
                ("count", models.PositiveSmallIntegerField(help_text="How many so far.")),
                (
                    "target",
                    models.PositiveSmallIntegerField(help_text="How many make the milestone."),
                ),
                (
                    "appearances",
                    models.PositiveSmallIntegerField(
                        blank=True, help_text="In how many fixtures so far.", null=True
                    ),
                ),
                (
                    "scope",
                    models.CharField(
                        blank=True, help_text="European fixtures for the club.", max_length=120
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.fixture",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical milestone",
                "verbose_name_plural": "historical milestones",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMatchEvent",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        help_text="Counts the events of a fixture, from 1."
                    ),
                ),
                (
                    "side",
                    models.CharField(
                        choices=[("home", "Home"), ("away", "Away")],
                        help_text="Goals: the side that profits.",
                        max_length=4,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("goal", "Goal"),
                            ("penalty", "Goal from a penalty"),
                            ("own_goal", "Own goal"),
                            ("missed_penalty", "Penalty missed"),
                            ("booking", "Booked"),
                            ("second_booking", "Sent off, second booking"),
                            ("sending_off", "Sent off"),
                            ("substitution", "Substitution"),
                        ],
                        max_length=15,
                    ),
                ),
                (
                    "minute",
                    models.PositiveSmallIntegerField(
                        blank=True, help_text="Empty when only the player is known.", null=True
                    ),
                ),
                (
                    "stoppage",
                    models.PositiveSmallIntegerField(
                        default=0, verbose_name="minutes of stoppage time"
                    ),
                ),
                (
                    "player_name",
                    models.CharField(
                        blank=True,
                        help_text="If the player is not in the list.",
                        max_length=80,
                        verbose_name="name as written",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.fixture",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "other_person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Who made the goal, or who went off.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.person",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical match event",
                "verbose_name_plural": "historical match events",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalLineupPlace",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "place",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="1 is the keeper, then right to left, line by line. Empty: on the bench.",
                        null=True,
                    ),
                ),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="shirt number"
                    ),
                ),
                ("captain", models.BooleanField(default=False)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "lineup",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.lineup",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical place in a line-up",
                "verbose_name_plural": "historical places in a line-up",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalLineupOption",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reason",
                    models.CharField(blank=True, help_text="In your own words.", max_length=200),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "lineup",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.lineup",
                    ),
                ),
                (
                    "comes_in",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.person",
                    ),
                ),
                (
                    "goes_out",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty when nobody says for whom.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical option in a line-up",
                "verbose_name_plural": "historical options in a line-up",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalInjury",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "expected_back",
                    models.DateField(
                        blank=True, help_text="The day, or the first day of a range.", null=True
                    ),
                ),
                (
                    "expected_back_until",
                    models.DateField(
                        blank=True,
                        help_text="The last day of a range.",
                        null=True,
                        verbose_name="expected back by",
                    ),
                ),
                (
                    "expected_back_words",
                    models.CharField(
                        blank=True,
                        help_text="Perhaps not this season.",
                        max_length=80,
                        verbose_name="expected back, in words",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("out", "Out"),
                            ("doubtful", "Doubtful"),
                            ("late_test", "Late fitness test"),
                        ],
                        default="out",
                        max_length=10,
                    ),
                ),
                (
                    "part",
                    models.CharField(
                        blank=True,
                        help_text="ankle; empty when nobody says.",
                        max_length=40,
                        verbose_name="part of the body",
                    ),
                ),
                (
                    "diagnosis",
                    models.CharField(blank=True, help_text="ligament damage", max_length=80),
                ),
                (
                    "out_since",
                    models.DateField(blank=True, help_text="Fans see the days out.", null=True),
                ),
                (
                    "back_on",
                    models.DateField(
                        blank=True,
                        help_text="Takes the player off the list.",
                        null=True,
                        verbose_name="available again on",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical injury",
                "verbose_name_plural": "historical injuries",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAvailability",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "expected_back",
                    models.DateField(
                        blank=True, help_text="The day, or the first day of a range.", null=True
                    ),
                ),
                (
                    "expected_back_until",
                    models.DateField(
                        blank=True,
                        help_text="The last day of a range.",
                        null=True,
                        verbose_name="expected back by",
                    ),
                ),
                (
                    "expected_back_words",
                    models.CharField(
                        blank=True,
                        help_text="Perhaps not this season.",
                        max_length=80,
                        verbose_name="expected back, in words",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("returning", "Returning"),
                            ("available", "Available"),
                            ("rested", "May be rested"),
                            ("nothing_new", "Nothing new"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "remark",
                    models.CharField(
                        blank=True,
                        help_text="In your words; fans read it under the name.",
                        max_length=200,
                    ),
                ),
                ("since", models.DateField(blank=True, null=True)),
                (
                    "until",
                    models.DateField(blank=True, help_text="Empty while it holds.", null=True),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty when the statement is about the whole squad.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical statement of availability",
                "verbose_name_plural": "historical statements of availability",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Availability",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "expected_back",
                    models.DateField(
                        blank=True, help_text="The day, or the first day of a range.", null=True
                    ),
                ),
                (
                    "expected_back_until",
                    models.DateField(
                        blank=True,
                        help_text="The last day of a range.",
                        null=True,
                        verbose_name="expected back by",
                    ),
                ),
                (
                    "expected_back_words",
                    models.CharField(
                        blank=True,
                        help_text="Perhaps not this season.",
                        max_length=80,
                        verbose_name="expected back, in words",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("returning", "Returning"),
                            ("available", "Available"),
                            ("rested", "May be rested"),
                            ("nothing_new", "Nothing new"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "remark",
                    models.CharField(
                        blank=True,
                        help_text="In your words; fans read it under the name.",
                        max_length=200,
                    ),
                ),
                ("since", models.DateField(blank=True, null=True)),
                (
                    "until",
                    models.DateField(blank=True, help_text="Empty while it holds.", null=True),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="availability",
                        to="previews.club",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty when the statement is about the whole squad.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="availability",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "statement of availability",
                "verbose_name_plural": "statements of availability",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("club", "person", "kind", "reported_on", "article"),
                        name="availability_once_a_report",
                        violation_error_message="This statement is entered already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind", "nothing_new"), ("person__isnull", False), _connector="OR"
                        ),
                        name="availability_names_a_player",
                        violation_error_message="Say who; only “nothing new” may be about a whole squad.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expected_back_until__isnull", True),
                            models.Q(
                                ("expected_back__isnull", False),
                                ("expected_back_until__gte", models.F("expected_back")),
                            ),
                            _connector="OR",
                        ),
                        name="availability_return_range_in_order",
                        violation_error_message="The range of the return ends before it begins.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                ("name", models.CharField(max_length=80, verbose_name="spelling")),
                ("folded", models.CharField(db_index=True, editable=False, max_length=80)),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "spelling of a person",
                "verbose_name_plural": "spellings of people",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("name", "person"),
                        name="person_spelling_once",
                        violation_error_message="This spelling is already listed for this person.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Preview",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="Its address: atalanta-v-liverpool-2024-04-18.",
                        max_length=120,
                        unique=True,
                    ),
                ),
                ("headline", models.CharField(max_length=120)),
                (
                    "standfirst",
                    models.CharField(
                        blank=True, help_text="Two sentences under the headline.", max_length=300
                    ),
                ),
                ("authors", models.CharField(blank=True, max_length=160)),
                (
                    "status",
                    models.CharField(
                        choices=[("draft", "Draft"), ("published", "Published")],
                        default="draft",
                        max_length=10,
                    ),
                ),
                (
                    "publish_at",
                    models.DateTimeField(
                        blank=True, help_text="Published from then on; empty: at once.", null=True
                    ),
                ),
                (
                    "as_of",
                    models.DateTimeField(
                        blank=True,
                        help_text="Later results and reports stay out of the page. Empty: until the kick-off.",
                        null=True,
                        verbose_name="knows what happened until",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="previews",
                        to="previews.fixture",
                    ),
                ),
            ],
            options={
                "permissions": [("publish_preview", "Can publish a preview")],
            },
        ),
        migrations.CreateModel(
            name="Picture",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                ("slug", models.SlugField(max_length=90, unique=True)),
                (
                    "file",
                    models.ImageField(
                        blank=True, height_field="height", upload_to="pictures", width_field="width"
                    ),
                ),
                ("width", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ("height", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                (
                    "alternative_text",
                    models.CharField(
                        help_text="What the picture shows, for those who cannot see it.",
                        max_length=200,
                    ),
                ),
                ("caption", models.CharField(blank=True, max_length=250)),
                ("place", models.CharField(blank=True, max_length=80)),
                ("taken_on", models.DateField(blank=True, null=True)),
                ("credit", models.CharField(blank=True, max_length=120)),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "preview",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pictures",
                        to="previews.preview",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HistoricalTalkingPoint",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "number",
                    models.PositiveSmallIntegerField(help_text="The order on the page, from 1."),
                ),
                ("heading", models.CharField(max_length=120)),
                (
                    "text",
                    models.TextField(
                        blank=True, help_text="Markdown: **bold**, _italic_, lists, links."
                    ),
                ),
                (
                    "section",
                    models.SlugField(
                        blank=True,
                        help_text="The section it introduces; that section then stands in this order.",
                        max_length=40,
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "preview",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.preview",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical talking point",
                "verbose_name_plural": "historical talking points",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPicture",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                ("slug", models.SlugField(max_length=90)),
                ("file", models.TextField(blank=True, max_length=100)),
                ("width", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ("height", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                (
                    "alternative_text",
                    models.CharField(
                        help_text="What the picture shows, for those who cannot see it.",
                        max_length=200,
                    ),
                ),
                ("caption", models.CharField(blank=True, max_length=250)),
                ("place", models.CharField(blank=True, max_length=80)),
                ("taken_on", models.DateField(blank=True, null=True)),
                ("credit", models.CharField(blank=True, max_length=120)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "preview",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.preview",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical picture",
                "verbose_name_plural": "historical pictures",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("corrected_at", models.DateTimeField()),
                ("what", models.CharField(max_length=200)),
                ("before", models.CharField(blank=True, max_length=400)),
                ("after", models.CharField(blank=True, max_length=400)),
                (
                    "corrected_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "preview",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="corrections",
                        to="previews.preview",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="AcceptedWarning",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "finding",
                    models.CharField(
                        help_text="The rule and the place it speaks of.", max_length=250
                    ),
                ),
                ("reason", models.CharField(max_length=250)),
                ("accepted_at", models.DateTimeField()),
                (
                    "accepted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "preview",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="accepted_warnings",
                        to="previews.preview",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("preview", "finding"),
                        name="accepted_warning_once_a_finding",
                        violation_error_message="This warning is ticked off already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Publication",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("published_at", models.DateTimeField()),
                ("findings", models.JSONField(blank=True, default=list)),
                ("verdicts", models.JSONField(blank=True, default=dict)),
                (
                    "preview",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="publications",
                        to="previews.preview",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Quote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="A short name of your own.", max_length=90, unique=True
                    ),
                ),
                (
                    "role",
                    models.CharField(help_text="On the day: manager, captain.", max_length=40),
                ),
                (
                    "topic",
                    models.CharField(
                        blank=True,
                        help_text="What it is about, in a few words; fans see it.",
                        max_length=80,
                    ),
                ),
                ("said_on", models.DateField()),
                (
                    "occasion",
                    models.CharField(
                        blank=True, help_text="Press conference, Bergamo.", max_length=80
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        help_text="On the day.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quotes",
                        to="previews.club",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="quotes",
                        to="previews.fixture",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quotes",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HistoricalWording",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "text",
                    models.CharField(
                        help_text="Exactly as printed; … marks what you left out.", max_length=400
                    ),
                ),
                ("language", models.CharField(default="en", max_length=5)),
                (
                    "translation",
                    models.BooleanField(default=False, help_text="Translated by the outlet."),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "quote",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.quote",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical wording",
                "verbose_name_plural": "historical wordings",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Report",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "wording",
                    models.CharField(
                        blank=True, help_text="A short span, exactly.", max_length=250
                    ),
                ),
                (
                    "stated",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text="What the words state, by the names of the figures.",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reports",
                        to="previews.claim",
                    ),
                ),
            ],
            options={
                "verbose_name": "report of a claim",
                "verbose_name_plural": "reports of claims",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("claim", "article"),
                        name="report_once_an_article",
                        violation_error_message="This article's report of the claim is entered already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("article__isnull", False)),
                        name="report_needs_an_article",
                        violation_error_message="A report is made by an article.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Check",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("holds", "Checked: holds"),
                            ("false", "Contradicted"),
                            ("misleading", "True with a condition"),
                            ("cannot_be_checked", "Cannot be checked"),
                        ],
                        max_length=20,
                    ),
                ),
                ("reason", models.CharField(max_length=400)),
                ("suggestion", models.CharField(blank=True, max_length=400)),
                ("figures", models.JSONField(blank=True, default=dict)),
                ("receipts", models.JSONField(blank=True, default=list)),
                ("scope", models.CharField(blank=True, max_length=250)),
                (
                    "as_of",
                    models.DateTimeField(help_text="The archive was asked as of this moment."),
                ),
                ("checked_at", models.DateTimeField()),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="checks",
                        to="previews.claim",
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="checks",
                        to="previews.report",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["claim", "-checked_at"], name="check_claim_newest")
                ],
            },
        ),
        migrations.CreateModel(
            name="Season",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="2023/24, or 2024 for a calendar year.", max_length=12
                    ),
                ),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
                (
                    "away_goals",
                    models.BooleanField(
                        default=False,
                        help_text="UEFA's competitions had it until 2020/21. Decides what a side needs.",
                        verbose_name="away goals rule",
                    ),
                ),
                (
                    "extra_time",
                    models.BooleanField(
                        default=True,
                        help_text="Level knock-out ties go to extra time before penalties.",
                    ),
                ),
                ("points_for_a_win", models.PositiveSmallIntegerField(default=3)),
                (
                    "tie_breakers",
                    models.CharField(
                        default="goal_difference, goals_for",
                        help_text="What separates clubs level on points, in order, with commas between.",
                        max_length=200,
                        validators=[previews.models.competition.known_tie_breakers],
                        verbose_name="order of tie-breakers",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "competition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="seasons",
                        to="previews.competition",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("competition", "name"),
                        name="season_once_a_competition",
                        violation_error_message="This competition has a season of this name already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                        name="season_ends_after_it_starts",
                        violation_error_message="A season cannot end before it starts.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("points_for_a_win__in", [2, 3])),
                        name="season_win_is_worth_two_or_three",
                        violation_error_message="A win is worth two points or three.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PointsDeduction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "points",
                    models.SmallIntegerField(
                        help_text="Points taken away; negative when given back."
                    ),
                ),
                (
                    "decided_on",
                    models.DateField(help_text="Tables of earlier days do not know of it."),
                ),
                ("reason", models.CharField(max_length=200)),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deductions",
                        to="previews.club",
                    ),
                ),
                (
                    "season",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="deductions",
                        to="previews.season",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("season", "club", "decided_on"),
                        name="points_deduction_once_a_day",
                        violation_error_message="This ruling is listed already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LeagueNote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("points", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("points_behind", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "remark",
                    models.CharField(blank=True, help_text="In your own words.", max_length=250),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="league_notes",
                        to="previews.club",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="league_notes",
                        to="previews.fixture",
                    ),
                ),
                (
                    "rival",
                    models.ForeignKey(
                        blank=True,
                        help_text="Whom the club is behind.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rival_league_notes",
                        to="previews.club",
                    ),
                ),
                (
                    "season",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="league_notes",
                        to="previews.season",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("fixture", "club", "article"),
                        name="league_note_once_an_article",
                        violation_error_message="This article's note on the league is entered already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("rival__isnull", True),
                            models.Q(("rival", models.F("club")), _negated=True),
                            _connector="OR",
                        ),
                        name="league_note_rival_is_another_club",
                        violation_error_message="A club is not behind itself.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalTally",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                ("unit", models.CharField(default="goals", max_length=30)),
                ("count", models.PositiveSmallIntegerField()),
                ("appearances", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "scope",
                    models.CharField(
                        help_text="What is counted, and among whom: most of the club's players.",
                        max_length=120,
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "competition",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.competition",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.fixture",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.person",
                    ),
                ),
                (
                    "season",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.season",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical tally",
                "verbose_name_plural": "historical tallies",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalStage",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="As the competition says: Quarter-finals.", max_length=60
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("league", "League"),
                            ("group", "Group"),
                            ("knock_out", "Knock-out"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "round",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("qualifying", "qualifying"),
                            ("league", "league"),
                            ("group", "group stage"),
                            ("play_off", "play-off"),
                            ("round_of_128", "round of 128"),
                            ("round_of_64", "round of 64"),
                            ("round_of_32", "round of 32"),
                            ("round_of_16", "round of 16"),
                            ("quarter_final", "quarter-final"),
                            ("semi_final", "semi-final"),
                            ("third_place", "third-place match"),
                            ("final", "final"),
                        ],
                        help_text="What it is across competitions: “first semi-final since 1988” counts on it.",
                        max_length=20,
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        default=0, help_text="Earlier stages are lower."
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "season",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.season",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical stage",
                "verbose_name_plural": "historical stages",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPointsDeduction",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "points",
                    models.SmallIntegerField(
                        help_text="Points taken away; negative when given back."
                    ),
                ),
                (
                    "decided_on",
                    models.DateField(help_text="Tables of earlier days do not know of it."),
                ),
                ("reason", models.CharField(max_length=200)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "season",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.season",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical points deduction",
                "verbose_name_plural": "historical points deductions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalLeagueNote",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("points", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("points_behind", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "remark",
                    models.CharField(blank=True, help_text="In your own words.", max_length=250),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.fixture",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "rival",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Whom the club is behind.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "season",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.season",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical league note",
                "verbose_name_plural": "historical league notes",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="fixture",
            name="season",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="fixtures",
                to="previews.season",
            ),
        ),
        migrations.CreateModel(
            name="SelectionNote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "unchanged_lineups",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="unchanged line-ups in a row"
                    ),
                ),
                ("remark", models.CharField(help_text="In your own words.", max_length=250)),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="selection_notes",
                        to="previews.club",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="selection_notes",
                        to="previews.fixture",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("fixture", "club", "article"),
                        name="selection_note_once_a_source",
                        violation_error_message="This article's note on the selection is entered already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Settlement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "slot",
                    models.CharField(
                        help_text="What the sources disagree about, as the desk names it.",
                        max_length=90,
                    ),
                ),
                ("subject", models.CharField(blank=True, max_length=90)),
                ("value", models.CharField(max_length=120, verbose_name="settled as")),
                ("reason", models.CharField(max_length=250)),
                ("settled_on", models.DateField()),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="settlements",
                        to="previews.fixture",
                    ),
                ),
                (
                    "preferred",
                    models.ForeignKey(
                        blank=True,
                        help_text="The article that is right; empty when neither is.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="settlements",
                        to="previews.article",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("fixture", "slot", "subject"),
                        name="settlement_once_a_slot",
                        violation_error_message="This contradiction is settled already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SideStats",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "side",
                    models.CharField(choices=[("home", "Home"), ("away", "Away")], max_length=4),
                ),
                (
                    "possession",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="possession, %"
                    ),
                ),
                ("big_chances", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("big_chances_taken", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("shots", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("shots_on_target", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("corners", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("fouls", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("bookings", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "sendings_off",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="sent off"
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="side_stats",
                        to="previews.fixture",
                    ),
                ),
            ],
            options={
                "verbose_name": "numbers of a side",
                "verbose_name_plural": "numbers of a side",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("fixture", "side"),
                        name="side_stats_once_a_side",
                        violation_error_message="The numbers of this side are entered already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("possession__isnull", True), ("possession__lte", 100), _connector="OR"
                        ),
                        name="side_stats_possession_is_a_share",
                        violation_error_message="Possession is a share of 100 per cent.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("shots__isnull", True),
                            ("shots_on_target__isnull", True),
                            ("shots_on_target__lte", models.F("shots")),
                            _connector="OR",
                        ),
                        name="side_stats_on_target_within_shots",
                        violation_error_message="Shots on target cannot outnumber the shots.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("big_chances__isnull", True),
                            ("big_chances_taken__isnull", True),
                            ("big_chances_taken__lte", models.F("big_chances")),
                            _connector="OR",
                        ),
                        name="side_stats_taken_within_chances",
                        violation_error_message="A side cannot take more big chances than it had.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Spell",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[("player", "Player"), ("manager", "Manager"), ("coach", "Coach")],
                        default="player",
                        max_length=10,
                    ),
                ),
                (
                    "since",
                    models.DateField(
                        blank=True, help_text="Empty when the day is not known.", null=True
                    ),
                ),
                (
                    "until",
                    models.DateField(blank=True, help_text="Empty while it lasts.", null=True),
                ),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="shirt number"
                    ),
                ),
                (
                    "position",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("goalkeeper", "Goalkeeper"),
                            ("defender", "Defender"),
                            ("midfielder", "Midfielder"),
                            ("forward", "Forward"),
                        ],
                        max_length=12,
                    ),
                ),
                ("captain", models.BooleanField(default=False)),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="spells",
                        to="previews.club",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="spells",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("person", "club", "role", "since"),
                        name="spell_once_a_beginning",
                        violation_error_message="This spell is listed already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("since__isnull", True)),
                        fields=("person", "club", "role"),
                        name="spell_of_unknown_beginning_once",
                        violation_error_message="This spell is listed already, without a first day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True),
                            ("since__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="spell_ends_after_it_starts",
                        violation_error_message="A spell cannot end before it starts.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Stadium",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                ("city", models.CharField(max_length=60)),
                (
                    "country",
                    models.CharField(
                        max_length=3,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{3}$", "Three capital letters: ITA."
                            )
                        ],
                    ),
                ),
                (
                    "time_zone",
                    models.CharField(
                        help_text="Fans see the kick-off on this clock: Europe/Rome.",
                        max_length=40,
                        validators=[previews.models.stadium.known_time_zone],
                    ),
                ),
                ("capacity", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("name", "city"),
                        name="stadium_once_a_city",
                        violation_error_message="There is a stadium of this name in this city already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("capacity__isnull", True), ("capacity__gt", 0), _connector="OR"
                        ),
                        name="stadium_holds_somebody",
                        violation_error_message="A stadium holds at least one spectator.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalClub",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="As fans say it: Atalanta, Liverpool.", max_length=80
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        help_text="ENG, ITA, ...",
                        max_length=3,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{3}$", "Three capital letters, as FIFA writes them: ENG."
                            )
                        ],
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("club", "Club"),
                            ("national_team", "National team"),
                            ("reserves", "Reserve side"),
                        ],
                        default="club",
                        max_length=15,
                    ),
                ),
                ("slug", models.SlugField(help_text="The address of its page.", max_length=90)),
                ("full_name", models.CharField(blank=True, max_length=120)),
                (
                    "short_name",
                    models.CharField(blank=True, help_text="For narrow screens.", max_length=30),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        help_text="On the crest that is drawn from the club's colours: ATA.",
                        max_length=4,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9]{2,4}$",
                                "Two to four capital letters, as on a scoreboard.",
                            )
                        ],
                        verbose_name="three-letter code",
                    ),
                ),
                ("nickname", models.CharField(blank=True, max_length=60)),
                ("city", models.CharField(blank=True, max_length=60)),
                (
                    "first_colour",
                    models.CharField(
                        blank=True,
                        help_text="Fills the crest: #c8102e.",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$", "A colour as # and six digits: #c8102e."
                            )
                        ],
                    ),
                ),
                (
                    "second_colour",
                    models.CharField(
                        blank=True,
                        help_text="The crest's stripes.",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$", "A colour as # and six digits: #c8102e."
                            )
                        ],
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "stadium",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.stadium",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical club",
                "verbose_name_plural": "historical clubs",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="fixture",
            name="stadium",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="fixtures",
                to="previews.stadium",
            ),
        ),
        migrations.AddField(
            model_name="club",
            name="stadium",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="clubs",
                to="previews.stadium",
            ),
        ),
        migrations.CreateModel(
            name="Stage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="As the competition says: Quarter-finals.", max_length=60
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("league", "League"),
                            ("group", "Group"),
                            ("knock_out", "Knock-out"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "round",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("qualifying", "qualifying"),
                            ("league", "league"),
                            ("group", "group stage"),
                            ("play_off", "play-off"),
                            ("round_of_128", "round of 128"),
                            ("round_of_64", "round of 64"),
                            ("round_of_32", "round of 32"),
                            ("round_of_16", "round of 16"),
                            ("quarter_final", "quarter-final"),
                            ("semi_final", "semi-final"),
                            ("third_place", "third-place match"),
                            ("final", "final"),
                        ],
                        help_text="What it is across competitions: “first semi-final since 1988” counts on it.",
                        max_length=20,
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        default=0, help_text="Earlier stages are lower."
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "season",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stages",
                        to="previews.season",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("season", "name"),
                        name="stage_once_a_season",
                        violation_error_message="This season has a stage of this name already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalTie",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "decision",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("coin", "Toss of a coin"),
                            ("walkover", "Walkover"),
                            ("disqualified", "Disqualification"),
                            ("both", "Both went through"),
                        ],
                        help_text="Only where the scores alone cannot tell who went through.",
                        max_length=15,
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "first_away",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The other club.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "first_home",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="At home in the first leg, or in the only fixture.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "winner",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "stage",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.stage",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical tie",
                "verbose_name_plural": "historical ties",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="fixture",
            name="stage",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="fixtures",
                to="previews.stage",
            ),
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "slot",
                    models.CharField(
                        choices=[
                            ("kick_off", "Kick-off"),
                            ("stadium", "Stadium"),
                            ("capacity", "Capacity on the day"),
                            ("allocation", "Away allocation"),
                            ("away_fans", "Expected travelling fans"),
                            ("referee", "Referee"),
                            ("return", "A player's return"),
                            ("place", "A place in the line-up"),
                            ("speaker", "Who says a quote"),
                            ("date", "When something happened"),
                            ("other", "Something else"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "subject",
                    models.CharField(
                        blank=True,
                        help_text="Whom or what it is about: Conor Bradley.",
                        max_length=80,
                    ),
                ),
                (
                    "value",
                    models.CharField(
                        help_text="As data: 2024-04-18T20:00+01:00, 750.", max_length=120
                    ),
                ),
                (
                    "wording",
                    models.CharField(
                        blank=True, help_text="A short span, exactly.", max_length=200
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="statements",
                        to="previews.fixture",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("fixture", "slot", "subject", "article"),
                        name="statement_once_an_article",
                        violation_error_message="This article's statement is entered already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("article__isnull", False)),
                        name="statement_needs_an_article",
                        violation_error_message="A statement is made by an article.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Story",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "text",
                    models.CharField(
                        help_text="In your own words; fans read it under the result.",
                        max_length=250,
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stories",
                        to="previews.fixture",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "stories",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("fixture", "article"),
                        name="story_once_an_article",
                        violation_error_message="This article's story of the fixture is entered already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Suspension",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "expected_back",
                    models.DateField(
                        blank=True, help_text="The day, or the first day of a range.", null=True
                    ),
                ),
                (
                    "expected_back_until",
                    models.DateField(
                        blank=True,
                        help_text="The last day of a range.",
                        null=True,
                        verbose_name="expected back by",
                    ),
                ),
                (
                    "expected_back_words",
                    models.CharField(
                        blank=True,
                        help_text="Perhaps not this season.",
                        max_length=80,
                        verbose_name="expected back, in words",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "reason",
                    models.CharField(help_text="third booking of the competition", max_length=120),
                ),
                ("fixtures_left", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("since", models.DateField(blank=True, null=True)),
                (
                    "back_on",
                    models.DateField(blank=True, null=True, verbose_name="available again on"),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="suspensions",
                        to="previews.club",
                    ),
                ),
                (
                    "competition",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: banned everywhere.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="suspensions",
                        to="previews.competition",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="suspensions",
                        to="previews.person",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("person", "club", "reported_on", "article"),
                        name="suspension_once_a_report",
                        violation_error_message="This article's report of the day is entered already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("back_on__isnull", True),
                            ("since__isnull", True),
                            ("back_on__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="suspension_ends_after_it_starts",
                        violation_error_message="A player cannot be back before the ban.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expected_back_until__isnull", True),
                            models.Q(
                                ("expected_back__isnull", False),
                                ("expected_back_until__gte", models.F("expected_back")),
                            ),
                            _connector="OR",
                        ),
                        name="suspension_return_range_in_order",
                        violation_error_message="The range of the return ends before it begins.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TalkingPoint",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "number",
                    models.PositiveSmallIntegerField(help_text="The order on the page, from 1."),
                ),
                ("heading", models.CharField(max_length=120)),
                (
                    "text",
                    models.TextField(
                        blank=True, help_text="Markdown: **bold**, _italic_, lists, links."
                    ),
                ),
                (
                    "section",
                    models.SlugField(
                        blank=True,
                        help_text="The section it introduces; that section then stands in this order.",
                        max_length=40,
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "preview",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="talking_points",
                        to="previews.preview",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("preview", "number"),
                        name="talking_point_number_once_a_preview",
                        violation_error_message="This preview has a talking point of this number already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("section", ""), _negated=True),
                        fields=("preview", "section"),
                        name="talking_point_section_introduced_once",
                        violation_error_message="Another talking point introduces this section already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Tally",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                ("unit", models.CharField(default="goals", max_length=30)),
                ("count", models.PositiveSmallIntegerField()),
                ("appearances", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "scope",
                    models.CharField(
                        help_text="What is counted, and among whom: most of the club's players.",
                        max_length=120,
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tallies",
                        to="previews.club",
                    ),
                ),
                (
                    "competition",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tallies",
                        to="previews.competition",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tallies",
                        to="previews.fixture",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tallies",
                        to="previews.person",
                    ),
                ),
                (
                    "season",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tallies",
                        to="previews.season",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "tallies",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("fixture", "person", "unit", "scope"),
                        name="tally_once_a_scope",
                        violation_error_message="This count is entered already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Tie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "decision",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("coin", "Toss of a coin"),
                            ("walkover", "Walkover"),
                            ("disqualified", "Disqualification"),
                            ("both", "Both went through"),
                        ],
                        help_text="Only where the scores alone cannot tell who went through.",
                        max_length=15,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "first_away",
                    models.ForeignKey(
                        help_text="The other club.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ties_begun_away",
                        to="previews.club",
                    ),
                ),
                (
                    "first_home",
                    models.ForeignKey(
                        help_text="At home in the first leg, or in the only fixture.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ties_begun_at_home",
                        to="previews.club",
                    ),
                ),
                (
                    "stage",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="ties",
                        to="previews.stage",
                    ),
                ),
                (
                    "winner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ties_decided_for",
                        to="previews.club",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("stage", "first_home", "first_away"),
                        name="tie_once_a_stage",
                        violation_error_message="These two clubs are paired in this stage already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("first_home", models.F("first_away")), _negated=True),
                        name="tie_needs_two_clubs",
                        violation_error_message="A club cannot be paired with itself.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Precedent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "remark",
                    models.CharField(
                        blank=True, help_text="Why it matters, in your own words.", max_length=250
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="precedents",
                        to="previews.club",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="precedents",
                        to="previews.fixture",
                    ),
                ),
                (
                    "tie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="precedents",
                        to="previews.tie",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("fixture", "tie", "article"),
                        name="precedent_once_an_article",
                        violation_error_message="This precedent is entered already for this article.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalPrecedent",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "remark",
                    models.CharField(
                        blank=True, help_text="Why it matters, in your own words.", max_length=250
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "club",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.fixture",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "tie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.tie",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical precedent",
                "verbose_name_plural": "historical precedents",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalFixture",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "leg",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="1 or 2, in a tie of two legs; empty for replays.",
                        null=True,
                    ),
                ),
                ("matchday", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "day",
                    models.DateField(
                        blank=True,
                        help_text="On the stadium's calendar. Empty: taken from the kick-off.",
                    ),
                ),
                (
                    "kick_off",
                    models.DateTimeField(
                        blank=True, help_text="Empty shows fans “time to be confirmed”.", null=True
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("scheduled", "Scheduled"),
                            ("to_be_confirmed", "To be confirmed"),
                            ("postponed", "Postponed"),
                            ("abandoned", "Abandoned"),
                            ("cancelled", "Cancelled"),
                            ("awarded", "Awarded"),
                            ("played", "Played"),
                        ],
                        default="scheduled",
                        max_length=15,
                    ),
                ),
                ("neutral_ground", models.BooleanField(default=False)),
                ("behind_closed_doors", models.BooleanField(default=False)),
                ("attendance", models.PositiveIntegerField(blank=True, null=True)),
                ("half_time_home", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("half_time_away", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "after_90_home",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="home after 90 minutes"
                    ),
                ),
                (
                    "after_90_away",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="away after 90 minutes"
                    ),
                ),
                (
                    "after_120_home",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Only if there was extra time.",
                        null=True,
                        verbose_name="home after 120 minutes",
                    ),
                ),
                (
                    "after_120_away",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="away after 120 minutes"
                    ),
                ),
                ("shoot_out_home", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("shoot_out_away", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "remark",
                    models.CharField(
                        blank=True,
                        help_text="Awarded after a protest; abandoned in the 65th minute.",
                        max_length=200,
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.article",
                    ),
                ),
                (
                    "away",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "home",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "season",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.season",
                    ),
                ),
                (
                    "stadium",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.stadium",
                    ),
                ),
                (
                    "stage",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.stage",
                    ),
                ),
                (
                    "tie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="previews.tie",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical fixture",
                "verbose_name_plural": "historical fixtures",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="fixture",
            name="tie",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="fixtures",
                to="previews.tie",
            ),
        ),
        migrations.CreateModel(
            name="UnknownName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("club", "Club"), ("official", "Official")], max_length=10
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="spelling")),
                ("country", models.CharField(blank=True, max_length=3)),
                ("first_seen", models.CharField(help_text="File and line.", max_length=250)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "club",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.club",
                    ),
                ),
                (
                    "official",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.official",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "name", "country"),
                        name="unknown_name_listed_once",
                        violation_error_message="This spelling is listed already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="WaitingRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("file", models.CharField(max_length=250)),
                ("line", models.PositiveIntegerField()),
                ("record", models.JSONField()),
                (
                    "batch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="waiting_rows",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "names",
                    models.ManyToManyField(related_name="waiting_rows", to="previews.unknownname"),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("file", "line", "batch"), name="waiting_row_once_a_line"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Wording",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "text",
                    models.CharField(
                        help_text="Exactly as printed; … marks what you left out.", max_length=400
                    ),
                ),
                ("language", models.CharField(default="en", max_length=5)),
                (
                    "translation",
                    models.BooleanField(default=False, help_text="Translated by the outlet."),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wordings",
                        to="previews.article",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
                (
                    "quote",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="wordings",
                        to="previews.quote",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("quote", "article"),
                        name="wording_once_an_article",
                        violation_error_message="This article's wording of the quote is entered already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Crowd",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was reported. A preview dated earlier does not know it.",
                        null=True,
                    ),
                ),
                (
                    "check_by",
                    models.DateField(
                        blank=True,
                        help_text="Confirm it again by this day; afterwards fans see it marked as overdue.",
                        null=True,
                    ),
                ),
                (
                    "capacity",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="capacity on the day"
                    ),
                ),
                (
                    "capacity_reason",
                    models.CharField(
                        blank=True,
                        help_text="Why it differs from the stadium's capacity.",
                        max_length=200,
                    ),
                ),
                ("away_allocation", models.PositiveIntegerField(blank=True, null=True)),
                ("allocation_reason", models.CharField(blank=True, max_length=200)),
                (
                    "expected_away_fans",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="expected travelling fans"
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where we read it. Fans see the outlet beside the fact.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_facts",
                        to="previews.article",
                    ),
                ),
                (
                    "fixture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="crowds",
                        to="previews.fixture",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "crowds",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("fixture", "article"),
                        name="crowd_once_an_article",
                        violation_error_message="This article's figures of the crowd are entered already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("capacity__isnull", True),
                            ("away_allocation__isnull", True),
                            ("away_allocation__lte", models.F("capacity")),
                            _connector="OR",
                        ),
                        name="crowd_allocation_within_capacity",
                        violation_error_message="The allocation cannot exceed the capacity on the day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("capacity__isnull", False),
                            ("away_allocation__isnull", False),
                            ("expected_away_fans__isnull", False),
                            _connector="OR",
                        ),
                        name="crowd_says_something",
                        violation_error_message="Give at least one figure.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClubName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edited_by_hand",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set when an editor saves the row; loaders and importers then leave it alone.",
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="spelling")),
                (
                    "country",
                    models.CharField(
                        help_text="The country whose club is meant by this spelling.",
                        max_length=3,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{3}$", "Three capital letters, as FIFA writes them: ENG."
                            )
                        ],
                    ),
                ),
                ("folded", models.CharField(editable=False, max_length=120)),
                (
                    "club",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="previews.club",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The import that brought this row, so that it can be taken back.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "spelling of a club",
                "verbose_name_plural": "spellings of clubs",
                "indexes": [models.Index(fields=["folded", "country"], name="club_name_folded")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("name", "country"),
                        name="club_spelling_once_a_country",
                        violation_error_message="This spelling already belongs to a club of this country.",
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="fixture",
            index=models.Index(fields=["season", "day"], name="fixture_season_day"),
        ),
        migrations.AddConstraint(
            model_name="fixture",
            constraint=models.UniqueConstraint(
                condition=models.Q(("leg__isnull", False)),
                fields=("tie", "leg"),
                name="fixture_leg_once_a_tie",
                violation_error_message="This tie has this leg already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="fixture",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("leg__isnull", True),
                    models.Q(("leg__in", [1, 2]), ("tie__isnull", False)),
                    _connector="OR",
                ),
                name="fixture_leg_is_first_or_second_of_a_tie",
                violation_error_message="A leg is 1 or 2, and belongs to a tie.",
            ),
        ),
    ]
