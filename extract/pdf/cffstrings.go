package pdf

import "sync"

// firstOwnString is the first string number that a program defines itself.
const firstOwnString = 391

// standardStrings are the characters that the standard strings of CFF name
// (technical note 5176, appendix A), by number. They begin with those of the
// standard encoding in its order; from 229 on they are of the expert sets.
var standardStrings = sync.OnceValue(func() []rune {
	s := make([]rune, 1, firstOwnString)
	for _, r := range standard {
		if r != 0 {
			s = append(s, r)
		}
	}
	return append(s, []rune("¹¬µ™Ð½±Þ¼÷¦°þ¾²®−ð×³©ÁÂÄÀÅÃÇÉÊËÈÍÎÏÌÑÓÔÖÒÕŠÚÛÜÙÝŸŽáâäàåãçéêëèíîïìñóôöòõšúûüùýÿž"+
		"!˝$$&´()‥․0123456789,—.?ab¢deilmⁿorst\uFB00\uFB03\uFB04()ˆ-`ABCDEFGHIJKLMNOPQRSTUVWXYZ"+
		"₡1\x00˜¡¢ŁŠŽ¨˘ˇ˙¯‒-˛˚¸¿⅛⅜⅝⅞⅓⅔⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉¢$.,ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖŒØÙÚÛÜÝÞŸ")...)
})
