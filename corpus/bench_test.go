package corpus

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"samplan/extract"
	"samplan/extract/find"
	"samplan/normalize"
)

// BenchmarkStages measures what each stage of an import costs on the plans of
// testdata, all of them once a round.
func BenchmarkStages(b *testing.B) {
	files, err := filepath.Glob("../testdata/plans/*")
	if err != nil || len(files) == 0 {
		b.Fatal("no plans in testdata/plans", err)
	}
	var data [][]byte
	for _, f := range files {
		bytes, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		data = append(data, bytes)
	}
	for _, stage := range []struct {
		name string
		last int
	}{{"read", 1}, {"classify", 2}, {"find", 3}, {"normalize", 4}} {
		b.Run(stage.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for i, d := range data {
					read, err := extract.Read(files[i], bytes.NewReader(d), int64(len(d)))
					if err != nil {
						b.Fatal(err)
					}
					if stage.last < 2 {
						continue
					}
					for _, part := range find.Classify(read).Parts {
						switch stage.last {
						case 3:
							find.Find(part)
							find.Grids(part)
						case 4:
							normalize.Plan(1, part)
						}
					}
				}
			}
		})
	}
}
