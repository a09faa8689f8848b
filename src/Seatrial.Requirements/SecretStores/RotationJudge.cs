using System.Globalization;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.SecretStores;

/// <summary>
/// SEC-5: passes when each secret in use has an owner, a period and a rotation within it; fails for each that is overdue.
/// </summary>
internal static class RotationJudge
{
    private const int NamedAtMost = 5;

    public static RuleDescriptor Overdue { get; } =
        new()
        {
            Id = "secret-stores/rotation-overdue",
            Title = "a secret is in use for longer than its owner allows",
            ControlId = "SEC-5",
            Severity = Severity.Medium,
            Why =
                "The longer a secret is in use, the more people, machines and backups have it. A period that nobody keeps is a sign that rotating it was never tried.",
            HowToFix = "Replace the value at its issuer and in the store, then record it: seatrial secrets rotated NAME.",
            Cwe = [324, 262],
        };

    public static Judgement Judge(ApplicationView view)
    {
        var secrets = SecretInventory.Of(view);
        List<Finding> overdue = [.. secrets.Where(s => s.IsOverdue(view.AsOf)).Select(s => Report(s, view.AsOf))];
        if (overdue.Count > 0)
        {
            return Judgement.Fail(overdue);
        }

        if (secrets.Count == 0)
        {
            return Judgement.Unknown(
                "No code was seen to read a secret by its name, and none is declared in seatrial.yaml (secrets: used)."
            );
        }

        string[] open =
        [
            .. Sentence(secrets, s => s.Owner is null, "no owner"),
            .. Sentence(secrets, s => s.Rotation is null, "no rotation period"),
            .. Sentence(secrets, s => s.Rotated is null, "no recorded rotation"),
        ];
        return open.Length == 0
            ? Judgement.Pass([
                .. secrets.Select(s => new Evidence(
                    $"{s.Name}: {s.Owner}, rotated on {Day(s.Rotated!.Value)}, due on {Day(s.Due!.Value)}",
                    s.RotatedLocation
                )),
            ])
            : Judgement.Unknown(
                $"Of {(secrets.Count == 1 ? "the one secret" : $"{secrets.Count} secrets")} in use, {string.Join("; ", open)}. Declare owner and period in seatrial.yaml (secrets: owner, rotate, used) and record rotations with 'seatrial secrets rotated NAME'.",
                [.. secrets.Take(NamedAtMost).Select(s => new Evidence($"{s.Name} is used", s.Place))]
            );
    }

    private static IEnumerable<string> Sentence(IReadOnlyList<UsedSecret> secrets, Func<UsedSecret, bool> lacks, string what)
    {
        string[] names = [.. secrets.Where(lacks).Select(s => s.Name)];
        return names.Length == 0
            ? []
            :
            [
                names.Length == secrets.Count
                    ? $"{what} is known of any"
                    : $"{names.Length} have {what} ({string.Join(", ", names.Take(NamedAtMost))}{(names.Length > NamedAtMost ? ", …" : "")})",
            ];
    }

    private static Finding Report(UsedSecret secret, DateOnly asOf)
    {
        int days = asOf.DayNumber - secret.Due!.Value.DayNumber;
        return new Finding
        {
            RuleId = Overdue.Id,
            ControlId = Overdue.ControlId,
            Message =
                $"{secret.Name} was to be rotated by {Day(secret.Due.Value)}, {(days == 1 ? "1 day" : $"{days} days")} ago: {Last(secret)}, period {Durations.Format(secret.Rotation!.Value)}, owner {secret.Owner ?? "unknown"}.",
            Severity = Overdue.Severity,
            Confidence = Confidence.High,
            Location = secret.RotatedLocation ?? secret.UnchangedLocation!,
            Remediation = $"Replace {secret.Name} at its issuer and in the store, then: seatrial secrets rotated {secret.Name}",
            RelatedLocations = [.. secret.Reads.Take(NamedAtMost)],
            Identity = secret.Name,
        };
    }

    private static string Last(UsedSecret secret) =>
        secret.Rotated is { } day
            ? $"last rotated on {Day(day)}"
            : $"its value has not changed since {Day(secret.Unchanged!.Value)}, and no rotation is recorded";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
