namespace Seatrial.Syntax.Tests;

public sealed class SyntaxNodeTests
{
    private static readonly string s_program = "// größe\nconst total = add(1, /* net */ price)\n";

    private readonly SyntaxTree _tree;
    private readonly SyntaxNode _call;

    public SyntaxNodeTests()
    {
        Parsers.Require();
        _tree = Parsers.Parse(Grammars.JavaScript, s_program);
        _call = Parsers.All(_tree).First(n => n.Kind == Grammars.JavaScript.Kind("call_expression"));
    }

    [Fact]
    public void Has_text_and_place()
    {
        Assert.Equal("add(1, /* net */ price)", _call.Text);
        Assert.Equal("add(1, /* net */ price)"u8, _call.Utf8);
        Assert.Equal(new LinePosition(2, 15), _call.Position);
        Assert.Equal((2, 2), (_call.Line, _call.EndLine));
        Assert.Equal(_call.StartByte + 23, _call.EndByte);
    }

    [Fact]
    public void Finds_children_by_field_and_kind()
    {
        var arguments = _call.Child(Grammars.JavaScript.Field("arguments"));
        Assert.Equal("arguments", arguments?.KindName);
        Assert.Equal("add", _call.Child(Grammars.JavaScript.Field("function"))?.Text);
        Assert.Null(_call.Child(Grammars.JavaScript.Field("alternative")));
        Assert.Equal("price", arguments?.FirstNamed(Grammars.JavaScript.Kind("identifier"))?.Text);
        Assert.Equal("1", arguments?.FirstNamed()?.Text);
        Assert.Equal(",", arguments?.First(Grammars.JavaScript.Token(","))?.Text);
        Assert.Null(arguments?.First(Grammars.JavaScript.Token(";")));
    }

    [Fact]
    public void Lists_children_with_and_without_names()
    {
        var arguments = _call.Child(Grammars.JavaScript.Field("arguments"))!.Value;
        Assert.Equal(["(", "1", ",", "/* net */", "price", ")"], Texts(arguments.Children));
        Assert.Equal(["1", "/* net */", "price"], Texts(arguments.NamedChildren));
        Assert.Equal((6, 3), (arguments.Children.Count(), arguments.NamedChildren.Count()));
    }

    [Fact]
    public void Marks_comments_as_extra() =>
        Assert.Equal(["// größe", "/* net */"], Parsers.All(_tree).Where(n => n.IsExtra && n.KindName == "comment").Select(n => n.Text));

    [Fact]
    public void Knows_what_is_above_and_below()
    {
        var name = _call.Child(Grammars.JavaScript.Field("function"))!.Value;
        Assert.Equal(_call, name.Parent);
        Assert.Equal("total = add(1, /* net */ price)", name.Ancestor(Grammars.JavaScript.Kind("variable_declarator"))?.Text);
        Assert.Null(name.Ancestor(Grammars.JavaScript.Kind("class_declaration")));
        Assert.True(_call.Contains(name));
        Assert.False(name.Contains(_call));
        Assert.Null(_tree.Root.Parent);
    }

    [Fact]
    public void Visits_what_is_below_and_skips_what_is_not_wanted()
    {
        List<string> all = [];
        foreach (var node in _call.Descendants)
        {
            all.Add(node.KindName);
        }

        List<string> shallow = [];
        var descendants = _call.Descendants;
        while (descendants.MoveNext())
        {
            shallow.Add(descendants.Current.KindName);
            descendants.SkipChildren();
        }

        Assert.Equal(["identifier", "arguments", "(", "number", ",", "comment", "identifier", ")"], all);
        Assert.Equal(["identifier", "arguments"], shallow);
    }

    [Fact]
    public void Marks_what_could_not_be_read_and_what_is_missing()
    {
        var broken = Parsers.Parse(Grammars.JavaScript, "if (a { b() }\nconst = ;");
        Assert.True(broken.ErrorCount > 0);
        Assert.Equal(broken.ErrorCount, Parsers.All(broken).Count(n => n.IsError || n.IsMissing));
        Assert.Equal(ParseStatus.Complete, broken.Status);
    }

    private static List<string> Texts(SyntaxChildren children)
    {
        List<string> texts = [];
        foreach (var child in children)
        {
            texts.Add(child.Text);
        }

        return texts;
    }
}
