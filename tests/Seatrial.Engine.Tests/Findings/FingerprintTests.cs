using CsCheck;
using Seatrial.Engine.Findings;
using static Seatrial.Engine.Tests.Assessments.AssessmentSample;

namespace Seatrial.Engine.Tests.Findings;

public sealed class FingerprintTests
{
    [Fact]
    public void A_fingerprint_does_not_depend_on_the_line() =>
        Assert.Equal(Of(Finding("SEC-1", "a.cs", 3)), Of(Finding("SEC-1", "a.cs", 90)));

    [Fact]
    public void A_fingerprint_does_not_depend_on_indentation() =>
        Assert.Equal(
            Of(Finding("SEC-1", "a", 1, identity: "if x\n    then y")),
            Of(Finding("SEC-1", "a", 1, identity: "  if x\r\n\tthen  y "))
        );

    [Theory]
    [InlineData("a.cs", "one", "b.cs", "one")]
    [InlineData("a.cs", "one", "a.cs", "two")]
    public void Another_file_or_another_identity_has_another_fingerprint(
        string path,
        string identity,
        string otherPath,
        string otherIdentity
    ) => Assert.NotEqual(Of(Finding("SEC-1", path, 1, identity: identity)), Of(Finding("SEC-1", otherPath, 1, identity: otherIdentity)));

    [Fact]
    public void A_finding_with_a_subject_keeps_its_fingerprint_in_another_file() =>
        Assert.Equal(Of(Finding("SEC-1", "a.cs", 1) with { Subject = "x" }), Of(Finding("SEC-1", "b.cs", 9) with { Subject = "x" }));

    [Fact]
    public void Equal_findings_in_one_file_are_told_apart_by_their_order_alone()
    {
        var before = Fingerprints.Assign([Finding("SEC-1", "a", 1), Finding("SEC-1", "a", 5)]).Select(f => f.Fingerprint).ToList();
        var after = Fingerprints.Assign([Finding("SEC-1", "a", 40), Finding("SEC-1", "a", 77)]).Select(f => f.Fingerprint).ToList();

        Assert.Equal(2, before.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(before, after);
    }

    [Fact]
    public void The_order_in_which_findings_arrive_does_not_matter() =>
        Gen.Select(Gen.Select(Gen.Int[1, 5], Gen.Int[0, 2], Gen.Int[0, 2]).Array[0, 20], Gen.Int)
            .Sample(
                (places, seed) =>
                {
                    var findings = places
                        .Distinct()
                        .Select(p => Finding("SEC-1", $"f{p.Item2}", p.Item1, identity: $"i{p.Item3}"))
                        .ToList();
                    var shuffled = findings.OrderBy(f => HashCode.Combine(f.Location.Line, f.Identity, seed)).ToList();
                    Assert.Equal(Fingerprints.Assign(findings), Fingerprints.Assign(shuffled));
                }
            );

    private static string Of(Finding finding) => Fingerprints.Assign([finding])[0].Fingerprint;
}
