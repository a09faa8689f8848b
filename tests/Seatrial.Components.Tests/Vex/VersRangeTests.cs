using Seatrial.Components.Packages;
using Seatrial.Components.Vex;

namespace Seatrial.Components.Tests.Vex;

public sealed class VersRangeTests
{
    [Theory]
    [InlineData("vers:npm/1.2.3|>=2.0.0|<5.0.0", "1.2.3", true)]
    [InlineData("vers:npm/1.2.3|>=2.0.0|<5.0.0", "1.2.4", false)]
    [InlineData("vers:npm/1.2.3|>=2.0.0|<5.0.0", "4.9.9", true)]
    [InlineData("vers:npm/1.2.3|>=2.0.0|<5.0.0", "5.0.0", false)]
    [InlineData("vers:npm/<1.0.0|>=2.0.0|<3.0.0|>4.0.0", "0.9.0", true)]
    [InlineData("vers:npm/<1.0.0|>=2.0.0|<3.0.0|>4.0.0", "1.5.0", false)]
    [InlineData("vers:npm/<1.0.0|>=2.0.0|<3.0.0|>4.0.0", "3.5.0", false)]
    [InlineData("vers:npm/<1.0.0|>=2.0.0|<3.0.0|>4.0.0", "4.0.1", true)]
    [InlineData("vers:npm/>=1.0.0|!=1.5.0|<2.0.0", "1.5.0", false)]
    [InlineData("vers:npm/>=1.0.0|!=1.5.0|<2.0.0", "1.6.0", true)]
    [InlineData("vers:npm/!=1.5.0", "1.6.0", true)]
    [InlineData("vers:npm/*", "9.9.9", true)]
    [InlineData("vers:npm/>=1.0.0", "latest", false)]
    [InlineData("vers:npm/1.0.0%2Bbuild", "1.0.0", true)]
    public void Versions_lie_in_a_range_by_the_order_of_npm(string range, string version, bool isIn) =>
        Assert.Equal(isIn, VersRange.Parse(range)!.Contains(Ecosystem.Npm, version));

    [Theory]
    [InlineData("npm/1.0")]
    [InlineData("vers:npm")]
    [InlineData("vers:npm/")]
    [InlineData("vers:npm/*|1.0.0")]
    [InlineData("vers:npm/>=")]
    [InlineData("")]
    public void What_is_no_range_is_none(string text) => Assert.Null(VersRange.Parse(text));
}
