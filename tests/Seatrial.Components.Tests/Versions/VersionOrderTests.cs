using Seatrial.Components.Packages;
using Seatrial.Components.Versions;

namespace Seatrial.Components.Tests.Versions;

public sealed class VersionOrderTests
{
    /// <summary>Versions from oldest to newest; those joined by <c>=</c> are one and the same.</summary>
    public static TheoryData<Ecosystem, string> Sequences =>
        new()
        {
            {
                Ecosystem.Npm,
                "0.0.1-0 0.0.1 1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0=v1.0.0=1.0.0+build 1.0.1 9007199254740993.0.0"
            },
            { Ecosystem.Crates, "0.9.0 1.0.0-rc.1 1.0.0=1.0.0+a=1.0.0+b" },
            {
                Ecosystem.Go,
                "latest=v1.x v0.0.0-20190101000000-abcdefabcdef v0.0.0-20200101000000-000000000000 v1.0.0-rc.1 v1=v1.0=1.0.0 v1.2.0 v2.0.0+incompatible=v2.0.0"
            },
            {
                Ecosystem.PyPI,
                "nonsense 1.0.dev1 1.0a1.dev2 1.0a1=1.0-alpha.1=1.0_ALPHA1 1.0a1.post1 1.0b0=1.0b-=1.0.beta. 1.0b2 1.0rc1=1.0c1=1.0.preview1 1.0=v1.0.0=1 1.0+abc 1.0+abc.1 1.0+5 1.0.post1=1.0-1=1.0.rev1 1.1.dev3 1.1 2!0.1"
            },
            {
                Ecosystem.NuGet,
                "1.0.0--2 1.0.0-2 1.0.0-10 1.0.0-9999999999 1.0.0-alpha=1.0.0-ALPHA 1.0.0-alpha.1 1.0.0-beta 1.0.0=1.0=1=1.0.0.0=1.0.0+meta 1.0.0.1-a 1.0.0.1 1.0.1"
            },
            {
                Ecosystem.Maven,
                "1-alpha=1-ALPHA 1-alpha-1=1-a1 1-beta 1-milestone 1-rc=1-cr 1-snapshot 1=1.0=1-ga=1.0.0-final=1-release 1-sp 1-abc 1-1 1.0.1 1.1 1.10 2-SNAPSHOT 2"
            },
            {
                Ecosystem.RubyGems,
                "1.0.a 1.0.a9 1.0.a10=1.0.a.10 1.0.b1 1.0-rc1=1.0.pre.rc1 1.0.rc1 1.0=1=1.0.0 1.0.1 1.1.pre 1.1 3.2 3.10"
            },
            { Ecosystem.Packagist, "dev-main 1.0-dev 1.0-alpha1=1.0a1 1.0-beta2=1.0b2 1.0-RC1=1.0rc1 1.0=v1.0 1.0-patch1=1.0pl1 1.1" },
            { Ecosystem.Hex, "0.9.9 1.0.0-0 1.0.0-2 1.0.0-10 1.0.0-alpha 1.0.0-alpha.1 1.0.0-beta 1.0.0-rc1 1.0.0=1.0.0+build 1.10.0" },
            { Ecosystem.Pub, "1.0.0-0=1.0.0-00 1.0.0-1 1.0.0-dev=01.0.0-dev 1.0.0=01.00.0 1.0.0+1 1.0.0+2 1.0.0+10 1.0.0+a 1.0.1" },
            { Ecosystem.Swift, "1.0.0-beta 1.0.0=v1.0.0 5.9.0 5.10.0" },
            { Ecosystem.Conan, "1.2.11 1.2.12 1.3.0-rc1 1.3.0" },
            { Ecosystem.Debian, "1.0~~ 1.0~ 1.0~rc1-1 1.0=0:1.0=1.0-0 1.0-1 1.0-1+b1 1.0-1.1 1.0a 1.0+dfsg 1.0.1 1.10 1:0.1" },
            {
                Ecosystem.Alpine,
                "1.0_alpha1 1.0_beta 1.0_pre 1.0_rc2 1.0 1.0-r0 1.0-r1 1.0~0ab 1.0~ab 1.0~ab-r1 1.0_git20200101 1.0_p 1.0_p1 1.0a 1.0b 1.0.0 1.0.1 1.01 1.1 1.10"
            },
            { Ecosystem.RedHat, "1.0~rc1-1 1.0-1 1.0^git1-1 1.0a-1 1.0b-1 1.0.1-1 1.1-1.el8 1.1-1.el9 1.1-2 1.10-1 1:0.1-1" },
            { Ecosystem.Cran, "0.9 0.75 1.0 1.0.0=1.0-0 1.0-1 1.1" },
            { Ecosystem.Hackage, "1.0 1.0.0 1.0.1 1.10" },
        };

