using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Requirements.Access;
using Seatrial.Requirements.Applications;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Programs;
using Seatrial.Requirements.Secrets;
using Seatrial.Requirements.Suppressions;
using Seatrial.Secrets.Policies;

namespace Seatrial.Requirements.Checks;

/// <summary>
/// The quick look of a commit hook. Files of the change are read on both sides, the rest as far as <see cref="StagedContext"/> chooses;
/// each file once. What both sides have in common cannot show, so that only the change is left. Controls that ask for the absence of
/// something anywhere are not asked: what was not read could hold it.
/// </summary>
public static class StagedRun
{
    private const string Credentials = "SEC-1";

    /// <summary>What a place in a changed file decides by itself, or with manifests, which are always read.</summary>
    private static readonly HashSet<string> Local = new(StringComparer.Ordinal)
    {
        Credentials,
        "SEC-3",
        "IDN-3",
        "IDN-6",
        "IDN-7",
        "DEP-1",
        "DEP-4",
        "DEP-6",
    };

    /// <summary>What a place in a changed file decides when all code was read.</summary>
    private static readonly HashSet<string> Followed = new(StringComparer.Ordinal) { "IDN-2", "AUZ-1", "AUZ-2", "AUZ-3", "AUZ-4" };

    /// <summary>Every control that can be told of a staged change.</summary>
    public static IEnumerable<string> Controls => Local.Concat(Followed);

    /// <summary>Runs it. What a user can get wrong comes back as problems.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static StagedOutcome Run(StagedRequest request, CancellationToken cancellation)
    {
        var (configuration, problems) = ConfigurationSource.Read(request.Path, request.ConfigurationPath);
        var secrets = SecretPolicySource.Read(request.Path, request.Secrets, configuration);
        var decisions = DecisionSource.Read(request.Path);
        var policy = PolicySource.Join(request.Path, configuration);
        string[] wrong = [.. problems, .. secrets.Problems, .. decisions.Problems, .. policy.Problems];
        if (wrong.Length > 0)
        {
            return new StagedOutcome { Problems = wrong };
        }

        using var sides = StagedSides.Open(
            request.Path,
            request.Options with
            {
                Exclude = [.. configuration.Exclude, .. request.Options.Exclude],
            },
            out string? problem
        );
        if (sides is null)
        {
            return new StagedOutcome { Problems = [problem!] };
        }

        var look = ChangeRun.LookAt(sides.Change, IsAsked(request, Credentials) ? secrets.Value : null);
        var context = StagedContext.Of(sides.After, sides.Differing);
        var slices = SlicesOf(secrets.Value);
        var (before, after) = Read(request, sides, context, slices, cancellation);
        var template = new AssessmentInput
        {
            Repository = sides.Change.Repository,
            Configuration = policy.Value,
            Controls =
            [
                .. ControlCatalogue.All.Where(c =>
                    IsAsked(request, c.Id) && (Local.Contains(c.Id) || (Followed.Contains(c.Id) && context.Extent.IsWhole))
                ),
            ],
            Slices = slices,
            Applications = [],
            Facts = new FactSet([]),
            Coverage = look.Coverage(sides.Change.Gaps.Concat(after.Coverage.Gaps.Where(g => sides.Differing.Contains(g.Path)))),
            Decisions = decisions.Value,
            AsOf = request.AsOf,
        };
        var then = Input(template, request.Path, before.Facts.All, sides.Before, policy.Value);
        var now = Input(template, request.Path, [.. after.Facts.All, .. look.Facts], sides.After, policy.Value);
        return new StagedOutcome
        {
            Assessment = Brought.By(Introduced.Since(Assessor.Assess(now), Assessor.Assess(then), "HEAD"), sides.Differing),
            Before = then,
            After = now,
            Extent = context.Extent,
        };
    }

    private static bool IsAsked(StagedRequest request, string control) => request.Controls?.Contains(control) != false;

    /// <summary>All but the search for credentials, which told new ones from old ones already: its judge alone.</summary>
    private static RequirementSlice[] SlicesOf(SecretPolicy secrets) =>
        [
            .. Slices.All.Select(s =>
                s.Name == SecretsSlice.Name
                    ? SecretsSlice.Create(secrets with { SeesWholeTree = false }) with
                    {
                        Analyzers = [],
                        Inform = null,
                    }
                    : s
            ),
        ];

    private static (ScanResult Before, ScanResult After) Read(
        StagedRequest request,
        StagedSides sides,
        StagedContext context,
        RequirementSlice[] slices,
        CancellationToken cancellation
    )
    {
        if (sides.Differing.Count == 0)
        {
            var nothing = ScanPipeline.Run(sides.After.Only(_ => false), [], new ScanOptions(), cancellation);
            return (nothing, nothing);
        }

        var options = new ScanOptions { Threads = request.Threads };
        var shared = ScanPipeline.Run(sides.After.Only(context.Holds), [StagedContext.Unchanged], options, cancellation);
        ScanResult Side(Workspace workspace)
        {
            var own = ScanPipeline.Run(workspace.Only(f => sides.Differing.Contains(f.Path)), slices, options, cancellation);
            return own with { Facts = new FactSet(own.Facts.All.Concat(shared.Facts.All)) };
        }

        var (before, after) = (Side(sides.Before), Side(sides.After));
        return IsProgram(sides, before) || IsProgram(sides, after)
            ? EndpointSearch.AddToBoth(before, after, request.Threads, cancellation)
            : (EndpointSearch.Without(before), EndpointSearch.Without(after));
    }

    /// <summary>
    /// Whether what endpoints follow from changes: programs, texts that say how they fit together, and tables, from which it follows whose
    /// records are.
    /// </summary>
    private static bool IsProgram(StagedSides sides, ScanResult side) =>
        side.Facts.Of<ProgramFact>().Any(p => sides.Differing.Contains(p.Location.Path))
        || side.Facts.Of<ProgramTextFact>().Any(p => sides.Differing.Contains(p.Location.Path))
        || side.Facts.Of<EntityFact>().Any(e => sides.Differing.Contains(e.Location.Path));

    private static AssessmentInput Input(
        AssessmentInput template,
        string folder,
        IEnumerable<Fact> facts,
        Workspace workspace,
        SeatrialConfiguration configuration
    )
    {
        var all = MarkerAges.AddTo(
            new FactSet(facts),
            folder,
            template.Repository.Commit,
            configuration.Policy.AcceptAtMost,
            template.AsOf
        );
        var map = ApplicationLocator.Locate(all, workspace.Files, configuration, configuration.Defaults.Name ?? template.Repository.Name);
        return template with { Facts = all, Applications = FactAttribution.Scopes(map, all) };
    }
}
