using Seatrial.Engine.Findings;
using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Numbers that a program lets people in with.</summary>
internal static class PinRules
{
    /// <summary>Not <c>pincode</c>, which is a number of the post in India.</summary>
    private const string Name =
        @"(?P<name>(?:[a-z]{1,12}[_.-]){0,3}(?:pin|(?:entered|admin|user|input|master|correct|secret|access|parent)pin))";

    private static readonly WordSet Others = new("zip zipcode postal post address gpio led board relay map marker location drop");

    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "compared-pin",
            Title = "PIN that a program compares with",
            Pattern =
                $@"(?i)\b(?:{Name}\)?\s{{0,3}}(?:[=!]==?|\.equals\(|eq)\s{{0,3}}[""'](?P<secret>\d{{4,8}})[""']|switch\s{{0,2}}\(\s{{0,2}}{Name}\s{{0,2}}\)\s{{0,2}}\{{\s{{0,40}}case\s{{1,4}}[""'](?P<secret>\d{{4,8}})[""']|(?P<name>(?:admin|master|staff|manager|unlock|access|security|owner|door|safe|secret)[_-]?pin)[""']?\s{{0,4}}[=:]\s{{0,4}}[""'](?P<secret>\d{{4,8}})[""'])",
            IsGeneric = true,
            Severity = Severity.Medium,
            ExampleFile = "server.js",
            Judge = Judge,
            Impact = "Whoever reads the program gets in with it.",
            Revoke = GenericTexts.RevokePassword,
            PositiveExamples =
            [
                "if (pin === '{digits:4}7') unlock();",
                "switch (pin) {{ case '{digits:4}3': open(); }}",
                "const ADMIN_PIN = '{digits:6}1';",
            ],
            NegativeExamples =
            [
                "if (pin === '13') high();",
                "if (pin.length === 4) check();",
                "if (pincode === '{digits:6}') post();",
                "const ledPin = '{digits:4}';",
                "if (spin === '{digits:4}') turn();",
            ],
        },
    ];

    private static CandidateVerdict Judge(in SecretCandidate candidate) =>
        TextFormats.Of(candidate.File) != TextFormat.Code ? CandidateVerdict.Dismiss("not code that runs")
        : candidate.Value.IndexOfAnyExcept(candidate.Value[0]) < 0
            ? CandidateVerdict.Dismiss("a digit repeated: what stands where none was chosen")
        : Others.ContainsWordOf(candidate.Name) ? CandidateVerdict.Dismiss("another number that is called so")
        : CandidateVerdict.Report(Confidence.Low, "the program lets in whoever gives this number");
}
