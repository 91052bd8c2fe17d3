package sums

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

// rowsOf reads rows such as "  - Arvoden 32 32": a label with amounts; two
// spaces of indent are a level, "=" before the label says it calls itself a
// sum, "#" that a section header stands over it, ">" that it is an income.
func rowsOf(t *testing.T, text string) []Row {
	t.Helper()
	var rows []Row
	for line := range strings.SplitSeq(strings.Trim(text, "\n"), "\n") {
		line = strings.ReplaceAll(strings.TrimPrefix(line, "\t\t"), "\t", "")
		r := Row{Level: (len(line) - len(strings.TrimLeft(line, " "))) / 2}
		fields := strings.Fields(line)
		for strings.ContainsAny(fields[0][:1], "=#>!") {
			switch fields[0][0] {
			case '=':
				r.Total = true
			case '#':
				r.Opens = true
			case '!':
				r.Leaf = true
			case '>':
				r.Side = 1
			}
			fields[0] = fields[0][1:]
		}
		for _, f := range fields[1:] {
			if f == "." {
				r.Values = append(r.Values, nil)
				continue
			}
			v := decimal.RequireFromString(f)
			r.Values = append(r.Values, &v)
		}
		rows = append(rows, r)
	}
	return rows
}

func TestSolve(t *testing.T) {
	for name, c := range map[string]struct{ rows, want string }{
		"sums below, grand total of sums": {`
			#a 10 20
			b 5 5
			=s 15 25
			#c 7 7
			d 3 3
			=s 10 10
			=all 25 35`, "2=0+1 5=3+4 6=2+5"},
		"sum over its parts, set in": {`
			styrelse 89
			  fast 32
			  sam 57
			lokal 30
			=summa 119`, "0=1+2 4=0+3"},
		"sum over its parts, not set in, two years": {`
			>fin 3300 2900
			  >a 658 575
			  >b 2642 2325
			>ränta 30 30
			>=medel 3330 2930
			styr 89 88
			proj 3241 2841
			m 720 .
			o 2521 2841
			=kost 3330 2929`, "0=1+2 4=0+3 6=7+8 9=5+6"},
		"one part": {`
			pers 400 390
			  vt 400 390
			lokal 30 30
			=s 430 420`, "0=1 3=0+2"},
		"a sum by chance is none": {`
			a 10
			b 20
			c 30
			=s 60`, "3=0+1+2"},
		"summa that is itself a part": {`
			löner 1580
			=summa 1710
			=grupp 3290`, "2=0+1"},
		"wrong printed sum": {`
			#a 10
			b 20
			=s 31
			#c 5
			d 6
			=s 11
			=all 42`, "2=0+1! 5=3+4 6=2+5"},
		"sums not called so": {`
			a 11 12
			b 23 24
			c 31 37
			x 65 73
			d 5 9
			e 6 13
			y 11 22
			z 76 95`, "3=0+1+2 6=4+5 7=3+6"},
		"the state pays as much as the others, and is no sum": {`
			>a 600 500
			>b 400 500
			>!region 1000 1000
			>!state 2000 2000
			>=all 4000 4000`, "4=0+1+2+3"},
		"sides are never mixed": {`
			>a 5
			>b 7
			c 12
			d 3
			=s 15`, "4=2+3"},
	} {
		t.Run(name, func(t *testing.T) {
			sol := Solve(rowsOf(t, c.rows), nil)
			var got []string
			for _, e := range sol.Equations {
				var parts []string
				for _, p := range e.Parts {
					parts = append(parts, fmt.Sprint(p))
				}
				bad := ""
				if !e.Holds() {
					bad = "!"
				}
				got = append(got, fmt.Sprintf("%d=%s%s", e.Total, strings.Join(parts, "+"), bad))
			}
			want := strings.Fields(c.want)
			slices.Sort(got)
			slices.Sort(want)
			if strings.Join(got, " ") != strings.Join(want, " ") {
				t.Errorf("got %v, want %v (uncertain %v)", got, want, sol.Uncertain)
			}
		})
	}
}
