"""The first schema: every table of a new council file."""

STATEMENTS = (
    """
    CREATE TABLE board ("key" VARCHAR(200) NOT NULL CONSTRAINT ck_board_key CHECK (length("key") <= 200), date
    DATE NOT NULL, papers_due DATE NOT NULL, purpose VARCHAR(4000) NOT NULL CONSTRAINT ck_board_purpose CHECK
    (length("purpose") <= 4000), recommendations VARCHAR(4000) NOT NULL CONSTRAINT ck_board_recommendations
    CHECK (length("recommendations") <= 4000), legal VARCHAR(4000) NOT NULL CONSTRAINT ck_board_legal CHECK
    (length("legal") <= 4000), finance VARCHAR(4000) NOT NULL CONSTRAINT ck_board_finance CHECK
    (length("finance") <= 4000), equality VARCHAR(4000) NOT NULL CONSTRAINT ck_board_equality CHECK
    (length("equality") <= 4000), author VARCHAR(200) NOT NULL CONSTRAINT ck_board_author CHECK
    (length("author") <= 200), exempt_paragraph INTEGER NOT NULL CONSTRAINT ck_board_exempt_paragraph CHECK
    ("exempt_paragraph" >= 0), exempt_reason VARCHAR(4000) NOT NULL CONSTRAINT ck_board_exempt_reason CHECK
    (length("exempt_reason") <= 4000), text_read VARCHAR(200) NOT NULL CONSTRAINT ck_board_text_read CHECK
    (length("text_read") <= 200), CONSTRAINT pk_board PRIMARY KEY ("key"))
    """,
    """
    CREATE TABLE paper (number INTEGER NOT NULL CONSTRAINT ck_paper_number CHECK ("number" >= 0), board
    VARCHAR(200) CONSTRAINT ck_paper_board CHECK (length("board") <= 200), issued_on DATE NOT NULL, editors
    INTEGER NOT NULL CONSTRAINT ck_paper_editors CHECK ("editors" >= 0), corrects INTEGER CONSTRAINT
    ck_paper_corrects CHECK ("corrects" >= 0), changes VARCHAR(4000) NOT NULL CONSTRAINT ck_paper_changes CHECK
    (length("changes") <= 4000), erased_on DATE, CONSTRAINT pk_paper PRIMARY KEY (number))
    """,
    """
    CREATE TABLE vote_round (round VARCHAR(200) NOT NULL CONSTRAINT ck_vote_round_round CHECK (length("round")
    <= 200), meeting VARCHAR(200) NOT NULL CONSTRAINT ck_vote_round_meeting CHECK (length("meeting") <= 200),
    state VARCHAR(40) NOT NULL, layout TEXT NOT NULL, heads INTEGER NOT NULL CONSTRAINT ck_vote_round_heads
    CHECK ("heads" >= 0), ballots INTEGER CONSTRAINT ck_vote_round_ballots CHECK ("ballots" >= 0), key_name
    VARCHAR(40) NOT NULL, opened_on DATE NOT NULL, closed_on DATE, CONSTRAINT pk_vote_round PRIMARY KEY (round))
    """,
    """
    CREATE TABLE council (id INTEGER NOT NULL, name VARCHAR(200) NOT NULL CONSTRAINT ck_council_name CHECK
    (length("name") <= 200), authority VARCHAR(200) NOT NULL CONSTRAINT ck_council_authority CHECK
    (length("authority") <= 200), word VARCHAR(200) NOT NULL CONSTRAINT ck_council_word CHECK (length("word") <=
    200), cycle_months INTEGER NOT NULL CONSTRAINT ck_council_cycle_months CHECK ("cycle_months" >= 0),
    CONSTRAINT pk_council PRIMARY KEY (id))
    """,
    """
    CREATE TABLE council_group ("key" VARCHAR(200) NOT NULL CONSTRAINT ck_council_group_key CHECK (length("key")
    <= 200), position INTEGER NOT NULL CONSTRAINT ck_council_group_position CHECK ("position" >= 0), name
    VARCHAR(200) NOT NULL CONSTRAINT ck_council_group_name CHECK (length("name") <= 200), ages VARCHAR(200) NOT
    NULL CONSTRAINT ck_council_group_ages CHECK (length("ages") <= 200), scale VARCHAR(200) NOT NULL CONSTRAINT
    ck_council_group_scale CHECK (length("scale") <= 200), stem VARCHAR(200) NOT NULL CONSTRAINT
    ck_council_group_stem CHECK (length("stem") <= 200), population INTEGER CONSTRAINT
    ck_council_group_population CHECK ("population" >= 0), out_of_area INTEGER CONSTRAINT
    ck_council_group_out_of_area CHECK ("out_of_area" >= 0), CONSTRAINT pk_council_group PRIMARY KEY ("key"))
    """,
    """
    CREATE TABLE council_post (role VARCHAR(40) NOT NULL, position INTEGER NOT NULL CONSTRAINT
    ck_council_post_position CHECK ("position" >= 0), name VARCHAR(200) NOT NULL CONSTRAINT ck_council_post_name
    CHECK (length("name") <= 200), contact VARCHAR(200) NOT NULL CONSTRAINT ck_council_post_contact CHECK
    (length("contact") <= 200), CONSTRAINT pk_council_post PRIMARY KEY (role))
    """,
    """
    CREATE TABLE owner_post (position INTEGER NOT NULL CONSTRAINT ck_owner_post_position CHECK ("position" >=
    0), post VARCHAR(200) NOT NULL CONSTRAINT ck_owner_post_post CHECK (length("post") <= 200), name
    VARCHAR(200) NOT NULL CONSTRAINT ck_owner_post_name CHECK (length("name") <= 200), email VARCHAR(200) NOT
    NULL CONSTRAINT ck_owner_post_email CHECK (length("email") <= 200), phone VARCHAR(200) NOT NULL CONSTRAINT
    ck_owner_post_phone CHECK (length("phone") <= 200), CONSTRAINT pk_owner_post PRIMARY KEY (position))
    """,
    """
    CREATE TABLE agenda_line (position INTEGER NOT NULL CONSTRAINT ck_agenda_line_position CHECK ("position" >=
    0), step VARCHAR(40) NOT NULL, title VARCHAR(200) NOT NULL CONSTRAINT ck_agenda_line_title CHECK
    (length("title") <= 200), minutes INTEGER NOT NULL CONSTRAINT ck_agenda_line_minutes CHECK ("minutes" >= 0),
    CONSTRAINT pk_agenda_line PRIMARY KEY (position))
    """,
    """
    CREATE TABLE own_scale ("key" VARCHAR(200) NOT NULL CONSTRAINT ck_own_scale_key CHECK (length("key") <=
    200), position INTEGER NOT NULL CONSTRAINT ck_own_scale_position CHECK ("position" >= 0), CONSTRAINT
    pk_own_scale PRIMARY KEY ("key"))
    """,
    """
    CREATE TABLE kept_file (name VARCHAR(40) NOT NULL, data BLOB NOT NULL, CONSTRAINT pk_kept_file PRIMARY KEY
    (name))
    """,
    """
    CREATE TABLE note (name VARCHAR(40) NOT NULL, text VARCHAR(4000) NOT NULL CONSTRAINT ck_note_text CHECK
    (length("text") <= 4000), CONSTRAINT pk_note PRIMARY KEY (name))
    """,
    """
    CREATE TABLE passed_on (id INTEGER NOT NULL, "on" DATE NOT NULL, post VARCHAR(40) NOT NULL, CONSTRAINT
    pk_passed_on PRIMARY KEY (id))
    """,
    """
    CREATE TABLE language ("key" VARCHAR(200) NOT NULL CONSTRAINT ck_language_key CHECK (length("key") <= 200),
    name VARCHAR(200) NOT NULL CONSTRAINT ck_language_name CHECK (length("name") <= 200), right_to_left BOOLEAN
    NOT NULL, checked_on DATE, CONSTRAINT pk_language PRIMARY KEY ("key"))
    """,
    """
    CREATE TABLE pledge ("key" VARCHAR(200) NOT NULL CONSTRAINT ck_pledge_key CHECK (length("key") <= 200),
    position INTEGER NOT NULL CONSTRAINT ck_pledge_position CHECK ("position" >= 0), title VARCHAR(200) NOT NULL
    CONSTRAINT ck_pledge_title CHECK (length("title") <= 200), source VARCHAR(4000) NOT NULL CONSTRAINT
    ck_pledge_source CHECK (length("source") <= 4000), in_use BOOLEAN NOT NULL, CONSTRAINT pk_pledge PRIMARY KEY
    ("key"))
    """,
    """
    CREATE TABLE board_step (board VARCHAR(200) NOT NULL, step VARCHAR(40) NOT NULL, done_on DATE NOT NULL,
    CONSTRAINT pk_board_step PRIMARY KEY (board, step), CONSTRAINT fk_board_step_board FOREIGN KEY(board)
    REFERENCES board ("key") ON DELETE CASCADE ON UPDATE CASCADE) WITHOUT ROWID
    """,
    """
    CREATE TABLE paper_meeting (paper INTEGER NOT NULL, position INTEGER NOT NULL, meeting VARCHAR(200) NOT NULL
    CONSTRAINT ck_paper_meeting_meeting CHECK (length("meeting") <= 200), CONSTRAINT pk_paper_meeting PRIMARY
    KEY (paper, position), CONSTRAINT fk_paper_meeting_paper FOREIGN KEY(paper) REFERENCES paper (number) ON
    DELETE CASCADE) WITHOUT ROWID
    """,
    """
    CREATE TABLE paper_file (paper INTEGER NOT NULL, edition VARCHAR(40) NOT NULL, body BLOB NOT NULL,
    CONSTRAINT pk_paper_file PRIMARY KEY (paper, edition), CONSTRAINT fk_paper_file_paper FOREIGN KEY(paper)
    REFERENCES paper (number) ON DELETE CASCADE)
    """,
    """
    CREATE TRIGGER paper_never_changes BEFORE UPDATE ON paper_file BEGIN SELECT RAISE(ABORT, 'an issued paper is
    never changed'); END
    """,
    """
    CREATE TABLE paper_response (paper INTEGER NOT NULL, position INTEGER NOT NULL, "on" DATE NOT NULL, "by"
    VARCHAR(200) NOT NULL CONSTRAINT ck_paper_response_by CHECK (length("by") <= 200), text VARCHAR(4000) NOT
    NULL CONSTRAINT ck_paper_response_text CHECK (length("text") <= 4000), printed BOOLEAN NOT NULL, CONSTRAINT
    pk_paper_response PRIMARY KEY (paper, position), CONSTRAINT fk_paper_response_paper FOREIGN KEY(paper)
    REFERENCES paper (number) ON DELETE CASCADE) WITHOUT ROWID
    """,
    """
    CREATE TABLE vote_box (round VARCHAR(200) NOT NULL, body BLOB NOT NULL, CONSTRAINT pk_vote_box PRIMARY KEY
    (round), CONSTRAINT fk_vote_box_round FOREIGN KEY(round) REFERENCES vote_round (round))
    """,
    """
    CREATE TABLE own_scale_answer (scale VARCHAR(200) NOT NULL, position INTEGER NOT NULL, answer VARCHAR(200)
    NOT NULL CONSTRAINT ck_own_scale_answer_answer CHECK (length("answer") <= 200), label VARCHAR(200) NOT NULL
    CONSTRAINT ck_own_scale_answer_label CHECK (length("label") <= 200), is_step BOOLEAN NOT NULL, CONSTRAINT
    pk_own_scale_answer PRIMARY KEY (scale, position), CONSTRAINT fk_own_scale_answer_scale FOREIGN KEY(scale)
    REFERENCES own_scale ("key") ON DELETE CASCADE ON UPDATE CASCADE) WITHOUT ROWID
    """,
    """
    CREATE TABLE phrase (language VARCHAR(200) NOT NULL, phrase VARCHAR(500) NOT NULL CONSTRAINT
    ck_phrase_phrase CHECK (length("phrase") <= 500), source VARCHAR(4000) NOT NULL CONSTRAINT ck_phrase_source
    CHECK (length("source") <= 4000), words VARCHAR(4000) NOT NULL CONSTRAINT ck_phrase_words CHECK
    (length("words") <= 4000), CONSTRAINT pk_phrase PRIMARY KEY (language, phrase), CONSTRAINT
    fk_phrase_language FOREIGN KEY(language) REFERENCES language ("key") ON DELETE CASCADE ON UPDATE CASCADE)
    WITHOUT ROWID
    """,
    """
    CREATE TABLE recording ("key" VARCHAR(500) NOT NULL CONSTRAINT ck_recording_key CHECK (length("key") <=
    500), language VARCHAR(200) NOT NULL, phrase VARCHAR(500) NOT NULL CONSTRAINT ck_recording_phrase CHECK
    (length("phrase") <= 500), source VARCHAR(4000) NOT NULL CONSTRAINT ck_recording_source CHECK
    (length("source") <= 4000), words VARCHAR(4000) NOT NULL CONSTRAINT ck_recording_words CHECK
    (length("words") <= 4000), kind VARCHAR(40) NOT NULL, data BLOB NOT NULL, CONSTRAINT pk_recording PRIMARY
    KEY ("key"), CONSTRAINT fk_recording_language FOREIGN KEY(language) REFERENCES language ("key") DEFERRABLE
    INITIALLY DEFERRED)
    """,
    """
    CREATE TABLE meeting ("key" VARCHAR(200) NOT NULL CONSTRAINT ck_meeting_key CHECK (length("key") <= 200),
    date DATE NOT NULL, council_group VARCHAR(200) NOT NULL, place VARCHAR(200) NOT NULL CONSTRAINT
    ck_meeting_place CHECK (length("place") <= 200), adults_present INTEGER NOT NULL CONSTRAINT
    ck_meeting_adults_present CHECK ("adults_present" >= 0), state VARCHAR(40) NOT NULL, step VARCHAR(40) NOT
    NULL, approved BOOLEAN NOT NULL, helped INTEGER NOT NULL CONSTRAINT ck_meeting_helped CHECK ("helped" >= 0),
    CONSTRAINT pk_meeting PRIMARY KEY ("key"), CONSTRAINT fk_meeting_council_group FOREIGN KEY(council_group)
    REFERENCES council_group ("key") DEFERRABLE INITIALLY DEFERRED)
    """,
    """
    CREATE TABLE pledge_version (pledge VARCHAR(200) NOT NULL, number INTEGER NOT NULL CONSTRAINT
    ck_pledge_version_number CHECK ("number" >= 0), adopted DATE, CONSTRAINT pk_pledge_version PRIMARY KEY
    (pledge, number), CONSTRAINT fk_pledge_version_pledge FOREIGN KEY(pledge) REFERENCES pledge ("key") ON
    DELETE CASCADE ON UPDATE CASCADE) WITHOUT ROWID
    """,
    """
    CREATE TABLE issue ("key" VARCHAR(200) NOT NULL CONSTRAINT ck_issue_key CHECK (length("key") <= 200), number
    INTEGER NOT NULL CONSTRAINT ck_issue_number CHECK ("number" >= 0), kind VARCHAR(40) NOT NULL, title
    VARCHAR(200) NOT NULL CONSTRAINT ck_issue_title CHECK (length("title") <= 200), detail VARCHAR(4000) NOT
    NULL CONSTRAINT ck_issue_detail CHECK (length("detail") <= 4000), raised VARCHAR(200) NOT NULL, raised_on
    DATE NOT NULL, owner_post VARCHAR(200) NOT NULL CONSTRAINT ck_issue_owner_post CHECK (length("owner_post")
    <= 200), owner_name VARCHAR(200) NOT NULL CONSTRAINT ck_issue_owner_name CHECK (length("owner_name") <=
    200), answer_by DATE, done_by DATE, dots INTEGER NOT NULL CONSTRAINT ck_issue_dots CHECK ("dots" >= 0),
    merged_into VARCHAR(200), merged_on DATE, split_from VARCHAR(200), split_on DATE, search_text TEXT NOT NULL,
    first_commitment VARCHAR(200) NOT NULL CONSTRAINT ck_issue_first_commitment CHECK
    (length("first_commitment") <= 200), now_order VARCHAR(40) NOT NULL, now_state VARCHAR(40) NOT NULL,
    now_waits_for VARCHAR(40) NOT NULL, now_owner VARCHAR(200) NOT NULL CONSTRAINT ck_issue_now_owner CHECK
    (length("now_owner") <= 200), now_answer_by DATE, now_done_by DATE, now_due DATE, now_since DATE NOT NULL,
    now_reopened INTEGER NOT NULL CONSTRAINT ck_issue_now_reopened CHECK ("now_reopened" >= 0), CONSTRAINT
    pk_issue PRIMARY KEY ("key"), CONSTRAINT fk_issue_raised FOREIGN KEY(raised) REFERENCES meeting ("key")
    DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_issue_merged_into FOREIGN KEY(merged_into) REFERENCES issue
    ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_issue_split_from FOREIGN KEY(split_from) REFERENCES
    issue ("key") DEFERRABLE INITIALLY DEFERRED)
    """,
    """
    CREATE INDEX ix_issue_split_from ON issue (split_from) WHERE split_from IS NOT NULL
    """,
    """
    CREATE INDEX ix_issue_merged_into ON issue (merged_into) WHERE merged_into IS NOT NULL
    """,
    """
    CREATE INDEX ix_issue_list ON issue (now_order, number, "key")
    """,
    """
    CREATE INDEX ix_issue_counts ON issue (now_state, now_waits_for, now_due)
    """,
    """
    CREATE INDEX ix_issue_search ON issue (number, "key", search_text)
    """,
    """
    CREATE TABLE attendance (meeting VARCHAR(200) NOT NULL, position INTEGER NOT NULL, band VARCHAR(200) NOT
    NULL CONSTRAINT ck_attendance_band CHECK (length("band") <= 200), heads INTEGER NOT NULL CONSTRAINT
    ck_attendance_heads CHECK ("heads" >= 0), CONSTRAINT pk_attendance PRIMARY KEY (meeting, position),
    CONSTRAINT fk_attendance_meeting FOREIGN KEY(meeting) REFERENCES meeting ("key") ON DELETE CASCADE ON UPDATE
    CASCADE) WITHOUT ROWID
    """,
    """
    CREATE TABLE planned_commitment (meeting VARCHAR(200) NOT NULL, position INTEGER NOT NULL, commitment
    VARCHAR(200) NOT NULL CONSTRAINT ck_planned_commitment_commitment CHECK (length("commitment") <= 200),
    CONSTRAINT pk_planned_commitment PRIMARY KEY (meeting, position), CONSTRAINT fk_planned_commitment_meeting
    FOREIGN KEY(meeting) REFERENCES meeting ("key") ON DELETE CASCADE ON UPDATE CASCADE) WITHOUT ROWID
    """,
    """
    CREATE TABLE deferral (meeting VARCHAR(200) NOT NULL, position INTEGER NOT NULL, commitment VARCHAR(200) NOT
    NULL CONSTRAINT ck_deferral_commitment CHECK (length("commitment") <= 200), reason VARCHAR(4000) NOT NULL
    CONSTRAINT ck_deferral_reason CHECK (length("reason") <= 4000), CONSTRAINT pk_deferral PRIMARY KEY (meeting,
    position), CONSTRAINT fk_deferral_meeting FOREIGN KEY(meeting) REFERENCES meeting ("key") ON DELETE CASCADE
    ON UPDATE CASCADE) WITHOUT ROWID
    """,
    """
    CREATE TABLE self_score (meeting VARCHAR(200) NOT NULL, position INTEGER NOT NULL, commitment VARCHAR(200)
    NOT NULL CONSTRAINT ck_self_score_commitment CHECK (length("commitment") <= 200), step VARCHAR(200) NOT NULL
    CONSTRAINT ck_self_score_step CHECK (length("step") <= 200), CONSTRAINT pk_self_score PRIMARY KEY (meeting,
    position), CONSTRAINT fk_self_score_meeting FOREIGN KEY(meeting) REFERENCES meeting ("key") ON DELETE
    CASCADE ON UPDATE CASCADE) WITHOUT ROWID
    """,
    """
    CREATE TABLE meeting_line (meeting VARCHAR(200) NOT NULL, position INTEGER NOT NULL, step VARCHAR(40) NOT
    NULL, title VARCHAR(200) NOT NULL CONSTRAINT ck_meeting_line_title CHECK (length("title") <= 200), minutes
    INTEGER NOT NULL CONSTRAINT ck_meeting_line_minutes CHECK ("minutes" >= 0), CONSTRAINT pk_meeting_line
    PRIMARY KEY (meeting, position), CONSTRAINT fk_meeting_line_meeting FOREIGN KEY(meeting) REFERENCES meeting
    ("key") ON DELETE CASCADE ON UPDATE CASCADE) WITHOUT ROWID
    """,
    """
    CREATE TABLE meeting_note (meeting VARCHAR(200) NOT NULL, position INTEGER NOT NULL, step VARCHAR(40) NOT
    NULL, text VARCHAR(4000) NOT NULL CONSTRAINT ck_meeting_note_text CHECK (length("text") <= 4000), CONSTRAINT
    pk_meeting_note PRIMARY KEY (meeting, position), CONSTRAINT fk_meeting_note_meeting FOREIGN KEY(meeting)
    REFERENCES meeting ("key") ON DELETE CASCADE ON UPDATE CASCADE) WITHOUT ROWID
    """,
    """
    CREATE TABLE meeting_quote (meeting VARCHAR(200) NOT NULL, position INTEGER NOT NULL, text VARCHAR(4000) NOT
    NULL CONSTRAINT ck_meeting_quote_text CHECK (length("text") <= 4000), about VARCHAR(200) NOT NULL CONSTRAINT
    ck_meeting_quote_about CHECK (length("about") <= 200), CONSTRAINT pk_meeting_quote PRIMARY KEY (meeting,
    position), CONSTRAINT fk_meeting_quote_meeting FOREIGN KEY(meeting) REFERENCES meeting ("key") ON DELETE
    CASCADE ON UPDATE CASCADE) WITHOUT ROWID
    """,
    """
    CREATE TABLE round ("key" VARCHAR(200) NOT NULL CONSTRAINT ck_round_key CHECK (length("key") <= 200),
    meeting VARCHAR(200) NOT NULL, position INTEGER NOT NULL CONSTRAINT ck_round_position CHECK ("position" >=
    0), kind VARCHAR(40) NOT NULL, scale VARCHAR(200) NOT NULL CONSTRAINT ck_round_scale CHECK (length("scale")
    <= 200), method VARCHAR(40) NOT NULL, stem VARCHAR(200) NOT NULL CONSTRAINT ck_round_stem CHECK
    (length("stem") <= 200), pledge VARCHAR(200) CONSTRAINT ck_round_pledge CHECK (length("pledge") <= 200),
    version INTEGER CONSTRAINT ck_round_version CHECK ("version" >= 0), state VARCHAR(40) NOT NULL, heads
    INTEGER NOT NULL CONSTRAINT ck_round_heads CHECK ("heads" >= 0), voted INTEGER CONSTRAINT ck_round_voted
    CHECK ("voted" >= 0), everyone_may_see BOOLEAN NOT NULL, left_sealed BOOLEAN NOT NULL, carried_from
    VARCHAR(200) CONSTRAINT ck_round_carried_from CHECK (length("carried_from") <= 200), opened_on DATE,
    closed_on DATE, revealed_on DATE, void_reason VARCHAR(4000) NOT NULL CONSTRAINT ck_round_void_reason CHECK
    (length("void_reason") <= 4000), recounted INTEGER CONSTRAINT ck_round_recounted CHECK ("recounted" >= 0),
    CONSTRAINT pk_round PRIMARY KEY ("key"), CONSTRAINT fk_round_meeting FOREIGN KEY(meeting) REFERENCES meeting
    ("key") ON DELETE CASCADE ON UPDATE CASCADE)
    """,
    """
    CREATE INDEX ix_round_meeting ON round (meeting)
    """,
    """
    CREATE TABLE commitment (pledge VARCHAR(200) NOT NULL, version INTEGER NOT NULL, position INTEGER NOT NULL,
    "key" VARCHAR(200) NOT NULL CONSTRAINT ck_commitment_key CHECK (length("key") <= 200), number INTEGER NOT
    NULL CONSTRAINT ck_commitment_number CHECK ("number" >= 0), title VARCHAR(200) NOT NULL CONSTRAINT
    ck_commitment_title CHECK (length("title") <= 200), wording VARCHAR(4000) NOT NULL CONSTRAINT
    ck_commitment_wording CHECK (length("wording") <= 4000), plain VARCHAR(4000) NOT NULL CONSTRAINT
    ck_commitment_plain CHECK (length("plain") <= 4000), junior VARCHAR(4000) NOT NULL CONSTRAINT
    ck_commitment_junior CHECK (length("junior") <= 4000), principles VARCHAR(200) NOT NULL CONSTRAINT
    ck_commitment_principles CHECK (length("principles") <= 200), CONSTRAINT pk_commitment PRIMARY KEY (pledge,
    version, position), CONSTRAINT fk_commitment_pledge FOREIGN KEY(pledge, version) REFERENCES pledge_version
    (pledge, number) ON DELETE CASCADE) WITHOUT ROWID
    """,
    """
    CREATE TABLE wording_change (pledge VARCHAR(200) NOT NULL, version INTEGER NOT NULL, position INTEGER NOT
    NULL, change INTEGER NOT NULL CONSTRAINT ck_wording_change_change CHECK ("change" >= 0), kind VARCHAR(40)
    NOT NULL, is_new BOOLEAN NOT NULL, "key" VARCHAR(200) NOT NULL CONSTRAINT ck_wording_change_key CHECK
    (length("key") <= 200), CONSTRAINT pk_wording_change PRIMARY KEY (pledge, version, position), CONSTRAINT
    fk_wording_change_pledge FOREIGN KEY(pledge, version) REFERENCES pledge_version (pledge, number) ON DELETE
    CASCADE) WITHOUT ROWID
    """,
    """
    CREATE TABLE ask ("key" VARCHAR(200) NOT NULL CONSTRAINT ck_ask_key CHECK (length("key") <= 200), number
    INTEGER NOT NULL CONSTRAINT ck_ask_number CHECK ("number" >= 0), meeting VARCHAR(200) NOT NULL, text
    VARCHAR(4000) NOT NULL CONSTRAINT ck_ask_text CHECK (length("text") <= 4000), who_decides VARCHAR(200) NOT
    NULL CONSTRAINT ck_ask_who_decides CHECK (length("who_decides") <= 200), "by" DATE NOT NULL, issue
    VARCHAR(200), CONSTRAINT pk_ask PRIMARY KEY ("key"), CONSTRAINT fk_ask_meeting FOREIGN KEY(meeting)
    REFERENCES meeting ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_ask_issue FOREIGN KEY(issue)
    REFERENCES issue ("key") DEFERRABLE INITIALLY DEFERRED)
    """,
    """
    CREATE TABLE issue_commitment (issue VARCHAR(200) NOT NULL, position INTEGER NOT NULL, commitment
    VARCHAR(200) NOT NULL CONSTRAINT ck_issue_commitment_commitment CHECK (length("commitment") <= 200),
    CONSTRAINT pk_issue_commitment PRIMARY KEY (issue, position), CONSTRAINT fk_issue_commitment_issue FOREIGN
    KEY(issue) REFERENCES issue ("key") ON DELETE CASCADE ON UPDATE CASCADE) WITHOUT ROWID
    """,
    """
    CREATE TABLE issue_event (issue VARCHAR(200) NOT NULL, position INTEGER NOT NULL, "on" DATE NOT NULL, kind
    VARCHAR(40) NOT NULL, entered DATE, answer VARCHAR(40), reason VARCHAR(4000) NOT NULL CONSTRAINT
    ck_issue_event_reason CHECK (length("reason") <= 4000), "by" VARCHAR(200) NOT NULL CONSTRAINT
    ck_issue_event_by CHECK (length("by") <= 200), who VARCHAR(200) NOT NULL CONSTRAINT ck_issue_event_who CHECK
    (length("who") <= 200), meeting VARCHAR(200), how VARCHAR(40), method VARCHAR(40), source VARCHAR(200) NOT
    NULL CONSTRAINT ck_issue_event_source CHECK (length("source") <= 200), "to" VARCHAR(200) NOT NULL CONSTRAINT
    ck_issue_event_to CHECK (length("to") <= 200), which VARCHAR(40), "of" INTEGER CONSTRAINT ck_issue_event_of
    CHECK ("of" >= 0), CONSTRAINT pk_issue_event PRIMARY KEY (issue, position), CONSTRAINT fk_issue_event_issue
    FOREIGN KEY(issue) REFERENCES issue ("key") ON DELETE CASCADE ON UPDATE CASCADE, CONSTRAINT
    fk_issue_event_meeting FOREIGN KEY(meeting) REFERENCES meeting ("key") DEFERRABLE INITIALLY DEFERRED)
    WITHOUT ROWID
    """,
    """
    CREATE TABLE round_question (round VARCHAR(200) NOT NULL, position INTEGER NOT NULL, question VARCHAR(200)
    NOT NULL CONSTRAINT ck_round_question_question CHECK (length("question") <= 200), CONSTRAINT
    pk_round_question PRIMARY KEY (round, position), CONSTRAINT fk_round_question_round FOREIGN KEY(round)
    REFERENCES round ("key") ON DELETE CASCADE ON UPDATE CASCADE) WITHOUT ROWID
    """,
    """
    CREATE TABLE tally (round VARCHAR(200) NOT NULL, question VARCHAR(200) NOT NULL CONSTRAINT ck_tally_question
    CHECK (length("question") <= 200), answer VARCHAR(200) NOT NULL CONSTRAINT ck_tally_answer CHECK
    (length("answer") <= 200), n INTEGER NOT NULL CONSTRAINT ck_tally_n CHECK ("n" >= 0), CONSTRAINT pk_tally
    PRIMARY KEY (round, question, answer), CONSTRAINT fk_tally_round FOREIGN KEY(round) REFERENCES round ("key")
    ON DELETE CASCADE ON UPDATE CASCADE) WITHOUT ROWID
    """,
    """
    CREATE TRIGGER tally_never_changes BEFORE UPDATE ON tally BEGIN SELECT RAISE(ABORT, 'a tally is never
    changed'); END
    """,
    """
    CREATE TABLE agreed_answer (round VARCHAR(200) NOT NULL, position INTEGER NOT NULL, question VARCHAR(200)
    NOT NULL CONSTRAINT ck_agreed_answer_question CHECK (length("question") <= 200), answer VARCHAR(200) NOT
    NULL CONSTRAINT ck_agreed_answer_answer CHECK (length("answer") <= 200), CONSTRAINT pk_agreed_answer PRIMARY
    KEY (round, position), CONSTRAINT fk_agreed_answer_round FOREIGN KEY(round) REFERENCES round ("key") ON
    DELETE CASCADE ON UPDATE CASCADE) WITHOUT ROWID
    """,
    """
    CREATE TABLE authority_answer (round VARCHAR(200) NOT NULL, position INTEGER NOT NULL, question VARCHAR(200)
    NOT NULL CONSTRAINT ck_authority_answer_question CHECK (length("question") <= 200), answer VARCHAR(200) NOT
    NULL CONSTRAINT ck_authority_answer_answer CHECK (length("answer") <= 200), CONSTRAINT pk_authority_answer
    PRIMARY KEY (round, position), CONSTRAINT fk_authority_answer_round FOREIGN KEY(round) REFERENCES round
    ("key") ON DELETE CASCADE ON UPDATE CASCADE) WITHOUT ROWID
    """,
    """
    CREATE TABLE reason (round VARCHAR(200) NOT NULL, position INTEGER NOT NULL, question VARCHAR(200) NOT NULL
    CONSTRAINT ck_reason_question CHECK (length("question") <= 200), text VARCHAR(4000) NOT NULL CONSTRAINT
    ck_reason_text CHECK (length("text") <= 4000), CONSTRAINT pk_reason PRIMARY KEY (round, position),
    CONSTRAINT fk_reason_round FOREIGN KEY(round) REFERENCES round ("key") ON DELETE CASCADE ON UPDATE CASCADE)
    WITHOUT ROWID
    """,
    """
    CREATE TABLE ask_answer (ask VARCHAR(200) NOT NULL, position INTEGER NOT NULL, "on" DATE NOT NULL, answer
    VARCHAR(40) NOT NULL, reason VARCHAR(4000) NOT NULL CONSTRAINT ck_ask_answer_reason CHECK (length("reason")
    <= 4000), who VARCHAR(200) NOT NULL CONSTRAINT ck_ask_answer_who CHECK (length("who") <= 200), "by" DATE,
    source VARCHAR(200) NOT NULL CONSTRAINT ck_ask_answer_source CHECK (length("source") <= 200), told
    VARCHAR(200) CONSTRAINT ck_ask_answer_told CHECK (length("told") <= 200), entered DATE, withdrawn_on DATE,
    withdrawn_reason VARCHAR(4000) NOT NULL CONSTRAINT ck_ask_answer_withdrawn_reason CHECK
    (length("withdrawn_reason") <= 4000), CONSTRAINT pk_ask_answer PRIMARY KEY (ask, position), CONSTRAINT
    fk_ask_answer_ask FOREIGN KEY(ask) REFERENCES ask ("key") ON DELETE CASCADE ON UPDATE CASCADE) WITHOUT ROWID
    """,
)


def upgrade() -> None:
    """Make every table."""
    from alembic import op

    for statement in STATEMENTS:
        op.execute(statement)
