package corpus

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"samplan/extract/doc"
)

// File is one file to import.
type File struct {
	Path string     // where to open it
	Name string     // its name in the database: relative to the folder given, with slashes
	Err  *doc.Error // why it is not even opened; nil as a rule

	root string // the folder that Name is relative to
	real string // Path, absolute and without links
	link bool   // reached through a link
}

// Listing is what the arguments of an import hold, in their order and sorted
// within each.
type Listing struct {
	Files   []File
	Ignored int // hidden files, temporary files of Office and editors, links to files that are listed themselves
}

// List finds the files of the paths given, which are files and folders. Links
// are followed, but no file and no folder is listed twice. The database being
// written is left out, with the files that SQLite keeps beside it.
func List(paths []string, database string) (Listing, error) {
	w := walk{folders: map[string]bool{}, database: realPath(database)}
	for _, p := range expanded(paths) {
		info, err := os.Stat(p)
		if err != nil {
			return Listing{}, &doc.Error{File: p, Status: doc.Unreadable, What: reason(err),
				Do: "check how it is spelled; nothing was imported"}
		}
		first := len(w.files)
		if info.IsDir() {
			w.root = p
			w.folder(p, "", realPath(p))
		} else if isTemporary(filepath.Base(p)) { // as "plans/*" brings them along
			w.ignored++
		} else {
			w.root = filepath.Dir(p)
			w.file(p, filepath.Base(p), realPath(p), info.Mode(), isLink(p))
		}
		w.followLinks()
		slices.SortStableFunc(w.files[first:], func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	}
	l := once(w.files)
	l.Ignored += w.ignored
	makeUnique(l.Files)
	return l, nil
}

// expanded resolves patterns ("plans/*.docx") as the shells of Windows do not.
func expanded(paths []string) (all []string) {
	for _, p := range paths {
		matches, _ := filepath.Glob(p)
		if _, err := os.Lstat(p); err == nil || len(matches) == 0 {
			matches = []string{p}
		}
		all = append(all, matches...)
	}
	return all
}

// walk gathers the files under one root after the other.
type walk struct {
	files    []File
	ignored  int
	folders  map[string]bool // real paths of the folders walked
	links    []File          // links to folders, followed after the folders themselves
	root     string
	database string
}

// folder lists a folder; name is its path below the root, real its path without links.
func (w *walk) folder(dir, name, real string) {
	w.folders[real] = true
	entries, err := os.ReadDir(dir)
	if err != nil {
		w.refuse(dir, name, doc.Unreadable, "the folder cannot be read: "+reason(err), "see who may read it")
	}
	for _, e := range entries {
		sub, subName, subReal := filepath.Join(dir, e.Name()), path.Join(name, readable(e.Name())), filepath.Join(real, e.Name())
		switch {
		case isTemporary(e.Name()):
			w.ignored++
		case e.Type()&fs.ModeSymlink != 0:
			w.link(sub, subName)
		case e.IsDir():
			w.folder(sub, subName, subReal)
		default:
			w.file(sub, subName, subReal, e.Type(), false)
		}
	}
}

// link lists what a link leads to; a folder is kept for later, so that its own name counts first.
func (w *walk) link(file, name string) {
	info, err := os.Stat(file)
	switch {
	case err != nil:
		w.refuse(file, name, doc.Unreadable, "is a link that leads nowhere: "+reason(err), "mend the link or take it away")
	case info.IsDir():
		w.links = append(w.links, File{Path: file, Name: name})
	default:
		w.file(file, name, realPath(file), info.Mode(), true)
	}
}

// followLinks walks the folders behind links, which may hold further links. A
// link to a folder above itself ends here, as that one is walked already.
func (w *walk) followLinks() {
	for len(w.links) > 0 {
		l := w.links[0]
		w.links = w.links[1:]
		if real := realPath(l.Path); w.folders[real] {
			w.refuse(l.Path, l.Name, doc.Unsupported, "is a link to a folder that is read under its own name", "nothing, or take the link away")
		} else {
			w.folder(l.Path, l.Name, real)
		}
	}
}

// file lists one file.
func (w *walk) file(file, name, real string, mode fs.FileMode, link bool) {
	if beside, ok := strings.CutPrefix(real, w.database); ok && slices.Contains([]string{"", "-wal", "-shm", "-journal"}, beside) {
		w.ignored++ // closing it after reading would drop the locks that SQLite holds on it
		return
	}
	if !mode.IsRegular() {
		w.refuse(file, name, doc.Unsupported, "is a pipe, a socket or a device", "nothing")
		return
	}
	w.files = append(w.files, File{Path: file, Name: name, root: w.root, real: real, link: link})
}

// refuse lists what is not to be opened, so that it does not just vanish.
func (w *walk) refuse(file, name string, status doc.Status, what, do string) {
	if name == "" { // the root itself
		name = filepath.Base(realPath(file))
	}
	real := filepath.Join(realPath(filepath.Dir(file)), filepath.Base(file)) // of a link itself
	w.files = append(w.files, File{Path: file, Name: name, root: w.root, real: real,
		Err: &doc.Error{File: name, Status: status, What: what, Do: do}})
}

// once drops the files that are listed twice: links to listed files, and files
// under two of the arguments.
func once(files []File) (l Listing) {
	direct, seen := map[string]bool{}, map[string]bool{}
	for _, f := range files {
		direct[f.real] = direct[f.real] || !f.link
	}
	for _, f := range files {
		if seen[f.real] || f.link && direct[f.real] {
			l.Ignored++
			continue
		}
		seen[f.real] = true
		l.Files = append(l.Files, f)
	}
	return l
}

// makeUnique puts the name of its root, and if need be of the folders above,
// before each name that occurs twice: "2010/plan.docx", "2011/plan.docx".
func makeUnique(files []File) {
	own := make([]string, len(files))
	here := map[[2]string]int{}
	for i := range files {
		f := &files[i]
		key := [2]string{f.root, f.Name}
		if here[key]++; here[key] > 1 { // the same name in two encodings
			f.Name = fmt.Sprintf("%s (%d)", f.Name, here[key])
		}
		own[i] = f.Name
	}
	for depth := 1; ; depth++ {
		seen := map[string]int{}
		for _, f := range files {
			seen[f.Name]++
		}
		if len(seen) == len(files) {
			return
		}
		for i := range files {
			f := &files[i]
			if seen[f.Name] == 1 {
				continue
			}
			before := f.Name
			f.Name = path.Join(lastParts(realPath(f.root), depth), own[i])
			if f.Name == before { // no folder above is left to tell them apart
				f.Name = fmt.Sprintf("%s (%d)", f.Name, i+1)
			}
		}
	}
}

// lastParts is the end of a path: lastParts("/a/b/c", 2) is "b/c".
func lastParts(p string, n int) string {
	parts := strings.Split(strings.Trim(filepath.ToSlash(p), "/"), "/")
	return readable(strings.Join(parts[max(0, len(parts)-n):], "/"))
}

// readable turns the bytes of a name that are no UTF-8 into the letters they
// are in Latin-1, as old archives have them: readers of the database want text.
func readable(name string) string {
	if utf8.ValidString(name) {
		return name
	}
	var out strings.Builder
	for i, r := range name {
		if r == utf8.RuneError {
			r = rune(name[i])
		}
		out.WriteRune(r)
	}
	return out.String()
}

// isTemporary reports whether a name is hidden, or a temporary file of Office
// ("~$plan.docx", "~WRL0001.tmp"), of an editor or of the system.
func isTemporary(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasPrefix(name, "~WRL") ||
		strings.HasSuffix(name, "~") || strings.EqualFold(name, "Thumbs.db") || strings.EqualFold(name, "desktop.ini")
}

func isLink(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}

// realPath is the absolute path without links, as far as the path exists.
func realPath(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	if real, err := filepath.EvalSymlinks(abs); err == nil {
		return real
	}
	if dir, err := filepath.EvalSymlinks(filepath.Dir(abs)); err == nil {
		return filepath.Join(dir, filepath.Base(abs))
	}
	return abs
}

// reason is what went wrong with a path, without naming it again.
func reason(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return err.Error()
}
