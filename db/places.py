"""Tell where a file lies: the working file has to be on this computer."""

import os
import sys
from pathlib import Path

_NETWORK_TYPES = frozenset(
    {
        "afpfs",
        "afs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "fuse.davfs2",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.sshfs",
        "glusterfs",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb3",
        "smbfs",
        "webdav",
    }
)
_SYNCED_NAMES = (
    "box sync",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud drive",
    "mobile documents",
    "nextcloud",
    "onedrive",
    "owncloud",
    "pcloud",
    "seafile",
    "syncthing",
)
_WINDOWS_REMOTE_DRIVE = 4


def is_on_network(path: Path) -> bool:
    """Tell whether a path leads to another computer."""
    where = path.absolute()
    if str(where).startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        return _windows_drive_is_remote(where)
    return file_system_of(where, _mounts()) in _NETWORK_TYPES


def synced_folder(path: Path) -> str | None:
    """Return the name of the folder above a path that a sync program looks after, if there is one."""
    for part in path.absolute().parts[:-1]:
        if any(name in part.casefold() for name in _SYNCED_NAMES):
            return part
    return None


def same_file(first: Path, second: Path) -> bool:
    """Tell whether two paths lead to one place, whatever links lie on the way."""
    return os.path.realpath(first) == os.path.realpath(second)


def file_system_of(path: Path, mounts: list[tuple[str, str]]) -> str:
    """Return the type of the deepest mount that holds a path."""
    where = os.path.realpath(path)
    above = [(len(place), kind) for place, kind in mounts if _is_under(where, place)]
    return max(above, default=(0, ""))[1]


def _is_under(path: str, place: str) -> bool:
    return path == place or path.startswith(place.rstrip("/") + "/")


def _mounts() -> list[tuple[str, str]]:
    table = Path("/proc/mounts")
    if table.exists():
        rows = [line.split() for line in table.read_text(errors="surrogateescape").splitlines()]
        return [(row[1].replace("\\040", " "), row[2]) for row in rows if len(row) > 2]
    return _mounts_of_macos()


def _mounts_of_macos() -> list[tuple[str, str]]:
    import subprocess

    listed = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
    return parse_macos_mounts(listed)


def parse_macos_mounts(listed: str) -> list[tuple[str, str]]:
    """Read lines such as `//me@server/share on /Volumes/share (smbfs, nodev)`."""
    mounts = []
    for line in listed.splitlines():
        place, _, options = line.partition(" on ")[2].rpartition(" (")
        if place:
            mounts.append((place, options.partition(",")[0].rstrip(")")))
    return mounts


def _windows_drive_is_remote(path: Path) -> bool:
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - absent from the types of other systems
    return int(kernel.GetDriveTypeW(path.anchor)) == _WINDOWS_REMOTE_DRIVE
