using System.Text.RegularExpressions;
using Seatrial.Requirements.Access;

namespace Seatrial.Requirements.Tests.Frameworks;

/// <summary>Marks of fixtures and verdicts in the same words: <c>orders.ts: GET /orders/:id authn=enforced object=missing</c>.</summary>
internal static partial class Marks
{
    private static readonly string[] Questions = ["authn", "object", "function", "property"];

    public static IReadOnlyList<string> Expected(IEnumerable<(string Path, string Text)> files) =>
        [
            .. files
                .SelectMany(f => Endpoint().Matches(f.Text).Select(m => $"{f.Path}: {m.Groups[1].Value.Trim()}"))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>
    /// What was found, with the verdicts that the mark of the same endpoint asks for; all of them where no mark names it.
    /// </summary>
    public static IReadOnlyList<string> Actual(IEnumerable<AccessRow> rows, IReadOnlyList<(string Path, string Text)> files)
    {
        var expected = Expected(files);
        return
        [
            .. rows.Select(r =>
                {
                    string name = $"{r.Location.Path}: {r.Method} {r.Route}";
                    string? mark = expected.FirstOrDefault(e => e == name || e.StartsWith(name + " ", StringComparison.Ordinal));
                    var asked = mark is null
                        ? Questions
                        : mark[name.Length..]
                            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                            .Select(w => w[..w.IndexOf('=', StringComparison.Ordinal)]);
                    return string.Join(' ', [name, .. asked.Select(q => $"{q}={Word(Verdict(r, q).Status)}")]);
                })
                .Order(StringComparer.Ordinal),
        ];
    }

    private static AccessVerdict Verdict(AccessRow row, string question) =>
        question switch
        {
            "authn" => row.Authentication,
            "object" => row.ObjectAuthorization,
            "function" => row.FunctionAuthorization,
            _ => row.PropertyAuthorization,
        };

    private static string Word(AccessStatus status) =>
        status switch
        {
            AccessStatus.NotApplicable => "na",
            AccessStatus.PublicByDesign => "public",
            _ => status.ToString().ToLowerInvariant(),
        };

    [GeneratedRegex(
        @"endpoint: ([A-Z]+ [^\r\n]*?)\s*(?:\*/|-->|$)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Endpoint();
}
