package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport is who may import whom: the packages of this module that a package
// uses outside its tests. "all" is every other one. Need a new arrow? First ask
// whether the function stands in the wrong package.
var mayImport = map[string][]string{
	"extract/doc":               {},
	"normalize/sums":            {},
	"normalize/reference":       {},
	"schema":                    {},
	"extract/blocks":            {"extract/doc"}, // what Word's formats have in common
	"extract/blocks/blockstest": {"extract/doc"},
	"extract/archive":           {"extract/doc"},
	"extract/docx":              {"extract/doc", "extract/archive", "extract/blocks"},
	"extract/layout":            {"extract/doc"},
	"extract/msdoc":             {"extract/doc", "extract/blocks"},
	"extract/ocr":               {"extract/doc"},
	"extract/odt":               {"extract/doc", "extract/archive", "extract/blocks"},
	"extract/html":              {"extract/doc", "extract/blocks", "extract/text"},
	"extract/pdf":               {"extract/doc", "extract/layout"},
	"extract/rtf":               {"extract/doc", "extract/blocks"},
	"extract/text":              {"extract/doc"},
	"extract":                   {"extract/doc", "extract/docx", "extract/text", "extract/pdf", "extract/odt", "extract/html", "extract/layout", "extract/ocr", "extract/msdoc", "extract/rtf"},
	"extract/find":              {"extract/doc", "normalize/reference"},
	"normalize":                 {"extract/find", "extract/doc", "normalize/sums", "normalize/reference", "schema"},
	"corpus":                    {"extract", "extract/doc", "extract/find", "normalize", "schema"},
	"cmd/samplan":               {"all"},
	"testdata/gen":              {},
	"testdata/bench":            {"extract"}, // reads files as an import does
}

// onlyIn is what only some packages may use: who opens files, and who speaks SQL.
var onlyIn = map[string][]string{
	"os":                          {"cmd/samplan", "corpus", "schema", "testdata/gen", "testdata/bench", "extract/ocr"}, // ocr: the environment of the programs
	"os/exec":                     {"extract/ocr", "testdata/bench"},                                                    // ocr: the optional programs
	"database/sql":                {"schema"},
	"github.com/spf13/cobra":      {"cmd/samplan"},
	"github.com/mattn/go-sqlite3": {"schema"},
	"net":                         {},
	"net/http":                    {},
}

func TestImports(t *testing.T) {
	root := filepath.Join("..", "..")
	found := map[string]bool{}
	for dir, imports := range importsBelow(t, root) {
		found[dir] = true
		allowed, known := mayImport[dir]
		if !known {
			t.Errorf("%s stands in no line of mayImport", dir)
			continue
		}
		for _, p := range imports {
			own, isOwn := strings.CutPrefix(p, "samplan/")
			if isOwn && !slices.Contains(allowed, own) && !slices.Contains(allowed, "all") {
				t.Errorf("%s imports %s", dir, own)
			}
			if where, limited := onlyIn[p]; limited && !slices.Contains(where, dir) {
				t.Errorf("%s imports %s, which only %v may", dir, p, where)
			}
		}
	}
	for dir := range mayImport {
		if !found[dir] {
			t.Errorf("mayImport has a line for %s, which is not there", dir)
		}
	}
}

// importsBelow gives the imports of every package below a folder, tests left out.
func importsBelow(t *testing.T, root string) map[string][]string {
	imports := map[string][]string{}
	err := filepath.WalkDir(root, func(file string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && strings.HasPrefix(e.Name(), ".") && file != root {
			return fs.SkipDir
		}
		if e.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		source, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(file))
		if err != nil {
			return err
		}
		dir := path.Clean(filepath.ToSlash(rel))
		imports[dir] = append(imports[dir], []string{}...)
		for _, i := range source.Imports {
			p, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				return err
			}
			imports[dir] = append(imports[dir], p)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return imports
}

// TestReadmeNamesCommands fails for a command that a new user is not told of.
func TestReadmeNamesCommands(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	commands := newRoot().Commands()
	if len(commands) == 0 {
		t.Fatal("there are no commands")
	}
	for _, c := range commands {
		name := "samplan " + c.Name()
		switch {
		case c.Name() == "help" || c.Name() == "completion":
			continue
		case c.IsAdditionalHelpTopicCommand():
			name = "samplan help " + c.Name()
		}
		if !strings.Contains(string(readme), name) {
			t.Errorf("the README does not tell of %q", name)
		}
	}
}
