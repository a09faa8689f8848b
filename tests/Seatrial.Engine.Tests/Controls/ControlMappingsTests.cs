using Seatrial.Engine.Controls;

namespace Seatrial.Engine.Tests.Controls;

/// <summary>A mapping names something that exists in the catalogue that it points to.</summary>
public sealed class ControlMappingsTests
{
    /// <summary>OWASP ASVS 5.0.0: each section and the number of its last requirement; numbering has no gaps (345 requirements).</summary>
    private const string AsvsSections =
        "1.1:2 1.2:10 1.3:12 1.4:3 1.5:3 2.1:3 2.2:3 2.3:5 2.4:2 3.1:1 3.2:3 3.3:5 3.4:8 3.5:8 3.6:1 3.7:5 4.1:5 4.2:5 4.3:2 4.4:4 "
        + "5.1:1 5.2:6 5.3:3 5.4:3 6.1:3 6.2:12 6.3:8 6.4:6 6.5:8 6.6:4 6.7:2 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:3 7.6:2 8.1:4 8.2:4 8.3:3 8.4:2 "
        + "9.1:3 9.2:4 10.1:2 10.2:3 10.3:5 10.4:16 10.5:5 10.6:2 10.7:3 11.1:4 11.2:5 11.3:5 11.4:4 11.5:2 11.6:2 11.7:2 12.1:5 12.2:2 12.3:5 "
        + "13.1:4 13.2:6 13.3:4 13.4:7 14.1:2 14.2:8 14.3:3 15.1:5 15.2:5 15.3:7 15.4:4 16.1:1 16.2:5 16.3:4 16.4:3 16.5:4 17.1:2 17.2:8 17.3:2";

    /// <summary>
    /// NIST SP 800-218 (SSDF 1.1): its 42 tasks. PW.3 moved to PW.4, and PW.4.3, PW.4.5 and PW.5.2 were removed or moved.
    /// </summary>
    private const string SsdfTasks =
        "PO.1.1 PO.1.2 PO.1.3 PO.2.1 PO.2.2 PO.2.3 PO.3.1 PO.3.2 PO.3.3 PO.4.1 PO.4.2 PO.5.1 PO.5.2 PS.1.1 PS.2.1 PS.3.1 PS.3.2 "
        + "PW.1.1 PW.1.2 PW.1.3 PW.2.1 PW.4.1 PW.4.2 PW.4.4 PW.5.1 PW.6.1 PW.6.2 PW.7.1 PW.7.2 PW.8.1 PW.8.2 PW.9.1 PW.9.2 "
        + "RV.1.1 RV.1.2 RV.1.3 RV.2.1 RV.2.2 RV.3.1 RV.3.2 RV.3.3 RV.3.4";

    private static readonly HashSet<string> Asvs = [.. AsvsSections.Split(' ').SelectMany(Expand)];
    private static readonly HashSet<string> Ssdf = [.. SsdfTasks.Split(' ')];
    private static readonly HashSet<string> ApiTop10 = [.. Enumerable.Range(1, 10).Select(n => $"API{n}")];

    public static TheoryData<string> Ids => [.. ControlCatalogue.All.Select(c => c.Id)];

    [Fact]
    public void The_tables_of_this_test_have_the_published_sizes()
    {
        Assert.Equal(345, Asvs.Count);
        Assert.Equal(42, Ssdf.Count);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Names_only_what_exists_and_each_once(string id)
    {
        var mappings = ControlCatalogue.Get(id).Mappings;
        Assert.All(mappings.Asvs, number => Assert.Contains(number, Asvs));
        Assert.All(mappings.ApiTop10, entry => Assert.Contains(entry, ApiTop10));
        Assert.All(mappings.Ssdf, task => Assert.Contains(task, Ssdf));
        Assert.All(mappings.Cwe, number => Assert.InRange(number, 1, 1999));
        Assert.Distinct(mappings.Asvs);
        Assert.Distinct(mappings.ApiTop10);
        Assert.Distinct(mappings.Ssdf);
        Assert.Distinct(mappings.Cwe);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_control_has_a_place_in_the_secure_development_framework(string id) =>
        Assert.NotEmpty(ControlCatalogue.Get(id).Mappings.Ssdf);

    private static IEnumerable<string> Expand(string section)
    {
        string[] parts = section.Split(':');
        return Enumerable.Range(1, int.Parse(parts[1])).Select(n => $"{parts[0]}.{n}");
    }
}
