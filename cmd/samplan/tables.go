package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"samplan/extract"
	"samplan/extract/doc"
	"samplan/extract/layout"
)

func tablesCommand() *cobra.Command {
	var page int
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "tables FILE",
		Short: "print the tables of a file as they are read",
		Long: `  samplan tables vaxjo-2011.pdf
  samplan tables vaxjo-2011.pdf --page 6
  samplan tables vaxjo-2011.docx --json

Prints every table of a file on the disk, whatever it is about, with the cells as
they are read and the way the table was found. It needs no database. Where an
amount in the database looks wrong, this tells whether the table was misread;
"samplan page" draws it over the page of a PDF.

The JSON is {"tables": [{"page", "bbox", "found", "cells": [{"row", "col",
"row_span", "col_span", "text"}]}]}: pages count from 1, rows and columns from 0,
boxes are in points from the bottom left. Page and box are 0 where a format has
none.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			d, err := readDocument(args[0])
			if err != nil {
				return err
			}
			if err := checkPage(d, page); err != nil {
				return err
			}
			tables := tablesOf(d, page)
			if asJSON {
				return printJSON(cmd.OutOrStdout(), layout.Predict(tables))
			}
			printTables(cmd.OutOrStdout(), d, tables)
			return nil
		},
	}
	cmd.Flags().IntVar(&page, "page", 0, "only the tables of page `N`, from 1")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print them as JSON")
	return cmd
}

// readDocument reads a file on the disk as an import would.
func readDocument(name string) (*doc.Document, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, hintf("name a file on the disk, not one in the database", "%w", err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, hintf("name one of its files", "%s: is a folder", name)
	}
	return extract.Read(filepath.Base(name), file, info.Size())
}

// checkPage complains of a page that the document has not; 0 is all pages.
func checkPage(d *doc.Document, page int) error {
	switch {
	case page == 0:
		return nil
	case len(d.Pages) == 0:
		return hintf("leave the page out", "%s: the format %s has no pages", d.Name, d.Format)
	case page < 1 || page > len(d.Pages):
		return hintf(fmt.Sprintf("name one from 1 to %d", len(d.Pages)), "%s: there is no page %d", d.Name, page)
	}
	return nil
}

// tablesOf lists the tables of a page, or of all (0). A table that goes on over
// pages belongs to each that its cells stand on.
func tablesOf(d *doc.Document, page int) []doc.Table {
	var out []doc.Table
	for _, b := range d.Blocks {
		if b.Table != nil && (page == 0 || standsOn(b.Table, page)) {
			out = append(out, *b.Table)
		}
	}
	return out
}

func standsOn(t *doc.Table, page int) bool {
	if t.Place.Page == page {
		return true
	}
	for _, row := range t.Rows {
		for _, c := range row {
			if c.Place.Page == page {
				return true
			}
		}
	}
	return false
}

// printTables prints tables for people: a row a line, cells with their spans.
func printTables(w io.Writer, d *doc.Document, tables []doc.Table) {
	for i, t := range tables {
		where := t.Place.String()
		if t.Place.Page > 0 {
			where = fmt.Sprintf("page %d", t.Place.Page)
		}
		fmt.Fprintf(w, "table %d, %s: found by %s, %d columns\n", i+1, where, t.Found, t.Columns)
		aligned := table(w)
		for _, row := range t.Grid() {
			var cells []string
			for x, c := range row {
				cells = append(cells, cellText(c, x > 0 && c != nil && c == row[x-1]))
			}
			fmt.Fprintf(aligned, "  %s\t\n", strings.Join(cells, "\t"))
		}
		aligned.Flush()
		fmt.Fprintln(w)
	}
	if len(tables) == 0 {
		fmt.Fprintf(w, "%s: no tables\n", d.Name)
	}
	for _, n := range d.Notes {
		fmt.Fprintf(w, "note: %s\n", n.What)
	}
}

// cellText is what a square shows: "‹" where the cell to the left covers it too.
func cellText(c *doc.Cell, again bool) string {
	switch {
	case c == nil:
		return ""
	case again:
		return "‹"
	}
	return "|" + oneLine(c.Text, 40)
}
