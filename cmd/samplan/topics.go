package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"samplan/extract/find"
	"samplan/normalize"
)

// helpTopics are what "samplan help" tells beside the commands.
func helpTopics() []*cobra.Command {
	var finders, checks, doubts []entry
	for _, f := range find.Finders {
		finders = append(finders, entry{f.Name, f.Doc})
	}
	for _, c := range normalize.Checks {
		checks = append(checks, entry{c.Name, c.Doc})
	}
	for _, d := range normalize.Doubts {
		doubts = append(doubts, entry{d.Code, d.Doc})
	}
	return []*cobra.Command{
		topic("finders", "what is looked for in a plan", "What is looked for in a plan. The name is stored with each fact, as its finder.", finders),
		topic("checks", "what is checked in a plan", "What is checked in a plan. The name begins with the family that v_check tells.", checks),
		topic("doubts", "why a value can be flagged", "Why a value can be flagged beside a failed check: the codes in column doubts of the views.", doubts),
	}
}

// entry is one line of a topic.
type entry struct{ name, doc string }

func topic(name, short, intro string, entries []entry) *cobra.Command {
	var long strings.Builder
	long.WriteString(intro + "\n")
	for _, e := range entries {
		fmt.Fprintf(&long, "\n  %s\n      %s", e.name, e.doc)
	}
	return &cobra.Command{Use: name, Short: short, Long: long.String(), Args: cobra.NoArgs}
}
