package web

import (
	"encoding/json"
	"net/http"
	"os"

	"example.org/ledger/internal/auth"
	"example.org/ledger/internal/store"
)

type Server struct {
	store *store.Store
	auth  *auth.Verifier
}

func NewServer(s *store.Store) *Server {
	return &Server{store: s, auth: &auth.Verifier{Secret: []byte(os.Getenv("JWT_SECRET"))}}
}

func (s *Server) Routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, r *http.Request) { // endpoint: GET /healthz authn=public object=na
		w.WriteHeader(http.StatusOK)
	})
	mux.HandleFunc("OPTIONS /users/me", func(w http.ResponseWriter, r *http.Request) {}) // endpoint: OPTIONS /users/me authn=na
	mux.HandleFunc("POST /login", s.login)

	api := http.NewServeMux()
	api.HandleFunc("GET /transfers", s.list)
	api.HandleFunc("POST /transfers", s.create)
	api.HandleFunc("GET /transfers/{id}", s.show)
	api.HandleFunc("GET /transfers/{id}/receipt", s.receipt)
	api.HandleFunc("DELETE /transfers/{id}", s.remove)
	api.HandleFunc("PUT /transfers/{id}", s.change)
	api.HandleFunc("DELETE /admin/transfers/{id}", auth.AdminOnly(s.purge))
	mux.Handle("/api/", http.StripPrefix("/api", s.auth.Require(api)))

	mux.Handle("GET /transfers/{id}", s.auth.Require(http.HandlerFunc(s.preview)))
	mux.HandleFunc("DELETE /draft/{id}", s.auth.Decode(s.draft))
	mux.HandleFunc("DELETE /transfers/{id}", s.drop)
	return logged(mux)
}

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r)
	})
}

func writeJSON(w http.ResponseWriter, status int, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(value)
}
