-- +goose NO TRANSACTION
-- +goose Up

-- The first schema: what an import read, where it is printed, and what the
-- checks say. Store.migrate runs all migrations and the views in one
-- transaction, hence NO TRANSACTION here. A later migration only adds.
--
-- NULL means: not told by the file, or not known. It is never 0 or ''.
--
-- A closed list is a chain of OR: for IN (three or more values) SQLite builds a
-- table in memory at every INSERT, which makes a save four times as slow.

CREATE TABLE run ( -- one import
    id              INTEGER PRIMARY KEY, -- number of the run
    program_version TEXT NOT NULL, -- version of the program that ran
    rule_set        TEXT NOT NULL, -- version of the rules that read the files
    arguments       TEXT NOT NULL, -- what the user typed: a JSON list of strings
    started         TEXT NOT NULL, -- UTC, ISO 8601
    finished        TEXT, -- UTC, ISO 8601; NULL where the run broke off
    files_read      INTEGER, -- files that gave at least one plan
    files_not_plan  INTEGER, -- files that were read and are something else
    files_failed    INTEGER, -- files that gave nothing
    files_unchanged INTEGER -- files left as they were: same bytes, same rules
) STRICT;

CREATE TABLE document ( -- one file handed to an import, read or not
    id       INTEGER PRIMARY KEY, -- stays the same when the file is imported again
    path     TEXT NOT NULL UNIQUE CHECK (path <> ''), -- relative to the folder imported, with slashes
    sha256   TEXT, -- of the file's bytes, hex; NULL where they could not be read
    bytes    INTEGER NOT NULL, -- size of the file
    format   TEXT, -- docx, text, pdf, …
    kind     TEXT, -- what the document is: plan, annual_report, interim_report, minutes, application, …
    status   TEXT NOT NULL -- how the file ended
        CHECK (status = 'read' OR status = 'not_a_plan' OR status = 'unsupported' OR status = 'empty'
            OR status = 'damaged' OR status = 'encrypted' OR status = 'too_large'
            OR status = 'unreadable'),
    reason   TEXT, -- why it gave nothing: what is wrong
    hint     TEXT, -- what to do about it
    rule_set TEXT, -- version of the rules that read it
    run_id   INTEGER NOT NULL REFERENCES run (id) -- the run that wrote this row and its plans
) STRICT;
CREATE INDEX document_run ON document (run_id);

