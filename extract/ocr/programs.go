package ocr

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"samplan/extract/doc"
)

// Programs are the optional programs as they are on this machine.
type Programs struct {
	Pdftoppm  Program
	Tesseract Program
	Swedish   bool // tesseract has the language swe
	English   bool // and eng, which comes with it: it reads per cent signs
}

// Program is one of them; Path is empty where it is not there or of no use.
type Program struct {
	Path    string
	Version string // "22.12.0"
}

// Install is how the programs come on the machine, on Debian and Ubuntu.
const Install = "install poppler-utils, tesseract-ocr and tesseract-ocr-swe, and import the file again"

// Find looks for the programs, once in the life of the process.
var Find = sync.OnceValue(func() Programs {
	var p Programs
	// Xpdf has a pdftoppm too, which knows neither standard input nor -cropbox.
	if path, out := ask("pdftoppm", "-v"); strings.Contains(out, "Poppler") {
		p.Pdftoppm = Program{path, versionIn(out)}
	}
	if path, out := ask("tesseract", "--version"); versionIn(out) != "" {
		p.Tesseract = Program{path, versionIn(out)}
		_, languages := ask("tesseract", "--list-langs")
		for _, l := range strings.Fields(languages) {
			p.Swedish = p.Swedish || l == "swe"
			p.English = p.English || l == "eng"
		}
	}
	return p
})

// Missing is empty where pages can be read, else what to do about it.
func (p Programs) Missing() string {
	if p.Pdftoppm.Path != "" && p.Tesseract.Path != "" && p.Swedish {
		return ""
	}
	return Install
}

// ask runs a program that tells of itself.
func ask(name, arg string) (path, said string) {
	path, err := exec.LookPath(name)
	if err != nil {
		return "", ""
	}
	ctx, stop := context.WithTimeout(context.Background(), 10*time.Second)
	defer stop()
	out, _ := exec.CommandContext(ctx, path, arg).CombinedOutput()
	return path, string(out)
}

// versionIn is the number in "tesseract 5.3.0" or "pdftoppm version 22.12.0".
func versionIn(said string) string {
	line, _, _ := strings.Cut(said, "\n")
	fields := strings.Fields(line)
	if len(fields) < 2 {
		return ""
	}
	return strings.TrimPrefix(fields[len(fields)-1], "v")
}

// dots is the resolution that pages are rendered at: what tesseract is made
// for. A page larger than maxSide at that gets fewer.
const (
	dots    = 300.0 // an inch
	maxSide = 7000  // pixels; A3 has 4961
)

// maxPicture bounds a picture in bytes: one a pixel, and a header.
const maxPicture = maxSide*maxSide + 100

// look renders a page and reads its words and rules, with the page put straight.
func look(ctx context.Context, page doc.Page, file io.Reader) (doc.Page, error) {
	resolution := min(dots, maxSide*72/max(page.Width, page.Height, 1))
	number := strconv.Itoa(page.Number)
	pgm, err := pipe(ctx, Find().Pdftoppm.Path, file, maxPicture,
		"-gray", "-cropbox", "-r", fmt.Sprintf("%.2f", resolution), "-f", number, "-l", number, "-")
	if err != nil {
		return page, err
	}
	shown, err := readPGM(pgm)
	if err != nil {
		return page, err
	}
	rules, letters := shown.rules(page, resolution)
	letters = letters.clean(resolution)
	picture := letters.pgm()
	read, err := recognise(ctx, picture, "swe", "3", resolution, page)
	if err != nil {
		return page, err
	}
	if Find().English && mayHavePercents(read) {
		english, err := recognise(ctx, picture, "eng", "3", resolution, page)
		if err != nil {
			return page, err
		}
		setPercents(read, english)
	}
	if read, err = readCells(ctx, letters, resolution, page, rules, read); err != nil {
		return page, err
	}
	page.Words = slices.Concat(read...)
	if len(page.Rules) == 0 { // else the PDF draws them, and so nothing is askew
		page.Rules = rules
		straighten(&page, slope(read))
	}
	at := 0
	for _, line := range read {
		level(page.Words[at : at+len(line)])
		at += len(line)
	}
	return page, nil
}

// recognise lets tesseract read a picture in a language, with a mode of finding
// its lines: "3" for a page, "6" for lines under each other.
func recognise(ctx context.Context, pgm []byte, language, mode string, resolution float64, page doc.Page) ([][]doc.Word, error) {
	tsv, err := pipe(ctx, Find().Tesseract.Path, bytes.NewReader(pgm), maxTable,
		"stdin", "stdout", "-l", language, "--dpi", fmt.Sprintf("%.0f", resolution), "--psm", mode, "tsv")
	if err != nil {
		return nil, err
	}
	return lines(string(tsv), page)
}

// maxTable bounds what tesseract says of a page.
const maxTable = 16 << 20

// pipe runs a program on its standard input and returns what it prints, which
// must not be more than limit bytes.
func pipe(ctx context.Context, path string, in io.Reader, limit int, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, path, args...)
	out, complaint := &bounded{limit: limit}, &bounded{limit: 4 << 10}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = in, out, complaint
	// Files are read in parallel already, and threads make tesseract no faster.
	cmd.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1")
	cmd.WaitDelay = time.Second
	err := cmd.Run()
	if out.full {
		return nil, fmt.Errorf("%s: prints more than %d bytes", cmd.Args[0], limit)
	}
	if err != nil {
		said, _, _ := strings.Cut(strings.TrimSpace(complaint.String()), "\n")
		return nil, fmt.Errorf("%s: %w %s", strings.TrimSuffix(baseName(path), ".exe"), err, said)
	}
	return out.Bytes(), nil
}

// baseName is the last part of a path of any system.
func baseName(path string) string { return path[strings.LastIndexAny(path, `/\`)+1:] }

// bounded keeps the first limit bytes and fails at more.
type bounded struct {
	bytes.Buffer
	limit int
	full  bool
}

func (b *bounded) Write(p []byte) (int, error) {
	if b.Len()+len(p) > b.limit {
		b.full = true
		return 0, io.ErrShortWrite
	}
	return b.Buffer.Write(p)
}
