"""Names a parcel: the same at every try, no other's, and silent about whom and what it is about."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docketwatch.docket.delivery import Rendered

_HASH_CHARS = 8
_UNSAFE = re.compile(r"[^a-z0-9.-]+")


def parcel_key(rendered: Rendered, channel: str, *where: str) -> str:
    """Return a key of letters that are safe in a file's name, a Message-ID and a header alike.

    Args:
        rendered: the digest; its id leads the key.
        channel: the channel's name.
        where: what tells this target from the channel's others; only its hash is in the key.
    """
    told = "\0".join((channel, *where, rendered.readers_id))
    digest = hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:_HASH_CHARS]
    return f"{_UNSAFE.sub('-', rendered.id.lower()).strip('.-') or 'digest'}.{digest}"
