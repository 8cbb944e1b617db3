"""Prints the session keys of editors, made in the database of DATABASE_URL, and a row to edit.

python -m faults.sign_in 4
"""

import json
import sys

import django

SLUG = "club-of-faults"


def main() -> None:
    django.setup()
    # Imported after setup: models need the settings.
    from django.conf import settings
    from django.contrib.auth.models import User
    from django.test import Client
    from django.urls import reverse

    from previews.models import Club, TalkingPoint

    keys = []
    for number in range(int(sys.argv[1])):
        editor = User.objects.create_superuser(f"editor-of-faults-{number}")
        client = Client()
        client.force_login(editor, backend=settings.AUTHENTICATION_BACKENDS[0])
        keys.append(client.cookies["sessionid"].value)
    club = Club.objects.create(name="Club of Faults", country="ENG", slug=SLUG)
    session = {"sessions": keys, "address": reverse("admin:previews_club_change", args=[club.pk])}
    if point := TalkingPoint.objects.select_related("preview").first():
        session["text_address"] = reverse("admin:previews_talkingpoint_change", args=[point.pk])
        session["draft_address"] = reverse("previews:draft_detail", args=[point.preview.slug])
    print(json.dumps(session))


if __name__ == "__main__":
    main()
