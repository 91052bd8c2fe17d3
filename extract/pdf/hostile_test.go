package pdf

import (
	"bytes"
	"fmt"
	"math/rand"
	"runtime"
	"strings"
	"testing"
	"time"
)

// Limits that no file may pass, whatever is in it.
const (
	timeAllowed   = 30 * time.Second
	memoryAllowed = 512 << 20
)

// survive reads a file and checks that it says something and stays within the
// limits. It returns the codes of the notes, or the error.
func survive(t *testing.T, name string, data []byte) string {
	t.Helper()
	runtime.GC()
	var before, now runtime.MemStats
	runtime.ReadMemStats(&before)
	peak, stop, done := uint64(0), make(chan bool), make(chan bool)
	go func() {
		defer close(done)
		for {
			runtime.ReadMemStats(&now)
			peak = max(peak, now.HeapAlloc)
			select {
			case <-stop:
				return
			case <-time.After(5 * time.Millisecond):
			}
		}
	}()
	start := time.Now()
	_, notes, err := Pages(name, bytes.NewReader(data), int64(len(data)))
	took := time.Since(start)
	close(stop)
	<-done
	if took > timeAllowed || peak > memoryAllowed {
		t.Errorf("%s: took %v and %d MiB", name, took, peak>>20)
	}
	t.Logf("%s: %v, %d MiB, %v %s", name, took.Round(time.Millisecond), peak>>20, err, codes(notes))
	if err != nil {
		return "error"
	}
	return codes(notes)
}

