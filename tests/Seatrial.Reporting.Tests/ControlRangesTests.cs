using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Tests;

/// <summary>Long lists of ids, short.</summary>
public sealed class ControlRangesTests
{
    [Theory]
    [InlineData("SEC-1", "SEC-1")]
    [InlineData("SEC-1 SEC-2", "SEC-1, SEC-2")]
    [InlineData("SEC-2 SEC-3 SEC-4 IDN-1 IDN-3 X", "SEC-2 to SEC-4, IDN-1, IDN-3, X")]
    [InlineData("SEC-9 SEC-10 SEC-11 SEC-12 AUZ-13", "SEC-9 to SEC-12, AUZ-13")]
    public void Neighbours_become_a_range(string ids, string expected) => Assert.Equal(expected, ControlRanges.Of(ids.Split(' ')));
}
