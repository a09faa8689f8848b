using System.Text;
using System.Text.RegularExpressions;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Tests.Filter;

/// <summary>Finds matches with .NET's own engine, one rule after the other: slow and plain.</summary>
internal sealed class ReferenceMatcher(IReadOnlyList<string> patterns)
{
    private readonly Regex[] expressions =
    [
        .. patterns.Select(p => new Regex(
            DotNetPattern.Write(PatternParser.Parse(p)),
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(10)
        )),
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
