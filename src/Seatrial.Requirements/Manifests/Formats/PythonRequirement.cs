using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Manifests.Formats;

/// <summary>A dependency specifier of Python (PEP 508): name, extras, versions; markers are dropped.</summary>
internal static class PythonRequirement
{
    /// <summary>Null where the text is no specifier.</summary>
    public static (string Name, string? Range, DependencyOrigin Origin)? Parse(string text)
    {
        text = text.Trim();
        int end = 0;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.'))
        {
            end++;
        }

        if (end == 0 || !char.IsAsciiLetterOrDigit(text[0]))
        {
            return null;
        }

        string name = text[..end];
        string rest = text[end..].TrimStart();
        if (rest.StartsWith('['))
        {
            int close = rest.IndexOf(']', StringComparison.Ordinal);
            rest = close < 0 ? "" : rest[(close + 1)..].TrimStart();
        }

        if (rest.StartsWith('@'))
        {
            string address = rest[1..].Trim();
            return (name, address, address.StartsWith("git+", StringComparison.Ordinal) ? DependencyOrigin.Git : DependencyOrigin.Url);
        }

        int marker = rest.IndexOf(';', StringComparison.Ordinal);
        rest = (marker < 0 ? rest : rest[..marker]).Trim().Trim('(', ')').Trim();
        bool isVersion = rest.Length == 0 || rest[0] is '=' or '<' or '>' or '~' or '!';
        return isVersion ? (name, rest.Length == 0 ? null : rest, DependencyOrigin.Registry) : null;
    }
}
