package main

import (
	"github.com/gin-gonic/gin"
	"gorm.io/gorm"
)

type User struct {
	gorm.Model
	Email    string
	Password string
	Username string
}

type Post struct {
	gorm.Model
	Title     string
	Published bool
	AuthorID  uint
	Author    User
}

var db *gorm.DB

// endpoint: GET /posts authn=missing
func posts(c *gin.Context) {
	var all []Post
	db.Preload("Author").Where("published = ?", true).Find(&all)
	c.JSON(200, all)
}

// endpoint: GET /posts/plain authn=public
func plain(c *gin.Context) {
	var all []Post
	db.Where("published = ?", true).Find(&all)
	c.JSON(200, all)
}

func main() {
	r := gin.Default()
	r.GET("/posts", posts)
	r.GET("/posts/plain", plain)
	r.Run()
}
