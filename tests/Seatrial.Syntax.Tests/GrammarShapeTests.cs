namespace Seatrial.Syntax.Tests;

/// <summary>Each grammar reads a small program of its language: without an error, and into the nodes that rules look for.</summary>
public sealed class GrammarShapeTests
{
    public GrammarShapeTests() => Parsers.Require();

    [Fact]
    public void Every_program_of_the_table_has_a_grammar_and_the_other_way_round() =>
        Assert.Equal(Grammars.All.Select(g => g.Name).Order(StringComparer.Ordinal), Programs.Of.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Parsers.Names), MemberType = typeof(Parsers))]
    public void Reads_a_program_whole(string name)
    {
        var tree = Parsers.Parse(Parsers.Named(name), Programs.Of[name]);
        Assert.Equal(ParseStatus.Complete, tree.Status);
        Assert.Empty(Parsers.All(tree).Where(n => n.IsError || n.IsMissing).Select(n => $"{n.Line}: {n.KindName} {n.Text}"));
        Assert.Equal(0, tree.ErrorCount);
    }

    [Theory]
    [InlineData("javascript", "call_expression", "function", "require|express|app.get|db.query|res.json|app.listen")]
    [InlineData("typescript", "method_definition", "name", "constructor|update")]
    [InlineData("typescript", "call_expression", "function", "Controller|Put|Param|this.orders.save")]
    [InlineData("tsx", "jsx_opening_element", "name", "main")]
    [InlineData("tsx", "jsx_self_closing_element", "name", "OrderRow")]
    [InlineData("python", "function_definition", "name", "list_orders")]
    [InlineData("python", "call", "function", "router.get|Depends|session.execute|select(Order).where|select|current_user")]
    [InlineData("c_sharp", "method_declaration", "name", "Get")]
    [InlineData("c_sharp", "attribute", "name", "ApiController|Route|Authorize|HttpGet")]
    [InlineData("java", "method_declaration", "name", "find")]
    [InlineData("java", "annotation", "name", "RequestMapping|GetMapping")]
    [InlineData("go", "function_declaration", "name", "main")]
    [InlineData("go", "method_declaration", "name", "order")]
    [InlineData("php", "method_declaration", "name", "show")]
    [InlineData("php", "scoped_call_expression", "name", "findOrFail")]
    [InlineData("ruby", "method", "name", "show")]
    [InlineData("ruby", "call", "method", "before_action|find|orders|render")]
    public void Finds(string name, string kind, string field, string expected)
    {
        var grammar = Parsers.Named(name);
        var tree = Parsers.Parse(grammar, Programs.Of[name]);
        (ushort wanted, ushort part) = (grammar.Kind(kind), grammar.Field(field));
        Assert.Equal(expected.Split('|'), Parsers.All(tree).Where(n => n.Kind == wanted).Select(n => n.Child(part)?.Text ?? "(none)"));
    }

    [Theory]
    [InlineData("html", "attribute_name", "lang|href")]
    [InlineData("html", "raw_text", "\n  fetch(\"/api/orders\")\n")]
    [InlineData("kotlin", "annotation", "@RestController|@GetMapping(\"/orders/{id}\")|@PathVariable")]
    [InlineData("kotlin", "call_expression", "orders.findById(id)")]
    public void Finds_nodes(string name, string kind, string expected)
    {
        var grammar = Parsers.Named(name);
        ushort wanted = grammar.Kind(kind);
        Assert.Equal(
            expected.Split('|'),
            Parsers.All(Parsers.Parse(grammar, Programs.Of[name])).Where(n => n.Kind == wanted).Select(n => n.Text)
        );
    }
}
