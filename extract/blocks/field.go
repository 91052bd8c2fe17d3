package blocks

import "strings"

// Fields are the complex fields that are open: each is an instruction, then its
// last result. Only results are printed.
type Fields []field

type field struct {
	instruction string
	result      bool // the result has begun
}

// longestInstruction is how much of an instruction, in bytes, tells its kind.
const longestInstruction = 64

// Begin opens a field.
func (f *Fields) Begin() { *f = append(*f, field{}) }

// Instruct adds to the instruction of the innermost field.
func (f Fields) Instruct(s string) {
	if n := len(f); n > 0 && !f[n-1].result {
		s = f[n-1].instruction + s
		f[n-1].instruction = s[:min(len(s), longestInstruction)]
	}
}

// Separate begins the result of the innermost field.
func (f Fields) Separate() {
	if n := len(f); n > 0 {
		f[n-1].result = true
	}
}

// End closes the innermost field.
func (f *Fields) End() {
	if n := len(*f); n > 0 {
		*f = (*f)[:n-1]
	}
}

// InInstruction says whether the text is code of a field, which is not printed.
func (f Fields) InInstruction() bool {
	for _, one := range f {
		if !one.result {
			return true
		}
	}
	return false
}

// InContents says whether the text is of a table of contents.
func (f Fields) InContents() bool {
	for _, one := range f {
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
	kept := (*f)[:0]
	for _, one := range *f {
		if !drop(one) {
			kept = append(kept, one)
		}
	}
	*f = kept
}

func (f field) isContents() bool { return f.result && strings.HasPrefix(f.keyword(), "TOC") }

// Keyword is what the instruction of the innermost field begins with, in
// capitals: "TOC", "HYPERLINK", "EMBED"; "" outside fields.
func (f Fields) Keyword() string {
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1].keyword()
}

func (f field) keyword() string {
	word, _, _ := strings.Cut(strings.TrimSpace(f.instruction), " ")
	return strings.ToUpper(word)
}
