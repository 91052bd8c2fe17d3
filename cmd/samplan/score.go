package main

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// The scoring of GOLD.md: greedy matching of the facts in the views with gold,
// in the order in which the views give them.

// The kinds of counts, in the order in which they are printed.
var scoreKinds = []string{"plan", "member", "contribution", "budget", "basis", "goal", "goal+kind", "target", "problem"}

// tally counts facts: right ones, those in gold, those in the database.
type tally struct{ hit, gold, got int }

func (t *tally) add(hit, gold, got int) { t.hit += hit; t.gold += gold; t.got += got }

func (t tally) recall() float64 {
	if t.gold == 0 {
		return 1
	}
	return float64(t.hit) / float64(t.gold)
}

func (t tally) precision() float64 {
	switch {
	case t.got > 0:
		return float64(t.hit) / float64(t.got)
	case t.gold == 0:
		return 1
	}
	return 0
}

func (t tally) f1() float64 {
	p, r := t.precision(), t.recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// wrong is an amount that matches no gold fact.
type wrong struct {
	document, kind string
	row            row
}

// score is what one document, or all together, came to.
type score struct {
	tallies      map[string]*tally
	silent       []wrong // wrong amounts that nobody is warned of
	flaggedWrong int
	right        int // right amounts
	alarms       int // right amounts that are flagged
	cleanRight   int // the same two in plans without problems
	cleanAlarms  int
	misses       []string
}

func newScore() *score {
	s := &score{tallies: map[string]*tally{}}
	for _, k := range scoreKinds {
		s.tallies[k] = &tally{}
	}
	return s
}

func (s *score) miss(format string, args ...any) {
	s.misses = append(s.misses, fmt.Sprintf(format, args...))
}

// missAll counts every fact of a plan as missed: its four fields that always
// stand, and all that is required.
func (s *score) missAll(g gold) {
	s.tallies["plan"].add(0, 4, 0)
	for kind, facts := range map[string][]goldFact{
		"member": g.Members, "contribution": g.Contributions, "budget": g.Budget,
		"goal": g.Goals, "goal+kind": g.Goals, "problem": g.Problems,
	} {
		s.tallies[kind].add(0, required(facts), 0)
	}
}

// merge adds a document's score to the total.
func (s *score) merge(d *score) {
	for k, t := range d.tallies {
		s.tallies[k].add(t.hit, t.gold, t.got)
	}
	s.silent = append(s.silent, d.silent...)
	s.misses = append(s.misses, d.misses...)
	s.flaggedWrong += d.flaggedWrong
	s.right += d.right
	s.alarms += d.alarms
	s.cleanRight += d.cleanRight
	s.cleanAlarms += d.cleanAlarms
}

// pair is a gold fact and the row that states it.
type pair struct {
	gold goldFact
	got  row
}

// match pairs facts and rows one to one, each fact with the first row left,
// required facts first. An optional fact takes its row away and counts nowhere.
func match(facts []goldFact, rows []row, same func(goldFact, row) bool) (pairs []pair, missed []goldFact, left []row) {
	left = slices.Clone(rows)
	take := func(f goldFact) (row, bool) {
		i := slices.IndexFunc(left, func(r row) bool { return same(f, r) })
		if i < 0 {
			return nil, false
		}
		r := left[i]
		left = slices.Delete(left, i, i+1)
		return r, true
	}
	for _, f := range facts {
		if f.Optional {
			continue
		}
		if r, ok := take(f); ok {
			pairs = append(pairs, pair{f, r})
		} else {
			missed = append(missed, f)
		}
	}
	for _, f := range facts {
		if f.Optional {
			take(f)
		}
	}
	return pairs, missed, left
}

func required(facts []goldFact) (n int) {
	for _, f := range facts {
		if !f.Optional {
			n++
		}
	}
	return n
}

// near compares an amount or a target with gold: less than half a unit apart.
func near(want float64, have string) bool {
	x, err := strconv.ParseFloat(strings.TrimSpace(have), 64)
	return err == nil && math.Abs(want-x) < 0.5
}
