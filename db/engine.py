"""The one connection to an open council file, behind one lock."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import StaticPool

from careboard.errors import StorageProblem
from db import connecting, driver
from db.keys import FileKey
from db.storage_problems import explained, refusal, storage_problem

_GONE = ("disk-failed", "missing")
"""Problems after which the file has to be opened anew: SQLCipher refuses every page once its disk has failed."""


class CouncilFile:
    """An open council file; one step at a time uses its connection, from whichever thread."""

    def __init__(
        self, path: Path, connection: driver.Connection, key: FileKey | None, access: connecting.Access
    ) -> None:
        """Take over a connection whose settings have been checked."""
        self.path = path
        self.key = key
        self.is_read_only = access is connecting.Access.READ
        self._access, self._raw = access, connection
        self._was_gone = False
        self._lock = threading.RLock()
        self._is_busy = False
        self._engine = create_engine(
            "sqlite://",
            module=driver.dbapi2,
            creator=lambda: self._raw,
            poolclass=StaticPool,
            hide_parameters=True,
        )
        event.listen(self._engine, "begin", self._begin)
        event.listen(self._engine, "handle_error", self._explain)

    @property
    def schema(self) -> int:
        """Which schema the file has."""
        with self.outside_transactions() as raw:
            return int(connecting.pragma(raw, "user_version"))

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """Lend the connection for one step; what the step has not committed is rolled back."""
        with self._alone(), self._found_again(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def outside_transactions(self) -> Iterator[driver.Connection]:
        """Lend the bare connection for what cannot run in a transaction, such as a copy."""
        with self._lock, self._found_again(), explained(self.path):
            if self._raw.in_transaction:
                raise RuntimeError("a transaction is still open")
            yield self._raw

    def checkpoint(self) -> None:
        """Empty the write-ahead log into the file."""
        with self.outside_transactions() as raw:
            connecting.checkpoint(raw)

    def read_only_from_now_on(self) -> None:
        """Let nothing be written any more."""
        with self.outside_transactions() as raw:
            connecting.checkpoint(raw)
            raw.execute("PRAGMA query_only = ON")
            self.is_read_only = True

    def close(self) -> None:
        """Give the file back; closing twice is fine."""
        with self._lock:
            self._engine.dispose()
            self._raw.close()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with self._lock:
            if self._is_busy:
                raise RuntimeError("a step was begun within a step")
            self._is_busy = True
            try:
                yield
            finally:
                self._is_busy = False

    @contextmanager
    def _found_again(self) -> Iterator[None]:
        """Open the file anew where its disk was gone, such as a stick that was pulled out and put in again."""
        if self._was_gone:
            self._engine.dispose()
            self._raw.close()
            with explained(self.path):
                self._raw = connecting.connect(self.path, self.key, self._access)
                connecting.make_safe(self._raw, self._access)
                if self.is_read_only and self._access is connecting.Access.WRITE:
                    self._raw.execute("PRAGMA query_only = ON")
            self._was_gone = False
        yield

    def _begin(self, _connection: Connection) -> None:
        """Begin by hand: the driver would begin only before the first change, and never before a new table."""
        try:
            self._raw.execute("BEGIN" if self.is_read_only else "BEGIN IMMEDIATE")
        except driver.Error as error:
            self._raise_explained(error)
            raise

    def _explain(self, context: ExceptionContext) -> None:
        self._raise_explained(context.original_exception)

    def _raise_explained(self, error: BaseException) -> None:
        problem = refusal(error) or storage_problem(error, self.path)
        if problem is None:
            return
        self._was_gone = self._was_gone or problem.code in _GONE
        if problem.code == "read-only" and not self.is_read_only and os.access(self.path, os.W_OK):
            # Once SQLCipher has met a damaged page it refuses to write, although the file could be written.
            problem = StorageProblem("damaged-middle", path=self.path)
        raise problem from error
