package handlers

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"golang.org/x/crypto/bcrypt"

	"example.org/shop/models"
)

func Public(group *gin.RouterGroup) {
	group.POST("/register", Register)
	group.POST("/login", Login)
	group.GET("/products", Products)
}

type credentials struct {
	Email    string `json:"email" binding:"required"`
	Password string `json:"password" binding:"required"`
}

func Register(c *gin.Context) { // endpoint: POST /api/register authn=public
	var in credentials
	if err := c.ShouldBindJSON(&in); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	hash, _ := bcrypt.GenerateFromPassword([]byte(in.Password), bcrypt.DefaultCost)
	user := models.User{Email: in.Email, Password: string(hash), Role: "user"}
	if err := models.DB.Create(&user).Error; err != nil {
		c.JSON(http.StatusInternalServerError, gin.H{"error": "failed"})
		return
	}
	c.JSON(http.StatusCreated, gin.H{"id": user.ID})
}

func Login(c *gin.Context) { // endpoint: POST /api/login authn=public
	var in credentials
	if err := c.ShouldBindJSON(&in); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	var user models.User
	if err := models.DB.Where("email = ?", in.Email).First(&user).Error; err != nil {
		c.JSON(http.StatusUnauthorized, gin.H{"error": "wrong"})
		return
	}
	if bcrypt.CompareHashAndPassword([]byte(user.Password), []byte(in.Password)) != nil {
		c.JSON(http.StatusUnauthorized, gin.H{"error": "wrong"})
		return
	}
	c.JSON(http.StatusOK, gin.H{"token": "…"})
}

func Products(c *gin.Context) { // endpoint: GET /api/products authn=public object=na
	var products []models.Product
	models.DB.Find(&products)
	c.JSON(http.StatusOK, products)
}
