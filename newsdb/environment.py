"""Reads settings from environment variables; imports nothing of newsdb.

A value that cannot be used is an `ImproperlyConfigured` that names the variable and says what it may be.
"""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

TRUE_WORDS = ("1", "true", "yes", "on")
FALSE_WORDS = ("", "0", "false", "no", "off")
SECRET_BYTES = 64  # Django's check asks for at least 50 characters
OWNER_ONLY = 0o600
MOST_DIGITS = 12  # more than any size that a machine holds


def read_switch(name: str, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether the variable is switched on; off where it is not set."""
    word = environ.get(name, "").strip().lower()
    if word in TRUE_WORDS:
        return True
    if word in FALSE_WORDS:
        return False
    raise ImproperlyConfigured(f"{name} is {word!r}; it can be 1 (on) or 0 (off).")


def read_list(name: str, default: list[str], environ: Mapping[str, str] = os.environ) -> list[str]:
    """The comma separated values of the variable, or `default` where it is empty or not set."""
    values = [value.strip() for value in environ.get(name, "").split(",")]
    return [value for value in values if value] or default


def read_number(name: str, default: int, environ: Mapping[str, str] = os.environ) -> int:
    """The whole number above 0 in the variable, or `default` where it is empty or not set."""
    word = environ.get(name, "").strip()
    if not word:
        return default
    if word.isascii() and word.isdecimal() and len(word) <= MOST_DIGITS and int(word) > 0:
        return int(word)
    raise ImproperlyConfigured(f"{name} is {word!r}; it has to be a whole number such as {default}.")


def read_folder(name: str, default: Path, environ: Mapping[str, str] = os.environ) -> Path:
    """The folder that the variable names, made where it does not exist."""
    folder = Path(environ.get(name) or default).expanduser().absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(
            f"The folder {folder} cannot be made ({error.strerror}). Choose another with {name}."
        ) from error
    return folder


def read_secret(name: str, file: Path, environ: Mapping[str, str] = os.environ) -> str:
    """The secret in the variable, else the one in `file`, which is made the first time, for its owner only."""
    secret = environ.get(name, "").strip()
    if secret:
        return secret
    try:
        # Written apart and linked into place: two first starts at once end with the same, whole secret.
        if not file.exists():
            fresh = file.with_name(f"{file.name}.{secrets.token_hex(8)}")
            with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY), "w") as stream:
                stream.write(secrets.token_urlsafe(SECRET_BYTES))
            try:
                os.link(fresh, file)
            except FileExistsError:
                pass
            finally:
                fresh.unlink()
        secret = file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ImproperlyConfigured(
            f"The secret key in {file} cannot be read or made ({error}). Make that possible, or set {name}."
        ) from error
    if not secret:
        raise ImproperlyConfigured(f"{file} holds no secret key. Remove it, or set {name}.")
    return secret