func TestHostile(t *testing.T) {
	forms := func(n int, content string) *builder { // X1 draws X2 twice, and so on
		b := newPDF(page{content: "/X1 Do", others: "/XObject<</X1 5 0 R>>"})
		for i := 1; i <= n; i++ {
			next := fmt.Sprintf("/Resources<</XObject<</X%d %d 0 R>>>>", i+1, 5+i)
			b.stream("/Subtype/Form/BBox[0 0 600 800]"+next, fmt.Sprintf(content, i+1, i+1))
		}
		return b
	}
	flate := func(content string) string { return string(deflated([]byte(content))) }
	long := strings.Repeat("a", 1<<20)
	for _, c := range []struct {
		name string
		file func() []byte
		want string // a code that must be among the notes; "" for any word at all
	}{
		{"a form that draws itself", func() []byte {
			b := newPDF(page{content: "/X1 Do", others: "/XObject<</X1 5 0 R>>"})
			b.stream("/Subtype/Form/Resources<</XObject<</X1 5 0 R>>>>", "/X1 Do /X1 Do")
			return b.bytes()
		}, "content-damaged"},
		{"forms that double", func() []byte { return forms(60, "/X%d Do /X%d Do").bytes() }, "content-damaged"},
		{"a page tree in a ring", func() []byte {
			b := newPDF(page{})
			b.objects[1] = "<</Type/Pages/Kids[2 0 R 2 0 R 3 0 R]>>"
			return b.bytes()
		}, "object-damaged"},
		{"a hundred thousand pages", func() []byte {
			b := newPDF(page{content: "BT /F1 10 Tf 50 700 Td (sida) Tj ET"})
			b.objects[1] = "<</Type/Pages/MediaBox[0 0 600 800]/Kids[" + strings.Repeat("3 0 R ", 100000) + "]>>"
			return b.bytes()
		}, "pages-left-out"},
		{"a bomb for content", func() []byte {
			b := newPDF(page{})
			b.objects[3] = "<</Filter/FlateDecode/Length 1>>stream\n" + flate(strings.Repeat("BT /F1 1 Tf (b) Tj ET ", 10<<20)) + "\nendstream"
			return b.bytes()
		}, "content-damaged"},
		{"bombs for pages", func() []byte {
			b := newPDF(page{})
			b.objects[1] = "<</Type/Pages/MediaBox[0 0 600 800]/Kids[" + strings.Repeat("3 0 R ", 2) + "]>>"
			b.objects[3] = "<</Filter/FlateDecode/Length 1>>stream\n" + flate("BT /F1 1 Tf 1 1 Td "+strings.Repeat("(a b c d) Tj ", 2<<20)) + "\nendstream"
			return b.bytes()
		}, "page-too-full"},
		{"a bomb for an object stream", func() []byte {
			return packedPDF(hello(), func(b []byte) []byte { return deflated(append(b, make([]byte, 300<<20)...)) }, "/Filter/FlateDecode")
		}, "object-damaged"},
		{"a bomb within a bomb", func() []byte {
			b := newPDF(page{})
			b.objects[3] = "<</Filter[/FlateDecode/FlateDecode]/Length 1>>stream\n" + flate(flate(strings.Repeat("q ", 100<<20))) + "\nendstream"
			return b.bytes()
		}, "content-damaged"},
		{"coordinates beyond bounds", func() []byte {
			return newPDF(page{content: "1e400 0 0 1e400 0 0 cm 999999999 0 0 999999999 0 0 cm 999999999 0 0 999999999 999999999 0 cm BT /F1 999999999 Tf (A) Tj ET " +
				"0 0 m 999999999 0 l S 0 0 0 0 0 0 cm BT /F1 1 Tf (B) Tj ET 0 0 5 5 re B"}).bytes()
		}, "content-damaged"},
		{"coordinates that are no numbers", func() []byte {
			return newPDF(page{content: "NaN Inf -Inf 0 0 0 cm BT /F1 NaN Tf NaN NaN Td (A) Tj ET Infinity 5 m 7 7 l S",
				entries: "/MediaBox[NaN Inf 0 0]"}).bytes()
		}, ""},
		{"words without end on a line", func() []byte {
			return newPDF(page{content: "BT /F1 10 Tf " + strings.Repeat("1 0 0 1 50 700 Tm (abcdefghij) Tj ", 60000) + "ET"}).bytes()
		}, ""},
		{"long words over each other", func() []byte {
			return newPDF(page{content: "BT /F1 .001 Tf " + strings.Repeat("1 0 0 1 50 700 Tm ("+long[:2000]+") Tj 1 0 0 1 50.0005 700 Tm (b"+long[:2000]+") Tj ", 1000) + "ET"}).bytes()
		}, ""},
		{"fonts without end", func() []byte {
			var content strings.Builder
			for i := range 50000 {
				fmt.Fprintf(&content, "/F%d 1 Tf (a) Tj ", i)
			}
			return newPDF(page{content: content.String()}).bytes()
		}, ""},
		{"a CMap without end", func() []byte {
			b := newPDF(page{content: "BT /F1 1 Tf (a) Tj ET", fonts: "/F1<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 5 0 R>>"})
			b.stream("/Filter/FlateDecode", flate("1 beginbfchar "+strings.Repeat("<0041> <0041004100410041> ", 8<<20)))
			return b.bytes()
		}, ""},
		{"object streams in each other", func() []byte {
			s := string(packedPDF(hello(), asItIs, ""))
			return []byte(strings.Replace(s, "/Type/ObjStm", "/Extends 5 0 R/Length 5 0 R/Type/ObjStm", 1))
		}, ""},
		{"a stream as its own length", func() []byte {
			b := newPDF(page{})
			b.objects[3] = "<</Length 4 0 R>>stream\nBT /F1 9 Tf (a) Tj ET\nendstream"
			return b.bytes()
		}, ""},
		{"nesting without end", func() []byte {
			return newPDF(page{content: strings.Repeat("[", 1<<20) + strings.Repeat("q ", 1<<20) + strings.Repeat("/A BMC ", 1<<20) + strings.Repeat("<<", 1<<20),
				entries: "/X " + strings.Repeat("[", 100000)}).bytes()
		}, ""},
		{"brackets without end", func() []byte { return newPDF(page{content: strings.Repeat(")>", 4<<20)}).bytes() }, ""},
		{"unfinished objects", func() []byte { return []byte("%PDF-1.4\n" + strings.Repeat("1 0 obj <</A (", 500000)) }, "error"},
		{"objects without end", func() []byte { return []byte("%PDF-1.4\n" + strings.Repeat("7 0 obj 1 endobj ", 500000)) }, "error"},
		{"a table of strings", func() []byte {
			return []byte("%PDF-1.4\n" + strings.Repeat("(", 1<<20) + "xref\n0 60000\n" + strings.Repeat("0000000012 00000 n \n", 60000) +
				fmt.Sprintf("trailer<</Root 1 0 R>>startxref\n%d\n%%%%EOF", 9+1<<20))
		}, "error"},
	} {
		got := survive(t, c.name, c.file())
		if !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestDamage cuts and scratches a file with everything in it.
func TestDamage(t *testing.T) {
	b := newPDF(
		page{content: "q 1 0 0 1 5 5 cm /X1 Do Q BT /F1 10 Tf 50 700 Td [(Budget) -300 (2015)] TJ ET 10 20 100 50 re S"},
		page{content: "BT /F1 9 Tf 50 700 Td <00030004> Tj ET BI /W 2 /H 1 /CS /G /BPC 8 ID ab EI", others: "/XObject<</X1 8 0 R>>",
			fonts: "/F1<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</W[3[500 600]]>>]/ToUnicode 7 0 R>>"})
	b.stream("", "1 beginbfrange <0003> <0004> <0041> endbfrange")
	b.stream("/Subtype/Form/BBox[0 0 9 9]", "0 0 m 9 0 l S")
	random := rand.New(rand.NewSource(1))
	for _, whole := range [][]byte{b.bytes(), packedPDF(b, deflated, "/Filter/FlateDecode")} {
		for cut := 0; cut < len(whole); cut += 17 {
			Pages("cut", bytes.NewReader(whole[:cut]), int64(cut))
		}
		for range 1500 {
			scratched := bytes.Clone(whole)
			for range 1 + random.Intn(6) {
				scratched[random.Intn(len(scratched))] = byte(random.Intn(256))
			}
			Pages("scratched", bytes.NewReader(scratched), int64(len(scratched)))
		}
	}
}

// TestDeadline reads with no time left.
func TestDeadline(t *testing.T) {
	data := newPDF(page{content: "BT /F1 10 Tf 50 700 Td (a) Tj ET"}, page{}).bytes()
	f, err := open("x", bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	nodes, _ := f.pageNodes()
	f.deadline = time.Now().Add(-time.Second)
	if f.isLate(); !f.late {
		t.Fatal("not late")
	}
	if _, notes := f.page(&nodes[0], 1); codes(notes) != "content-damaged" {
		t.Errorf("notes = %+v, want one on the content", notes)
	}
	if pages, notes, err := f.readAll("x"); err == nil || len(pages) > 0 {
		t.Errorf("readAll = %d pages, %+v, %v; want an error", len(pages), notes, err)
	}
}
