package main

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"os"
	"strconv"

	"github.com/spf13/cobra"

	"samplan/extract/doc"
)

func pageCommand() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "page FILE N",
		Short: "draw what is read on a page of a PDF, as an SVG picture",
		Long: `  samplan page vaxjo-2011.pdf 6 -o page6.svg
  samplan page vaxjo-2011.pdf 6 > page6.svg

Draws page N, from 1, as the program sees it: the words where they stand, the drawn
rules in blue, the cells of the tables in red, with row and column in their corner.
Words from OCR are green; the paler, the less sure. Open it in a browser beside the
PDF: where the two differ, the page is misread.`,
		Args: cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			n, err := strconv.Atoi(args[1])
			if err != nil || n < 1 {
				return hintf("pages count from 1", "%q is no page", args[1])
			}
			d, err := readDocument(args[0])
			if err != nil {
				return err
			}
			if err := checkPage(d, n); err != nil {
				return err
			}
			svg := drawPage(d, n)
			if out == "" || out == "-" {
				_, err = cmd.OutOrStdout().Write(svg)
				return err
			}
			if err := os.WriteFile(out, svg, 0o666); err != nil {
				return hintf("name a file in a folder that you may write to", "%w", err)
			}
			return nil
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "the SVG `FILE` to write; without it the picture goes to stdout")
	return cmd
}

// drawPage draws a page of a document. SVG counts from the top.
func drawPage(d *doc.Document, number int) []byte {
	p := d.Pages[number-1]
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.2f %.2f" width="%.0f" height="%.0f">`+"\n",
		p.Width, p.Height, 1.5*p.Width, 1.5*p.Height)
	fmt.Fprintf(&b, "<title>%s, page %d</title>\n", escaped(d.Name), number)
	b.WriteString(`<rect width="100%" height="100%" fill="white"/>` + "\n")
	for _, t := range tablesOf(d, number) {
		for _, row := range t.Rows {
			for _, c := range row {
				if c.Place.Page == number {
					drawCell(&b, p, c)
				}
			}
		}
	}
	for _, r := range p.Rules {
		fmt.Fprintf(&b, `<line x1="%.2f" y1="%.2f" x2="%.2f" y2="%.2f" stroke="blue" stroke-width="%.2f" stroke-opacity="0.6"/>`+"\n",
			r.Box.X0, p.Height-r.Box.Y0, r.Box.X1, p.Height-r.Box.Y1, max(r.Width, 0.3))
	}
	for _, w := range p.Words {
		drawWord(&b, p, w)
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

func drawCell(b *bytes.Buffer, p doc.Page, c doc.Cell) {
	box := c.Place.Box
	fmt.Fprintf(b, `<rect x="%.2f" y="%.2f" width="%.2f" height="%.2f" fill="red" fill-opacity="0.05" stroke="red" stroke-width="0.6">`,
		box.X0, p.Height-box.Y1, box.X1-box.X0, box.Y1-box.Y0)
	fmt.Fprintf(b, "<title>%s</title></rect>\n", escaped(c.Text))
	fmt.Fprintf(b, `<text x="%.2f" y="%.2f" font-size="3.5" fill="red">%d,%d</text>`+"\n", box.X0+0.5, p.Height-box.Y1+3.5, c.Row+1, c.Col+1)
}

// drawWord writes a word along its baseline, as wide as it is printed.
func drawWord(b *bytes.Buffer, p doc.Page, w doc.Word) {
	long, x, y := w.Box.X1-w.Box.X0, w.Box.X0, w.Baseline
	switch w.Turned {
	case 90:
		long, x, y = w.Box.Y1-w.Box.Y0, w.Baseline, w.Box.Y0
	case 180:
		x = w.Box.X1
	case 270:
		long, x, y = w.Box.Y1-w.Box.Y0, w.Baseline, w.Box.Y1
	}
	colour, style := "black", ""
	switch {
	case w.Invisible:
		colour = "purple"
	case w.Confidence < 1:
		colour, style = "green", fmt.Sprintf(` fill-opacity="%.2f"`, max(w.Confidence, 0.3))
	}
	if w.Bold {
		style += ` font-weight="bold"`
	}
	if w.Turned != 0 {
		style += fmt.Sprintf(` transform="rotate(%d %.2f %.2f)"`, -w.Turned, x, p.Height-y)
	}
	fmt.Fprintf(b, `<text x="%.2f" y="%.2f" font-size="%.2f" font-family="sans-serif" fill="%s"%s textLength="%.2f" lengthAdjust="spacingAndGlyphs">%s</text>`+"\n",
		x, p.Height-y, max(w.Size, 1), colour, style, max(long, 0.1), escaped(w.Text))
}

// escaped makes a text safe within XML; signs that XML cannot hold become U+FFFD.
func escaped(s string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(s))
	return b.String()
}
