using Seatrial.Engine.Findings;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Judging;

namespace Seatrial.Requirements.Recovery;

internal static class RecoveryRules
{
    public static RuleDescriptor NoObjectives { get; } =
        new()
        {
            Id = "recovery/no-recovery-objectives",
            Title = "Nobody has said how long an outage may last and how much data may be lost",
            ControlId = "REC-1",
            Severity = Severity.Medium,
            Why =
                "Backups, drills and the way of deployment follow from these two figures. Without them nobody can say whether a recovery was good enough.",
            HowToFix = "Ask whoever depends on the application both questions and write the answers into seatrial.yaml.",
        };

    public static RuleDescriptor BackupsOff { get; } =
        new()
        {
            Id = "recovery/backups-disabled",
            Title = "A data store is not backed up",
            ControlId = "REC-2",
            Severity = Severity.High,
            Why = "What is deleted, encrypted or overwritten in this store is gone: there is nothing to restore it from.",
            HowToFix = "Switch on automatic backups with a retention that covers the time until a loss is noticed; two weeks is usual.",
        };

    public static RuleDescriptor SchemaFollowsCode { get; } =
        new()
        {
            Id = "recovery/schema-follows-code",
            Title = "The schema is changed at every start, without versions",
            ControlId = "REC-4",
            Severity = Severity.Medium,
            Why =
                "The database is altered by whichever version starts; there is no step to review and none to go back. 'create' drops the tables first.",
            HowToFix = "Let a migration tool (Flyway, Liquibase) change the schema and let the application only validate it.",
            PositiveExamples = ["spring.jpa.hibernate.ddl-auto=update\n"],
            NegativeExamples =
            [
                "spring.jpa.hibernate.ddl-auto=validate\n",
                "%dev.quarkus.hibernate-orm.database.generation=drop-and-create\n",
            ],
        };

    public static RuleDescriptor RunbookMissing { get; } =
        new()
        {
            Id = "recovery/runbook-missing",
            Title = "The declared runbook does not exist",
            ControlId = "REC-5",
            Severity = Severity.Medium,
            Why = "Whoever is called at night follows the declaration to a page that is not there.",
            HowToFix = "Write the runbook at the declared path, or correct the path.",
        };

    public static IReadOnlyList<SettingRule> Schema { get; } =
    [
        new(
            SchemaFollowsCode,
            SettingTechnology.Java,
            "{0}={1}: Hibernate changes the schema whenever the application starts.",
            "spring.jpa.hibernate.ddl-auto=validate   # and migrations with Flyway or Liquibase",
            new SettingCondition("spring.jpa.hibernate.ddl-auto", v => v is "update" or "create" or "create-drop")
        ),
        new(
            SchemaFollowsCode,
            SettingTechnology.Java,
            "{0}={1}: Hibernate changes the schema whenever the application starts.",
            "quarkus.hibernate-orm.database.generation=validate   # and quarkus-flyway",
            new SettingCondition("quarkus.hibernate-orm.database.generation", v => v is "update" or "create" or "drop-and-create")
        ),
    ];

    public static IReadOnlyList<RuleDescriptor> All { get; } = [NoObjectives, BackupsOff, SchemaFollowsCode, RunbookMissing];
}
