package docx

import (
	"bytes"
	"encoding/binary"
	"io"
	"unicode/utf16"
)

// cfbMagic begins an OLE compound file. A Word document with a password is one,
// with the zip encrypted in its stream EncryptedPackage ([MS-OFFCRYPTO] 2.3.4).
const cfbMagic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// directoryWindow is how many bytes of the directory are searched. An encrypted
// document has about eleven entries of 128 bytes, written in one go.
const directoryWindow = 8 << 10

// isEncrypted says whether a file is an Office document locked by a password.
// Which Office program wrote it is itself encrypted.
func isEncrypted(r io.ReaderAt, size int64) bool {
	var header [512]byte
	if n, _ := r.ReadAt(header[:], 0); n < len(header) || !bytes.HasPrefix(header[:], []byte(cfbMagic)) {
		return false
	}
	shift := binary.LittleEndian.Uint16(header[0x1e:])
	if shift < 7 || shift > 16 { // bytes of a sector as a power of 2: 9 or 12
		return false
	}
	directory := (int64(binary.LittleEndian.Uint32(header[0x30:])) + 1) << shift
	if directory >= size {
		return false
	}
	window := make([]byte, min(directoryWindow, size-directory))
	n, _ := r.ReadAt(window, directory)
	return bytes.Contains(window[:n], utf16Bytes("EncryptedPackage"))
}

func utf16Bytes(s string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return b
}
