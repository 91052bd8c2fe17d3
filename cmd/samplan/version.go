package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"
)

// version is that of the program.
const version = "0.1"

func versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "print the version of the program and of its rules",
		Long: `  samplan version

The rules are the finders, the normaliser and the checks. Files that were read by
other rules are read anew by the next import.`,
		Args: cobra.NoArgs,
		Run: func(cmd *cobra.Command, _ []string) {
			fmt.Fprintf(cmd.OutOrStdout(), "samplan %s\nrules %s\n%s %s/%s\n", version, ruleSet(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
		},
	}
}

// ruleSet is the version of the rules that read the files: the program's
// version and, where the build knows it, the commit. A build of changed sources
// has no name of its own; the time of its file stands for one, so that no stale
// row survives a change of the rules.
func ruleSet() string {
	rules := version
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return rules
	}
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			rules += "+" + s.Value[:min(len(s.Value), 12)]
		case s.Key == "vcs.modified" && s.Value == "true":
			rules += "." + built()
		}
	}
	return rules
}

// built is the time of the program's file.
func built() string {
	file, err := os.Executable()
	if err != nil {
		return "modified"
	}
	info, err := os.Stat(file)
	if err != nil {
		return "modified"
	}
	return info.ModTime().UTC().Format(time.DateOnly + "T150405")
}
