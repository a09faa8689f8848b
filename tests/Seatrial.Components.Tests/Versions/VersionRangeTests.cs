using Seatrial.Components.Packages;
using Seatrial.Components.Versions;

namespace Seatrial.Components.Tests.Versions;

public sealed class VersionRangeTests
{
    [Theory]
    [InlineData(Ecosystem.Npm, "^1.2.3", "1.2.3 1.9.0", "1.2.2 2.0.0 2.0.0-rc.1 1.3.0-rc.1")]
    [InlineData(Ecosystem.Npm, "^0.2.3", "0.2.3 0.2.9", "0.3.0 0.2.2")]
    [InlineData(Ecosystem.Npm, "^0.0.3", "0.0.3", "0.0.4")]
    [InlineData(Ecosystem.Npm, "~1.2", "1.2.0 1.2.9", "1.3.0 1.1.9")]
    [InlineData(Ecosystem.Npm, "1.x || >=2.5.0 <3", "1.0.0 2.9.9", "2.4.0 3.0.0 0.9.0")]
    [InlineData(Ecosystem.Npm, "1.2 - 2.3", "1.2.0 2.3.9", "2.4.0 1.1.9")]
    [InlineData(Ecosystem.Npm, ">=1.2.3-beta.2", "1.2.3-beta.10 1.2.3 2.0.0", "1.2.3-beta.1 1.2.4-beta.3")]
    [InlineData(Ecosystem.Npm, "", "1.0.0", "1.0.0-rc.1 nonsense")]
    [InlineData(Ecosystem.Npm, "* || >=2.1.2-beta", "1.0.0 2.1.2", "2.1.2-beta")]
    [InlineData(Ecosystem.Npm, ">=0 || 2.0.0-rc.1", "0.0.0 2.0.0", "2.0.0-rc.1")]
    [InlineData(Ecosystem.NuGet, "(, ]", "0.1 9.0-beta", "")]
    [InlineData(Ecosystem.Crates, "^1.1.*", "1.1.0 1.10.9", "2.0.0 1.0.9")]
    [InlineData(Ecosystem.Packagist, "<= 2.3@beta", "2.3.0 2.3.0-beta1", "2.3.1")]
    [InlineData(Ecosystem.PyPI, "~=1.4.2", "1.4.2 1.4.9 1.4.9.post1", "1.5 1.4.1")]
    [InlineData(Ecosystem.PyPI, "==1.*,!=1.3", "1.0 1.9.9 1.3.1 1.0a1", "2.0 1.3 1.3.0")]
    [InlineData(Ecosystem.PyPI, "==1.0", "1 1.0.0 1.0+local", "1.0.post1 1.0rc1")]
    [InlineData(Ecosystem.PyPI, "===1.0-custom", "1.0-custom", "1.0")]
    [InlineData(Ecosystem.PyPI, "<2.0", "1.9 1.9rc1", "2.0 2.0rc1 2.0.dev1")]
    [InlineData(Ecosystem.PyPI, ">1.7", "1.7.1 1.8", "1.7.0 1.7.0.post1 1.7+abc")]
    [InlineData(Ecosystem.NuGet, "1.0", "1.0 2.0 1.0.0", "0.9 1.0-beta")]
    [InlineData(Ecosystem.NuGet, "[1.0,2.0)", "1.0 1.9.9", "2.0 0.9")]
    [InlineData(Ecosystem.NuGet, "(,1.0]", "0.1 1.0", "1.0.1")]
    [InlineData(Ecosystem.NuGet, "1.2.*", "1.2.0 1.2.9", "1.1.9 1.2.0-beta")]
    [InlineData(Ecosystem.NuGet, "[1.0.0-*, 2.0)", "1.0.0-alpha 1.5", "2.0")]
    [InlineData(Ecosystem.Maven, "[1.0,2.0),(3.0,]", "1.0 1.9 3.1", "2.0 3.0 0.9")]
    [InlineData(Ecosystem.Maven, "1.0", "0.1 1.0 9", "")]
    [InlineData(Ecosystem.Crates, "1.2.3", "1.2.3 1.9.0", "2.0.0 1.2.2 1.3.0-alpha")]
    [InlineData(Ecosystem.Crates, ">=1.2.0-alpha, ^1.2", "1.2.0-alpha 1.3.0", "1.3.0-alpha 2.0.0")]
    [InlineData(Ecosystem.Crates, "1.2.*", "1.2.0 1.2.9", "1.3.0 0.0.1")]
    [InlineData(Ecosystem.Crates, "~0.1", "0.1.0 0.1.9", "0.2.0")]
    [InlineData(Ecosystem.RubyGems, "~> 2.2", "2.2 2.9 2.3.a1", "3.0 2.1 3.0.rc1 2.2.a1")]
    [InlineData(Ecosystem.RubyGems, "~> 5.a", "5.0.0.rc2 5.0.0 5.9", "6.0 4.9")]
    [InlineData(Ecosystem.RubyGems, ">= 1.4.4, < 1.5", "1.4.5 1.5.0.rc1", "1.5.0 1.4.3")]
    [InlineData(Ecosystem.RubyGems, "~> 2.2.1, != 2.2.5", "2.2.1 2.2.9", "2.3 2.2.5")]
    [InlineData(Ecosystem.Packagist, "^1.2", "1.2.0 1.9 v1.3.0", "2.0 1.1 2.0-beta1 dev-main")]
    [InlineData(Ecosystem.Packagist, "~1.2.3 || 3.*", "1.2.9 3.4.5", "1.3 2.0 4.0")]
    [InlineData(Ecosystem.Packagist, "1.0 - 2.0", "1.0.0 2.0.9", "2.1 0.9")]
    [InlineData(Ecosystem.Packagist, ">=1.0,<2.0 !=1.5", "1.0 1.9", "1.5 2.0")]
    [InlineData(Ecosystem.Packagist, "dev-main as 1.0", "dev-main", "1.0")]
    [InlineData(Ecosystem.Packagist, "2.x-dev#abc123", "2.x-dev", "2.0")]
    [InlineData(Ecosystem.Hex, "~> 2.1", "2.1.0 2.9.0", "3.0.0 3.0.0-rc.0 2.0.9")]
    [InlineData(Ecosystem.Hex, ">= 1.0.0 and < 2.0.0 or == 3.0.0", "1.5.0 3.0.0", "2.0.0")]
    [InlineData(Ecosystem.Hex, "~> 1.2.3", "1.2.3 1.2.10 1.2.4-rc.0", "1.3.0 1.2.3-rc.0 1.3.0-rc.0")]
    [InlineData(Ecosystem.Hex, "~> 2.0-dev", "2.0.0-dev 2.0.0 2.9.9", "2.0.0-alpha 3.0.0 3.0.0-dev")]
    [InlineData(Ecosystem.Hex, "> 1.0.0 and != 1.5.0 or ! 2.0.0 and <= 0.2.0", "1.0.1 0.1.0 3.0.0", "1.0.0 1.5.0 0.3.0 nonsense 1.1")]
    [InlineData(Ecosystem.Hex, "1.0.0", "1.0.0 1.0.0+b", "1.0.0-rc 1.0.1")]
    [InlineData(Ecosystem.Pub, "<2.0.0", "1.9.9 1.0.0-dev", "2.0.0-dev 2.0.0")]
    [InlineData(Ecosystem.Pub, ">=2.0.0-dev <2.0.0", "2.0.0-dev 2.0.0-rc.1", "2.0.0 1.9.9")]
    [InlineData(Ecosystem.Pub, "<2.0.0+1", "2.0.0-dev 2.0.0", "2.0.0+1 2.0.1")]
    [InlineData(Ecosystem.Pub, ">1.0.0", "1.0.0+1 01.00.1", "1.0.0 1.0.0-dev 1.1")]
    [InlineData(Ecosystem.Pub, "1.0.0", "1.0.0", "1.0.0+1 1.0.0-dev")]
    [InlineData(Ecosystem.Pub, "^0.0.3", "0.0.3 0.0.9", "0.1.0 0.1.0-dev 0.0.3-dev")]
    [InlineData(Ecosystem.Pub, "any", "1.0.0 0.0.0-dev", "nonsense")]
    [InlineData(Ecosystem.Pub, "^1.2.3", "1.2.3 1.9.0", "2.0.0 2.0.0-dev")]
    [InlineData(Ecosystem.Pub, ">=1.0.0 <2.0.0", "1.0.0 1.9.9", "2.0.0 2.0.0-dev")]
    [InlineData(Ecosystem.Conan, "[>=1.0 <2.0]", "1.5.0", "2.0.0 1.5.0-rc1")]
    [InlineData(Ecosystem.Hackage, "^>=1.2.3 || ==2.0.*", "1.2.3 1.2.9 2.0.5", "1.3 2.1")]
    [InlineData(Ecosystem.Debian, "(>= 1.0-1)", "1.0-1 1.0-2", "1.0~rc1-1")]
    public void Holds_what_it_says(Ecosystem ecosystem, string range, string inside, string outside)
    {
        var parsed = VersionRange.Parse(ecosystem, range);
        Assert.NotNull(parsed);
        Assert.All(
            inside.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            v => Assert.True(parsed.Contains(v), $"{v} is to lie in {range}")
        );
        Assert.All(
            outside.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            v => Assert.False(parsed.Contains(v), $"{v} is not to lie in {range}")
        );
    }

