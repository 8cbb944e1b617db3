"""Pictures: with caption, place, day and credit; one without a file is described. 1 query."""

from dataclasses import dataclass

from previews.charts.crest import Crest
from previews.charts.hero import Hero, hero
from previews.components.club_badge import both_badges
from previews.components.source_link import Source, source_of
from previews.models import Picture, Preview
from previews.models.picture import address_of


@dataclass(frozen=True, slots=True)
class PictureSize:
    """A copy in WebP, of that many pixels in width."""

    address: str
    width: int


@dataclass(frozen=True, slots=True)
class PictureCard:
    """`address` is empty if there is no file: photographs by others are not copied."""

    address: str
    width: int | None
    height: int | None
    alternative_text: str
    caption: str
    where_and_when: str
    credit: str
    source: Source | None
    sizes: tuple[PictureSize, ...] = ()

    @property
    def srcset(self) -> str:
        return ", ".join(f"{size.address} {size.width}w" for size in self.sizes)

    @property
    def addresses(self) -> tuple[str, ...]:
        """Of the files that a browser may ask for."""
        return (self.address, *(size.address for size in self.sizes))


@dataclass(frozen=True, slots=True)
class Pictures:
    """`crests` are those of the home and the away club."""

    pictures: tuple[PictureCard, ...]
    crests: tuple[Crest, Crest]

    @property
    def photographs(self) -> tuple[PictureCard, ...]:
        return tuple(picture for picture in self.pictures if picture.address)

    @property
    def described(self) -> tuple[PictureCard, ...]:
        return tuple(picture for picture in self.pictures if not picture.address)

    @property
    def hero(self) -> Hero | None:
        """Drawn where there is no photograph."""
        if self.photographs or len(self.crests) != 2:
            return None
        return hero(*self.crests)


def read(preview: Preview) -> Pictures | None:
    rows = Picture.objects.on_page(preview).select_related("article__outlet")
    pictures = tuple(_shown(row) for row in rows.order_by("pk"))
    if not pictures:
        return None
    home, away = both_badges(preview.fixture)
    return Pictures(pictures, (home.crest, away.crest))


def _shown(picture: Picture) -> PictureCard:
    day = f"{picture.taken_on:%-d %B %Y}" if picture.taken_on else ""
    return PictureCard(
        address=address_of(picture.file.name) if picture.file.name else "",
        width=picture.width,
        height=picture.height,
        alternative_text=picture.alternative_text,
        caption=picture.caption,
        where_and_when=", ".join(part for part in (picture.place, day) if part),
        credit=picture.credit,
        source=source_of(picture),
        sizes=tuple(PictureSize(address_of(name), width) for width, name in picture.sizes),
    )
