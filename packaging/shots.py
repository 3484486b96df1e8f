"""Write every screen of the running program in every look into a folder (`poe shots`)."""

import argparse
import os
from pathlib import Path
from tempfile import TemporaryDirectory


def main() -> None:
    """Take the pictures offscreen, on a council of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("shots"))
    folder = parser.parse_args().folder
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from careboard.bootstrap import FilesHere
    from careboard.paths import DataFolder
    from ui.pictures import ALL_LOOKS, take_pictures

    with TemporaryDirectory(prefix="careboard-", ignore_cleanup_errors=True) as kept:
        data = DataFolder(Path(kept))
        print(len(take_pictures(FilesHere(data), data, folder, ALL_LOOKS)), "pictures in", folder)


if __name__ == "__main__":
    main()
