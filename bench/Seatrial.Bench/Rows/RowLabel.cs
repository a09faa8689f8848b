using System.Text.Json;

namespace Seatrial.Bench.Rows;

/// <summary>One labelled table.</summary>
/// <param name="State"><c>on</c>, <c>off</c> or <c>permissive_policy</c>.</param>
internal sealed record RowLabel(string Repository, string Table, string State, bool IsAmbiguous)
{
    public static IReadOnlyList<RowLabel> Read(string path) => [.. File.ReadLines(path).Where(l => l.Length > 0).Select(Parse)];

    /// <summary>A name without quotes and without the schema that goes without saying.</summary>
    public static string Plain(string table)
    {
        string plain = table.Replace("\"", "", StringComparison.Ordinal).Trim().ToLowerInvariant();
        return plain.StartsWith("public.", StringComparison.Ordinal) ? plain["public.".Length..] : plain;
    }

    private static RowLabel Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var row = document.RootElement;
        return new RowLabel(
            row.GetProperty("repo").GetString()!,
            Plain(row.GetProperty("table").GetString()!),
            row.GetProperty("rls").GetString()!,
            row.TryGetProperty("ambig", out var ambiguous) && ambiguous.ValueKind is not (JsonValueKind.False or JsonValueKind.Null)
        );
    }
}
