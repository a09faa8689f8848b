namespace Seatrial.Requirements.RowSecurity;

/// <summary>Which SQL files make one database together, by their path, and in which order they run.</summary>
internal static class ScriptSets
{
    private static readonly string[] Folders =
    [
        "migrations",
        "migration",
        "migrate",
        "schemas",
        "schema",
        "sql",
        "database",
        "db",
        "drizzle",
        "supabase",
    ];

    private static readonly string[] NoSchema =
    [
        "seed",
        "seeds",
        "test",
        "tests",
        "rollback",
        "down",
        "dump",
        "backup",
        "verify",
        "check",
        "query",
        "queries",
        "debug",
        "snippets",
    ];

    /// <summary>The folder that holds the set; null when the file is none that makes a schema.</summary>
    public static string? Of(string path)
    {
        string[] parts = path.Split('/');
        string name = Path.GetFileNameWithoutExtension(parts[^1]).ToLowerInvariant();
        if (
            name.EndsWith(".down", StringComparison.Ordinal)
            || parts[..^1].Any(p => NoSchema.Contains(p.ToLowerInvariant(), StringComparer.Ordinal))
            || name.Split('_', '-', '.')
                .Any(w => NoSchema.Contains(w, StringComparer.Ordinal) && !path.Contains("migrations/", StringComparison.Ordinal))
        )
        {
            return null;
        }

        int migrations =
            parts.Length < 2
                ? -1
                : Array.FindLastIndex(parts, parts.Length - 2, p => Folders.Contains(p.ToLowerInvariant(), StringComparer.Ordinal));
        return migrations >= 0 ? string.Join('/', parts[..(migrations + 1)])
            : name.Contains("schema", StringComparison.Ordinal)
            || name.Contains("supabase", StringComparison.Ordinal)
            || name.Contains("rls", StringComparison.Ordinal)
            || name.Contains("policies", StringComparison.Ordinal)
                ? string.Join('/', parts[..^1])
            : null;
    }

    /// <summary>Whether Supabase's own tool would run it.</summary>
    public static bool IsSupabase(string path) =>
        path.StartsWith("supabase/", StringComparison.Ordinal) || path.Contains("/supabase/", StringComparison.Ordinal);

    /// <summary>Whether a tool runs the scripts of a set in order.</summary>
    public static bool IsMigrations(string set) =>
        set[(set.LastIndexOf('/') + 1)..].ToLowerInvariant() is "migrations" or "migration" or "migrate" or "drizzle";

    /// <summary>Names with a number in front by the number, then by name.</summary>
    public static int Compare(string a, string b)
    {
        var (left, right) = (Number(a), Number(b));
        int order = (left.Length == 0).CompareTo(right.Length == 0);
        order = order != 0 ? order : left.Length.CompareTo(right.Length);
        order = order != 0 ? order : string.CompareOrdinal(left, right);
        return order != 0 ? order : string.CompareOrdinal(a, b);
    }

    private static string Number(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        name = name == "migration.sql" && path.LastIndexOf('/') is > 0 and var end ? path[(path.LastIndexOf('/', end - 1) + 1)..end] : name;
        int digits = 0;
        while (digits < name.Length && char.IsAsciiDigit(name[digits]))
        {
            digits++;
        }

        return name[..digits].TrimStart('0') is { Length: > 0 } number ? number
            : digits > 0 ? "0"
            : "";
    }
}
