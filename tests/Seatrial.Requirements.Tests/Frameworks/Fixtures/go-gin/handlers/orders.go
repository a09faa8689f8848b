package handlers

import (
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"

	"example.org/shop/models"
)

type OrderHandler struct {
	DB *gorm.DB
}

func (h *OrderHandler) Register(group *gin.RouterGroup) {
	group.GET("", h.List)
	group.POST("", h.Create)
	group.GET("/:id", h.Show)
	group.GET("/:id/invoice", h.Invoice)
	group.PUT("/:id", h.Update)
	group.PATCH("/:id/status", h.SetStatus)
	group.DELETE("/:id", h.Delete)
	group.GET("/all", h.All)
	group.PUT("/raw/:id", h.Replace)
}

func (h *OrderHandler) List(c *gin.Context) { // endpoint: GET /api/orders authn=enforced object=na
	var orders []models.Order
	h.DB.Scopes(ownedBy(c.GetUint("userID"))).Find(&orders)
	c.JSON(http.StatusOK, orders)
}

func ownedBy(user uint) func(*gorm.DB) *gorm.DB {
	return func(db *gorm.DB) *gorm.DB {
		return db.Where("user_id = ?", user)
	}
}

func (h *OrderHandler) Create(c *gin.Context) { // endpoint: POST /api/orders authn=enforced property=enforced
	var in struct {
		Status string `json:"status"`
	}
	if err := c.ShouldBindJSON(&in); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	order := models.Order{Status: in.Status, UserID: c.GetUint("userID")}
	h.DB.Create(&order)
	c.JSON(http.StatusCreated, order)
}

// Limited to the caller by its filter.
func (h *OrderHandler) Show(c *gin.Context) { // endpoint: GET /api/orders/:id authn=enforced object=enforced
	var order models.Order
	if err := h.DB.Where("id = ? AND user_id = ?", c.Param("id"), c.GetUint("userID")).First(&order).Error; err != nil {
		c.JSON(http.StatusNotFound, gin.H{"error": "not found"})
		return
	}
	c.JSON(http.StatusOK, order)
}

// Found by its id alone.
func (h *OrderHandler) Invoice(c *gin.Context) { // endpoint: GET /api/orders/:id/invoice authn=enforced object=missing
	var order models.Order
	if err := h.DB.Preload("User").First(&order, c.Param("id")).Error; err != nil {
		c.JSON(http.StatusNotFound, gin.H{"error": "not found"})
		return
	}
	c.JSON(http.StatusOK, order)
}

// Compared after it was loaded, by a helper.
func (h *OrderHandler) Update(c *gin.Context) { // endpoint: PUT /api/orders/:id authn=enforced object=enforced
	order, err := h.own(c)
	if err != nil {
		c.JSON(http.StatusForbidden, gin.H{"error": "forbidden"})
		return
	}
	var in struct {
		Status string `json:"status"`
	}
	if err := c.ShouldBindJSON(&in); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	order.Status = in.Status
	h.DB.Save(order)
	c.JSON(http.StatusOK, order)
}

func (h *OrderHandler) own(c *gin.Context) (*models.Order, error) {
	order := &models.Order{}
	if err := h.DB.First(order, "id = ?", c.Param("id")).Error; err != nil {
		return nil, err
	}
	userID, _ := c.Get("userID")
	if order.UserID != userID.(uint) {
		return nil, errors.New("forbidden")
	}
	return order, nil
}

// The sibling changes whatever order the path names.
func (h *OrderHandler) SetStatus(c *gin.Context) { // endpoint: PATCH /api/orders/:id/status authn=enforced object=missing
	h.DB.Model(&models.Order{}).Where("id = ?", c.Param("id")).Update("status", c.PostForm("status"))
	c.Status(http.StatusNoContent)
}

func (h *OrderHandler) Delete(c *gin.Context) { // endpoint: DELETE /api/orders/:id authn=enforced object=enforced
	result := h.DB.Where(&models.Order{UserID: c.MustGet("userID").(uint)}).Delete(&models.Order{}, c.Param("id"))
	if result.RowsAffected == 0 {
		c.Status(http.StatusNotFound)
		return
	}
	c.Status(http.StatusNoContent)
}

// Every order of everybody.
func (h *OrderHandler) All(c *gin.Context) { // endpoint: GET /api/orders/all authn=enforced object=missing
	orders := []models.Order{}
	h.DB.Find(&orders)
	c.JSON(http.StatusOK, orders)
}

// Whatever the body says, the owner too.
func (h *OrderHandler) Replace(c *gin.Context) { // endpoint: PUT /api/orders/raw/:id authn=enforced object=missing property=missing
	var order models.Order
	if err := h.DB.First(&order, c.Param("id")).Error; err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	var in models.Order
	if err := c.BindJSON(&in); err != nil {
		return
	}
	h.DB.Model(&order).Updates(in)
	c.JSON(http.StatusOK, order)
}

func ForceDelete(c *gin.Context) { // endpoint: DELETE /api/orders/:id/force authn=missing
	models.DB.Delete(&models.Order{}, c.Param("id"))
	c.Status(http.StatusNoContent)
}

func DeleteUser(c *gin.Context) { // endpoint: DELETE /api/admin/users/:id authn=enforced object=enforced function=enforced
	models.DB.Delete(&models.User{}, c.Param("id"))
	c.Status(http.StatusNoContent)
}
