package docx

import (
	"io"
	"path"
	"strings"

	"samplan/extract/archive"
)

// relation is a part that another part refers to.
type relation struct {
	id     string
	kind   string // last word of its type: "styles", "footnotes", "header"
	target string // name of the part
}

// relations returns what a part refers to within the document; "" is the
// document as a whole. Targets outside are left out: they are never followed.
func relations(a *archive.Archive, of string) ([]relation, error) {
	folder, file := path.Split(of)
	text, err := a.Read(folder + "_rels/" + file + ".rels")
	if err != nil || text == "" {
		return nil, err
	}
	x, _ := newPart(text, &a.Tokens)
	var out []relation
	for name := range x.Children() {
		if name != "Relationship" || strings.EqualFold(x.Attr("TargetMode"), "External") {
			continue
		}
		target := strings.ReplaceAll(x.Attr("Target"), `\`, "/")
		if !strings.HasPrefix(target, "/") {
			target = path.Join("/", folder, target)
		}
		out = append(out, relation{x.Attr("Id"), path.Base(x.Attr("Type")), strings.TrimPrefix(path.Clean(target), "/")})
	}
	return out, x.Err
}

// usualMain is the name that Word gives the main part.
const usualMain = "word/document.xml"

// mainPart is the name of the main part.
func mainPart(a *archive.Archive) (string, error) {
	refs, err := relations(a, "")
	if err != nil {
		return "", err
	}
	for _, rel := range refs {
		if rel.kind == "officeDocument" && a.Entry(rel.target) != nil {
			return rel.target, nil
		}
	}
	if a.Entry(usualMain) != nil {
		return usualMain, nil
	}
	return "", damaged("the zip has no main part")
}

// isWord says whether the zip is a Word document: by the usual name of its main
// part, or by its content types.
func isWord(a *archive.Archive) bool {
	if a.Entry(usualMain) != nil {
		return true
	}
	f := a.Entry("[Content_Types].xml")
	if f == nil {
		return false
	}
	r, err := f.Open()
	if err != nil {
		return false
	}
	defer r.Close()
	types, _ := io.ReadAll(io.LimitReader(r, 256<<10)) // bytes; Word's own has about 2 KB
	s := string(types)
	return strings.Contains(s, "wordprocessingml.document.main+xml") || strings.Contains(s, "wordprocessingml.template.main+xml") ||
		strings.Contains(s, "ms-word.document.macroEnabled.main+xml") || strings.Contains(s, "ms-word.template.macroEnabledTemplate.main+xml")
}
