namespace Seatrial.Secrets.Fixing;

/// <summary>
/// A field of a pydantic settings class: <c>db_password: str = "…"</c> in a class that derives from <c>BaseSettings</c>. The class reads
/// the variable of the field's name by itself, behind its <c>env_prefix</c>, and refuses to start without it; only the default goes.
/// </summary>
internal static class SettingsField
{
    private const string Prefix = "env_prefix";

    /// <summary>Null where the literal is no such default.</summary>
    public static EnvironmentFallback? Find(CodeSite site)
    {
        string before = site.Before.TrimEnd();
        string after = site.After.Trim();
        if (
            site.Target.Extension != ".py"
            || !before.EndsWith('=')
            || !char.IsWhiteSpace(before[0])
            || (after.Length > 0 && after[0] != '#')
        )
        {
            return null;
        }

        string declared = before[..^1].TrimEnd();
        int colon = declared.IndexOf(':', StringComparison.Ordinal);
        string name = colon < 0 ? "" : declared[..colon].Trim();
        bool isField = name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
        int lineStart = site.Literal.Start - site.Before.Length;
        int header = isField && lineStart > 0 ? site.Text.LastIndexOf("\nclass ", lineStart, StringComparison.Ordinal) + 1 : 0;
        string line =
            header > 0 || site.Text.StartsWith("class ", StringComparison.Ordinal)
                ? site.Text[header..(site.Text.IndexOf('\n', header) is var end and >= 0 ? end : site.Text.Length)]
                : "";
        return isField && line.Contains("Settings)", StringComparison.Ordinal)
            ? new EnvironmentFallback(
                (PrefixOf(site.Text, header) + name).ToUpperInvariant(),
                lineStart + declared.Length,
                IsOperator: false
            )
            : null;
    }

    private static string PrefixOf(string text, int header)
    {
        int next = text.IndexOf("\nclass ", header + 1, StringComparison.Ordinal);
        int at = text.IndexOf(Prefix, header, (next < 0 ? text.Length : next) - header, StringComparison.Ordinal);
        var rest = at < 0 ? default : text.AsSpan(at + Prefix.Length).TrimStart();
        rest = rest.StartsWith("=") ? rest[1..].TrimStart() : default;
        int close = rest.Length > 1 && rest[0] is '"' or '\'' ? rest[1..].IndexOf(rest[0]) : -1;
        return close < 0 ? "" : rest.Slice(1, close).ToString();
    }
}
