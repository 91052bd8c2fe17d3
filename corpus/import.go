// Package corpus imports plan files as a batch: what is there, which of it is
// new, how each file ended. It opens the files, hands them to extract, find and
// normalize, and what comes out to schema; it knows no Swedish.
package corpus

import (
	"context"
	"runtime"

	"samplan/schema"
)

// Import is one import into a database.
type Import struct {
	Store     *schema.Store
	Version   string       // of the program
	RuleSet   string       // version of the rules; a file that another version read is read anew
	Arguments []string     // what the user typed
	Done      func(Result) // told how each file ended, in their order
}

// Run reads the files and saves them, in their order. A file that cannot be
// read is saved with its status, and the batch goes on. An error means that the
// database failed or that ctx ended; the report then tells of the files that
// were done before, which stay saved.
func (im Import) Run(ctx context.Context, files []File) (Report, error) {
	var report Report
	earlier, err := im.Store.Documents()
	if err != nil {
		return report, err
	}
	known := make(map[string]string, len(earlier)) // status by path
	for _, d := range earlier {
		known[d.Path] = d.Status
	}
	run, err := im.Store.BeginRun(im.Version, im.RuleSet, im.Arguments)
	if err != nil {
		return report, err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop() // whatever ends this loop ends the reading too
	for reading := range im.readAll(ctx, files) {
		var o outcome
		select {
		case o = <-reading:
		case <-ctx.Done():
			return report, ctx.Err()
		}
		if o.err == nil && !o.unchanged {
			o.err = im.Store.Save(run, o.document)
		}
		if o.err != nil {
			return report, o.err
		}
		result := resultOf(o)
		if o.unchanged {
			result.Status = known[result.Document]
		} else {
			_, result.Replaced = known[result.Document]
		}
		report.add(result)
		im.Done(result)
	}
	if err := ctx.Err(); err != nil {
		return report, err
	}
	return report, im.Store.EndRun(run, report.counts())
}

// outcome is a file after reading.
type outcome struct {
	document  schema.Document
	unchanged bool  // the database holds it already
	err       error // the database failed
}

// readAll reads several files at a time and gives them in their order. No more
// than one document a processor is in memory: a reading starts when there is
// room for it in the queue, and leaves the queue when it is awaited.
func (im Import) readAll(ctx context.Context, files []File) <-chan chan outcome {
	queue := make(chan chan outcome, runtime.GOMAXPROCS(0)-1)
	go func() {
		defer close(queue)
		for _, f := range files {
			reading := make(chan outcome, 1)
			select {
			case queue <- reading:
				go func() { reading <- im.read(f) }()
			case <-ctx.Done():
				return
			}
		}
	}()
	return queue
}
