PRAGMA application_id = 1397771342;
PRAGMA user_version = 1106055703;
CREATE TABLE goose_db_version (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		version_id INTEGER NOT NULL,
		is_applied INTEGER NOT NULL,
		tstamp TIMESTAMP DEFAULT (datetime('now'))
	);
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
INSERT INTO goose_db_version VALUES (1, 0, 1, '2026-11-21 22:38:11');
INSERT INTO goose_db_version VALUES (2, 1, 1, '2026-11-21 22:38:11');
INSERT INTO run VALUES (1, 'v0', 'r1', '["import","plans"]', '2026-11-21T22:38:11Z', NULL, NULL, NULL, NULL, NULL);
INSERT INTO document VALUES (1, 'söder/plan 2014.docx', 'abababababababababababababababababababababababababababababababab', 20480, 'docx', 'plan', 'read', NULL, NULL, 'r1', 1);
INSERT INTO document_note VALUES (1, 1, 'text-box-skipped', 'paragraph 12', 'a text box was not read');
INSERT INTO plan VALUES (1, 1, 1, 'Samordningsförbundet Storby', 'storby', '222000-1230', '2013/17', 2014, 2014, 2016, '2013-11-21');
INSERT INTO fact VALUES (1, 1, 'field', 1, 'read');
INSERT INTO fact VALUES (2, 1, 'field', 2, 'read');
INSERT INTO fact VALUES (3, 1, 'member', 1, 'read');
INSERT INTO fact VALUES (4, 1, 'member', 2, 'read');
INSERT INTO fact VALUES (5, 1, 'contribution', 1, 'read');
INSERT INTO fact VALUES (6, 1, 'contribution', 2, 'read');
INSERT INTO fact VALUES (7, 1, 'contribution', 3, 'derived');
INSERT INTO fact VALUES (8, 1, 'budget_line', 1, 'read');
INSERT INTO fact VALUES (9, 1, 'budget_line', 2, 'read');
INSERT INTO fact VALUES (10, 1, 'budget_line', 3, 'read');
INSERT INTO fact VALUES (11, 1, 'budget_line', 4, 'read');
INSERT INTO fact VALUES (12, 1, 'goal', 1, 'read');
INSERT INTO fact VALUES (13, 1, 'goal', 2, 'read');
INSERT INTO plan_field VALUES (1, 'forbund');
INSERT INTO plan_field VALUES (2, 'plan_year');
INSERT INTO member VALUES (3, 'Storby kommun', 'municipality', '1080');
INSERT INTO member VALUES (4, 'Arbetsförmedlingen', 'state', 'AF');
INSERT INTO contribution VALUES (5, 'Storby kommun', 'municipality', '1080', 2014, 'budget', 732500);
INSERT INTO contribution VALUES (6, 'Staten', 'state', 'FK+AF', 2014, 'budget', 1465000);
INSERT INTO contribution VALUES (7, 'Okänd part', NULL, NULL, NULL, NULL, 0);
INSERT INTO budget_line VALUES (8, 1, 1, 2014, 'budget', 'expense', 'Kostnader', 'Kansli', 'administration', 1200000, 0);
INSERT INTO budget_line VALUES (9, 1, 2, 2014, 'budget', 'expense', 'Kostnader', 'Insatser', 'activities', 1729000, 0);
INSERT INTO budget_line VALUES (10, 1, 3, 2014, 'budget', 'expense', 'Kostnader', 'Summa kostnader', NULL, 2930000, 1);
INSERT INTO budget_line VALUES (11, NULL, NULL, 2015, 'plan', 'income', NULL, 'Intäkter', NULL, -5, 1);
INSERT INTO goal VALUES (12, 'individual', 'Minst 40 % ska arbeta efter avslutad insats.', 'Andel i arbete', '40', '%');
INSERT INTO goal VALUES (13, NULL, 'Fler samverkar.', NULL, NULL, NULL);
INSERT INTO fact_source VALUES (1, 1, 'paragraph 1, characters 1–27', 'Samordningsförbundet Storby', NULL, 'header', NULL, 1, NULL, NULL, 0, 27, NULL, NULL, NULL, NULL);
INSERT INTO fact_source VALUES (2, 1, 'paragraph 1, characters 41–44', '2014', NULL, 'header', NULL, 1, NULL, NULL, 40, 44, NULL, NULL, NULL, NULL);
INSERT INTO fact_source VALUES (3, 1, 'paragraph 3, characters 1–14', 'Storby kommun', NULL, 'header', NULL, 3, NULL, NULL, 0, 14, NULL, NULL, NULL, NULL);
INSERT INTO fact_source VALUES (3, 2, 'paragraph 9, characters 5–17', 'Storby kommun', NULL, 'header', NULL, 9, NULL, NULL, 4, 17, NULL, NULL, NULL, NULL);
INSERT INTO fact_source VALUES (4, 1, 'paragraph 3, characters 21–38', 'Arbetsförmedlingen', NULL, 'header', NULL, 3, NULL, NULL, 20, 38, NULL, NULL, NULL, NULL);
INSERT INTO fact_source VALUES (5, 1, 'page 2, table row 2, column 2', '732,5', 'tkr', 'budget-table', 2, 7, 2, 2, NULL, NULL, 310.5, 402.0, 333.25, 411.0);
INSERT INTO fact_source VALUES (6, 1, 'page 2, table row 3, column 2', '1465', NULL, 'budget-table', 2, 7, 3, 2, NULL, NULL, 310.5, 402.0, 333.25, 411.0);
INSERT INTO fact_source VALUES (8, 1, 'page 2, table row 5, column 2', '1 200', 'tkr', 'budget-table', 2, 7, 5, 2, NULL, NULL, 310.5, 402.0, 333.25, 411.0);
INSERT INTO fact_source VALUES (9, 1, 'page 2, table row 6, column 2', '1 729', 'tkr', 'budget-table', 2, 7, 6, 2, NULL, NULL, 310.5, 402.0, 333.25, 411.0);
INSERT INTO fact_source VALUES (10, 1, 'page 2, table row 7, column 2', '2 930', 'tkr', 'budget-table', 2, 7, 7, 2, NULL, NULL, 310.5, 402.0, 333.25, 411.0);
INSERT INTO fact_source VALUES (11, 1, 'paragraph 14, characters 4–9', '2015', NULL, 'header', NULL, 14, NULL, NULL, 3, 9, NULL, NULL, NULL, NULL);
INSERT INTO fact_source VALUES (12, 1, 'paragraph 20, characters 1–44', 'Minst 40 % ska arbeta efter avslutad insats.', NULL, 'header', NULL, 20, NULL, NULL, 0, 44, NULL, NULL, NULL, NULL);
INSERT INTO fact_source VALUES (13, 1, 'paragraph 21, characters 1–0', 'Fler samverkar.', NULL, 'header', NULL, 21, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO fact_reason VALUES (2, 'doubt', 1, 'two-years', '2013');
INSERT INTO fact_reason VALUES (6, 'doubt', 1, 'unit-guessed', 'tkr');
INSERT INTO check_result VALUES (1, 1, 1, 'sum-column', 'fail', 2014, '2929000', '2930000', 'Summa kostnader', NULL, 1);
INSERT INTO check_result VALUES (2, 1, 2, 'balance', 'unknown', 2014, NULL, NULL, NULL, 'no-income', 1);
INSERT INTO check_result VALUES (3, 1, 3, 'share', 'fail', NULL, '50', '40', 'Staten', NULL, 0);
INSERT INTO check_result VALUES (4, 1, 4, 'year-label', 'pass', 2014, '2014', '2014', 'Budget 2014', NULL, 1);
INSERT INTO check_row VALUES (1, 1, 10, 'sum');
INSERT INTO check_row VALUES (1, 2, 8, 'part');
INSERT INTO check_row VALUES (1, 3, 9, 'part');
INSERT INTO check_row VALUES (3, 1, 5, 'left');
INSERT INTO check_row VALUES (4, 1, 2, 'subject');
INSERT INTO check_row VALUES (4, 2, 8, NULL);
CREATE INDEX document_run ON document (run_id);
CREATE INDEX check_row_fact ON check_row (fact_id);
CREATE VIEW v_flag AS -- why a fact wants a look: one row per doubt, and per failed check that touches it
SELECT
    fact_id,          -- the fact
    'doubt' AS cause, -- doubt, or check for a failed check that flags
    code,             -- code of the doubt, or name of the check
    detail            -- the values that the doubt speaks of, or the subject of the check
FROM fact_reason
WHERE kind = 'doubt'
UNION ALL
SELECT r.fact_id, 'check', c.name, c.subject
FROM check_row r
JOIN check_result c ON c.id = r.check_id
WHERE c.outcome = 'fail' AND c.flags = 1;
CREATE VIEW v_fact AS -- every fact, with the evidence that the view of its kind repeats
SELECT
    d.path AS document,         -- the file, relative to the folder imported; unique
    f.plan_id,                  -- the plan; new at each import
    p.ordinal AS plan_ordinal,  -- order of the plan in the file, from 1
    f.id AS fact_id,            -- the fact; new at each import
    f.kind AS fact_kind,        -- field, member, contribution, budget_line, goal: which view has its value
    f.ordinal,                  -- order among the plan's facts of this kind, from 1
    f.origin,                   -- read: printed; derived: computed or inferred; corrected: by a person
    EXISTS (SELECT 1 FROM v_flag g WHERE g.fact_id = f.id) AS flagged, -- 1: a doubt, or a failed check touches it
    (SELECT group_concat(code) FROM (
        SELECT code FROM fact_reason r WHERE r.fact_id = f.id AND r.kind = 'doubt' ORDER BY r.ordinal
    )) AS doubts,               -- codes of its doubts, with commas between
    (SELECT group_concat(name) FROM (
        SELECT DISTINCT c.name FROM check_row r JOIN check_result c ON c.id = r.check_id
        WHERE r.fact_id = f.id AND c.outcome = 'fail' AND c.flags = 1 ORDER BY c.name
    )) AS failed_checks,        -- names of the failed checks that flag it, with commas between
    s.place,                    -- where it is printed first, in words
    s.printed,                  -- the text printed there
    s.unit,                     -- the unit printed with it
    s.finder                    -- the finder that found it there
FROM fact f
JOIN plan p ON p.id = f.plan_id
JOIN document d ON d.id = p.document_id
LEFT JOIN fact_source s ON s.fact_id = f.id AND s.ordinal = 1;
CREATE VIEW v_plan AS -- every file handed to an import: a row for each plan in it, one row where it holds none
SELECT
    d.path AS document,
    p.forbund,             -- preferred name from the register, or the name as printed
    p.org_number,          -- NNNNNN-NNNN
    p.plan_year,           -- the year that the plan is for
    p.first_year,          -- first year planned for
    p.last_year,           -- last year that budget or outlook covers
    p.registration_number, -- diarienummer as printed, without the word before it
    d.status,              -- read, not_a_plan, unsupported, empty, damaged, encrypted, too_large, unreadable
    p.id AS plan_id,       -- NULL where the file holds no plan
    p.ordinal AS plan_ordinal,
    p.forbund_slug,        -- key in the register; NULL for a förbund that is not in it
    p.decided_on,          -- date of the decision, ISO 8601
    d.format,              -- docx, text, pdf, …
    d.kind,                -- what the document is: plan, annual_report, minutes, …
    d.reason,              -- why the file gave nothing
    d.hint,                -- what to do about it
    d.rule_set,            -- version of the rules that read it
    d.run_id,              -- the run that read it
    (SELECT count(*) FROM plan q WHERE q.document_id = d.id) AS plans,                                       -- plans in the file
    (SELECT count(*) FROM document_note n WHERE n.document_id = d.id) AS notes,                              -- doubts about the file that belong to no fact
    (SELECT count(*) FROM fact f WHERE f.plan_id = p.id AND f.kind = 'member') AS members,                   -- members found in the plan
    (SELECT count(*) FROM fact f WHERE f.plan_id = p.id AND f.kind = 'contribution') AS contributions,       -- contributions found
    (SELECT count(*) FROM fact f WHERE f.plan_id = p.id AND f.kind = 'budget_line') AS budget_lines,         -- budget amounts found
    (SELECT count(*) FROM fact f WHERE f.plan_id = p.id AND f.kind = 'goal') AS goals,                       -- goals found
    (SELECT count(*) FROM check_result c WHERE c.plan_id = p.id) AS checks,                                  -- checks made
    (SELECT count(*) FROM check_result c WHERE c.plan_id = p.id AND c.outcome = 'fail') AS checks_failed,    -- checks that failed
    (SELECT count(*) FROM check_result c WHERE c.plan_id = p.id AND c.outcome = 'unknown') AS checks_unknown, -- checks that could not be made
    (SELECT count(*) FROM fact f WHERE f.plan_id = p.id
        AND EXISTS (SELECT 1 FROM v_flag g WHERE g.fact_id = f.id)) AS facts_flagged,                        -- facts of any kind that are flagged
    (SELECT count(*) FROM fact f WHERE f.plan_id = p.id AND f.kind IN ('contribution', 'budget_line')
        AND EXISTS (SELECT 1 FROM v_flag g WHERE g.fact_id = f.id)) AS amounts_flagged                       -- contributions and budget amounts that are flagged
FROM document d
LEFT JOIN plan p ON p.document_id = d.id;
CREATE VIEW v_field AS -- the evidence for each value of v_plan
SELECT
    f.document, f.plan_id, f.plan_ordinal, f.fact_id, f.ordinal,
    w.name AS field, -- the column of v_plan
    CASE w.name
        WHEN 'forbund' THEN p.forbund
        WHEN 'forbund_slug' THEN p.forbund_slug
        WHEN 'org_number' THEN p.org_number
        WHEN 'registration_number' THEN p.registration_number
        WHEN 'plan_year' THEN p.plan_year
        WHEN 'first_year' THEN p.first_year
        WHEN 'last_year' THEN p.last_year
        WHEN 'decided_on' THEN p.decided_on
    END AS value,    -- what stands in it
    f.flagged, f.doubts, f.failed_checks, f.origin, f.place, f.printed, f.unit, f.finder
FROM plan_field w
JOIN v_fact f ON f.fact_id = w.fact_id
JOIN plan p ON p.id = f.plan_id;
CREATE VIEW v_member AS -- the members of the förbund
SELECT
    f.document, f.plan_id, f.plan_ordinal, f.fact_id, f.ordinal,
    w.name AS party,      -- the member or payer as printed
    w.kind AS party_kind, -- municipality, region, state
    w.code AS party_code, -- SCB code of a municipality (1080) or region (10); FK, AF or FK+AF for the state
    f.flagged, f.doubts, f.failed_checks, f.origin, f.place, f.printed, f.unit, f.finder
FROM member w
JOIN v_fact f ON f.fact_id = w.fact_id;
CREATE VIEW v_contribution AS -- what a party puts in in a year
SELECT
    f.document, f.plan_id, f.plan_ordinal, f.fact_id, f.ordinal,
    w.year,                 -- the year of the amount, or the one a check concerns
    w.name AS party,
    w.kind AS party_kind,
    w.code AS party_code,
    w.amount AS amount_sek, -- whole kronor; of a budget line negative only where it works against its side
    w.basis,                -- budget, plan, forecast, actual, requested
    f.flagged, f.doubts, f.failed_checks, f.origin, f.place, f.printed, f.unit, f.finder
FROM contribution w
JOIN v_fact f ON f.fact_id = w.fact_id;
CREATE VIEW v_budget_line AS -- the printed budget amounts
SELECT
    f.document, f.plan_id, f.plan_ordinal, f.fact_id, f.ordinal,
    w.budget_table, -- ordinal of the budget table in the plan, from 1; NULL for prose
    w.line,         -- ordinal of the row in that table, from 1
    w.year,
    w.basis,
    w.side,         -- income, expense, result (incomes less costs)
    w.section,      -- heading of the rows around it, as printed
    w.label,        -- as printed
    w.category,     -- neutral category of the label
    w.amount AS amount_sek,
    w.is_total,     -- 1: a printed sum of other amounts
    f.flagged, f.doubts, f.failed_checks, f.origin, f.place, f.printed, f.unit, f.finder
FROM budget_line w
JOIN v_fact f ON f.fact_id = w.fact_id;
CREATE VIEW v_goal AS -- the goals with their targets
SELECT
    f.document, f.plan_id, f.plan_ordinal, f.fact_id, f.ordinal,
    w.kind,         -- overall, individual, organisation, financial, society
    w.text,         -- the goal as printed
    w.measure,      -- the printed mått or indikator
    w.target_value, -- the target as text: a decimal number with a point
    w.target_unit,  -- %, persons, count, SEK, months, weeks, days
    f.flagged, f.doubts, f.failed_checks, f.origin, f.place, f.printed, f.unit, f.finder
FROM goal w
JOIN v_fact f ON f.fact_id = w.fact_id;
CREATE VIEW v_check AS -- the checks of each plan
SELECT
    d.path AS document,
    c.plan_id,
    p.ordinal AS plan_ordinal,
    c.id AS check_id, -- the check; new at each import
    c.ordinal,        -- order in the plan, from 1
    c.name,           -- the check, its family first: sum-column, balance, year-label
    c.outcome,        -- pass, fail, unknown (could not be looked at)
    c.year,
    coalesce(c.subject, c.name) || ': '
        || CASE c.outcome
            WHEN 'pass' THEN 'holds' || coalesce(', printed ' || c.actual, '')
            WHEN 'unknown' THEN 'not checked'
            ELSE coalesce('expected ' || c.expected || ', printed ' || c.actual,
                'expected ' || c.expected, 'printed ' || c.actual, 'does not hold')
        END
        || coalesce(' (' || c.detail || ')', '') AS message, -- all this in a line for people
    c.expected,       -- what the other evidence gives: an amount in kronor, a year
    c.actual,         -- what is printed, in the same unit
    c.subject,        -- the label it is about
    c.detail,         -- a code that says more: no-parts-found
    c.flags,          -- 1: a failure flags the facts it touches
    (SELECT count(*) FROM check_row r WHERE r.check_id = c.id) AS rows_touched -- facts it looked at
FROM check_result c
JOIN plan p ON p.id = c.plan_id
JOIN document d ON d.id = p.document_id;
CREATE VIEW v_check_row AS -- the facts that each check looked at
SELECT
    f.document, f.plan_id, f.plan_ordinal,
    r.check_id,
    f.fact_id, f.fact_kind, f.ordinal,
    r.role -- the fact's part in the check: sum, part, left, right, subject
FROM check_row r
JOIN v_fact f ON f.fact_id = r.fact_id;
CREATE VIEW v_source AS -- every place where a fact is printed
SELECT
    f.document, f.plan_id, f.plan_ordinal, f.fact_id, f.fact_kind, f.ordinal,
    s.ordinal AS source_ordinal, -- order of the fact's places, from 1; the first is the one to show
    s.place, s.printed, s.unit, s.finder,
    s.page,       -- from 1; NULL where the format has no pages
    s.block,      -- block of the document, from 1
    s.table_row,  -- from 1; NULL outside tables
    s.table_col,  -- from 1; NULL outside tables
    s.char_start, -- characters before it in the text of the block or cell; NULL where it is the whole text
    s.char_end,   -- characters up to its end
    s.x0,         -- left edge in PDF points; NULL where the format has no geometry
    s.y0,         -- lower edge, from the bottom of the page
    s.x1,         -- right edge
    s.y1          -- upper edge
FROM fact_source s
JOIN v_fact f ON f.fact_id = s.fact_id;
CREATE VIEW v_reason AS -- what speaks for a fact, or against it
SELECT
    f.document, f.plan_id, f.plan_ordinal, f.fact_id, f.fact_kind, f.ordinal,
    r.kind,   -- reason: why it is trusted; doubt: why it may be misread
    r.code,   -- stable code: in-sum, unit-guessed
    r.detail  -- the values that the code speaks of
FROM fact_reason r
JOIN v_fact f ON f.fact_id = r.fact_id;
CREATE VIEW v_note AS -- doubts about a place in a file that belong to no fact
SELECT
    d.path AS document,
    n.ordinal, -- order in the file, from 1
    n.code,    -- stable code: text-box-skipped
    n.place,   -- where, in words
    n.what     -- what is doubtful
FROM document_note n
JOIN document d ON d.id = n.document_id;
