package blocks

import "strings"

// Fields are the complex fields that are open: each is an instruction, then its
// last result. Only results are printed. The zero value has none open; a copy
// may be used to come back to.
type Fields struct {
	open []field
	over int // fields beyond the cap that are open within those
}

type field struct {
	instruction string
	result      bool // the result has begun
}

const (
	// longestInstruction is how much of an instruction, in bytes, tells its kind.
	longestInstruction = 64
	// deepestField is how many fields may stand in each other; a reference in an
	// entry of a table of contents makes three.
	deepestField = 64
)

// Begin opens a field.
func (f *Fields) Begin() {
	if len(f.open) == deepestField {
		f.over++
		return
	}
	f.open = append(f.open, field{})
}

// last is the innermost field, or nil.
func (f *Fields) last() *field {
	if n := len(f.open); n > 0 && f.over == 0 {
		return &f.open[n-1]
	}
	return nil
}

// Instruct adds to the instruction of the innermost field.
func (f *Fields) Instruct(s string) {
	if last := f.last(); last != nil && !last.result {
		s = last.instruction + s
		last.instruction = s[:min(len(s), longestInstruction)]
	}
}

// Separate begins the result of the innermost field.
func (f *Fields) Separate() {
	if last := f.last(); last != nil {
		last.result = true
	}
}

// End closes the innermost field.
func (f *Fields) End() {
	switch n := len(f.open); {
	case f.over > 0:
		f.over--
	case n > 0:
		f.open = f.open[:n-1]
	}
}

// InInstruction says whether the text is code of a field, which is not printed.
func (f *Fields) InInstruction() bool {
	for _, one := range f.open {
		if !one.result {
			return true
		}
	}
	return false
}

// InContents says whether the text is of a table of contents.
func (f *Fields) InContents() bool {
	for _, one := range f.open {
		if one.isContents() {
			return true
		}
	}
	return false
}

// EndParagraph drops fields that have no result at the end of a paragraph: the
// rest of the document must not vanish in a field that is broken.
func (f *Fields) EndParagraph() { f.drop(func(one field) bool { return !one.result }) }

// CloseContents ends a table of contents that was left open: a heading has come.
func (f *Fields) CloseContents() { f.drop(field.isContents) }

func (f *Fields) drop(drop func(field) bool) {
	var kept []field // a new one: a copy of f keeps its own
	for _, one := range f.open {
		if !drop(one) {
			kept = append(kept, one)
		}
	}
	f.open = kept
}

// Keyword is what the instruction of the innermost field begins with, in
// capitals: "TOC", "HYPERLINK", "EMBED"; "" outside fields.
func (f *Fields) Keyword() string {
	if last := f.last(); last != nil {
		return last.keyword()
	}
	return ""
}

func (f field) isContents() bool { return f.result && strings.HasPrefix(f.keyword(), "TOC") }

func (f field) keyword() string {
	word, _, _ := strings.Cut(strings.TrimSpace(f.instruction), " ")
	return strings.ToUpper(word)
}
