package main

import (
	"context"
	"database/sql"
	"errors"
	"net/http"
	"strings"
	"html/template"

	"github.com/gorilla/sessions"
	"github.com/julienschmidt/httprouter"
)

type User struct {
	ID    int64
	Email string
}

type Letter struct {
	ID       int64  `db:"id"`
	SenderID int64  `db:"sender_id"`
	Text     string `db:"text"`
}

// Nobody stands for callers who have not signed in.
var Nobody = &User{}

func (u *User) IsNobody() bool { return u == Nobody }

var (
	store = sessions.NewCookieStore([]byte(""))
	pages = template.Must(template.ParseGlob("*.html"))
)

type site struct{ db *sql.DB }

func main() {
	db, _ := sql.Open("mysql", "")
	s := &site{db: db}
	router := httprouter.New()
	router.GET("/profile", recovered(signedIn(s.profile)))
	router.POST("/profile", recovered(signedIn(s.saveProfile)))
	router.GET("/letters/:id", signedIn(s.letter))
	router.HandlerFunc(http.MethodDelete, "/v1/letters/:id", s.requireKnown(s.deleteLetter))
	router.POST("/letters/:id/close", s.close)
	http.ListenAndServe(":80", s.authenticate(router))
}

func recovered(h httprouter.Handle) httprouter.Handle {
	return func(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
		defer func() {
			if failed := recover(); failed != nil {
				http.Error(w, "failed", http.StatusInternalServerError)
			}
		}()
		h(w, r, ps)
	}
}

func signedIn(h httprouter.Handle) httprouter.Handle {
	return func(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
		session, _ := store.Get(r, "site")
		if signed, ok := session.Values["authenticated"].(bool); !ok || !signed {
			http.Redirect(w, r, "/login", http.StatusFound)
			return
		}
		h(w, r, ps)
	}
}

// authenticate finds who the token belongs to and lets everybody pass.
func (s *site) authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := r.Header.Get("Authorization")
		if header == "" {
			next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), "user", Nobody)))
			return
		}
		user, err := s.byToken(strings.TrimPrefix(header, "Bearer "))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), "user", user)))
	})
}

func (s *site) byToken(token string) (*User, error) {
	var u User
	err := s.db.QueryRow("SELECT users.id, users.email FROM users JOIN tokens ON tokens.user_id = users.id WHERE tokens.hash = ?", token).Scan(&u.ID, &u.Email)
	if err != nil {
		switch {
		case errors.Is(err, sql.ErrNoRows):
			return nil, errors.New("no such token")
		default:
			return nil, err
		}
	}
	return &u, nil
}

func (s *site) requireKnown(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		user := r.Context().Value("user").(*User)
		if user.IsNobody() {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	}
}

func (s *site) profile(w http.ResponseWriter, r *http.Request, _ httprouter.Params) { // endpoint: GET /profile authn=enforced object=na
	session, _ := store.Get(r, "site")
	var u User
	s.db.QueryRow("SELECT id, email FROM users WHERE id = ?", session.Values["user_id"]).Scan(&u.ID, &u.Email)
	pages.ExecuteTemplate(w, "profile.html", u)
}

// Whose profile is chosen by a field of the form.
func (s *site) saveProfile(w http.ResponseWriter, r *http.Request, _ httprouter.Params) { // endpoint: POST /profile authn=enforced object=missing
	stmt, err := s.db.Prepare("UPDATE users SET email = ? WHERE id = ?")
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	stmt.Exec(r.FormValue("email"), r.FormValue("id"))
}

func (s *site) letter(w http.ResponseWriter, r *http.Request, ps httprouter.Params) { // endpoint: GET /letters/:id authn=enforced object=missing
	var text string
	var sender int64
	s.db.QueryRow("SELECT text, sender_id FROM letters WHERE id = "+ps.ByName("id")).Scan(&text, &sender)
	pages.ExecuteTemplate(w, "letter.html", map[string]any{"text": text, "sender": sender})
}

func (s *site) deleteLetter(w http.ResponseWriter, r *http.Request) { // endpoint: DELETE /v1/letters/:id authn=enforced object=enforced
	user := r.Context().Value("user").(*User)
	id := httprouter.ParamsFromContext(r.Context()).ByName("id")
	result, err := s.db.Exec("DELETE FROM letters WHERE id = ? AND sender_id = ?", id, user.ID)
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	if n, _ := result.RowsAffected(); n == 0 {
		http.NotFound(w, r)
	}
}

func (s *site) close(w http.ResponseWriter, r *http.Request, ps httprouter.Params) { // endpoint: POST /letters/:id/close authn=missing
	s.db.Exec("UPDATE letters SET closed = 1 WHERE id = ?", ps.ByName("id"))
}
