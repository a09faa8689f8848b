using Seatrial.Components.Vex;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Rotations;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Requirements.Access;
using Seatrial.Requirements.Applications;
using Seatrial.Requirements.Dependencies.Imports;
using Seatrial.Requirements.Dependencies.Registries;
using Seatrial.Requirements.Dependencies.Vulnerabilities;
using Seatrial.Requirements.Secrets;
using Seatrial.Requirements.SecretStores;
using Seatrial.Requirements.Suppressions;
using Seatrial.Secrets.Policies;
using Seatrial.Secrets.Verification;

namespace Seatrial.Requirements.Checks;

/// <summary>The main job: configuration → walk → read → facts → applications → controls → assessment.</summary>
public static class CheckRun
{
    /// <summary>Runs it. What a user can get wrong comes back as problems.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CheckOutcome Run(CheckRequest request, CancellationToken cancellation)
    {
        var (input, problems) = Read(request, cancellation);
        return input is null ? CheckOutcome.Failed(problems) : CheckOutcome.Of(Assessor.Assess(input));
    }

    /// <summary>The secrets that each application uses.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static InventoryOutcome Inventory(CheckRequest request, CancellationToken cancellation)
    {
        var (input, problems) = Read(request, cancellation);
        return input is null
            ? new InventoryOutcome { Problems = problems }
            : new InventoryOutcome
            {
                Applications =
                [
                    .. input.Applications.Select(a => new ApplicationSecrets(
                        a.Application.Name,
                        SecretInventory.Of(Assessor.View(input, a))
                    )),
                ],
                IsIncomplete = input.Coverage.IsIncomplete,
            };
    }

    /// <summary>The endpoints of each application, with what guards them.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static AccessOutcome Access(CheckRequest request, CancellationToken cancellation)
    {
        var (input, problems) = Read(request with { HasEndpointsAlone = true }, cancellation);
        return input is null
            ? new AccessOutcome { Problems = problems }
            : new AccessOutcome
            {
                Applications =
                [
                    .. input
                        .Applications.Select(a => new ApplicationAccess(
                            a.Application.Name,
                            [.. a.Facts.Of<EndpointFact>().Select(e => e.Row)]
                        ))
                        .Where(a => a.Rows.Count > 0),
                ],
                Coverage = input.Coverage,
            };
    }

    /// <summary>What the files of the tree list, compared with a database; nothing else of the tree is read.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DependencyOutcome Dependencies(CheckRequest request, CancellationToken cancellation)
    {
        var configuration = ConfigurationSource.Read(request.Path, request.ConfigurationPath);
        var decisions = DecisionSource.Read(request.Path);
        var policy = PolicySource.Join(request.Path, configuration.Value);
        if (configuration.Problems.Count + decisions.Problems.Count + policy.Problems.Count > 0)
        {
            return new DependencyOutcome { Problems = [.. configuration.Problems, .. decisions.Problems, .. policy.Problems] };
        }

        var opened = Workspace.Open(
            request.Path,
            request.Workspace with
            {
                Exclude = [.. configuration.Value.Exclude, .. request.Workspace.Exclude],
            },
            cancellation
        );
        if (!opened.IsOpen)
        {
            return new DependencyOutcome { Problems = [opened.Problem] };
        }

        using var workspace = opened.Workspace;
        var vex = VexSource.Read(workspace, request.Path, configuration.Value, request.Vex);
        if (vex.Problems.Count > 0)
        {
            return new DependencyOutcome { Problems = vex.Problems };
        }

        var inventory = ComponentInventory.Read(workspace, cancellation);
        var comparison = PackageComparison.Of(
            inventory,
            request.Advisories?.Within(configuration.Value.AdvisoryAge),
            new DateTimeOffset(request.AsOf, TimeOnly.MinValue, TimeSpan.Zero),
            cancellation
        );
        return new DependencyOutcome
        {
            Name = configuration.Value.Defaults.Name ?? workspace.Repository.Name,
            Commit = workspace.Repository.Commit,
            Product = configuration.Value.Product?.Value,
            Owner = configuration.Value.Defaults.Owner?.Value,
            Licences = configuration.Value.Licences,
            Registries = request.Registries is { } ask ? RegistryReport.Of(inventory, ask, request.AsOf, cancellation) : null,
            AsOf = request.AsOf,
            Vex = vex.Value,
            Comparison = WithCode(
                VulnerabilityAnswers.Apply(comparison, vex.Value, decisions.Value, policy.Value.Policy, request.AsOf),
                request,
                workspace,
                cancellation
            ),
            Gaps = [.. workspace.Gaps.Where(g => g.MakesRunIncomplete).Concat(inventory.Unread).Concat(vex.Gaps).Distinct().Order()],
        };
    }

    /// <summary>Code is read only where there is something to say about it.</summary>
    private static PackageComparison WithCode(
        PackageComparison comparison,
        CheckRequest request,
        Workspace workspace,
        CancellationToken cancellation
    ) =>
        comparison.Vulnerabilities.Count == 0
            ? comparison
            : ReachabilitySearch.Apply(
                comparison,
                ImportIndex.Of(ScanPipeline.Run(workspace, [ImportsSlice.Alone], request.Scan, cancellation).Facts)
            );

