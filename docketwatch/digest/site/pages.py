"""Makes the pages of the site from its values, as a file name and a content each; writes nothing, fetches nothing."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from docketwatch.digest.showing import shown
from docketwatch.digest.site.case_page import case_page, page_name
from docketwatch.digest.site.front_page import front_page
from docketwatch.digest.site.search_index import search_index
from docketwatch.digest.wording import NOT_ADVICE, PACER_FEES, counted, long_moment

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import tzinfo

    from docketwatch.digest.site.material import SiteMaterial

MARK = "made by docketwatch export html"
"""Stands in the first lines of every file, so that a later export knows which files are its own to replace."""


def site_pages(material: SiteMaterial, zone: tzinfo) -> Mapping[str, str]:
    """All files of the site by name: `index.html`, `case-<id>.html` for each, `style.css`, `site.js`, `entries.js`.

    Args:
        material: what is known of the cases.
        zone: the reader's.
    """
    always = {
        "mark": MARK,
        "made_at": long_moment(material.made_at, zone),
        "as_of": long_moment(material.as_of, zone) if material.as_of else "",
        "not_advice": NOT_ADVICE,
        "pacer_fees": PACER_FEES,
    }
    today = material.made_at.astimezone(zone).date()
    pages = {"index.html": _filled("index.html", page=front_page(material, zone), **always)}
    for one in material.cases:
        pages[page_name(one.case.id)] = _filled("case.html", page=case_page(one, today, zone), **always)
    own = {name: _filled(name, **always) for name in ("style.css", "site.js")}
    return {**pages, **own, "entries.js": search_index(material, MARK)}


def _filled(name: str, **values: Any) -> str:  # noqa: ANN401 - whatever the template asks for
    return _templates().get_template(name).render(**values)


@lru_cache(maxsize=1)
def _templates() -> Environment:
    """Every value is escaped for HTML and rid of what no page may hold; a value that is not there is a fault."""
    templates = Environment(
        loader=PackageLoader("docketwatch.digest.site"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    templates.filters["counted"] = counted
    return templates