    [Theory]
    [InlineData(Ecosystem.Npm, "foo")]
    [InlineData(Ecosystem.Npm, ">=1.2.3.4")]
    [InlineData(Ecosystem.Npm, "<2 || >=")]
    [InlineData(Ecosystem.PyPI, "~=1")]
    [InlineData(Ecosystem.PyPI, "==1.0rc1.*")]
    [InlineData(Ecosystem.PyPI, "1.0")]
    [InlineData(Ecosystem.NuGet, "(1.0)")]
    [InlineData(Ecosystem.NuGet, "[2.0,1.0]")]
    [InlineData(Ecosystem.NuGet, "1.*.2")]
    [InlineData(Ecosystem.NuGet, "1.0.**")]
    [InlineData(Ecosystem.Maven, "[1.0")]
    [InlineData(Ecosystem.Maven, "[2,1]")]
    [InlineData(Ecosystem.Crates, "1.0 || 2.0")]
    [InlineData(Ecosystem.Crates, "")]
    [InlineData(Ecosystem.Crates, "> 0.1.0,")]
    [InlineData(Ecosystem.RubyGems, "~> x")]
    [InlineData(Ecosystem.RubyGems, ">= 5a1")]
    [InlineData(Ecosystem.Hex, "= 1.0.0")]
    [InlineData(Ecosystem.Hex, "> 1.0")]
    [InlineData(Ecosystem.Hex, "<> 1.0.0")]
    [InlineData(Ecosystem.Hex, "~> 1")]
    [InlineData(Ecosystem.Hex, ">= 1.0.0 and")]
    [InlineData(Ecosystem.Pub, "")]
    [InlineData(Ecosystem.Pub, ">=")]
    [InlineData(Ecosystem.Pub, "^1.0.0 <2.0.0")]
    [InlineData(Ecosystem.Pub, "==1.0.0")]
    [InlineData(Ecosystem.Packagist, "~>1.0")]
    [InlineData(Ecosystem.Docker, "1.0")]
    public void What_is_no_range_there_is_none(Ecosystem ecosystem, string text) => Assert.Null(VersionRange.Parse(ecosystem, text));

    [Theory]
    [InlineData("^1.2", null, "1.2.0")]
    [InlineData("^1.2", "1.2.0", "1.10.0")]
    [InlineData("^3", null, null)]
    public void Names_the_smallest_version_that_satisfies(string range, string? above, string? expected) =>
        Assert.Equal(
            expected,
            VersionRange.Parse(Ecosystem.Npm, range)!.Smallest(Ecosystem.Npm, ["2.0.0", "1.10.0", "1.2.0", "1.1.0", "1.9.0-rc.1"], above)
        );

    [Fact]
    public void Loose_and_prerelease_reading_is_a_choice_of_npm()
    {
        Assert.Null(VersionRange.Parse(Ecosystem.Npm, ">01.02.03"));
        Assert.True(VersionRange.Parse(Ecosystem.Npm, ">01.02.03", new RangeOptions(Loose: true))!.Contains("1.2.4"));
        Assert.False(VersionRange.Parse(Ecosystem.Npm, "^1.0.0")!.Contains("1.1.0-rc.1"));
        Assert.True(VersionRange.Parse(Ecosystem.Npm, "^1.0.0", new RangeOptions(IncludePrerelease: true))!.Contains("1.1.0-rc.1"));
    }
}
