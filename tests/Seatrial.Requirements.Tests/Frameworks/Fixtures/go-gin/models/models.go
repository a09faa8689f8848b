package models

import "gorm.io/gorm"

var DB *gorm.DB

type User struct {
	gorm.Model
	Email    string `gorm:"unique" json:"email"`
	Password string `json:"-"`
	Role     string `json:"role"`
	Orders   []Order
}

type Order struct {
	gorm.Model
	UserID uint   `json:"user_id"`
	User   User   `json:"-"`
	Status string `json:"status"`
}

type Product struct {
	gorm.Model
	Name  string `json:"name"`
	Price int    `json:"price"`
}
