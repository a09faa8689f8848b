using System.Text.Json;
using System.Text.RegularExpressions;

namespace Seatrial.Bench.Access;

/// <summary>One labelled endpoint: see shapes.md beside the labels.</summary>
internal sealed partial record EndpointLabel(
    string Repository,
    string File,
    int StartLine,
    int Line,
    int EndLine,
    string Stack,
    string Method,
    string Route,
    string Authentication,
    string Object,
    IReadOnlyList<string> Tags
)
{
    public static IReadOnlyList<EndpointLabel> Read(string path) =>
        [.. System.IO.File.ReadLines(path).Where(l => l.Length > 0).Select(Parse)];

    /// <summary>Null where the label is ambiguous and not scored.</summary>
    public bool? IsOpen => Tags.Contains("ambig:authn") ? null : Authentication == "missing";

    public bool? IsUnbound => Tags.Contains("ambig:oa") ? null : Object == "missing";

    /// <summary>A route with its parameters' names taken out.</summary>
    public static string Plain(string route) =>
        "/" + Parameter().Replace(route.Split('?')[0].ToLowerInvariant(), "{}").Trim('^', '$').Trim('/');

    private static EndpointLabel Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var row = document.RootElement;
        string Text(string name) => row.GetProperty(name).GetString()!;
        int Number(string name) => row.GetProperty(name).GetInt32();
        return new EndpointLabel(
            Text("repo"),
            Text("file"),
            Number("start_line"),
            Number("line"),
            Number("end_line"),
            Text("stack"),
            Text("method"),
            Text("route"),
            Text("authn"),
            Text("object_authz"),
            row.TryGetProperty("tags", out var tags) ? [.. tags.EnumerateArray().Select(t => t.GetString()!)] : []
        );
    }

    [GeneratedRegex(@"<[^>]*>|\{[^}]*\}|\[[^\]]*\]+|:[a-z_]\w*|\*\*?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
