using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Controls.Catalogue;

internal static class ProcessControls
{
    public static IReadOnlyList<ControlDescriptor> All { get; } =
    [
        new()
        {
            Id = "PRO-1",
            Requirement = Requirement.Process,
            Title = "a threat model exists, answers the four questions and matches the lock",
            Why =
                "What are we building, what can go wrong, what do we do about it, and was that good enough? "
                + "An hour with these questions finds holes that no scanner sees.",
            HowJudged =
                "Passes when the threat model answers all four questions and covers what the lock lists. "
                + "Fails when it leaves one unanswered or misses an entry of the lock. "
                + "Unknown when there is none to read; this version names a threat model that it finds by its name and does not read what stands in it.",
            HowToFix =
                "Sit down for an hour with somebody who knows the users and somebody who knows the code, go through endpoints, data and outside parties, "
                + "and commit the answers beside the code.",
            Severity = Severity.Medium,
            Mappings = new() { Ssdf = ["PW.1.1", "PW.1.2", "PW.2.1"] },
        },
        new()
        {
            Id = "PRO-2",
            Requirement = Requirement.Process,
            Title = "a valid sign-off covers this commit",
            Why =
                "What nobody signed, nobody decided. "
                + "A sign-off says that a named person knew what was open and accepted it for this state of the code.",
            HowJudged =
                "Passes when a sign-off verifies and its lock and decisions still hold for this commit. "
                + "Fails when a sign-off has lapsed, naming what changed. "
                + "Unknown when there is none.",
            HowToFix = "Decide what is open, then let the person who answers for the application sign this commit.",
            Severity = Severity.Medium,
            Mappings = new() { Ssdf = ["PO.2.3", "PO.4.1", "PO.4.2"] },
        },
    ];
}
