package main

import (
	"database/sql"
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/golang-jwt/jwt/v5"
)

var db *sql.DB

type Claims struct {
	UserID int
	jwt.RegisteredClaims
}

func signedIn(c *gin.Context) {
	claims := &Claims{}
	token, err := jwt.ParseWithClaims(c.GetHeader("Authorization"), claims, func(*jwt.Token) (any, error) { return []byte("key"), nil })
	if err != nil || !token.Valid {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("user", claims.UserID)
	c.Next()
}

func levelOf(album, user int) int {
	var owner int
	if err := db.QueryRow("SELECT owner_id FROM albums WHERE id = $1", album).Scan(&owner); err != nil {
		return 0
	}
	if owner == user {
		return 2
	}
	return 0
}

// endpoint: GET /albums/:id authn=enforced object=enforced
func show(c *gin.Context) {
	var id int
	fmt.Sscanf(c.Param("id"), "%d", &id)
	if levelOf(id, c.GetInt("user")) < 1 {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	var title string
	db.QueryRow("SELECT title FROM albums WHERE id = $1", id).Scan(&title)
	c.JSON(http.StatusOK, title)
}

// endpoint: GET /albums authn=enforced object=missing
func byOwner(c *gin.Context) {
	var owner int
	if _, err := fmt.Sscanf(c.Query("owner_id"), "%d", &owner); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	var title string
	db.QueryRow("SELECT title FROM albums WHERE owner_id = $1", owner).Scan(&title)
	c.JSON(http.StatusOK, title)
}

func main() {
	r := gin.Default()
	known := r.Group("/albums", signedIn)
	known.GET("/:id", show)
	known.GET("", byOwner)
	r.Run()
}
