namespace Seatrial.Components.Versions.Java;

/// <summary>
/// Requirements of Maven (https://maven.apache.org/pom.html#Dependency_Version_Requirement_Specification): intervals joined by commas. A
/// bare version recommends and restricts nothing.
/// </summary>
internal sealed class MavenRange : VersionRange
{
    private readonly List<VersionInterval> intervals;

    private MavenRange(List<VersionInterval> intervals) => this.intervals = intervals;

    public static VersionRange? Parse(string text, RangeOptions options)
    {
        var found = new List<VersionInterval>();
        string rest = text.Trim();
        while (rest.StartsWith('[') || rest.StartsWith('('))
        {
            int end = rest.AsSpan().IndexOfAny(')', ']');
            if (end < 0 || VersionInterval.Parse(rest[..(end + 1)], MavenOrder.Compare) is not { } interval)
            {
                return null;
            }

            // Intervals come in order and do not overlap.
            if (found is [.., { Max: { } last }] && (interval.Min is null || MavenOrder.Compare(interval.Min, last) < 0))
            {
                return null;
            }

            found.Add(interval);
            rest = rest[(end + 1)..].TrimStart();
            rest = rest.StartsWith(',') ? rest[1..].TrimStart() : rest;
        }

        return rest.Length > 0 && found.Count > 0 ? null : new MavenRange(found);
    }

    public override bool Contains(string version) => intervals.Count == 0 || intervals.Exists(i => i.Contains(version, MavenOrder.Compare));
}
