"""Photos, voice and documents: from an upload or a file_id to the content of a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.local_telegram.body import MAX_FILE_BYTES, Upload
from walkrun_bot.local_telegram.formatting.media import image_mime, image_size, opus_seconds
from walkrun_bot.local_telegram.refusal import Refusal, bad_request

if TYPE_CHECKING:
    from walkrun_bot.local_telegram.bot_api.call import Call
    from walkrun_bot.local_telegram.world.files import FileKind, FileStore, StoredFile
    from walkrun_bot.local_telegram.world.people import Json

MAX_PHOTO_BYTES = 10 * 1024 * 1024
MAX_PHOTO_SIDES = 10_000  # width and height together
MAX_PHOTO_RATIO = 20
# Above this Telegram sends a voice note as a file, without the voice bubble.
MAX_VOICE_BYTES = 1024 * 1024


def attached(call: Call, kind: FileKind, files: FileStore) -> Json:
    """Return the content of a message with the photo, voice or document of `call`.

    Raises:
        Refusal: 400, when there is none or it is not what it claims to be; 413 when too large.
    """
    upload = _upload(call, kind)
    if upload is not None:
        duration = call.values.get("duration")
        return content_of(store(upload, kind, files, duration))
    file_id = call.text(kind)
    if not file_id:
        raise bad_request(f"there is no {kind} in the request")
    if "://" in file_id:
        raise bad_request("failed to get HTTP URL content")  # Nothing leaves this machine.
    known = files.by_id(file_id)
    if known is None:
        raise bad_request("wrong remote file identifier specified: can't unserialize it")
    if known.kind != kind:
        raise bad_request(f"can't use file of type {known.kind.title()} as {kind.title()}")
    return content_of(known)


def store(
    upload: Upload, kind: FileKind, files: FileStore, seconds: int | None = None
) -> StoredFile:
    """Keep an upload as what it is; `seconds` is how long a voice note claims to be.

    Raises:
        Refusal: 400 or 413, when it is empty, too large or of another kind.
    """
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > MAX_FILE_BYTES:
        raise Refusal(413, "Request Entity Too Large")
    if kind == "photo":
        return _store_photo(upload, files)
    if kind == "voice":
        return _store_voice(upload, files, seconds)
    facts = {"file_name": upload.name, "mime_type": upload.mime}
    return files.add(kind, upload.name, upload.mime, upload.content, facts)


def content_of(file: StoredFile) -> Json:
    """Return the fields of a message that carries `file`."""
    described = file.described()
    return {file.kind: [described] if file.kind == "photo" else described}


def _upload(call: Call, kind: FileKind) -> Upload | None:
    reference = call.text(kind)
    if reference.startswith("attach://"):
        return call.files.get(reference.removeprefix("attach://"))
    return call.files.get(kind)


def _store_photo(upload: Upload, files: FileStore) -> StoredFile:
    if len(upload.content) > MAX_PHOTO_BYTES:
        raise bad_request("file is too big")
    size = image_size(upload.content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = size
    too_thin = max(size) > MAX_PHOTO_RATIO * min(size)
    if too_thin or width + height > MAX_PHOTO_SIDES:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    mime = image_mime(upload.content)
    name = f"photo.{mime.rpartition('/')[2]}"
    return files.add("photo", name, mime, upload.content, {"width": width, "height": height})


def _store_voice(upload: Upload, files: FileStore, seconds: int | None) -> StoredFile:
    length = opus_seconds(upload.content)
    if length is None:
        # Telegram would send it as music or as a file: never what a bot that calls sendVoice wants.
        raise bad_request("wrong voice: expected audio/ogg with OPUS sound")
    if len(upload.content) > MAX_VOICE_BYTES:
        facts: Json = {"file_name": upload.name, "mime_type": "audio/ogg"}
        return files.add("document", upload.name, "audio/ogg", upload.content, facts)
    facts = {"duration": length if seconds is None else seconds, "mime_type": "audio/ogg"}
    return files.add("voice", "voice.oga", "audio/ogg", upload.content, facts)
