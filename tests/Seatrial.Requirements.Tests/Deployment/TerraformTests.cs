using Seatrial.Engine.Controls;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Deployment.Terraform;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.Deployment;

public sealed class TerraformTests
{
    [Fact]
    public void Reads_blocks_labels_and_attributes_with_their_lines()
    {
        var block = Assert.Single(
            HclReader.Read(
                "# db\nresource \"aws_db_instance\" \"main\" {\n  engine = \"postgres\" // note\n  tags = {\n    a = \"}\"\n  }\n  policy = <<-EOT\n  }\n  EOT\n  backup_retention_period = 7\n}\n"
            )
        );
        Assert.Equal(["aws_db_instance", "main"], block.Labels);
        Assert.Equal("7", block.Find("backup_retention_period")?.Literal);
        Assert.Equal(10, block.Find("backup_retention_period")?.Line);
    }

    [Fact]
    public void An_expression_has_no_literal() =>
        Assert.Null(HclReader.Read("a \"b\" \"c\" {\n  x = var.days\n  y = \"${var.name}-db\"\n}\n")[0].Find("x")!.Literal);

    [Theory]
    [InlineData("backup_retention_period = 0", "main.tf:3")]
    [InlineData("instance_class = \"db.t4g.micro\"", "main.tf:1")]
    public void A_database_without_backups_fails(string line, string place) =>
        Assert.Equal([$"recovery/backups-disabled {place}"], new JudgedRepository(("main.tf", Database(line))).Findings("REC-2"));

    [Theory]
    [InlineData("backup_retention_period = 14", ControlStatus.Pass)]
    [InlineData("backup_retention_period = var.retention", ControlStatus.Unknown)]
    [InlineData("replicate_source_db = aws_db_instance.other.id", ControlStatus.Unknown)]
    public void A_database_with_backups_or_undecided_does_not(string line, ControlStatus expected) =>
        Assert.Equal(expected, new JudgedRepository(("main.tf", Database(line))).Judge("REC-2").Status);

    [Theory]
    [InlineData("envs/dev/main.tf")]
    [InlineData("test/main.tf")]
    [InlineData("examples/main.tf")]
    public void Stages_that_are_not_deployed_never_fail(string path) =>
        Assert.Empty(new JudgedRepository((path, Database("backup_retention_period = 0"))).Findings("REC-2"));

    [Fact]
    public void A_backup_plan_covers_what_its_stores_leave_out() =>
        Assert.Equal(
            ControlStatus.Pass,
            new JudgedRepository(("main.tf", Database("storage = 20") + "resource \"aws_backup_plan\" \"all\" {\n}\n"))
                .Judge("REC-2")
                .Status
        );

    [Fact]
    public void The_lock_table_of_the_state_is_no_store_of_the_application() =>
        Assert.Empty(
            new JudgedRepository(
                ("main.tf", "resource \"aws_dynamodb_table\" \"locks\" {\n  hash_key = \"LockID\"\n}\n")
            ).Facts<DataStoreFact>()
        );

    [Fact]
    public void An_alarm_counts_only_when_it_tells_somebody()
    {
        const string Alarm = "resource \"aws_cloudwatch_metric_alarm\" \"down\" {\n  alarm_name = \"down\"\n}\n";
        Assert.Equal(ControlStatus.Unknown, new JudgedRepository(("main.tf", Alarm)).Judge("OBS-6").Status);
        string told = Alarm.Replace("alarm_name", "alarm_actions = [aws_sns_topic.oncall.arn]\n  alarm_name", StringComparison.Ordinal);
        Assert.Equal(ControlStatus.Pass, new JudgedRepository(("main.tf", told)).Judge("OBS-6").Status);
    }

    private static string Database(string line) => $"resource \"aws_db_instance\" \"main\" {{\n  engine = \"postgres\"\n  {line}\n}}\n";
}
