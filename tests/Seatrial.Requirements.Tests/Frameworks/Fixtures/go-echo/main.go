package main

import (
	"net/http"

	"github.com/golang-jwt/jwt/v5"
	echojwt "github.com/labstack/echo-jwt/v4"
	"github.com/labstack/echo/v4"
	"gorm.io/gorm"
)

type Note struct {
	gorm.Model
	UserID uint   `gorm:"index" json:"user_id"`
	Text   string `json:"text"`
}

type API struct {
	db *gorm.DB
}

func NewEcho(db *gorm.DB) *echo.Echo {
	api := &API{db: db}
	e := echo.New()
	e.GET("/healthz", api.health)
	g := e.Group("/notes")
	g.Use(echojwt.WithConfig(echojwt.Config{SigningKey: []byte("")}))
	g.GET("/:id", api.show)
	g.PUT("/:id", api.update, api.owner)
	g.DELETE("/:id", api.remove)
	e.DELETE("/admin/notes/:id", api.remove)
	return e
}

func userID(c echo.Context) uint {
	token := c.Get("user").(*jwt.Token)
	claims := token.Claims.(jwt.MapClaims)
	return uint(claims["id"].(float64))
}

// owner lets the author of a note pass only.
func (a *API) owner(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		var note Note
		if err := a.db.First(&note, c.Param("id")).Error; err != nil {
			return echo.NewHTTPError(http.StatusNotFound, "not found")
		}
		if note.UserID != userID(c) {
			return echo.ErrForbidden
		}
		c.Set("note", &note)
		return next(c)
	}
}

func (a *API) health(c echo.Context) error { // endpoint: GET /healthz authn=public
	return c.NoContent(http.StatusOK)
}

func (a *API) show(c echo.Context) error { // endpoint: GET /notes/:id authn=enforced object=missing
	var note Note
	if err := a.db.First(&note, c.Param("id")).Error; err != nil {
		return echo.NewHTTPError(http.StatusNotFound, "not found")
	}
	return c.JSON(http.StatusOK, note)
}

func (a *API) update(c echo.Context) error { // endpoint: PUT /notes/:id authn=enforced object=enforced
	note := c.Get("note").(*Note)
	var in struct {
		Text string `json:"text"`
	}
	if err := c.Bind(&in); err != nil {
		return err
	}
	note.Text = in.Text
	if err := a.db.Save(note).Error; err != nil {
		return err
	}
	return c.JSON(http.StatusOK, note)
}

// endpoint: DELETE /notes/:id authn=enforced object=missing
// endpoint: DELETE /admin/notes/:id authn=missing
func (a *API) remove(c echo.Context) error {
	if err := a.db.Delete(&Note{}, c.Param("id")).Error; err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}
