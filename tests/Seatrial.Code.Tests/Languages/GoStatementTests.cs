namespace Seatrial.Code.Tests.Languages;

/// <summary>Statements and expressions of Go in the language-neutral form.</summary>
public sealed class GoStatementTests
{
    [Fact]
    public void Imports_are_bound_to_the_name_that_the_file_uses() =>
        Assert.Equal(
            """
            namespace shop
            import net/http::* as http
            import github.com/lib/pq::
            import fmt::*
            import example.com/shop/db::* as store
            import github.com/golang-jwt/jwt/v5::* as jwt
            import gopkg.in/yaml.v3::* as yaml
            import github.com/redis/go-redis/v9::* as redis
            import example.com/shop/api/v1::* as v1
            import github.com/nats-io/nats.go::* as nats
            let routes = v1.Routes(nats.Connect())
            """,
            GoSource.Print(
                """
                package shop

                import (
                	"net/http"
                	_ "github.com/lib/pq"
                	. "fmt"
                	store "example.com/shop/db"
                	"github.com/golang-jwt/jwt/v5"
                	"gopkg.in/yaml.v3"
                	"github.com/redis/go-redis/v9"
                	"example.com/shop/api/v1"
                	"github.com/nats-io/nats.go"
                )

                var routes = v1.Routes(nats.Connect())
                """
            )
        );

    [Fact]
    public void Constants_and_variables_are_declarations() =>
        Assert.Equal(
            """
            namespace shop
            let Pending = iota
            let Paid = iota
            let [store, cache] = [db.Open('x'), null]
            let limit: int = null
            let offset: int = null
            let mu: sync.Mutex = null
            """,
            GoSource.Print(
                """
                package shop

                const (
                	Pending = iota
                	Paid
                )

                var store, cache = db.Open("x"), (*Cache)(nil)
                var limit, offset int
                var mu sync.Mutex
                """
            )
        );

    [Fact]
    public void Several_results_are_taken_apart() =>
        Assert.Equal(
            """
            namespace shop
            exported fn Handlers.Get(c: gin.Context): ()<Order, error>
              let [id, ok]: uint = c.MustGet('user')
              block
                let err = this.repo.Find(order, 'id = ?', id)
                if ((err != null) && !ok)
                  return [order, err]
                else if (0 < id)
                  this.close()
              fn() { other(this.done, true) }()
              return [this.order, null]
            """,
            GoSource.Print(
                """
                package shop

                func (h *Handlers) Get(c *gin.Context) (order *Order, err error) {
                	id, ok := c.MustGet("user").(uint)
                	if err := h.repo.Find(&order, "id = ?", id); err != nil && !ok {
                		return
                	} else if id > 0 {
                		defer h.close()
                	}
                	go func() { h.done <- true }()
                	return h.order, nil
                }
                """
            )
        );

    [Fact]
    public void Loops_bind_the_element() =>
        Assert.Equal(
            """
            namespace shop
            fn f()
              for line in order.Lines
                total ~= (line.Price ~ 2)
              block
                let i = 0
                loop (i < 3)
                  jump
                  i ~= 1
              for [key, value] in m
              loop !done
                jump
              loop
              loop 3
                jump
            """,
            GoSource.Print(
                """
                package shop

                func f() {
                	for _, line := range order.Lines {
                		total += line.Price * 2
                	}
                	for i := 0; i < 3; i++ {
                		continue
                	}
                	for key, value := range m {
                	}
                	for !done {
                		break
                	}
                	for {
                	}
                outer:
                	for range 3 {
                		continue outer
                	}
                }
                """
            )
        );

    [Fact]
    public void Switches_choose_by_values_types_and_channels() =>
        Assert.Equal(
            """
            namespace shop
            fn f()
              switch x
                case new Order(), null
                  let v = x
                  use(v)
                case new string()
                  let v: string = x
                  use(v)
                default
                  let v = x
              block
                let kind = f()
                switch kind
                  case 'a', other.B
                  default
                    return
              switch 
                case (1 < n)
              switch 
                case ~ch
                  let [msg, ok] = ~ch
                  use(msg)
                case other(ch, 1)
            """,
            GoSource.Print(
                """
                package shop

                func f() {
                	switch v := x.(type) {
                	case *Order, nil:
                		use(v)
                	case string:
                		use(v)
                	default:
                	}
                	switch kind := f(); kind {
                	case "a", other.B:
                		fallthrough
                	default:
                		return
                	}
                	switch {
                	case n > 1:
                	}
                	select {
                	case msg, ok := <-ch:
                		use(msg)
                	case ch <- 1:
                	}
                }
                """
            )
        );

    [Fact]
    public void Literals_construct_what_they_name() =>
        Assert.Equal(
            """
            namespace shop
            fn f()
              let s = new http.Server(){Addr: ':80', Handler: api}
              let list: []<Point> = [new Point(1, 2), new Point(){X: 3}]
              let m: map<string, Point> = {a: new Point(){X: 1}, [key]: null}
              let d = new bson.D(['owner', id], {Key: 'x', Value: 1})
              let h = new gin.H(){error: err.Error(), n: 'x'}
              let p = new store.Order()
              let q = make<[]<Order>>(0, 10)
              let pair = new Pair(a, b)
              let anonymous = {A: 1}
            """,
            GoSource.Print(
                """
                package shop

                func f() {
                	s := &http.Server{Addr: ":80", Handler: api}
                	list := []Point{{1, 2}, {X: 3}}
                	m := map[string]*Point{"a": {X: 1}, key: nil}
                	d := bson.D{{"owner", id}, {Key: "x", Value: 1}}
                	h := gin.H{"error": err.Error(), "n": 'x'}
                	p := new(store.Order)
                	q := make([]Order, 0, 10)
                	pair := Pair[int, string]{a, b}
                	anonymous := struct{ A int }{A: 1}
                }
                """
            )
        );

    [Fact]
    public void Conversions_and_pointers_leave_no_trace() =>
        Assert.Equal(
            """
            namespace shop
            fn f()
              let raw = 'x\\d'
              let text = raw[other(n)]
              let n = count
              let all = Map<int, string>(list, strconv.Itoa, ...more)
              let method = server.ListenAndServe
              let sum = (('a' + 'b\n') + c)
              let key = contextKey('user')
              let size = (len(raw) ~ 1)
            """,
            GoSource.Print(
                """
                package shop

                func f() {
                	raw := []byte(`x\d`)
                	text := string(raw[1:n])
                	n := int64(*count)
                	all := Map[int, string](list, strconv.Itoa, more...)
                	method := server.ListenAndServe
                	sum := "a" + "b\n" + (c)
                	key := contextKey("user")
                	size := len(raw) | 1
                }
                """
            )
        );
}
