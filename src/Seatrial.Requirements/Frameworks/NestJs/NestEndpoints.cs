using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.NestJs;

/// <summary>Endpoints from controllers.</summary>
internal static class NestEndpoints
{
    private static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["Get"] = "GET",
        ["Post"] = "POST",
        ["Put"] = "PUT",
        ["Patch"] = "PATCH",
        ["Delete"] = "DELETE",
        ["All"] = "ANY",
        ["Head"] = "HEAD",
        ["Options"] = "OPTIONS",
    };

    private static readonly string[] PublicWords =
    [
        "public",
        "anonymous",
        "skipauth",
        "noauth",
        "unauthenticated",
        "allowunauthorized",
        "isopen",
    ];

    public static void Discover(EndpointDiscovery discovery)
    {
        var code = discovery.Code;
        if (!code.Files.Any(f => f.Imports.Any(i => i.Module == "@nestjs/common")))
        {
            return;
        }

        var applications = NestModules.Read(discovery);
        NestResolvers.Discover(discovery, applications);
        foreach (var type in code.Classes)
        {
            if (type.Class.Decorators.FirstOrDefault(d => d.Name == "Controller") is not { } controller || !Imports(type.File))
            {
                continue;
            }

            var classTags = NestCalls.TagsOf(discovery.Evaluator, type.File, type.Class.Decorators);
            foreach (string prefix in Paths(discovery.Evaluator, type.File, controller))
            {
                foreach (var owner in (IEnumerable<ClassSymbol>)[type, .. code.Bases(type)])
                {
                    foreach (var method in owner.Class.Methods)
                    {
                        Add(
                            discovery,
                            applications,
                            type,
                            owner,
                            method,
                            prefix,
                            VersionOf(discovery.Evaluator, type.File, controller),
                            classTags
                        );
                    }
                }
            }
        }
    }

    private static bool Imports(CodeFile file) => file.Imports.Any(i => i.Module is "@nestjs/common");

    private static void Add(
        EndpointDiscovery discovery,
        NestModules applications,
        ClassSymbol type,
        ClassSymbol owner,
        Function method,
        string prefix,
        string? version,
        IReadOnlyList<NestTag> classTags
    )
    {
        foreach (var decorator in method.Decorators)
        {
            if (decorator.Name is not { } name || !Verbs.TryGetValue(name, out string? verb))
            {
                continue;
            }

            var tags = NestCalls.TagsOf(discovery.Evaluator, owner.File, method.Decorators);
            MetadataTag[] metadata = [.. tags.OfType<MetadataTag>(), .. classTags.OfType<MetadataTag>()];
            version = ScriptValues.FirstArgument(method.Decorators.FirstOrDefault(d => d.Name == "Version")) is LiteralExpression written
                ? written.Text
                : version;
            var application = applications.For(type.File.Path);
            foreach (string path in Paths(discovery.Evaluator, owner.File, decorator))
            {
                string local = RouterExpansion.Join(RouterExpansion.Join("/", prefix), path);
                List<EndpointStep> steps =
                [
                    .. applications.Middleware(type, verb, local).Select(NestGuards.Middleware),
                    .. Guards(applications, type, classTags.Concat(tags), metadata),
                ];
                steps.Add(Handler(type, owner, method, metadata));
                discovery.Add(
                    new Endpoint
                    {
                        Framework = NestPack.Name,
                        Method = verb,
                        Route = RouterExpansion.Join(application.PrefixOf(version), local),
                        File = owner.File,
                        StartLine = method.StartLine,
                        Line = method.Place.Line,
                        EndLine = method.EndLine,
                        Handler = $"{type.Class.Name}.{method.Name}",
                        Steps = steps,
                        Traits = Array.Exists(metadata, IsPublic) ? EndpointTraits.DeclaredPublic : EndpointTraits.None,
                    }
                );
            }
        }
    }

    /// <summary>Guards of the application, the class and the method, in this order.</summary>
    public static IEnumerable<EndpointStep> Guards(
        NestModules applications,
        ClassSymbol type,
        IEnumerable<NestTag> tags,
        IReadOnlyList<MetadataTag> metadata
    ) =>
        applications
            .Guards(type.File.Path)
            .Select(g => NestGuards.Step(g.Guard, g.Name, g.File, g.Place, metadata))
            .Concat(
                tags.OfType<GuardsTag>()
                    .SelectMany(g =>
                        g.Guards.Select(
                            (guard, i) =>
                                NestGuards.Step(
                                    guard,
                                    i < g.Names.Count && g.Names[i].Length > 0 ? g.Names[i] : "guard",
                                    g.File,
                                    g.Place,
                                    metadata
                                )
                        )
                    )
            );

    /// <summary>Whether metadata says that everybody may call it.</summary>
    public static bool IsPublic(MetadataTag tag)
    {
        string plain = tag.Key.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        return tag.Value.Truth is not { IsNever: true } && Array.Exists(PublicWords, w => plain.Contains(w, StringComparison.Ordinal));
    }

    public static EndpointStep Handler(ClassSymbol type, ClassSymbol owner, Function method, IReadOnlyList<MetadataTag> metadata) =>
        new(
            $"{type.Class.Name}.{method.Name}",
            owner.File,
            method.Place.Line,
            run =>
            {
                var evaluator = run.Evaluator;
                var result = evaluator.InModule(
                    owner.File,
                    () =>
                    {
                        var self = evaluator.Construct(type, ScriptValues.Site(evaluator, type.File, type.Class.Place));
                        ArgumentValue[] arguments =
                        [
                            .. method.Parameters.Select(p => new ArgumentValue(NestParameters.Of(run, owner.File, p, metadata))),
                        ];
                        return evaluator.Invoke(Closure.Of(method, owner.File, owner, self), arguments, method.Place);
                    }
                );
                if (!Evaluator.NeverReturns(result) && !result.IsNull)
                {
                    evaluator.Respond(result.Denial == 0 ? 200 : result.Denial, result, owner.File, method.Place);
                }

                return true;
            }
        )
        {
            IsHandler = true,
        };

    private static IReadOnlyList<string> Paths(Evaluator evaluator, CodeFile file, CallExpression decorator)
    {
        if (decorator.Arguments.Count == 0)
        {
            return [""];
        }

        var value = evaluator.InModule(file, () => evaluator.Evaluate(decorator.Arguments[0].Value));
        value = ScriptValues.Member(value, "path") ?? value;
        return ScriptValues.Paths(value) is { Count: > 0 } paths ? paths
            : value.Object is not null ? [""]
            : ["*"];
    }

    private static string? VersionOf(Evaluator evaluator, CodeFile file, CallExpression controller) =>
        controller.Arguments.Count == 0
            ? null
            : ScriptValues.Text(evaluator.InModule(file, () => evaluator.Evaluate(controller.Arguments[0].Value)), "version");
}
