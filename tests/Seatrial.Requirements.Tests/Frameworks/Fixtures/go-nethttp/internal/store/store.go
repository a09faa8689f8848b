package store

import (
	"context"
	"database/sql"
	"errors"
)

var ErrNotFound = errors.New("not found")

type Transfer struct {
	ID      int64   `db:"id" json:"id"`
	OwnerID int64   `db:"owner_id" json:"owner_id"`
	Amount  float64 `db:"amount" json:"amount"`
}

type Account struct {
	ID       int64  `db:"id"`
	Email    string `db:"email"`
	Password string `db:"password"`
}

type Store struct {
	db *sql.DB
}

func New(db *sql.DB) *Store {
	return &Store{db: db}
}

func (s *Store) Transfer(ctx context.Context, id int64) (*Transfer, error) {
	var t Transfer
	err := s.db.QueryRowContext(ctx, "SELECT id, owner_id, amount FROM transfers WHERE id = $1", id).Scan(&t.ID, &t.OwnerID, &t.Amount)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNotFound
	}
	if err != nil {
		return nil, err
	}
	return &t, nil
}

func (s *Store) TransferOf(ctx context.Context, id, owner int64) (*Transfer, error) {
	var t Transfer
	row := s.db.QueryRowContext(ctx, "SELECT id, owner_id, amount FROM transfers WHERE id = $1 AND owner_id = $2", id, owner)
	if err := row.Scan(&t.ID, &t.OwnerID, &t.Amount); err != nil {
		return nil, err
	}
	return &t, nil
}

func (s *Store) TransfersOf(ctx context.Context, owner int64) ([]Transfer, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT id, owner_id, amount FROM transfers WHERE owner_id = $1", owner)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []Transfer
	for rows.Next() {
		var t Transfer
		if err := rows.Scan(&t.ID, &t.OwnerID, &t.Amount); err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	return all, rows.Err()
}

func (s *Store) DeleteTransfer(ctx context.Context, id int64) error {
	_, err := s.db.ExecContext(ctx, "DELETE FROM transfers WHERE id = $1", id)
	return err
}

func (s *Store) DeleteDraft(ctx context.Context, id, author int64) error {
	_, err := s.db.ExecContext(ctx, "DELETE FROM drafts WHERE id = $1 AND author_id = $2", id, author)
	return err
}

func (s *Store) AddTransfer(ctx context.Context, owner int64, amount float64) error {
	_, err := s.db.ExecContext(ctx, "INSERT INTO transfers (owner_id, amount) VALUES ($1, $2)", owner, amount)
	return err
}

func (s *Store) SetAmount(ctx context.Context, id int64, amount float64) error {
	_, err := s.db.ExecContext(ctx, "UPDATE transfers SET amount = $2 WHERE id = $1", id, amount)
	return err
}

func (s *Store) AccountByEmail(ctx context.Context, email string) (*Account, error) {
	var a Account
	err := s.db.QueryRowContext(ctx, "SELECT id, email, password FROM accounts WHERE email = $1", email).Scan(&a.ID, &a.Email, &a.Password)
	if err != nil {
		return nil, err
	}
	return &a, nil
}
