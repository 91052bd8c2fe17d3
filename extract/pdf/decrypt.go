package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

// pdfcpuOnce keeps pdfcpu from writing its settings into the user's home.
var pdfcpuOnce sync.Once

var errPassword = errors.New("needs a password")

// decrypt writes an encrypted file without its encryption, for which the empty
// user password must do: RC4, AES-128 and AES-256. pdfcpu cannot be stopped, so
// after the deadline it is left to itself.
func decrypt(data []byte, deadline time.Time) ([]byte, error) {
	pdfcpuOnce.Do(api.DisableConfigDir)
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		var b bytes.Buffer
		err := decryptTo(&b, data)
		done <- result{b.Bytes(), err}
	}()
	select {
	case r := <-done:
		return r.data, r.err
	case <-time.After(time.Until(deadline)):
		return nil, errors.New("takes too long")
	}
}

func decryptTo(b *bytes.Buffer, data []byte) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("decryption broke down: %v", p)
		}
	}()
	conf := model.NewDefaultConfiguration()
	conf.Offline = true
	conf.Optimize, conf.OptimizeBeforeWriting = false, false
	conf.WriteObjectStream, conf.WriteXRefStream = false, false
	err = api.Decrypt(bytes.NewReader(data), b, conf)
	if errors.Is(err, pdfcpu.ErrWrongPassword) {
		return errPassword
	}
	return err
}
