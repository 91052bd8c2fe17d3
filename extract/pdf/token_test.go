package pdf

import (
	"fmt"
	"strings"
	"testing"
)

// tokens writes the tokens of a source, one form each.
func tokens(source string) string {
	s := &scanner{buf: []byte(source)}
	var out []string
	for {
		switch t := s.next(); t.kind {
		case tokEOF:
			return strings.Join(out, " ")
		case tokNumber:
			out = append(out, fmt.Sprint(t.num))
		case tokString:
			out = append(out, fmt.Sprintf("(%s)", t.text))
		case tokName:
			out = append(out, "/"+string(t.text))
		case tokKeyword:
			out = append(out, string(t.text))
		case tokOpen:
			out = append(out, "[")
		case tokClose:
			out = append(out, "]")
		case tokDictOpen:
			out = append(out, "<<")
		case tokDictClose:
			out = append(out, ">>")
		}
	}
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"12 -3.5 +.25 4. -.5", "12 -3.5 0.25 4 -0.5"},
		{"--5 1.2.3 12-3", "-5 1.2 12"},
		{"- . 7", "0 0 7"},
		{"99999999999999999999", "1e+09"},
		{"0Tc 1 0 0 rg", "0 Tc 1 0 0 rg"},
		{"(a(b)c) Tj", "(a(b)c) Tj"},
		{`(\(\)\\\n\101\7a\
b)`, "(()\\\nA\aab)"},
		{"(a\r\nb\rc)", "(a\nb\nc)"},
		{`(\q)`, "(q)"},
		{"(open to the end", "(open to the end)"},
		{"<48 656C6c6F> <4>", "(Hello) (@)"},
		{"<48zz65>", "(He)"},
		{"/Name /A#20B /#zz /", "/Name /A B /#zz /"},
		{"[1[2]] <</K/V>>", "[ 1 [ 2 ] ] << /K /V >>"},
		{"q%comment ) ( >\nQ", "q Q"},
		{") > 1 q", "1 q"},
		{"T* ' \" f*", "T* ' \" f*"},
		{"true false null", "true false null"},
		{"{ }", "{ }"},
		{"", ""},
	} {
		if got := tokens(c.source); got != c.want {
			t.Errorf("tokens(%q) = %q, want %q", c.source, got, c.want)
		}
	}
}

func TestStrayBytesAreCounted(t *testing.T) {
	s := &scanner{buf: []byte(") ) > q")}
	s.next()
	if s.stray != 3 {
		t.Errorf("stray = %d, want 3", s.stray)
	}
}

func TestObject(t *testing.T) {
	s := &scanner{buf: []byte("<</A 1 0 R/B[1 2 3 0 R]/C(x)/D<</E null/F true>>/G 5>>")}
	o := s.object(0)
	if o.kind != objDict || len(o.keys) != 5 {
		t.Fatalf("object = %+v", o)
	}
	if a := o.key("A"); a.kind != objRef || a.num != 1 {
		t.Errorf("A = %+v, want a reference to 1", a)
	}
	if b := o.key("B"); len(b.items) != 3 || b.at(2).kind != objRef {
		t.Errorf("B = %+v, want two numbers and a reference", b)
	}
	if f := o.key("D").key("F"); f.kind != objWord || f.text != "true" {
		t.Errorf("F = %+v", f)
	}
	if o.key("G").int() != 5 || o.key("H").kind != objNull {
		t.Errorf("G = %+v, H = %+v", o.key("G"), o.key("H"))
	}
}

func TestObjectStopsAtDamage(t *testing.T) {
	s := &scanner{buf: []byte("<</A[1 2 endobj 4 0 obj")}
	if o := s.object(0); o.kind != objDict || len(o.key("A").items) != 2 {
		t.Errorf("object = %+v, want what stands before endobj", o)
	}
	deep := &scanner{buf: []byte(strings.Repeat("[", 100000))}
	deep.object(0) // must return
}
