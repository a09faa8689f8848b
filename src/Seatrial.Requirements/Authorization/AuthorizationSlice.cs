using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Access;
using Seatrial.Requirements.Credentials;
using Seatrial.Requirements.Judging;
using Seatrial.Requirements.Programs;
using Seatrial.Requirements.RowSecurity;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Authorization;

/// <summary>
/// Authorization. AUZ-1, AUZ-2 and AUZ-4 follow from the endpoints of the code. AUZ-3 fails on rules of rows and of Firebase that are open,
/// and passes when every table and rule binds the caller and no other store that clients reach is in sight. Where no endpoint was found,
/// the hints that were seen are named and nothing is decided.
/// </summary>
public static class AuthorizationSlice
{
    /// <summary>Stores that browsers and phones reach directly and whose rules are not read by this version.</summary>
    private static readonly string[] OtherClientStores = ["supabase", "appwrite", "pocketbase", "hasura", "parse", "convex", "instantdb"];

    public static RequirementSlice Slice { get; } =
        new()
        {
            Name = "authorization",
            BuildsOn = ["secrets", "programs"],
            Analyzers = [new FirebaseRulesAnalyzer(), new SchemaScriptAnalyzer(), new PrismaSchemaAnalyzer()],
            Judges =
            [
                Operation.Judge(
                    "AUZ-1",
                    view =>
                        EndpointJudge.Of(view, EndpointRules.Object, r => r.ObjectAuthorization, "bind the record to the caller")
                        ?? Hints.NeedsCode(
                            Hints.Of(view, TechnologyKind.Authorization),
                            "each record that is loaded by a reference is bound to the caller",
                            "No authorization library was found in manifests"
                        )
                ),
                Operation.Judge(
                    "AUZ-2",
                    view =>
                        EndpointJudge.Of(view, EndpointRules.Function, r => r.FunctionAuthorization, "ask for a role")
                        ?? Hints.NeedsCode(
                            Hints.Of(view, TechnologyKind.Authorization),
                            "administrative endpoints check a role",
                            "No authorization library was found in manifests"
                        )
                ),
                Operation.Judge("AUZ-3", JudgeClientData),
                Operation.Judge(
                    "AUZ-4",
                    view =>
                        EndpointJudge.Of(view, EndpointRules.Property, r => r.PropertyAuthorization, "name the fields that they write")
                        ?? Hints.NeedsCode(
                            Hints.Of(view, TechnologyKind.Validator),
                            "each endpoint limits which fields callers may read and write",
                            "No schema library was found in manifests"
                        )
                ),
                Operation.Judge("AUZ-5", LockJudge.Judge),
            ],
            Rules = [.. AuthorizationRules.All, .. EndpointRules.All, LockJudge.NotCurrent],
        };

    private static Judgement JudgeClientData(ApplicationView view)
    {
        var rules = view.Facts.Of<ClientDataRuleFact>();
        var tables = RowSecurityAnalysis.Run(view.Facts);
        var findings = rules
            .Select(r => ClientDataJudge.Judge(r, view.AsOf))
            .Where(f => f is not null)
            .Select(f => f!)
            .Concat(tables.SelectMany(t => t.Problems).Select(Finding))
            .ToList();
        if (findings.Count > 0)
        {
            return Judgement.Fail(findings);
        }

        if (Parsers.NotChecked(view) is { } notChecked)
        {
            return notChecked;
        }

        var others = OtherStores(view, hasFirebaseRules: rules.Count > 0, hasTables: tables.Count > 0);
        var skipped = RowSecurityAnalysis
            .Skipped(view.Facts)
            .Take(3)
            .Select(s => new Evidence($"In the SQL {s.Reason}", s.Location))
            .ToList();
        if (rules.Count + tables.Count > 0 && others.Count + skipped.Count == 0 && rules.All(r => ClientDataJudge.IsBound(r, view.AsOf)))
        {
            return Judgement.Pass([
                .. tables.Select(t => new Evidence($"{t.Name}: {t.Summary}", t.Location)),
                .. rules.Take(10).Select(ClientDataJudge.Describe),
            ]);
        }

        var open = rules.Where(r => !ClientDataJudge.IsBound(r, view.AsOf)).Take(3).Select(ClientDataJudge.Describe);
        return Hints.Unknown(
            [.. others, .. skipped, .. open],
            "the store binds each record to the caller",
            "No store that clients reach directly was found",
            "It shows in migrations with row-level security and in rules files that are kept in the repository."
        );
    }

    /// <summary>Signs of stores whose rules are not in the repository.</summary>
    private static List<Evidence> OtherStores(ApplicationView view, bool hasFirebaseRules, bool hasTables)
    {
        bool IsKnown(string name) =>
            (hasTables && name.StartsWith("supabase", StringComparison.Ordinal))
            || (hasFirebaseRules && name.StartsWith("firebase", StringComparison.Ordinal));
        var others = view
            .Facts.Of<TechnologyFact>()
            .Where(t =>
                !t.IsDevelopment && !IsKnown(t.Id) && Array.Exists(OtherClientStores, s => t.Id.StartsWith(s, StringComparison.Ordinal))
            )
            .Select(t => new Evidence($"{t.Name} is a dependency", t.Location))
            .Take(3)
            .ToList();
        others.AddRange(
            view.Facts.Of<PublicIdentifierFact>()
                .Where(k =>
                    !IsKnown(k.Kind)
                    && (k.Kind.StartsWith("supabase", StringComparison.Ordinal) || k.Kind.StartsWith("firebase", StringComparison.Ordinal))
                )
                .DistinctBy(k => k.Identity)
                .Take(3)
                .Select(k => new Evidence(
                    $"Clients reach the data with the public key {k.Masked}, which is safe only behind row-level rules",
                    k.Location
                ))
        );
        return others;
    }

    private static Finding Finding(RowProblem problem) =>
        new()
        {
            RuleId = problem.Rule.Id,
            ControlId = problem.Rule.ControlId,
            Message = problem.Message,
            Severity = problem.Severity,
            Confidence = problem.Confidence,
            Location = problem.Location,
            Remediation = problem.Fix,
            Reasons = problem.Reasons,
            Identity = problem.Identity,
        };
}
