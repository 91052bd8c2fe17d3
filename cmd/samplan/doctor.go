package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"samplan/extract/ocr"
)

func doctorCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "doctor",
		Short: "tell which optional programs are on this computer, and what each adds",
		Long: `  samplan doctor

samplan needs no other program. Scanned plans, whose pages are pictures, it reads
with two that can be installed beside it; the file then stays on the computer as
ever. Exit code: 0 also where programs are missing.`,
		Args: cobra.NoArgs,
		Run: func(cmd *cobra.Command, _ []string) {
			fmt.Fprintf(cmd.OutOrStdout(), "samplan %s, rules %s\n\n", version, ruleSet())
			printPrograms(cmd.OutOrStdout(), ocr.Find())
		},
	}
}

// printPrograms prints the optional programs, a line each, and what follows.
func printPrograms(w io.Writer, p ocr.Programs) {
	var swedish, english ocr.Program
	if p.Swedish {
		swedish = p.Tesseract
	}
	if p.English {
		english = p.Tesseract
	}
	t := table(w)
	for _, line := range []struct {
		name    string
		program ocr.Program
		adds    string
		install string
	}{
		{"pdftoppm", p.Pdftoppm, "renders scanned pages for OCR", "apt install poppler-utils"},
		{"tesseract", p.Tesseract, "reads rendered pages (OCR)", "apt install tesseract-ocr"},
		{"tesseract swe", swedish, "lets it read Swedish", "apt install tesseract-ocr-swe"},
		{"tesseract eng", english, "reads per cent signs, which the Swedish letters lack", "apt install tesseract-ocr-eng"},
	} {
		found := "missing: " + line.install
		if line.program.Path != "" {
			found = line.program.Version + " at " + line.program.Path
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t\n", line.name, line.adds, found)
	}
	t.Flush()
	if p.Missing() == "" {
		fmt.Fprintln(w, "\nscanned pages are read; amounts in them are flagged unless a sum proves them")
		return
	}
	fmt.Fprintln(w, "\nscanned pages are not read: a PDF without any text ends as \"unsupported\", and one with"+
		"\nsome such pages has a note for each; install what is missing and import them again"+
		"\n(on Windows: Poppler and Tesseract with Swedish, both on the PATH; on macOS: brew"+
		"\ninstall poppler tesseract tesseract-lang)")
}
