package schema

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"embed"
	"encoding/binary"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/database"
)

//go:embed migration/*.sql
var migrations embed.FS

//go:embed views.sql
var views string

// applicationID marks a database as one of this program ("SPLN"), see
// https://www.sqlite.org/pragma.html#pragma_application_id.
const applicationID = 0x53504c4e

// viewsVersion is kept in the database's user_version: 31 bits of the hash of
// views.sql tell whether its views are this program's.
var viewsVersion = func() int64 {
	sum := sha256.Sum256([]byte(views))
	return int64(binary.BigEndian.Uint32(sum[:4]) >> 1)
}()

// newest is the version of the last migration.
var newest = func() int64 {
	names, _ := fs.Glob(migrations, "migration/*.sql")
	version, _ := goose.NumericComponent(path.Base(names[len(names)-1]))
	return version
}()

// state is what a database says about itself.
type state struct {
	empty       bool  // it holds nothing yet
	application int64 // whose it is
	version     int64 // of its tables; 0 where it has none
	views       int64 // viewsVersion of the program that made its views
}

// state reads what the database is, without writing.
func (s *Store) state() (state, error) {
	var st state
	var tables, versioned int
	err := s.db.QueryRow(`
		SELECT
			(SELECT application_id FROM pragma_application_id),
			(SELECT user_version FROM pragma_user_version),
			(SELECT count(*) FROM sqlite_master),
			(SELECT count(*) FROM sqlite_master WHERE name = ?)`, goose.DefaultTablename,
	).Scan(&st.application, &st.views, &tables, &versioned)
	if err != nil {
		return st, explain(s.file, "open the database", err)
	}
	st.empty = tables == 0
	if versioned > 0 {
		err = s.db.QueryRow(`SELECT coalesce(max(version_id), 0) FROM ` + goose.DefaultTablename).Scan(&st.version)
	}
	return st, explain(s.file, "read the version of the database", err)
}

// refuse says why this program cannot use a database at all.
func (s *Store) refuse(st state) error {
	switch {
	case !st.empty && st.application != applicationID:
		return &Error{File: s.file, What: "is a SQLite database of another program", Do: "name another file; this one was left as it is"}
	case st.version > newest:
		return &Error{
			File: s.file,
			What: fmt.Sprintf("was made by a newer version of this program (its tables have version %d, this program knows %d)", st.version, newest),
			Do:   "use the newer version of the program",
		}
	}
	return nil
}

// current tells whether tables and views are this program's.
func (s *Store) current() error {
	st, err := s.state()
	if err != nil {
		return err
	}
	if err := s.refuse(st); err != nil {
		return err
	}
	const do = "run an import into it, which brings it up to date"
	switch {
	case st.empty:
		return &Error{File: s.file, What: "holds nothing yet", Do: "run an import into it"}
	case st.version < newest:
		return &Error{
			File: s.file,
			What: fmt.Sprintf("was made by an older version of this program (its tables have version %d, this program needs %d)", st.version, newest),
			Do:   do,
		}
	case st.views != viewsVersion:
		return &Error{File: s.file, What: "has the views of another version of this program", Do: do}
	}
	return nil
}

// prepare makes a database ready for writing.
func (s *Store) prepare() error {
	st, err := s.state()
	if err != nil {
		return err
	}
	if err := s.refuse(st); err != nil {
		return err
	}
	if st.version < newest || st.views != viewsVersion {
		if err := s.migrate(); err != nil {
			return explain(s.file, "bring the tables up to date", err)
		}
	}
	_, err = s.db.Exec(`PRAGMA journal_mode = WAL`)
	return explain(s.file, "write to the database", err)
}

// migrate runs the migrations that are missing and remakes the views, in one
// transaction: another program sees the old database or the new one. The
// transaction belongs to the only connection of the pool, so goose runs inside
// it; hence NO TRANSACTION in every migration.
func (s *Store) migrate() (err error) {
	ctx := context.Background()
	if _, err := s.db.Exec(`BEGIN IMMEDIATE`); err != nil {
		return err
	}
	defer func() {
		if err != nil {
			s.db.Exec(`ROLLBACK`)
		}
	}()
	// Another process may have done all this while this one waited for the lock;
	// what follows then changes nothing, or fails on a newer version.
	st, err := s.state()
	if err != nil {
		return err
	}
	if err := s.refuse(st); err != nil {
		return err
	}
	if st.version == 0 {
		if err := s.makeVersionTable(ctx); err != nil {
			return err
		}
	}
	if err := s.runMigrations(ctx); err != nil {
		return err
	}
	if err := s.remakeViews(); err != nil {
		return err
	}
	_, err = s.db.Exec(`COMMIT`)
	return err
}

// makeVersionTable does what goose would do in a transaction of its own.
func (s *Store) makeVersionTable(ctx context.Context) error {
	store, err := database.NewStore(goose.DialectSQLite3, goose.DefaultTablename)
	if err != nil {
		return err
	}
	if err := store.CreateVersionTable(ctx, s.db); err != nil {
		return err
	}
	return store.Insert(ctx, s.db, database.InsertRequest{Version: 0})
}

func (s *Store) runMigrations(ctx context.Context) error {
	files, err := fs.Sub(migrations, "migration")
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, s.db, files, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	_, err = p.Up(ctx)
	return err
}

// remakeViews drops the views of an earlier program and makes those of this
// one. Views that a user added under other names stay.
func (s *Store) remakeViews() error {
	var drops strings.Builder
	err := each(s.db, `SELECT printf('DROP VIEW "%w";', name) FROM sqlite_master WHERE type = 'view' AND name GLOB 'v_*'`, nil, func(rows *sql.Rows) error {
		var drop string
		err := rows.Scan(&drop)
		drops.WriteString(drop)
		return err
	})
	if err != nil {
		return err
	}
	_, err = s.db.Exec(fmt.Sprintf("%s\n%s\nPRAGMA user_version = %d;\nPRAGMA application_id = %d;", drops.String(), views, viewsVersion, applicationID))
	return err
}
