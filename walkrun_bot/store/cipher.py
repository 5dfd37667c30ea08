"""Enciphering: what a runner says and is lies in the database as bytes that only a key opens.

AES-256-GCM, a nonce of its own for each value. The place of a value (table, runner, number in the
history) is authenticated with it, so that a row put in another's place does not open. Random
nonces of 96 bits are good for 2^32 values of one key: at two million a day, six years.
"""

import hashlib
import os
import re
from base64 import b64decode, urlsafe_b64encode
from binascii import Error as NoBase64Error
from collections.abc import Sequence
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from walkrun_bot.store.errors import StoreError, UnreadableError

FORM = b"\x01"
"""The first byte of each value; another form would have another."""
NAME_BYTES, NONCE_BYTES, KEY_BYTES = 4, 12, 32
HEAD_BYTES = len(FORM) + NAME_BYTES
SHAPE = "a key is 32 bytes in base64, 43 characters, such as `python bot.py key` makes"


class Keyring:
    """Keys by name: the first one enciphers, all of them decipher. Its repr shows none."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        """Take `keys` of 32 bytes each, at least one."""
        self._keys = {_name(key): AESGCM(key) for key in keys}
        self._writing = _name(keys[0])

    @classmethod
    def new(cls) -> Self:
        """Return a ring with one new key, which is gone with it."""
        return cls([os.urandom(KEY_BYTES)])

    @classmethod
    def parsed(cls, text: str, where: str) -> Self:
        """Return the ring of the keys in `text`, between commas or on lines; # begins a remark.

        Raises:
            StoreError: there is none, or one that is no key; says so of `where`.
        """
        words = re.sub("#.*", "", text).replace(",", " ").split()
        try:
            keys = [b64decode(word + "==", altchars=b"-_", validate=False) for word in words]
        except (NoBase64Error, ValueError):
            keys = []
        if not keys or any(len(key) != KEY_BYTES for key in keys):
            raise StoreError(f"{where} does not hold what it should: {SHAPE}.")
        return cls(keys)

    @property
    def names(self) -> frozenset[str]:
        """The names of all keys: 8 characters each, which tell nothing of them."""
        return frozenset(name.hex() for name in self._keys)

    @property
    def writing(self) -> str:
        """The name of the key that enciphers."""
        return self._writing.hex()

    @property
    def head(self) -> bytes:
        """What every value begins with that was enciphered with the first key."""
        return FORM + self._writing

    def seal(self, text: str, *place: object) -> bytes:
        """Return `text` enciphered for its `place`."""
        nonce = os.urandom(NONCE_BYTES)
        sealed = self._keys[self._writing].encrypt(nonce, text.encode(), _bound(place))
        return self.head + nonce + sealed

    def open(self, sealed: bytes, *place: object) -> str:
        """Return the text that was sealed for this `place`.

        Raises:
            UnreadableError: it was changed, was sealed for another place or with another key.
        """
        key = self._keys.get(sealed[len(FORM) : HEAD_BYTES])
        if sealed[: len(FORM)] != FORM or key is None:
            raise UnreadableError("What is stored was enciphered with a key that is not here.")
        nonce, rest = (
            sealed[HEAD_BYTES : HEAD_BYTES + NONCE_BYTES],
            sealed[HEAD_BYTES + NONCE_BYTES :],
        )
        try:
            return key.decrypt(nonce, rest, _bound(place)).decode()
        except (InvalidTag, ValueError):
            raise UnreadableError("What is stored was changed, or belongs elsewhere.") from None


def new_key() -> str:
    """Return a new key as text."""
    return urlsafe_b64encode(os.urandom(KEY_BYTES)).decode().rstrip("=")


def _name(key: bytes) -> bytes:
    return hashlib.sha256(b"walkrun key " + key).digest()[:NAME_BYTES]


def _bound(place: tuple[object, ...]) -> bytes:
    return "\x1f".join(map(str, ("walkrun", *place))).encode()
