package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"
	"regexp"
)

type key struct{}

type route struct {
	method  string
	pattern *regexp.Regexp
	handler http.HandlerFunc
}

type app struct {
	db *sql.DB
}

func newRoute(method, pattern string, handler http.HandlerFunc) route {
	return route{method, regexp.MustCompile("^" + pattern + "$"), handler}
}

func (a *app) routes() []route {
	return []route{
		newRoute(http.MethodGet, "/health", a.health),
		newRoute(http.MethodGet, "/films/([0-9]+)", a.signedIn(a.show)),
		newRoute(http.MethodDelete, "/films/([0-9]+)", a.remove),
	}
}

func field(r *http.Request, at int) string {
	return r.Context().Value(key{}).([]string)[at]
}

func (a *app) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for _, route := range a.routes() {
		matches := route.pattern.FindStringSubmatch(r.URL.Path)
		if len(matches) > 0 {
			if r.Method != route.method {
				continue
			}
			ctx := context.WithValue(r.Context(), key{}, matches[1:])
			route.handler(w, r.WithContext(ctx))
			return
		}
	}
	http.NotFound(w, r)
}

func (a *app) signedIn(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var id int
		err := a.db.QueryRow("SELECT user_id FROM sessions WHERE token = $1", r.Header.Get("Authorization")).Scan(&id)
		if err != nil {
			http.Error(w, "sign in", http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}

// endpoint: GET /health authn=public
func (a *app) health(w http.ResponseWriter, r *http.Request) {
	w.Write([]byte("ok"))
}

// endpoint: GET /films/{1} authn=enforced object=unsure
func (a *app) show(w http.ResponseWriter, r *http.Request) {
	var title string
	a.db.QueryRow("SELECT title FROM films WHERE id = $1", field(r, 0)).Scan(&title)
	json.NewEncoder(w).Encode(title)
}

// endpoint: DELETE /films/{1} authn=missing
func (a *app) remove(w http.ResponseWriter, r *http.Request) {
	a.db.Exec("DELETE FROM films WHERE id = $1", field(r, 0))
	w.WriteHeader(http.StatusNoContent)
}

func main() {
	a := &app{}
	server := &http.Server{Addr: ":8080", Handler: logged(a)}
	server.ListenAndServe()
}

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r)
	})
}
