using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.Recovery;

public sealed class RecoveryJudgeTests
{
    private const string Runbook = "docs/runbook.md";

    private static readonly string RunbookText =
        "# Runbook\nTo restart: kubectl rollout restart. "
        + string.Concat(Enumerable.Repeat("Then restore the newest backup and look at it. ", 8));

    [Fact]
    public void Objectives_that_are_not_stated_fail_and_stated_ones_pass()
    {
        Assert.Equal(["recovery/no-recovery-objectives seatrial.yaml"], new JudgedRepository().Findings("REC-1"));
        var half = new JudgedRepository { Declared = new() { RecoveryTimeObjective = JudgedRepository.Say(TimeSpan.FromHours(4)) } };
        Assert.Contains("no recovery point objective (RPO) is", half.Judge("REC-1").Findings[0].Message, StringComparison.Ordinal);
        var both = half with { Declared = half.Declared with { RecoveryPointObjective = JudgedRepository.Say(TimeSpan.FromHours(24)) } };
        Assert.Equal(ControlStatus.Pass, both.Judge("REC-1").Status);
    }

    [Theory]
    [InlineData("library")]
    [InlineData("cli")]
    public void What_nobody_operates_needs_no_recovery(string kind)
    {
        Assert.Equal(
            ControlStatus.NotApplicable,
            new JudgedRepository { Kind = kind }
                .Judge("REC-1")
                .Status
        );
        Assert.Equal(
            ControlStatus.Fail,
            new JudgedRepository(("fly.toml", "app = 'shop'\n[http_service]\n  internal_port = 80\n")) { Kind = kind }
                .Judge("REC-1")
                .Status
        );
    }

    [Fact]
    public void An_unknown_thing_that_nothing_deploys_is_not_blamed() =>
        Assert.Equal(
            ControlStatus.Unknown,
            new JudgedRepository { Kind = "unknown" }
                .Judge("REC-1")
                .Status
        );

    [Fact]
    public void A_script_that_nothing_schedules_is_no_backup()
    {
        const string Dump = "#!/bin/sh\npg_dump $DATABASE_URL > dump.sql\n";
        Assert.Equal(ControlStatus.Unknown, new JudgedRepository(("scripts/backup.sh", Dump)).Judge("REC-2").Status);
        Assert.Equal(
            ControlStatus.Pass,
            new JudgedRepository { Declared = new() { Backups = JudgedRepository.Say("nightly snapshots of the provider") } }
                .Judge("REC-2")
                .Status
        );
    }

    [Fact]
    public void A_way_back_needs_versions_of_the_deployment_and_of_every_migration()
    {
        var platform = ("Procfile", "web: node server.js\n");
        var up = ("db/migrate/20260101000000_orders.rb", "class Orders < ActiveRecord::Migration[8.0]\n  def change\n  end\nend\n");
        var only = ("db/migrate/20260102000000_drop.rb", "class Drop < ActiveRecord::Migration[8.0]\n  def up\n  end\nend\n");
        Assert.Equal(ControlStatus.Unknown, new JudgedRepository(platform).Judge("REC-4").Status);
        Assert.Equal(ControlStatus.Pass, new JudgedRepository(platform, up).Judge("REC-4").Status);
        Assert.Equal(ControlStatus.Unknown, new JudgedRepository(platform, up, only).Judge("REC-4").Status);
    }

    [Fact]
    public void A_runbook_and_a_contact_pass_together_only()
    {
        ApplicationDeclaration contact = new() { Contact = JudgedRepository.Say("shop-oncall@example.org") };
        Assert.Equal(ControlStatus.Unknown, new JudgedRepository((Runbook, RunbookText)).Judge("REC-5").Status);
        Assert.Equal(
            ControlStatus.Unknown,
            new JudgedRepository((Runbook, "# Runbook\n")) { Declared = contact }
                .Judge("REC-5")
                .Status
        );
        Assert.Equal(
            ControlStatus.Pass,
            new JudgedRepository((Runbook, RunbookText)) { Declared = contact }
                .Judge("REC-5")
                .Status
        );
    }

    [Fact]
    public void A_declared_runbook_that_is_not_there_fails()
    {
        ApplicationDeclaration declared = new() { Runbook = JudgedRepository.Say("docs/gone.md") };
        Assert.Equal(
            ["recovery/runbook-missing seatrial.yaml:3"],
            new JudgedRepository((Runbook, RunbookText)) { Declared = declared }.Findings("REC-5")
        );
    }
}
