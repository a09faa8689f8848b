using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Django;

/// <summary>What generic views do by themselves: find their objects, check permissions on them, answer, write.</summary>
internal static class DjangoObjects
{
    /// <summary>The name of the part of the route that finds the object.</summary>
    public static string Lookup(CodeBase code, ClassSymbol type) =>
        Text(code, type, "lookup_url_kwarg") ?? Text(code, type, "pk_url_kwarg") ?? Text(code, type, "lookup_field") ?? "pk";

    /// <summary>Runs an action that the class does not define itself.</summary>
    public static void Run(EndpointRun run, ClassSymbol type, Value self, string action, string verb)
    {
        var evaluator = run.Evaluator;
        var site = SiteOf(run, type, action);
        switch (action)
        {
            case "list":
                evaluator.Respond(200, Listed(site, self, type), type.File, type.Class.Place);
                break;
            case "retrieve":
                evaluator.Respond(200, Single(site, self, type, verb, run), type.File, type.Class.Place);
                break;
            case "create":
                Write(run, site, self, type, Value.Unknown, "perform_create");
                break;
            case "update" or "partial_update":
                Write(run, site, self, type, Single(site, self, type, verb, run), "perform_update");
                break;
            case "destroy":
                var record = Single(site, self, type, verb, run);
                if (evaluator.Code.Method(type, "perform_destroy") is { Function.Body: not null } own)
                {
                    evaluator.Invoke(Closure.Of(own.Function, own.File, own.Owner, self), [new ArgumentValue(record)], type.Class.Place);
                }
                else
                {
                    DjangoQueries.DeleteRecord(site, record);
                }

                evaluator.Respond(204, Value.Unknown, type.File, type.Class.Place);
                break;
            default:
                evaluator.Respond(200, Value.Unknown, type.File, type.Class.Place);
                break;
        }
    }

    /// <summary>The queryset of a view: its own method's, its field, or its model's.</summary>
    public static Value Queryset(CallSite site, Value self, ClassSymbol type)
    {
        var evaluator = site.Evaluator;
        if (evaluator.Code.Method(type, "get_queryset") is { Function.Body: not null } own)
        {
            return evaluator.InModule(
                    own.File,
                    () => evaluator.Invoke(Closure.Of(own.Function, own.File, own.Owner, self), [], own.Function.Place)
                ) ?? Value.Unknown;
        }

        foreach (string name in (string[])["queryset", "model"])
        {
            foreach (var owner in (IEnumerable<ClassSymbol>)[type, .. evaluator.Code.Bases(type)])
            {
                if (owner.Class.Fields.FirstOrDefault(f => f.Name == name)?.Initializer is { } written)
                {
                    var value = evaluator.ValueOf(owner.File, written);
                    return value.Type is { Class: { } model, IsInstance: false }
                        ? DjangoQuery.Begin(site, model.Class.Name, model, LoadOperation.Read)
                        : value;
                }
            }
        }

        return Value.Unknown;
    }

    /// <summary>One object of a view, found by the route, after the permissions on it were asked.</summary>
    public static Value Single(CallSite site, Value self, ClassSymbol type, string verb, EndpointRun? run)
    {
        var evaluator = site.Evaluator;
        Value record;
        if (evaluator.Code.Method(type, "get_object") is { Function.Body: not null } own && site.Name != "get_object")
        {
            return evaluator.InModule(
                    own.File,
                    () => evaluator.Invoke(Closure.Of(own.Function, own.File, own.Owner, self), [], own.Function.Place)
                ) ?? Value.Unknown;
        }

        string lookup = Lookup(evaluator.Code, type);
        var kwargs = self.Object?.Members.GetValueOrDefault("kwargs")?.Value?.Object;
        var key =
            kwargs?.Members.GetValueOrDefault(lookup)?.Value
            ?? kwargs?.Members.GetValueOrDefault("pk")?.Value
            ?? kwargs?.Members.Values.FirstOrDefault()?.Value;
        if (DjangoQuery.Of(Queryset(site, self, type)) is not { } query)
        {
            return Value.Unknown;
        }

        query.Load.AddFilter(Text(evaluator.Code, type, "lookup_field") ?? "id", key ?? Value.Of(Origins.Path, lookup));
        record = query.Result(isSingle: true);
        if (run is not null)
        {
            DjangoPermissions.CheckObject(run, type, record, verb);
        }

        return record;
    }

    /// <summary>Permissions that a method chooses, by what it returns; those that its base would choose are given.</summary>
    public static EndpointStep Chosen(ClassSymbol type, FunctionSymbol method, string verb, IReadOnlyList<EndpointStep> inherited) =>
        new(
            "get_permissions",
            method.File,
            method.Function.Place.Line,
            run =>
            {
                var value =
                    run.Evaluator.InModule(
                        method.File,
                        () =>
                            run.Evaluator.Invoke(
                                Closure.Of(method.Function, method.File, method.Owner, DjangoViewSets.Self(run, type)),
                                [],
                                method.Function.Place
                            )
                    ) ?? Value.Unknown;
                foreach (
                    var one in value.Object is { Tag: null } list ? list.Members.Values.Select(c => c.Value ?? Value.Unknown) : [value]
                )
                {
                    if (one.Type?.External == DjangoPermissions.Inherited)
                    {
                        inherited.ToList().ForEach(step => step.Run(run));
                        continue;
                    }

                    run.Evaluator.Assume(DjangoPermissions.OfValue(run, one, method.File, method.Function.Place, verb));
                }

                return true;
            }
        );

    private static Value Listed(CallSite site, Value self, ClassSymbol type) =>
        DjangoQuery.Of(Queryset(site, self, type)) is { } query ? query.Result(isSingle: false) : Value.Unknown;

    /// <summary>Saves what the request sends through the serializer or form, as the class's own hook says.</summary>
    private static void Write(EndpointRun run, CallSite site, Value self, ClassSymbol type, Value record, string hook)
    {
        var evaluator = run.Evaluator;
        var form = DjangoForms.Of(evaluator, type, record);
        var own =
            evaluator.Code.Method(type, hook) is { Function.Body: not null } rest ? rest
            : evaluator.Code.Method(type, "form_valid") is { Function.Body: not null } classic ? classic
            : null;
        if (own is not null)
        {
            evaluator.Invoke(Closure.Of(own.Function, own.File, own.Owner, self), [new ArgumentValue(form)], type.Class.Place);
        }
        else
        {
            DjangoForms.Save(site, form, type);
        }

        evaluator.Respond(hook == "perform_create" ? 201 : 200, record, type.File, type.Class.Place);
    }

    private static CallSite SiteOf(EndpointRun run, ClassSymbol type, string action) =>
        new()
        {
            Evaluator = run.Evaluator,
            File = type.File,
            Place = type.Class.Place,
            Name = action,
            Arguments = [],
        };

    private static string? Text(CodeBase code, ClassSymbol type, string field)
    {
        foreach (var owner in (IEnumerable<ClassSymbol>)[type, .. code.Bases(type)])
        {
            if (owner.Class.Fields.FirstOrDefault(f => f.Name == field)?.Initializer is LiteralExpression text)
            {
                return text.Text;
            }
        }

        return null;
    }
}
