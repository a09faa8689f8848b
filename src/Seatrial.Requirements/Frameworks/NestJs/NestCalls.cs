using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.NestJs;

/// <summary>Functions that decorators are made of, what reads them, and what sets up the application.</summary>
internal static class NestCalls
{
    public const string Application = "npm:@nestjs/core.NestApplication()";
    public const string Consumer = "npm:@nestjs/common.MiddlewareConsumer()";
    private const string Common = "npm:@nestjs/common";
    private const string Reflector = "npm:@nestjs/core.Reflector()";

    public static IReadOnlyList<TypeRule> Types { get; } =
    [new("Reflector", _ => Value.External(Reflector)) { Languages = ScriptLanguages.All }];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        Rule(Common, "SetMetadata", site => site[0].Text is { } key ? Tagged(site, new MetadataTag(key, site[1])) : null),
        Rule(
            Common,
            "UseGuards",
            site =>
                Tagged(
                    site,
                    new GuardsTag(
                        [.. site.Arguments.Select(a => a.Value)],
                        [.. site.Call?.Arguments.Select(a => ScriptHandler.NameOf(a.Value)) ?? []],
                        site.File,
                        site.Place
                    )
                )
        ),
        Rule(Common, "applyDecorators", site => Tagged(site, new CompositeTag([.. site.Arguments.Select(a => a.Value)]))),
        Rule(
            Common,
            "createParamDecorator",
            site => Value.Function(Closure.From(call => Tagged(call, new ParameterTag(site[0], call[0]))))
        ),
        Rule("npm:@nestjs/passport", "AuthGuard", site => Tagged(site, new LibraryGuardTag($"AuthGuard({site[0].Text})"))),
        Rule(
            "npm:@nestjs/passport.AuthGuard()",
            "canActivate",
            site => NestGuards.ByLibrary(site.Evaluator, site.Receiver!, site[0], "AuthGuard", site.File, site.Place)
        ),
        Rule(
            "npm:@nestjs/core.Reflector",
            "createDecorator",
            site =>
            {
                string key = $"{site.File.Path}:{site.Place.Line}:{site.Place.Column}";
                return Value.Function(Closure.From(call => Tagged(call, new MetadataTag(key, call[0])))) with { Text = key };
            }
        ),
        .. ((string[])["get", "getAllAndOverride", "getAllAndMerge", "getAll"]).Select(n => Rule(Reflector, n, NestContext.Metadata)),
        .. ((string[])["forRoot", "forRootAsync"]).Select(n => Rule("npm:@nestjs/graphql.GraphQLModule", n, NestResolvers.Configure)),
        Rule("npm:@nestjs/core.NestFactory", "create", site => RouterRegistry.Make(NestPack.Name, isOrdered: false, Application, site)),
        Rule(Application, "setGlobalPrefix", SetPrefix),
        Rule(
            Application,
            "enableVersioning",
            site => Add(site, new NestVersionEntry(site.File, site.Place, ScriptValues.Text(site[0], "defaultVersion") ?? ""))
        ),
        Rule(
            Application,
            "useGlobalGuards",
            site =>
            {
                for (int i = 0; i < site.Count; i++)
                {
                    Add(
                        site,
                        new NestGuardEntry(
                            site.File,
                            site.Place,
                            site[i],
                            site.Written(i) is { } written ? ScriptHandler.NameOf(written) : "guard"
                        )
                    );
                }

                return site.Receiver;
            }
        ),
        Rule(
            Application,
            "use",
            site =>
            {
                foreach (var handler in ScriptHandler.From(site, 0).Where(h => h.Value.Functions.Count > 0))
                {
                    Add(site, new NestMiddlewareEntry(site.File, site.Place, handler.Value, handler.Name, [], []));
                }

                return site.Receiver;
            }
        ),
        Rule(
            Consumer,
            "apply",
            site =>
            {
                Of(site)!.Middleware = [.. ScriptHandler.From(site, 0).Select(h => (h.Value, h.Name))];
                Of(site)!.Excluded = [];
                return site.Receiver;
            }
        ),
        Rule(
            Consumer,
            "exclude",
            site =>
            {
                Of(site)!.Excluded = [.. site.Arguments.SelectMany(a => PathsOf(a.Value))];
                return site.Receiver;
            }
        ),
        Rule(Consumer, "forRoutes", ForRoutes),
    ];

    /// <summary>The decorators as they are written, evaluated; composites taken apart.</summary>
    public static IReadOnlyList<NestTag> TagsOf(Evaluator evaluator, CodeFile file, IEnumerable<CallExpression> decorators)
    {
        var tags = new List<NestTag>();
        foreach (var decorator in decorators)
        {
            Add(evaluator.InModule(file, () => evaluator.Evaluate(decorator)), tags, 0);
        }

        return tags;
    }

    private static void Add(Value? value, List<NestTag> into, int depth)
    {
        switch (value?.Object?.Tag)
        {
            case CompositeTag composite when depth < 6:
                foreach (var part in composite.Parts)
                {
                    Add(part, into, depth + 1);
                }

                break;
            case NestTag tag:
                into.Add(tag);
                break;
        }
    }

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Value Tagged(CallSite site, NestTag tag) => new() { Object = new AbstractObject(site.File, site.Place) { Tag = tag } };

    private static NestConsumer? Of(CallSite site) => site.Receiver?.Object?.Tag as NestConsumer;

    private static Value? Add(CallSite site, RouterEntry entry)
    {
        RouterRegistry.RouterOf(site.Receiver)?.Add(entry);
        return site.Receiver;
    }

    private static Value? SetPrefix(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is { } application && site[0].Text is { } prefix)
        {
            application.Prefix = prefix;
        }

        return site.Receiver;
    }

    private static Value? ForRoutes(CallSite site)
    {
        if (Of(site) is { } consumer)
        {
            string[] paths = [.. site.Arguments.SelectMany(a => PathsOf(a.Value))];
            foreach (var (value, name) in consumer.Middleware)
            {
                consumer.Application.Add(new NestMiddlewareEntry(site.File, site.Place, value, name, paths, [.. consumer.Excluded]));
            }
        }

        return site.Receiver;
    }

    /// <summary>Paths, with the method in front where one is named; or the names of controllers with a colon in front.</summary>
    private static IEnumerable<string> PathsOf(Value value) =>
        value.Text is { } text ? [text]
        : value.Type?.Class is { } type ? [$":{type.Class.Name}"]
        : ScriptValues.Text(value, "path") is { } path ? [MethodOf(value) is { } method ? $"{method} {path}" : path]
        : Evaluator.KnownElements(value).SelectMany(PathsOf);

    /// <summary><c>RequestMethod.GET</c>; null for all of them.</summary>
    private static string? MethodOf(Value route) =>
        ScriptValues.Member(route, "method") is { Type.External: { } name } && name.Split('.')[^1] is var method and not "ALL"
            ? method
            : null;
}