CREATE TABLE document_note ( -- a doubt about a place in the file that belongs to no fact
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- the file
    ordinal     INTEGER NOT NULL, -- order in the file, from 1
    code        TEXT NOT NULL, -- stable code: text-box-skipped, encoding-guessed
    place       TEXT, -- the place in words
    what        TEXT, -- what is doubtful
    PRIMARY KEY (document_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan ( -- one plan; a file holds none, one or several
    id                  INTEGER PRIMARY KEY, -- new at each import
    document_id         INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- the file that holds it
    ordinal             INTEGER NOT NULL CHECK (ordinal > 0), -- order in the file, from 1
    forbund             TEXT, -- preferred name from the register, or the name as printed
    forbund_slug        TEXT, -- key in the register; NULL for a förbund that is not in it
    org_number          TEXT, -- NNNNNN-NNNN
    registration_number TEXT, -- diarienummer as printed, without the word before it
    plan_year           INTEGER, -- the year that the plan is for
    first_year          INTEGER, -- first year planned for
    last_year           INTEGER, -- last year that budget or outlook covers
    decided_on          TEXT, -- date of the decision, ISO 8601
    UNIQUE (document_id, ordinal)
) STRICT;

CREATE TABLE fact ( -- one thing that a plan says; the table named by kind holds its value
    id      INTEGER PRIMARY KEY, -- shared with the row in the table of its kind
    plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE, -- the plan that says it
    kind    TEXT NOT NULL -- field is a row of plan_field
        CHECK (kind = 'field' OR kind = 'member' OR kind = 'contribution' OR kind = 'budget_line'
            OR kind = 'goal'),
    ordinal INTEGER NOT NULL CHECK (ordinal > 0), -- order among the plan's facts of this kind, from 1
    origin  TEXT NOT NULL -- read: printed in the file; derived: computed or inferred from it; corrected: by a person
        CHECK (origin = 'read' OR origin = 'derived' OR origin = 'corrected'),
    UNIQUE (plan_id, kind, ordinal)
) STRICT;

CREATE TABLE plan_field ( -- the evidence for one value of table plan
    fact_id INTEGER PRIMARY KEY REFERENCES fact (id) ON DELETE CASCADE, -- the fact
    name    TEXT NOT NULL -- the column of table plan that holds the value
        CHECK (name = 'forbund' OR name = 'forbund_slug' OR name = 'org_number'
            OR name = 'registration_number' OR name = 'plan_year' OR name = 'first_year'
            OR name = 'last_year' OR name = 'decided_on')
) STRICT;

CREATE TABLE member ( -- a member of the förbund
    fact_id INTEGER PRIMARY KEY REFERENCES fact (id) ON DELETE CASCADE, -- the fact
    name    TEXT NOT NULL, -- as printed
    kind    TEXT CHECK (kind = 'municipality' OR kind = 'region' OR kind = 'state'), -- kind of party
    code    TEXT -- SCB code of a municipality (1080) or region (10); FK, AF or FK+AF for the state
) STRICT;

CREATE TABLE contribution ( -- what a party puts in in a year
    fact_id INTEGER PRIMARY KEY REFERENCES fact (id) ON DELETE CASCADE, -- the fact
    name    TEXT NOT NULL, -- the payer as printed
    kind    TEXT CHECK (kind = 'municipality' OR kind = 'region' OR kind = 'state'), -- kind of party
    code    TEXT, -- SCB code of a municipality (1080) or region (10); FK, AF or FK+AF for the state
    year    INTEGER, -- the year it is paid for
    basis   TEXT -- what kind of figure it is
        CHECK (basis = 'budget' OR basis = 'plan' OR basis = 'forecast' OR basis = 'actual'
            OR basis = 'requested'),
    amount  INTEGER NOT NULL -- whole kronor
) STRICT;

CREATE TABLE budget_line ( -- one printed budget amount
    fact_id      INTEGER PRIMARY KEY REFERENCES fact (id) ON DELETE CASCADE, -- the fact
    budget_table INTEGER, -- ordinal of the budget table in the plan, from 1; NULL for prose
    line         INTEGER, -- ordinal of the row in that table, from 1
    year         INTEGER, -- the year of its column
    basis        TEXT -- what kind of figure it is
        CHECK (basis = 'budget' OR basis = 'plan' OR basis = 'forecast' OR basis = 'actual'
            OR basis = 'requested'),
    side         TEXT -- result is incomes less costs
        CHECK (side = 'income' OR side = 'expense' OR side = 'result'),
    section      TEXT, -- heading of the rows around it, as printed
    label        TEXT NOT NULL, -- as printed
    category     TEXT, -- neutral category of the label
    amount       INTEGER NOT NULL, -- whole kronor; negative only where it works against its side
    is_total     INTEGER NOT NULL CHECK (is_total IN (0, 1)) -- 1: a printed sum of other amounts
) STRICT;

CREATE TABLE goal ( -- a goal and its target
    fact_id      INTEGER PRIMARY KEY REFERENCES fact (id) ON DELETE CASCADE, -- the fact
    kind         TEXT -- who or what is to change
        CHECK (kind = 'overall' OR kind = 'individual' OR kind = 'organisation' OR kind = 'financial'
            OR kind = 'society'),
    text         TEXT NOT NULL, -- as printed
    measure      TEXT, -- the printed mått or indikator
    target_value TEXT, -- the target as a decimal number with a point
    target_unit  TEXT -- what target_value counts
        CHECK (target_unit = '%' OR target_unit = 'persons' OR target_unit = 'count'
            OR target_unit = 'SEK' OR target_unit = 'months' OR target_unit = 'weeks'
            OR target_unit = 'days')
) STRICT;

CREATE TABLE fact_source ( -- one place where a fact is printed
    fact_id    INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE, -- the fact
    ordinal    INTEGER NOT NULL, -- from 1; the first is the one to show
    place      TEXT NOT NULL, -- the place in words: page 6, table row 3, column 2
    printed    TEXT NOT NULL, -- the text as printed: 1 309
    unit       TEXT, -- the unit as printed: tkr
    finder     TEXT NOT NULL, -- the finder that found it
    page       INTEGER, -- from 1; NULL where the format has no pages
    block      INTEGER, -- block of the document, from 1
    table_row  INTEGER, -- from 1; NULL outside tables
    table_col  INTEGER, -- from 1; NULL outside tables
    char_start INTEGER, -- characters before it in the text of the block or cell; NULL where it is the whole text
    char_end   INTEGER, -- characters up to its end
    x0         REAL, -- left edge in PDF points; NULL where the format has no geometry
    y0         REAL, -- lower edge, from the bottom of the page
    x1         REAL, -- right edge
    y1         REAL, -- upper edge
    PRIMARY KEY (fact_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE fact_reason ( -- what speaks for a fact, or against it
    fact_id INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE, -- the fact
    kind    TEXT NOT NULL CHECK (kind IN ('reason', 'doubt')), -- reason: why it is trusted; doubt: why it may be misread
    ordinal INTEGER NOT NULL, -- order among those of its kind, from 1
    code    TEXT NOT NULL, -- stable code: in-sum, unit-guessed
    detail  TEXT, -- the values that the code speaks of: tkr
    PRIMARY KEY (fact_id, kind, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_result ( -- how one check of a plan ended
    id       INTEGER PRIMARY KEY, -- new at each import
    plan_id  INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE, -- the plan checked
    ordinal  INTEGER NOT NULL CHECK (ordinal > 0), -- order in the plan, from 1
    name     TEXT NOT NULL, -- the check, its family first: sum-column, balance, year-label
    outcome  TEXT NOT NULL -- unknown: could not be looked at
        CHECK (outcome = 'pass' OR outcome = 'fail' OR outcome = 'unknown'),
    year     INTEGER, -- the year it concerns; NULL where it is no single one
    expected TEXT, -- what the other evidence gives: an amount in kronor, a year
    actual   TEXT, -- what is printed, in the same unit
    subject  TEXT, -- the label it is about
    detail   TEXT, -- a code that says more: no-parts-found
    flags    INTEGER NOT NULL CHECK (flags IN (0, 1)), -- 1: a failure flags the facts it touches
    UNIQUE (plan_id, ordinal)
) STRICT;

CREATE TABLE check_row ( -- a fact that a check looked at
    check_id INTEGER NOT NULL REFERENCES check_result (id) ON DELETE CASCADE, -- the check
    ordinal  INTEGER NOT NULL, -- order in the check, from 1
    fact_id  INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE, -- the fact
    role     TEXT -- the fact's part in the equation
        CHECK (role = 'sum' OR role = 'part' OR role = 'left' OR role = 'right' OR role = 'subject'),
    PRIMARY KEY (check_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX check_row_fact ON check_row (fact_id);
