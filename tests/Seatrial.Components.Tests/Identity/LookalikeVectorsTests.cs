using Seatrial.Components.Identity;
using Seatrial.Engine.Findings;

namespace Seatrial.Components.Tests.Identity;

/// <summary>Names of real malware that imitated others, and legitimate names of public repositories.</summary>
public sealed class LookalikeVectorsTests
{
    [Fact]
    public void Finds_most_names_that_imitated_others()
    {
        var rows = SharedRows.Read("typosquat-positives.jsonl");
        int found = rows.Count(r => Lookalikes.Find(r.Ecosystem(), r.Text("name")) is { Confidence: >= Confidence.Medium });

        Assert.True(found >= 0.8 * rows.Count, $"{found} of {rows.Count}");
    }

    /// <summary>Once as it is, and once as if none of the names had been counted among the well-known ones.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Leaves_legitimate_names_alone(bool asUnknown)
    {
        var rows = SharedRows.Read("typosquat-negatives.jsonl");
        var flagged = new List<string>();
        foreach (var group in rows.GroupBy(r => r.Ecosystem()))
        {
            var popular = PopularNames.Of(group.Key);
            popular = asUnknown ? popular.Without(group.Select(r => r.Text("name")).ToHashSet(StringComparer.Ordinal)) : popular;
            flagged.AddRange(
                group
                    .Select(r => Lookalikes.Find(popular, group.Key, r.Text("name")))
                    .OfType<Lookalike>()
                    .Where(l => l.Confidence >= Confidence.Medium)
                    .Select(l => $"{l.Name} {l.Target} {l.Confidence}")
            );
        }

        Assert.True(flagged.Count <= 0.005 * rows.Count, $"{flagged.Count} of {rows.Count}: {string.Join(", ", flagged)}");
    }
}