    [Theory]
    [MemberData(nameof(Sequences))]
    public void Every_version_stands_where_its_ecosystem_puts_it(Ecosystem ecosystem, string sequence)
    {
        string[][] groups = [.. sequence.Split(' ').Select(g => g.Split('='))];
        for (int i = 0; i < groups.Length; i++)
        {
            for (int j = 0; j < groups.Length; j++)
            {
                foreach (var (a, b) in groups[i].SelectMany(a => groups[j].Select(b => (a, b))))
                {
                    Assert.True(
                        Math.Sign(VersionOrder.Compare(ecosystem, a, b) ?? 9) == i.CompareTo(j),
                        $"{ecosystem}: {a} and {b} compare as {VersionOrder.Compare(ecosystem, a, b)}"
                    );
                }
            }
        }
    }

    /// <summary>
    /// By node-semver, Cargo, Elixir's Version, pub_semver, NuGet.Versioning, Gem::Version, apk-version(8), deb-version(7) and
    /// rpm-version(7).
    /// </summary>
    [Theory]
    [InlineData(Ecosystem.Npm, "1.2.3 v1.2.3 1.2.3-rc.1 0.0.0-use.local", "latest 1.0 1 1.2.3.4 ^1.2.3")]
    [InlineData(Ecosystem.Crates, "1.2.3 1.2.3-rc.1+b", "1.0 v1.0.0 1.0.0-01 01.0.0")]
    [InlineData(Ecosystem.Hex, "1.2.3 1.2.3-rc.1+b 1.0.0--", "1.0 v1.0.0 1.0.0-01 01.0.0 1.0.0- 1.0.0-a..b")]
    [InlineData(Ecosystem.Pub, "1.2.3 01.02.03-04 1.0.0-a+b.c", "1.0 v1.0.0 1.0.0- 1.0.0+ 1.0.0-a_b")]
    [InlineData(Ecosystem.NuGet, "1 1.0 1.2.3.4-beta.1 1.0.0-beta-01", "1.0.0.0.0 1.x v1.0 2147483648.0 1.0.0-01 1.0.0-a_b")]
    [InlineData(Ecosystem.RubyGems, "1 1.0 1.0.a1 1.0.rc1-2 1.0-rc.1", "5a1b2 1..2 a.1 1.0_1 1.")]
    [InlineData(
        Ecosystem.Alpine,
        "1 1.2.3 1.2a_pre1_p2~1f-r3 0.1_git20240101_pre1",
        "a .1 0.1bc 0.1a1 0.1_pre2~ 0.1~12x 0.1_foo 0.1-r 0.1-r1.1 0.1-r1_p1 latest"
    )]
    [InlineData(Ecosystem.Debian, "1 1:2.0~rc1-1+b2 2.0-1-1 1:2:3-1", "a1.0 1.0- b:1.0 1.0_1 :1.0")]
    [InlineData(Ecosystem.RedHat, "1 1:2.0~rc1-1.el9 1.0^git1", "1.0-1-2 a:1.0 1.0- -1 1.0-1!")]
    [InlineData(Ecosystem.Cran, "1.0-1", "1.a")]
    [InlineData(Ecosystem.Docker, "", "1.0")]
    public void What_the_ecosystem_takes_for_a_version_is_one(Ecosystem ecosystem, string versions, string others)
    {
        Assert.All(versions.Split(' ', StringSplitOptions.RemoveEmptyEntries), v => Assert.True(VersionOrder.IsVersion(ecosystem, v), v));
        Assert.All(others.Split(' '), v => Assert.False(VersionOrder.IsVersion(ecosystem, v), v));
    }

    [Fact]
    public void A_text_as_long_as_a_file_is_no_version() =>
        Assert.All(Enum.GetValues<Ecosystem>(), e => Assert.False(VersionOrder.IsVersion(e, new string('1', 1_000_000))));
}
