// Gen writes the test documents: every testdata/src/STEM.xml, in a small markup
// of headings, paragraphs, lists and tables, becomes testdata/plans/STEM.docx as
// Word would write it (testdata/other/STEM.docx where the root has other="yes").
//
//	go run ./testdata/gen
//
// The same source always gives the same bytes.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	written, err := generate("testdata")
	for _, file := range written {
		fmt.Println(file)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// generate writes the docx of every source below root and returns the files
// that are new or changed. A faulty source does not stop the others.
func generate(root string) (written []string, err error) {
	outputs, err := build(root)
	var errs []error
	for _, out := range outputs {
		if old, e := os.ReadFile(out.path); e == nil && bytes.Equal(old, out.data) {
			continue
		}
		if e := os.WriteFile(out.path, out.data, 0o644); e != nil {
			errs = append(errs, e)
			continue
		}
		written = append(written, out.path)
	}
	return written, errors.Join(append(errs, err)...)
}

// output is one docx file to write.
type output struct {
	path string
	data []byte
}

// build makes the docx of every source below root, and the errors of the sources that are faulty.
func build(root string) ([]output, error) {
	sources, err := filepath.Glob(filepath.Join(root, "src", "*.xml"))
	if err != nil {
		return nil, err
	}
	if len(sources) == 0 {
		return nil, fmt.Errorf("no source in %s", filepath.Join(root, "src"))
	}
	var outputs []output
	var errs []error
	for _, source := range sources {
		out, err := buildOne(root, source)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", source, err))
			continue
		}
		outputs = append(outputs, out)
	}
	return outputs, errors.Join(errs...)
}

func buildOne(root, source string) (output, error) {
	markup, err := os.ReadFile(source)
	if err != nil {
		return output{}, err
	}
	tree, err := parse(markup)
	if err != nil {
		return output{}, err
	}
	data, err := docx(tree)
	if err != nil {
		return output{}, err
	}
	folder := "plans"
	if tree.attr["other"] == "yes" {
		folder = "other"
	}
	stem := strings.TrimSuffix(filepath.Base(source), ".xml")
	return output{filepath.Join(root, folder, stem+".docx"), data}, nil
}
