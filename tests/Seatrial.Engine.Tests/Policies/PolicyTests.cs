using System.Text;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Policies;

namespace Seatrial.Engine.Tests.Policies;

public sealed class PolicyTests
{
    [Fact]
    public void Two_policies_join_to_the_stricter_of_both()
    {
        var organisation = Read(
            "mode: decide\nnever-accept: [AUZ-1]\naccept-at-most: 30d\nlevels: [{requirement: secrets, level: production}]"
        );
        var repository = Read(
            "mode: advise\napprover-for: [recovery]\naccept-at-most: 90d\nlevels: [{requirement: secrets, level: partial}]"
        );
        var joined = repository.And(organisation);

        Assert.Equal(GateMode.Decide, joined.Mode);
        Assert.Equal(["AUZ-1", "SEC-1"], joined.NeverAccept);
        Assert.Equal(["REC-1", "REC-2", "REC-3", "REC-4", "REC-5"], joined.NeedsApprover);
        Assert.Equal(TimeSpan.FromDays(30), joined.AcceptAtMost);
        Assert.Equal(RequirementLevel.Production, joined.Demanded(Requirement.Secrets, new ApplicationDeclaration()));
        Assert.Null(joined.Demanded(Requirement.Recovery, new ApplicationDeclaration()));
        Assert.Equal(joined.Mode, organisation.And(repository).Mode);
    }

    [Fact]
    public void A_credential_can_never_be_made_acceptable() => Assert.Contains("SEC-1", Read("never-accept: [AUZ-1]").NeverAccept);

    [Fact]
    public void Without_levels_production_is_demanded_everywhere() =>
        Assert.All(
            Enum.GetValues<Requirement>(),
            r => Assert.Equal(RequirementLevel.Production, Policy.Default.Demanded(r, new ApplicationDeclaration()))
        );

    [Theory]
    [InlineData("payment", "low", true)]
    [InlineData("public", "high", true)]
    [InlineData("public", "medium", false)]
    [InlineData(null, null, true)]
    public void A_level_may_concern_only_some_applications_and_what_declares_nothing_is_not_spared(
        string? data,
        string? criticality,
        bool expected
    )
    {
        var policy = Read(
            "levels: [{requirement: secrets, level: production, data: payment}, {requirement: secrets, level: production, criticality: high}]"
        );
        var declared = new ApplicationDeclaration
        {
            DataClasses = data is null ? null : new Declared<IReadOnlyList<string>>([data], new SourceLocation("seatrial.yaml", 1)),
            Criticality = criticality is null ? null : new Declared<string>(criticality, new SourceLocation("seatrial.yaml", 2)),
        };
        Assert.Equal(expected ? RequirementLevel.Production : null, policy.Demanded(Requirement.Secrets, declared));
    }

    [Theory]
    [InlineData("never-accept: [AUZ-99]", "there is no control or requirement 'AUZ-99'")]
    [InlineData("extends: ../policy.yaml", "'extends' needs 'sha256: …'")]
    [InlineData("extends: p.yaml\nsha256: 123", "64 hexadecimal digits")]
    [InlineData("levels: [{requirement: secrets}]", "a level needs")]
    [InlineData("levels: [{requirement: secret, level: production}]", "did you mean 'secrets'?")]
    [InlineData("acceptance: 3d", "unknown key 'acceptance'")]
    [InlineData("- x", "must hold keys")]
    public void A_mistake_is_said(string text, string expected) =>
        Assert.Contains(
            PolicyFile.Parse(Encoding.UTF8.GetBytes(text), "policy.yaml").Errors,
            e => e.ToString().Contains(expected, StringComparison.Ordinal)
        );

    private static Policy Read(string text)
    {
        var (value, errors) = PolicyFile.Parse(Encoding.UTF8.GetBytes(text), "policy.yaml");
        Assert.Empty(errors);
        return value.Policy;
    }
}
