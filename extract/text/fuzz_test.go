package text

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode"

	"samplan/extract/doc"
)

// marks are the signs that mark headings, type, lists and tables, and hyphens
// at the ends of lines: they may go. Letters, digits and all else may not.
const marks = "#*=_~-‐\u2011–—|│┃║─═━+:\\"

// count counts the signs of s that may not vanish.
func count(n map[rune]int, s string) {
	for _, r := range s {
		if !unicode.IsSpace(r) && !unicode.IsControl(r) && !unicode.Is(unicode.Cf, r) && !strings.ContainsRune(marks, r) && (r < 0x2500 || r > 0x257F) {
			n[r]++
		}
	}
}

// checkLaws sees that every place re-reads its text, and that nothing in the file vanished.
func checkLaws(d *doc.Document, decoded string) error {
	lines := splitLines(decoded)
	at := map[int]string{} // the text of each line of the file
	want, got := map[rune]int{}, map[rune]int{}
	for _, l := range lines {
		at[l.number] += l.text
		count(want, strings.ReplaceAll(strings.ReplaceAll(l.text, "&nbsp;", ""), "&#160;", ""))
	}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Table == nil {
			if first := head(b.Number+b.Text, 1); !strings.Contains(at[b.Place.Line], first) {
				return fmt.Errorf("block %d: %q does not stand on line %d", i+1, first, b.Place.Line)
			}
			if d.At(b.Place) != b.Text || b.Text == "" || strings.TrimSpace(b.Text) != b.Text {
				return fmt.Errorf("block %d: text %q, but %q at its place", i+1, b.Text, d.At(b.Place))
			}
			count(got, b.Number+b.Text)
			continue
		}
		for _, row := range b.Table.Rows {
			for _, c := range row {
				if d.At(c.Place) != c.Text {
					return fmt.Errorf("block %d: cell %q, but %q at its place", i+1, c.Text, d.At(c.Place))
				}
				count(got, strings.ReplaceAll(strings.ReplaceAll(c.Text, "&nbsp;", ""), "&#160;", ""))
			}
		}
	}
	for r, n := range want {
		if got[r] < n {
			return fmt.Errorf("%d of %q in the file, %d in the document", n, r, got[r])
		}
	}
	return nil
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		wrapped,
		"1. Inledning\t2\n2. Mål\t3\n3. Budget\t4\n\n1. Inledning\n\n" + wrapped + "\n2. Mål\n\n  • öka samverkan\n    – fler\n\n3. Budget\n=========\n",
		"\uFEFFHoppa till innehållet\n\nMeny\n\nSkriv ut\n\n**Mål**\n\n" + wrapped + "\n© 2019\nTill toppen\n",
		"Budget\t2011\t2012\nKommunen\t1 200\t1 300\nStaten\t2 400\t2 600\nSumma\t3 600\t3 900\n",
		"| Post | 2011 |\n|---|---:|\n| Lön | 250 |\n",
		"Dnr 1\n\n" + wrapped + "\fDnr 1\n\n" + wrapped + "\fDnr 1\n\n" + wrapped,
		"F\xF6rbundet\rp\xE5\r\n* ett\n* tv\xE5\n", "\xFF\xFEB\x00u\x00d\x00", "•\n\na\n1.\nb\n", "a-\nb\n", "-\n", "*\n*\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		Match(data, strings.NewReader(string(data)), int64(len(data)))
		d, err := Read("fuzz.txt", strings.NewReader(string(data)), int64(len(data)))
		if err != nil {
			var e *doc.Error
			if !errors.As(err, &e) || e.Status == "" || e.What == "" {
				t.Fatalf("error without a status: %v", err)
			}
			return
		}
		decoded, _ := decode(data)
		if err := checkLaws(d, decoded); err != nil {
			t.Fatal(err)
		}
	})
}

// large are inputs on which a careless reader takes for ever.
var large = map[string]func(n int) string{
	"one long line":        func(n int) string { return strings.Repeat("ord och ", n/8) },
	"one long word":        func(n int) string { return strings.Repeat("å", n/2) },
	"short lines":          func(n int) string { return strings.Repeat("Mål och medel\n", n/14) },
	"short lines in lower": func(n int) string { return strings.Repeat("mål och medel\n", n/14) },
	"short lines apart":    func(n int) string { return strings.Repeat("Mål\n\n", n/5) },
	"numbers":              func(n int) string { return strings.Repeat("12\n\n", n/4) },
	"items":                func(n int) string { return strings.Repeat("1. a\n- b\n", n/9) },
	"deep items":           func(n int) string { return deep(n) },
	"stars":                func(n int) string { return "a " + strings.Repeat("*a ", n/3) },
	"runs of stars":        func(n int) string { return "a " + strings.Repeat("**a *b** ", n/9) },
	"tabs":                 func(n int) string { return strings.Repeat("Lön\t12\t13\n", n/11) },
	"entries":              func(n int) string { return strings.Repeat("Inledning ..... 3\n", n/18) },
	"dots":                 func(n int) string { return strings.Repeat(".", n) },
	"entries in a line":    func(n int) string { return strings.Repeat("Mål... 3 ", n/9) },
	"pages":                func(n int) string { return strings.Repeat("Plan\fMål\n", n/9) },
	"page of pages":        func(n int) string { return strings.Repeat("Plan  1 (3)\n\n", n/13) },
	"words of sites":       func(n int) string { return strings.Repeat("Skriv ut\n", n/9) },
	"contents":             func(n int) string { return strings.Repeat("Innehåll\n", n/10) },
	"rules":                func(n int) string { return "a\n" + strings.Repeat("---\n", n/4) },
	"bullets without text": func(n int) string { return strings.Repeat("•\n", n/4) },
	"headings by hash":     func(n int) string { return strings.Repeat("# a\n\n", n/5) },
	"lines cut by hyphens": func(n int) string { return strings.Repeat("rehabi-\n", n/8) },
}

func deep(n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(strings.Repeat(" ", i%500) + "- a\n")
	}
	return b.String()
}

func BenchmarkRead(b *testing.B) {
	for name, text := range large {
		b.Run(name, func(b *testing.B) {
			s := text(1 << 20)
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				if _, err := Read("large.txt", strings.NewReader(s), int64(len(s))); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
