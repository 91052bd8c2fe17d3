package text

import (
	"regexp"
	"sync"
)

// expression is a regular expression that is compiled when it is first used:
// most runs read no text file, and those that do need few of them.
func expression(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}
