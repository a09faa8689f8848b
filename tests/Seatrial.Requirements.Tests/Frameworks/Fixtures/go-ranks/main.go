package main

import (
	"database/sql"
	"net/http"
	"os"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/golang-jwt/jwt/v5"
)

var db *sql.DB

type caller struct {
	ID   uint
	Role string
}

type Parcel struct {
	ID       uint   `db:"id"`
	SenderID uint   `db:"sender_id"`
	Tracking string `db:"tracking_number"`
	Status   string `db:"status"`
}

type User struct {
	ID       uint   `db:"id"`
	Email    string `db:"email"`
	Password string `db:"password"`
}

// Whoever signs in, or one of the roles where any are named.
func signedIn(roles ...string) gin.HandlerFunc {
	return func(c *gin.Context) {
		parts := strings.Split(c.GetHeader("Authorization"), " ")
		if len(parts) != 2 {
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		token, err := jwt.Parse(parts[1], func(*jwt.Token) (any, error) { return []byte(os.Getenv("JWT_SECRET")), nil })
		if err != nil || !token.Valid {
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		claims := token.Claims.(jwt.MapClaims)
		user := caller{ID: uint(claims["id"].(float64)), Role: claims["role"].(string)}
		isAllowed := slices.Contains(roles, user.Role)
		if len(roles) > 0 && !isAllowed {
			c.AbortWithStatus(http.StatusForbidden)
			return
		}
		c.Set("user", user)
		c.Next()
	}
}

// endpoint: GET /parcels/:id authn=enforced object=missing
func show(c *gin.Context) {
	var p Parcel
	if err := db.QueryRow("SELECT id, sender_id, status FROM parcels WHERE id = $1", c.Param("id")).Scan(&p.ID, &p.SenderID, &p.Status); err != nil {
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, p)
}

// endpoint: POST /parcels/:id/deliver authn=enforced object=enforced function=enforced
func deliver(c *gin.Context) {
	if _, err := db.Exec("UPDATE parcels SET status = 'delivered' WHERE id = $1", c.Param("id")); err != nil {
		c.Status(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

// What a number finds that only those have who were given it.
// endpoint: GET /track/:number authn=public
func track(c *gin.Context) {
	var p Parcel
	if err := db.QueryRow("SELECT id, status FROM parcels WHERE tracking_number = $1", c.Param("number")).Scan(&p.ID, &p.Status); err != nil {
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, p.Status)
}

// endpoint: POST /hooks/paid authn=enforced object=na function=na
func paid(c *gin.Context) {
	if c.GetHeader("X-Callback-Token") != os.Getenv("CALLBACK_TOKEN") {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	var body struct{ ID string }
	if err := c.ShouldBindJSON(&body); err != nil {
		c.Status(http.StatusBadRequest)
		return
	}
	if _, err := db.Exec("UPDATE parcels SET status = 'paid' WHERE id = $1", body.ID); err != nil {
		c.Status(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func main() {
	r := gin.Default()
	r.GET("/parcels/:id", signedIn(), show)
	r.POST("/parcels/:id/deliver", signedIn("courier", "admin"), deliver)
	r.GET("/track/:number", track)
	r.POST("/hooks/paid", paid)
	r.Run()
}
