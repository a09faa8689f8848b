namespace Seatrial.Syntax.Tests.Robustness;

public sealed class LimitTests
{
    private static readonly string s_program = string.Concat(
        Enumerable.Range(0, 200).Select(i => $"function f{i}(a) {{ return a + {i} }}\n")
    );

    public LimitTests() => Parsers.Require();

    [Fact]
    public void A_text_that_is_too_long_is_not_parsed()
    {
        var tree = Parsers.Parse(Grammars.JavaScript, s_program, new SyntaxLimits { MaxBytes = s_program.Length - 1 });
        Assert.Equal((ParseStatus.TooLarge, 1), (tree.Status, tree.Count));
        Assert.True(tree.Root.IsError);
        TreeInvariants.Hold(tree);
    }

    [Fact]
    public void Nodes_behind_the_limit_are_left_out()
    {
        int whole = Parsers.Parse(Grammars.JavaScript, s_program).Count;
        foreach (int limit in (int[])[1, 2, 10, 777, whole - 1, whole, whole + 1])
        {
            var tree = Parsers.Parse(Grammars.JavaScript, s_program, new SyntaxLimits { MaxNodes = limit });
            TreeInvariants.Hold(tree);
            Assert.Equal(limit < whole ? ParseStatus.NodeLimit : ParseStatus.Complete, tree.Status);
            Assert.Equal(Math.Min(limit, whole), tree.Count);
        }
    }

    [Fact]
    public void Nodes_below_the_limit_are_left_out()
    {
        foreach (int limit in (int[])[0, 1, 3])
        {
            var tree = Parsers.Parse(Grammars.JavaScript, s_program, new SyntaxLimits { MaxDepth = limit });
            TreeInvariants.Hold(tree);
            Assert.Equal(ParseStatus.DepthLimit, tree.Status);
            Assert.Equal(limit == 0 ? 1 : 201, Parsers.All(tree).Count(n => n.Parent is null || n.Parent.Value.Index == 0));
        }
    }

    [Fact]
    public void A_budget_that_is_spent_leaves_no_tree_and_a_parser_that_works()
    {
        int steps = Parsers.Parse(Grammars.JavaScript, s_program).Steps;
        Assert.True(steps > 10, $"{steps}");
        foreach (int limit in (int[])[0, 1, steps / 2])
        {
            var tree = Parsers.Parse(Grammars.JavaScript, s_program, new SyntaxLimits { MaxSteps = limit });
            Assert.Equal((ParseStatus.Budget, 1), (tree.Status, tree.Count));
        }

        Assert.Equal(ParseStatus.Complete, Parsers.Parse(Grammars.JavaScript, s_program, new SyntaxLimits { MaxSteps = steps }).Status);
        Assert.Equal(ParseStatus.Complete, Parsers.Parse(Grammars.Python, "x = 1\n").Status);
    }

    [Fact]
    public void Work_is_counted_the_same_every_time() =>
        Assert.Single(Enumerable.Range(0, 20).Select(_ => Parsers.Parse(Grammars.JavaScript, s_program).Steps).Distinct());

    [Fact]
    public void Many_threads_make_the_trees_that_one_makes()
    {
        var work = Grammars
            .All.SelectMany(g =>
                Enumerable
                    .Range(0, 40)
                    .Select(i => (Grammar: g, Text: string.Concat(Enumerable.Repeat(Programs.Of[g.Name] + "\n", i % 5 + 1))))
            )
            .ToList();
        var alone = work.ConvertAll(w => TreeInvariants.Print(Parsers.Parse(w.Grammar, w.Text)));
        string[] together = new string[work.Count];
        Parallel.For(
            0,
            work.Count,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            i => together[i] = TreeInvariants.Print(Parsers.Parse(work[i].Grammar, work[i].Text))
        );
        Assert.Equal(alone, together);
    }
}
