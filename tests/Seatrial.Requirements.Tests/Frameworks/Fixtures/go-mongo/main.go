package main

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/primitive"
	"go.mongodb.org/mongo-driver/mongo"
)

type Parcel struct {
	ID     primitive.ObjectID `bson:"_id"`
	Weight int                `bson:"weight"`
	UserID string             `bson:"user_id"`
}

type Store struct {
	parcels *mongo.Collection
}

var client *mongo.Client

var users = client.Database("post").Collection("users")

func signedIn() gin.HandlerFunc {
	return func(c *gin.Context) {
		var user bson.M
		err := users.FindOne(context.Background(), bson.M{"token": c.GetHeader("Authorization")}).Decode(&user)
		if err != nil {
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		c.Set("user", user["_id"])
		c.Next()
	}
}

// endpoint: GET /parcels/:id authn=enforced object=missing
func (s *Store) show(c *gin.Context) {
	id, _ := primitive.ObjectIDFromHex(c.Param("id"))
	var parcel Parcel
	if err := s.parcels.FindOne(context.Background(), bson.M{"_id": id}).Decode(&parcel); err != nil {
		c.JSON(http.StatusNotFound, gin.H{"error": "not found"})
		return
	}
	c.JSON(http.StatusOK, parcel)
}

// endpoint: GET /parcels/:id/own authn=enforced object=enforced
func (s *Store) own(c *gin.Context) {
	id, _ := primitive.ObjectIDFromHex(c.Param("id"))
	user, _ := c.Get("user")
	var parcel Parcel
	if err := s.parcels.FindOne(context.Background(), bson.D{{"_id", id}, {"user_id", user}}).Decode(&parcel); err != nil {
		c.JSON(http.StatusNotFound, gin.H{"error": "not found"})
		return
	}
	c.JSON(http.StatusOK, parcel)
}

// endpoint: DELETE /parcels/:id authn=missing
func (s *Store) remove(c *gin.Context) {
	id, _ := primitive.ObjectIDFromHex(c.Param("id"))
	s.parcels.DeleteOne(context.Background(), bson.M{"_id": id})
	c.Status(http.StatusNoContent)
}

// endpoint: GET /people authn=missing
func people(c *gin.Context) {
	cursor, err := users.Find(context.Background(), bson.M{})
	if err != nil {
		c.Status(http.StatusInternalServerError)
		return
	}
	var all []bson.M
	cursor.All(context.Background(), &all)
	c.JSON(http.StatusOK, all)
}

func main() {
	s := &Store{parcels: client.Database("post").Collection("parcels")}
	r := gin.Default()
	r.GET("/people", people)
	r.DELETE("/parcels/:id", s.remove)
	known := r.Group("/parcels", signedIn())
	known.GET("/:id", s.show)
	known.GET("/:id/own", s.own)
	r.Run()
}
