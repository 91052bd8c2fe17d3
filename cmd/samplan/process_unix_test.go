//go:build unix

package main

import (
	"os"
	"strconv"
	"syscall"
)

// nobody is the user without rights.
const nobody = 65534

// limitProcess takes rights and room from the process, as a script asks for.
// UNPRIVILEGED makes file permissions count, which root passes by; FILE_LIMIT is
// a size in bytes beyond which no file grows, as on a full disk.
func limitProcess() {
	if limit, err := strconv.ParseUint(os.Getenv("FILE_LIMIT"), 10, 64); err == nil {
		must(syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: limit, Max: limit}))
	}
	if os.Getenv("UNPRIVILEGED") != "" && os.Getuid() == 0 {
		must(syscall.Setgid(nobody))
		must(syscall.Setuid(nobody))
	}
}

func must(err error) {
	if err != nil {
		fail(err)
	}
}
