"""A short fingerprint of bytes."""

try:
    # hashlib loads OpenSSL as well, which takes longer than all the hashing.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b


def digest(*parts: bytes) -> str:
    """The fingerprint of these parts in this order, each held apart from the next."""
    made = blake2b(digest_size=16)
    for part in parts:
        made.update(b"%d:" % len(part))
        made.update(part)
    return made.hexdigest()
