using Seatrial.Code.Flow;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.NestJs;

/// <summary>What applications set up for all their routes: prefix, versions, guards, middleware of modules.</summary>
internal sealed class NestModules
{
    private readonly List<Router> applications;
    private readonly IReadOnlyList<string> packages;

    private NestModules(List<Router> applications, IReadOnlyList<string> packages) =>
        (this.applications, this.packages) = (applications, packages);

    public static NestModules Read(EndpointDiscovery discovery)
    {
        var evaluator = discovery.Evaluator;
        var registry = RouterRegistry.Of(evaluator);
        string[] folders = [.. discovery.Code.Project.Packages.Values.OrderByDescending(p => p.Length)];
        var modules = new NestModules([.. registry.Routers.Where(r => r.Framework == NestPack.Name)], folders);
        var providers = new NestProviders(discovery);
        foreach (var type in discovery.Code.Classes.Where(c => c.Class.Decorators.Any(d => d.Name is "Module" or "Global")))
        {
            var decorator = type.Class.Decorators.FirstOrDefault(d => d.Name == "Module");
            if (decorator is null)
            {
                continue;
            }

            var own = RouterRegistry.RouterOf(
                RouterRegistry.Make(
                    NestPack.Name,
                    isOrdered: false,
                    NestCalls.Application,
                    new NameSite(evaluator, type.File, type.Class.Place, "app")
                )
            )!;
            modules.applications.Add(own);
            if (
                decorator.Arguments.Count > 0
                && evaluator.InModule(type.File, () => evaluator.Evaluate(decorator.Arguments[0].Value)) is { } definition
            )
            {
                AddProviders(own, type, definition);
                providers.Add(type, definition);
            }

            if (evaluator.Code.Method(type, "configure") is { Function.Body: not null } configure)
            {
                var consumer = new Value
                {
                    Type = new KnownType { External = NestCalls.Consumer, IsInstance = true },
                    Object = new AbstractObject(type.File, default) { Tag = new NestConsumer(own) },
                };
                evaluator.InModule(
                    type.File,
                    () =>
                        evaluator.Invoke(
                            Closure.Of(
                                configure.Function,
                                configure.File,
                                configure.Owner,
                                new Value
                                {
                                    Type = new KnownType { Class = type, IsInstance = true },
                                }
                            ),
                            [new ArgumentValue(consumer)],
                            type.Class.Place
                        )
                );
            }
        }

        providers.Tell();
        return modules;
    }

    /// <summary>The application that a file belongs to: the one of its package.</summary>
    public NestSetup For(string path)
    {
        var own = applications.FindAll(a => a.Prefix.Length > 0 || a.Entries.OfType<NestVersionEntry>().Any());
        var near = own.FindAll(a => FileOf(a) is null || Package(FileOf(a)!) == Package(path));
        return new NestSetup((
                near.Count > 0 ? near
                : own.Count == 1 ? own
                : []
            ).Select(a => a.Prefix).FirstOrDefault(p => p.Length > 0) ?? "", near.SelectMany(a => a.Entries.OfType<NestVersionEntry>()).FirstOrDefault());
    }

    public IEnumerable<NestGuardEntry> Guards(string path) =>
        applications
            .SelectMany(a => a.Entries.OfType<NestGuardEntry>())
            .Where(g => Package(g.File.Path) == Package(path) || IsLibrary(g.File.Path));

    public IEnumerable<NestMiddlewareEntry> Middleware(ClassSymbol controller, string method, string route) =>
        applications
            .SelectMany(a => a.Entries.OfType<NestMiddlewareEntry>())
            .Where(m =>
                Package(m.File.Path) == Package(controller.File.Path)
                && (m.Paths.Count == 0 || m.Paths.Any(p => Covers(p, controller, method, route)))
                && !m.Excluded.Any(p => Covers(p, controller, method, route))
            );

    private static void AddProviders(Router application, ClassSymbol type, Value definition)
    {
        foreach (var cell in ScriptValues.Member(definition, "providers")?.Object?.Members.Values ?? [])
        {
            if (
                cell.Value is { } provider
                && ScriptValues.Member(provider, "provide") is { Type.External: "npm:@nestjs/core.APP_GUARD" }
                && (
                    ScriptValues.Member(provider, "useClass")
                    ?? ScriptValues.Member(provider, "useExisting")
                    ?? ScriptValues.Member(provider, "useValue")
                )
                    is { } guard
            )
            {
                application.Add(
                    new NestGuardEntry(
                        type.File,
                        provider.Object!.Site,
                        guard,
                        guard.Type?.Class?.Class.Name ?? guard.Type?.External?.Split('.')[^1] ?? "APP_GUARD"
                    )
                );
            }
        }
    }

    private static bool Covers(string pattern, ClassSymbol controller, string method, string route)
    {
        if (pattern.Split(' ') is [var wanted, var path])
        {
            return (wanted == method || method == "ANY") && Covers(path, controller, method, route);
        }

        if (pattern.StartsWith(':') && pattern[1..] == controller.Class.Name)
        {
            return true;
        }

        int star = pattern.IndexOfAny(['*', '(', '{']);
        string prefix = "/" + (star < 0 ? pattern : pattern[..star]).Trim('/');
        return prefix == "/"
            ? star >= 0 || pattern == "/"
            : route == prefix || (star >= 0 && route.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static string? FileOf(Router application) => application.Entries.Count > 0 ? application.Entries[0].File.Path : null;

    private static bool IsLibrary(string path) => path.StartsWith("libs/", StringComparison.Ordinal);

    private string Package(string path) =>
        packages.FirstOrDefault(p => p.Length == 0 || path.StartsWith(p + "/", StringComparison.Ordinal)) ?? "";
}

/// <summary>What stands in front of the routes of an application.</summary>
internal sealed record NestSetup(string Prefix, NestVersionEntry? Versions)
{
    public string PrefixOf(string? version)
    {
        string? number = Versions is null ? null : version ?? (Versions.Default.Length > 0 ? Versions.Default : null);
        return number is null ? Prefix : $"{Prefix.TrimEnd('/')}/v{number}";
    }
}
