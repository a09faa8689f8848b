using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Python;

namespace Seatrial.Requirements.Frameworks.Django;

/// <summary>Viewsets: the actions that their bases bring and those that they declare.</summary>
internal static class DjangoViewSets
{
    private static readonly (string Action, string Verb, bool IsDetail, string[] Bases)[] Standard =
    [
        ("list", "GET", false, ["ModelViewSet", "ReadOnlyModelViewSet", "ListModelMixin"]),
        ("create", "POST", false, ["ModelViewSet", "CreateModelMixin"]),
        ("retrieve", "GET", true, ["ModelViewSet", "ReadOnlyModelViewSet", "RetrieveModelMixin"]),
        ("update", "PUT", true, ["ModelViewSet", "UpdateModelMixin"]),
        ("partial_update", "PATCH", true, ["ModelViewSet", "UpdateModelMixin"]),
        ("destroy", "DELETE", true, ["ModelViewSet", "DestroyModelMixin"]),
    ];

    /// <summary>Everything that a router makes of a viewset.</summary>
    public static void Add(EndpointDiscovery discovery, DjangoSettings settings, DjangoRegistration registration, string prefix)
    {
        var (code, type) = (discovery.Code, registration.View);
        string lookup = DjangoObjects.Lookup(code, type);
        string own = registration.Prefix.Trim('/').TrimStart('^');
        string root = own.Length == 0 ? prefix : $"{prefix}{own}/";
        var at = (registration.File, registration.Place.Line);
        foreach (var (action, verb, isDetail, bases) in Standard)
        {
            bool isOwn = code.Method(type, action) is { Function.Body: not null };
            if (isOwn || (code.Inherits(type, b => Array.IndexOf(bases, b.ShortName) >= 0) && Allows(type, verb)))
            {
                AddAction(discovery, settings, type, action, verb, isDetail ? $"{root}<{lookup}>/" : root, at, []);
            }
        }

        foreach (var owner in (IEnumerable<ClassSymbol>)[type, .. code.Bases(type)])
        {
            foreach (var method in owner.Class.Methods)
            {
                if (method.Decorators.FirstOrDefault(d => d.Name is "action" or "list_route" or "detail_route") is { } decorator)
                {
                    bool isDetail =
                        decorator.Name == "detail_route"
                        || decorator.Arguments.Any(a => a is { Name: "detail", Value: LiteralExpression { Text: "true" } });
                    string name =
                        (decorator.Arguments.FirstOrDefault(a => a.Name == "url_path")?.Value as LiteralExpression)?.Text ?? method.Name;
                    var methods = decorator.Arguments.FirstOrDefault(a => a.Name == "methods")?.Value is ListExpression list
                        ? list.Items.OfType<LiteralExpression>().Select(l => l.Text.ToUpperInvariant())
                        : ["GET"];
                    foreach (string verb in methods)
                    {
                        AddAction(
                            discovery,
                            settings,
                            type,
                            method.Name,
                            verb,
                            isDetail ? $"{root}<{lookup}>/{name}/" : $"{root}{name}/",
                            at,
                            [],
                            decorator
                        );
                    }
                }
            }
        }
    }

    /// <summary><c>as_view({'get': 'list'})</c>.</summary>
    public static void AddMapped(
        EndpointDiscovery discovery,
        DjangoSettings settings,
        ClassSymbol type,
        string path,
        DjangoRoute route,
        ObjectExpression map,
        IReadOnlyList<AppliedDecorator> outer
    )
    {
        foreach (var entry in map.Entries)
        {
            if (entry is { Key: { } verb, Value: LiteralExpression action })
            {
                AddAction(discovery, settings, type, action.Text, verb.ToUpperInvariant(), path, (route.File, route.Place.Line), outer);
            }
        }
    }

