package web

import (
	"encoding/json"
	"errors"
	"net/http"
	"strconv"

	"golang.org/x/crypto/bcrypt"

	"example.org/ledger/internal/auth"
	"example.org/ledger/internal/store"
)

func (s *Server) login(w http.ResponseWriter, r *http.Request) { // endpoint: POST /login authn=public
	var in struct {
		Email    string `json:"email"`
		Password string `json:"password"`
	}
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	account, err := s.store.AccountByEmail(r.Context(), in.Email)
	if err != nil || bcrypt.CompareHashAndPassword([]byte(account.Password), []byte(in.Password)) != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	writeJSON(w, http.StatusOK, map[string]string{"token": "…"})
}

func (s *Server) list(w http.ResponseWriter, r *http.Request) { // endpoint: GET /api/transfers authn=enforced object=na
	user := auth.From(r.Context())
	all, err := s.store.TransfersOf(r.Context(), user.ID)
	if err != nil {
		http.Error(w, "error", http.StatusInternalServerError)
		return
	}
	writeJSON(w, http.StatusOK, all)
}

func (s *Server) create(w http.ResponseWriter, r *http.Request) { // endpoint: POST /api/transfers authn=enforced object=na property=enforced
	var in struct {
		Amount float64 `json:"amount"`
	}
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	if err := s.store.AddTransfer(r.Context(), auth.From(r.Context()).ID, in.Amount); err != nil {
		http.Error(w, "error", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

// The query is limited to the caller.
func (s *Server) show(w http.ResponseWriter, r *http.Request) { // endpoint: GET /api/transfers/{id} authn=enforced object=enforced
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	transfer, err := s.store.TransferOf(r.Context(), id, auth.From(r.Context()).ID)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	writeJSON(w, http.StatusOK, transfer)
}

// Found by its id alone.
func (s *Server) receipt(w http.ResponseWriter, r *http.Request) { // endpoint: GET /api/transfers/{id}/receipt authn=enforced object=missing
	id, _ := strconv.ParseInt(r.PathValue("id"), 10, 64)
	transfer, err := s.store.Transfer(r.Context(), id)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	writeJSON(w, http.StatusOK, transfer)
}

// Compared by a helper that loads it, two calls deep.
func (s *Server) remove(w http.ResponseWriter, r *http.Request) { // endpoint: DELETE /api/transfers/{id} authn=enforced object=enforced
	transfer, err := s.mine(r)
	switch {
	case errors.Is(err, store.ErrNotFound):
		http.NotFound(w, r)
		return
	case err != nil:
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if err := s.store.DeleteTransfer(r.Context(), transfer.ID); err != nil {
		http.Error(w, "error", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func (s *Server) mine(r *http.Request) (*store.Transfer, error) {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		return nil, err
	}
	transfer, err := s.store.Transfer(r.Context(), id)
	if err != nil {
		return nil, err
	}
	if !owns(auth.From(r.Context()), transfer) {
		return nil, errors.New("forbidden")
	}
	return transfer, nil
}

func owns(user *auth.User, transfer *store.Transfer) bool {
	return user != nil && transfer.OwnerID == user.ID
}

// The sibling forgets to.
func (s *Server) change(w http.ResponseWriter, r *http.Request) { // endpoint: PUT /api/transfers/{id} authn=enforced object=missing
	var in struct {
		Amount float64 `json:"amount"`
	}
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil || json.NewDecoder(r.Body).Decode(&in) != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	if err := s.store.SetAmount(r.Context(), id, in.Amount); err != nil {
		http.Error(w, "error", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func (s *Server) purge(w http.ResponseWriter, r *http.Request) { // endpoint: DELETE /api/admin/transfers/{id} authn=enforced object=enforced function=enforced
	id, _ := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err := s.store.DeleteTransfer(r.Context(), id); err != nil {
		http.Error(w, "error", http.StatusInternalServerError)
	}
}

// Compared after it was loaded.
func (s *Server) preview(w http.ResponseWriter, r *http.Request) { // endpoint: GET /transfers/{id} authn=enforced object=enforced
	id, _ := strconv.ParseInt(r.PathValue("id"), 10, 64)
	transfer, err := s.store.Transfer(r.Context(), id)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	if transfer.OwnerID != auth.From(r.Context()).ID {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	writeJSON(w, http.StatusOK, transfer)
}

// Who the unverified token names is whoever the sender likes.
func (s *Server) draft(w http.ResponseWriter, r *http.Request) { // endpoint: DELETE /draft/{id} authn=missing
	id, _ := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err := s.store.DeleteDraft(r.Context(), id, auth.From(r.Context()).ID); err != nil {
		http.NotFound(w, r)
	}
}

func (s *Server) drop(w http.ResponseWriter, r *http.Request) { // endpoint: DELETE /transfers/{id} authn=missing
	id, _ := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err := s.store.DeleteTransfer(r.Context(), id); err != nil {
		http.Error(w, "error", http.StatusInternalServerError)
	}
}
