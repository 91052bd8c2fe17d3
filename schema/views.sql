-- The views: all that readers outside this package use. Each column is defined
-- once, where it first stands; what the views of the facts share is defined in
-- v_fact. NULL means: not told by the file, or not known.
--
-- A writer remakes them in its migration transaction when this text changed.
-- Only what SQLite 3.37 knows stands here, so that older programs can read them.

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