    public static void AddAction(
        EndpointDiscovery discovery,
        DjangoSettings settings,
        ClassSymbol type,
        string action,
        string verb,
        string path,
        (CodeFile File, int Line) at,
        IReadOnlyList<AppliedDecorator> outer,
        CallExpression? decorator = null
    )
    {
        var own = discovery.Code.Method(type, action) is { Function.Body: not null } found ? found : null;
        var place = own?.Function.Place ?? type.Class.Place;
        var file = own?.File ?? type.File;
        IReadOnlyList<ArgumentValue> Arguments(EndpointRun run) =>
            [new ArgumentValue(DjangoRequest.Of(run)), .. DjangoViews.PathArguments(path)];
        var steps = new List<EndpointStep>(DjangoViews.Global(settings, isExempt: false));
        var listed = (decorator?.Arguments.FirstOrDefault(a => a.Name == "permission_classes")?.Value as ListExpression)?.Items;
        var written = listed is not null ? (listed, file) : DjangoPermissions.WrittenIn(discovery.Code, type);
        bool isRest = discovery.Code.Inherits(
            type,
            b =>
                b.ShortName.EndsWith("APIView", StringComparison.Ordinal)
                || b.ShortName.EndsWith("ViewSet", StringComparison.Ordinal)
                || b.ShortName.EndsWith("ModelMixin", StringComparison.Ordinal)
        );
        bool isPublic = false;
        steps.Add(new EndpointStep(type.Class.Name, type.File, type.Class.Place.Line, run => Prepare(run, type, action, path)));
        if (isRest && discovery.Code.Method(type, "get_permissions") is { Function.Body: not null } chosen)
        {
            EndpointStep[] inherited =
            [
                .. DjangoPermissions.Steps(
                    discovery,
                    settings,
                    written?.Item1,
                    written?.Item2 ?? type.File,
                    type.Class.Place.Line,
                    verb,
                    out _
                ),
            ];
            steps.Add(DjangoObjects.Chosen(type, chosen, verb, inherited));
        }
        else if (isRest)
        {
            steps.AddRange(
                DjangoPermissions.Steps(
                    discovery,
                    settings,
                    written?.Item1,
                    written?.Item2 ?? type.File,
                    type.Class.Place.Line,
                    verb,
                    out isPublic
                )
            );
        }

        steps.AddRange(DjangoClassViews.Mixins(discovery, type));
        steps.AddRange(
            PythonSteps.Guards(
                [.. outer, .. DjangoClassViews.Decorators(discovery, type, own?.Function, own?.File, action)],
                Arguments,
                DjangoAnswers.StatusOf
            )
        );
        steps.Add(
            new EndpointStep(
                $"{type.Class.Name}.{action}",
                file,
                place.Line,
                run =>
                {
                    var self = Self(run, type);
                    if (own is not null)
                    {
                        run.Evaluator.Answer(
                            Closure.Of(own.Function, own.File, own.Owner, self),
                            Arguments(run),
                            place,
                            DjangoAnswers.StatusOf
                        );
                    }
                    else
                    {
                        DjangoObjects.Run(run, type, self, action, verb);
                    }

                    return true;
                }
            )
            {
                IsHandler = true,
            }
        );
        discovery.Add(
            new Endpoint
            {
                Framework = DjangoPack.Name,
                Method = verb,
                Route = "/" + path.TrimStart('/'),
                File = file,
                StartLine = own?.Function.StartLine ?? type.Class.StartLine,
                Line = place.Line,
                EndLine = own?.Function.EndLine ?? type.Class.EndLine,
                Registration = at,
                Handler = $"{type.Class.Name}.{action}",
                Steps = steps,
                Traits = isPublic ? EndpointTraits.DeclaredPublic : EndpointTraits.None,
            }
        );
    }

    /// <summary>The object of the view in a run.</summary>
    public static Value Self(EndpointRun run, ClassSymbol type) =>
        run.Shared(
            "django:view",
            () =>
                new Value
                {
                    Type = new KnownType { Class = type, IsInstance = true },
                    Object = new AbstractObject(type.File, type.Class.Place),
                }
        );

    private static bool Allows(ClassSymbol type, string verb) =>
        type.Class.Fields.FirstOrDefault(f => f.Name == "http_method_names")?.Initializer is not ListExpression list
        || list.Items.OfType<LiteralExpression>().Any(l => l.Text.Equals(verb, StringComparison.OrdinalIgnoreCase));

    private static bool Prepare(EndpointRun run, ClassSymbol type, string action, string path)
    {
        var view = Self(run, type).Object!;
        var kwargs = new AbstractObject(type.File, type.Class.Place);
        foreach (var argument in DjangoViews.PathArguments(path))
        {
            run.Evaluator.Assign(kwargs.Member(argument.Name!), argument.Value);
        }

        run.Evaluator.Assign(view.Member("request"), DjangoRequest.Of(run));
        run.Evaluator.Assign(view.Member("kwargs"), new Value { Object = kwargs });
        run.Evaluator.Assign(view.Member("action"), Value.Constant(action));
        return true;
    }
}
