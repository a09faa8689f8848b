namespace Seatrial.Code.Tests.Languages;

/// <summary>Functions and types of Go in the language-neutral form.</summary>
public sealed class GoDeclarationTests
{
    [Fact]
    public void Structs_have_fields_with_tags_and_embed_their_bases() =>
        Assert.Equal(
            """
            namespace shop
            exported struct shop.Order : Model, store.Audit
              field Model: Model
              field Audit: store.Audit `json:"-"`
              field ID: uint `json:"id" gorm:"primaryKey"`
              field Owner: uint `json:"id" gorm:"primaryKey"`
              field Lines: []<Line>
              hidden field meta: map<string, Value>
            exported alias shop.ID : uint
            exported alias shop.Orders : []<Order>
            """,
            GoSource.Print(
                """
                package shop

                type Order struct {
                	*Model
                	store.Audit `json:"-"`
                	ID, Owner   uint `json:"id" gorm:"primaryKey"`
                	Lines       []*Line
                	meta        map[string]Value
                }

                type (
                	ID     uint
                	Orders = []Order
                )
                """
            )
        );

    [Fact]
    public void Interfaces_have_methods_without_bodies() =>
        Assert.Equal(
            """
            namespace shop
            exported interface shop.Repo : Finder
              exported fn Find(ctx: context.Context, id: uint): ()<T, error> without body
            exported interface shop.Number : |<int, float64>
            exported alias shop.Handler : func<error>
            """,
            GoSource.Print(
                """
                package shop

                type Repo[T any] interface {
                	Finder
                	Find(ctx context.Context, id uint) (*T, error)
                }

                type Number interface{ ~int | float64 }
                type Handler func(w http.ResponseWriter) error
                """
            )
        );

    [Fact]
    public void Methods_know_the_type_of_their_receiver() =>
        Assert.Equal(
            """
            namespace shop
            exported fn Store.Save(ctx: context.Context, ...orders: Order): error
              return this.each(fn(o: Order): error { return this.db.Save(o) })
            exported fn Store.Name(): string
              return 'store'
            exported fn New(db: sql.DB, _: int): Store<Order>
              return new Store(){db: db}
            """,
            GoSource.Print(
                """
                package shop

                func (s *Store[T]) Save(ctx context.Context, orders ...Order) error {
                	return s.each(func(o Order) error {
                		return s.db.Save(o)
                	})
                }

                func (Store[T]) Name() string { return "store" }

                func New(db *sql.DB, _ int) *Store[Order] { return &Store[Order]{db: db} }
                """
            )
        );

    [Fact]
    public void Types_and_functions_inside_of_functions_stay_there() =>
        Assert.Equal(
            """
            namespace shop
            fn routes(e: gin.Engine)
              struct shop.input
                field Name: string `json:"name"`
              let api = e.Group('/api')
              block
                api.GET('/orders/:id', fn(c: gin.Context) { c.JSON(200, c.Param('id')) })
            """,
            GoSource.Print(
                """
                package shop

                func routes(e *gin.Engine) {
                	type input struct {
                		Name string `json:"name"`
                	}
                	api := e.Group("/api")
                	{
                		api.GET("/orders/:id", func(c *gin.Context) {
                			c.JSON(200, c.Param("id"))
                		})
                	}
                }
                """
            )
        );
}
