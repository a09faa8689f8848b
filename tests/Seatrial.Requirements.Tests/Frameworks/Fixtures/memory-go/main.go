package main

import (
	"encoding/json"
	"net/http"
)

type Book struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	OwnerID string `json:"owner_id"`
}

var books = map[string]Book{}

var members []Member

type Member struct {
	ID       string `json:"id"`
	Email    string `json:"email"`
	Password string `json:"password"`
}

// endpoint: GET /books/{id} authn=unsure
func getBook(w http.ResponseWriter, r *http.Request) {
	book, ok := books[r.PathValue("id")]
	if !ok {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	json.NewEncoder(w).Encode(book)
}

// endpoint: PUT /books/{id} authn=missing
func putBook(w http.ResponseWriter, r *http.Request) {
	var book Book
	json.NewDecoder(r.Body).Decode(&book)
	books[r.PathValue("id")] = book
	w.WriteHeader(http.StatusNoContent)
}

// endpoint: DELETE /books/{id} authn=missing
func deleteBook(w http.ResponseWriter, r *http.Request) {
	delete(books, r.PathValue("id"))
	w.WriteHeader(http.StatusNoContent)
}

// endpoint: GET /members/{id} authn=missing
func getMember(w http.ResponseWriter, r *http.Request) {
	for _, member := range members {
		if member.ID == r.PathValue("id") {
			json.NewEncoder(w).Encode(member)
			return
		}
	}
	http.NotFound(w, r)
}

// endpoint: POST /members/import authn=missing
func addMember(w http.ResponseWriter, r *http.Request) {
	var member Member
	json.NewDecoder(r.Body).Decode(&member)
	members = append(members, member)
	w.WriteHeader(http.StatusCreated)
}

var handlers = map[string]http.HandlerFunc{
	"GET /books/{id}":      getBook,
	"PUT /books/{id}":      putBook,
	"DELETE /books/{id}":   deleteBook,
	"GET /members/{id}":    getMember,
	"POST /members/import": addMember,
}

func main() {
	for pattern, handler := range handlers {
		http.HandleFunc(pattern, handler)
	}
	http.ListenAndServe(":8080", nil)
}
