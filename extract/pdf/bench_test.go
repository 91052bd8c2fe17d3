package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// BenchmarkPages reads ten pages of text with a ruled table each.
func BenchmarkPages(b *testing.B) {
	var content strings.Builder
	content.WriteString("BT /F1 10 Tf ")
	for line := range 50 {
		fmt.Fprintf(&content, "1 0 0 1 50 %d Tm [(Samordningsf\\366rbundet ) -20 (st\\366djer ) -15 (insatser f\\366r ) (%d) -250 (kronor )] TJ\n", 750-14*line, line*1000)
	}
	content.WriteString("ET\n")
	for line := range 50 {
		fmt.Fprintf(&content, "50 %d 500 .5 re f q 1 0 0 1 0 0 cm 50 %d m 50 %d l S Q\n", 748-14*line, 748-14*line, 762-14*line)
	}
	pages := make([]page, 10)
	for i := range pages {
		pages[i].content = content.String()
	}
	data := packedPDF(newPDF(pages...), deflated, "/Filter/FlateDecode")
	b.ReportAllocs()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, _, err := Pages("bench", bytes.NewReader(data), int64(len(data))); err != nil {
			b.Fatal(err)
		}
	}
}
