using Seatrial.Requirements.Checks;

namespace Seatrial.Cli.Commands.Access;

/// <summary>The forms in which the matrix is written.</summary>
internal static class AccessFormats
{
    private static readonly (string Name, string[] Endings, Func<AccessOutcome, AccessSelection, string> Write)[] All =
    [
        ("table", [".txt"], AccessText.Write),
        ("json", [".json"], (outcome, _) => AccessJson.Write(outcome)),
        ("markdown", [".md", ".markdown"], (outcome, _) => AccessMarkdown.Write(outcome)),
        ("csv", [".csv"], (outcome, _) => AccessCsv.Write(outcome)),
        ("html", [".html", ".htm"], (outcome, _) => AccessHtml.Write(outcome)),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(f => f.Name)];

    public static Func<AccessOutcome, AccessSelection, string>? Find(string name) => Array.Find(All, f => f.Name == name).Write;

    /// <summary>The format that a file's ending names.</summary>
    public static string OfFile(string? file) =>
        file is not null
        && Array.Find(All, f => f.Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).Name is { } name
            ? name
            : All[0].Name;
}
