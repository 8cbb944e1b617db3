"""One source for everything that is saved on a match sheet, with its day filled in."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from previews.admin.base.base_fields import INVALID_DATE
from previews.models import Article, Outlet
from previews.models.slug import free_slug, slug_candidates

MOST_ARTICLES = 30
MOST_OUTLETS = 500
BOTH = "Choose an article of the list, or the outlet of another one, and not both."


class SourceForm(forms.Form):
    article = forms.ChoiceField(label="Article", required=False)
    outlet = forms.ChoiceField(label="Or another article of", required=False)
    url = forms.URLField(label="Its web address", required=False, max_length=200)
    reported_on = forms.DateField(
        label="Day of the report", required=False, error_messages={"invalid": INVALID_DATE}
    )

    def __init__(self, day: date, also: Iterable[Article], data: Any, **kwargs: Any) -> None:
        """`also` are offered beside the latest. 2 queries."""
        super().__init__(data, **kwargs)
        latest = Article.objects.select_related("outlet").latest_first()[:MOST_ARTICLES]
        articles: list[Article] = [*also, *latest]
        self.articles = {str(article.pk): article for article in articles}
        self.outlets = {
            str(outlet.pk): outlet for outlet in Outlet.objects.by_name()[:MOST_OUTLETS]
        }
        nothing = [("", "No source")]
        self._offer("article", nothing + [(key, _label(row)) for key, row in self.articles.items()])
        self._offer("outlet", [("", "–"), *((key, str(row)) for key, row in self.outlets.items())])
        self.fields["reported_on"].initial = day
        self.fields["reported_on"].widget = forms.DateInput(
            attrs={"type": "date"}, format="%Y-%m-%d"
        )

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field: Any = self.fields[name]
        field.choices = choices

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or self.cleaned_data
        if facts.get("article") and facts.get("outlet"):
            self.add_error("outlet", BOTH)
        return facts

    def chosen(self) -> Article | None:
        """The article, or an unsaved one of the chosen outlet; None without a source."""
        facts = self.cleaned_data
        if article := self.articles.get(facts["article"]):
            return article
        outlet = self.outlets.get(facts["outlet"])
        if outlet is None:
            return None
        of_article = {"outlet": outlet, "published_on": facts["reported_on"]}
        slug = free_slug(Article, *slug_candidates(Article, of_article))
        return Article(**of_article, slug=slug, url=facts["url"], edited_by_hand=True)


def _label(article: Article) -> str:
    day = f", {article.published_on:%-d %b %Y}" if article.published_on else ""
    return f"{article}{day}"
