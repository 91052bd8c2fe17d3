package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"samplan/schema"
)

func exportCommand() *cobra.Command {
	var db, format, out string
	cmd := &cobra.Command{
		Use:   "export",
		Short: "write the database as tables for Excel, or as JSON",
		Long: `  samplan export
  samplan export -o tabeller
  samplan export --format json -o plans.json

csv: one file for each kind of fact, in the folder samplan-csv (after the database)
unless -o names another. It is for Excel in Swedish: headings and words in Swedish,
semicolons between the cells, decimal commas, UTF-8 with a byte order mark. A text
that Excel would take for a formula ("- Malå kommun") begins with an apostrophe.
Excel drops the zero of a code such as 0780 unless the column is read as text
(Data, From Text/CSV).

json: one object with the rows of each view, the columns of the view as keys, all
values as in the database; on stdout unless -o names a file.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			write := map[string]func(io.Writer, *schema.Store, string) error{"csv": exportCSV, "json": exportJSON}[format]
			if write == nil {
				return usage(cmd, fmt.Errorf("there is no format %q, only csv and json", format))
			}
			if out == "" && format == "csv" {
				out = strings.TrimSuffix(filepath.Base(db), filepath.Ext(db)) + "-csv"
			}
			store, err := schema.OpenReadOnly(db)
			if err != nil {
				return err
			}
			defer store.Close()
			return write(cmd.OutOrStdout(), store, out)
		},
	}
	dbFlag(cmd, &db)
	cmd.Flags().StringVar(&format, "format", "csv", "csv or json, the `FORMAT` to write")
	cmd.Flags().StringVarP(&out, "out", "o", "", "the folder to write csv files into, or the json `FILE`")
	return cmd
}

// exportJSON writes the rows of all views that the tables show, by view.
func exportJSON(stdout io.Writer, store *schema.Store, file string) error {
	all := map[string][]row{}
	for _, s := range sheets {
		rows, err := readView(store, s.view, "")
		if err != nil {
			return err
		}
		all[s.view] = rows
	}
	if file == "" {
		return printJSON(stdout, all)
	}
	var data bytes.Buffer
	if err := printJSON(&data, all); err != nil {
		return err
	}
	return writeWhole(file, data.Bytes())
}

// exportCSV writes one file a sheet and says where.
func exportCSV(stdout io.Writer, store *schema.Store, folder string) error {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return hintf("name a folder that you may write in", "cannot make the folder: %w", err)
	}
	for _, s := range sheets {
		data, n, err := sheetCSV(store, s)
		if err != nil {
			return err
		}
		file := filepath.Join(folder, s.name+".csv")
		if err := writeWhole(file, data); err != nil {
			return err
		}
		fmt.Fprintf(stdout, "%s: %d rows\n", file, n)
	}
	return nil
}

// sheetCSV is the text of one file and its number of rows.
func sheetCSV(store *schema.Store, s sheet) (data []byte, n int, err error) {
	var columns, headings []string
	for _, c := range s.columns {
		columns = append(columns, c.name)
		headings = append(headings, c.heading)
	}
	rows, err := readView(store, s.view, "")
	if err != nil {
		return nil, 0, err
	}
	out := bytes.NewBufferString("\uFEFF")
	w := csv.NewWriter(out)
	w.Comma, w.UseCRLF = ';', true
	w.Write(headings)
	for _, r := range rows {
		cells := make([]string, len(columns))
		for i, c := range columns {
			cells[i] = swedishCell(c, r.text(c))
		}
		w.Write(cells)
	}
	w.Flush()
	return out.Bytes(), len(rows), w.Error()
}

// swedishCell is a value as Excel in Swedish takes it.
func swedishCell(column, value string) string {
	if word, ok := swedishWords[column][value]; ok {
		return word
	}
	switch column {
	case "target_value":
		return strings.Replace(value, ".", ",", 1)
	case "place":
		return swedishPlace.Replace(value)
	}
	// Excel takes what begins so for a formula; "-4000" is a number all the same.
	if value != "" && strings.ContainsRune("=+-@\t\r", rune(value[0])) && !numeric[column] {
		return "'" + value
	}
	return value
}

// writeWhole writes a file such that it is whole or not there at all.
func writeWhole(file string, data []byte) error {
	temp, err := os.CreateTemp(filepath.Dir(file), ".samplan-*")
	if err == nil {
		_, err = temp.Write(data)
		if closed := temp.Close(); err == nil {
			err = closed
		}
		if err == nil {
			err = os.Chmod(temp.Name(), 0o644)
		}
		if err == nil {
			err = os.Rename(temp.Name(), file)
		}
		if err != nil {
			os.Remove(temp.Name())
		}
	}
	if err != nil {
		return hintf("see that the folder exists, that you may write in it and that the file is not open in Excel", "%s: cannot be written: %w", file, err)
	}
	return nil
}
