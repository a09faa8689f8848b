using CsCheck;
using Seatrial.Engine.Configuration;

namespace Seatrial.Engine.Tests.Configuration;

/// <summary>Durations as people write them.</summary>
public sealed class DurationsTests
{
    [Theory]
    [InlineData("15m", 15)]
    [InlineData("4h", 240)]
    [InlineData("1d12h", 2160)]
    [InlineData("2w", 20160)]
    [InlineData("0m", 0)]
    public void Reads_durations(string text, int minutes)
    {
        Assert.True(Durations.TryParse(text, out var duration));
        Assert.Equal(TimeSpan.FromMinutes(minutes), duration);
    }

    [Theory]
    [InlineData("")]
    [InlineData("4")]
    [InlineData("h")]
    [InlineData("4 h")]
    [InlineData("1m1h")]
    [InlineData("1h1h")]
    [InlineData("-1h")]
    [InlineData("1.5h")]
    [InlineData("9999999d")]
    public void Rejects_what_is_not_one(string text) => Assert.False(Durations.TryParse(text, out _));

    [Fact]
    public void What_was_formatted_reads_back() =>
        Gen.Int[0, 100_000_000]
            .Select(s => TimeSpan.FromSeconds(s))
            .Sample(d => Durations.TryParse(Durations.Format(d), out var read) && read == d);
}
