package main

import (
	"archive/zip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf16"
)

// build makes a bad file: "build bomb plans/bomb.docx". Nothing like it lies in
// the repository, where it would alarm virus scanners.
func build(args []string) {
	if args[0] == "letters" {
		writeLetters(args[1])
		return
	}
	make, ok := map[string]func(io.Writer) error{
		"bomb":      writeBomb,
		"entries":   writeEntries,
		"truncated": writeTruncated,
		"wrong":     writeWrongParts,
		"password":  writePassword,
		"doc":       writeOldWord,
		"dtd":       writeDTD,
		"nul":       writeNUL,
	}[args[0]]
	if !ok {
		fail(fmt.Errorf("build: no file %q", args[0]))
	}
	f, err := os.Create(args[1])
	if err == nil {
		err = make(f)
	}
	if err == nil {
		err = f.Close()
	}
	if err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// writeLetters fills a folder with short files.
func writeLetters(folder string) {
	err := os.MkdirAll(folder, 0o777)
	for i := 0; i < 400 && err == nil; i++ {
		text := fmt.Sprintf("Hej! Här kommer tiderna för möte %d. Vi ses i stora salen som vanligt.\n", i)
		err = os.WriteFile(filepath.Join(folder, fmt.Sprintf("%03d.txt", i)), []byte(text), 0o666)
	}
	if err != nil {
		fail(err)
	}
}

// wordParts are the parts that make a zip a Word document.
func wordParts(document string) [][2]string {
	return [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`},
		{"word/document.xml", document},
	}
}

const emptyWord = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>`

func writeZip(w io.Writer, parts [][2]string) error {
	z := zip.NewWriter(w)
	for _, p := range parts {
		part, err := z.Create(p[0])
		if err == nil {
			_, err = io.WriteString(part, p[1])
		}
		if err != nil {
			return err
		}
	}
	return z.Close()
}

// writeBomb packs 256 MB of white space into 256 KB.
func writeBomb(w io.Writer) error {
	z := zip.NewWriter(w)
	for _, p := range wordParts("")[:3] {
		part, _ := z.Create(p[0])
		io.WriteString(part, p[1])
	}
	part, err := z.Create("word/document.xml")
	if err != nil {
		return err
	}
	io.WriteString(part, strings.TrimSuffix(fmt.Sprintf(emptyWord, ""), "</w:body></w:document>"))
	blank := strings.Repeat(" ", 1<<20)
	for range 256 {
		if _, err := io.WriteString(part, blank); err != nil {
			return err
		}
	}
	return z.Close()
}

// writeEntries makes a Word document of many thousand parts.
func writeEntries(w io.Writer) error {
	parts := wordParts(fmt.Sprintf(emptyWord, ""))
	for i := range 20000 {
		parts = append(parts, [2]string{fmt.Sprintf("word/media/%d.xml", i), "<x/>"})
	}
	return writeZip(w, parts)
}

// writeTruncated breaks off in the middle of a Word document.
func writeTruncated(w io.Writer) error {
	var whole strings.Builder
	if err := writeZip(&whole, wordParts(fmt.Sprintf(emptyWord, "<w:p/>"))); err != nil {
		return err
	}
	_, err := io.WriteString(w, whole.String()[:whole.Len()/2])
	return err
}

// writeWrongParts has the parts of a Word document, and no XML in the main one.
func writeWrongParts(w io.Writer) error { return writeZip(w, wordParts("Verksamhetsplan <w:p")) }

func writeDTD(w io.Writer) error {
	return writeZip(w, wordParts(`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>`+fmt.Sprintf(emptyWord, "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")))
}

// writePassword makes the container of a Word document with a password: a
// compound file with the streams EncryptionInfo and EncryptedPackage.
func writePassword(w io.Writer) error {
	return writeOLE(w, "EncryptionInfo", "EncryptedPackage")
}

func writeOldWord(w io.Writer) error { return writeOLE(w, "WordDocument", "1Table") }

// writeOLE makes a compound file of version 3 whose streams are empty: header,
// one sector of allocation table, one of directory (MS-CFB).
func writeOLE(w io.Writer, streams ...string) error {
	const sector, endOfChain, free, none = 512, 0xfffffffe, 0xffffffff, 0xffffffff
	b := make([]byte, 3*sector)
	put := func(at int, v uint32, bytes int) {
		for i := range bytes {
			b[at+i] = byte(v >> (8 * i))
		}
	}
	copy(b, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	put(24, 0x3e, 2)   // minor version
	put(26, 3, 2)      // major version
	put(28, 0xfffe, 2) // little endian
	put(30, 9, 2)      // sectors of 512 bytes
	put(32, 6, 2)      // mini sectors of 64
	put(44, 1, 4)      // allocation sectors
	put(48, 1, 4)      // first directory sector
	put(56, 4096, 4)   // cutoff of mini streams
	put(60, endOfChain, 4)
	put(68, endOfChain, 4)
	for i := 76; i < sector; i += 4 {
		put(i, free, 4)
	}
	put(76, 0, 4) // the allocation table is sector 0
	for i := sector; i < 2*sector; i += 4 {
		put(i, free, 4)
	}
	put(sector, 0xfffffffd, 4)   // sector 0: allocation table
	put(sector+4, endOfChain, 4) // sector 1: directory
	for i, name := range append([]string{"Root Entry"}, streams...) {
		at := 2*sector + 128*i
		units := utf16.Encode([]rune(name))
		for j, u := range units {
			put(at+2*j, uint32(u), 2)
		}
		put(at+64, uint32(2*len(units)+2), 2)
		b[at+66] = 2 // stream
		b[at+67] = 1 // black
		for _, link := range []int{68, 72, 76} {
			put(at+link, none, 4)
		}
		put(at+116, endOfChain, 4)
		switch {
		case i == 0:
			b[at+66] = 5     // root
			put(at+76, 1, 4) // its child
		case i < len(streams):
			put(at+72, uint32(i+1), 4) // right sibling
		}
	}
	_, err := w.Write(b)
	return err
}

// writeNUL is text with zero bytes, as a disk fault or a wrong conversion leaves.
func writeNUL(w io.Writer) error {
	_, err := io.WriteString(w, strings.Repeat("Verksamhetsplan 2012\x00\x00\x00 för samordningsförbundet\n", 20))
	return err
}
