package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"samplan/schema"
)

// row is a row of a view by column; the values are as in schema.Store.View.
type row map[string]any

// text is a value as text; NULL is "".
func (r row) text(column string) string {
	if r[column] == nil {
		return ""
	}
	return fmt.Sprint(r[column])
}

// is tells whether a column of 0 and 1 is 1.
func (r row) is(column string) bool { return r.text(column) != "" && r.text(column) != "0" }

// readView gives the rows of a view by column.
func readView(store *schema.Store, view, document string, columns ...string) ([]row, error) {
	names, values, err := store.View(view, document, columns...)
	rows := make([]row, len(values))
	for i, v := range values {
		rows[i] = make(row, len(names))
		for j, name := range names {
			rows[i][name] = v[j]
		}
	}
	return rows, err
}

func printJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(v)
}

// table aligns what is written to it, cells ending with tabs.
func table(w io.Writer) *tabwriter.Writer { return tabwriter.NewWriter(w, 0, 0, 2, ' ', 0) }

// grouped writes a whole number in groups of three, for reading: "1 309 000".
// Years and texts stay as they are.
func grouped(s string) string {
	digits := strings.TrimPrefix(s, "-")
	if _, err := strconv.ParseInt(s, 10, 64); err != nil || len(digits) < 5 {
		return s
	}
	var out strings.Builder
	out.WriteString(s[:len(s)-len(digits)])
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			out.WriteByte(' ')
		}
		out.WriteRune(d)
	}
	return out.String()
}

// oneLine makes a printed text fit a line of a table: n runes, no line breaks.
func oneLine(s string, n int) string { return cut(strings.Join(strings.Fields(s), " "), n) }

// padLeft aligns a number to the right in n runes.
func padLeft(s string, n int) string {
	return strings.Repeat(" ", max(0, n-utf8.RuneCountInString(s))) + s
}

// cut shortens a text to n runes.
func cut(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:n-1]) + "…"
}
