"""Files that were sent, kept in memory; the oldest make room for new ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from walkrun_bot.local_telegram.world.people import Json

FileKind = Literal["photo", "voice", "document", "sticker"]

BYTES_KEPT = 200 * 1024 * 1024
_FOLDERS = {"photo": "photos", "voice": "voice", "document": "documents", "sticker": "stickers"}


@dataclass(frozen=True)
class StoredFile:
    """A file; `path` is where a bot downloads it, `facts` what its message says of it."""

    file_id: str
    kind: FileKind
    path: str
    name: str
    mime: str
    content: bytes
    facts: Json

    def described(self) -> Json:
        """Return the fields that PhotoSize, Voice, Document and Sticker share, and its own."""
        basis = {"file_id": self.file_id, "file_unique_id": f"unique-{self.file_id}"}
        return {**basis, "file_size": len(self.content), **self.facts}


class FileStore:
    """All the files there are, by id and by path."""

    def __init__(self, bytes_kept: int = BYTES_KEPT) -> None:
        """Hold at most `bytes_kept` bytes."""
        self._bytes_kept = bytes_kept
        self._files: dict[str, StoredFile] = {}
        self._count = 0
        self._bytes = 0

    def add(self, kind: FileKind, name: str, mime: str, content: bytes, facts: Json) -> StoredFile:
        """Store a file under a new id."""
        self._count += 1
        ending = name.rpartition(".")[2] if "." in name else "bin"
        path = f"{_FOLDERS[kind]}/file_{self._count}.{ending}"
        stored = StoredFile(f"{kind}-{self._count}", kind, path, name, mime, content, facts)
        self._files[stored.file_id] = stored
        self._bytes += len(content)
        self._make_room()
        return stored

    def by_id(self, file_id: str) -> StoredFile | None:
        """Return a file that is still there."""
        return self._files.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        """Return the file at a download path."""
        return next((file for file in self._files.values() if file.path == path), None)

    def _make_room(self) -> None:
        while self._bytes > self._bytes_kept and len(self._files) > 1:
            oldest = self._files.pop(next(iter(self._files)))
            self._bytes -= len(oldest.content)
