package main

import (
	"database/sql"
	"strings"

	sq "github.com/Masterminds/squirrel"
	"github.com/gofiber/fiber/v2"
	"github.com/golang-jwt/jwt/v5"
	"github.com/jmoiron/sqlx"
)

type Task struct {
	ID      int    `db:"id" json:"id"`
	OwnerID int    `db:"owner_id" json:"owner_id"`
	Title   string `db:"title" json:"title"`
}

var db *sqlx.DB

func main() {
	conn, err := sqlx.Connect("postgres", "")
	if err != nil {
		panic(err)
	}
	db = conn
	app := fiber.New()
	app.Get("/", func(c *fiber.Ctx) error { return c.SendString("ok") }) // endpoint: GET / authn=public
	api := app.Group("/api", authenticate)
	tasks := api.Group("/tasks")
	tasks.Get("/:id", showTask)
	tasks.Get("/:id/raw", rawTask)
	tasks.Delete("/:id", deleteTask)
	tasks.Delete("/:id/all", requireRole("admin"), purgeTask)
	app.Delete("/tasks/:id", purgeTask)
	app.Listen(":3000")
}

func authenticate(c *fiber.Ctx) error {
	token, err := jwt.Parse(strings.TrimPrefix(c.Get("Authorization"), "Bearer "), func(*jwt.Token) (any, error) { return []byte(""), nil })
	if err != nil || !token.Valid {
		return fiber.NewError(fiber.StatusUnauthorized, "unauthorized")
	}
	claims := token.Claims.(jwt.MapClaims)
	c.Locals("userID", int(claims["id"].(float64)))
	c.Locals("role", claims["role"])
	return c.Next()
}

func requireRole(role string) fiber.Handler {
	return func(c *fiber.Ctx) error {
		if c.Locals("role") != role {
			return c.Status(fiber.StatusForbidden).JSON(fiber.Map{"error": "forbidden"})
		}
		return c.Next()
	}
}

func showTask(c *fiber.Ctx) error { // endpoint: GET /api/tasks/:id authn=enforced object=enforced
	query, args, err := sq.Select("id", "owner_id", "title").From("tasks").Where(sq.Eq{"id": c.Params("id"), "owner_id": c.Locals("userID")}).ToSql()
	if err != nil {
		return err
	}
	var task Task
	if err := db.Get(&task, query, args...); err != nil {
		return fiber.ErrNotFound
	}
	return c.JSON(task)
}

func rawTask(c *fiber.Ctx) error { // endpoint: GET /api/tasks/:id/raw authn=enforced object=missing
	id, err := c.ParamsInt("id")
	if err != nil {
		return c.SendStatus(fiber.StatusBadRequest)
	}
	var task Task
	err = db.Get(&task, "SELECT * FROM tasks WHERE id = $1", id)
	if err == sql.ErrNoRows {
		return c.SendStatus(fiber.StatusNotFound)
	} else if err != nil {
		return err
	}
	return c.JSON(task)
}

func deleteTask(c *fiber.Ctx) error { // endpoint: DELETE /api/tasks/:id authn=enforced object=enforced
	var task Task
	if err := db.Get(&task, "SELECT * FROM tasks WHERE id = $1", c.Params("id")); err != nil {
		return c.SendStatus(fiber.StatusNotFound)
	}
	if task.OwnerID != c.Locals("userID").(int) {
		return c.SendStatus(fiber.StatusForbidden)
	}
	if _, err := db.Exec("DELETE FROM tasks WHERE id = $1", task.ID); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

// endpoint: DELETE /api/tasks/:id/all authn=enforced object=enforced function=enforced
// endpoint: DELETE /tasks/:id authn=missing
func purgeTask(c *fiber.Ctx) error {
	if _, err := db.Exec("DELETE FROM tasks WHERE id = $1", c.Params("id")); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}
