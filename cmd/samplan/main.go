// Samplan turns the plan archives of samordningsförbund into one checked
// database. "samplan help" tells how.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/spf13/cobra"
)

// An import makes much garbage and keeps little. Collecting it less often saves a
// fifth of the time of a small import; near the limit, of the Go heap in bytes, it
// is collected as often as need be.
const (
	gcPercent   = 400
	memoryLimit = 80 << 20
)

func main() {
	debug.SetGCPercent(gcPercent)
	debug.SetMemoryLimit(memoryLimit)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run does what the arguments ask for and returns the exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	return report(stderr, root.ExecuteContext(ctx))
}

// newRoot is the command tree.
func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use: "samplan",
		Long: `  samplan import plans         read all plans of a folder into samplan.sqlite
  samplan check                what does not add up in them
  samplan show plan.docx       all that was found in one, and where it is printed

samplan reads the yearly plans (verksamhetsplaner) of Swedish samordningsförbund:
the förbund and its members, what each of them pays, the budget and the goals. It
puts them into an SQLite database, each value with the place where it is printed,
and flags every value that it is not sure of.`,
		Args:              cobra.NoArgs,
		RunE:              func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		SilenceErrors:     true,
		SilenceUsage:      true,
		DisableAutoGenTag: true,
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return usage(cmd, err) })
	root.AddCommand(importCommand(), showCommand(), checkCommand(), exportCommand(), evalCommand(),
		tablesCommand(), pageCommand(), doctorCommand(), versionCommand())
	root.AddCommand(helpTopics()...)
	for _, c := range append(root.Commands(), root) {
		args := c.Args
		c.Args = func(cmd *cobra.Command, given []string) error { return usage(cmd, args(cmd, given)) }
		c.DisableFlagsInUseLine = true
	}
	root.SetUsageTemplate(usageTemplate)
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		switch c.Name() {
		case "help":
			c.Short = "tell how a command is used"
		case "completion":
			c.Short = "print a script that completes commands in your shell"
		}
	}
	return root
}

const usageTemplate = `usage: {{if .HasAvailableSubCommands}}{{.CommandPath}} COMMAND{{else}}{{.UseLine}}{{end}}
{{- if .HasAvailableSubCommands}}

commands:{{range .Commands}}{{if or .IsAvailableCommand (eq .Name "help")}}
  {{rpad .Name .NamePadding}}  {{.Short}}{{end}}{{end}}{{end}}
{{- if .HasAvailableLocalFlags}}

flags:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
{{- if .HasHelpSubCommands}}

more help:{{range .Commands}}{{if .IsAdditionalHelpTopicCommand}}
  samplan help {{rpad .Name .NamePadding}}  {{.Short}}{{end}}{{end}}{{end}}
`
