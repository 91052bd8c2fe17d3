package main

import (
	"database/sql"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"samplan": func() {
			limitProcess()
			main()
		},
		"build": func() { build(os.Args[1:]) },
	})
}

// TestScripts runs testdata/script. Beside the commands of testscript there are
//
//	exec samplan ARGS...    the program; limitProcess tells what UNPRIVILEGED and FILE_LIMIT do to it
//	exec build KIND FILE    makes a bad file that no text archive can hold (build_test.go)
//	exit CODE COMMAND...    runs a command that must end with the code
//	lock FILE               holds a database to the end of the script, as another import would
func TestScripts(t *testing.T) {
	const dir = "testdata/script"
	scripts, err := filepath.Glob(filepath.Join(dir, "*.txtar"))
	if err != nil || len(scripts) == 0 {
		t.Fatalf("no scripts in %s: %v", dir, err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 dir,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", env.WorkDir)
			program, err := exec.LookPath("samplan")
			if err != nil {
				return err
			}
			env.Setenv("ONLY_SAMPLAN", filepath.Dir(program)) // as PATH: no other program is there
			// What is under these must be open to a process that drops its privileges.
			for _, d := range []string{env.WorkDir, filepath.Dir(env.WorkDir)} {
				if err := os.Chmod(d, 0o777); err != nil {
					return err
				}
			}
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){"exit": cmdExit, "lock": cmdLock},
	})
}

// cmdExit runs a command and expects a code: "exit 3 samplan import plans".
func cmdExit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exit CODE COMMAND...")
	}
	want, got := args[0], "0"
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != want {
		ts.Fatalf("exit code %s, want %s", got, want)
	}
}

// cmdLock begins to write to a database and does not end.
func cmdLock(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: lock FILE")
	}
	db, err := sql.Open("sqlite3", "file:"+ts.MkAbs(args[0])+"?mode=rw&_txlock=immediate")
	ts.Check(err)
	tx, err := db.Begin()
	ts.Check(err)
	ts.Defer(func() {
		tx.Rollback()
		db.Close()
	})
}
