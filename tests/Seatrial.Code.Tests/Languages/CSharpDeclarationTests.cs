using Seatrial.Code.Model;
using static Seatrial.Code.Tests.Languages.ManagedSource;

namespace Seatrial.Code.Tests.Languages;

public sealed class CSharpDeclarationTests
{
    [Fact]
    public void Lowers_a_controller_with_its_attributes() =>
        Assert.Equal(
            """
            namespace Shop.Api
            import Microsoft.AspNetCore.Mvc::*
            import Shop.Data::Order as Row
            import System.Math::*
            @Route('api/[controller]') @Authorize(Policy: 'Admin', Roles: 'Admin') exported class Shop.Api.OrdersController(db: ShopDb) : Base<Order>, IOrders
              @FromServices() hidden field Clock: IClock
              public async fn Get(@FromRoute(Name: 'id') id: int, ...tags: []<string>): Task<IActionResult>
                return Ok(db.Orders.FindAsync(id))
            """,
            PrintCSharp(
                """
                using Microsoft.AspNetCore.Mvc;
                using Row = Shop.Data.Order;
                using static System.Math;
                namespace Shop.Api;

                [Route("api/[controller]"), AuthorizeAttribute(Policy = "Admin", Roles = nameof(Role.Admin))]
                public sealed partial class OrdersController(ShopDb db) : Base<Order>, IOrders
                {
                    [FromServices] IClock Clock { get; set; }

                    public async Task<IActionResult> Get([FromRoute(Name = "id")] int? id, params string[] tags) => Ok(await db.Orders.FindAsync(id));
                }
                """
            )
        );

    [Fact]
    public void Lowers_namespaces_records_enums_and_nested_classes() =>
        Assert.Equal(
            """
            namespace Shop.Data
            exported class Shop.Data.Order(Id: int, @Required() Name: string = '') : Entity
              field Id: int
              @Required() field Name: string
              enum Shop.Data.Order.State
                static field Open = 1
                static field Closed
              base(Id)
            interface Shop.Data.Handle
              public abstract fn Invoke(order: Order): Task without body
            """,
            PrintCSharp(
                """
                namespace Shop
                {
                    namespace Data
                    {
                        public record Order(int Id, [Required] string Name = "") : Entity(Id)
                        {
                            enum State : byte { Open = 1, Closed }
                        }

                        delegate Task Handle(Order order);
                    }
                }
                """
            )
        );

    [Fact]
    public void Lowers_properties_constructors_indexers_and_operators() =>
        Assert.Equal(
            """
            class A
              field Id: int = 1
              field Name: string
                public accessor fn Name(): string
                  return name
              field Total: int
                public accessor fn Total(): int
                  return (a + b)
              hidden field name: string
              static field Max: int = 3
              public fn constructor(id: int)
                this(id, '')
                Id = id
              public accessor fn set_Name(value: string)
                name = value
              public accessor fn get_Item(i: int): int
                return i
              static public fn operator ==(a: A, b: A): bool
                return true
              hidden fn Find(): T
            """,
            PrintCSharp(
                """
                class A {
                  public A(int id) : this(id, "") { Id = id; }
                  public int Id { get; init; } = 1;
                  public string Name { get => name; set { name = value; } }
                  public int Total => a + b;
                  string name; public const int Max = 3;
                  public int this[int i] => i;
                  public static bool operator ==(A a, A b) => true;
                  T IFind.Find() { }
                }
                """
            )
        );

    [Fact]
    public void Keeps_statements_of_the_top_level_and_functions_in_it()
    {
        var file = CSharp(
            "var app = builder.Build();\napp.MapGet(\"/x\", (int id) => id).RequireAuthorization();\nstatic void Map(WebApplication a) { }\napp.Run();\npublic partial class Program { }"
        );
        Assert.Equal("Map", Assert.Single(file.Functions).Name);
        Assert.Equal("Program", Assert.Single(file.Classes).Name);
        Assert.Equal(
            [
                "let app = builder.Build()",
                "app.MapGet('/x', fn(id: int) { return id }).RequireAuthorization()",
                "static fn Map(a: WebApplication): void",
                "app.Run()",
                "exported class Program",
            ],
            ModelPrinter.Print(file).Trim().Split('\n')
        );
    }

    [Fact]
    public void Marks_what_an_extension_method_is_called_on()
    {
        var method = CSharp("static class X { public static void Map(this IEndpointRouteBuilder app, int y) { } }").Classes[0].Methods[0];
        Assert.Equal([true, false], method.Parameters.Select(p => p.IsReceiver));
        Assert.True(method.Has(FunctionTraits.Static | FunctionTraits.Public));
    }

    [Fact]
    public void Keeps_both_branches_of_a_condition_of_the_compiler() =>
        Assert.Equal(
            """
            class A
              hidden fn M(): void
                debug()
                release()
              hidden fn N(): void
            """,
            PrintCSharp("class A {\n void M() {\n#if DEBUG\n debug();\n#else\n release();\n#endif\n }\n#if X\n void N() { }\n#endif\n}")
        );

    [Fact]
    public void A_method_starts_at_its_first_attribute_and_a_called_member_stands_where_its_name_does()
    {
        var method = CSharp("class A {\n  [HttpGet]\n  public void M()\n  {\n    query\n      .Where(x)\n      .First();\n  }\n}")
            .Classes[0]
            .Methods[0];
        Assert.Equal((2, 3, 8), (method.StartLine, method.Place.Line, method.EndLine));
        var call = (CallExpression)((ExpressionStatement)method.Body!.Statements[0]).Expression;
        Assert.Equal((7, 7, 6), (call.Place.Line, call.EndLine, call.Receiver is CallExpression where ? where.Place.Line : 0));
    }
}
