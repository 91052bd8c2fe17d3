//go:build !unix

package main

// limitProcess does nothing where there are no users and limits of this kind.
func limitProcess() {}
