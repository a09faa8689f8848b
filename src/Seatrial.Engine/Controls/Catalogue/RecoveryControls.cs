using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Controls.Catalogue;

internal static class RecoveryControls
{
    public static IReadOnlyList<ControlDescriptor> All { get; } =
    [
        new()
        {
            Id = "REC-1",
            Requirement = Requirement.Recovery,
            Title = "RTO and RPO are stated",
            Why =
                "How long may it be down (recovery time objective), and how much work may be lost (recovery point objective)? "
                + "Backups, costs and on-call duty follow from these two numbers; without them everybody assumes something else.",
            HowJudged =
                "Passes when both are declared in seatrial.yaml. "
                + "Fails when one of them is missing, since the repository is the place to state them. "
                + "Unknown when the declaration could not be read.",
            HowToFix =
                "Ask whoever depends on the application both questions, write the answers into seatrial.yaml under recovery, "
                + "and start with honest numbers rather than good ones.",
            IsPrototypeMarker = true,
            Severity = Severity.Medium,
            Mappings = new() { Ssdf = ["PO.1.2", "PW.1.2"] },
        },
        new()
        {
            Id = "REC-2",
            Requirement = Requirement.Recovery,
            Title = "every data store is backed up",
            Why =
                "A wrong migration, a deleted project or a stolen admin account takes the data with it. "
                + "What is not backed up elsewhere is gone.",
            HowJudged =
                "Passes when each data store has backups configured in the repository or declared. "
                + "Fails at each store whose configuration switches backups off or keeps them for zero days. "
                + "Not applicable when the application keeps no data; unknown when backups may be set up outside the repository.",
            HowToFix =
                "Turn on automatic backups with point-in-time recovery where the store offers it, keep a copy under another account, "
                + "and declare where they are.",
            Severity = Severity.High,
            Mappings = new() { Ssdf = ["PO.1.2", "PW.9.1"] },
        },
        new()
        {
            Id = "REC-3",
            Requirement = Requirement.Recovery,
            Title = "a restore was drilled within its period and met both objectives",
            Why =
                "A backup is a hope until it was restored: files are incomplete, keys are missing, it takes hours longer than thought. "
                + "A drill finds that out on a calm day.",
            HowJudged =
                "Passes when a drill record is recent enough and its measured times meet RTO and RPO. "
                + "Fails when the last drill is too old or missed an objective. "
                + "Unknown when no drill is recorded.",
            HowToFix =
                "Restore the newest backup into an empty environment, check that the application works on it, "
                + "write down how long it took and how old the data was, and repeat every few months.",
            Severity = Severity.High,
            Mappings = new() { Ssdf = ["PO.4.1", "PW.8.2"] },
        },
        new()
        {
            Id = "REC-4",
            Requirement = Requirement.Recovery,
            Title = "a deployment and a migration can be rolled back",
            Why =
                "The most common outage is the last deployment. "
                + "If the way back exists and the database still fits the old code, it ends in minutes.",
            HowJudged =
                "Passes when the deployment keeps earlier versions to go back to and migrations are versioned with a way back. "
                + "Fails where the schema is changed without versioned migrations at every start. "
                + "Unknown when the deployment is not in the repository.",
            HowToFix =
                "Deploy named versions and keep the last ones, change the schema by versioned migrations that the old code can live with, "
                + "and try the way back once.",
            Severity = Severity.Medium,
            Mappings = new() { Ssdf = ["PO.5.1", "PS.3.1"] },
        },
        new()
        {
            Id = "REC-5",
            Requirement = Requirement.Recovery,
            Title = "somebody knows what to do: runbook and contact",
            Why =
                "At night, the person who is called may not have built the application. "
                + "One page that says how to see what is wrong, restart, restore and whom to call decides how long it stays down.",
            HowJudged =
                "Passes when a runbook is in the repository or declared, together with a contact. "
                + "Fails when a declared runbook does not exist. "
                + "Unknown when neither is found, since they are often kept elsewhere.",
            HowToFix =
                "Write one page: where it runs, how to look at it, how to restart, roll back and restore, whom to call. "
                + "Name it and the contact in seatrial.yaml.",
            Severity = Severity.Low,
            Mappings = new() { Cwe = [1059], Ssdf = ["PO.2.1", "RV.1.3"] },
        },
    ];
}
