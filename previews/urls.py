"""Every public address of matchhub, each on one line. Its parts are those of address_parts.py."""

from django.urls import path

from previews.views.ask import ask, question_answer, question_detail
from previews.views.calendars import club_calendar, competition_calendar, fixture_calendar
from previews.views.claim import claim_card, claim_detail
from previews.views.claim_list import claim_list
from previews.views.club import club_detail
from previews.views.club_list import club_list
from previews.views.colours import fixture_colours
from previews.views.competition import competition_detail, season_detail
from previews.views.competition_list import competition_list
from previews.views.day import day_detail, day_in_full
from previews.views.difference import draft_difference
from previews.views.draft import draft_detail, draft_section
from previews.views.draft_link import draft_link, draft_link_picture, draft_link_section
from previews.views.feeds import (
    club_feed,
    competition_feed,
    preview_changes,
    previews_feed,
    verdicts_feed,
)
from previews.views.fixture import fixture_card, fixture_detail
from previews.views.official import official_detail
from previews.views.official_list import official_list
from previews.views.person import person_detail
from previews.views.person_list import person_list
from previews.views.picture import picture_file
from previews.views.preview import preview_detail, preview_section
from previews.views.preview_changes import changes_of_preview
from previews.views.preview_list import preview_list, preview_list_rows
from previews.views.preview_sources import preview_sources
from previews.views.search import search_page, search_results
from previews.views.site_files import manifest, robots, security
from previews.views.sitemaps import sitemap, sitemap_index
from previews.views.stadium import stadium_detail
from previews.views.stadium_list import stadium_list

app_name = "previews"
urlpatterns = [
    path("", preview_list, name="preview_list"),
    path("previews/", preview_list_rows, name="preview_list_rows"),
    path("previews/<name:slug>/", preview_detail, name="preview_detail"),
    path("previews/<name:slug>/sources/", preview_sources, name="preview_sources"),
    path("previews/<name:slug>/<name:section_slug>/", preview_section, name="preview_section"),
    path("previews.atom", previews_feed, name="previews_feed"),
    path("claims.atom", verdicts_feed, name="verdicts_feed"),
    path("previews/<name:slug>/changes.atom", preview_changes, name="preview_changes"),
    path("previews/<name:slug>/changes.json", changes_of_preview, name="preview_since_opened"),
    path("clubs/<name:slug>/previews.atom", club_feed, name="club_feed"),
    path("competitions/<name:slug>/previews.atom", competition_feed, name="competition_feed"),
    path("clubs/<name:slug>/matches.ics", club_calendar, name="club_calendar"),
    path("competitions/<name:slug>/matches.ics", competition_calendar, name="competition_calendar"),
    path("fixtures/<row:number>/match.ics", fixture_calendar, name="fixture_calendar"),
    path("search/", search_page, name="search"),
    path("search/results/", search_results, name="search_results"),
    path("drafts/by-link/<token:token>/", draft_link, name="draft_link"),
    path("drafts/<name:slug>/difference/", draft_difference, name="draft_difference"),
    path(
        "drafts/by-link/<token:token>/pictures/<file:path>",
        draft_link_picture,
        name="draft_link_picture",
    ),
    path(
        "drafts/by-link/<token:token>/<name:section_slug>/",
        draft_link_section,
        name="draft_link_section",
    ),
    path("drafts/<name:slug>/", draft_detail, name="draft_detail"),
    path("drafts/<name:slug>/<name:section_slug>/", draft_section, name="draft_section"),
    path("ask/", ask, name="ask"),
    path("ask/<name:slug>/", question_detail, name="question_detail"),
    path("ask/<name:slug>/answer/", question_answer, name="question_answer"),
    path("claims/", claim_list, name="claim_list"),
    path("claims/<row:number>/", claim_detail, name="claim_by_number"),
    path("claims/<row:number>-<name:words>/", claim_detail, name="claim_detail"),
    path("claims/<row:number>-<name:words>/card.png", claim_card, name="claim_card"),
    path("clubs/", club_list, name="club_list"),
    path("clubs/<name:slug>/", club_detail, name="club_detail"),
    path("competitions/", competition_list, name="competition_list"),
    path("competitions/<name:slug>/", competition_detail, name="competition_detail"),
    path("competitions/<name:slug>/<words:season_slug>/", season_detail, name="season_detail"),
    path("officials/", official_list, name="official_list"),
    path("officials/<name:slug>/", official_detail, name="official_detail"),
    path("people/", person_list, name="person_list"),
    path("people/<name:slug>/", person_detail, name="person_detail"),
    path("stadiums/", stadium_list, name="stadium_list"),
    path("stadiums/<name:slug>/", stadium_detail, name="stadium_detail"),
    path("<day:day>/", day_detail, name="day_detail"),
    path("<short_day:day>/", day_in_full, name="day_in_full"),
    path("<day:day>/<pair:clubs>/", fixture_detail, name="fixture_detail"),
    path("<day:day>/<pair:clubs>/card.png", fixture_card, name="fixture_card"),
    path("fixtures/<row:number>/colours.css", fixture_colours, name="fixture_colours"),
    path("sitemap.xml", sitemap_index, name="sitemap_index"),
    path("sitemaps/<name:section>.xml", sitemap, name="sitemap"),
    path("robots.txt", robots, name="robots"),
    path("manifest.webmanifest", manifest, name="manifest"),
    path(".well-known/security.txt", security, name="security"),
    path("media/pictures/<file:path>", picture_file, name="picture_file"),
]
