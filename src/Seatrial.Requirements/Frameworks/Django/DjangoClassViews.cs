using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Django;

/// <summary>
/// Views that are classes: generic ones of Django and of Django REST framework, and those with methods for the verbs of HTTP.
/// </summary>
internal static class DjangoClassViews
{
    /// <summary>Bases with the verbs that they answer and what they do then.</summary>
    private static readonly Dictionary<string, (string Verb, string Action)[]> Generic = new(StringComparer.Ordinal)
    {
        ["ListAPIView"] = [("get", "list")],
        ["RetrieveAPIView"] = [("get", "retrieve")],
        ["CreateAPIView"] = [("post", "create")],
        ["DestroyAPIView"] = [("delete", "destroy")],
        ["UpdateAPIView"] = [("put", "update"), ("patch", "partial_update")],
        ["ListCreateAPIView"] = [("get", "list"), ("post", "create")],
        ["RetrieveUpdateAPIView"] = [("get", "retrieve"), ("put", "update"), ("patch", "partial_update")],
        ["RetrieveDestroyAPIView"] = [("get", "retrieve"), ("delete", "destroy")],
        ["RetrieveUpdateDestroyAPIView"] = [("get", "retrieve"), ("put", "update"), ("patch", "partial_update"), ("delete", "destroy")],
        ["ListView"] = [("get", "list")],
        ["DetailView"] = [("get", "retrieve")],
        ["CreateView"] = [("post", "create")],
        ["UpdateView"] = [("get", "retrieve"), ("post", "update")],
        ["DeleteView"] = [("get", "retrieve"), ("post", "destroy")],
        ["FormView"] = [("post", "create")],
        ["TemplateView"] = [("get", "render")],
    };

    public static void Add(
        EndpointDiscovery discovery,
        DjangoSettings settings,
        ClassSymbol type,
        string path,
        DjangoRoute route,
        IReadOnlyList<AppliedDecorator> outer
    )
    {
        var code = discovery.Code;
        var verbs = DjangoViews.OwnVerbs(code, type).ToDictionary(v => v, v => v, StringComparer.Ordinal);
        foreach (var owner in (IEnumerable<ClassSymbol>)[type, .. code.Bases(type)])
        {
            foreach (var (verb, action) in owner.Class.Bases.SelectMany(b => Generic.GetValueOrDefault(b.ShortName) ?? []))
            {
                verbs.TryAdd(verb, action);
            }
        }

        foreach (var (verb, action) in verbs)
        {
            DjangoViewSets.AddAction(
                discovery,
                settings,
                type,
                action,
                verb.ToUpperInvariant(),
                path,
                (route.File, route.Place.Line),
                outer
            );
        }
    }

    /// <summary>Guards that classes of Django mix in, and decorators of the class.</summary>
    public static IEnumerable<EndpointStep> Mixins(EndpointDiscovery discovery, ClassSymbol type)
    {
        var code = discovery.Code;
        foreach (var owner in (IEnumerable<ClassSymbol>)[type, .. code.Bases(type)])
        {
            foreach (var written in owner.Class.Bases)
            {
                var place = owner.Class.Place;
                switch (written.ShortName)
                {
                    case "LoginRequiredMixin" when code.ResolveType(owner.File, written) is null:
                        yield return Effects.Guard(
                            written.ShortName,
                            owner.File,
                            place.Line,
                            Effects.Authenticated(written.ShortName, owner.File, place)
                        );
                        break;
                    case "PermissionRequiredMixin"
                    or "StaffuserRequiredMixin"
                    or "SuperuserRequiredMixin"
                    or "GroupRequiredMixin" when code.ResolveType(owner.File, written) is null:
                        yield return Effects.Guard(
                            written.ShortName,
                            owner.File,
                            place.Line,
                            Effects.Authenticated(written.ShortName, owner.File, place),
                            Effects.Role(written.ShortName, owner.File, place)
                        );
                        break;
                    case "UserPassesTestMixin" when code.Method(type, "test_func") is { Function.Body: not null } test:
                        yield return new EndpointStep(
                            "test_func",
                            test.File,
                            test.Function.Place.Line,
                            run =>
                            {
                                var value =
                                    run.Evaluator.InModule(
                                        test.File,
                                        () =>
                                            run.Evaluator.Invoke(
                                                Closure.Of(test.Function, test.File, test.Owner, DjangoViewSets.Self(run, type)),
                                                [],
                                                test.Function.Place
                                            )
                                    ) ?? Value.Unknown;
                                run.Evaluator.Assume(Evaluator.TruthOf(value, test.File, test.Function.Place));
                                return true;
                            }
                        );
                        break;
                }
            }
        }
    }

    /// <summary><c>@method_decorator(login_required, name='dispatch')</c>.</summary>
    public static IEnumerable<AppliedDecorator> Decorators(
        EndpointDiscovery discovery,
        ClassSymbol type,
        Function? method,
        CodeFile? file,
        string action
    )
    {
        var written = type
            .Class.Decorators.Where(d =>
                d.Arguments.All(a =>
                    a.Name != "name"
                    || a.Value is LiteralExpression { Text: "dispatch" }
                    || (a.Value is LiteralExpression named && named.Text == action)
                )
            )
            .Select(d => (Call: d, type.File));
        if (discovery.Code.Method(type, "dispatch") is { } dispatch)
        {
            written = written.Concat(dispatch.Function.Decorators.Select(d => (d, dispatch.File)));
        }

        if (method is not null)
        {
            written = written.Concat(method.Decorators.Select(d => (d, file!)));
        }

        foreach (var (call, home) in written)
        {
            var inner = call.Name == "method_decorator" && call.Arguments.Count > 0 ? call.Arguments[0].Value : null;
            foreach (
                var one in inner is ListExpression list ? list.Items
                : inner is not null ? [inner]
                : (IReadOnlyList<Expression>)[]
            )
            {
                yield return new AppliedDecorator(
                    one as CallExpression ?? new CallExpression(one.Place, CallKind.Call, one, []) { HasParentheses = false },
                    discovery.Evaluator.ValueOf(home, one),
                    home
                );
            }
        }
    }
}
