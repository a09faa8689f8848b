using static Seatrial.Code.Tests.Languages.ManagedSource;

namespace Seatrial.Code.Tests.Languages;

public sealed class JavaTests
{
    [Fact]
    public void Lowers_a_controller_with_its_annotations() =>
        Assert.Equal(
            """
            namespace com.shop.web
            import java.util::List as List
            import com.shop.Rights::check as check
            import org.spring::*
            @RestController() @RequestMapping('/api/orders', produces: ['a', Type.JSON]) exported class com.shop.web.OrderController : Base<Order>, Api, Other<Id>
              hidden field orders: OrderRepository = new OrderRepository()
              static field MAX: []<int> = [1]
              fn constructor(orders: OrderRepository)
                base(orders)
                this.orders = orders
              @GetMapping('/{id}') @PreAuthorize('hasRole(\'ADMIN\')') public fn get(@PathVariable('id') id: Long, @Valid() ...more: []<Dto>): ResponseEntity<List<Order>>
                return ok(orders.findById(id).orElseThrow(NotFound.new))
            """,
            PrintJava(
                """
                package com.shop.web;
                import java.util.List;
                import static com.shop.Rights.check;
                import org.spring.*;

                @RestController
                @RequestMapping(value = "/api/orders", produces = {"a", Type.JSON})
                public class OrderController<T extends X> extends Base<Order> implements Api, Other<Id> {
                  private final OrderRepository orders = new OrderRepository();
                  static final int MAX[] = {1};
                  OrderController(OrderRepository orders) { super(orders); this.orders = orders; }

                  @GetMapping("/{id}")
                  @PreAuthorize("hasRole('ADMIN')")
                  public ResponseEntity<List<? extends Order>> get(@PathVariable("id") final Long id, @Valid Dto... more) throws E {
                    return ok(orders.findById(id).orElseThrow(NotFound::new));
                  }
                }
                """
            )
        );

    [Fact]
    public void Lowers_records_enums_interfaces_and_initialisers() =>
        Assert.Equal(
            """
            namespace p
            enum p.State : Named
              static field OPEN = new State(1)
              static field CLOSED = new class : State {
                fn close(): void
              }()
              @Old() static field GONE
              hidden field code: int
              fn constructor(code: int)
            class p.Point(x: int, @NotNull() y: String) : Shape
              field x: int
              @NotNull() field y: String
              fn constructor()
                check()
            interface p.Repo : Crud<Order, Long>
              static field MAX: int = 1
              public fn all(): List<Order>
                return null
              public abstract fn findByIdAndOwner(id: Long, owner: User): Optional<Order> without body
              interface p.Repo.Inner
            interface p.Mark
              public abstract fn value(): String without body
            class p.Boot
              start()
            """,
            PrintJava(
                """
                package p;
                enum State implements Named { OPEN(1), CLOSED { void close() { } }, @Old GONE; private int code; State(int code) { } }
                record Point(int x, @NotNull String y) implements Shape { Point { check(); } }
                interface Repo extends Crud<Order, Long> { int MAX = 1; default List<Order> all() { return null; } Optional<Order> findByIdAndOwner(Long id, User owner); interface Inner { } }
                @interface Mark { String value() default "x"; }
                class Boot { static { start(); } }
                """
            )
        );

    [Theory]
    [InlineData("var x = (Order) y;", "let x: Order = y")]
    [InlineData("if (!(o instanceof Order x) || x.id == 1) return;", "if (!((o is Order) && (let x: Order = o)) || (x.id == 1))\n  return")]
    [InlineData(
        "if (find() instanceof Point(int a, var b)) f();",
        "if (((find() is Point) && (let a: int = find()[0])) && (let b = find()[1]))\n  f()"
    )]
    [InlineData("x = c ? -1 : Order.class;", "x = (c ? -1 : Order.class)")]
    [InlineData(
        "all.stream().map(Order::getId).filter(this::ok).collect(Collectors.<Long>toList());",
        "all.stream().map(Order.getId).filter(this.ok).collect(Collectors.toList<Long>())"
    )]
    [InlineData("run(new Task(1) { public void go() { f(); } });", "run(new class : Task {\n  public fn go(): void\n    f()\n}(1))")]
    [InlineData("f((a, b) -> a + b, x -> { g(x); }, () -> null);", "f(fn(a, b) { return (a + b) }, fn(x) { g(x) }, fn() { return null })")]
    [InlineData(
        "int x = switch (y) { case A, B -> 1; case Foo f when f.ok -> { yield 2; } default -> throw new E(); };",
        "let x: int = switch y { A, B => 1; (let f: Foo = new Foo()) if f.ok => fn() { return 2 }(); _ => throw new E(); }"
    )]
    [InlineData("switch (x) { case 1 -> f(); default -> g(); }", "switch x\n  case 1\n    f()\n    jump\n  default\n    g()\n    jump")]
    [InlineData(
        "switch (x) { case 1: case 2: f(); break; default: g(); }",
        "switch x\n  case 1\n  case 2\n    f()\n    jump\n  default\n    g()"
    )]
    [InlineData(
        "try (var s = open(); t) { f(); } catch (A | B e) { g(); } finally { h(); }",
        "block\n  let s = open()\n  t\n  try\n    f()\n  catch A | B as e\n    g()\n  finally\n    h()"
    )]
    [InlineData(
        "for (int i = 0; i < 3; i++) f(); for (Order o : all) g();",
        "block\n  let i: int = 0\n  loop (i < 3)\n    f()\n    ~i\nfor o in all\n  g()"
    )]
    [InlineData(
        "int[] x = new int[3]; char c = '\\n'; String s = \"a\\tb\";",
        "let x: []<int> = new int[](3)\nlet c: char = '\\n'\nlet s: String = 'a\tb'"
    )]
    [InlineData("String s = \"\"\"\n      select *\n        from t\n      \"\"\";", "let s: String = 'select *\\n  from t\\n'")]
    public void Lowers_statements(string source, string expected) => Assert.Equal(expected, JavaBody(source));
}
