using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Programs;

namespace Seatrial.Requirements.Access;

/// <summary>From the rows of an application to the answer to one control.</summary>
internal static class EndpointJudge
{
    private const int ShownEvidence = 12;

    /// <summary>
    /// Languages that serve requests, by the ending of their files. Where an application has files of one and no endpoint in any of them,
    /// what they serve was not found, and the rows are not all of it.
    /// </summary>
    private static readonly (string Language, string Ending)[] Serving =
    [
        ("Go", ".go"),
        ("PHP", ".php"),
        ("Ruby", ".rb"),
        ("Kotlin", ".kt"),
        ("Rust", ".rs"),
        ("Elixir", ".ex"),
        ("Scala", ".scala"),
        ("Perl", ".pl"),
    ];

    /// <summary>Null where no endpoint was found though code was followed, so that others may say what is known.</summary>
    /// <param name="view">The application.</param>
    /// <param name="rule">What a missing check is reported as.</param>
    /// <param name="verdict">Which question of a row.</param>
    /// <param name="enforced">What the control asks for, as the end of 'N endpoints …'.</param>
    public static Judgement? Of(ApplicationView view, RuleDescriptor rule, Func<AccessRow, AccessVerdict> verdict, string enforced)
    {
        AccessRow[] rows = [.. view.Facts.Of<EndpointFact>().Select(f => f.Row)];
        if (rows.Length == 0)
        {
            return Parsers.NotChecked(view);
        }

        AccessRow[] missing = [.. rows.Where(r => verdict(r).Status == AccessStatus.Missing)];
        if (missing.Length > 0)
        {
            return Judgement.Fail([.. missing.Select(r => Report(rule, r, verdict(r)))]);
        }

        AccessRow[] unsure = [.. rows.Where(r => verdict(r).Status == AccessStatus.Unsure || r.IsCut)];
        Evidence[] shown =
        [
            .. rows.Where(r => verdict(r).Status == AccessStatus.Enforced)
                .Take(ShownEvidence)
                .Select(r => new Evidence($"{r.Method} {r.Route}: {verdict(r).Reason}", Place(r))),
        ];
        if (unsure.Length > 0)
        {
            return Judgement.Unknown(
                $"{unsure.Length} of {rows.Length} endpoints could not be told, the first of them {unsure[0].Method} {unsure[0].Route}: {Why(unsure[0], verdict(unsure[0]))} 'seatrial access' lists them.",
                [.. unsure.Take(ShownEvidence).Select(r => new Evidence($"{r.Method} {r.Route}: {Why(r, verdict(r))}", Place(r)))]
            );
        }

        string? other = Array
            .Find(
                Serving,
                s =>
                    view.Coverage.Languages.ContainsKey(s.Language)
                    && !Array.Exists(rows, r => r.Location.Path.EndsWith(s.Ending, StringComparison.Ordinal))
            )
            .Language;
        if (other is not null)
        {
            return Judgement.Unknown(
                $"Nothing is missing at the {rows.Length} endpoints that were followed; no endpoint was found in its programs in {other}.",
                shown
            );
        }

        return shown.Length > 0
            ? Judgement.Pass([
                new Evidence(
                    $"{rows.Length} endpoints were followed: {rows.Count(r => verdict(r).Status == AccessStatus.Enforced)} {enforced}, {rows.Count(r => verdict(r).Status == AccessStatus.PublicByDesign)} are open by design, the others need it not"
                ),
                .. shown,
            ])
            : Judgement.Unknown(
                $"{rows.Length} endpoints were followed, and none of them {enforced}: what they do was not understood well enough to say that none has to.",
                new Evidence($"{rows[0].Method} {rows[0].Route}: {verdict(rows[0]).Reason}", Place(rows[0]))
            );
    }

    private static Finding Report(RuleDescriptor rule, AccessRow row, AccessVerdict verdict) =>
        new()
        {
            RuleId = rule.Id,
            ControlId = rule.ControlId,
            Message = $"{row.Method} {row.Route}: {verdict.Reason}",
            Severity = rule.Severity,
            Confidence = verdict.Confidence,
            Location = Place(row),
            Remediation = rule.HowToFix,
            Reasons =
            [
                .. row.Guards.Where(g => g.Effect.Length > 0).Select(g => $"the guard {g.Name} {g.Effect}"),
                .. verdict.Evidence.Select(e => $"{e.Location}: {e.Statement}"),
            ],
            RelatedLocations = [.. verdict.Evidence.Select(e => e.Location)],
            Flow = FlowOf(row, verdict),
            Identity = $"{row.Method} {row.Route}",
        };

    /// <summary>From the route over the guards, with what each was found to do, and the handler to the access and its use.</summary>
    internal static FlowPoint[] FlowOf(AccessRow row, AccessVerdict verdict) =>
        [
            .. row.Registration is { } at ? (FlowPoint[])[new FlowPoint($"{row.Method} {row.Route} is registered", at)] : [],
            .. row.Guards.Select(g => new FlowPoint(
                g.Effect.Length > 0 ? $"the guard {g.Name} {g.Effect}" : $"the guard {g.Name} demands nothing of the caller",
                g.Location
            )),
            new FlowPoint($"{row.Method} {row.Route} is handled{(row.Handler.Length > 0 ? $" by {row.Handler}" : "")}", Place(row)),
            .. verdict.Evidence.Select(e => new FlowPoint(e.Statement, e.Location)),
        ];

    /// <summary>What keeps a row open: a verdict on the part of a handler that was followed says nothing of the rest.</summary>
    private static string Why(AccessRow row, AccessVerdict verdict) =>
        row.IsCut && verdict.Status != AccessStatus.Unsure ? "It was too large to follow to its end." : verdict.Reason;

    private static SourceLocation Place(AccessRow row) => row.Location with { EndLine = 0 };
}
