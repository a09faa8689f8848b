namespace Seatrial.Secrets.Fixing;

/// <summary>Places in Java and Kotlin.</summary>
internal static class JvmPlaces
{
    public static string? Obstacle(CodeSite site)
    {
        string line = site.Before.TrimStart();
        bool isAnnotation = line.StartsWith('@') && line.Contains('(', StringComparison.Ordinal);
        return isAnnotation || site.IsAfterWord("case") ? CodeLanguages.CaseLabel
            : Name(site) is { Length: > 0 } name && IsUsedInAnnotation(site.Text, name)
                ? "its name is used in an annotation, which asks for a constant: write ${NAME} there and let the framework read it."
            : null;
    }

    private static string Name(CodeSite site)
    {
        string before = site.Before.TrimEnd();
        return before.EndsWith('=') ? before[..^1].TrimEnd().Split(' ', ':')[^1] : "";
    }

    private static bool IsUsedInAnnotation(string text, string name) =>
        text.Split('\n').Any(l => l.TrimStart().StartsWith('@') && l.Contains(name, StringComparison.Ordinal));
}
