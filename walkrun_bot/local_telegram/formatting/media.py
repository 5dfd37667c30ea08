"""Looking into pictures and sound: what they really are, how large, how long."""

from __future__ import annotations

import struct

_PNG = b"\x89PNG\r\n\x1a\n"
_OPUS_RATE = 48_000
# JPEG's "start of frame" markers, which carry the size; C4, C8 and CC mean something else.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_MARK = 0xFF
_BARE = frozenset({0x01, *range(0xD0, 0xDA)})


def image_size(content: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels of a whole PNG, JPEG, GIF or WebP, or None."""
    try:
        return _png(content) or _jpeg(content) or _gif(content) or _webp(content)
    except (struct.error, IndexError):
        return None


def image_mime(content: bytes) -> str:
    """Return the media type of an image that `image_size` knows."""
    if content.startswith(_PNG):
        return "image/png"
    if content.startswith(b"GIF8"):
        return "image/gif"
    return "image/webp" if content.startswith(b"RIFF") else "image/jpeg"


def opus_seconds(content: bytes) -> int | None:
    """Return how many whole seconds an Ogg file with Opus sound plays, or None if it is none."""
    if not content.startswith(b"OggS") or content.find(b"OpusHead", 0, 300) < 0:
        return None
    last = content.rfind(b"OggS")
    try:
        (samples,) = struct.unpack_from("<q", content, last + 6)
        (skipped,) = struct.unpack_from("<H", content, content.find(b"OpusHead") + 10)
    except struct.error:
        return None
    played: int = samples - skipped
    return max(0, round(played / _OPUS_RATE))


def _png(content: bytes) -> tuple[int, int] | None:
    whole = content.startswith(_PNG) and b"IHDR" in content[:20] and b"IEND" in content[-16:]
    return struct.unpack_from(">II", content, 16) if whole else None


def _gif(content: bytes) -> tuple[int, int] | None:
    whole = content[:6] in {b"GIF87a", b"GIF89a"} and content[-1:] == b";"
    return struct.unpack_from("<HH", content, 6) if whole else None


def _webp(content: bytes) -> tuple[int, int] | None:
    if content[:4] != b"RIFF" or content[8:12] != b"WEBP":
        return None
    kind = content[12:16]
    if kind == b"VP8X":
        width = int.from_bytes(content[24:27], "little") + 1
        return width, int.from_bytes(content[27:30], "little") + 1
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", content, 21)
        return (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1
    width, height = struct.unpack_from("<HH", content, 26)
    return width & 0x3FFF, height & 0x3FFF


def _jpeg(content: bytes) -> tuple[int, int] | None:
    if not content.startswith(b"\xff\xd8\xff") or b"\xff\xd9" not in content[-64:]:
        return None
    position = 2
    while position < len(content) - 9:
        if content[position] != _MARK:
            return None
        marker = content[position + 1]
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", content, position + 5)
            return width, height
        position += _length_of_segment(content, position)
    return None


def _length_of_segment(content: bytes, position: int) -> int:
    marker = content[position + 1]
    if marker == _MARK:
        return 1  # padding before the next marker
    if marker in _BARE:
        return 2
    (length,) = struct.unpack_from(">H", content, position + 2)
    return 2 + int(length)
