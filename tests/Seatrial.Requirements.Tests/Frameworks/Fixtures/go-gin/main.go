package main

import (
	"github.com/gin-gonic/gin"
	"gorm.io/driver/postgres"
	"gorm.io/gorm"

	"example.org/shop/handlers"
	"example.org/shop/middleware"
	"example.org/shop/models"
)

func main() {
	db, err := gorm.Open(postgres.Open("host=db"), &gorm.Config{})
	if err != nil {
		panic("no database")
	}
	models.DB = db
	db.AutoMigrate(&models.User{}, &models.Order{}, &models.Product{})

	r := gin.Default()
	handlers.Public(r.Group("/api"))
	protected := r.Group("/api")
	protected.Use(middleware.JWT())
	{
		orders := handlers.OrderHandler{DB: db}
		orders.Register(protected.Group("/orders"))
		admin := protected.Group("/admin", middleware.Role("admin"))
		admin.DELETE("/users/:id", handlers.DeleteUser)
	}
	r.DELETE("/api/orders/:id/force", handlers.ForceDelete)
	r.Run(":8080")
}
