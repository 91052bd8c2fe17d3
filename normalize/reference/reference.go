// Package reference holds facts that no plan need print: the municipalities and
// regions with their codes, the register of samordningsförbund, the terms of
// budget rows. It is a leaf: embedded rows, each with its source, and look-ups
// built once. It knows nothing of documents.
package reference

import (
	"embed"
	"encoding/csv"
	"fmt"
	"strings"
)

//go:embed *.csv
var files embed.FS

// row is one line of a data file by column name.
type row map[string]string

// list splits a cell that holds several values: "0428|0461".
func (r row) list(column string) []string {
	if r[column] == "" {
		return nil
	}
	return strings.Split(r[column], "|")
}

// load reads an embedded data file. The files are part of the program and a test
// reads them all, so a broken one is a programming error.
func load(name string) []row {
	f, err := files.Open(name)
	if err != nil {
		panic(fmt.Sprintf("reference: %v", err))
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil || len(lines) == 0 {
		panic(fmt.Sprintf("reference: %s: %v", name, err))
	}
	rows := make([]row, 0, len(lines)-1)
	for _, line := range lines[1:] {
		r := row{}
		for i, column := range lines[0] {
			r[column] = line[i]
		}
		rows = append(rows, r)
	}
	return rows
}
