using System.Text;
using CsCheck;

namespace Seatrial.Syntax.Tests.Robustness;

/// <summary>Whatever bytes a repository holds, the parser gives a valid tree or says that there is none.</summary>
public sealed class UntrustedTextTests
{
    public UntrustedTextTests() => Parsers.Require();

    [Theory]
    [MemberData(nameof(Parsers.Names), MemberType = typeof(Parsers))]
    public void Trees_of_random_bytes_are_valid(string name)
    {
        var grammar = Parsers.Named(name);
        Gen.Byte.Array[0, 300].Sample(bytes => TreeInvariants.Hold(SyntaxParser.Parse(grammar, bytes)), iter: 200);
    }

    [Theory]
    [MemberData(nameof(Parsers.Names), MemberType = typeof(Parsers))]
    public void Trees_of_broken_programs_are_valid(string name)
    {
        var grammar = Parsers.Named(name);
        Mutation
            .Of(Encoding.UTF8.GetBytes(Programs.Of[name]))
            .Sample(bytes => TreeInvariants.Hold(SyntaxParser.Parse(grammar, bytes)), iter: 200);
    }

    [Theory]
    [MemberData(nameof(Parsers.Names), MemberType = typeof(Parsers))]
    public void Bytes_that_are_no_text_do_not_hide_what_follows(string name)
    {
        var grammar = Parsers.Named(name);
        byte[] program = Encoding.UTF8.GetBytes(Programs.Of[name]);
        foreach (
            byte[] noise in (byte[][])
                [
                    [0],
                    [0xFF, 0xFE],
                    [0xC3],
                    [0xED, 0xA0, 0x80],
                    [0xF4, 0x90, 0x80, 0x80],
                ]
        )
        {
            var tree = SyntaxParser.Parse(grammar, (byte[])[.. program, (byte)'\n', .. noise, (byte)'\n', .. program]);
            TreeInvariants.Hold(tree);
            Assert.Equal(ParseStatus.Complete, tree.Status);
            Assert.True(
                Parsers.All(tree).Any(n => n.StartByte > program.Length + noise.Length + 2 && n.IsNamed && !n.IsError),
                $"{noise[0]:x}"
            );
        }
    }

    [Theory]
    [MemberData(nameof(Parsers.Names), MemberType = typeof(Parsers))]
    public void A_hundred_thousand_brackets_end_at_a_limit(string name)
    {
        string prefix =
            name == "php" ? "<?php "
            : name == "html" ? ""
            : "x = ";
        (string open, string close) = name == "html" ? ("<b>", "</b>") : ("(", ")");
        var tree = Parsers.Parse(Parsers.Named(name), prefix + Repeat(open, 100_000) + "1" + Repeat(close, 100_000));
        TreeInvariants.Hold(tree);
        Assert.True(tree.Status is ParseStatus.DepthLimit or ParseStatus.Budget, $"{tree.Status}");
        Assert.True(Depth(tree) <= SyntaxLimits.Default.MaxDepth);
    }

    [Theory]
    [MemberData(nameof(Parsers.Names), MemberType = typeof(Parsers))]
    public void A_line_of_a_megabyte_is_read_or_given_up(string name)
    {
        var grammar = Parsers.Named(name);
        var limits = new SyntaxLimits { MaxSteps = 500 };
        foreach (string unit in (string[])["a ", "\"", "{é:1},"])
        {
            var tree = Parsers.Parse(grammar, Repeat(unit, (1 << 20) / Encoding.UTF8.GetByteCount(unit)), limits);
            Assert.True(
                tree.Status is ParseStatus.Complete or ParseStatus.DepthLimit or ParseStatus.NodeLimit or ParseStatus.Budget,
                $"{unit}: {tree.Status}"
            );
            Assert.True(tree.Steps < 100_000, $"{unit}: {tree.Steps}");
            Assert.Equal(tree.Count, tree.Root.Next);
        }
    }

    [Theory]
    [MemberData(nameof(Parsers.Names), MemberType = typeof(Parsers))]
    public void A_byte_order_mark_in_front_is_no_error(string name) =>
        Assert.Equal(
            0,
            SyntaxParser.Parse(Parsers.Named(name), (byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Programs.Of[name])]).ErrorCount
        );

    [Fact]
    public void Nothing_is_a_tree_too()
    {
        Assert.All(Grammars.All, grammar => TreeInvariants.Hold(SyntaxParser.Parse(grammar, ReadOnlyMemory<byte>.Empty)));
        Assert.All(
            Grammars.All,
            grammar => Assert.Equal(ParseStatus.Complete, SyntaxParser.Parse(grammar, ReadOnlyMemory<byte>.Empty).Status)
        );
    }

    private static string Repeat(string unit, int count) => new StringBuilder().Insert(0, unit, count).ToString();

    private static int Depth(SyntaxTree tree)
    {
        int[] depths = new int[tree.Count];
        for (int index = 1; index < tree.Count; index++)
        {
            depths[index] = depths[tree[index].Parent!.Value.Index] + 1;
        }

        return depths.Max();
    }
}
