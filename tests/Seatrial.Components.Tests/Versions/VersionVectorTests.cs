using System.Text.Json;
using Seatrial.Components.Versions;

namespace Seatrial.Components.Tests.Versions;

/// <summary>The labelled rows of orders and ranges, taken from the tests of the package managers.</summary>
public sealed class VersionVectorTests
{
    /// <summary>A row whose label contradicts the test that it was taken from (there the range is <c>*</c>).</summary>
    private const string Mislabelled = "crates.io 0.0.1 1.2.*";

    [Theory]
    [InlineData("versions.jsonl")]
    [InlineData("versions-os.jsonl")]
    public void Versions_are_ordered_as_their_ecosystem_orders_them(string file)
    {
        var rows = SharedRows.Read(file).Where(r => !r.Has("disputed")).ToList();
        Assert.NotEmpty(rows);
        Assert.Empty(rows.Where(r => !string.Equals(Order(r), r.Text("op"), StringComparison.Ordinal)).Select(r => $"{r} got {Order(r)}"));
        SharedRows.SkipWhereDamaged(file);
    }

    [Fact]
    public void Ranges_hold_the_versions_that_their_ecosystem_says()
    {
        var rows = SharedRows
            .Read("ranges.jsonl")
            .Where(r => !r.Has("disputed") && $"{r.Text("ecosystem")} {r.Text("version")} {r.Text("range")}" is not Mislabelled)
            .ToList();
        Assert.NotEmpty(rows);
        Assert.Empty(rows.Where(r => Holds(r) != r.GetProperty("satisfies").GetBoolean()).Select(r => r.ToString()));
        SharedRows.SkipWhereDamaged("ranges.jsonl");
    }

    private static string Order(JsonElement row) =>
        VersionOrder.Compare(row.Ecosystem(), row.Text("a"), row.Text("b")) switch
        {
            null => "none",
            < 0 => "<",
            0 => "=",
            _ => ">",
        };

    private static bool Holds(JsonElement row)
    {
        var options =
            row.TryGetProperty("options", out var given) && given.ValueKind == JsonValueKind.Object
                ? new RangeOptions(given.Has("includePrerelease"), given.Has("loose"))
                : default;
        return VersionRange.Parse(row.Ecosystem(), row.Text("range"), options)?.Contains(row.Text("version")) ?? false;
    }
}
