package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"

	library "github.com/nguyenthenguyen/docx"

	"samplan/extract/archive"
	"samplan/extract/doc"
)

func damaged(format string, args ...any) error {
	return &doc.Error{Status: doc.Damaged, What: fmt.Sprintf(format, args...), Do: doResave}
}

// readMain unzips the main part with the docx library. The library knows it as
// word/document.xml only, fails without a relationship part, and unzips every
// entry that is named like a header; so it gets a zip of just these two.
func readMain(a *archive.Archive, name string) (string, error) {
	f := a.Entry(name)
	if f == nil {
		return "", damaged("part %s is missing", name)
	}
	if f.Flags&1 != 0 {
		return "", &doc.Error{Status: doc.Encrypted, What: "the zip is locked by a password", Do: doUnlock}
	}
	if err := archive.CheckSize(f); err != nil {
		return "", err
	}
	small, err := mainOnly(f)
	if err != nil {
		return "", fmt.Errorf("part %s: %w", name, err)
	}
	d, err := library.ReadDocxFromMemory(bytes.NewReader(small), int64(len(small)))
	if err != nil {
		return "", fmt.Errorf("part %s: %w", name, err)
	}
	return d.Editable().GetContent(), nil
}

// mainOnly returns a zip with the main part, copied as it is zipped, and an empty relationship part.
func mainOnly(f *zip.File) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	header := f.FileHeader
	header.Name = "word/document.xml"
	to, err := z.CreateRaw(&header)
	if err != nil {
		return nil, err
	}
	from, err := f.OpenRaw()
	if err != nil {
		return nil, err
	}
	if _, err := io.Copy(to, from); err != nil {
		return nil, err
	}
	if _, err := z.Create("word/_rels/document.xml.rels"); err != nil {
		return nil, err
	}
	err = z.Close()
	return b.Bytes(), err
}
