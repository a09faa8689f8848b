using System.Text;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Filter.Tables;

namespace Seatrial.Secrets.Tests.Filter;

public class PrebuiltTablesTests
{
    private static readonly PatternKinds[] Kinds = [PatternKinds.Anywhere, PatternKinds.Unread];

    private static readonly string[] Patterns = [@"\btok_[a-z]{8}\b", @"(?i)[\w.-]{0,20}pass\s*=\s*(?<secret>\w{4,20})"];

    [Fact]
    public void Written_tables_find_what_the_compiled_rules_find()
    {
        var compiled = CompiledRules.Compile(Patterns, Kinds);
        var loaded = PrebuiltTables.Read(Written(compiled), Patterns, Kinds);
        Assert.NotNull(loaded);
        byte[] padded = Encoding.ASCII.GetBytes("\nmy.pass = hunter2\ntok_abcdefgh " + new string('\0', FileContent.Padding));
        Assert.Equal(2, Find(compiled, padded).Count);
        Assert.Equal(Find(compiled, padded), Find(loaded, padded));
    }

    [Fact]
    public void Tables_of_other_patterns_are_not_used() =>
        Assert.Null(PrebuiltTables.Read(Written(CompiledRules.Compile(Patterns, Kinds)), [Patterns[0]], [Kinds[0]]));

    [Fact]
    public void Damaged_tables_are_not_used()
    {
        var written = Written(CompiledRules.Compile(Patterns, Kinds));
        for (int length = 0; length < written.Length; length += 97)
        {
            Assert.Null(PrebuiltTables.Read(written.Part<byte>(0, length), Patterns, Kinds));
        }
    }

    private static FixedTable<byte> Written(CompiledRules rules)
    {
        var stream = new MemoryStream();
        PrebuiltTables.Write(stream, rules, Patterns);
        return new FixedTable<byte>(stream.ToArray());
    }

    private static List<PatternMatch> Find(CompiledRules rules, byte[] padded)
    {
        var matches = new List<PatternMatch>();
        new PatternMatcher(rules).Find(padded, padded.Length - 1 - FileContent.Padding, matches);
        return matches;
    }
}
