package main

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/alexedwards/scs/v2"
	"github.com/go-chi/chi/v5"
	"github.com/gorilla/mux"
	"github.com/jackc/pgx/v5/pgxpool"
)

type Invoice struct {
	ID     int64 `db:"id" json:"id"`
	UserID int64 `db:"user_id" json:"user_id"`
	Total  int64 `db:"total" json:"total"`
}

type markKey struct{}

type app struct {
	pool     *pgxpool.Pool
	sessions *scs.SessionManager
}

func main() {
	pool, err := pgxpool.New(context.Background(), "")
	if err != nil {
		panic(err)
	}
	a := &app{pool: pool, sessions: scs.New()}
	r := chi.NewRouter()
	r.Use(a.sessions.LoadAndSave)
	r.Use(a.recognise)
	r.Get("/health", health)
	r.Route("/invoices", func(r chi.Router) {
		r.Use(a.requireUser)
		r.Get("/{id}", a.show)
		r.With(a.mine).Delete("/{id}", a.remove)
	})
	r.Mount("/old", legacy(a))
	http.ListenAndServe(":8080", r)
}

// A router of another library below the first.
func legacy(a *app) http.Handler {
	m := mux.NewRouter()
	sub := m.PathPrefix("/api").Subrouter()
	sub.Use(a.requireUser)
	sub.HandleFunc("/invoices/{id}", a.peek).Methods("GET")
	m.HandleFunc("/invoices/{id}", a.drop).Methods(http.MethodDelete)
	return m
}

// recognise marks requests of people who are signed in and lets everybody pass.
func (a *app) recognise(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := a.sessions.GetInt64(r.Context(), "userID")
		if id == 0 {
			next.ServeHTTP(w, r)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), markKey{}, true)))
	})
}

func (a *app) requireUser(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if known, ok := r.Context().Value(markKey{}).(bool); !ok || !known {
			http.Redirect(w, r, "/login", http.StatusSeeOther)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (a *app) mine(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var owner int64
		if err := a.pool.QueryRow(r.Context(), "SELECT user_id FROM invoices WHERE id = $1", chi.URLParam(r, "id")).Scan(&owner); err != nil {
			http.NotFound(w, r)
			return
		}
		if owner != a.sessions.GetInt64(r.Context(), "userID") {
			w.WriteHeader(http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func health(w http.ResponseWriter, r *http.Request) { // endpoint: GET /health authn=public
	w.Write([]byte("ok"))
}

func (a *app) show(w http.ResponseWriter, r *http.Request) { // endpoint: GET /invoices/{id} authn=enforced object=enforced
	var i Invoice
	err := a.pool.QueryRow(r.Context(), "SELECT id, user_id, total FROM invoices WHERE id = $1 AND user_id = $2", chi.URLParam(r, "id"), a.sessions.GetInt64(r.Context(), "userID")).Scan(&i.ID, &i.UserID, &i.Total)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(i)
}

func (a *app) remove(w http.ResponseWriter, r *http.Request) { // endpoint: DELETE /invoices/{id} authn=enforced object=enforced
	a.pool.Exec(r.Context(), "DELETE FROM invoices WHERE id = $1", chi.URLParam(r, "id"))
}

func (a *app) peek(w http.ResponseWriter, r *http.Request) { // endpoint: GET /old/api/invoices/{id} authn=enforced object=missing
	var i Invoice
	if err := a.pool.QueryRow(r.Context(), "SELECT id, user_id, total FROM invoices WHERE id = $1", mux.Vars(r)["id"]).Scan(&i.ID, &i.UserID, &i.Total); err != nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(i)
}

func (a *app) drop(w http.ResponseWriter, r *http.Request) { // endpoint: DELETE /old/invoices/{id} authn=missing
	a.pool.Exec(r.Context(), "DELETE FROM invoices WHERE id = $1", mux.Vars(r)["id"])
}
