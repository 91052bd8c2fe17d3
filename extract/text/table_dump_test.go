package text

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestDump(t *testing.T) {
	for _, f := range strings.Fields(os.Getenv("DUMP")) {
		b, _ := os.ReadFile(f)
		s := string(b)
		if strings.Contains(f, "vanersborg") {
			r := []rune{}
			for _, c := range b {
				r = append(r, rune(c))
			}
			s = string(r)
		}
		var ls []line
		page := 0
		if strings.Contains(s, "\f") {
			page = 1
		}
		for i, l := range strings.Split(strings.ReplaceAll(s, "\r", ""), "\n") {
			page += strings.Count(l, "\f")
			ls = append(ls, line{text: strings.ReplaceAll(l, "\f", ""), number: i + 1, page: page})
		}
		tabs, notes := findTables(ls)
		fmt.Println("=====", f)
		for _, r := range tabs {
			fmt.Println("---", r.table.Found, r.table.Columns, "lines", r.from+1, r.to)
			for _, row := range r.table.Rows {
				for _, c := range row {
					fmt.Printf("|%d:%s", c.Indent*0+c.ColSpan, strings.ReplaceAll(c.Text, "\n", "⏎"))
				}
				fmt.Println()
			}
		}
		for _, n := range notes {
			fmt.Println("NOTE", n.Place, n.What)
		}
	}
}
