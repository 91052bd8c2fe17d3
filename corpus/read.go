package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"samplan/extract"
	"samplan/extract/doc"
	"samplan/extract/find"
	"samplan/normalize"
	"samplan/schema"
)

// read reads one file, unless the database holds the same bytes as read by the
// same rules.
func (im Import) read(f File) outcome {
	d := schema.Document{Path: f.Name, RuleSet: im.RuleSet}
	if f.Err != nil {
		return outcome{document: failed(d, f.Err)}
	}
	file, err := os.Open(f.Path)
	if err != nil {
		return outcome{document: failed(d, unreadable(f.Name, err, "see who may read it"))}
	}
	defer file.Close()
	before, err := file.Stat()
	if err != nil {
		return outcome{document: failed(d, unreadable(f.Name, err, "see who may read it"))}
	}
	d.Bytes = before.Size()
	if d.Bytes <= extract.MaxBytes {
		if d.SHA256, err = hash(file); err != nil {
			return outcome{document: failed(d, unreadable(f.Name, err, "check the disk or the network drive and try again"))}
		}
		if same, err := im.Store.Unchanged(d.Path, d.SHA256, d.RuleSet); same || err != nil {
			return outcome{document: d, unchanged: true, err: err}
		}
	}
	d = readPlans(d, file)
	if after, err := file.Stat(); err != nil || after.Size() != before.Size() || after.ModTime() != before.ModTime() {
		d.SHA256 = ""
		d = failed(d, unreadable(f.Name, errors.New("it changed while it was read"), "import it again"))
	}
	return outcome{document: d}
}

// readPlans takes the file through the stages. A fault in one of them costs this document, not the batch.
func readPlans(d schema.Document, r io.ReaderAt) (result schema.Document) {
	defer func() {
		if p := recover(); p != nil {
			result = failed(d, &doc.Error{File: d.Path, Status: doc.Damaged,
				What: fmt.Sprintf("samplan broke down on it: %v", p), Do: "please report it: this is a fault of the program"})
		}
	}()
	read, err := extract.Read(d.Path, r, d.Bytes)
	if err != nil {
		return failed(d, err)
	}
	d.Format = read.Format
	for _, n := range read.Notes {
		d.Notes = append(d.Notes, schema.Note{Code: n.Code, Where: n.Place.String(), What: n.What})
	}
	class := find.Classify(read)
	d.Kind = string(class.Kind)
	if n := read.UnreadPage(); n != nil && len(class.Parts) == 0 { // the plan may stand on that page
		return failed(d, &doc.Error{File: d.Path, Status: doc.Unsupported, Do: n.Do,
			What: "shows no plan on the pages that have text; " + n.What})
	}
	if len(class.Parts) == 0 {
		d.Status, d.Reason = string(doc.NotAPlan), strings.Join(class.Why, ", ")
		return d
	}
	d.Status = string(doc.Read)
	for _, code := range class.Why {
		if what := bundled[code]; what != "" {
			d.Notes = append(d.Notes, schema.Note{Code: code, What: what})
		}
	}
	for i, part := range class.Parts {
		d.Plans = append(d.Plans, normalize.Plan(i+1, part))
	}
	return d
}

// failed is the document of a file that gave nothing.
func failed(d schema.Document, err error) schema.Document {
	d.Status, d.Reason = string(doc.StatusOf(err)), err.Error()
	var e *doc.Error
	if errors.As(err, &e) {
		d.Reason, d.Hint = strings.TrimPrefix(e.Error(), e.File+": "), e.Do
	}
	return d
}

func unreadable(name string, err error, do string) error {
	return &doc.Error{File: name, Status: doc.Unreadable, What: "cannot be read: " + reason(err), Do: do}
}

// hash is the SHA-256 of a file, in hex.
func hash(r io.ReaderAt) (string, error) {
	h := sha256.New()
	if _, err := io.Copy(h, io.NewSectionReader(r, 0, 1<<62)); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// bundled are the codes of a classification that a reader of the plan must know.
var bundled = map[string]string{
	"bundle":              "the file holds several documents; each plan in it is read by itself",
	"plan-attached":       "the plan is attached to another document, which is left out",
	"attachment-left-out": "what is attached to the plan is left out",
}
