"""Small real files: a picture, a voice note."""

from __future__ import annotations

import struct
import zlib

_CRC_POLYNOMIAL = 0x04C11DB7
_SILENCE = b"\xf8\xff\xfe"  # 20 ms of Opus


def png(width: int = 4, height: int = 3) -> bytes:
    """A PNG of one colour."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = (b"\0" + b"\x2f\x6a\x54" * width) * height
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def voice_note(seconds: int = 2, padding: int = 0) -> bytes:
    """An Ogg file with Opus silence, and `padding` bytes in its comment to make it large."""
    comment = b"OpusTags" + struct.pack("<I", padding) + b"x" * padding + struct.pack("<I", 0)
    head = b"OpusHead\1\1" + struct.pack("<HIhB", 0, 48_000, 0, 0)
    pages = [_page([head], 0, 0, 2), *_comment_pages(comment)]
    for second in range(seconds):
        last = 4 if second == seconds - 1 else 0
        pages.append(_page([_SILENCE] * 50, (second + 1) * 48_000, len(pages), last))
    return b"".join(pages)


def _chunk(kind: bytes, data: bytes) -> bytes:
    length = struct.pack(">I", len(data))
    return length + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _comment_pages(comment: bytes) -> list[bytes]:
    # A large comment is not split into pages as a player would want it: nobody plays this one.
    return [_page([comment[:255]], 0, 1, 0) + comment[255:]]


def _page(packets: list[bytes], samples: int, number: int, flags: int) -> bytes:
    lengths = b"".join(b"\xff" * (len(p) // 255) + bytes([len(p) % 255]) for p in packets)
    header = b"OggS\0" + bytes([flags]) + struct.pack("<qIII", samples, 7, number, 0)
    page = header + bytes([len(lengths)]) + lengths + b"".join(packets)
    return page[:22] + struct.pack("<I", _ogg_crc(page)) + page[26:]


def _ogg_crc(page: bytes) -> int:
    crc = 0
    for byte in page:
        crc ^= byte << 24
        for _ in range(8):
            crc = (crc << 1) ^ (_CRC_POLYNOMIAL if crc & 0x8000_0000 else 0)
        crc &= 0xFFFF_FFFF
    return crc
