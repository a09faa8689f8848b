namespace Seatrial.Syntax.Tests;

public sealed class GrammarTests
{
    public GrammarTests() => Parsers.Require();

    [Theory]
    [MemberData(nameof(Parsers.Names), MemberType = typeof(Parsers))]
    public void Knows_no_kind_token_or_field_that_is_not_there(string name)
    {
        var grammar = Parsers.Named(name);
        Assert.Contains(
            "no_such_thing",
            Assert.Throws<ArgumentException>(() => grammar.Kind("no_such_thing")).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => grammar.Token("no_such_thing"));
        Assert.Throws<ArgumentException>(() => grammar.Field("no_such_thing"));
        Assert.Throws<ArgumentException>(() => grammar.Kind(""));
    }

    /// <summary>A supertype stands in the grammar and never in a tree: a rule that waits for one would wait for ever.</summary>
    [Fact]
    public void Refuses_kinds_that_never_stand_in_a_tree() =>
        Assert.Throws<ArgumentException>(() => Grammars.JavaScript.Kind("expression"));

    [Fact]
    public void Tells_a_token_from_a_kind_of_the_same_name()
    {
        var grammar = Grammars.JavaScript;
        var tree = Parsers.Parse(grammar, "a = class {} && b");
        Assert.NotEqual(grammar.Kind("class"), grammar.Token("class"));
        Assert.Single(Parsers.All(tree), n => n.Kind == grammar.Kind("class"));
        Assert.Single(Parsers.All(tree), n => n.Kind == grammar.Token("class"));
        Assert.Equal("&&", Assert.Single(Parsers.All(tree), n => n.Kind == grammar.Token("&&")).Text);
    }

    [Fact]
    public void Names_every_kind_that_it_finds()
    {
        foreach (var grammar in Grammars.All)
        {
            var tree = Parsers.Parse(grammar, Programs.Of[grammar.Name]);
            Assert.All(Parsers.All(tree).Where(n => n.IsNamed), n => Assert.Equal(n.Kind, grammar.Kind(n.KindName)));
            Assert.All(Parsers.All(tree).Where(n => !n.IsNamed), n => Assert.Equal(n.Kind, grammar.Token(n.KindName)));
        }
    }

    [Fact]
    public void A_name_is_not_taken_for_a_longer_one() =>
        Assert.Throws<ArgumentException>(() => Grammars.JavaScript.Kind("call_expressio"));
}
