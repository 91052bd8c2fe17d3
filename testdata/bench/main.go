// Bench makes the files for compare.sh and compare-pdf.sh and measures the
// commands they name.
//
//	bench copies N DIR FILE.docx...   N copies in DIR, each with other years in its text
//	bench once COMMAND... -- FILE...  run the command once, with all files
//	bench each COMMAND... -- FILE...  run the command once for each file
//	bench read N FILE...              read the files N times: words, rules, tables, blocks
//
// Once and each print processes, CPU seconds (user and system, of the process
// itself as the kernel counts them) and the highest peak of resident memory.
package main

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"syscall"
	"time"

	"samplan/extract"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	split := slices.Index(args, "--")
	switch {
	case len(args) > 3 && args[0] == "copies":
		n, err := strconv.Atoi(args[1])
		if err != nil {
			return err
		}
		return copies(n, args[2], args[3:])
	case len(args) > 2 && args[0] == "read":
		n, err := strconv.Atoi(args[1])
		if err != nil {
			return err
		}
		return read(n, args[2:])
	case len(args) > 1 && split > 1 && args[0] == "once":
		return measure(args[1:split], [][]string{args[split+1:]})
	case len(args) > 1 && split > 1 && args[0] == "each":
		var runs [][]string
		for _, f := range args[split+1:] {
			runs = append(runs, []string{f})
		}
		return measure(args[1:split], runs)
	}
	return errors.New("wrong arguments; the comment at the top of main.go tells the right ones")
}

// measure runs a command with each of the argument lists, one after the other.
func measure(command []string, runs [][]string) error {
	var cpu time.Duration
	var peak int64
	for _, files := range runs {
		cmd := exec.Command(command[0], append(command[1:], files...)...)
		cmd.Stderr = os.Stderr
		if err := cmd.Run(); err != nil {
			return fmt.Errorf("%v: %w", cmd.Args[:min(len(cmd.Args), 6)], err)
		}
		cpu += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
		peak = max(peak, resident(cmd.ProcessState))
	}
	fmt.Printf("%4d processes  %8.2f s CPU  %6.1f MiB peak\n", len(runs), cpu.Seconds(), float64(peak)/(1<<20))
	return nil
}

// read reads every file n times, as an import does before it looks for facts.
func read(n int, files []string) error {
	for range n {
		for _, name := range files {
			data, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			if _, err := extract.Read(filepath.Base(name), bytes.NewReader(data), int64(len(data))); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return nil
}

// resident is the peak of resident memory in bytes: ru_maxrss of getrusage(2),
// which counts kilobytes, and on macOS bytes.
func resident(state *os.ProcessState) int64 {
	usage := state.SysUsage().(*syscall.Rusage)
	if runtime.GOOS == "darwin" {
		return int64(usage.Maxrss)
	}
	return int64(usage.Maxrss) << 10
}

var (
	shownText = regexp.MustCompile(`>[^<]+<`)
	year      = regexp.MustCompile(`\b20[0-4]\d\b`)
)

// copies writes n copies of the files, in turn. The copies of one file differ in
// the years of their text.
func copies(n int, dir string, files []string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for i := range n {
		file := files[i%len(files)]
		out := filepath.Join(dir, fmt.Sprintf("%04d-%s", i, filepath.Base(file)))
		if err := copyShifted(file, out, i/len(files)); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return nil
}

// copyShifted copies a docx with its years moved on.
func copyShifted(file, out string, years int) error {
	in, err := zip.OpenReader(file)
	if err != nil {
		return err
	}
	defer in.Close()
	var data bytes.Buffer
	w := zip.NewWriter(&data)
	for _, part := range in.File {
		r, err := part.Open()
		if err != nil {
			return err
		}
		text, err := io.ReadAll(r)
		if err != nil {
			return err
		}
		if part.Name == "word/document.xml" {
			text = shiftYears(text, years)
		}
		to, err := w.Create(part.Name)
		if err != nil {
			return err
		}
		if _, err := to.Write(text); err != nil {
			return err
		}
	}
	if err := w.Close(); err != nil {
		return err
	}
	return os.WriteFile(out, data.Bytes(), 0o666)
}

// shiftYears moves the years of the shown text on, within 2000 to 2049, so that
// no two copies of a file are the same for up to 50 of them.
func shiftYears(xml []byte, years int) []byte {
	return shownText.ReplaceAllFunc(xml, func(text []byte) []byte {
		return year.ReplaceAllFunc(text, func(y []byte) []byte {
			n, _ := strconv.Atoi(string(y))
			return []byte(strconv.Itoa(2000 + (n-2000+years)%50))
		})
	})
}
