using Seatrial.Code.Model;

namespace Seatrial.Code.Tests;

public sealed class ModelPrinterTests
{
    private static readonly Place Start = new(1, 1);

    [Fact]
    public void Tells_a_template_from_a_sum_and_a_declaration_from_an_assignment()
    {
        var a = new NameExpression(Start, "a");
        var text = new LiteralExpression(Start, LiteralKind.String, "it's");
        Assert.Equal("$('it\\'s', a)", ModelPrinter.Print(new TemplateExpression(Start, [text, a])));
        Assert.Equal("('it\\'s' + a)", ModelPrinter.Print(new BinaryExpression(Start, BinaryOperator.Add, text, a)));
        Assert.Equal("(let a = a)", ModelPrinter.Print(new AssignmentExpression(Start, a, a) { IsDeclaration = true }));
        Assert.Equal("(a ~= a)", ModelPrinter.Print(new AssignmentExpression(Start, a, a) { IsCompound = true }));
    }

    [Fact]
    public void Shows_places_when_asked()
    {
        var call = new CallExpression(new Place(2, 5), CallKind.Call, new NameExpression(Start, "f"), []) { EndLine = 4 };
        var file = new CodeFile("a.js", CodeLanguage.JavaScript)
        {
            TopLevel = new Function(Start, "<file>") { Body = new Block(Start, [new ReturnStatement(new Place(2, 1), call)]) },
        };
        Assert.Equal("return f()\n", ModelPrinter.Print(file));
        Assert.Equal("return f() @2:5-4 @2:1\n", ModelPrinter.Print(file, withPlaces: true));
    }
}
