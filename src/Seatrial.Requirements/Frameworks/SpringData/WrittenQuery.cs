using System.Text.RegularExpressions;
using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.SpringData;

/// <summary>Conditions of a query that an annotation holds, in JPQL or SQL: a column or path that has to equal a parameter.</summary>
internal static partial class WrittenQuery
{
    /// <summary>Field and parameter of each equality: <c>:name</c>, <c>?1</c>, <c>#{name}</c>, SpEL of the caller.</summary>
    public static IEnumerable<(string Field, string Parameter)> Equalities(string query) =>
        Equality()
            .Matches(query)
            .Select(m => (m.Groups[1].Value[(m.Groups[1].Value.IndexOf('.', StringComparison.Ordinal) + 1)..], m.Groups[2].Value));

    public static LoadOperation Operation(string query)
    {
        string text = query.TrimStart();
        return text.StartsWith("update", StringComparison.OrdinalIgnoreCase) ? LoadOperation.Update
            : text.StartsWith("delete", StringComparison.OrdinalIgnoreCase) ? LoadOperation.Delete
            : text.StartsWith("insert", StringComparison.OrdinalIgnoreCase) ? LoadOperation.Create
            : LoadOperation.Read;
    }

    /// <summary>The condition part alone: what an update sets is no condition.</summary>
    public static string Conditions(string query) =>
        query.LastIndexOf("where", StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? query[at..] : "";

    [GeneratedRegex(
        @"([A-Za-z_][\w.]*)\s*(?:=|\bin\b)\s*\(?\s*(:\w+|\?\d*|#\{\s*\w+|\?#\{|:#\{)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 500
    )]
    private static partial Regex Equality();
}