    /// <summary>All that an assessment follows from, for those who look at the facts themselves.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static (AssessmentInput? Input, IReadOnlyList<string> Problems) Read(CheckRequest request, CancellationToken cancellation)
    {
        string? settings = request.Revision is { HasOwnSettings: true } own ? own.Name : null;
        var configuration = settings is null
            ? ConfigurationSource.Read(request.Path, request.ConfigurationPath)
            : ConfigurationSource.ReadAt(request.Path, settings);
        var rotations = RotationSource.Read(request.Path);
        var secrets = SecretPolicySource.Read(request.Path, request.Secrets, configuration.Value);
        var decisions = DecisionSource.Read(request.Path);
        var policy = settings is null ? PolicySource.Join(request.Path, configuration.Value) : configuration;
        string[] problems =
        [
            .. configuration.Problems,
            .. rotations.Problems,
            .. secrets.Problems,
            .. decisions.Problems,
            .. policy.Problems,
        ];
        if (problems.Length > 0)
        {
            return (null, problems);
        }

        var options = request.Workspace with { Exclude = [.. configuration.Value.Exclude, .. request.Workspace.Exclude] };
        var opened =
            request.Revision is { } revision ? CommitWorkspace.Open(request.Path, revision.Name, revision.IsBase, options, cancellation)
            : request.History is not null && Workspace.IsStore(request.Path) ? CommitWorkspace.OpenHead(request.Path, options, cancellation)
            : Workspace.Open(request.Path, options, cancellation);
        if (!opened.IsOpen)
        {
            return (null, [opened.Problem]);
        }

        using var workspace = opened.Workspace;
        if (request.History is not null && !workspace.Repository.IsGit)
        {
            return (
                null,
                [
                    Workspace.IsCutOff(request.Path)
                        ? $"'.git' in '{request.Path}' is a file that names a repository which is not there: search the clone that it belonged to, or mend it by 'git worktree repair' there."
                        : $"'{request.Path}' is in no git repository: there is no history to search; leave --history out.",
                ]
            );
        }

        var vex = VexSource.Read(workspace, request.Path, configuration.Value, request.Vex);
        if (vex.Problems.Count > 0)
        {
            return (null, vex.Problems);
        }

        request = request with { History = request.History is { } history ? history with { Exclude = options.Exclude } : null };
        var input = Input(request, policy.Value, rotations.Value, secrets.Value, workspace, (vex.Value, vex.Gaps), cancellation) with
        {
            Decisions = decisions.Value,
            Signoff = request.Controls.Any(c => c.Id == "PRO-2") ? request.AskSignoff?.Invoke() : null,
        };
        return (request.CompareLock is { } compare ? input with { Lock = compare(input) } : input, []);
    }

    private static AssessmentInput Input(
        CheckRequest request,
        SeatrialConfiguration configuration,
        RotationLog rotations,
        SecretPolicy secrets,
        Workspace workspace,
        (VexMatcher Matcher, IReadOnlyList<CoverageGap> Gaps) vex,
        CancellationToken cancellation
    )
    {
        secrets = request.Secrets.Verifier is null ? secrets : secrets with { Capture = new SecretCapture() };
        var slices = SliceSelection.For(request.Controls, Slices.Under(secrets));
        slices = request.HasEndpointsAlone ? SliceSelection.ForEndpoints(slices) : slices;
        var scan = ScanPipeline.Run(workspace, slices, request.Scan, cancellation);
        scan = request.Controls.Any(c => c.Id is "SEC-1")
            ? ArchivedCredentials.AddTo(scan, workspace, secrets, request.Secrets.ReadsArchives, cancellation)
            : scan;
        scan = PublishedCharts.Weigh(LocalCertificates.Weigh(scan, workspace, cancellation), workspace, cancellation);
        scan = scan with { Facts = CredentialVerification.Of(scan.Facts, secrets.Capture, request.Secrets.Verifier, cancellation) };
        scan = EndpointSearch.AddTo(
            scan,
            workspace.Root.Length > 0 ? workspace.Root : $"{Path.GetFullPath(request.Path)}@commit",
            request.Endpoints,
            request.Scan.Threads,
            cancellation
        );
        scan = request.Controls.Any(c => c.Id is "DEP-2" or "DEP-4")
            ? VulnerabilitySearch.AddTo(
                scan,
                workspace,
                request.Advisories?.Within(configuration.AdvisoryAge),
                vex.Matcher,
                request.Registries,
                request.AsOf,
                cancellation
            )
            : scan;
        scan = HistorySearch.AddTo(scan, request.Path, request.History, secrets, cancellation);
        scan = scan with
        {
            Facts = MarkerAges.AddTo(
                scan.Facts,
                request.Path,
                workspace.Repository.Commit,
                configuration.Policy.AcceptAtMost,
                request.AsOf
            ),
        };
        string name = configuration.Defaults.Name ?? workspace.Repository.Name;
        var map = ApplicationLocator.Locate(scan.Facts, workspace.Files, configuration, name);
        return new AssessmentInput
        {
            Repository = workspace.Repository,
            Configuration = configuration,
            Controls = request.Controls,
            Slices = slices,
            Applications = FactAttribution.Scopes(map, scan.Facts),
            Facts = scan.Facts,
            Coverage = scan.Coverage with { Gaps = [.. scan.Coverage.Gaps.Concat(map.Gaps).Concat(vex.Gaps).Distinct().Order()] },
            Rotations = rotations,
            AsOf = request.AsOf,
        };
    }
}
