package msdoc

import "iter"

// sprm is the number of a property that is changed (2.2.5.1). Its highest bits
// say how long the value is.
type sprm uint16

// Those that are read; the names are Word's own.
const (
	sprmPIstd           sprm = 0x4600 // style
	sprmPIlvl           sprm = 0x260a // level of its list
	sprmPIlfo           sprm = 0x460b // use of a list
	sprmPDxaLeft80      sprm = 0x840f
	sprmPDxaLeft        sprm = 0x845e
	sprmPDxaFirst80     sprm = 0x8411 // sprmPDxaLeft180
	sprmPDxaFirst       sprm = 0x8460 // sprmPDxaLeft1
	sprmPOutline        sprm = 0x2640 // sprmPOutLvl
	sprmPDropCap        sprm = 0x442c // sprmPDcs
	sprmPInTable        sprm = 0x2416
	sprmPRowEnd         sprm = 0x2417 // sprmPFTtp
	sprmPDepth          sprm = 0x6649 // sprmPItap
	sprmPInnerCell      sprm = 0x244b
	sprmPInnerRowEnd    sprm = 0x244c
	sprmPHuge           sprm = 0x6646 // place of more properties in the stream Data
	sprmPHugeOld        sprm = 0x6645
	sprmPTableProps     sprm = 0x646b // the same, of a row
	sprmPChgTabs        sprm = 0xc615
	sprmCDeleted        sprm = 0x0800 // sprmCFRMarkDel
	sprmCData           sprm = 0x0806 // a control character is data of a form or link
	sprmCOle            sprm = 0x080a // sprmCFOle2
	sprmCObj            sprm = 0x0856
	sprmCSpecial        sprm = 0x0855 // sprmCFSpec
	sprmCBold           sprm = 0x0835
	sprmCHidden         sprm = 0x083c // sprmCFVanish
	sprmCRaised         sprm = 0x2a48 // sprmCIss
	sprmCLift           sprm = 0x4845 // sprmCHpsPos
	sprmCFont           sprm = 0x4a4f // sprmCRgFtc0
	sprmCStyle          sprm = 0x4a30 // sprmCIstd
	sprmCSymbol         sprm = 0x6a09
	sprmCPicture        sprm = 0x6a03 // sprmCPicLocation
	sprmCPlain          sprm = 0x2a33
	sprmTDefTable       sprm = 0xd608
	sprmTLeft           sprm = 0x9601
	sprmTInsert         sprm = 0x7621
	sprmTDelete         sprm = 0x5622
	sprmTColumn         sprm = 0x7623 // sprmTDxaCol
	sprmTMerge          sprm = 0x5624
	sprmTSplit          sprm = 0x5625
	sprmTVertMerge      sprm = 0xd62b
	sprmSFootnoteStart  sprm = 0x503f // sprmSNFtn
	sprmSFootnoteFormat sprm = 0x5040 // sprmSNfcFtnRef
	sprmSEndnoteStart   sprm = 0x5041
	sprmSEndnoteFormat  sprm = 0x5042
)

// sprms goes through a list of properties and their values. The length of a
// value that says its length itself is left out of it.
func sprms(list data) iter.Seq2[sprm, data] {
	return func(yield func(sprm, data) bool) {
		for at := 0; at+2 < len(list); {
			s := sprm(list.u16(at))
			at += 2
			skip, n := s.size(list, at)
			value, ok := list.cut(at+skip, n)
			if !ok || !yield(s, value) {
				return
			}
			at += skip + n
		}
	}
}

// size is how many bytes say the length of the value at a place, and how long it is.
func (s sprm) size(list data, at int) (skip, n int) {
	switch s >> 13 {
	case 0, 1:
		return 0, 1
	case 2, 4, 5:
		return 0, 2
	case 3:
		return 0, 4
	case 7:
		return 0, 3
	}
	switch n = list.u8(at); {
	case s == sprmTDefTable:
		return 2, max(list.u16(at)-1, 0)
	case s == sprmPChgTabs && n == 255: // deleted tabs of 4 bytes, then added ones of 3
		deleted := list.u8(at + 1)
		return 1, 2 + 4*deleted + 3*list.u8(at+2+4*deleted)
	}
	return 1, n
}
