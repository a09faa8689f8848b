using System.Text;
using System.Text.RegularExpressions;
using Seatrial.Secrets.Filter.Patterns;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Filter;

/// <summary>Finds matches with .NET's own engine, one rule after the other: slow and plain.</summary>
internal sealed class ReferenceMatcher(SecretRuleSet rules)
{
    private readonly Regex[] expressions =
    [
        .. rules.Rules.Select(r => new Regex(
            DotNetPattern.Write(PatternParser.Parse(r.Pattern)), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10))),
    ];

    public void Find(ReadOnlySpan<byte> text, List<PatternMatch> matches)
    {
        string widened = Encoding.Latin1.GetString(text);
        for (int rule = 0; rule < expressions.Length; rule++)
        {
            for (var match = expressions[rule].Match(widened); match.Success; match = match.NextMatch())
            {
                matches.Add(new PatternMatch(rule, Range(match), Range(match.Groups["secret"]), Range(match.Groups["name"])));
            }
        }
    }

    private static ByteRange Range(Group group) => group.Success ? new ByteRange(group.Index, group.Length) : default;
}
