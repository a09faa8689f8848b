using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Secrets.Foreign;
using Seatrial.Secrets.Policies;

namespace Seatrial.Requirements.Secrets;

/// <summary>Says what files of other tools left out, and what in them does not count: nothing is dropped in silence.</summary>
internal static class ForeignInformation
{
    public const string LeftOutRule = "secrets/left-out";
    public const string UnreadRule = "secrets/foreign-configuration";

    private const string Off = "--no-foreign-config leaves the files of other tools out of account; comments in the code always count.";

    public static IReadOnlyList<RuleDescriptor> Rules { get; } =
    [
        new()
        {
            Id = LeftOutRule,
            Title = "Credentials left out by other tools' files",
            ControlId = "SEC-1",
            Severity = Severity.Low,
            Why =
                "An ignore that somebody wrote for another scanner counts here as well; it may be older than the value that stands there now.",
            HowToFix = Off,
        },
        new()
        {
            Id = UnreadRule,
            Title = "A part of another tool's file that does not count",
            ControlId = "SEC-1",
            Severity = Severity.Info,
            Why = "What a configuration asks of another scanner may have no meaning here.",
            HowToFix = "Describe the kind in seatrial.yaml under secret-rules. " + Off,
        },
    ];

    public static IEnumerable<Finding> Of(FactSet facts, SecretPolicy policy) =>
        LeftOut(facts).Concat(policy.SeesWholeTree ? policy.Notes.Select(Unread) : []);

    private static IEnumerable<Finding> LeftOut(FactSet facts) =>
        facts
            .Of<LeftOutCredentialFact>()
            .GroupBy(f => f.Source, StringComparer.Ordinal)
            .Select(g => new Finding
            {
                RuleId = LeftOutRule,
                ControlId = "SEC-1",
                Message = $"{(g.Count() == 1 ? "1 finding" : $"{g.Count()} findings")} left out by {g.Key}.",
                Severity = Severity.Low,
                Confidence = Confidence.High,
                Location = g.First().Location,
                RelatedLocations = [.. g.Skip(1).Take(50).Select(f => f.Location)],
                Remediation = Off,
                Identity = g.Key,
            });

    private static Finding Unread(ForeignNote note) =>
        new()
        {
            RuleId = UnreadRule,
            ControlId = "SEC-1",
            Message = note.Sentence,
            Severity = Severity.Info,
            Confidence = Confidence.High,
            Location = new SourceLocation(note.Path, note.Line),
            Remediation = Rules[1].HowToFix,
            Identity = note.Sentence,
        };
}
