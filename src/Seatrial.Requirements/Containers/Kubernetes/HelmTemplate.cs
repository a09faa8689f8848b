using System.Text;

namespace Seatrial.Requirements.Containers.Kubernetes;

/// <summary>
/// Makes a Helm template readable as YAML without rendering it: lines that hold only actions become empty, actions inside a line become the
/// word <see cref="Word"/>. Line numbers stay. What conditions would leave out is read as well.
/// </summary>
internal static class HelmTemplate
{
    private const string Word = "helm-value";

    public static bool IsTemplate(string text) => text.Contains("{{", StringComparison.Ordinal);

    public static string Flatten(string text)
    {
        var result = new StringBuilder(text.Length);
        bool inAction = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            bool startsAction = !inAction && trimmed.StartsWith("{{");
            if (inAction || (startsAction && IsOnlyActions(trimmed)))
            {
                int close = trimmed.LastIndexOf("}}");
                inAction = close < 0 || trimmed.LastIndexOf("{{") > close;
            }
            else
            {
                AppendLine(result, line);
            }

            result.Append('\n');
        }

        return result.ToString();
    }

    /// <summary>Whether a value read from a flattened template is unknown before rendering.</summary>
    public static bool IsUnknown(string? value) => value is null || value.Contains(Word, StringComparison.Ordinal);

    private static bool IsOnlyActions(ReadOnlySpan<char> trimmed)
    {
        while (trimmed.StartsWith("{{"))
        {
            int close = trimmed.IndexOf("}}");
            if (close < 0)
            {
                return true;
            }

            trimmed = trimmed[(close + 2)..].TrimStart();
        }

        return trimmed.IsEmpty;
    }

    private static void AppendLine(StringBuilder result, ReadOnlySpan<char> line)
    {
        while (line.IndexOf("{{") is var open and >= 0)
        {
            int close = line[open..].IndexOf("}}");
            if (close < 0)
            {
                result.Append(line[..open]).Append(Word);
                return;
            }

            result.Append(line[..open]).Append(Word);
            line = line[(open + close + 2)..];
        }

        result.Append(line);
    }
}
