using System.Text;
using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Sql;

/// <summary>A statement that a program put together: what it puts in stands as named placeholders, so that each meets its column.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Values">What the program puts in, by the names of their placeholders.</param>
internal sealed record SqlText(string Text, IReadOnlyDictionary<string, Value> Values)
{
    private static readonly string[] Beginnings = ["select", "insert", "update", "delete", "with", "replace"];

    /// <summary>Null for what is no text.</summary>
    public static SqlText? Of(Value written)
    {
        if (written.Text is null)
        {
            return null;
        }

        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        if (written.Parts.Count == 0)
        {
            return new SqlText(written.Text, values);
        }

        var text = new StringBuilder();
        foreach (var part in written.Parts)
        {
            if (part is { Text: { } constant, Origins: Origins.None })
            {
                text.Append(constant);
                continue;
            }

            string name = $"put{values.Count}_";
            values[name] = part with { Text = null, Parts = [] };
            text.Append(':').Append(name);
        }

        return new SqlText(text.ToString(), values);
    }

    /// <summary>Whether a text begins as statements do that read or write rows.</summary>
    public static bool IsStatement(string text)
    {
        var start = text.AsSpan().TrimStart(" \t\r\n(");
        foreach (string word in Beginnings)
        {
            if (
                start.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && start.Length > word.Length
                && char.IsWhiteSpace(start[word.Length])
            )
            {
                return true;
            }
        }

        return false;
    }
}
