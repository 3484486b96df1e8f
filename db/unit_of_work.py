"""One step on a council file: everything in it is kept, or nothing is."""

from contextlib import ExitStack
from types import TracebackType
from typing import Self

from careboard.application.ballot_box import BallotBox
from careboard.application.ports import (
    AskRepository,
    CouncilRepository,
    IssueRepository,
    KeptRecords,
    PaperRepository,
    PassedOnRepository,
    RecordingRepository,
    Repository,
    SearchRepository,
)
from careboard.domain.boards import Board
from careboard.domain.kept_files import KeptFile
from careboard.domain.languages import Language
from careboard.domain.meetings import Meeting
from careboard.domain.pledges import Pledge
from careboard.domain.responses import Responses
from db.aftermath import Aftermath
from db.ballot_box import SealedBallotBox
from db.board_repositories import SqlAskRepository, SqlBoardRepository
from db.council_repository import SqlCouncilRepository
from db.engine import CouncilFile
from db.issue_repository import SqlIssueRepository
from db.kept_file_repository import SqlKeptFileRepository
from db.kept_records import SqlKeptRecords
from db.language_repositories import SqlLanguageRepository, SqlRecordingRepository
from db.meeting_repository import SqlMeetingRepository
from db.paper_repository import SqlPaperRepository, SqlResponseRepository
from db.passed_on_repository import SqlPassedOnRepository
from db.pledge_repository import SqlPledgeRepository
from db.round_keys import RoundKeys
from db.search_queries import SqlSearchRepository


class SqlUnitOfWork:
    """A step: used once, in a `with` block."""

    council: CouncilRepository
    pledges: Repository[Pledge]
    meetings: Repository[Meeting]
    issues: IssueRepository
    asks: AskRepository
    boards: Repository[Board]
    papers: PaperRepository
    responses: Repository[Responses]
    files: Repository[KeptFile]
    passed_on: PassedOnRepository
    languages: Repository[Language]
    recordings: RecordingRepository
    search: SearchRepository
    kept: KeptRecords
    box: BallotBox

    def __init__(self, file: CouncilFile, round_keys: RoundKeys) -> None:
        """Prepare a step on an open file, with the round keys of this machine."""
        self._file = file
        self._round_keys = round_keys
        self._aftermath = Aftermath()
        self._lent = ExitStack()

    def __enter__(self) -> Self:
        connection = self._lent.enter_context(self._file.connection())
        self._connection = connection
        self.council = SqlCouncilRepository(connection)
        self.pledges = SqlPledgeRepository(connection)
        self.meetings = SqlMeetingRepository(connection)
        self.issues = SqlIssueRepository(connection)
        self.asks = SqlAskRepository(connection)
        self.boards = SqlBoardRepository(connection)
        self.papers = SqlPaperRepository(connection)
        self.responses = SqlResponseRepository(connection)
        self.files = SqlKeptFileRepository(connection)
        self.passed_on = SqlPassedOnRepository(connection)
        self.languages = SqlLanguageRepository(connection)
        self.recordings = SqlRecordingRepository(connection)
        self.search = SqlSearchRepository(connection)
        self.kept = SqlKeptRecords(connection)
        self.box = SealedBallotBox(connection, self._round_keys, self._aftermath, self._file.checkpoint)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Roll back what was not committed, and give the connection back."""
        try:
            self._connection.rollback()
            self._aftermath.undone()
        finally:
            self._lent.close()

    def commit(self) -> None:
        """Keep everything; then empty the log and destroy round keys where the box asked for it.

        Raises RuleBroken where something that was taken out is still named elsewhere.
        """
        self._connection.commit()
        self._aftermath.kept()
