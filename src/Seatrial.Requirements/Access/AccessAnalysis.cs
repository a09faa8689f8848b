using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Access.Jobs;
using Seatrial.Requirements.Access.Tokens;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks;
using Seatrial.Requirements.Frameworks.Inputs;
using Seatrial.Requirements.RowSecurity;

namespace Seatrial.Requirements.Access;

/// <summary>From code to the authorization matrix: endpoints are found, followed and judged. A pure function; knows no framework.</summary>
public static class AccessAnalysis
{
    /// <summary>Functions that nobody calls are followed for what they register, within this.</summary>
    private static readonly FlowLimits RegistrationLimits = FlowLimits.Default with { MaxSteps = 60_000 };

    /// <summary>The matrix. A defect in following one file, one pack or one endpoint costs what it gives and is a gap.</summary>
    /// <param name="code">All source files.</param>
    /// <param name="texts">Other files that packs read, by path.</param>
    /// <param name="packs">What is known of frameworks.</param>
    /// <param name="declared">Tables that other readers found: SQL, Prisma.</param>
    /// <param name="policies">What the database itself lets clients do.</param>
    /// <param name="cancellation">Ends the analysis.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal static AccessMatrix Run(
        CodeBase code,
        IReadOnlyDictionary<string, string> texts,
        IReadOnlyList<FrameworkPack> packs,
        IReadOnlyList<Entity> declared,
        DataPolicies policies,
        CancellationToken cancellation
    )
    {
        var spoken = code.Files.Select(f => f.Language).ToHashSet();
        FrameworkPack[] used = [.. packs.Where(p => p.Languages.Any(spoken.Contains))];
        var tokens = new TokenCollector(code);
        var jobs = new JobCollector();
        var model = new FlowModel(
            used.SelectMany(p => p.Calls),
            used.SelectMany(p => p.Members),
            used.SelectMany(p => p.Names),
            used.SelectMany(p => p.Types)
        )
        {
            Watched = [.. InputWatches.All, .. TokenWatches.Of(tokens), .. jobs.Watches],
        };
        var registry = new RouterRegistry { Texts = texts };
        var evaluator = new Evaluator(code, model, RegistrationLimits) { Context = registry, IsForDevelopment = Development.Says };
        var defects = new DefectGaps();
        foreach (var file in code.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            evaluator.Start();
            defects.Guard(file.Path, "Following the top level of this program", () => evaluator.RunModule(file));
        }

        defects.Guard("./", "Following what functions register", () => RunUncalled(code, evaluator, used, cancellation));
        var discovery = new EndpointDiscovery(code, evaluator, texts);
        foreach (var pack in used)
        {
            cancellation.ThrowIfCancellationRequested();
            evaluator.Start();
            defects.Guard("./", $"Looking for endpoints of {pack.Name}", () => pack.Discover?.Invoke(discovery));
        }

        Entity[] models = [.. used.SelectMany(p => p.Entities?.Invoke(discovery) ?? [])];
        Entity[] entities = [.. models, .. declared];
        Endpoint[] endpoints =
        [
            .. RouterExpansion
                .Of(registry.Routers)
                .Concat(discovery.Found)
                .DistinctBy(e => (e.File.Path, e.Line, e.Method, e.Route))
                .OrderBy(e => e.File.Path, StringComparer.Ordinal)
                .ThenBy(e => e.Line)
                .ThenBy(e => e.Route, StringComparer.Ordinal)
                .ThenBy(e => e.Method, StringComparer.Ordinal),
        ];
        var followed = new List<FollowedEndpoint>(endpoints.Length);
        foreach (var endpoint in endpoints)
        {
            cancellation.ThrowIfCancellationRequested();
            defects.Guard(
                endpoint.File.Path,
                $"Following {endpoint.Method} {endpoint.Route}",
                () => followed.Add(EndpointFollower.Follow(endpoint, evaluator))
            );
        }

        var context = new AccessContext(followed, new OwnershipMap(entities.Concat(UsedEntities.Of(followed, entities))), policies);
        var inputs = new InputReading(evaluator);
        var rows = new List<AccessRow>(followed.Count);
        foreach (var f in followed)
        {
            defects.Guard(
                f.Endpoint.File.Path,
                $"Judging {f.Endpoint.Method} {f.Endpoint.Route}",
                () =>
                    rows.Add(
                        AccessRows.Of(f, context) with
                        {
                            Inputs = inputs.Of(f),
                            Roles = RoleNames.Of(f),
                            IsWebhook =
                                PublicRoutes.IsWebhook(f.Endpoint)
                                || f.AtHandler.Tests()
                                    .Concat(f.Trace.Responses.SelectMany(r => r.Facts.Tests()))
                                    .Any(CallerTests.IsSignature),
                        }
                    )
            );
        }

        defects.Guard("./", "Reading settings of tokens", () => TokenAssignments.Read(code, tokens));
        defects.Guard("./", "Looking for scheduled jobs", () => jobs.Read(code));

        return new AccessMatrix(rows, defects.Gaps)
        {
            Tokens = tokens.Found,
            Jobs = jobs.Found,
            Entities =
            [
                .. models
                    .Where(m => !m.IsInMemory)
                    .OrderBy(m => m.Path, StringComparer.Ordinal)
                    .ThenBy(m => m.Line)
                    .ThenBy(m => m.Name, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>Functions that register routes on a router which somebody gives them, and that nobody in sight calls.</summary>
    private static void RunUncalled(CodeBase code, Evaluator evaluator, IReadOnlyList<FrameworkPack> packs, CancellationToken cancellation)
    {
        RunUncalled(code, evaluator, packs, static f => f.Name == "init", cancellation);
        RunUncalled(code, evaluator, packs, static f => f.Name == "main", cancellation);
        foreach (var start in RouterRegistry.Of(evaluator).Starts.ToList())
        {
            evaluator.Start();
            evaluator.InModule(start.File!, () => evaluator.Invoke(start, [], start.Function!.Place));
        }

        RunUncalled(code, evaluator, packs, static f => true, cancellation);
    }

    private static void RunUncalled(
        CodeBase code,
        Evaluator evaluator,
        IReadOnlyList<FrameworkPack> packs,
        Func<Function, bool> isWanted,
        CancellationToken cancellation
    )
    {
        foreach (var file in code.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var symbol in FunctionsOf(code, file))
            {
                if (
                    !isWanted(symbol.Function)
                    || evaluator.Followed.Contains(symbol.Function)
                    || symbol.Function.Body is null
                    || packs.All(p => p.Entry is null || !p.Languages.Contains(file.Language))
                )
                {
                    continue;
                }

                foreach (var pack in packs)
                {
                    if (pack.Entry is not null && pack.Languages.Contains(file.Language) && pack.Entry(evaluator, symbol) is { } arguments)
                    {
                        evaluator.Start();
                        evaluator.InModule(
                            file,
                            () =>
                                evaluator.Invoke(
                                    Closure.Of(
                                        symbol.Function,
                                        file,
                                        symbol.Owner,
                                        symbol.Owner is null
                                            ? null
                                            : new Value
                                            {
                                                Type = new KnownType { Class = symbol.Owner, IsInstance = true },
                                                Object = new AbstractObject(file, symbol.Function.Place),
                                            }
                                    ),
                                    arguments,
                                    symbol.Function.Place
                                )
                        );
                        break;
                    }
                }
            }
        }
    }

    private static IEnumerable<FunctionSymbol> FunctionsOf(CodeBase code, CodeFile file) =>
        file
            .Functions.Select(f => new FunctionSymbol(
                f,
                file,
                f.ReceiverType is null ? null : code.ResolveType(file, new TypeReference(f.ReceiverType))
            ))
            .Concat(file.Classes.SelectMany(c => c.Methods.Select(m => new FunctionSymbol(m, file, new ClassSymbol(c, file)))));
}
