using CsCheck;
using Seatrial.Components.Severities;

namespace Seatrial.Components.Tests.Severities;

public sealed class CvssScoreTests
{
    /// <summary>
    /// Published examples: FIRST's documents of each version (https://www.first.org/cvss/v4-0/examples, v3-1/examples, v2/guide) and the
    /// figures beside them.
    /// </summary>
    [Theory]
    [InlineData("CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", 73)]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", 77)]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U", 52)]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:L/VA:L/SC:N/SI:N/SA:N", 83)]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:L/VA:L/SC:N/SI:N/SA:N/CR:H/IR:L/AR:L/MAV:N/MAC:H/MVC:H/MVI:L/MVA:L", 81)]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N", 87)]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H", 100)]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", 93)]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N", 51)]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N", 0)]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 98)]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", 61)]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N", 64)]
    [InlineData("CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N", 31)]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N", 0)]
    [InlineData("CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:P", 100)]
    [InlineData("AV:N/AC:L/Au:N/C:N/I:N/A:C", 78)]
    [InlineData("AV:N/AC:L/Au:N/C:C/I:C/A:C", 100)]
    [InlineData("AV:L/AC:H/Au:N/C:C/I:C/A:C", 62)]
    [InlineData("(AV:N/AC:M/Au:N/C:N/I:P/A:N)", 43)]
    public void Scores_are_those_that_the_standard_gives(string vector, int tenths) => Assert.Equal(tenths, CvssScore.OfVector(vector));

    [Theory]
    [InlineData("")]
    [InlineData("HIGH")]
    [InlineData("CVSS:3.1/AV:N")]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/A:L")]
    [InlineData("CVSS:3.1/AV:Q/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H")]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:S/SI:N/SA:N")]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:Z")]
    [InlineData("CVSS:5.0/AV:N")]
    public void What_is_no_complete_vector_has_no_score(string vector) => Assert.Null(CvssScore.OfVector(vector));

    [Theory]
    [InlineData(0, SeverityLevel.None)]
    [InlineData(39, SeverityLevel.Low)]
    [InlineData(40, SeverityLevel.Medium)]
    [InlineData(70, SeverityLevel.High)]
    [InlineData(90, SeverityLevel.Critical)]
    public void Scores_have_words(int tenths, SeverityLevel level) => Assert.Equal(level, Severity.OfScore(tenths, "").Level);

    [Fact]
    public void The_newest_version_of_the_standard_wins() =>
        Assert.Equal(
            93,
            Severity
                .Best(
                    ["CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N"],
                    "LOW"
                )
                .Tenths
        );

    [Fact]
    public void No_text_makes_it_throw() =>
        Gen.Select(
                Gen.OneOf(Gen.Const("CVSS:4.0/"), Gen.Const("CVSS:3.1/"), Gen.Const("AV:N/")),
                Gen.String[Gen.Char["AVCPRUISEM:NLHPX/ "], 0, 60]
            )
            .Sample((head, rest) => CvssScore.OfVector(head + rest) is null or (>= 0 and <= 100), iter: 20_000);
}
