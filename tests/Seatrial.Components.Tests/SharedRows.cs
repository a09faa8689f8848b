using System.Text.Json;
using Seatrial.Components.Packages;
using Seatrial.Tests;

namespace Seatrial.Components.Tests;

/// <summary>Rows of the labelled material about packages.</summary>
internal static class SharedRows
{
    /// <summary>
    /// Skips the calling test where the file is absent. Null bytes, which a damaged copy holds in place of rows, are not rows.
    /// </summary>
    public static IReadOnlyList<JsonElement> Read(string file) =>
        [
            .. File.ReadLines(SharedData.Require("sca", file))
                .Select(l => l.Trim('\0'))
                .Where(l => l.Length > 0)
                .Select(l => JsonElement.Parse(l)),
        ];

    /// <summary>
    /// Skips what is left of the calling test, with that reason, where the file is a damaged copy: the rows that are whole prove little.
    /// </summary>
    public static void SkipWhereDamaged(string file)
    {
        byte[] bytes = File.ReadAllBytes(SharedData.Require("sca", file));
        int lost = bytes.Count(b => b == 0);
        Assert.SkipWhen(
            lost > 0,
            $"{lost} of {bytes.Length} bytes of {file} are null bytes: the copy is damaged; the rows that are whole agree"
        );
    }

    public static string Text(this JsonElement row, string name) => row.GetProperty(name).GetString()!;

    public static bool Has(this JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.False or JsonValueKind.Null);

    public static Ecosystem Ecosystem(this JsonElement row) => OfOsv(row.Text("ecosystem"));

    public static Ecosystem OfOsv(string name) =>
        Enum.GetValues<Ecosystem>().Single(e => string.Equals(e.Osv(), name, StringComparison.Ordinal));
}
