using CsCheck;
using Seatrial.Components.Advisories;

namespace Seatrial.Components.Tests.Advisories;

public sealed class AffectedRangesTests
{
    [Theory]
    [InlineData("npm", "introduced 0,fixed 1.2.3", "0.0.1 1.2.2 1.2.3-rc.1", "1.2.3 2.0.0")]
    [InlineData("npm", "introduced 1.0.0,last_affected 1.5.0", "1.0.0 1.5.0", "0.9.0 1.5.1")]
    [InlineData("npm", "introduced 1.0.0,fixed 1.1.0,introduced 2.0.0,fixed 2.3.0", "1.0.5 2.0.0 2.2.9", "0.1.0 1.1.0 1.9.0 2.3.0")]
    [InlineData("npm", "introduced 2.0.0,fixed 2.3.0,introduced 1.0.0,fixed 1.1.0", "1.0.5 2.2.9", "1.1.0 1.9.0 2.3.0")]
    [InlineData("npm", "introduced 0,limit 2.0.0", "1.0.0", "2.0.0 3.0.0")]
    [InlineData("npm", "introduced 0,fixed 1.0.0,introduced 1.0.0", "0.5.0 1.0.0 2.0.0", "")]
    [InlineData("npm", "introduced 1.0.0,last_affected 1.0.0", "1.0.0", "0.9.0 1.0.1")]
    [InlineData("Go", "introduced 0,fixed 1.19.5", "1.19 v1.19.4 go1.19rc2", "1.19.5 v1.20.0 (devel)")]
    [InlineData("PyPI", "introduced 2.0,fixed 2.2.24", "2.0 2.2.24rc1 2.0.post1", "2.2.24 1.9 2.0rc1")]
    [InlineData("Maven", "introduced 0,fixed 2.9.10", "2.9.9.3 2.9.10-rc1 1.0", "2.9.10 2.10.0")]
    [InlineData("NuGet", "introduced 4.0.0,fixed 4.0.1.5", "4.0.0 4.0.1 4.0.1.4", "4.0.1.5 3.9")]
    [InlineData("Debian:12", "introduced 0,fixed 1.2-3+deb12u1", "1.2-3 1.2-3~x", "1.2-3+deb12u1 1:0.1")]
    [InlineData("unknown", "introduced 0,fixed 2.0.0", "1.0.0", "2.0.0")]
    public void A_version_lies_in_a_range_as_the_schema_says(string ecosystem, string events, string inside, string outside)
    {
        var range = Range(events);
        Assert.All(
            inside.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            v => Assert.True(AffectedRanges.Contains(ecosystem, range, v), v)
        );
        Assert.All(
            outside.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            v => Assert.False(AffectedRanges.Contains(ecosystem, range, v), v)
        );
    }

    [Fact]
    public void Between_a_beginning_and_its_end_everything_is_affected()
    {
        var version = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], (a, b) => (a * 10) + b);
        Gen.Select(version, version, version)
            .Sample(
                (start, end, at) =>
                    AffectedRanges.Contains("npm", Range($"introduced {Text(start)},fixed {Text(end)}"), Text(at))
                        == (at >= start && (at < end || end <= start && end < start))
                    || end == start
            );

        static string Text(int number) => $"{number / 10}.{number % 10}.0";
    }

    private static AffectedRange Range(string events) =>
        new(
            RangeKind.Semver,
            [
                .. events
                    .Split(',')
                    .Select(e => e.Split(' '))
                    .Select(e => new RangeEvent(
                        e[0] switch
                        {
                            "introduced" => RangeEventKind.Introduced,
                            "fixed" => RangeEventKind.Fixed,
                            "limit" => RangeEventKind.Limit,
                            _ => RangeEventKind.LastAffected,
                        },
                        e[1]
                    )),
            ]
        );
}
