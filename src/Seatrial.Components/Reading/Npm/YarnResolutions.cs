using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Npm;

/// <summary>
/// <c>resolutions</c> of the root package.json, with which yarn replaces what dependents ask for. A key is <c>name</c>, <c>name@range</c>,
/// <c>parent/name</c> or <c>parent@version/name@range</c>; <c>**/</c> before it says nothing (yarn's manifest reference).
/// </summary>
internal sealed class YarnResolutions
{
    private readonly List<(string Parent, string Name, string Range, string Value)> rows = [];

    public YarnResolutions(DocumentNode manifest)
    {
        foreach (var (key, _, value) in manifest["resolutions"].Members)
        {
            string[] parts = Parts(key);
            if (parts.Length is 1 or 2 && value.Text is { Length: > 0 } text)
            {
                var (name, range) = Split(parts[^1]);
                rows.Add((parts.Length == 2 ? Split(parts[0]).Name : "", name, range, text));
            }
        }
    }

    /// <summary>The range that stands for the one a package asks for; null where nothing replaces it.</summary>
    /// <param name="parent">Name of the package that asks.</param>
    /// <param name="name">What it asks for.</param>
    /// <param name="range">As it asks.</param>
    public string? For(string parent, string name, string range)
    {
        foreach (var row in rows)
        {
            if (
                row.Name == name
                && (row.Parent.Length == 0 || row.Parent == parent)
                && (row.Range.Length == 0 || row.Range == range || row.Range == $"npm:{range}")
            )
            {
                return row.Value;
            }
        }

        return null;
    }

    /// <summary>Names divided by slashes, a scope with its name.</summary>
    private static string[] Parts(string key)
    {
        var parts = new List<string>();
        foreach (string part in key.Split('/').Where(p => p != "**"))
        {
            if (parts.Count > 0 && parts[^1].StartsWith('@') && !parts[^1].Contains('/', StringComparison.Ordinal))
            {
                parts[^1] += "/" + part;
            }
            else
            {
                parts.Add(part);
            }
        }

        return [.. parts];
    }

    private static (string Name, string Range) Split(string part)
    {
        int at = part.IndexOf('@', Math.Min(1, part.Length));
        return at < 0 ? (part, "") : (part[..at], part[(at + 1)..]);
    }
}
