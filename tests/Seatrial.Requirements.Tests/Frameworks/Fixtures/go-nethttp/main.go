package main

import (
	"database/sql"
	"log"
	"net/http"
	"os"

	"example.org/ledger/internal/store"
	"example.org/ledger/internal/web"
)

func main() {
	db, err := sql.Open("postgres", os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	server := web.NewServer(store.New(db))
	srv := &http.Server{Addr: ":8080", Handler: server.Routes()}
	log.Fatal(srv.ListenAndServe())
}
